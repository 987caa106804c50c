//! `number-of-another`: the number of one organisation beside the name of another.

use super::numbers::Number;
use super::organisations::{Mention, are_kin, mentions, own_line};
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::{Detail, Signpost};
use crate::text::Span;

pub(super) const RULE: Rule = Rule {
    name: "number-of-another",
    title: "The number of one organisation beside the name of another",
    family: Family::Library,
    severity: Severity::Error,
    look: Look::TypedBlock(check),
};

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let library = page.letter.library;
    let numbers = sheet.numbers;
    if numbers.is_empty() {
        return Vec::new();
    }
    let mut named = mentions(sheet, library);
    named.extend(own_line(sheet, library));
    named.sort_by_key(|mention| mention.span);
    numbers
        .iter()
        .filter(|number| sheet.is_typed(number.span))
        .filter_map(|number| {
            let owner = number.owners(library).next()?;
            let beside = named_beside(sheet, number, &named);
            let meant = beside.last()?.signpost;
            let fits = |mention: &Mention<'_>| {
                let mut owners = number.owners(library);
                owners.any(|owner| are_kin(owner, mention.signpost))
            };
            (!beside.iter().any(fits)).then(|| slip(sheet, number, owner, meant))
        })
        .collect()
}

fn slip(sheet: &Sheet<'_>, number: &Number, owner: &Signpost, meant: &Signpost) -> Slip {
    let written = sheet.written(number.span);
    let name = &meant.name;
    let message = format!("{written} is the number of {}, not of {name}", owner.name);
    match meant.printed(Detail::Phone) {
        Some(phone) => sheet
            .slip(number.span, format!("{message}, which has {phone}"))
            .fix(phone),
        None => sheet.slip(number.span, message),
    }
}

/// The organisations a number may be meant for: named in brackets straight behind it, or else in its sentence, since the
/// number before it or, where none is named there, since the one before that.
pub(super) fn named_beside<'a>(
    sheet: &Sheet<'_>,
    number: &Number,
    named: &[Mention<'a>],
) -> Vec<Mention<'a>> {
    let Some((sentence, _)) = sheet.sentence_of(number.span) else {
        return Vec::new();
    };
    let follows = |mention: &&Mention<'_>| {
        mention.span.start >= number.span.end
            && sheet
                .written(Span::new(number.span.end, mention.span.start))
                .trim()
                == "("
    };
    if let Some(behind) = named.iter().find(follows) {
        return vec![*behind];
    }
    let mut until = number.span.start;
    let before = sheet
        .numbers
        .iter()
        .rev()
        .filter(|other| other.span.end <= number.span.start);
    let starts = before
        .map(|other| other.span.end)
        .filter(|end| *end > sentence.start)
        .chain([sentence.start]);
    for start in starts {
        let here: Vec<Mention<'a>> = named
            .iter()
            .filter(|mention| mention.span.start >= start && mention.span.end <= until)
            .copied()
            .collect();
        if !here.is_empty() {
            return here;
        }
        until = start;
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{mends, passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn the_number_of_another_is_found_and_the_right_one_mends_it() {
        mends(
            &RULE,
            POST,
            "Your son can ring NYAS on 0808 800 5792.",
            "Your son can ring NYAS on 0808 808 1001.",
        );
        points_at(
            &RULE,
            POST,
            "Please ring our free advice line on 0808 800 5792.",
            &["0808 800 5792"],
        );
    }

    #[test]
    fn swapped_numbers_are_both_found() {
        points_at(
            &RULE,
            POST,
            "There is Coram Voice 0808 808 1001 and the National Youth Advocacy Service (NYAS) 0808 800 5792.",
            &["0808 808 1001", "0808 800 5792"],
        );
        points_at(
            &RULE,
            POST,
            "Ring 0808 808 1001 (Coram Voice).",
            &["0808 808 1001"],
        );
    }

    #[test]
    fn each_number_beside_its_own_name_is_in_order() {
        for letter in [
            "There is the National Youth Advocacy Service on 0808 808 1001, and Coram Voice has 0808 800 5792.",
            "Ring Coram Voice or NYAS on 0808 800 5792 or 0808 808 1001.",
            "Ring 0808 808 1001 (NYAS), or 0808 800 5792 (Coram Voice).",
            "Help at Hand (0800 528 0731) belongs to the Children’s Commissioner’s office.",
            "Coram Voice helps. Ring 0808 808 1001.",
            "Mind Infoline 0300 123 3393",
            "Ring our advice line on 0808 801 0366.",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
