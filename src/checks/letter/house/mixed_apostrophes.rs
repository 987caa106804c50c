//! `mixed-apostrophes`: two kinds of apostrophe in one letter, which shows that it was put together from pieces.

use super::said::is_typed;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::text::Span;

pub(super) const RULE: Rule = Rule {
    name: "mixed-apostrophes",
    title: "Two kinds of apostrophe in one letter",
    family: Family::House,
    severity: Severity::Advice,
    look: Look::TypedLetter(check),
};

const KINDS: [char; 2] = ['’', '\''];

fn check(page: &Page<'_>) -> Vec<Slip> {
    let found: Vec<(&Sheet<'_>, Span, char)> = page
        .sheets
        .iter()
        .flat_map(|sheet| apostrophes(sheet).map(move |(span, kind)| (sheet, span, kind)))
        .collect();
    let count = |kind: char| found.iter().filter(|(_, _, other)| *other == kind).count();
    let [curly, straight] = KINDS;
    let (rarer, usual) = match count(straight) > count(curly) {
        true => (curly, straight),
        false => (straight, curly),
    };
    if count(rarer) == 0 {
        return Vec::new();
    }
    let first = found
        .iter()
        .find(|(sheet, span, kind)| *kind == rarer && is_typed(sheet, *span));
    let slip = first.map(|(sheet, span, _)| {
        let written = sheet.written(*span);
        let message = format!(
            "The letter has “{usual}” in {} places and “{rarer}” in {}",
            count(usual),
            count(rarer)
        );
        sheet
            .slip(*span, message)
            .fix(written.replace(rarer, &usual.to_string()))
    });
    slip.into_iter().collect()
}

/// The words of a block with an apostrophe inside them or behind an s, and its kind; not those that somebody else wrote.
fn apostrophes<'s>(sheet: &'s Sheet<'_>) -> impl Iterator<Item = (Span, char)> + use<'s> {
    let words = sheet.words.words().iter();
    words.filter_map(|word| {
        let written = sheet.written(word.span);
        let after = sheet.text().get(word.span.end..)?.chars().next();
        let behind = after.filter(|mark| KINDS.contains(mark) && written.ends_with('s'));
        let inside = written.chars().find(|c| KINDS.contains(c));
        let kind = inside.or(behind)?;
        let end = word.span.end
            + behind
                .filter(|_| inside.is_none())
                .map_or(0, char::len_utf8);
        (!sheet.is_aside(word.span)).then(|| (Span::new(word.span.start, end), kind))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{mends, passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn the_first_of_the_rarer_kind_is_found_and_mended() {
        mends(
            &RULE,
            POST,
            "Children's services and the child’s and the court’s view. It's late.",
            "Children’s services and the child’s and the court’s view. It's late.",
        );
        points_at(
            &RULE,
            POST,
            "Don't. Can't. The parents’ view.",
            &["parents’"],
        );
    }

    #[test]
    fn one_kind_and_the_apostrophes_of_others_are_in_order() {
        for letter in [
            "Don't wait. The child's view counts.",
            "Don’t wait. The parents’ view counts.",
            "You say “it's late”; the child’s view counts.",
            "The child’s view is 'not now', they say.",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
