//! Checks of a letter, against the post, the library, the house and the language: one rule a file.
//!
//! In: a [`Letter`]. Out: findings in the order of the letter, those about something missing last. A new rule is a file in
//! the folder of its family and a line in that folder's list. A rule looks at one block, and is then asked again only
//! when that block changes, or at the whole letter, and is asked at every change.

mod earlier;
mod enquiry;
mod house;
mod language;
mod library;
mod post;
mod proposals;
#[cfg(test)]
mod sample;
mod sheet;
mod slip;

use super::{Family, Finding, Severity};
use crate::intake::Thread;
use crate::library::{Context, Library};
use crate::reading::Reading;
use crate::reply::{Block, BlockId, Draft};
use crate::text::{Measure, Spelling};
pub use earlier::EarlierLetter;
use enquiry::Enquiry;
use jiff::civil::Date;
use sheet::{Page, Sheet, Written};
use slip::Slip;
use std::collections::BTreeSet;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{available_parallelism, scope};

/// Fewer blocks than these are not worth a thread.
const MANY: usize = 6;

/// A letter, and all that it is measured against.
#[derive(Debug, Clone, Copy)]
pub struct Letter<'a> {
    /// The letter as it stands.
    pub draft: &'a Draft,
    /// The posts it answers.
    pub thread: &'a Thread,
    /// What they say.
    pub reading: &'a Reading,
    /// What its passages were told of the post, the ticks among it.
    pub context: &'a Context,
    /// The team's wording.
    pub library: &'a Library,
    /// Words spelt right.
    pub spelling: &'a Spelling,
    /// Questions of the post the adviser says are answered, by their words.
    pub answered: &'a BTreeSet<String>,
    /// The letters the poster was sent before, the newest first.
    pub earlier: &'a [EarlierLetter],
    /// The day the letter is checked.
    pub today: Date,
}

