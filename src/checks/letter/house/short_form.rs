//! `short-form`: letters that stand for words the letter has not spelt out before.

use super::said::{capital_as, is_typed};
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::Library;
use crate::text::{Span, Word, fold, words};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    name: "short-form",
    title: "Short forms that are not spelt out where they first stand",
    family: Family::House,
    severity: Severity::Advice,
    look: Look::TypedLetter(check),
};

/// What short forms of this field stand for. "ICO" and "PO" stand for two things, "LA" and "SW" are typed by everybody.
const MEANINGS: [(&str, &[&str]); 46] = [
    ("ADM", &["agency decision maker"]),
    ("CAMHS", &["child and adolescent mental health services"]),
    ("CAO", &["child arrangements order"]),
    ("CG", &["children’s guardian"]),
    ("CIC", &["child in care"]),
    ("CIN", &["child in need"]),
    ("CLA", &["child looked after"]),
    ("CMH", &["case management hearing"]),
    ("CP", &["child protection"]),
    ("CPC", &["child protection conference"]),
    ("CPP", &["child protection plan"]),
    ("DA", &["domestic abuse"]),
    ("EHCP", &["education, health and care plan"]),
    ("EPO", &["emergency protection order"]),
    ("FAO", &["family assistance order"]),
    ("FGC", &["family group conference"]),
    ("FGDM", &["family group decision making"]),
    ("HST", &["hair strand test"]),
    (
        "ICO",
        &["interim care order", "Information Commissioner’s Office"],
    ),
    ("ICPC", &["initial child protection conference"]),
    ("IDVA", &["independent domestic violence adviser"]),
    ("IRH", &["issues resolution hearing"]),
    ("IRO", &["independent reviewing officer"]),
    ("ISO", &["interim supervision order"]),
    ("ISW", &["independent social worker"]),
    ("LA", &["local authority"]),
    ("LAA", &["Legal Aid Agency"]),
    ("LAC", &["looked after child"]),
    ("LADO", &["local authority designated officer"]),
    ("LGO", &["local government ombudsman"]),
    ("LIP", &["litigant in person"]),
    ("MACPT", &["multi-agency child protection team"]),
    ("MARAC", &["multi-agency risk assessment conference"]),
    ("MASH", &["multi-agency safeguarding hub"]),
    ("MIAM", &["mediation information and assessment meeting"]),
    ("NRPF", &["no recourse to public funds"]),
    ("PEP", &["personal education plan"]),
    ("PLO", &["public law outline"]),
    ("PO", &["placement order", "police officer"]),
    ("PR", &["parental responsibility"]),
    ("PSO", &["prohibited steps order"]),
    ("RCPC", &["review child protection conference"]),
    ("SAR", &["subject access request"]),
    ("SEN", &["special educational needs"]),
    ("SGO", &["special guardianship order"]),
    ("SW", &["social worker"]),
];
/// Capitals that every reader knows, beside those of the house.
const EVERYDAY: [&str; 22] = [
    "AM", "PM", "PDF", "FAQ", "PS", "ASAP", "ID", "MP", "PIN", "DVD", "HMCTS", "II", "III", "IV",
    "EU", "GB", "NI", "UKSC", "EWCA", "EWHC", "MOT", "SMS",
];
/// The longest run of capitals that is taken for a short form rather than for a word shouted.
const LONGEST: usize = 6;

fn check(page: &Page<'_>) -> Vec<Slip> {
    let mut told: BTreeSet<String> = BTreeSet::new();
    let mut slips = Vec::new();
    for (at, sheet) in page.sheets.iter().enumerate() {
        for word in sheet.words.words() {
            let Some(short) = short_form(sheet, word) else {
                continue;
            };
            if is_known(&short, page) || !told.insert(short.clone()) {
                continue;
            }
            let span = Span::new(word.span.start, word.span.start + short_length(sheet, word));
            if is_typed(sheet, span) && !is_spelt_out(page, at, span, &short) {
                slips.push(slip(page, sheet, span, &short));
            }
        }
    }
    slips
}

