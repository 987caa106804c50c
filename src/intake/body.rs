//! The lines of a post without what phpBB puts among them: buttons, notes of edits, attachments, signatures, the
//! page's footer.

use super::furniture;

/// How many lines a signature under a rule may have.
const LONGEST_SIGNATURE: usize = 12;
/// The lines of a post that somebody wrote.
pub(super) fn words<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    let lines = without_footer(lines);
    let mut kept: Vec<&str> = Vec::with_capacity(lines.len());
    let mut after_edit = false;
    for (at, line) in lines.iter().enumerate() {
        let trimmed = line.trim();
        if furniture::is_signature_rule(line) && is_short(lines.get(at..).unwrap_or_default()) {
            break;
        }
        let reason = after_edit && trimmed.starts_with("Reason:");
        after_edit = furniture::is_last_edited(line) || (after_edit && trimmed.is_empty());
        let indented = line.starts_with(char::is_whitespace);
        let button = furniture::is_quote_button(line) && (indented || is_blank(&kept));
        let heading = trimmed == "Attachments" && attaches(lines.get(at + 1..));
        if !(reason
            || button
            || heading
            || furniture::is_dropped(line)
            || furniture::is_footer(line))
        {
            kept.push(line);
        }
    }
    while kept.last().is_some_and(|line| is_trailing(line)) {
        kept.pop();
    }
    kept
}

/// Whether a line at the end of a post belongs to the page.
fn is_trailing(line: &str) -> bool {
    line.trim().is_empty()
        || furniture::is_top_link(line)
        || furniture::is_quote_button(line)
        || furniture::is_bare_page_number(line)
}

fn is_blank(lines: &[&str]) -> bool {
    lines.iter().all(|line| line.trim().is_empty())
}

/// Whether the lines from a rule on are few enough for a signature.
fn is_short(lines: &[&str]) -> bool {
    lines.iter().filter(|line| !line.trim().is_empty()).count() <= LONGEST_SIGNATURE
}

/// Whether the next written line is an attached file.
fn attaches(below: Option<&[&str]>) -> bool {
    below
        .and_then(|lines| lines.iter().find(|line| !line.trim().is_empty()))
        .is_some_and(|line| furniture::is_dropped(line))
}

/// The lines up to the page's footer.
///
/// Where sentences follow a footer line, as when two pages were copied in one go, nothing is cut.
fn without_footer<'a, 'b>(lines: &'b [&'a str]) -> &'b [&'a str] {
    let Some(at) = lines.iter().position(|line| furniture::is_footer(line)) else {
        return lines;
    };
    let (body, footer) = lines.split_at(at);
    let written = footer
        .iter()
        .any(|line| is_sentence(line) && !furniture::is_page_top(line));
    if written { lines } else { body }
}

/// Whether a line reads like a sentence of a letter.
pub(super) fn is_sentence(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 100 || (line.ends_with(['.', '?', '!']) && line.split_whitespace().count() >= 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str) -> String {
        words(&text.split('\n').collect::<Vec<_>>()).join("\n")
    }

    #[test]
    fn the_footer_and_all_below_it_go() {
        assert_eq!(
            kept("Help me.\n\nPost Reply\nWho is online\nGuests"),
            "Help me."
        );
    }

    #[test]
    fn nothing_is_cut_where_somebody_writes_on_below_a_footer() {
        let below = "This is what I meant to say to all of you.";
        assert_eq!(
            kept(&format!("Help.\nPost Reply\n{below}")),
            format!("Help.\n{below}")
        );
    }

    #[test]
    fn a_reason_goes_only_under_a_note_of_an_edit() {
        let note = "Last edited by kite22 on Tue Nov 18, 2025 5:17 pm, edited 1 time in total.";
        assert_eq!(kept(&format!("a\n{note}\nReason: typo")), "a");
        assert_eq!(
            kept("a\nReason: they say I missed a visit"),
            "a\nReason: they say I missed a visit"
        );
    }

    #[test]
    fn a_page_number_copied_from_a_report_stays() {
        assert_eq!(kept("a\nPage 3 of 12\nb"), "a\nPage 3 of 12\nb");
        assert_eq!(kept("a\nPage 1 of 1\n"), "a");
    }

    #[test]
    fn a_signature_goes_but_not_a_long_text_under_a_rule() {
        assert_eq!(kept("a\n__________\nbe kind"), "a");
        let long = format!("a\n__________\n{}end", "b\n".repeat(20));
        assert_eq!(kept(&long), long);
    }
}
