//! What the post's pane remembers between frames of the case that is open, and how one comes from one thing to another.

use super::gathered::{Basis, Gathered};
use super::marks::{self, Found};
use crate::library::IssueId;
use crate::reading::Evidence;
use crate::store::CaseId;
use crate::ui::kept::Kept;
use crate::ui::pieces::LongList;
use crate::ui::post_text::{Target, Text, TextView};
use crate::workbench::{AnswerState, OpenCase, Workbench};
use egui::Rect;
use std::collections::BTreeSet;

/// Something beside the post's words that is pointed at, by a mark that leads to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui) struct Pointed {
    /// What.
    pub(in crate::ui) target: Target,
    /// Whether it is still to be brought into view.
    pub(in crate::ui) scrolls: bool,
    /// Whether it is to take the keyboard.
    pub(in crate::ui) takes_keyboard: bool,
}

/// The menu of what can be done with words of the post.
#[derive(Debug, Clone, Copy)]
pub(super) struct OpenMenu {
    /// The text it was opened in.
    pub(super) text: Text,
    /// Where it stands.
    pub(super) at: Rect,
    /// Whether its first line is to take the keyboard.
    pub(super) takes_keyboard: bool,
}

/// What the post's pane remembers.
#[derive(Debug, Default)]
pub(in crate::ui) struct PostView {
    case: Option<CaseId>,
    /// The cursor, the selection and the words shown.
    pub(in crate::ui) text: TextView,
    /// What is shown of the reading.
    pub(super) gathered: Kept<Basis, Gathered>,
    /// What a mark leads to.
    pub(in crate::ui) pointed: Option<Pointed>,
    /// The issue whose words were last shown, and which of them.
    walked: Option<(IssueId, usize)>,
    /// What is said of the words that were asked for.
    said: String,
    /// How high the questions are.
    pub(super) questions: LongList,
    /// The question that the keyboard was last on.
    pub(in crate::ui) question: Option<usize>,
    /// The menu, if it is open.
    pub(super) menu: Option<OpenMenu>,
    /// The posts that are not answered but open to be read.
    pub(super) opened: BTreeSet<usize>,
}

impl PostView {
    /// Forgets all that belongs to another case.
    pub(super) fn open_case(&mut self, case: CaseId) {
        if self.case != Some(case) {
            *self = Self {
                case: Some(case),
                ..Self::default()
            };
        }
    }

    /// Shows the words that speak for an issue: the first of them, then the next each time it is asked again.
    pub(in crate::ui) fn show_issue(
        &mut self,
        case: &OpenCase,
        issue: &IssueId,
        title: &str,
        forward: bool,
    ) {
        self.open_case(case.id);
        let evidence = case.work.evidence(issue);
        let count = evidence.len();
        let at = match &self.walked {
            Some((walked, at)) if walked == issue && forward => at + 1,
            Some((walked, at)) if walked == issue => at + count.saturating_sub(1),
            _ => 0,
        };
        let Some(at) = at.checked_rem(count) else {
            return;
        };
        if let Some(words) = evidence.get(at) {
            let said = match count {
                1 => format!("The words for {title}"),
                _ => format!("Words for {title}: {} of {count}", at + 1),
            };
            self.show(words, said);
            self.walked = Some((issue.clone(), at));
        }
    }

    /// Shows words of a reading, and says what they are.
    pub(in crate::ui) fn show(&mut self, words: &Evidence, said: String) {
        self.walked = None;
        self.pointed = None;
        self.said = said;
        if words.place != Some(crate::reading::Place::Title) {
            // A post that is answered has nothing to be opened.
            self.opened.insert(words.post);
        }
        self.text.reveal(Text::of(words), words.span);
    }

    /// What is said of the words that have a ring.
    pub(super) fn said(&self) -> Option<&str> {
        self.text.ringed().map(|_| self.said.as_str())
    }

    /// Goes to the marked words behind the cursor, or before it, going round; tells whether there are any.
    pub(in crate::ui) fn step_mark(
        &mut self,
        case: &OpenCase,
        bench: &Workbench,
        forward: bool,
    ) -> bool {
        self.open_case(case.id);
        let marks = marks::in_order(case, bench.settings());
        let here = self.text.caret.map(|caret| (caret.text, caret.at));
        let is_beyond = |mark: &&Found| {
            let there = Some((mark.text, mark.span.start));
            if forward { there > here } else { there < here }
        };
        let next = if forward {
            marks.iter().find(is_beyond).or(marks.first())
        } else {
            marks.iter().rev().find(is_beyond).or(marks.last())
        };
        let Some(mark) = next else {
            return false;
        };
        self.walked = None;
        self.said = marks::says(&mark.target, case, bench.library());
        self.text.focus(mark.text);
        self.text.reveal(mark.text, mark.span);
        true
    }

    /// Goes to the next question behind the one the keyboard was last on that is not settled, going round; tells whether
    /// there is any.
    pub(in crate::ui) fn step_question(&mut self, case: &OpenCase) -> bool {
        self.open_case(case.id);
        let states = case.work.answers();
        let here = self.question.map_or(0, |at| at + 1);
        let next = (here..states.len()).chain(0..here).find(|at| {
            let state = states.get(*at);
            state.is_some_and(|state| !matches!(state, AnswerState::Answered(_)))
        });
        let Some(next) = next else {
            return false;
        };
        self.question = Some(next);
        self.point_at(Target::Question(next), true);
        true
    }

    /// Points at what a mark is about.
    pub(super) fn point_at(&mut self, target: Target, takes_keyboard: bool) {
        self.pointed = Some(Pointed {
            target,
            scrolls: true,
            takes_keyboard,
        });
    }

    /// Whether a mark leads to this.
    pub(super) fn is_pointed_at(&self, target: &Target) -> bool {
        let pointed = self.pointed.as_ref();
        pointed.is_some_and(|it| it.target == *target)
    }

    /// The fact that a mark leads to, by its place in the reading.
    pub(super) fn pointed_fact(&self) -> Option<usize> {
        match self.pointed.as_ref()?.target {
            Target::Fact(number) => Some(number),
            _ => None,
        }
    }

    /// The same for a question.
    pub(super) fn pointed_question(&self) -> Option<usize> {
        match self.pointed.as_ref()?.target {
            Target::Question(number) => Some(number),
            _ => None,
        }
    }

    /// Whether this is pointed at, and how; what is to be done once is done by whoever asks.
    pub(in crate::ui) fn pointed_at(&mut self, target: &Target) -> Option<Pointed> {
        let pointed = self.pointed.as_mut().filter(|it| it.target == *target)?;
        let asked = pointed.clone();
        pointed.scrolls = false;
        pointed.takes_keyboard = false;
        Some(asked)
    }

    /// The selected words as a reading names them.
    pub(in crate::ui) fn selected(&self, case: &OpenCase) -> Option<Evidence> {
        let (text, span) = self
            .text
            .selected()
            .filter(|_| self.case == Some(case.id))?;
        text.evidence(&case.work.thread, span)
    }
}
