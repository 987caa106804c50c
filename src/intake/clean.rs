//! Text as it was copied → text with LF line ends and nothing in it that cannot be shown.

/// Text ready to be read, and what had to be said about it.
pub(super) struct Clean {
    /// The text, with LF line ends.
    pub(super) text: String,
    /// What was dropped or will show wrongly.
    pub(super) warnings: Vec<String>,
}

/// Makes every line end LF and every hard space a space, and drops control characters.
pub(super) fn clean(copied: &str) -> Clean {
    let mut text = String::with_capacity(copied.len());
    let mut dropped = 0_usize;
    let mut right_to_left = false;
    let mut chars = copied.chars().peekable();
    while let Some(c) = chars.next() {
        right_to_left |= is_right_to_left(c);
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    text.push('\n');
                }
            }
            '\u{2028}' | '\u{2029}' | '\u{85}' => text.push('\n'),
            '\u{A0}' | '\u{202F}' => text.push(' '),
            '\u{FEFF}' => {}
            '\n' | '\t' => text.push(c),
            c if c.is_control() => dropped += 1,
            c => text.push(c),
        }
    }
    let mut warnings = Vec::new();
    if dropped > 0 {
        warnings.push(format!(
            "{} that cannot be shown {} left out.",
            counted(dropped, "character"),
            if dropped == 1 { "was" } else { "were" }
        ));
    }
    if right_to_left {
        warnings.push(
            "Some of this is written from right to left. It shows here in the wrong order; it is kept and copied as it was written."
                .to_owned(),
        );
    }
    Clean { text, warnings }
}

/// "1 character", "2 characters".
pub(super) fn counted(n: usize, what: &str) -> String {
    if n == 1 {
        format!("1 {what}")
    } else {
        format!("{n} {what}s")
    }
}

/// Whether `c` is of a script written from right to left, or a mark that turns the direction.
fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{0590}'..='\u{08FF}'
        | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}'
        | '\u{202B}' | '\u{202E}' | '\u{2067}')
}

/// Joins lines to a body: no white space at line ends, one blank line for several, nothing round it.
pub(super) fn body<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    let mut body = String::new();
    let mut blank = false;
    for line in lines {
        let line = line.trim_end();
        if line.is_empty() {
            blank = true;
            continue;
        }
        if body.is_empty() {
            body.push_str(line.trim_start());
        } else {
            body.push_str(if blank { "\n\n" } else { "\n" });
            body.push_str(line);
        }
        blank = false;
    }
    body
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_becomes_lf_and_hard_spaces_become_spaces() {
        let clean = clean("\u{FEFF}a\r\nb\rc\u{2028}d\u{A0}e\tf");
        assert_eq!(clean.text, "a\nb\nc\nd e\tf");
        assert!(clean.warnings.is_empty());
    }

    #[test]
    fn control_characters_are_dropped_with_a_warning() {
        let clean = clean("he\u{0}ll\u{8}o");
        assert_eq!(clean.text, "hello");
        assert_eq!(
            clean.warnings,
            ["2 characters that cannot be shown were left out."]
        );
    }

    #[test]
    fn right_to_left_text_is_kept_with_a_warning() {
        let clean = clean("my name is أمل");
        assert_eq!(clean.text, "my name is أمل");
        assert_eq!(clean.warnings.len(), 1);
    }

    #[test]
    fn a_body_has_single_blank_lines_and_nothing_round_it() {
        assert_eq!(body(["", "  a ", "", "  ", "\tb", "c", ""]), "a\n\n\tb\nc");
    }
}
