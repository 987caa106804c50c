//! Whatever an adviser does, in whatever order: no word of theirs is lost, and assembling settles at once.

use super::sample::{self, LibraryExt};
use super::{
    Assembled, Block, BlockId, Draft, GapValue, add_hand_block, add_snippet, assemble, edit,
    fill_gap, move_block, remove_block,
};
use crate::library::{Barred, Context, GapKey, Library, Part};
use crate::text::Span;
use crate::text::seeded;
use proptest::prelude::*;
use std::collections::BTreeSet;

const ISSUES: [&str; 3] = ["iro-role", "adoption", "contact"];
const SNIPPETS: [&str; 13] = [
    "dear",
    "hello",
    "thanks",
    "thanks-first",
    "iro-what",
    "adoption-what",
    "contact-ask",
    "contact-maybe",
    "offered",
    "for-all",
    "in-your-words",
    "old-advice",
    "wishes",
];

/// The sample library with something of every kind: offered, barred, conditional, with both kinds of gaps.
fn library() -> Library {
    sample::library()
        .changed("iro-what", |s| {
            s.never_with = vec![Barred::Issue(sample::issue_id("adoption"))];
        })
        .with_snippet("contact-maybe", |s| {
            s.issues = sample::issue_ids(&["contact", "adoption"]);
            s.body = "Write it down{% if first_post %} now{% endif %}, {{ maybe(\"how?\") }}.\n\n{{ maybe(\"what else?\") }}".to_owned();
        })
        .with_snippet("offered", |s| {
            s.offered = true;
            s.issues = sample::issue_ids(&["contact"]);
        })
        .with_snippet("in-your-words", |s| {
            s.part = Part::Situation;
            s.body = "{{ maybe(\"what the post says\") }}".to_owned();
        })
        .with_snippet("for-all", |s| {
            s.part = Part::Signposting;
            s.when = vec!["returning".to_owned()];
        })
}

/// One thing somebody does at the desk.
#[derive(Debug, Clone)]
enum Step {
    Tick(usize),
    Untick(usize),
    Edit(usize, String),
    Type(usize, String),
    Erase(usize, usize),
    Move(usize, usize),
    Remove(usize),
    Add(usize, Option<usize>),
    Write(usize, String),
    Fill(usize, Option<GapValue>),
    Post {
        named: bool,
        first_post: bool,
        returning: bool,
    },
    Reword(usize),
    Reassemble,
}

fn step() -> impl Strategy<Value = Step> {
    let at = || 0..12usize;
    let words = || "[a-z]{1,4}( \\[who\\])?(\n[a-z]{1,4})?";
    let value = prop_oneof![
        Just(None),
        Just(Some(GapValue::LeftOut)),
        "[a-z ]{0,5}".prop_map(|text| Some(GapValue::Filled { text })),
    ];
    prop_oneof![
        3 => (0..ISSUES.len()).prop_map(Step::Tick),
        2 => (0..ISSUES.len()).prop_map(Step::Untick),
        2 => (at(), words()).prop_map(|(block, text)| Step::Edit(block, text)),
        2 => (0..200usize, "[a-z\n]{1,3}").prop_map(|(at, text)| Step::Type(at, text)),
        1 => (0..200usize, 0..60usize).prop_map(|(at, length)| Step::Erase(at, length)),
        1 => (at(), at()).prop_map(|(from, to)| Step::Move(from, to)),
        1 => at().prop_map(Step::Remove),
        1 => (0..SNIPPETS.len(), prop::option::of(at())).prop_map(|(s, after)| Step::Add(s, after)),
        1 => (at(), words()).prop_map(|(after, text)| Step::Write(after, text)),
        1 => (0..4usize, value).prop_map(|(gap, value)| Step::Fill(gap, value)),
        1 => any::<(bool, bool, bool)>().prop_map(|(named, first_post, returning)| Step::Post {
            named,
            first_post,
            returning,
        }),
        1 => (0..SNIPPETS.len()).prop_map(Step::Reword),
        4 => Just(Step::Reassemble),
    ]
}

/// A desk with one letter on it.
struct Desk {
    library: Library,
    context: Context,
    draft: Draft,
}

impl Desk {
    fn new() -> Self {
        Self {
            library: library(),
            context: sample::context(&[]),
            draft: Draft::default(),
        }
    }

    fn id(&self, at: usize) -> Option<BlockId> {
        self.draft.blocks.get(at).map(|block| block.id)
    }

    fn take(&mut self, step: &Step) {
        match step {
            Step::Tick(issue) => {
                self.context.ticks.insert(sample::issue_id(ISSUES[*issue]));
            }
            Step::Untick(issue) => {
                self.context.ticks.remove(&sample::issue_id(ISSUES[*issue]));
            }
            Step::Edit(at, text) => {
                if let Some(id) = self.id(*at) {
                    sample::edit(&mut self.draft, id, text);
                }
            }
            Step::Type(at, text) => {
                edit::insert(&mut self.draft, *at, text);
            }
            Step::Erase(at, length) => {
                edit::delete(&mut self.draft, Span::new(*at, at + length));
                edit::restore_prompts(&mut self.draft);
            }
            Step::Move(from, to) => {
                if let Some(id) = self.id(*from) {
                    move_block(&mut self.draft, id, *to);
                }
            }
            Step::Remove(at) => {
                if let Some(id) = self.id(*at) {
                    remove_block(&mut self.draft, id);
                }
            }
            Step::Add(snippet, after) => self.add(SNIPPETS[*snippet], *after),
            Step::Write(after, text) => {
                let after = self.id(*after);
                add_hand_block(&mut self.draft, Part::Advice, sample::passage(text), after);
            }
            Step::Fill(gap, value) => self.fill(*gap, value.clone()),
            Step::Post {
                named,
                first_post,
                returning,
            } => {
                self.context.poster = named.then(|| "Bramble22".to_owned());
                self.context.first_post = *first_post;
                self.context.returning = *returning;
            }
            Step::Reword(snippet) => {
                let id = sample::snippet_id(SNIPPETS[*snippet]);
                if let Some(snippet) = self.library.snippets.get_mut(&id) {
                    snippet.body.push_str("\n\nAnd more.");
                    snippet.revision.push('+');
                }
            }
            Step::Reassemble => self.reassemble(),
        }
    }

