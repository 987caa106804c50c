//! Colours, type and spacing: the only place that names a colour.

use egui::epaint::text::{FontInsert, FontPriority, InsertFontFamily};
use egui::{
    Color32, Context, CornerRadius, FontData, FontFamily, FontId, Margin, Stroke, TextStyle, Theme,
    Visuals,
};

/// The family of semi-bold type.
pub(super) const BOLD: &str = "bold";

/// The size of a letter's and a post's words, in points.
pub(super) const BODY: f32 = 16.0;

/// The height of a line of them.
pub(super) const BODY_LINE: f32 = 24.5;

/// How long the pointer rests before a tooltip shows, in seconds: long enough to pass over a list undisturbed.
const TOOLTIP_DELAY: f32 = 0.7;

/// The colours of one theme.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tokens {
    /// Behind lists and bars.
    pub(super) ground: Color32,
    /// Behind words to read and write.
    pub(super) paper: Color32,
    /// Lines between panes.
    pub(super) line: Color32,
    /// Edges of buttons and fields.
    pub(super) edge: Color32,
    /// Words.
    pub(super) ink: Color32,
    /// Words of less weight.
    pub(super) quiet: Color32,
    /// What can be pressed, and what is chosen.
    pub(super) accent: Color32,
    /// Words on the accent.
    pub(super) on_accent: Color32,
    /// A soft ground in the accent's hue.
    pub(super) accent_soft: Color32,
    /// A row the pointer is over.
    pub(super) hover: Color32,
    /// Something that needs attention.
    pub(super) warn: Color32,
    /// A soft ground for it.
    pub(super) warn_soft: Color32,
    /// Something wrong.
    pub(super) error: Color32,
    /// A soft ground for it.
    pub(super) error_soft: Color32,
    /// Something that waits.
    pub(super) waiting: Color32,
    /// Words of the template language.
    pub(super) template: Color32,
    /// A soft ground for them.
    pub(super) template_soft: Color32,
    /// The selection behind text.
    pub(super) selection: Color32,
    /// What tells the evidence of one issue from another's: colours to go through in turn.
    pub(super) evidence: [Color32; 5],
}

const LIGHT: Tokens = Tokens {
    ground: Color32::from_rgb(0xf4, 0xf5, 0xf2),
    paper: Color32::WHITE,
    line: Color32::from_rgb(0xdc, 0xdf, 0xd8),
    edge: Color32::from_rgb(0x8b, 0x95, 0xa1),
    ink: Color32::from_rgb(0x1d, 0x24, 0x30),
    quiet: Color32::from_rgb(0x59, 0x62, 0x6e),
    accent: Color32::from_rgb(0x17, 0x69, 0x6a),
    on_accent: Color32::WHITE,
    accent_soft: Color32::from_rgb(0xe3, 0xf0, 0xee),
    hover: Color32::from_rgb(0xea, 0xec, 0xe7),
    warn: Color32::from_rgb(0x8a, 0x51, 0x0f),
    warn_soft: Color32::from_rgb(0xfd, 0xf1, 0xe3),
    error: Color32::from_rgb(0xb2, 0x34, 0x1d),
    error_soft: Color32::from_rgb(0xfb, 0xe9, 0xe5),
    waiting: Color32::from_rgb(0xb0, 0x7d, 0x22),
    template: Color32::from_rgb(0x5a, 0x4f, 0xa3),
    template_soft: Color32::from_rgb(0xf0, 0xee, 0xfa),
    selection: Color32::from_rgb(0xc5, 0xe3, 0xe1),
    evidence: [
        Color32::from_rgb(0x1b, 0x7a, 0x78),
        Color32::from_rgb(0xa0, 0x52, 0x2d),
        Color32::from_rgb(0x5a, 0x4f, 0xa3),
        Color32::from_rgb(0x2f, 0x6d, 0xb5),
        Color32::from_rgb(0x9c, 0x3d, 0x78),
    ],
};

