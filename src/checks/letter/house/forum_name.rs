//! `forum-name`: the forum called by another name than its one.

use super::said::{capital_as, is_typed};
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::House;
use crate::text::{Span, fold};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    name: "forum-name",
    title: "The forum called by another name",
    family: Family::House,
    severity: Severity::Warning,
    look: Look::TypedLetter(check),
};

/// Words that make a bare "the board" the forum and not a board of governors.
const ABOUT_POSTS: [&str; 8] = [
    "welcome", "post", "posts", "posted", "posting", "thread", "message", "messages",
];

fn check(page: &Page<'_>) -> Vec<Slip> {
    let house = &page.letter.library.house;
    let names: Vec<_> = names(house).filter_map(|name| page.phrase(name)).collect();
    let mut told: BTreeSet<String> = BTreeSet::new();
    let mut slips = Vec::new();
    for sheet in page.typed() {
        for span in longest(sheet.find_each(names.iter().copied())) {
            let written = sheet.written(span);
            let counts = is_typed(sheet, span)
                && !is_the_name(written, &house.forum.name)
                && is_the_forum(sheet, span);
            if counts && told.insert(fold(written)) {
                slips.push(slip(sheet, span, &house.forum.name));
            }
        }
    }
    slips
}

fn slip(sheet: &Sheet<'_>, span: Span, name: &str) -> Slip {
    let written = sheet.written(span);
    let differs_in_capitals = written.to_lowercase().replace('\'', "’") == name.to_lowercase();
    let right = match fold(written).starts_with("the ") {
        true => format!("the {name}"),
        false => name.to_owned(),
    };
    let slip = sheet
        .slip(span, format!("The forum has one name: “{name}”"))
        .fix(capital_as(sheet, span, &right));
    if differs_in_capitals {
        slip.weighing(Severity::Advice)
    } else {
        slip
    }
}

/// All names of the forum, its own among them so that it is known where it stands.
fn names(house: &House) -> impl Iterator<Item = &String> {
    let wording = house.wording.get(&house.forum.name);
    let wording = wording.into_iter().flatten();
    std::iter::once(&house.forum.name)
        .chain(&house.forum.aliases)
        .chain(wording)
}

/// Of places that overlap the longest.
fn longest(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    let mut kept: Vec<Span> = Vec::new();
    for span in spans {
        match kept.last_mut() {
            Some(last) if last.overlaps(span) => {
                if span.len() > last.len() {
                    *last = span;
                }
            }
            _ => kept.push(span),
        }
    }
    kept
}

/// Whether words are the name itself, with either apostrophe, and a capital at most where a sentence may begin.
fn is_the_name(written: &str, name: &str) -> bool {
    let written = written.replace('\'', "’");
    let mut chars = written.chars();
    let lowered: String = chars
        .next()
        .into_iter()
        .flat_map(char::to_lowercase)
        .chain(chars)
        .collect();
    written == name || lowered == name
}

/// Whether a bare "the board" is the forum: with a capital, or in a sentence about posts; and not a board of somebody.
fn is_the_forum(sheet: &Sheet<'_>, span: Span) -> bool {
    let written = sheet.written(span);
    if fold(written) != "the board" {
        return true;
    }
    let after = sheet.text().get(span.end..).unwrap_or_default();
    let is_somebodys = after.trim_start().starts_with("of ");
    let about_posts = sheet.sentence_of(span).is_some_and(|(_, words)| {
        let mut words = words.iter();
        words.any(|word| ABOUT_POSTS.contains(&word.folded.as_str()))
    });
    !is_somebodys && (about_posts || written.ends_with("Board"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{mends, passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn another_name_is_found_and_mended_with_its_article() {
        for (letter, mended) in [
            (
                "We are glad you wrote. Welcome to the Board.",
                "We are glad you wrote. Welcome to the parents’ forum.",
            ),
            (
                "Welcome to our discussion board. I hope this helps.",
                "Welcome to our parents’ forum. I hope this helps.",
            ),
            (
                "Welcome to the parents' discussion board.",
                "Welcome to the parents’ forum.",
            ),
            (
                "Thank you for using the Parents’ Forum.",
                "Thank you for using the parents’ forum.",
            ),
        ] {
            mends(&RULE, POST, letter, mended);
        }
    }

    #[test]
    fn each_other_name_is_pointed_at_once() {
        points_at(
            &RULE,
            POST,
            "Welcome to the parents’ board.\nYou posted on the parents’ board and the discussion board.",
            &["parents’ board", "discussion board"],
        );
    }

    #[test]
    fn its_one_name_and_other_boards_are_in_order() {
        for letter in [
            "Welcome to the parents’ forum.",
            "Welcome to the parents' forum.",
            "Parents’ forum posts are public.",
            "Write to the Board of governors.",
            "The board will meet in May.",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
