//! `private-details`: names, addresses and places by which a family can be known, in a public letter.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::reply::Origin;
use crate::text::Span;
use regex::Regex;
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "private-details",
    title: "Private details in a public letter",
    family: Family::House,
    severity: Severity::Warning,
    look: Look::TypedBlock(check),
};

/// A kind of detail: how it is written, what it is, and how grave it is.
struct Kind {
    form: Regex,
    what: &'static str,
    severity: Severity,
}

/// Words that stand before "School" or "Court" and name none.
const NO_NAMES: [&str; 34] = [
    "The",
    "Your",
    "A",
    "An",
    "In",
    "At",
    "His",
    "Her",
    "Their",
    "Our",
    "This",
    "That",
    "Family",
    "County",
    "Crown",
    "High",
    "Magistrates",
    "Primary",
    "Secondary",
    "Special",
    "Sunday",
    "Local",
    "Nursery",
    "If",
    "When",
    "Ask",
    "Any",
    "Each",
    "Every",
    "Through",
    "Appeal",
    "Combined",
    "Central",
    "Youth",
];

/// The last words of the names of places.
const PLACES: [&str; 7] = [
    "Court",
    "School",
    "Academy",
    "Nursery",
    "College",
    "Hospital",
    "Preschool",
];

static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(|| {
    let name = r"[A-Z][a-z]+(?:[-’'][A-Za-z]+)?";
    let kind = |form: &str, what: &'static str, severity: Severity| {
        let form = Regex::new(form).ok()?;
        Some(Kind {
            form,
            what,
            severity,
        })
    };
    [
        kind(r"(?-u:\b)[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}(?-u:\b)", "a postcode", Severity::Error),
        kind(
            &format!(r"(?-u:\b)[0-9]{{1,4}}[a-z]?,? (?:{name} ){{1,3}}(?:Street|Road|Avenue|Lane|Close|Drive|Crescent|Gardens|Terrace|Way|Place|Grove|Court|St|Rd)(?-u:\b)"),
            "an address",
            Severity::Error,
        ),
        kind(r"(?-u:\b)[A-Z]{2}[0-9]{2}[A-Z][0-9]{4,6}(?-u:\b)", "a case number", Severity::Error),
        kind(
            r"(?i)(?-u:\b)(?:case|claim|court) (?:number|no\.?|reference|ref\.?)(?: is| was|:)? [A-Z0-9/-]*[0-9]{3,}[A-Z0-9/-]*",
            "a case number",
            Severity::Error,
        ),
        kind(
            &format!(r"(?-u:\b)(?:{name} ){{1,3}}(?:Family|County|Magistrates[’']?|Crown|Combined) Court(?-u:\b)"),
            "the name of a court",
            Severity::Warning,
        ),
        kind(
            &format!(r"(?-u:\b)(?:(?:District |Circuit |Deputy )?Judge|HHJ|DJ|Mr Justice|Mrs Justice|Recorder) {name}(?-u:\b)"),
            "the name of a judge",
            Severity::Warning,
        ),
        kind(
            &format!(r"(?-u:\b)(?:Mr|Mrs|Ms|Miss|Dr) {name}(?-u:\b)"),
            "a person’s name",
            Severity::Warning,
        ),
        kind(
            &format!(r"(?-u:\b)(?:{name} ){{1,4}}(?:School|Academy|Nursery|College|Hospital|Preschool)(?-u:\b)"),
            "the name of a school or a hospital",
            Severity::Warning,
        ),
        kind(
            r"(?i)(?-u:\b)(?:born on|date of birth(?: is)?:?|dob:?) (?:the )?[0-9]{1,2}(?:st|nd|rd|th)?[ /.-](?:[0-9]{1,2}|[a-z]+)[ /.-][0-9]{2,4}(?-u:\b)",
            "a date of birth",
            Severity::Error,
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
});
static LIVES_IN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:[Ll]ives?|[Ll]iving|[Mm]oved|[Bb]ased|[Hh]ome|from) (?:in|to|near) (?P<town>[A-Z][a-z]+(?:[- ](?:on|upon|under|[A-Z][a-z]+))*)").ok()
});
/// Places large enough to name nobody, and words that are none.
const NO_TOWNS: [&str; 12] = [
    "England", "Wales", "Scotland", "Northern", "Ireland", "Britain", "Great", "Europe", "Care",
    "Foster", "January", "Children",
];

