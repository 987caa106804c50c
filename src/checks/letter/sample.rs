//! Letters for the tests of rules: on a small sample library, or any reply to any post on the starter library.

use super::{EarlierLetter, Enquiry, Letter, Page, Rule, Slip, Written};
use crate::intake::{Layout, Post, Role, Thread};
use crate::library::{Context, Library, Passage, Signpost, built_in, load};
use crate::reading::{Learned, Reading, Thresholds, read};
use crate::reply::sample as reply;
use crate::reply::{self as letters, Draft, Ticks, assemble, recognise};
use crate::text::Spelling;
use jiff::civil::{Date, date};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static STARTER: LazyLock<Library> = LazyLock::new(|| {
    load(&built_in())
        .expect("the starter library loads")
        .library
});

/// A letter with everything it is measured against.
pub(super) struct Desk {
    pub(super) library: Library,
    pub(super) thread: Thread,
    pub(super) reading: Reading,
    pub(super) context: Context,
    pub(super) draft: Draft,
    pub(super) answered: BTreeSet<String>,
    pub(super) earlier: Vec<EarlierLetter>,
    pub(super) today: Date,
}

impl Desk {
    /// The letter that the sample library gives for these ticks.
    pub(super) fn with(library: Library, ticks: &[&str]) -> Self {
        let context = reply::context(ticks);
        let draft = assemble(&context, &library, &Draft::default()).draft;
        Self {
            library,
            thread: thread("Bramble22", "Please help."),
            reading: Reading::default(),
            context,
            draft,
            answered: BTreeSet::new(),
            earlier: Vec::new(),
            today: date(2026, 11, 23),
        }
    }

    /// A letter somebody wrote, a paragraph a line, in answer to a post by "Bramble22" of 20 November 2026, on the starter
    /// library; the post's strong suggestions count as ticked.
    pub(super) fn answering(post: &str, letter: &str) -> Self {
        let thread = thread("Bramble22", post);
        let library = STARTER.clone();
        let reading = read(
            &thread,
            &library,
            Thresholds::default(),
            &Learned::default(),
        );
        let ticks: Ticks = reading
            .issues
            .iter()
            .filter(|found| found.level == crate::reading::Level::Strong)
            .map(|found| found.id.clone())
            .collect();
        let context = letters::context(&thread, &reading, &ticks, &library.house, None);
        let paragraphs: Vec<Passage> = letter.lines().map(reply::passage).collect();
        // Somebody's own words: looking for them among all passages of the starter would only take time.
        let bare = Library::new(library.house.clone(), [], [], [], []);
        let draft = recognise(&paragraphs, &context, &bare).draft;
        Self {
            library,
            thread,
            reading,
            context,
            draft,
            answered: BTreeSet::new(),
            earlier: Vec::new(),
            today: date(2026, 11, 23),
        }
    }

    /// Writes other words into the block at `index`.
    pub(super) fn edit(&mut self, index: usize, words: &str) {
        let id = self.draft.blocks[index].id;
        reply::edit(&mut self.draft, id, words);
    }

    /// What a rule finds.
    pub(super) fn slips(&self, rule: &Rule) -> Vec<Slip> {
        self.on(|letter| {
            let enquiry = Enquiry::default();
            let written: Vec<Written> = letter
                .draft
                .blocks
                .iter()
                .map(|block| Written::new(block, letter, &enquiry))
                .collect();
            let page = Page::new(letter, written.iter(), &enquiry);
            let blocks = page.sheets.iter();
            let blocks = blocks.flat_map(|sheet| rule.look.at(sheet, &page));
            blocks
                .chain(rule.look.over(&page))
                .filter(|slip| slip.counts(rule, &page))
                .collect()
        })
    }

    /// What a rule says, and the words it points at.
    pub(super) fn said(&self, rule: &Rule) -> Vec<(String, Option<String>)> {
        let words = |slip: &Slip| {
            let (block, span) = slip.place?;
            let text = &self.draft.block(block)?.passage.text;
            span?.of(text).map(str::to_owned)
        };
        let slips = self.slips(rule);
        slips
            .iter()
            .map(|slip| (slip.message.clone(), words(slip)))
            .collect()
    }

    /// Gives the letter to a check.
    pub(super) fn on<T>(&self, check: impl FnOnce(&Letter<'_>) -> T) -> T {
        check(&Letter {
            draft: &self.draft,
            thread: &self.thread,
            reading: &self.reading,
            context: &self.context,
            library: &self.library,
            spelling: &Spelling::british(self.library.names()),
            answered: &self.answered,
            earlier: &self.earlier,
            today: self.today,
        })
    }
}

/// The words a rule points at in a reply to a post; "" for something missing or a whole block.
#[track_caller]
pub(super) fn found(rule: &Rule, post: &str, letter: &str) -> Vec<String> {
    let said = Desk::answering(post, letter).said(rule);
    said.into_iter()
        .map(|(_, words)| words.unwrap_or_default())
        .collect()
}

/// Asserts that a rule points at these very words of a letter, in this order.
#[track_caller]
pub(super) fn points_at(rule: &Rule, post: &str, letter: &str, words: &[&str]) {
    assert_eq!(found(rule, post, letter), words, "{letter}");
}

/// Asserts that a rule finds nothing in a letter.
#[track_caller]
pub(super) fn passes(rule: &Rule, post: &str, letter: &str) {
    let said = Desk::answering(post, letter).said(rule);
    assert!(said.is_empty(), "{said:?} in {letter}");
}

/// Asserts that the first fix for the only finding turns the letter into this one.
#[track_caller]
pub(super) fn mends(rule: &Rule, post: &str, letter: &str, mended: &str) {
    let desk = Desk::answering(post, letter);
    let slips = desk.slips(rule);
    assert_eq!(slips.len(), 1, "{slips:?} in {letter}");
    let (block, span) = slips[0].place.expect("words");
    let span = span.expect("words");
    let at = desk.draft.position(block).expect("a block");
    let start = desk.draft.block_spans()[at].1.start;
    let mut text = desk.draft.text();
    text.replace_range(start + span.start..start + span.end, slips[0].first_fix());
    assert_eq!(text, mended);
}

/// A thread of one post.
pub(super) fn thread(author: &str, body: &str) -> Thread {
    Thread {
        layout: Layout::PhpbbPage,
        title: None,
        forum: None,
        posts: vec![Post {
            author: Some(author.to_owned()),
            inferred: false,
            role: Role::Parent,
            posted: Some(date(2026, 11, 20).at(20, 15, 0, 0)),
            posted_as_written: Some("Fri Nov 20, 2026 8:15 pm".to_owned()),
            post_count: Some(1),
            body: body.to_owned(),
            quotes: Vec::new(),
        }],
        enquiry: vec![0],
        warnings: Vec::new(),
    }
}

/// A checked helpline with that number.
pub(super) fn signpost(phone: &str) -> Signpost {
    Signpost {
        name: "Kites for Families".to_owned(),
        phone: Some(phone.to_owned()),
        ..reply::signpost("kites", None)
    }
}
