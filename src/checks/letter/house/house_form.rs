//! `house-form`: dates, times, numbers and signs in another form than the house's.

use super::said::is_typed;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::checks::forms::form;
use crate::checks::letter::library::hours_in;
use crate::checks::names::is_name;
use crate::reply::BlockId;
use crate::text::{Span, in_words};
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "house-form",
    title: "Dates, times and numbers in another form than the house’s",
    family: Family::House,
    severity: Severity::Advice,
    look: Look::TypedLetter(check),
};

const DAYS: [(&str, &str); 9] = [
    ("Mon", "Monday"),
    ("Tue", "Tuesday"),
    ("Tues", "Tuesday"),
    ("Wed", "Wednesday"),
    ("Thu", "Thursday"),
    ("Thurs", "Thursday"),
    ("Fri", "Friday"),
    ("Sat", "Saturday"),
    ("Sun", "Sunday"),
];

/// A time with its minutes and its half of the day, as far as it is written.
static TIME: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?-u:\b)[0-9]{1,2}(?:[.:][0-9]{2})?(?: ?[ap]m(?-u:\b))?").ok());

fn check(page: &Page<'_>) -> Vec<Slip> {
    let library = page.letter.library;
    let mut taken: Vec<(BlockId, Span)> = Vec::new();
    let mut slips = Vec::new();
    for (pattern, right) in &library.house.style.forms {
        let Some(form) = form(pattern) else { continue };
        let found = page.typed().find_map(|sheet| {
            let spans = form.find_iter(sheet.text());
            let mut spans = spans.map(|found| whole(sheet, Span::new(found.start(), found.end())));
            // The hours of a helpline are mended as a whole by the rule for them.
            let span = spans.find(|span| {
                is_typed(sheet, *span)
                    && !hours_in(sheet, library)
                        .iter()
                        .any(|hours| hours.overlaps(*span))
                    && !is_name(&sheet.block.passage, *span, library)
            })?;
            Some((sheet, span))
        });
        if let Some((sheet, span)) = found
            && !taken.contains(&(sheet.block.id, span))
        {
            taken.push((sheet.block.id, span));
            slips.push(slip(sheet, span, right));
        }
    }
    slips
}

/// The whole time that some words are part of; those words where they are none.
fn whole(sheet: &Sheet<'_>, span: Span) -> Span {
    let times = TIME.as_ref().map(|time| time.find_iter(sheet.text()));
    times
        .into_iter()
        .flatten()
        .map(|time| Span::new(time.start(), time.end()))
        .find(|time| time.contains(span))
        .unwrap_or(span)
}

fn slip(sheet: &Sheet<'_>, span: Span, right: &str) -> Slip {
    let written = sheet.written(span);
    let slip = sheet.slip(span, format!("“{}”: {right}", written.trim()));
    match mended(written) {
        Some(mended) => slip.fix(mended),
        None => slip,
    }
}

/// The words in the usual form of the house, where their shape tells it.
fn mended(written: &str) -> Option<String> {
    if written == " & " {
        return Some(" and ".to_owned());
    }
    if let Some((_, day)) = DAYS.iter().find(|(short, _)| *short == written) {
        return Some((*day).to_owned());
    }
    let digits_end = written.find(|c: char| !c.is_ascii_digit())?;
    let (digits, rest) = written.split_at(digits_end);
    match rest {
        "st" | "nd" | "rd" | "th" => Some(digits.to_owned()),
        "%" | " %" => Some(format!("{digits} per cent")),
        _ if digits.len() == 1 && rest.starts_with(' ') && !rest.ends_with('m') => {
            let word = in_words(digits.parse().ok()?)?;
            Some(format!("{word}{rest}"))
        }
        _ if rest.starts_with([':', '.']) || rest.ends_with('m') => {
            let plain = written.replace(':', ".").replace(' ', "");
            let is_whole_hour = plain.ends_with('m');
            Some(if is_whole_hour {
                plain.replace(".00", "")
            } else {
                plain
            })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{mends, passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn other_forms_are_found_once_each_and_mended_where_their_shape_tells_how() {
        for (letter, mended) in [
            ("Come on 1st December.", "Come on 1 December."),
            (
                "The meeting is at 9:30 in May.",
                "The meeting is at 9.30 in May.",
            ),
            ("The meeting is at 9.30 am.", "The meeting is at 9.30am."),
            ("The meeting is at 9:30 am.", "The meeting is at 9.30am."),
            ("The meeting is at 3.00 pm.", "The meeting is at 3pm."),
            ("Wait 3 working days.", "Wait three working days."),
            ("Half is 50%.", "Half is 50 per cent."),
            ("Bread & butter.", "Bread and butter."),
        ] {
            mends(&RULE, POST, letter, mended);
        }
        points_at(
            &RULE,
            POST,
            "In 3 weeks. In 4 weeks. Under s.20.",
            &["s.20", "3 weeks"],
        );
    }

    #[test]
    fn the_houses_forms_quotations_and_hours_of_a_helpline_are_in_order() {
        for letter in [
            "Come on 1 December at 9.30am, within ten working days or 12 weeks.",
            "The letter says “1st December at 9:30”.",
            "Ring 0808 801 0366 on Mon–Fri, 9:30 am until 3pm.",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