/// The word for a child, in small letters, and a word with a capital behind it.
static CHILD: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:(?:grand|step)?(?:sons?|daughters?|child|children)|baby|nephew|niece|boys?|girls?),? (?P<name>[A-Z][a-z]{2,})(?-u:\b)").ok()
});
/// Words with a capital that follow "your child" and are no name.
const NO_CHILDS_NAME: [&str; 24] = [
    "I",
    "Protection",
    "Arrangements",
    "In",
    "Benefit",
    "Maintenance",
    "Law",
    "Social",
    "Services",
    "Children",
    "Care",
    "Family",
    "The",
    "You",
    "He",
    "She",
    "They",
    "It",
    "If",
    "As",
    "We",
    "And",
    "But",
    "Looked",
];

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let mut found: Vec<(Span, &str, Severity)> = Vec::new();
    for kind in KINDS.iter() {
        let spans = kind.form.find_iter(sheet.text());
        let spans =
            spans.map(|found| without_first_word(sheet, Span::new(found.start(), found.end())));
        found.extend(
            spans
                .filter(|span| is_a_name(sheet.written(*span)))
                .map(|span| (span, kind.what, kind.severity)),
        );
    }
    found.extend(towns(sheet).map(|span| (span, "where somebody lives", Severity::Warning)));
    let named = (page.enquiry.children).get_or_init(|| children_of_the_post(page));
    let again = sheet.words.words().iter().map(|word| word.span);
    let again = again.filter(|span| named.contains(without_possessive(sheet.written(*span))));
    let children = children_named(sheet.text()).chain(again);
    found.extend(children.map(|span| (span, "the name of a child", Severity::Warning)));
    found.sort_by_key(|(span, _, severity)| (span.start, std::cmp::Reverse(*severity)));
    let mut kept: Vec<Span> = Vec::new();
    let mut slips = Vec::new();
    for (span, what, severity) in found {
        let counts = is_written_here(sheet, span) && !is_of_the_library(sheet.written(span), page);
        if counts && !kept.iter().any(|other| other.overlaps(span)) {
            kept.push(span);
            let message = format!("This looks like {what}, and the forum is public: leave it out");
            slips.push(sheet.slip(span, message).weighing(severity));
        }
    }
    slips
}

/// A word without the "’s" behind it.
fn without_possessive(written: &str) -> &str {
    let bare = ["’s", "'s"]
        .iter()
        .find_map(|ending| written.strip_suffix(ending));
    bare.unwrap_or(written)
}

/// Whether words came from the adviser, or from the post turned round.
fn is_written_here(sheet: &Sheet<'_>, span: Span) -> bool {
    sheet.is_typed(span) || matches!(sheet.block.origin, Origin::Post { .. })
}

/// Whether the library itself has the words, in a signpost's name or that of a source.
fn is_of_the_library(written: &str, page: &Page<'_>) -> bool {
    page.letter
        .library
        .names()
        .any(|name| name.contains(written))
}

/// Whether what stands before "School", "Court" and the like names one; other kinds have no such word.
fn is_a_name(written: &str) -> bool {
    let has_digits = written.contains(|c: char| c.is_ascii_digit());
    let mut words = written.split_whitespace().rev().skip(1);
    !ends_as_a_place(written)
        || has_digits
        || words.any(|word| !NO_NAMES.contains(&word.trim_end_matches(['’', '\''])))
}

fn ends_as_a_place(written: &str) -> bool {
    PLACES.iter().any(|place| written.ends_with(place))
}

