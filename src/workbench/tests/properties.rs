//! Whatever an adviser does at the desk, in whatever order: no typed word is lost, undo returns exactly, and a new start
//! finds everything as it was left.

use super::*;
use crate::output::Form;
use crate::reply::Ticks;
use crate::reply::sample::outline;
use crate::store::CaseState;
use crate::text::seeded;
use crate::workbench::{BlockMove, Desk};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const POSTS: [&str; 3] = [FIRST, SECOND, TWO_PARENTS];

/// One thing an adviser does.
#[derive(Debug, Clone)]
enum Doing {
    Paste(usize),
    Tick(usize, bool),
    TickStrong,
    /// Types a word that stands nowhere else, at a space of the letter.
    Type(usize),
    /// Types over a gap.
    Fill(usize),
    /// Deletes some bytes of the letter.
    Erase(usize, usize),
    Move(usize, bool),
    Remove(usize),
    RestoreWording(usize),
    Add(usize, usize),
    ChooseEnquiry(usize),
    SetState(usize),
    SignAs(bool),
    Copy,
    Undo,
    Redo,
    Switch(usize),
    Reopen,
}

fn doing() -> impl Strategy<Value = Doing> {
    let at = || 0..40usize;
    prop_oneof![
        3 => (0..POSTS.len()).prop_map(Doing::Paste),
        4 => (0..ISSUES.len(), any::<bool>()).prop_map(|(issue, ticked)| Doing::Tick(issue, ticked)),
        1 => Just(Doing::TickStrong),
        5 => at().prop_map(Doing::Type),
        2 => at().prop_map(Doing::Fill),
        2 => (0..300usize, 1..60usize).prop_map(|(from, length)| Doing::Erase(from, length)),
        2 => (at(), any::<bool>()).prop_map(|(block, up)| Doing::Move(block, up)),
        1 => at().prop_map(Doing::Remove),
        1 => at().prop_map(Doing::RestoreWording),
        2 => (0..GUIDANCE.len(), at()).prop_map(|(snippet, after)| Doing::Add(snippet, after)),
        3 => (0..2usize).prop_map(Doing::ChooseEnquiry),
        1 => (0..CaseState::ALL.len()).prop_map(Doing::SetState),
        1 => any::<bool>().prop_map(Doing::SignAs),
        1 => Just(Doing::Copy),
        5 => Just(Doing::Undo),
        3 => Just(Doing::Redo),
        2 => at().prop_map(Doing::Switch),
        1 => Just(Doing::Reopen),
    ]
}

/// What undo must bring back.
#[derive(Debug, Clone, PartialEq)]
struct Stood {
    state: CaseState,
    enquiry: Vec<usize>,
    ticks: Ticks,
    draft: Draft,
}

/// What is known of a case beside what the workbench says.
#[derive(Debug, Default)]
struct Known {
    before: Vec<Stood>,
    undone: Vec<Stood>,
    left: Option<Stood>,
}

/// A desk, and what must hold of it.
struct Watched {
    room: Room,
    known: BTreeMap<CaseId, Known>,
    typed: usize,
}

impl Watched {
    fn new() -> Self {
        Self {
            room: Room::with_post(),
            known: BTreeMap::new(),
            typed: 0,
        }
    }

    fn stood(&self) -> Stood {
        let open = self.room.open();
        Stood {
            state: open.state,
            enquiry: open.work.thread.enquiry.clone(),
            ticks: open.work.ticks.clone(),
            draft: open.work.draft.clone(),
        }
    }

    fn block(&self, at: usize) -> BlockId {
        let blocks = &self.room.draft().blocks;
        blocks
            .get(at % blocks.len().max(1))
            .map_or(BlockId(999), |block| block.id)
    }

    /// The words typed so far that stand in the letter or answer one of its gaps.
    fn typed_words(&self) -> BTreeSet<String> {
        let draft = self.room.draft();
        let answers = serde_json::to_string(draft).unwrap();
        (0..self.typed)
            .map(|number| format!("word{number}x"))
            .filter(|word| answers.contains(word))
            .collect()
    }

    fn new_word(&mut self) -> String {
        self.typed += 1;
        format!("word{}x", self.typed - 1)
    }

    fn take(&mut self, doing: &Doing) {
        match doing {
            Doing::Undo => self.travel(true),
            Doing::Redo => self.travel(false),
            Doing::Paste(post) => self.go(|room| {
                room.paste(POSTS[*post]);
            }),
            Doing::Switch(at) => self.go(|room| {
                let cases = room.bench().cases();
                let id = cases[at % cases.len()].id;
                room.act(Action::OpenCase(id));
            }),
            Doing::Reopen => {
                let words = self.typed_words();
                self.go(Room::reopen);
                assert_eq!(self.typed_words(), words);
                // A log does not outlive the window.
                for known in self.known.values_mut() {
                    known.before.clear();
                    known.undone.clear();
                }
                assert_eq!(self.room.bench().undo_name(), None);
            }
            Doing::SignAs(own_name) => self.sign_as(*own_name),
            _ => self.change(doing),
        }
        self.assert_settled();
    }

    /// Goes to another case or to the same one again: each is found as it was left.
    fn go(&mut self, go: impl FnOnce(&mut Room)) {
        let left = self.stood();
        let id = self.room.open().id;
        self.known.entry(id).or_default().left = Some(left);
        go(&mut self.room);
        let stood = self.stood();
        let known = self.known.entry(self.room.open().id).or_default();
        if let Some(left) = &known.left {
            assert_eq!(stood, *left);
        }
    }