/// One check: every finding it makes carries its name.
#[derive(Debug)]
pub struct Rule {
    /// Its name, kebab-case.
    pub name: &'static str,
    /// What it looks for, for the list in which it can be switched off: "Telephone numbers the library does not have".
    pub title: &'static str,
    /// What it measures against.
    pub family: Family,
    severity: Severity,
    look: Look,
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy)]
enum Look {
    /// One block, whatever stands beside it.
    Block(fn(&Sheet<'_>, &Page<'_>) -> Vec<Slip>),
    /// The same, but no passage as the library has it: only words that came from the adviser or the post count.
    TypedBlock(fn(&Sheet<'_>, &Page<'_>) -> Vec<Slip>),
    /// The whole letter.
    Letter(fn(&Page<'_>) -> Vec<Slip>),
    /// The whole letter, but none in which nothing was typed: only words that came from the adviser count.
    TypedLetter(fn(&Page<'_>) -> Vec<Slip>),
}

/// Every rule, family by family.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    post::RULES
        .iter()
        .chain(library::RULES)
        .chain(house::RULES)
        .chain(language::RULES)
}

/// The checks of one letter, which remember what they found in blocks that have not changed.
#[derive(Debug, Clone, Default)]
pub struct Checks {
    known: Vec<Known>,
    /// The post as the rules read it.
    enquiry: Enquiry,
    proposed: Vec<Vec<BlockId>>,
    measure: Measure,
}

/// A block as it was looked at last.
#[derive(Debug, Clone)]
struct Known {
    written: Written,
    /// What each rule that looks at blocks found in it, by the rule's place in [`rules`]; none until they have looked.
    slips: Option<Vec<(usize, Slip)>>,
}

impl Checks {
    /// Forgets what was found: needed when anything of the [`Letter`] but its draft has changed.
    pub fn forget(&mut self) {
        self.known.clear();
        self.enquiry = Enquiry::default();
    }

    /// Forgets what may be otherwise now that the [`Letter`]'s context has changed, while all else but its draft is the same.
    ///
    /// Of the context, rules that look at one block read the names; what a typed block speaks of is asked of what is ticked.
    pub fn take_context(&mut self, before: &Context, now: &Context) {
        if (&before.poster, &before.adviser) != (&now.poster, &now.adviser) {
            self.known.clear();
        } else if before.ticks != now.ticks {
            self.known.retain(|known| known.written.is_the_librarys());
        }
    }

    /// For each question of the reading, the blocks that may answer it, as of the last run.
    pub fn proposed(&self) -> &[Vec<BlockId>] {
        &self.proposed
    }

    /// What the letter's reading age is worked out of, as of the last run.
    pub fn measure(&self) -> Measure {
        self.measure
    }

    /// Checks a letter by every rule that is not in `off`.
    pub fn run(&mut self, letter: &Letter<'_>, off: &BTreeSet<String>) -> Vec<Finding> {
        loop {
            if let Some(findings) = self.go_on(letter, off, usize::MAX) {
                return findings;
            }
        }
    }

    /// Goes on checking a letter, looking at no more than `most` blocks that were not looked at before; nothing as long as
    /// there are more of them.
    pub fn go_on(
        &mut self,
        letter: &Letter<'_>,
        off: &BTreeSet<String>,
        most: usize,
    ) -> Option<Vec<Finding>> {
        let enquiry = std::mem::take(&mut self.enquiry);
        let is_whole = self.read_blocks(letter, &enquiry, most);
        let findings = is_whole.then(|| self.findings(letter, &enquiry, off));
        self.enquiry = enquiry;
        findings
    }

    /// What the rules find, once each block was looked at.
    fn findings(
        &mut self,
        letter: &Letter<'_>,
        enquiry: &Enquiry,
        off: &BTreeSet<String>,
    ) -> Vec<Finding> {
        let written = self.known.iter().map(|known| &known.written);
        let page = Page::new(letter, written, enquiry);
        let mut found: Vec<(usize, Slip)> = Vec::new();
        for known in &self.known {
            found.extend(known.slips.iter().flatten().cloned());
        }
        let whole: Vec<(usize, &Rule)> = rules().enumerate().collect();
        let slips = side_by_side(&whole, |(number, rule)| -> Vec<(usize, Slip)> {
            let slips = rule.look.over(&page).into_iter();
            let slips = slips.filter(|slip| slip.counts(rule, &page));
            slips.map(|slip| (*number, slip)).collect()
        });
        found.extend(slips.into_iter().flatten());
        self.proposed = page.proposed().to_vec();
        self.measure = page.sheets.iter().map(|sheet| sheet.measure).sum();
        let rules: Vec<&Rule> = rules().collect();
        let mut findings: Vec<Finding> = found
            .into_iter()
            .filter_map(|(number, slip)| Some((*rules.get(number)?, slip)))
            .filter(|(rule, _)| !off.contains(rule.name))
            .map(|(rule, slip)| slip.finding(rule, letter.draft))
            .collect();
        in_order(&mut findings, letter.draft);
        findings
    }

    /// Brings what is known up to date with the letter, `most` blocks at a time, first their words and then what is wrong with
    /// them. Whether all is known then: one entry a block, in its order.
    fn read_blocks(&mut self, letter: &Letter<'_>, enquiry: &Enquiry, most: usize) -> bool {
        let mut before = std::mem::take(&mut self.known);
        let blocks = letter.draft.blocks.iter();
        let kept: Vec<Option<Known>> = blocks
            .clone()
            .map(|block| {
                let kept = before.iter().position(|known| known.written.is_of(block));
                kept.map(|kept| before.swap_remove(kept))
            })
            .collect();
        let anew: Vec<&Block> = blocks
            .zip(&kept)
            .filter(|(_, kept)| kept.is_none())
            .map(|(block, _)| block)
            .take(most)
            .collect();
        let mut written =
            side_by_side(&anew, |block| Written::new(block, letter, enquiry)).into_iter();
        self.known.extend(kept.into_iter().filter_map(|kept| {
            kept.or_else(|| {
                written.next().map(|written| Known {
                    written,
                    slips: None,
                })
            })
        }));
        if self.known.len() < letter.draft.blocks.len() {
            return false;
        }
        let written = self.known.iter().map(|known| &known.written);
        let page = Page::new(letter, written, enquiry);
        let anew: Vec<&Sheet<'_>> = page
            .sheets
            .iter()
            .zip(&self.known)
            .filter(|(_, known)| known.slips.is_none())
            .map(|(sheet, _)| sheet)
            .take(most)
            .collect();
        let mut found = side_by_side(&anew, |sheet| slips_of(sheet, &page)).into_iter();
        for known in &mut self.known {
            if known.slips.is_none() {
                known.slips = found.next();
            }
        }
        self.known.iter().all(|known| known.slips.is_some())
    }
}

/// Does the same work for each item, on as many threads as there are processors where there are many items: a whole letter
/// looked at for the first time would cost a frame. Each thread takes the next item that nobody has: some are a line long
/// and some a page.
fn side_by_side<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    if items.len() < MANY {
        return items.iter().map(work).collect();
    }
    let threads = available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    let take = || {
        let numbers = std::iter::from_fn(|| {
            let number = next.fetch_add(1, Ordering::Relaxed);
            Some((number, items.get(number)?))
        });
        let done = numbers.map(|(number, item)| (number, work(item)));
        done.collect::<Vec<(usize, R)>>()
    };
    let mut done = scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(take)).collect();
        let mut done = take();
        for thread in others {
            match thread.join() {
                Ok(results) => done.extend(results),
                Err(panic) => resume_unwind(panic),
            }
        }
        done
    });
    done.sort_unstable_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, result)| result).collect()
}

