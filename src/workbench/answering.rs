//! A post being answered: what was read, what is ticked, the letter, and what the checks say of it.
//!
//! The window and the `draft` command both work through this, so that they cannot differ.

use super::{Counted, Settings};
use crate::checks::letter::{Checks, EarlierLetter, Letter};
use crate::checks::{Decisions, Finding};
use crate::intake::{Board, Thread};
use crate::library::{Context, House, IssueId, Library};
use crate::reading::{self, Evidence, Level, Place, Question, QuestionKind, Reading, Thresholds};
use crate::reply::{self, BlockId, Draft, Note, Ticks};
use crate::text::Spelling;
use jiff::civil::Date;

/// How the charity's board is recognised in a copied page.
pub fn board(house: &House) -> Board {
    let mut adviser_names = vec![house.persona.name.clone()];
    adviser_names.extend(house.persona.aliases.iter().cloned());
    let mut forum_names = vec![house.forum.name.clone()];
    forum_names.extend(house.forum.aliases.iter().cloned());
    Board {
        adviser_names,
        adviser_marks: house.persona.account_marks.clone(),
        forum_names,
    }
}

/// What a letter is made with, beside the post: the library, who signs, and the day.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    /// The team's library.
    pub library: &'a Library,
    /// What the adviser has set: their name, the checks that are off.
    pub settings: &'a Settings,
    /// Words spelt right: the dictionary's, the library's names, and the adviser's own.
    pub spelling: &'a Spelling,
    /// The day the letter is written.
    pub today: Date,
    /// Whether a letter may be checked over several frames: see [`Answering::go_on_checking`].
    pub in_frames: bool,
}

/// How many blocks are checked in one frame: more would be seen as a stutter.
const BLOCKS_A_FRAME: usize = 8;

/// How a question of the post stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerState {
    /// The adviser says that these blocks answer it.
    Answered(Vec<BlockId>),
    /// These blocks may answer it; the adviser has not said so.
    Proposed(Vec<BlockId>),
    /// Nothing in the letter speaks of it.
    Open,
}

fn read(thread: &Thread, desk: Desk<'_>) -> Reading {
    let learned = &desk.settings.learned;
    reading::read(thread, desk.library, Thresholds::default(), learned)
}

/// What the templates know of a thread, read anew.
pub(super) fn context_of(
    thread: &Thread,
    ticks: &Ticks,
    library: &Library,
    settings: &Settings,
) -> Context {
    let learned = &settings.learned;
    let reading = reading::read(thread, library, Thresholds::default(), learned);
    let adviser = settings.adviser.as_deref();
    reply::context(thread, &reading, ticks, &library.house, adviser)
}

/// A thread and the letter that answers it.
#[derive(Debug, Clone)]
pub struct Answering {
    /// The thread.
    pub thread: Thread,
    /// What was found in its enquiry.
    pub reading: Counted<Reading>,
    /// The issues ticked.
    pub ticks: Ticks,
    /// The letter.
    pub draft: Draft,
    /// What the templates know.
    pub context: Context,
    /// What assembling left out, and why.
    pub notes: Vec<Note>,
    /// What the checks say, without what the adviser dismissed.
    pub findings: Vec<Finding>,
    /// Findings the adviser dismissed in this case.
    pub dismissed: Vec<Finding>,
    /// What the adviser decided about findings, questions and flags.
    pub decisions: Decisions,
    /// The letters this poster was sent before, the newest first.
    pub earlier: Vec<EarlierLetter>,
    /// The adviser's own questions among those of the reading.
    own_questions: Vec<Evidence>,
    checks: Checks,
    is_checking: bool,
}

impl Answering {
    /// Reads a thread and starts a letter that holds only the parts that need no tick.
    pub fn start(thread: Thread, desk: Desk<'_>) -> Self {
        Self::resume(thread, Ticks::new(), Draft::default(), desk)
    }

    /// Goes on with a letter begun before.
    pub fn resume(thread: Thread, ticks: Ticks, draft: Draft, desk: Desk<'_>) -> Self {
        Self::resume_with(thread, ticks, draft, Decisions::default(), desk)
    }

    /// Goes on with a letter begun before, and what was decided about it.
    pub fn resume_with(
        thread: Thread,
        ticks: Ticks,
        draft: Draft,
        decisions: Decisions,
        desk: Desk<'_>,
    ) -> Self {
        let mut answering = Self::as_kept(thread, ticks, draft, decisions, desk);
        answering.assemble(desk);
        answering
    }

    /// Looks at a letter that has gone: it stays as it went, whatever the library says by now.
    pub fn look_back(
        thread: Thread,
        ticks: Ticks,
        draft: Draft,
        decisions: Decisions,
        desk: Desk<'_>,
    ) -> Self {
        let mut answering = Self::as_kept(thread, ticks, draft, decisions, desk);
        answering.check(desk);
        answering
    }