    /// Another name changes every letter's signature and is no step of any: what was known of them is forgotten.
    fn sign_as(&mut self, own_name: bool) {
        let mut settings = self.room.bench().settings().clone();
        settings.adviser = own_name.then(|| "Wren".to_owned());
        let (words, name) = (
            self.typed_words(),
            self.room.bench().undo_name().map(str::to_owned),
        );
        self.room.act(Action::Set(Box::new(settings)));
        assert_eq!(self.typed_words(), words);
        assert_eq!(self.room.bench().undo_name(), name.as_deref());
        self.known.clear();
        self.go(Room::reopen);
    }

    fn change(&mut self, doing: &Doing) {
        let Some(action) = self.action(doing) else {
            return;
        };
        let may_lose = matches!(
            doing,
            Doing::Erase(..) | Doing::Remove(_) | Doing::RestoreWording(_)
        );
        let (before, words) = (self.stood(), self.typed_words());
        if self.room.try_act(action).is_err() {
            assert_eq!(self.stood(), before, "what fails changes nothing");
        }
        if !may_lose {
            let kept = self.typed_words();
            assert!(words.is_subset(&kept), "{words:?} became {kept:?}");
        }
        if self.stood() != before {
            let known = self.known.entry(self.room.open().id).or_default();
            known.before.push(before);
            known.undone.clear();
        }
    }

    fn action(&mut self, doing: &Doing) -> Option<Action> {
        Some(match doing {
            Doing::Tick(at, ticked) => Action::SetTick {
                issue: issue(ISSUES[*at].0),
                ticked: *ticked,
            },
            Doing::TickStrong => Action::TickStrong,
            Doing::Type(at) => {
                let word = self.new_word();
                let mut draft = self.room.draft().clone();
                let text = draft.text();
                let mut spaces: Vec<_> = text.match_indices(' ').map(|(space, _)| space).collect();
                spaces.push(text.len());
                edit::insert(&mut draft, spaces[at % spaces.len()], &format!(" {word}"));
                edited(draft, Step::Typing)
            }
            Doing::Fill(at) => {
                let mut draft = self.room.draft().clone();
                let gaps = edit::gap_places(&draft);
                let gap = gaps.get(at % gaps.len().max(1)).filter(|gap| !gap.filled)?;
                let word = self.new_word();
                edit::type_over_gap(&mut draft, gap.span, &word);
                edited(draft, Step::FillingGap)
            }
            Doing::Erase(from, length) => {
                let mut draft = self.room.draft().clone();
                edit::delete(&mut draft, Span::new(*from, from + length));
                edit::restore_prompts(&mut draft);
                edited(draft, Step::Deleting)
            }
            Doing::Move(at, up) => Action::MoveBlock {
                block: self.block(*at),
                to: if *up { BlockMove::Up } else { BlockMove::Down },
            },
            Doing::Remove(at) => Action::RemoveBlock(self.block(*at)),
            Doing::RestoreWording(at) => Action::RestoreWording(self.block(*at)),
            Doing::Add(at, after) => Action::AddSnippet {
                snippet: snippet(GUIDANCE[*at].0),
                after: Some(self.block(*after)),
            },
            Doing::ChooseEnquiry(post) => Action::ChooseEnquiry(vec![*post]),
            Doing::SetState(at) => Action::SetState(CaseState::ALL[*at]),
            Doing::Copy => Action::Copy(Form::Bbcode),
            _ => return None,
        })
    }

    /// Undo and redo go exactly where the log of this case says, and nowhere if it says nothing.
    fn travel(&mut self, back: bool) {
        let (id, now) = (self.room.open().id, self.stood());
        let known = self.known.entry(id).or_default();
        let (from, to) = if back {
            (&mut known.before, &mut known.undone)
        } else {
            (&mut known.undone, &mut known.before)
        };
        let expected = match from.pop() {
            Some(state) => {
                to.push(now);
                state
            }
            None => now,
        };
        self.room
            .act(if back { Action::Undo } else { Action::Redo });
        assert_eq!(self.stood(), expected);
    }

    /// Assembling again changes nothing, and the list shows the open case as it is.
    fn assert_settled(&self) {
        let open = self.room.open();
        let mut again = open.work.clone();
        let (library, settings) = (self.room.bench().library(), self.room.bench().settings());
        again.assemble(Desk {
            library,
            settings,
            spelling: &settings.spelling(library),
            today: today().date(),
            in_frames: false,
        });
        assert_eq!(outline(&again.draft), outline(&open.work.draft));
        assert_eq!(again.draft, open.work.draft, "assembling settles at once");
        let row = self
            .room
            .bench()
            .cases()
            .iter()
            .find(|row| row.id == open.id);
        assert_eq!(row.expect("it is on the list").state, open.state);
    }

    /// Undoing everything returns the case as it was when it came onto the desk.
    fn undo_all(&mut self) {
        while self.room.bench().undo_name().is_some() {
            self.travel(true);
        }
        let known = self.known.entry(self.room.open().id).or_default();
        assert!(known.before.is_empty());
    }
}

fn edited(draft: Draft, step: Step) -> Action {
    Action::EditLetter {
        draft,
        step,
        continues: false,
    }
}

proptest! {
    #![proptest_config(seeded(64))]

    #[test]
    fn no_word_is_lost_and_undo_returns_exactly(doings in prop::collection::vec(doing(), 1..30)) {
        let mut desk = Watched::new();
        for doing in &doings {
            desk.take(doing);
        }
        desk.take(&Doing::Switch(1));
        desk.undo_all();
        desk.take(&Doing::Reopen);
    }
}
