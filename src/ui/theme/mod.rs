//! How the window looks: its colours, type and spacing.
//!
//! In: what the adviser has chosen. Out: egui's styles, and the [`Tokens`] that everything is painted with. Nothing else
//! names a colour, but the page of the letter.

#[cfg(test)]
pub(super) mod contrast;
mod tokens;

pub(super) use tokens::Tokens;

use crate::workbench::{FontChoice, Settings, ThemeChoice};
use egui::epaint::text::{FontInsert, FontPriority, InsertFontFamily};
use egui::style::ScrollAnimation;
use egui::{
    Context, CornerRadius, FontData, FontFamily, FontId, Margin, Stroke, TextStyle, Theme,
    ThemePreference, Visuals,
};

/// The family of semi-bold type.
pub(super) const BOLD: &str = "bold";

/// The size of a letter's and a post's words, in points.
pub(super) const BODY: f32 = 16.0;

/// The height of a line of them.
pub(super) const BODY_LINE: f32 = 24.5;

/// The style under whose name the size of posts and letters is kept.
const READING: &str = "reading";

/// How long the pointer rests before a tooltip shows, in seconds: long enough to pass over a list undisturbed.
const TOOLTIP_DELAY: f32 = 0.7;

/// Semi-bold type of `size` points.
pub(super) fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(BOLD.into()))
}

/// Type of `size` points.
pub(super) fn plain(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// The size of words of a post or a letter that have `points` at the usual text size, as large as the adviser wants them.
pub(super) fn reading(ui: &egui::Ui, points: f32) -> f32 {
    let styles = &ui.style().text_styles;
    let chosen = styles.get(&TextStyle::Name(READING.into()));
    chosen.map_or(points, |font| points * font.size / BODY)
}

/// Gives the window its fonts, sizes and colours.
pub(super) fn install(ctx: &Context) {
    install_fonts(ctx);
    // Many desktops under X11 do not say which they have; paper is light.
    ctx.options_mut(|options| options.fallback_theme = Theme::Light);
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |style| {
            style.visuals = visuals(theme, Tokens::chosen(theme, false));
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

/// Gives the window the colours and the text size that were chosen, and stills it where that was asked for.
pub(super) fn show(ctx: &Context, settings: &Settings) {
    ctx.set_theme(match settings.theme {
        ThemeChoice::System | ThemeChoice::HighContrast => ThemePreference::System,
        ThemeChoice::Light => ThemePreference::Light,
        ThemeChoice::Dark => ThemePreference::Dark,
    });
    let is_high = settings.theme == ThemeChoice::HighContrast;
    let moving = egui::Style::default();
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |style| {
            style.visuals = visuals(theme, Tokens::chosen(theme, is_high));
            let reading = plain(settings.text_size.points());
            style
                .text_styles
                .insert(TextStyle::Name(READING.into()), reading);
            (style.animation_time, style.scroll_animation) = if settings.reduced_motion {
                (0.0, ScrollAnimation::none())
            } else {
                (moving.animation_time, moving.scroll_animation)
            };
        });
    }
}

fn install_fonts(ctx: &Context) {
    let plain = include_bytes!("../../../assets/fonts/Inter-Regular.otf");
    let semi_bold = include_bytes!("../../../assets/fonts/Inter-SemiBold.otf");
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

/// Sets everything in a face; the others stay behind it for letters it lacks. To be called within a frame, before which
/// there are no fonts.
pub(super) fn use_font(ctx: &Context, choice: FontChoice) {
    let id = egui::Id::unique("font");
    let before = ctx
        .data(|data| data.get_temp::<FontChoice>(id))
        .unwrap_or_default();
    if before == choice {
        return;
    }
    ctx.data_mut(|data| data.insert_temp(id, choice));
    let mut fonts = ctx.fonts(|fonts| fonts.definitions().clone());
    let [plain, semi_bold] = match choice {
        FontChoice::Inter => ["inter", "inter-semi-bold"],
        FontChoice::Atkinson => ["atkinson", "atkinson-semi-bold"],
    };
    if choice == FontChoice::Atkinson {
        let faces: [(&str, &'static [u8]); 2] = [
            (
                plain,
                include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
            ),
            (
                semi_bold,
                include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf"),
            ),
        ];
        for (name, bytes) in faces {
            let data = FontData::from_static(bytes).into();
            fonts.font_data.insert(name.to_owned(), data);
        }
    }
    for (family, name) in [
        (FontFamily::Proportional, plain),
        (FontFamily::Name(BOLD.into()), semi_bold),
    ] {
        let names = fonts.families.entry(family).or_default();
        names.retain(|other| other != name);
        names.insert(0, name.to_owned());
    }
    ctx.set_fonts(fonts);
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
    // A cursor that blinks draws the window twice a second while nobody does anything.
    visuals.text_cursor.blink = false;
    let widgets = &mut visuals.widgets;
    for (state, fill, edge, width) in [
        (&mut widgets.noninteractive, tokens.paper, tokens.line, 1.0),
        (&mut widgets.inactive, tokens.paper, tokens.edge, 1.0),
        (&mut widgets.hovered, tokens.hover, tokens.edge, 1.0),
        // It is also how what has the keyboard is shown.
        (&mut widgets.active, tokens.accent_soft, tokens.accent, 2.0),
        (&mut widgets.open, tokens.accent_soft, tokens.edge, 1.0),
    ] {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = Stroke::new(width, edge);
        state.fg_stroke = Stroke::new(1.0, tokens.ink);
        state.corner_radius = radius;
        state.expansion = 0.0;
    }
    visuals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workbench::TextSize;

    /// The style of the light theme as these settings have it.
    fn style(settings: &Settings) -> std::sync::Arc<egui::Style> {
        let ctx = Context::default();
        install(&ctx);
        show(&ctx, settings);
        ctx.style_of(Theme::Light)
    }

    #[test]
    fn high_contrast_is_taken_up_and_left_again() {
        let ctx = Context::default();
        install(&ctx);
        for theme in [ThemeChoice::HighContrast, ThemeChoice::Light] {
            let settings = Settings {
                theme,
                ..Settings::default()
            };
            show(&ctx, &settings);
            let is_high = theme == ThemeChoice::HighContrast;
            for base in [Theme::Light, Theme::Dark] {
                let ground = ctx.style_of(base).visuals.panel_fill;
                assert_eq!(ground, Tokens::chosen(base, is_high).ground);
            }
        }
    }

    #[test]
    fn with_reduced_motion_nothing_moves_by_itself() {
        let still = style(&Settings {
            reduced_motion: true,
            ..Settings::default()
        });
        assert_eq!(still.animation_time, 0.0);
        assert_eq!(still.scroll_animation, ScrollAnimation::none());
        assert!(style(&Settings::default()).animation_time > 0.0);
    }

    #[test]
    fn the_text_size_grows_with_the_setting_and_is_the_usual_one_without_any() {
        let ctx = Context::default();
        let sized = |ctx: &Context| {
            let mut size = 0.0;
            let mut output = ctx.run_ui(egui::RawInput::default(), |ui| size = reading(ui, 14.0));
            output.textures_delta.clear();
            size
        };
        assert_eq!(sized(&ctx), 14.0);
        install(&ctx);
        for (text_size, size) in [(TextSize::Usual, 14.0), (TextSize::Largest, 19.25)] {
            let settings = Settings {
                text_size,
                ..Settings::default()
            };
            show(&ctx, &settings);
            assert_eq!(sized(&ctx), size);
        }
    }

    #[test]
    fn the_text_cursor_never_blinks() {
        assert!(!style(&Settings::default()).visuals.text_cursor.blink);
    }
}