fn slip(page: &Page<'_>, sheet: &Sheet<'_>, span: Span, short: &str) -> Slip {
    match meanings(short) {
        [] => sheet.slip(
            span,
            format!("The letter does not say what “{short}” is short for"),
        ),
        [only] => {
            let again = stands_again(page, sheet, span, short);
            let right = if again {
                format!("{only} ({short})")
            } else {
                (*only).to_owned()
            };
            let (span, right) = with_article(sheet, span, only, right);
            sheet
                .slip(span, format!("“{short}” is not spelt out: {only}"))
                .fix(right)
        }
        several => sheet.slip(
            span,
            format!(
                "“{short}” is not spelt out: it may be {}",
                several.join(" or ")
            ),
        ),
    }
}

/// "an SGO" becomes "a special guardianship order": where the article changes, it is part of what is replaced.
fn with_article(sheet: &Sheet<'_>, span: Span, meaning: &str, right: String) -> (Span, String) {
    let before = sheet
        .words
        .words()
        .iter()
        .rfind(|word| word.span.end <= span.start);
    let needs_an = meaning.starts_with(['a', 'e', 'i', 'o', 'u']) && !meaning.starts_with("un");
    match before.map(|word| (word.span.start, word.folded.as_str())) {
        Some((start, "an")) if !needs_an => {
            let span = Span::new(start, span.end);
            (span, capital_as(sheet, span, &format!("a {right}")))
        }
        Some((start, "a")) if needs_an => {
            let span = Span::new(start, span.end);
            (span, capital_as(sheet, span, &format!("an {right}")))
        }
        _ => (span, right),
    }
}

fn meanings(short: &str) -> &'static [&'static str] {
    MEANINGS
        .iter()
        .find(|(known, _)| *known == short)
        .map_or(&[], |(_, meanings)| meanings)
}

/// A word that is a short form, in capitals and without its ending: "IROs" and "IRO’s" are IRO.
fn short_form(sheet: &Sheet<'_>, word: &Word) -> Option<String> {
    let length = short_length(sheet, word);
    let written = sheet.written(word.span).get(..length)?;
    let capitals = written.chars().filter(|c| c.is_uppercase()).count();
    let is_one = written.chars().all(char::is_alphabetic)
        && (capitals == written.chars().count() || (written == "CiN" || written == "CiC"));
    let letters = written.chars().count();
    (is_one && (2..=LONGEST).contains(&letters)).then(|| written.to_uppercase())
}

/// How many bytes of a word are the short form itself.
fn short_length(sheet: &Sheet<'_>, word: &Word) -> usize {
    let written = sheet.written(word.span);
    let bare = ["’s", "'s", "s"]
        .iter()
        .find_map(|ending| written.strip_suffix(ending));
    bare.unwrap_or(written).len()
}

/// Whether a short form needs no words: everybody knows it, or it is a name, or it is a word shouted.
fn is_known(short: &str, page: &Page<'_>) -> bool {
    let letter = page.letter;
    let style = &letter.library.house.style;
    let is_shouted = || {
        let lower = short.to_lowercase();
        meanings(short).is_empty() && letter.spelling.misspelt(&lower).is_empty()
    };
    EVERYDAY.contains(&short)
        || style.short_forms.iter().any(|known| known == short)
        || is_in_a_name(short, letter.library)
        || letter
            .context
            .poster
            .as_deref()
            .is_some_and(|poster| poster.contains(short))
        || is_shouted()
}

/// Whether an organisation is called so. The field's own meaning goes first: CLA is more often a child than the helpline.
fn is_in_a_name(short: &str, library: &Library) -> bool {
    meanings(short).is_empty()
        && library.signposts.values().any(|signpost| {
            let aliases = signpost.aliases.iter();
            aliases.chain([&signpost.name]).any(|name| {
                name.contains(short)
                    && words(name)
                        .iter()
                        .any(|word| word.span.of(name) == Some(short))
            })
        })
}

