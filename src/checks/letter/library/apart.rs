//! `apart`: two passages that must not stand together, or one beside what is ticked or found in the post.
//!
//! Assembling keeps passages apart by itself; these came by hand: added, left behind by an untick, or typed.

use super::passages::from_library;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::{Apart, Context, IssueId, Snippet};
use crate::reply::{Block, are_apart, bars};
use crate::text::{Phrase, Span};

pub(super) const RULE: Rule = Rule {
    name: "apart",
    title: "Passages that must not stand together",
    family: Family::Library,
    severity: Severity::Error,
    look: Look::Letter(check),
};

fn check(page: &Page<'_>) -> Vec<Slip> {
    let mut slips = passages(page);
    for apart in &page.letter.library.house.apart {
        slips.extend(typed(apart, page));
    }
    slips
}

/// Passages that name each other, or a tick, a fact or a warning, as what they must not stand beside.
fn passages(page: &Page<'_>) -> Vec<Slip> {
    let letter = page.letter;
    let put: Vec<(&Block, &Snippet)> = from_library(page)
        .filter_map(|put| Some((put.block, put.snippet?)))
        .collect();
    let mut slips = Vec::new();
    for (at, (block, snippet)) in put.iter().enumerate() {
        if let Some(barred) = bars(snippet, letter.context, letter.library) {
            let message = format!("“{}” must not stand beside {barred}", snippet.title);
            slips.push(weighed(block, message));
        }
        let earlier = put.iter().take(at);
        let apart = earlier.filter(|(_, other)| are_apart(snippet, other));
        slips.extend(apart.map(|(_, other)| {
            let message = format!(
                "“{}” must not stand in one letter with “{}”",
                snippet.title, other.title
            );
            weighed(block, message)
        }));
    }
    slips
}

/// A passage that was edited may no longer say what makes it dangerous.
fn weighed(block: &Block, message: String) -> Slip {
    let slip = Slip::of_block(block, message);
    match block.edited {
        true => slip.weighing(Severity::Warning),
        false => slip,
    }
}

/// Words typed by hand that the house keeps apart from what is ticked or found, or from other words of the letter.
fn typed(apart: &Apart, page: &Page<'_>) -> Vec<Slip> {
    let mut typed = page.typed().peekable();
    if typed.peek().is_none() {
        return Vec::new();
    }
    let says = phrases(&apart.says, page);
    let mut said = typed.flat_map(|sheet| {
        let found = sheet.find_each(says.iter().copied()).into_iter();
        found.map(move |span| (sheet, span))
    });
    let Some((sheet, span)) = said.find(|(sheet, span)| counts(sheet, *span)) else {
        return Vec::new();
    };
    let context = page.letter.context;
    let stands_beside = apart.beside.iter().any(|name| is_so(name, context))
        || others_say(&apart.beside_words, sheet, page);
    if !stands_beside {
        return Vec::new();
    }
    let message = format!("These words may be wrong in this letter: {}", apart.why);
    vec![sheet.slip(span, message).weighing(Severity::Warning)]
}

fn counts(sheet: &Sheet<'_>, span: Span) -> bool {
    sheet.is_typed(span) && !sheet.is_quoted(span)
}

fn phrases<'p>(written: &[String], page: &'p Page<'_>) -> Vec<&'p Phrase> {
    let known = written.iter().map(|phrase| page.phrase(phrase));
    known.flatten().collect()
}

/// Whether a tick, a fact or a warning of that name is there.
fn is_so(name: &str, context: &Context) -> bool {
    match name.split_once(':') {
        Some(("fact", kind)) => context.facts.contains(kind),
        Some(("flag", kind)) => context.flags.contains(kind),
        _ => IssueId::new(name.to_owned()).is_ok_and(|id| context.ticks.contains(&id)),
    }
}

fn others_say(words: &[String], sheet: &Sheet<'_>, page: &Page<'_>) -> bool {
    let words = phrases(words, page);
    let mut others = page
        .sheets
        .iter()
        .filter(|other| other.block.id != sheet.block.id);
    others.any(|other| !other.find_each(words.iter().copied()).is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{Desk, passes, points_at};
    use crate::library::Barred;
    use crate::reply::sample::{self, LibraryExt};

    fn messages(desk: &Desk) -> Vec<String> {
        let slips = desk.slips(&RULE);
        slips.into_iter().map(|slip| slip.message).collect()
    }

    #[test]
    fn two_passages_that_name_each_other_are_found_at_the_later_one() {
        let mut desk = Desk::with(sample::library(), &["iro-role", "adoption"]);
        assert!(messages(&desk).is_empty());
        desk.library = desk.library.changed("adoption-what", |s| {
            s.never_with = vec![Barred::Passage(sample::snippet_id("iro-what"))];
        });
        let said = messages(&desk);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(
            said[0].contains("must not stand in one letter with"),
            "{said:?}"
        );
    }

    #[test]
    fn a_passage_beside_a_tick_or_a_fact_it_bars_is_found() {
        let mut desk = Desk::with(sample::library(), &["iro-role"]);
        desk.library = desk.library.changed("iro-what", |s| {
            s.never_with = vec![Barred::Fact("order".to_owned())];
        });
        assert!(messages(&desk).is_empty());
        desk.context.facts.insert("order".to_owned());
        assert_eq!(
            messages(&desk),
            ["“What the IRO is for” must not stand beside a court order the post names"]
        );
    }

    #[test]
    fn typed_words_are_kept_apart_from_what_is_ticked() {
        let post = "They got an interim care order for my son last week. What can I do?";
        points_at(
            &RULE,
            post,
            "You may take your child home without notice if you like.",
            &["take your child home"],
        );
        passes(
            &RULE,
            "We signed a section 20. Can I end it?",
            "You may take your child home.",
        );
    }

    #[test]
    fn what_is_quoted_is_not_the_letters_advice() {
        let post = "They got an interim care order for my son last week. What can I do?";
        passes(
            &RULE,
            post,
            "They told you “take your child home”, you write.",
        );
    }
}
