//! The colours of the page: light, dark, and with high contrast.

use crate::checks::Severity;
use egui::Color32;

/// The colours of the letter's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colours {
    /// The page itself.
    pub page: Color32,
    /// The words of the letter.
    pub text: Color32,
    /// Bold words, where no bold font is installed.
    pub strong: Color32,
    /// Labels in the margin.
    pub muted: Color32,
    /// Links.
    pub link: Color32,
    /// The prompt of an open gap.
    pub gap_text: Color32,
    /// What an open gap stands on.
    pub gap_fill: Color32,
    /// The edge of an open gap, and the line under an answer.
    pub gap_edge: Color32,
    /// The outline of words that were looked for.
    pub found_edge: Color32,
    /// What the one of them stands on that is to be seen.
    pub found_fill: Color32,
    /// The bar of a block from the library.
    pub snippet: Color32,
    /// The bar of a block from the post.
    pub post: Color32,
    /// The bar of a block of the adviser's own, or changed by the adviser.
    pub hand: Color32,
    /// The line under something wrong.
    pub error: Color32,
    /// The line under something doubtful.
    pub warning: Color32,
    /// The line under something worth knowing.
    pub advice: Color32,
}

impl Colours {
    /// The colours for a dark or a light page; every text has a contrast of at least 4.5 to what it stands on.
    pub fn new(dark: bool) -> Self {
        if dark { Self::dark() } else { Self::light() }
    }

    fn light() -> Self {
        Self {
            page: Color32::from_rgb(0xff, 0xff, 0xff),
            text: Color32::from_rgb(0x1d, 0x24, 0x30),
            strong: Color32::from_rgb(0x00, 0x00, 0x00),
            muted: Color32::from_rgb(0x62, 0x6b, 0x76),
            link: Color32::from_rgb(0x17, 0x69, 0x6a),
            gap_text: Color32::from_rgb(0x6b, 0x4e, 0x00),
            gap_fill: Color32::from_rgb(0xff, 0xf6, 0xda),
            gap_edge: Color32::from_rgb(0xb5, 0x85, 0x1a),
            found_edge: Color32::from_rgb(0x8a, 0x5a, 0x00),
            found_fill: Color32::from_rgb(0xff, 0xe0, 0x8a),
            snippet: Color32::from_rgb(0x1b, 0x7a, 0x78),
            post: Color32::from_rgb(0x5a, 0x4f, 0xa3),
            hand: Color32::from_rgb(0xb8, 0x80, 0x1f),
            error: Color32::from_rgb(0xb2, 0x3a, 0x22),
            warning: Color32::from_rgb(0xa0, 0x65, 0x1a),
            advice: Color32::from_rgb(0x2a, 0x6c, 0xb0),
        }
    }

    fn dark() -> Self {
        Self {
            page: Color32::from_rgb(0x1b, 0x1f, 0x24),
            text: Color32::from_rgb(0xe1, 0xe5, 0xe9),
            strong: Color32::from_rgb(0xff, 0xff, 0xff),
            muted: Color32::from_rgb(0x9a, 0xa4, 0xaf),
            link: Color32::from_rgb(0x6c, 0xc5, 0xc0),
            gap_text: Color32::from_rgb(0xf2, 0xd9, 0x8a),
            gap_fill: Color32::from_rgb(0x3d, 0x35, 0x18),
            gap_edge: Color32::from_rgb(0x9c, 0x7d, 0x2c),
            found_edge: Color32::from_rgb(0xff, 0xd2, 0x5a),
            found_fill: Color32::from_rgb(0x4a, 0x3b, 0x00),
            snippet: Color32::from_rgb(0x3f, 0xa3, 0x9f),
            post: Color32::from_rgb(0x9a, 0x8f, 0xe0),
            hand: Color32::from_rgb(0xd6, 0xa2, 0x4a),
            error: Color32::from_rgb(0xf0, 0x8a, 0x72),
            warning: Color32::from_rgb(0xe0, 0xb0, 0x60),
            advice: Color32::from_rgb(0x7f, 0xb8, 0xe6),
        }
    }