/// Whether the words stand before it or in its paragraph. A form of no known meaning is spelt out where it stands in brackets
/// itself or has some behind it, or where words of its paragraph begin with its letters.
fn is_spelt_out(page: &Page<'_>, at: usize, span: Span, short: &str) -> bool {
    let Some(sheet) = page.sheets.get(at) else {
        return true;
    };
    let text = sheet.text();
    let before = text.get(..span.start).unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default();
    let in_brackets = before.ends_with('(') && after.starts_with(')');
    let brackets_follow = after.trim_start().starts_with('(');
    let meanings = meanings(short);
    if meanings.is_empty() {
        return in_brackets || brackets_follow || has_initials(sheet.words.words(), short);
    }
    let mut until_here = page.sheets.iter().take(at + 1).map(Sheet::text);
    until_here.any(|text| meanings.iter().any(|meaning| has(text, meaning))) || in_brackets
}

/// Whether words in a row begin with the letters of a short form.
fn has_initials(words: &[Word], short: &str) -> bool {
    let letters: Vec<char> = fold(short).chars().collect();
    let begin = |run: &[Word]| {
        let mut pairs = run.iter().zip(&letters);
        pairs.all(|(word, letter)| word.folded.starts_with(*letter))
    };
    words.windows(letters.len().max(1)).any(begin)
}

/// Whether words stand in a text, apart from hyphens, apostrophes and capitals; in the singular or the plural.
fn has(text: &str, meaning: &str) -> bool {
    let plain = |text: &str| fold(text).replace(['-', ','], " ");
    plain(text).contains(&plain(meaning))
}

fn stands_again(page: &Page<'_>, sheet: &Sheet<'_>, span: Span, short: &str) -> bool {
    let mut behind = page
        .sheets
        .iter()
        .skip_while(|other| other.block.id != sheet.block.id);
    behind.any(|other| {
        let is_first = other.block.id == sheet.block.id;
        other
            .words
            .words()
            .iter()
            .filter(|word| !is_first || word.span.start >= span.end)
            .any(|word| short_form(other, word).as_deref() == Some(short))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{mends, passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn a_short_form_without_its_words_is_found_once_and_spelt_out() {
        points_at(
            &RULE,
            POST,
            "Write to the IRO.\nThe IRO’s view counts.",
            &["IRO"],
        );
        for (letter, mended) in [
            ("An SGO may help.", "A special guardianship order may help."),
            (
                "He has PR for her.",
                "He has parental responsibility for her.",
            ),
            (
                "Write to the IRO. The IRO must answer.",
                "Write to the independent reviewing officer (IRO). The IRO must answer.",
            ),
            (
                "You may apply for an SGO.",
                "You may apply for a special guardianship order.",
            ),
            (
                "Is there a CAO or a LADO?",
                "Is there a child arrangements order or a LADO?",
            ),
        ] {
            if letter.contains("LADO") {
                points_at(&RULE, POST, letter, &["CAO", "LADO"]);
            } else {
                mends(&RULE, POST, letter, mended);
            }
        }
    }

    #[test]
    fn a_short_form_of_two_meanings_is_left_to_the_adviser() {
        points_at(&RULE, POST, "There is an ICO.", &["ICO"]);
        points_at(&RULE, POST, "Ask the QZT about it.", &["QZT"]);
    }

    #[test]
    fn what_is_spelt_out_known_or_a_name_is_in_order() {
        for letter in [
            "Write to the independent reviewing officer (IRO). The IRO must answer.",
            "Write to the IRO (independent reviewing officer).",
            "The plan is a child in need plan. A CIN plan is by agreement.",
            "Ask your GP or the NHS, NYAS, the NSPCC and MATCH Mothers.",
            "Please do NOT sign it. HERE is our FAQ.",
            "They wrote “the IRO and PLO”.",
            "PLO stands for Public Law Outline, the court’s own timetable.",
            "What is PAMS? It stands for Parent Assessment Manual Software.",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
