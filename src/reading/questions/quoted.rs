//! What stands in quotation marks: mostly other people's words, and no question of the poster's.

use crate::text::Span;

/// The pieces of a text between quotation marks, in order; a mark that its line does not close opens none.
pub(super) fn quoted(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Option<(char, usize)> = None;
    let mut before: Option<char> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map(|&(_, next)| next);
        match open {
            _ if c == '\n' => open = None,
            Some((mark, start)) if closes(mark, c, after) => {
                found.push(Span::new(start, at));
                open = None;
            }
            Some(_) => {}
            None if opens(c, before, after) => open = Some((c, at + c.len_utf8())),
            None => {}
        }
        before = Some(c);
    }
    found
}

/// Whether `c` opens a quotation; a single mark does only at the front of a word, for within one it is an apostrophe.
fn opens(c: char, before: Option<char>, after: Option<char>) -> bool {
    match c {
        '“' | '"' => true,
        '‘' | '\'' => {
            before.is_none_or(|c| c.is_whitespace() || c == '(')
                && after.is_some_and(char::is_alphanumeric)
        }
        _ => false,
    }
}

fn closes(mark: char, c: char, after: Option<char>) -> bool {
    match mark {
        '“' => matches!(c, '”' | '"'),
        '"' => matches!(c, '"' | '”'),
        _ => matches!(c, '’' | '\'') && !after.is_some_and(char::is_alphanumeric),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn pieces(text: &str) -> Vec<&str> {
        quoted(text)
            .into_iter()
            .filter_map(|span| span.of(text))
            .collect()
    }

    #[test]
    fn marks_of_every_kind_open_and_close() {
        assert_eq!(
            pieces("he said “no”, she said \"yes\" and 'don't ask' (‘why’)"),
            ["no", "yes", "don't ask", "why"]
        );
    }

    #[test]
    fn apostrophes_and_open_ends_quote_nothing() {
        assert!(pieces("my mum's friends’ house isn't \"far\nfrom it\nor 'ere").is_empty());
    }
}
