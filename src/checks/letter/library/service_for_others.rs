//! `service-for-others`: a service that is not for the one who reads the letter: for mothers only, or another nation.

use super::organisations::mentions;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::{Context, Library, RunKind, Signpost, SignpostId, Target};
use crate::reading::Reading;
use crate::text::{Span, words};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    name: "service-for-others",
    title: "Services that are not for the one who asks",
    family: Family::Library,
    severity: Severity::Warning,
    look: Look::Letter(check),
};

/// The issue whose tick brings the services of other nations.
const OTHER_NATIONS: &str = "other-nations";
const NATIONS: [&str; 3] = ["Wales", "Scotland", "Northern Ireland"];
/// Words by which a sentence says for which nation a service is.
const NATION_WORDS: [&str; 8] = [
    "wales",
    "welsh",
    "scotland",
    "scotlands",
    "scottish",
    "ireland",
    "irelands",
    "northern",
];
/// People a service may be only for, and words by which the sentence passes it on to them.
const FOR_WOMEN: [&str; 5] = ["mothers", "women", "woman", "mother", "pregnant"];
const FOR_MEN: [&str; 4] = ["fathers", "men", "man", "father"];
const OTHER_WOMAN: [&str; 12] = [
    "she",
    "her",
    "mother",
    "mothers",
    "mum",
    "women",
    "woman",
    "wife",
    "girlfriend",
    "partner",
    "ex",
    "daughter",
];
const OTHER_MAN: [&str; 12] = [
    "he",
    "him",
    "his",
    "father",
    "fathers",
    "dad",
    "men",
    "man",
    "husband",
    "boyfriend",
    "partner",
    "ex",
];
/// Services whole professions are served by, and the words that pass them on.
const PROFESSIONS: [(&str, &[&str]); 2] = [
    (
        "Professionals",
        &[
            "professional",
            "professionals",
            "worker",
            "workers",
            "solicitor",
        ],
    ),
    ("Foster carers", &["carer", "carers", "foster", "fostering"]),
];

fn check(page: &Page<'_>) -> Vec<Slip> {
    let letter = page.letter;
    let mut told: BTreeSet<&SignpostId> = BTreeSet::new();
    let mut slips = Vec::new();
    for sheet in &page.sheets {
        for (span, signpost) in pointed_at(sheet, letter.library) {
            let sentence = sheet.sentence_of(span).map_or(&[][..], |(_, words)| words);
            let passed_on = |to: &[&str]| {
                let mut around = sentence.iter().filter(|word| !word.span.overlaps(span));
                around.any(|word| to.contains(&word.folded.as_str()))
            };
            let why = another_nation(signpost, letter.context, letter.reading)
                .filter(|_| !passed_on(&NATION_WORDS))
                .or_else(|| other_people(signpost, letter.context, &passed_on));
            if let Some(why) = why
                && !sheet.is_quoted(span)
                && told.insert(&signpost.id)
            {
                slips.push(sheet.slip(span, format!("{} is {why}", signpost.name)));
            }
        }
    }
    slips
}

/// The signposts a block points to, by link, number or name.
fn pointed_at<'a>(sheet: &Sheet<'_>, library: &'a Library) -> Vec<(Span, &'a Signpost)> {
    let links = sheet
        .block
        .passage
        .runs
        .iter()
        .filter_map(|run| match &run.kind {
            RunKind::Link {
                target: Target::Signpost { signpost, .. },
            } => Some((run.span, library.signposts.get(signpost)?)),
            _ => None,
        });
    let mut found: Vec<(Span, &Signpost)> = links.collect();
    for number in sheet.numbers {
        if let Some(owner) = number.only_owner(library) {
            found.push((number.span, owner));
        }
    }
    let named = mentions(sheet, library).into_iter();
    found.extend(named.map(|mention| (mention.span, mention.signpost)));
    found.sort_by_key(|(span, _)| *span);
    found
}

/// The other nation a service is for, unless the letter is about other nations.
fn another_nation(signpost: &Signpost, context: &Context, reading: &Reading) -> Option<String> {
    let nation = NATIONS.iter().find(|nation| signpost.nation == **nation)?;
    let is_about_it = context.ticks.iter().any(|id| id.as_str() == OTHER_NATIONS)
        || reading
            .issues
            .iter()
            .any(|found| found.id.as_str() == OTHER_NATIONS);
    (!is_about_it)
        .then(|| format!("for {nation} only, and the post does not say that the case is there"))
}

/// The people a service is only for, where the poster is none of them and the sentence does not pass it on.
fn other_people(
    signpost: &Signpost,
    context: &Context,
    passed_on: &dyn Fn(&[&str]) -> bool,
) -> Option<String> {
    let for_whom = signpost.for_whom.as_deref()?;
    let poster = context.poster_is.as_deref()?;
    let is_parent = matches!(poster, "mother" | "father");
    for (profession, words) in PROFESSIONS {
        if for_whom == profession && is_parent && !passed_on(words) {
            return Some(format!("for {} only", profession.to_lowercase()));
        }
    }
    let people: Vec<String> = words(for_whom)
        .into_iter()
        .map(|word| word.folded)
        .collect();
    let is_for = |kind: &[&str]| people.iter().any(|word| kind.contains(&word.as_str()));
    let (women, men) = (is_for(&FOR_WOMEN), is_for(&FOR_MEN));
    match poster {
        "father" if women && !men && !passed_on(&OTHER_WOMAN) => {
            Some("for women only, and the one who asks is the father".to_owned())
        }
        "mother" if men && !women && !passed_on(&OTHER_MAN) => {
            Some("for men only, and the one who asks is the mother".to_owned())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{passes, points_at};

    const FATHER: &str = "I am his dad and they took my son. Can anyone help?";
    const MOTHER: &str = "I am his mum and they took my son. Can anyone help?";

    #[test]
    fn a_service_for_mothers_offered_to_a_father_is_found_once() {
        points_at(
            &RULE,
            FATHER,
            "You may like MATCH Mothers.\nMATCH Mothers has groups.",
            &["MATCH Mothers"],
        );
        points_at(
            &RULE,
            MOTHER,
            "The Men’s Advice Line has 0808 801 0327.",
            &["Men’s Advice Line"],
        );
        points_at(
            &RULE,
            FATHER,
            "Ring 0800 040 7675 for support.",
            &["0800 040 7675"],
        );
    }

    #[test]
    fn a_service_passed_on_to_the_one_it_is_for_is_in_order() {
        for (post, letter) in [
            (FATHER, "His mother may like MATCH Mothers."),
            (MOTHER, "You may like MATCH Mothers."),
            (MOTHER, "Your partner can ring the Men’s Advice Line."),
            ("Can anyone help?", "You may like MATCH Mothers."),
            (
                FATHER,
                "Your son can ring Childline, and you our advice line on 0808 801 0366.",
            ),
        ] {
            passes(&RULE, post, letter);
        }
    }

    #[test]
    fn a_service_of_another_nation_is_found_unless_the_post_is_about_one() {
        points_at(&RULE, MOTHER, "Ring NYAS Cymru.", &["NYAS Cymru"]);
        passes(
            &RULE,
            MOTHER,
            "In Wales it is NYAS Cymru, and in Scotland another.",
        );
        passes(
            &RULE,
            "We live in Wales and they took my son.",
            "Ring NYAS Cymru.",
        );
    }
}
