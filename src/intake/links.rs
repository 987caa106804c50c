//! Sentences that a copied link broke over two lines, joined again.
//!
//! Only for an adviser's letter: a parent's line ends are the parent's own.

use super::letter;

/// Words after which no sentence ends.
const OPEN_WORDS: [&str; 26] = [
    "a", "about", "added", "an", "and", "at", "by", "for", "from", "in", "into", "is", "my", "of",
    "on", "or", "our", "see", "that", "the", "their", "this", "to", "visit", "with", "your",
];

/// Joins the lines of `body` that a link cut apart; paragraphs, lists and greetings stay as they are.
pub(super) fn rejoin(body: &str) -> String {
    let mut joined = String::with_capacity(body.len());
    let mut last: Option<&str> = None;
    for line in body.split('\n') {
        if let Some(above) = last {
            joined.push_str(match joint(above, line) {
                Joint::Break => "\n",
                Joint::Space => " ",
                Joint::Nothing => "",
            });
        }
        joined.push_str(line);
        last = Some(line);
    }
    joined
}

enum Joint {
    Break,
    Space,
    Nothing,
}

fn joint(above: &str, below: &str) -> Joint {
    let (Some(end), Some(start)) = (
        above.trim_end().chars().last(),
        below.trim_start().chars().next(),
    ) else {
        return Joint::Break;
    };
    if letter::greeting(above).is_some() || ".?!:;".contains(end) {
        return Joint::Break;
    }
    if ".,;)".contains(start) && !below.trim_start().starts_with("..") {
        return Joint::Nothing;
    }
    let last_word = above
        .split_whitespace()
        .next_back()
        .unwrap_or_default()
        .to_lowercase();
    let first_word = below
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let open = OPEN_WORDS.contains(&last_word.as_str());
    let here = first_word.eq_ignore_ascii_case("here") && end.is_alphanumeric();
    if (open && start.is_alphanumeric()) || here || start.is_lowercase() {
        Joint::Space
    } else {
        Joint::Break
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_cut_by_a_link_is_one_again() {
        assert_eq!(
            rejoin("For more please see\nHERE a link to our page.\nIt is free."),
            "For more please see HERE a link to our page.\nIt is free."
        );
        assert_eq!(
            rejoin("You are in the\nearly help and\npre-birth stage, see the\nFAQ on it"),
            "You are in the early help and pre-birth stage, see the FAQ on it"
        );
        assert_eq!(
            rejoin("Read it here\n. It is short"),
            "Read it here. It is short"
        );
    }

    #[test]
    fn greetings_lists_and_closings_keep_their_lines() {
        for kept in [
            "Dear Sam\nthanks for this",
            "Ask for:\n- the plan\n- the report",
            "Best wishes\nSuzie",
            "It is yours.\nhere is more",
            "One\n\ntwo",
        ] {
            assert_eq!(rejoin(kept), kept);
        }
    }
}