    fn as_kept(
        thread: Thread,
        ticks: Ticks,
        draft: Draft,
        decisions: Decisions,
        desk: Desk<'_>,
    ) -> Self {
        let reading = read(&thread, desk);
        let context = reply::context(
            &thread,
            &reading,
            &ticks,
            &desk.library.house,
            desk.settings.adviser.as_deref(),
        );
        let mut answering = Self {
            thread,
            reading: Counted::new(reading),
            ticks,
            draft,
            context,
            notes: Vec::new(),
            findings: Vec::new(),
            dismissed: Vec::new(),
            decisions,
            earlier: Vec::new(),
            own_questions: Vec::new(),
            checks: Checks::default(),
            is_checking: false,
        };
        answering.join_questions();
        answering
    }

    /// The words that speak for an issue: those that suggest it, and those the adviser ticked it for.
    pub fn evidence(&self, issue: &IssueId) -> Vec<&Evidence> {
        let found = self
            .reading
            .issues
            .iter()
            .filter(|found| found.id == *issue);
        let found = found.flat_map(|found| &found.evidence);
        found.chain(self.own_evidence(issue)).collect()
    }

    /// The words the adviser ticked an issue for, as long as it is ticked.
    pub fn own_evidence(&self, issue: &IssueId) -> impl Iterator<Item = &Evidence> {
        let kept = self.decisions.evidence.get(issue);
        let kept = kept.filter(|_| self.ticks.contains(issue));
        let stands = |words: &&Evidence| words.stands_in(&self.thread);
        kept.into_iter().flatten().filter(stands)
    }

    /// Whether it is the adviser who says that the post asks this.
    pub fn is_own_question(&self, question: &Question) -> bool {
        self.own_questions.contains(&question.evidence)
    }

    /// Puts the adviser's own questions among those that were found, in the order of the text: from there on they are
    /// answered and checked like the others.
    fn join_questions(&mut self) {
        let before = std::mem::take(&mut self.own_questions);
        let questions = &mut self.reading.questions;
        questions.retain(|question| !before.contains(&question.evidence));
        for words in &self.decisions.questions {
            let is_asked = match words.place {
                Some(Place::Title) => true,
                Some(Place::Quote) => false,
                None => self.thread.enquiry.contains(&words.post),
            };
            let is_known = questions.iter().any(|it| it.evidence.text == words.text);
            if is_asked && !is_known && words.stands_in(&self.thread) {
                self.own_questions.push(words.clone());
                questions.push(Question {
                    kind: QuestionKind::Asked,
                    evidence: words.clone(),
                });
            }
        }
        let in_title = |question: &Question| question.evidence.place == Some(Place::Title);
        if !self.own_questions.is_empty() {
            questions.sort_by_key(|it| (!in_title(it), it.evidence.post, it.evidence.span));
        }
        if before != self.own_questions {
            self.checks.forget();
        }
    }

    /// The issues the post names outright, best first.
    pub fn strong_suggestions(&self) -> Vec<IssueId> {
        self.reading
            .issues
            .iter()
            .filter(|found| found.level == Level::Strong)
            .map(|found| found.id.clone())
            .collect()
    }

    /// How each question of the post stands, in their order.
    pub fn answers(&self) -> Vec<AnswerState> {
        let answered = self.decisions.answered(&self.draft);
        let proposed = self.checks.proposed();
        let questions = self.reading.questions.iter().enumerate();
        questions
            .map(|(number, question)| {
                let stands = |block: &&BlockId| self.draft.block(**block).is_some();
                let words = &question.evidence.text;
                if answered.contains(words) {
                    let blocks = self.decisions.answers.get(words).into_iter().flatten();
                    return AnswerState::Answered(blocks.filter(stands).copied().collect());
                }
                match proposed.get(number) {
                    Some(blocks) if !blocks.is_empty() => AnswerState::Proposed(blocks.clone()),
                    _ => AnswerState::Open,
                }
            })
            .collect()
    }

    /// The age at which a pupil can read the letter, in years, as of the last checks.
    pub fn reading_age(&self) -> Option<f64> {
        self.checks.measure().reading_age()
    }

    /// Whether the post speaks of danger to somebody's life or body now.
    pub fn speaks_of_danger(&self) -> bool {
        self.reading.flags.iter().any(|flag| flag.level == 1)
    }

    /// Takes what this poster was sent before, to hold the letter against it.
    pub(super) fn set_earlier(&mut self, earlier: Vec<EarlierLetter>, desk: Desk<'_>) {
        if earlier != self.earlier {
            self.earlier = earlier;
            self.check_again(desk);
        }
    }

    /// Ticks exactly `ticks` and assembles the letter again.
    pub fn set_ticks(&mut self, ticks: Ticks, desk: Desk<'_>) {
        self.ticks = ticks;
        self.assemble(desk);
    }