    fn add(&mut self, snippet: &str, after: Option<usize>) {
        let after = after.and_then(|at| self.id(at));
        let id = sample::snippet_id(snippet);
        let before = self.draft.clone();
        if add_snippet(&mut self.draft, &id, &self.context, &self.library, after).is_err() {
            assert_eq!(self.draft, before, "what fails changes nothing");
        }
    }

    fn fill(&mut self, gap: usize, value: Option<GapValue>) {
        let (snippet, key) = [
            ("contact-ask", "which meeting?"),
            ("contact-maybe", "how?"),
            ("contact-maybe", "what else?"),
            ("in-your-words", "what the post says"),
        ][gap];
        let before = self.draft.clone();
        fill_gap(
            &mut self.draft,
            &sample::snippet_id(snippet),
            &GapKey(key.to_owned()),
            value,
        );
        for block in &self.draft.blocks {
            let was = before.block(block.id).expect("an answer adds no block");
            assert_eq!(block.edited, was.edited, "an answer is no edit");
        }
    }

    fn reassemble(&mut self) {
        let Assembled { draft: next, notes } = assemble(&self.context, &self.library, &self.draft);
        let again = assemble(&self.context, &self.library, &next);
        assert_eq!(again.draft, next, "assembling twice is assembling once");
        assert_eq!(again.notes, notes);
        self.assert_nothing_lost(&next);
        self.assert_order_kept(&next);
        self.assert_nothing_brought_back(&next);
        assert_one_of_each(&next);
        assert_sound(&next);
        let json = serde_json::to_string(&next).expect("a draft can be written");
        assert_eq!(
            serde_json::from_str::<Draft>(&json).expect("and read"),
            next
        );
        self.draft = next;
    }

    /// All that the adviser wrote stands as it stood; only the mark may change.
    fn assert_nothing_lost(&self, next: &Draft) {
        for block in self.draft.blocks.iter().filter(|block| block.edited) {
            let after = next.block(block.id).expect("an edited block stays");
            let unmarked = |block: &Block| Block {
                stranded: false,
                ..block.clone()
            };
            assert_eq!(unmarked(after), unmarked(block));
            if block.snippet().is_none() {
                assert_eq!(after, block, "hand blocks are not touched");
            }
        }
        for block in self.draft.blocks.iter().filter(|block| block.chosen()) {
            assert!(next.block(block.id).is_some(), "a chosen block stays");
        }
    }

    fn assert_order_kept(&self, next: &Draft) {
        let ids = |draft: &Draft| -> Vec<BlockId> { draft.blocks.iter().map(|b| b.id).collect() };
        let (before, after) = (ids(&self.draft), ids(next));
        let stayed: Vec<_> = before.iter().filter(|id| after.contains(id)).collect();
        let standing: Vec<_> = after.iter().filter(|id| before.contains(id)).collect();
        assert_eq!(stayed, standing);
    }

    fn assert_nothing_brought_back(&self, next: &Draft) {
        for snippet in &self.draft.removed {
            assert!(
                self.draft.block_of(snippet).is_some() || next.block_of(snippet).is_none(),
                "{snippet} was taken out"
            );
        }
    }
}

/// No snippet stands twice, and the program puts one passage at most into a part for one.
fn assert_one_of_each(draft: &Draft) {
    let snippets: Vec<_> = draft.blocks.iter().filter_map(Block::snippet).collect();
    let distinct: BTreeSet<_> = snippets.iter().collect();
    assert_eq!(snippets.len(), distinct.len());
    for part in Part::ALL.into_iter().filter(|part| !part.holds_many()) {
        let of_part = || {
            draft
                .blocks
                .iter()
                .filter(move |block| block.part == part && block.snippet().is_some())
        };
        let kept = of_part().any(|block| block.edited || block.chosen());
        let programs = of_part().filter(|b| !b.edited && !b.chosen()).count();
        assert!(programs <= usize::from(!kept), "{part:?}");
    }
}

/// Names are used once and runs lie in their text, on one line, in order.
fn assert_sound(draft: &Draft) {
    let ids: BTreeSet<BlockId> = draft.blocks.iter().map(|block| block.id).collect();
    assert_eq!(ids.len(), draft.blocks.len());
    assert!(ids.iter().all(|id| id.0 < draft.next_block));
    for block in &draft.blocks {
        assert!(block.passage.runs.is_sorted_by_key(|run| run.span.start));
        for run in &block.passage.runs {
            let words = run
                .span
                .of(&block.passage.text)
                .expect("a run lies in its text");
            assert!(!words.is_empty() && !words.contains('\n'));
        }
    }
}

proptest! {
    #![proptest_config(seeded(256))]

    #[test]
    fn no_word_of_the_advisers_is_lost_and_assembling_settles_at_once(
        steps in prop::collection::vec(step(), 1..40)
    ) {
        let mut desk = Desk::new();
        for step in &steps {
            desk.take(step);
        }
        desk.reassemble();
    }
}