const DARK: Tokens = Tokens {
    ground: Color32::from_rgb(0x1b, 0x1f, 0x24),
    paper: Color32::from_rgb(0x22, 0x27, 0x2d),
    line: Color32::from_rgb(0x38, 0x3f, 0x47),
    edge: Color32::from_rgb(0x79, 0x83, 0x8e),
    ink: Color32::from_rgb(0xe6, 0xe8, 0xea),
    quiet: Color32::from_rgb(0xa8, 0xb0, 0xb9),
    accent: Color32::from_rgb(0x5f, 0xc4, 0xbd),
    on_accent: Color32::from_rgb(0x0c, 0x23, 0x24),
    accent_soft: Color32::from_rgb(0x1f, 0x3b, 0x3c),
    hover: Color32::from_rgb(0x2c, 0x32, 0x39),
    warn: Color32::from_rgb(0xf0, 0xb8, 0x6e),
    warn_soft: Color32::from_rgb(0x3b, 0x2f, 0x20),
    error: Color32::from_rgb(0xf2, 0x8f, 0x79),
    error_soft: Color32::from_rgb(0x40, 0x27, 0x22),
    waiting: Color32::from_rgb(0xe0, 0xb0, 0x5c),
    template: Color32::from_rgb(0xb1, 0xa7, 0xf0),
    template_soft: Color32::from_rgb(0x31, 0x2f, 0x45),
    selection: Color32::from_rgb(0x22, 0x4b, 0x4c),
    evidence: [
        Color32::from_rgb(0x5f, 0xc4, 0xbd),
        Color32::from_rgb(0xe2, 0x9b, 0x73),
        Color32::from_rgb(0xb1, 0xa7, 0xf0),
        Color32::from_rgb(0x83, 0xb6, 0xf0),
        Color32::from_rgb(0xe3, 0x94, 0xc4),
    ],
};

impl Tokens {
    /// The colours of the theme `ui` is painted in.
    pub(super) fn of(ui: &egui::Ui) -> &'static Self {
        Self::of_theme(ui.visuals().dark_mode)
    }

    /// The colours of the dark theme or of the light one.
    pub(super) fn of_theme(dark: bool) -> &'static Self {
        if dark { &DARK } else { &LIGHT }
    }
}

/// Semi-bold type of `size` points.
pub(super) fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(BOLD.into()))
}