    /// The same with high contrast: every text has one of at least 7, and every line of 4.5.
    pub fn high(dark: bool) -> Self {
        if dark {
            Self::high_dark()
        } else {
            Self::high_light()
        }
    }

    fn high_light() -> Self {
        Self {
            page: Color32::WHITE,
            text: Color32::BLACK,
            strong: Color32::BLACK,
            muted: Color32::from_rgb(0x2b, 0x31, 0x3a),
            link: Color32::from_rgb(0x00, 0x43, 0x45),
            gap_text: Color32::from_rgb(0x4a, 0x36, 0x00),
            gap_fill: Color32::from_rgb(0xff, 0xf3, 0xc9),
            gap_edge: Color32::from_rgb(0x6b, 0x4e, 0x00),
            found_edge: Color32::from_rgb(0x5a, 0x3c, 0x00),
            found_fill: Color32::from_rgb(0xff, 0xe4, 0x5c),
            snippet: Color32::from_rgb(0x00, 0x4f, 0x4e),
            post: Color32::from_rgb(0x3b, 0x2f, 0x8c),
            hand: Color32::from_rgb(0x74, 0x4a, 0x00),
            error: Color32::from_rgb(0x80, 0x12, 0x00),
            warning: Color32::from_rgb(0x55, 0x2d, 0x00),
            advice: Color32::from_rgb(0x0a, 0x47, 0x86),
        }
    }

    fn high_dark() -> Self {
        Self {
            page: Color32::BLACK,
            text: Color32::WHITE,
            strong: Color32::WHITE,
            muted: Color32::from_rgb(0xdb, 0xdf, 0xe4),
            link: Color32::from_rgb(0x86, 0xec, 0xe4),
            gap_text: Color32::from_rgb(0xff, 0xe9, 0xa8),
            gap_fill: Color32::from_rgb(0x33, 0x2a, 0x05),
            gap_edge: Color32::from_rgb(0xff, 0xd2, 0x5a),
            found_edge: Color32::from_rgb(0xff, 0xe0, 0x66),
            found_fill: Color32::from_rgb(0x44, 0x36, 0x00),
            snippet: Color32::from_rgb(0x86, 0xec, 0xe4),
            post: Color32::from_rgb(0xd3, 0xcc, 0xff),
            hand: Color32::from_rgb(0xff, 0xc8, 0x61),
            error: Color32::from_rgb(0xff, 0xbd, 0xaf),
            warning: Color32::from_rgb(0xff, 0xd2, 0x8f),
            advice: Color32::from_rgb(0xad, 0xd3, 0xff),
        }
    }

    /// The line under words with a finding.
    pub fn severity(&self, severity: Severity) -> Color32 {
        match severity {
            Severity::Advice => self.advice,
            Severity::Warning => self.warning,
            Severity::Error => self.error,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::contrast::of as contrast;

    /// Each set, and the contrast that its words and its lines need.
    fn sets() -> [(Colours, f64, f64); 4] {
        [
            (Colours::new(false), 4.5, 3.0),
            (Colours::new(true), 4.5, 3.0),
            (Colours::high(false), 7.0, 4.5),
            (Colours::high(true), 7.0, 4.5),
        ]
    }

    #[test]
    fn text_has_the_contrast_that_wcag_asks_for() {
        for (c, needed, _) in sets() {
            let pairs = [
                (c.text, c.page),
                (c.strong, c.page),
                (c.muted, c.page),
                (c.link, c.page),
                (c.gap_text, c.gap_fill),
                (c.text, c.found_fill),
                (c.strong, c.found_fill),
                (c.link, c.found_fill),
                (c.gap_text, c.found_fill),
            ];
            for (text, ground) in pairs {
                assert!(contrast(text, ground) >= needed, "{text:?} on {ground:?}");
            }
        }
    }

    #[test]
    fn bars_and_lines_stand_out_from_the_page() {
        for (c, _, needed) in sets() {
            for line in [
                c.snippet,
                c.post,
                c.hand,
                c.error,
                c.warning,
                c.advice,
                c.gap_edge,
                c.found_edge,
            ] {
                assert!(contrast(line, c.page) >= needed, "{line:?}");
            }
        }
    }
}
