//! `parts-out-of-order`: a part of the letter stands where the house has another.
//!
//! Only parts whose words leave no doubt are placed: many advisers say "you write" or "I am sorry" in the midst of advice.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::{Harm, Library, Part};

pub(super) const RULE: Rule = Rule {
    name: "parts-out-of-order",
    title: "Parts of the letter out of the house’s order",
    family: Family::House,
    severity: Severity::Advice,
    look: Look::Letter(check),
};

/// The parts that are placed; the rest of the letter is its body.
const PLACED: [Part; 5] = [
    Part::Salutation,
    Part::Thanks,
    Part::Introduction,
    Part::AdviceLine,
    Part::SignOff,
];

/// A placed part, or the advice, with the block it stands in.
struct Place<'p, 'a> {
    part: Part,
    at: usize,
    sheet: &'p Sheet<'a>,
}

fn check(page: &Page<'_>) -> Vec<Slip> {
    let library = page.letter.library;
    let order = &library.house.letter.order;
    let mut places: Vec<Place<'_, '_>> = PLACED
        .iter()
        .filter_map(|part| place(page, *part, library))
        .chain(first_advice(page, library))
        .collect();
    places.sort_by_key(|place| order.iter().position(|part| *part == place.part));
    let mut slips = Vec::new();
    for (one, next) in places.iter().zip(places.iter().skip(1)) {
        if next.at < one.at {
            let message = format!(
                "The {} comes before the {} here; the house has it behind",
                next.part.label(),
                one.part.label()
            );
            slips.push(Slip::of_block(next.sheet.block, message));
        }
    }
    slips
}

/// Where a part stands: the last place of the advice line, which may be named in the midst too, and the first of others.
fn place<'p, 'a>(page: &'p Page<'a>, part: Part, library: &Library) -> Option<Place<'p, 'a>> {
    let stands =
        |(_, sheet): &(usize, &Sheet<'_>)| !is_crisis_text(sheet, library) && says(sheet, part);
    let mut all = page.sheets.iter().enumerate();
    let (at, sheet) = match part {
        Part::AdviceLine => all.rev().find(stands)?,
        _ => all.find(stands)?,
    };
    Some(Place { part, at, sheet })
}

fn says(sheet: &Sheet<'_>, part: Part) -> bool {
    match sheet.block.snippet() {
        Some(_) => sheet.block.part == part,
        None => sheet.says(part),
    }
}

/// The first block of advice, which says none of the placed parts.
fn first_advice<'p, 'a>(page: &'p Page<'a>, library: &Library) -> Option<Place<'p, 'a>> {
    let mut all = page.sheets.iter().enumerate();
    let (at, sheet) = all.find(|(_, sheet)| {
        sheet.block.part == Part::Advice
            && !sheet.text().trim().is_empty()
            && !is_crisis_text(sheet, library)
            && !PLACED.iter().any(|part| says(sheet, *part))
    })?;
    Some(Place {
        part: Part::Advice,
        at,
        sheet,
    })
}

/// Crisis text stands straight behind the salutation, whatever its part.
fn is_crisis_text(sheet: &Sheet<'_>, library: &Library) -> bool {
    let snippet = sheet.block.snippet();
    snippet
        .and_then(|id| library.snippets.get(id))
        .is_some_and(|snippet| snippet.harm == Harm::Life)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{Desk, passes};

    const POST: &str = "Can anyone help?";

    #[track_caller]
    fn says_of(letter: &str, words: &str) {
        let said = Desk::answering(POST, letter).said(&RULE);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].0.contains(words), "{said:?}");
    }

    #[test]
    fn a_part_before_one_it_should_follow_is_found() {
        says_of(
            "Dear Bramble22\nMy name is Suzie.\nThank you for your post.\nAsk for the plan.\nBest wishes",
            "introduction comes before the thanks",
        );
        says_of(
            "Dear Bramble22\nThank you for your post.\nPlease ring our advice line on 0808 801 0366.\nAsk the social worker for a copy of the plan they made.\nBest wishes",
            "advice line comes before the advice",
        );
    }

    #[test]
    fn the_houses_order_is_in_order_even_in_one_paragraph() {
        for letter in [
            "Dear Bramble22\nThank you for your post.\nMy name is Suzie.\nAsk for the plan.\nRing our advice line on 0808 801 0366.\nBest wishes",
            "Dear Bramble22\nMy name is Suzie and thank you for your post.\nYou can ring our advice line on 0808 801 0366.\nAsk for the plan.\nRing our advice line.\nBest wishes\nSuzie",
            "Ask for the plan.",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