/// Type of `size` points.
pub(super) fn plain(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// Gives the window its fonts, sizes and colours.
pub(super) fn install(ctx: &Context) {
    install_fonts(ctx);
    for (theme, tokens) in [(Theme::Light, &LIGHT), (Theme::Dark, &DARK)] {
        ctx.style_mut_of(theme, |style| {
            style.visuals = visuals(theme, tokens);
            style.text_styles = [
                (TextStyle::Small, plain(12.0)),
                (TextStyle::Body, plain(14.0)),
                (TextStyle::Button, plain(14.0)),
                (TextStyle::Heading, bold(18.0)),
                (
                    TextStyle::Monospace,
                    FontId::new(13.0, FontFamily::Monospace),
                ),
            ]
            .into();
            style.spacing.item_spacing = egui::vec2(8.0, 6.0);
            style.spacing.button_padding = egui::vec2(12.0, 5.0);
            style.spacing.menu_margin = Margin::same(6);
            style.spacing.interact_size.y = 26.0;
            style.interaction.selectable_labels = false;
            style.interaction.tooltip_delay = TOOLTIP_DELAY;
            style.url_in_tooltip = false;
        });
    }
}

fn install_fonts(ctx: &Context) {
    let plain = include_bytes!("../../assets/fonts/Inter-Regular.otf");
    let semi_bold = include_bytes!("../../assets/fonts/Inter-SemiBold.otf");
    let families = |family: FontFamily, priority| InsertFontFamily { family, priority };
    ctx.add_font(FontInsert::new(
        "inter",
        FontData::from_static(plain),
        vec![
            families(FontFamily::Proportional, FontPriority::Highest),
            // A letter that the semi-bold lacks is better plain than a box.
            families(FontFamily::Name(BOLD.into()), FontPriority::Lowest),
        ],
    ));
    ctx.add_font(FontInsert::new(
        "inter-semi-bold",
        FontData::from_static(semi_bold),
        vec![families(
            FontFamily::Name(BOLD.into()),
            FontPriority::Highest,
        )],
    ));
}

fn visuals(theme: Theme, tokens: &Tokens) -> Visuals {
    let mut visuals = theme.default_visuals();
    let radius = CornerRadius::same(7);
    visuals.override_text_color = Some(tokens.ink);
    visuals.weak_text_color = Some(tokens.quiet);
    visuals.panel_fill = tokens.ground;
    visuals.window_fill = tokens.paper;
    visuals.window_stroke = Stroke::new(1.0, tokens.line);
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.extreme_bg_color = tokens.paper;
    visuals.text_edit_bg_color = Some(tokens.paper);
    visuals.faint_bg_color = tokens.hover;
    visuals.hyperlink_color = tokens.accent;
    visuals.warn_fg_color = tokens.warn;
    visuals.error_fg_color = tokens.error;
    visuals.selection.bg_fill = tokens.selection;
    visuals.selection.stroke = Stroke::new(2.0, tokens.accent);
    visuals.text_cursor.stroke = Stroke::new(2.0, tokens.accent);
    let widgets = &mut visuals.widgets;
    for (state, fill, edge) in [
        (&mut widgets.noninteractive, tokens.paper, tokens.line),
        (&mut widgets.inactive, tokens.paper, tokens.line),
        (&mut widgets.hovered, tokens.hover, tokens.edge),
        (&mut widgets.active, tokens.accent_soft, tokens.accent),
        (&mut widgets.open, tokens.accent_soft, tokens.edge),
    ] {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = Stroke::new(1.0, edge);
        state.fg_stroke = Stroke::new(1.0, tokens.ink);
        state.corner_radius = radius;
        state.expansion = 0.0;
    }
    visuals
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The contrast of two colours by WCAG 2.2, from 1 to 21.
    fn contrast(one: Color32, other: Color32) -> f64 {
        let luminance = |colour: Color32| {
            let channel = |value: u8| {
                let part = f64::from(value) / 255.0;
                if part <= 0.040_45 {
                    part / 12.92
                } else {
                    ((part + 0.055) / 1.055).powf(2.4)
                }
            };
            0.2126 * channel(colour.r())
                + 0.7152 * channel(colour.g())
                + 0.0722 * channel(colour.b())
        };
        let (a, b) = (luminance(one), luminance(other));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn words_stand_out_from_every_ground_they_are_painted_on() {
        for tokens in [&LIGHT, &DARK] {
            for ground in [
                tokens.ground,
                tokens.paper,
                tokens.hover,
                tokens.accent_soft,
                tokens.selection,
            ] {
                assert!(contrast(tokens.ink, ground) >= 7.0);
            }
            for words in [tokens.quiet, tokens.accent, tokens.warn, tokens.error] {
                for ground in [tokens.ground, tokens.paper] {
                    assert!(contrast(words, ground) >= 4.5, "{words:?} on {ground:?}");
                }
            }
            assert!(contrast(tokens.on_accent, tokens.accent) >= 4.5);
            assert!(contrast(tokens.warn, tokens.warn_soft) >= 4.5);
            assert!(contrast(tokens.accent, tokens.accent_soft) >= 4.5);
            assert!(contrast(tokens.template, tokens.template_soft) >= 4.5);
            assert!(contrast(tokens.ink, tokens.template_soft) >= 7.0);
        }
    }

    #[test]
    fn evidence_and_edges_can_be_seen_on_paper() {
        for tokens in [&LIGHT, &DARK] {
            for mark in tokens
                .evidence
                .into_iter()
                .chain([tokens.edge, tokens.waiting])
            {
                assert!(contrast(mark, tokens.paper) >= 3.0, "{mark:?}");
            }
        }
    }
}
