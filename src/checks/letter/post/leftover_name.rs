//! `leftover-name`: the letter speaks to somebody by another name than the poster's, as one left over from another letter
//! does.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::Part;
use crate::text::Span;
use regex::Regex;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "leftover-name",
    title: "A name left over from another letter",
    family: Family::Post,
    severity: Severity::Error,
    look: Look::Block(check),
};

/// How long a name is, in letters.
const LENGTHS: RangeInclusive<usize> = 3..=31;

/// What stands before a name that is spoken to, up to its capital: a greeting, or a comma, and then whether the sentence ends
/// with the name. The name itself is read letter by letter: the letters of all alphabets, thirty times over, would take a
/// hundred kilobytes in each thread that looks for them.
static SPOKEN_TO: LazyLock<Vec<(Regex, bool)>> = LazyLock::new(|| {
    [
        (r"(?:^|[.!?] )(?:Hi|Hello|Dear|Hey) [A-Z]", false),
        (
            r"(?:[Tt]hank you|[Tt]hanks|[Ss]orry|[Gg]ood luck|[Tt]ake care|helps|well), [A-Z]",
            true,
        ),
    ]
    .into_iter()
    .filter_map(|(before, is_last)| Some((Regex::new(before).ok()?, is_last)))
    .collect()
});
/// Words that follow a greeting and are nobody's name.
const NOBODY: [&str; 6] = ["There", "All", "Both", "Everyone", "Parent", "Poster"];

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let letter = page.letter;
    let Some(poster) = letter.context.poster.as_deref() else {
        return Vec::new();
    };
    if sheet.block.part == Part::Salutation && sheet.greets_or_signs() {
        return Vec::new();
    }
    let texts = letter.thread.posts.iter().map(|post| post.body.as_str());
    let theirs: Vec<&str> = texts.chain([poster, &letter.context.adviser]).collect();
    let is_known =
        |name: &str| theirs.iter().any(|text| text.contains(name)) || NOBODY.contains(&name);
    spoken_to(sheet.text())
        .filter_map(|span| Some((span, span.of(sheet.text())?)))
        .filter(|(_, name)| !is_known(name))
        .map(|(span, name)| {
            let message = format!("The letter speaks to “{name}”, but it answers “{poster}”");
            sheet.slip(span, message).fix(poster)
        })
        .collect()
}

/// Names that are spoken to: behind a greeting in mid-letter, or between a comma and the end of a sentence.
fn spoken_to(text: &str) -> impl Iterator<Item = Span> {
    let found = SPOKEN_TO.iter().flat_map(|(before, is_last)| {
        before
            .find_iter(text)
            .map(move |it| (it.end() - 1, is_last))
    });
    found.filter_map(move |(start, is_last)| {
        let name = text.get(start..)?;
        let is_letter =
            |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '\u{300}'..='\u{36f}');
        let (name, behind) = name.split_at(name.find(|c| !is_letter(c)).unwrap_or(name.len()));
        let is_over = !is_last || behind.starts_with(['.', '!']);
        let is_name = LENGTHS.contains(&name.chars().count());
        (is_name && is_over).then(|| Span::new(start, start + name.len()))
    })
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
    fn names_have_letters_of_any_alphabet_and_an_end() {
        let spoken_to = |text| -> Vec<&str> {
            let spans = spoken_to(text);
            spans.filter_map(|span| span.of(text)).collect()
        };
        assert_eq!(
            spoken_to("Hi Zoë. Hello Rene\u{301}e-Łucja, I am sorry, Ünal. Take care, Strauß!"),
            ["Zoë", "Rene\u{301}e-Łucja", "Strauß"]
        );
        assert_eq!(spoken_to("Thanks, Nina, for this. Sorry, Al."), [""; 0]);
        let endless = format!("Dear {}", "A".repeat(40));
        assert_eq!(spoken_to(&endless), [""; 0]);
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
