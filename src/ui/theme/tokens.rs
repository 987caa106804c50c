//! The colours of each theme: the only place that names one.

use egui::{Color32, Theme};

/// The colours of one theme.
#[derive(Debug, Clone, Copy)]
pub(in crate::ui) struct Tokens {
    /// Behind lists and bars.
    pub(in crate::ui) ground: Color32,
    /// Behind words to read and write.
    pub(in crate::ui) paper: Color32,
    /// Lines between panes.
    pub(in crate::ui) line: Color32,
    /// Edges of buttons and fields.
    pub(in crate::ui) edge: Color32,
    /// Words.
    pub(in crate::ui) ink: Color32,
    /// Words of less weight.
    pub(in crate::ui) quiet: Color32,
    /// What can be pressed, and what is chosen.
    pub(in crate::ui) accent: Color32,
    /// Words on the accent.
    pub(in crate::ui) on_accent: Color32,
    /// A soft ground in the accent's hue.
    pub(in crate::ui) accent_soft: Color32,
    /// A row the pointer is over.
    pub(in crate::ui) hover: Color32,
    /// Something that needs attention.
    pub(in crate::ui) warn: Color32,
    /// A soft ground for it.
    pub(in crate::ui) warn_soft: Color32,
    /// Something wrong.
    pub(in crate::ui) error: Color32,
    /// A soft ground for it.
    pub(in crate::ui) error_soft: Color32,
    /// Something that waits.
    pub(in crate::ui) waiting: Color32,
    /// Words of the template language.
    pub(in crate::ui) template: Color32,
    /// A soft ground for them.
    pub(in crate::ui) template_soft: Color32,
    /// The selection behind text.
    pub(in crate::ui) selection: Color32,
    /// What tells the evidence of one issue from another's: colours to go through in turn.
    pub(in crate::ui) evidence: [Color32; 5],
}

