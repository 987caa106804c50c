//! What text from outside becomes before it enters a letter.

/// Makes text fit for a letter: line ends become one LF, blank lines fall away, a tab becomes a space, other control
/// characters are dropped.
///
/// Paragraphs of a passage are parted by one LF, so the blank line that other programs put between them would stand as
/// an empty paragraph. A lone line end stays: it is the Enter key.
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => end_line(&mut out),
            '\t' => out.push(' '),
            '\u{feff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Ends a line; the line end of a blank line takes the place of the one before it.
fn end_line(out: &mut String) {
    let kept = out.trim_end_matches(' ').len();
    if out.get(..kept).is_some_and(|text| text.ends_with('\n')) {
        out.truncate(kept);
    } else {
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_of_every_kind_become_one_lf() {
        assert_eq!(clean("a\r\nb\rc\nd\u{2028}e"), "a\nb\nc\nd\ne");
    }

    #[test]
    fn blank_lines_fall_away_and_enter_stays() {
        assert_eq!(clean("a\r\n\r\n  \nb"), "a\nb");
        assert_eq!(clean("\n"), "\n");
    }

    #[test]
    fn control_characters_are_dropped_and_tabs_become_spaces() {
        assert_eq!(clean("a\u{0}\u{7}\tb\u{1b}[0m\u{feff}"), "a b[0m");
    }
}