/// Leaves out a word that has its capital from the sentence: "Ring" before the name of a school.
fn without_first_word(sheet: &Sheet<'_>, span: Span) -> Span {
    let written = sheet.written(span);
    let begins = sheet
        .sentence_of(span)
        .and_then(|(_, words)| words.first())
        .is_some_and(|first| first.span.start == span.start);
    let rest = written.split_once(' ').map_or("", |(_, rest)| rest);
    if begins && ends_as_a_place(rest) && is_a_name(rest) {
        Span::new(span.end - rest.len(), span.end)
    } else {
        span
    }
}

/// Towns named as where somebody lives.
fn towns<'s>(sheet: &'s Sheet<'_>) -> impl Iterator<Item = Span> + use<'s> {
    let found = LIVES_IN
        .as_ref()
        .map(|form| form.captures_iter(sheet.text()));
    found.into_iter().flatten().filter_map(|captures| {
        let town = captures.name("town")?;
        let first = town.as_str().split([' ', '-']).next()?;
        (!NO_TOWNS.contains(&first)).then(|| Span::new(town.start(), town.end()))
    })
}

/// The names the post gives to children, letter for letter.
fn children_of_the_post(page: &Page<'_>) -> BTreeSet<String> {
    let posts = page.letter.thread.enquiry_posts();
    let names = posts.flat_map(|(_, post)| {
        children_named(&post.body).filter_map(|span| span.of(&post.body).map(str::to_owned))
    });
    names.collect()
}

/// Names straight behind the word for a child: "your son Alfie", "my daughter, Wren,".
fn children_named(text: &str) -> impl Iterator<Item = Span> {
    let found = CHILD.as_ref().map(|child| child.captures_iter(text));
    found.into_iter().flatten().filter_map(|captures| {
        let name = captures.name("name")?;
        let after = text.get(name.end()..).unwrap_or_default().trim_start();
        // "your child Arrangements Order": a term goes on with another capital.
        let is_term = after.starts_with(char::is_uppercase);
        let is_name = !is_term && !NO_CHILDS_NAME.contains(&name.as_str());
        is_name.then(|| Span::new(name.start(), name.end()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn every_form_can_be_read() {
        assert_eq!(
            (KINDS.len(), LIVES_IN.is_some(), CHILD.is_some()),
            (9, true, true)
        );
    }

    #[test]
    fn details_by_which_a_family_is_known_are_found() {
        for (letter, words) in [
            ("Write to 14 Elder Tree Road today.", "14 Elder Tree Road"),
            ("They live at QX4 7ZZ now.", "QX4 7ZZ"),
            ("The case number is 4456/22.", "case number is 4456/22"),
            ("Your case ZZ22C50123 is listed.", "ZZ22C50123"),
            ("It is in the Elmford Family Court.", "Elmford Family Court"),
            ("You saw Judge Harrowby on it.", "Judge Harrowby"),
            ("Ask Mrs Thistlewood for it.", "Mrs Thistlewood"),
            (
                "Ring Elmford Primary School first.",
                "Elmford Primary School",
            ),
            ("As you live in Elmford, ask there.", "Elmford"),
            ("Your son Alfie can say so.", "Alfie"),
            ("Your daughter, Wren, can say so.", "Wren"),
            ("He was born on 3 May 2019, you say.", "born on 3 May 2019"),
        ] {
            points_at(&RULE, POST, letter, &[words]);
        }
    }

    #[test]
    fn a_name_the_post_gives_is_found_wherever_it_stands() {
        points_at(
            &RULE,
            "They took my son Alfie. Can anyone help?",
            "It must be hard for Alfie.",
            &["Alfie"],
        );
    }

    #[test]
    fn letters_without_such_details_are_in_order() {
        for letter in [
            "The Family Court and the High Court decide. Your School can help.",
            "You live in England. The council in the area where you live must help.",
            "Your child Protection plan and your son. He may ask the Judge.",
            "Your child, I think, may say so. Your children’s social worker too.",
            "Write to the court on 3 May 2027. Section 20, or form C100.",
            "Support Through Court has volunteers.",
            "Social Work England keeps a register.",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
