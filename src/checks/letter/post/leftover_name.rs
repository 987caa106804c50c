//! `leftover-name`: the letter speaks to somebody by another name than the poster's, as one left over from another letter
//! does.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::Part;
use crate::text::Span;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "leftover-name",
    title: "A name left over from another letter",
    family: Family::Post,
    severity: Severity::Error,
    look: Look::Block(check),
};

/// Names that are spoken to: behind a greeting in mid-letter, or between a comma and the end of a sentence.
static SPOKEN_TO: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        r"(?:^|[.!?] )(?:Hi|Hello|Dear|Hey) ([A-Z][\w-]{2,30})",
        r"(?:[Tt]hank you|[Tt]hanks|[Ss]orry|[Gg]ood luck|[Tt]ake care|helps|well), ([A-Z][\w-]{2,30})[.!]",
    ]
    .iter()
    .filter_map(|pattern| Regex::new(pattern).ok())
    .collect()
});
/// Words that follow a greeting and are nobody's name.
const NOBODY: [&str; 6] = ["There", "All", "Both", "Everyone", "Parent", "Poster"];

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let letter = page.letter;
    let Some(poster) = letter.context.poster.as_deref() else {
        return Vec::new();
    };
    if sheet.block.part == Part::Salutation {
        return Vec::new();
    }
    let texts = letter.thread.posts.iter().map(|post| post.body.as_str());
    let theirs: Vec<&str> = texts.chain([poster, &letter.context.adviser]).collect();
    let is_known =
        |name: &str| theirs.iter().any(|text| text.contains(name)) || NOBODY.contains(&name);
    let found = SPOKEN_TO
        .iter()
        .flat_map(|pattern| pattern.captures_iter(sheet.text()));
    found
        .filter_map(|found| found.get(1))
        .filter(|name| !is_known(name.as_str()))
        .map(|name| {
            let span = Span::new(name.start(), name.end());
            let message = format!(
                "The letter speaks to “{}”, but it answers “{poster}”",
                name.as_str()
            );
            sheet.slip(span, message).fix(poster)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{passes, points_at};

    const POST: &str = "My son is in care. Can anyone help?";

    #[test]
    fn every_pattern_can_be_read() {
        assert_eq!(SPOKEN_TO.len(), 2);
    }

    #[test]
    fn a_name_from_another_letter_is_pointed_at() {
        points_at(
            &RULE,
            POST,
            "Dear Bramble22\nI hope this helps, Marigold.",
            &["Marigold"],
        );
        points_at(
            &RULE,
            POST,
            "Dear Bramble22\nWrite to them. Hi Marigold, one more thing.",
            &["Marigold"],
        );
    }

    #[test]
    fn the_poster_the_adviser_and_things_with_capitals_are_in_order() {
        for fine in [
            "Dear Bramble22\nI hope this helps, Bramble22.",
            "Dear Bramble22\nAsk Coram Voice, Cafcass or the court.",
            "Dear Bramble22\nBest wishes, Suzie.",
            "Dear Bramble22\nThank you, and welcome.",
        ] {
            passes(&RULE, POST, fine);
        }
    }
}