/// What the rules that look at blocks find in one.
fn slips_of(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<(usize, Slip)> {
    let mut found = Vec::new();
    for (number, rule) in rules().enumerate() {
        let slips = rule.look.at(sheet, page).into_iter();
        let slips = slips.filter(|slip| slip.counts(rule, page));
        found.extend(slips.map(|slip| (number, slip)));
    }
    found
}

impl Look {
    /// What is found in one block by itself.
    fn at(self, sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
        match self {
            Self::Block(check) => check(sheet, page),
            Self::TypedBlock(check) if !sheet.is_the_librarys() => check(sheet, page),
            Self::TypedBlock(_) | Self::Letter(_) | Self::TypedLetter(_) => Vec::new(),
        }
    }

    /// What is found in the letter as a whole.
    fn over(self, page: &Page<'_>) -> Vec<Slip> {
        match self {
            Self::Letter(check) => check(page),
            Self::TypedLetter(check) if page.typed().next().is_some() => check(page),
            Self::TypedLetter(_) | Self::Block(_) | Self::TypedBlock(_) => Vec::new(),
        }
    }
}

/// Checks a letter once, by every rule.
pub fn run(letter: &Letter<'_>) -> Vec<Finding> {
    Checks::default().run(letter, &BTreeSet::new())
}

/// Sorts findings by their place in the letter; of two about the same words the graver comes first, and the other goes if
/// both say the same.
fn in_order(findings: &mut Vec<Finding>, draft: &Draft) {
    let place = |finding: &Finding| {
        let block = finding
            .block
            .and_then(|block: BlockId| draft.position(block));
        let start = finding.span.map_or(0, |span| span.start);
        (block.unwrap_or(usize::MAX), start)
    };
    findings.sort_by_key(|finding| (place(finding), std::cmp::Reverse(finding.severity)));
    findings.dedup_by(|later, earlier| {
        later.block == earlier.block
            && later.span == earlier.span
            && later.message == earlier.message
            && later.rule == earlier.rule
    });
}

#[cfg(test)]
mod tests {
    use super::sample::Desk;
    use super::*;
    use crate::library::{built_in, load};
    use crate::reply::sample as reply;

    #[test]
    fn every_rule_has_a_name_of_its_own_in_kebab_case_and_a_title() {
        let names: BTreeSet<_> = rules().map(|rule| rule.name).collect();
        assert_eq!(names.len(), rules().count());
        for rule in rules() {
            let is_kebab = |c: char| c.is_ascii_lowercase() || c == '-';
            assert!(rule.name.chars().all(is_kebab), "{}", rule.name);
            assert!(
                rule.title.len() > 10 && !rule.title.ends_with('.'),
                "{}",
                rule.name
            );
        }
    }

    #[test]
    fn every_rule_stands_in_the_folder_of_its_family() {
        for (rules, family) in [
            (post::RULES, Family::Post),
            (library::RULES, Family::Library),
            (house::RULES, Family::House),
            (language::RULES, Family::Language),
        ] {
            for rule in rules {
                assert_eq!(rule.family, family, "{}", rule.name);
            }
        }
    }

    #[test]
    fn findings_carry_their_rule_their_block_and_their_words() {
        let desk = Desk::with(reply::library(), &["contact"]);
        let findings = desk.on(run);
        let gap = findings
            .iter()
            .find(|finding| finding.rule == "empty-gap")
            .expect("an open gap");
        assert_eq!(gap.severity, Severity::Error);
        assert_eq!(gap.words, "[which meeting?]");
        assert!(gap.block.and_then(|id| desk.draft.block(id)).is_some());
    }

    #[test]
    fn a_letter_in_order_has_no_errors_and_no_warnings() {
        let desk = Desk::with(reply::library(), &["iro-role"]);
        let worst = desk
            .on(run)
            .into_iter()
            .max_by_key(|finding| finding.severity);
        assert!(
            worst
                .as_ref()
                .is_none_or(|finding| finding.severity <= Severity::Advice),
            "{worst:?}"
        );
    }

    #[test]
    fn a_rule_that_is_off_finds_nothing() {
        let desk = Desk::with(reply::library(), &["contact"]);
        let off = BTreeSet::from(["empty-gap".to_owned()]);
        let findings = desk.on(|letter| Checks::default().run(letter, &off));
        assert!(findings.iter().all(|finding| finding.rule != "empty-gap"));
    }

    #[test]
    fn checking_again_after_another_tick_or_name_finds_what_checking_anew_would() {
        let starter = load(&built_in()).expect("the starter library loads");
        let mut desk = Desk::with(starter.library, &["iro-role", "contact-in-care"]);
        desk.edit(4, "Ask them for legal aid, Wren.");
        let mut checks = Checks::default();
        desk.on(|letter| checks.run(letter, &BTreeSet::new()));
        let changes: [fn(&mut Context); 4] = [
            |context| context.ticks.extend([reply::issue_id("legal-aid")]),
            |context| context.ticks.clear(),
            |context| context.poster = Some("Wren".to_owned()),
            |context| context.adviser = "Bramble".to_owned(),
        ];
        for change in changes {
            let before = desk.context.clone();
            change(&mut desk.context);
            checks.take_context(&before, &desk.context);
            let again = desk.on(|letter| checks.run(letter, &BTreeSet::new()));
            assert_eq!(again, desk.on(run));
        }
    }

    #[test]
    fn rules_on_what_was_typed_find_nothing_where_nothing_was() {
        let starter = load(&built_in()).expect("the starter library loads");
        let ticks = ["iro-role", "contact-in-care", "legal-aid", "care-order"];
        let desk = Desk::with(starter.library, &ticks);
        assert!(desk.draft.blocks.len() > 10);
        desk.on(|letter| {
            let enquiry = Enquiry::default();
            let blocks = letter.draft.blocks.iter();
            let written: Vec<Written> = blocks
                .map(|block| Written::new(block, letter, &enquiry))
                .collect();
            let page = Page::new(letter, written.iter(), &enquiry);
            for rule in rules() {
                let found = match rule.look {
                    Look::TypedBlock(check) => {
                        let sheets = page.sheets.iter();
                        sheets.flat_map(|sheet| check(sheet, &page)).collect()
                    }
                    Look::TypedLetter(check) => check(&page),
                    Look::Block(_) | Look::Letter(_) => Vec::new(),
                };
                assert_eq!(found, [], "{}", rule.name);
            }
        });
    }

    #[test]
    fn checking_a_block_at_a_time_finds_what_checking_at_once_does() {
        let desk = Desk::with(reply::library(), &["contact", "iro-role", "adoption"]);
        let mut checks = Checks::default();
        let mut steps = 0;
        let found = loop {
            steps += 1;
            if let Some(found) = desk.on(|letter| checks.go_on(letter, &BTreeSet::new(), 1)) {
                break found;
            }
        };
        assert_eq!(steps, 2 * desk.draft.blocks.len() - 1);
        assert_eq!(found, desk.on(run));
    }

    #[test]
    fn checking_again_after_a_change_finds_what_checking_anew_would() {
        let mut desk = Desk::with(reply::library(), &["contact", "iro-role"]);
        let mut checks = Checks::default();
        desk.on(|letter| checks.run(letter, &BTreeSet::new()));
        for (block, words) in [
            (2, "Ring them on 0300 555 9999."),
            (1, "Thank you you."),
            (2, "Ask them."),
        ] {
            desk.edit(block, words);
            let again = desk.on(|letter| checks.run(letter, &BTreeSet::new()));
            assert_eq!(again, desk.on(run));
        }
    }
}
