//! `organisation-name`: an organisation called by another name than the library's, an old one among them.

use super::organisations::{Mention, mentions, own_line, words_of};
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::{Library, SignpostId};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    name: "organisation-name",
    title: "Organisations called by another name than the library’s",
    family: Family::Library,
    severity: Severity::Advice,
    look: Look::TypedLetter(check),
};

/// Words before which a name is a word like any other: "a Refuge".
const NO_NAME_BEHIND: [&str; 4] = ["a", "an", "any", "our"];

fn check(page: &Page<'_>) -> Vec<Slip> {
    let library = page.letter.library;
    let mut known: BTreeSet<&SignpostId> = BTreeSet::new();
    let mut slips = Vec::new();
    for sheet in &page.sheets {
        for mention in mentions(sheet, library) {
            let is_new = known.insert(&mention.signpost.id);
            if is_new && is_another_name(&mention) && counts(sheet, &mention, library) {
                let name = &mention.signpost.name;
                let message = format!("The library calls this {name}");
                slips.push(sheet.slip(mention.span, message).fix(name));
            }
        }
    }
    slips
}

/// Whether a name is neither a short form of the record's nor a part of it.
fn is_another_name(mention: &Mention<'_>) -> bool {
    let is_short_form = !mention.name.chars().any(char::is_lowercase);
    let folded = |name: &str| -> Vec<String> {
        let words = words_of(name).into_iter().map(|(word, _)| word);
        words.skip_while(|word| word == "the").collect()
    };
    let (name, alias) = (folded(&mention.signpost.name), folded(mention.name));
    let is_in =
        |one: &[String], other: &[String]| other.windows(one.len().max(1)).any(|run| run == one);
    !is_short_form && !is_in(&alias, &name) && !is_in(&name, &alias)
}

fn counts(sheet: &Sheet<'_>, mention: &Mention<'_>, library: &Library) -> bool {
    if !sheet.is_typed(mention.span) || sheet.is_aside(mention.span) {
        return false;
    }
    let before = sheet
        .words
        .words()
        .iter()
        .rfind(|word| word.span.end <= mention.span.start);
    let is_no_name = before.is_some_and(|word| NO_NAME_BEHIND.contains(&word.folded.as_str()));
    let mut own = own_line(sheet, library).into_iter();
    let is_anothers_too = library.signposts.values().any(|signpost| {
        signpost.id != mention.signpost.id && signpost.name.starts_with(mention.name)
    });
    !is_no_name && !is_anothers_too && !own.any(|own| own.span.overlaps(mention.span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{mends, passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn another_name_and_an_old_one_are_found_and_the_records_mends_them() {
        mends(
            &RULE,
            POST,
            "There is a group called Matchmothers.",
            "There is a group called MATCH Mothers.",
        );
        points_at(
            &RULE,
            POST,
            "Try Advice Now, or Families Need Fathers.",
            &["Advice Now", "Families Need Fathers"],
        );
    }

    #[test]
    fn the_records_name_its_parts_and_its_short_forms_are_in_order() {
        for letter in [
            "Try Advicenow, Cruse, NYAS or the Family Rights Group advice line.",
            "CAFCASS will write to you, and FRG can help.",
            "Ask for a place in a Refuge, or ring our Adviceline.",
        ] {
            passes(&RULE, POST, letter);
        }
    }

    #[test]
    fn another_name_behind_the_records_own_is_in_order() {
        passes(
            &RULE,
            POST,
            "MATCH Mothers may help.\nMatchmothers has groups.",
        );
    }
}