const LIGHT: Tokens = Tokens {
    ground: Color32::from_rgb(0xf4, 0xf5, 0xf2),
    paper: Color32::WHITE,
    line: Color32::from_rgb(0xdc, 0xdf, 0xd8),
    edge: Color32::from_rgb(0x7f, 0x89, 0x95),
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

const HIGH_LIGHT: Tokens = Tokens {
    ground: Color32::WHITE,
    paper: Color32::WHITE,
    line: Color32::from_rgb(0x6b, 0x6b, 0x6b),
    edge: Color32::from_rgb(0x33, 0x33, 0x33),
    ink: Color32::BLACK,
    quiet: Color32::from_rgb(0x2b, 0x31, 0x3a),
    accent: Color32::from_rgb(0x00, 0x43, 0x45),
    on_accent: Color32::WHITE,
    accent_soft: Color32::from_rgb(0xd3, 0xec, 0xea),
    hover: Color32::from_rgb(0xe4, 0xe6, 0xe1),
    warn: Color32::from_rgb(0x55, 0x2d, 0x00),
    warn_soft: Color32::from_rgb(0xff, 0xef, 0xd6),
    error: Color32::from_rgb(0x80, 0x12, 0x00),
    error_soft: Color32::from_rgb(0xff, 0xe8, 0xe3),
    waiting: Color32::from_rgb(0x6b, 0x47, 0x00),
    template: Color32::from_rgb(0x36, 0x2a, 0x82),
    template_soft: Color32::from_rgb(0xec, 0xea, 0xff),
    selection: Color32::from_rgb(0xa9, 0xd8, 0xd5),
    evidence: [
        Color32::from_rgb(0x00, 0x4f, 0x4e),
        Color32::from_rgb(0x74, 0x2f, 0x0c),
        Color32::from_rgb(0x3b, 0x2f, 0x8c),
        Color32::from_rgb(0x0a, 0x47, 0x86),
        Color32::from_rgb(0x75, 0x1a, 0x57),
    ],
};

const HIGH_DARK: Tokens = Tokens {
    ground: Color32::BLACK,
    paper: Color32::BLACK,
    line: Color32::from_rgb(0x9a, 0x9a, 0x9a),
    edge: Color32::from_rgb(0xd6, 0xd6, 0xd6),
    ink: Color32::WHITE,
    quiet: Color32::from_rgb(0xdb, 0xdf, 0xe4),
    accent: Color32::from_rgb(0x86, 0xec, 0xe4),
    on_accent: Color32::BLACK,
    accent_soft: Color32::from_rgb(0x0b, 0x35, 0x35),
    hover: Color32::from_rgb(0x2a, 0x2a, 0x2a),
    warn: Color32::from_rgb(0xff, 0xd2, 0x8f),
    warn_soft: Color32::from_rgb(0x33, 0x23, 0x00),
    error: Color32::from_rgb(0xff, 0xbd, 0xaf),
    error_soft: Color32::from_rgb(0x40, 0x12, 0x0a),
    waiting: Color32::from_rgb(0xff, 0xc8, 0x61),
    template: Color32::from_rgb(0xd3, 0xcc, 0xff),
    template_soft: Color32::from_rgb(0x24, 0x21, 0x4a),
    selection: Color32::from_rgb(0x10, 0x4c, 0x4c),
    evidence: [
        Color32::from_rgb(0x86, 0xec, 0xe4),
        Color32::from_rgb(0xff, 0xbb, 0x93),
        Color32::from_rgb(0xd3, 0xcc, 0xff),
        Color32::from_rgb(0xad, 0xd3, 0xff),
        Color32::from_rgb(0xff, 0xb6, 0xdf),
    ],
};

/// The sets there are. No two have the same ground: by it a set is told from what is painted with it.
const ALL: [&Tokens; 4] = [&LIGHT, &DARK, &HIGH_LIGHT, &HIGH_DARK];

/// How strong the edge round words is beside the words.
const EDGE: f32 = 0.75;

impl Tokens {
    /// The edge round words of a colour: softer than they are, and still to be seen.
    pub(in crate::ui) fn edge_of(words: Color32) -> Color32 {
        words.gamma_multiply(EDGE)
    }

    /// The colours that `ui` is painted in.
    pub(in crate::ui) fn of(ui: &egui::Ui) -> &'static Self {
        let ground = ui.visuals().panel_fill;
        let mut sets = ALL.into_iter();
        sets.find(|set| set.ground == ground).unwrap_or(&LIGHT)
    }

    /// The colours of a light or a dark theme.
    pub(in crate::ui) fn chosen(theme: Theme, is_high: bool) -> &'static Self {
        match (theme, is_high) {
            (Theme::Light, false) => &LIGHT,
            (Theme::Dark, false) => &DARK,
            (Theme::Light, true) => &HIGH_LIGHT,
            (Theme::Dark, true) => &HIGH_DARK,
        }
    }

    /// Whether they are those of high contrast.
    pub(in crate::ui) fn are_high(&self) -> bool {
        [HIGH_LIGHT.ground, HIGH_DARK.ground].contains(&self.ground)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::contrast::of as contrast;

    /// The contrast that words need, and everything else that must be seen, in each set.
    const NEEDED: [(&Tokens, f64, f64); 4] = [
        (&LIGHT, 4.5, 3.0),
        (&DARK, 4.5, 3.0),
        (&HIGH_LIGHT, 7.0, 4.5),
        (&HIGH_DARK, 7.0, 4.5),
    ];

    #[track_caller]
    fn assert_stand_out(seen: &[Color32], grounds: &[Color32], needed: f64) {
        for colour in seen {
            for ground in grounds {
                let found = contrast(*colour, *ground);
                assert!(
                    found >= needed,
                    "{colour:?} on {ground:?}: {found:.2} of {needed}"
                );
            }
        }
    }

    #[test]
    fn words_stand_out_from_every_ground_they_are_painted_on() {
        for (set, needed, _) in NEEDED {
            let plain = [set.ground, set.paper, set.hover, set.accent_soft];
            assert_stand_out(&[set.ink], &plain, 7.0);
            let tinted = [
                set.selection,
                set.warn_soft,
                set.error_soft,
                set.template_soft,
            ];
            assert_stand_out(&[set.ink], &tinted, 7.0);
            let coloured = [set.quiet, set.accent, set.warn, set.error, set.template];
            assert_stand_out(&coloured, &plain, needed);
            assert_stand_out(&[set.on_accent], &[set.accent], needed);
            assert_stand_out(&[set.warn, set.quiet], &[set.warn_soft], needed);
            assert_stand_out(&[set.error, set.quiet], &[set.error_soft], needed);
            assert_stand_out(&[set.template], &[set.template_soft], needed);
        }
    }

    #[test]
    fn edges_dots_and_marks_can_be_seen() {
        for (set, _, needed) in NEEDED {
            let sheets = [set.ground, set.paper];
            assert_stand_out(&[set.edge, set.waiting, set.accent], &sheets, needed);
            assert_stand_out(&set.evidence, &sheets, needed);
            // The ring round what has the keyboard, on a row that is chosen or under the pointer.
            assert_stand_out(&[set.accent], &[set.hover, set.accent_soft], needed);
            // And outside a button that is filled.
            assert_stand_out(&[set.ink], &sheets, needed);
        }
    }

    #[test]
    fn edges_round_words_can_be_seen() {
        for (set, _, needed) in NEEDED {
            for words in [set.quiet, set.accent, set.warn, set.error] {
                for ground in [set.ground, set.paper] {
                    let edge = ground.blend(Tokens::edge_of(words));
                    assert_stand_out(&[edge], &[ground], needed);
                }
            }
            let warned = set.warn_soft.blend(Tokens::edge_of(set.warn));
            assert_stand_out(&[warned], &[set.ground, set.paper], needed);
        }
    }

    #[test]
    fn in_high_contrast_even_the_lines_between_panes_can_be_seen() {
        for set in [&HIGH_LIGHT, &HIGH_DARK] {
            assert_stand_out(&[set.line], &[set.ground, set.paper], 4.5);
        }
    }

    #[test]
    fn each_set_is_told_by_its_ground() {
        for (at, set) in ALL.iter().enumerate() {
            assert!(ALL[..at].iter().all(|other| other.ground != set.ground));
        }
        assert_eq!(ALL.map(Tokens::are_high), [false, false, true, true]);
    }
}