    /// Takes a letter the adviser changed, without assembling; gives the one before.
    ///
    /// Where letters are checked over several frames, the checks begin with the next one: the key that was pressed shows
    /// without waiting for them, and what they say of it could not be painted sooner.
    pub fn set_draft(&mut self, draft: Draft, desk: Desk<'_>) -> Draft {
        let before = std::mem::replace(&mut self.draft, draft);
        if desk.in_frames {
            self.is_checking = true;
            self.drop_fallen();
        } else {
            self.check(desk);
        }
        before
    }

    /// Answers other posts of the thread than the program chose.
    pub fn set_enquiry(&mut self, enquiry: Vec<usize>, desk: Desk<'_>) {
        self.read_posts(enquiry, desk);
        self.assemble(desk);
    }

    /// Puts back what was ticked, written and decided when these posts were answered; the letter is not assembled.
    pub fn restore(
        &mut self,
        enquiry: Vec<usize>,
        ticks: Ticks,
        draft: Draft,
        decisions: Decisions,
        desk: Desk<'_>,
    ) {
        self.read_posts(enquiry, desk);
        self.ticks = ticks;
        self.draft = draft;
        let learnt_from = self.decisions.learnt_from;
        let counted_as = self.decisions.counted_as.take();
        self.decisions = decisions;
        // What was taught cannot be taken back by undo, and must not be taught twice.
        self.decisions.learnt_from |= learnt_from;
        // Nor is a letter that was counted another letter afterwards.
        self.decisions.counted_as = counted_as.or(self.decisions.counted_as.take());
        self.join_questions();
    }

    /// Checks the letter again as of another day: what was "tomorrow" may be past.
    pub fn turn_to_a_new_day(&mut self, desk: Desk<'_>) {
        self.check_again(desk);
    }

    /// Takes other decisions about findings, questions and flags.
    pub fn set_decisions(&mut self, decisions: Decisions, desk: Desk<'_>) {
        self.decisions = decisions;
        self.join_questions();
        self.check(desk);
    }

    fn read_posts(&mut self, enquiry: Vec<usize>, desk: Desk<'_>) {
        if enquiry != self.thread.enquiry {
            self.thread.enquiry = enquiry;
            self.read_again(desk);
        }
    }

    /// Brings the letter up to date with the ticks, the library and the gap answers; edited blocks stay as they are.
    pub fn assemble(&mut self, desk: Desk<'_>) {
        let context = reply::context(
            &self.thread,
            &self.reading,
            &self.ticks,
            &desk.library.house,
            desk.settings.adviser.as_deref(),
        );
        self.checks.take_context(&self.context, &context);
        self.context = context;
        let assembled = reply::assemble(&self.context, desk.library, &self.draft);
        self.draft = assembled.draft;
        self.notes = assembled.notes;
        self.check(desk);
    }

    /// Reads the post again, since the library is another.
    pub fn read_again(&mut self, desk: Desk<'_>) {
        *self.reading = read(&self.thread, desk);
        self.checks.forget();
        self.join_questions();
    }

    /// Checks the letter anew as it is.
    pub fn check_again(&mut self, desk: Desk<'_>) {
        self.forget_checks();
        self.check(desk);
    }

    /// Forgets what the checks know: the next look at every block anew.
    pub(super) fn forget_checks(&mut self) {
        self.checks.forget();
    }

    /// Whether the checks have not seen the whole letter yet.
    pub fn is_checking(&self) -> bool {
        self.is_checking
    }

    /// Goes on with checks that were begun over several frames; what was found before stands until they are done.
    pub fn go_on_checking(&mut self, desk: Desk<'_>) {
        if self.is_checking {
            self.check(desk);
        }
    }

    /// Goes on with them to their end.
    pub fn finish_checking(&mut self, desk: Desk<'_>) {
        self.go_on_checking(Desk {
            in_frames: false,
            ..desk
        });
    }

    fn check(&mut self, desk: Desk<'_>) {
        let most = if desk.in_frames {
            BLOCKS_A_FRAME
        } else {
            usize::MAX
        };
        let letter = Letter {
            draft: &self.draft,
            thread: &self.thread,
            reading: &self.reading,
            context: &self.context,
            library: desk.library,
            spelling: desk.spelling,
            answered: &self.decisions.answered(&self.draft),
            earlier: &self.earlier,
            today: desk.today,
        };
        let findings = self.checks.go_on(&letter, &desk.settings.rules_off, most);
        self.is_checking = findings.is_none();
        if let Some(findings) = findings {
            (self.findings, self.dismissed) = self.decisions.sift(findings);
        } else {
            self.drop_fallen();
        }
    }

    /// Drops what was found in blocks that are gone or have other words by now.
    fn drop_fallen(&mut self) {
        let draft = &self.draft;
        self.findings.retain(|finding| finding.still_stands(draft));
    }
}
