//! All that can be done at the desk, and what doing it came to.

use super::{
    Addition, Curate, Eyes, Guard, Import, Keep, Preference, Propose, Purge, Recover, Request,
    Rescue, Settings, Share, Stay,
};
use crate::checks::Dismissal;
use crate::library::{IssueId, Part, Passage, SignpostId, SnippetId};
use crate::output::{FileKind, Form};
use crate::reading::Evidence;
use crate::reply::{BlockId, Draft, Restated};
use crate::store::{CaseId, CaseState, Standing};
use crate::text::{Sought, Span};
use jiff::civil::Date;
use std::path::PathBuf;

/// One thing the adviser does.
#[derive(Debug, Clone)]
pub enum Action {
    /// Loads a post from copied text as a new case.
    Paste(String),
    /// Loads a post from a file as a new case.
    OpenFile(PathBuf),
    /// Loads posts from several files, each as a new case of the list.
    LoadFiles(Vec<PathBuf>),
    /// Loads no more of them.
    StopLoading,
    /// Opens a case of the list.
    OpenCase(CaseId),
    /// Takes a case off the list; [`Action::RestoreCase`] brings it back.
    DeleteCase(CaseId),
    /// Puts a deleted case back on the list.
    RestoreCase(CaseId),
    /// Takes several cases off the list; [`Action::RestoreCases`] brings them back.
    DeleteCases(Vec<CaseId>),
    /// Puts several deleted cases back on the list.
    RestoreCases(Vec<CaseId>),
    /// Does something about how long cases are kept.
    Stay(Stay),
    /// Does something about cases that go for good.
    Purge(Purge),
    /// Does something about a person who asks what is kept of them.
    Request(Request),
    /// Puts the letter that was sent before the thread grew back in its case, while the new one is not begun.
    PutLetterBack(CaseId),
    /// Says how far the open case has come.
    SetState(CaseState),
    /// Says how far each of several cases has come.
    SetStates(Vec<(CaseId, CaseState)>),
    /// Takes that back: each of the cases stands as it did, and a receipt that was made meanwhile goes again.
    TakeStatesBack(Vec<Standing>),
    /// Marks no more of several cases as sent.
    StopSending,
    /// Says that a sent letter was seen to, which said a passage that was withdrawn; or that it waits after all.
    SettleLetter {
        /// The letter's case.
        case: CaseId,
        /// Whether it was seen to.
        settled: bool,
    },
    /// Ticks an issue or unticks it.
    SetTick {
        /// Which issue.
        issue: IssueId,
        /// Whether it is to be ticked.
        ticked: bool,
    },
    /// Ticks all strong suggestions.
    TickStrong,
    /// Ticks an issue for words of the post, which are kept as its evidence in this case.
    TickFor {
        /// Which issue.
        issue: IssueId,
        /// The words.
        words: Evidence,
    },
    /// Takes words of the post for a question.
    AddQuestion(Evidence),
    /// Takes them for a question no longer.
    DropQuestion(Evidence),
    /// Quotes words of the post in the letter.
    Quote(Evidence),
    /// Answers these posts of the thread, as indices.
    ChooseEnquiry(Vec<usize>),
    /// Takes the letter as the adviser changed it.
    EditLetter {
        /// The letter after the change.
        draft: Draft,
        /// What was done to it.
        step: Step,
        /// Whether it carries on the edit just before, so that both are one step.
        continues: bool,
    },
    /// Moves a block.
    MoveBlock {
        /// Which block.
        block: BlockId,
        /// Where to.
        to: BlockMove,
    },
    /// Moves blocks that stand together past the one above them or below them.
    MoveBlocks {
        /// Which blocks.
        blocks: Vec<BlockId>,
        /// Whether they go down the letter.
        down: bool,
    },
    /// Puts other words in the place of some, all over the letter or at one place of it.
    ReplaceInLetter {
        /// The words that go.
        sought: Sought,
        /// The words that come.
        with: String,
        /// The one place, in bytes of the letter's text; none for all of them.
        only: Option<Span>,
    },
    /// Takes a block out of the letter.
    RemoveBlock(BlockId),
    /// Puts the library's wording back into an edited block.
    RestoreWording(BlockId),
    /// Adds a passage of the library by hand.
    AddSnippet {
        /// Which passage.
        snippet: SnippetId,
        /// The block it goes behind; at its usual place if none is named.
        after: Option<BlockId>,
    },
    /// Names an organisation in the letter, with its number.
    AddSignpost {
        /// Which one.
        signpost: SignpostId,
        /// Where, as a byte of the letter's text.
        at: usize,
    },
    /// Adds a passage of the adviser's own.
    AddOwn {
        /// Its name among the proposals.
        name: String,
        /// The block it goes behind; at the end of its part if none is named.
        after: Option<BlockId>,
    },
    /// Adds something where the cursor stands in the letter.
    AddHere {
        /// The letter, without the words that were typed to find it.
        draft: Draft,
        /// Where the cursor stands, in bytes of its text.
        at: usize,
        /// What is added.
        adds: Addition,
    },
    /// Adds sentences of the post, turned round, as one paragraph.
    AddRestated(Vec<Restated>),
    /// Puts other words in the place of those a finding points at.
    Mend {
        /// The block they stand in.
        block: BlockId,
        /// The words, in bytes of its text.
        span: Span,
        /// What they are to be.
        words: String,
    },
    /// Waves a finding away in this case, or shows it again.
    Dismiss {
        /// Which one.
        finding: Dismissal,
        /// Whether it is to stay away.
        dismissed: bool,
    },
    /// Says that a passage answers a question of the post, or that it does not.
    SetAnswer {
        /// The question's words.
        question: String,
        /// The passage.
        block: BlockId,
        /// Whether it answers it.
        answers: bool,
    },
    /// Notes who was told of a danger the post speaks of.
    Tell(String),
    /// Takes a word for spelt right from now on.
    LearnWord(String),
    /// Switches a check on or off, by the name of its rule.
    SetRule {
        /// The rule.
        rule: String,
        /// Whether it is to be asked.
        on: bool,
    },
    /// Takes the last step back.
    Undo,
    /// Does the last undone step again.
    Redo,
    /// Hands out the letter for the clipboard; asks first where something is to be settled.
    Copy(Form),
    /// Hands out the letter though there are errors in it.
    CopyAnyway(Form),
    /// Hands out the letter in another way than for the forum.
    HandOut {
        /// How.
        how: HandOut,
        /// Whether the adviser was asked about the errors in it.
        anyway: bool,
    },
    /// Makes a page to be printed, in a folder that is emptied when the window closes.
    Print(Page),
    /// Saves such a page for good.
    SavePage {
        /// Which.
        page: Page,
        /// Where.
        path: PathBuf,
        /// Whether it takes the place of a file that is there.
        replace: bool,
    },
    /// Does something about a second pair of eyes.
    Review(Eyes),
    /// Changes the settings.
    Set(Box<Settings>),
    /// Changes one of them.
    Prefer(Preference),
    /// Does something about cases that cannot be saved.
    Rescue(Rescue),
    /// Does something about a file of ours that cannot be used.
    Recover(Recover),
    /// Loads the sample post, to try things on.
    OpenSample,
    /// Does something to the library.
    Curate(Curate),
    /// Proposes something for the library, or answers to it.
    Propose(Propose),
    /// Does something with the shared folder.
    Share(Share),
    /// Does something about a file of passages from elsewhere.
    Import(Import),
    /// Does something about the backups.
    Keep(Keep),
    /// Does something about the passphrase of the cases.
    Guard(Guard),
    /// Works out on a thread what a lead looks after, if anything it rests on has changed.
    LookAfter,
    /// Looks on a thread for earlier cases like the open one, if anything that rests on has changed.
    LookForSimilar,
    /// Adds a paragraph of an earlier letter, once all that differs was looked at.
    AddParagraph {
        /// Its words as they are to be.
        passage: Passage,
        /// The part of the letter it stood in.
        part: Part,
        /// The day that letter was sent.
        sent: Date,
        /// The block it goes behind; at the end of its part if none is named.
        after: Option<BlockId>,
    },
}

/// A way the letter goes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandOut {
    /// Onto the clipboard, in a form.
    Copy(Form),
    /// Onto the clipboard for a mail: with its links and bold words, and plain beside them.
    Mail,
    /// Into a file.
    Save {
        /// What kind of file.
        kind: FileKind,
        /// Where.
        path: PathBuf,
        /// Whether it takes the place of a file that is there.
        replace: bool,
    },
}

/// A page to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// The open letter.
    Letter {
        /// Whether the posts it answers follow on a page of their own.
        with_post: bool,
    },
    /// A receipt of the open letter, by its place in the list.
    Receipt(usize),
}

impl Action {
    /// Whether it changes the letter, its ticks, its state or what its writer decided about its checks: that is not done to
    /// a colleague's letter.
    pub(super) fn changes_letter(&self) -> bool {
        matches!(
            self,
            Self::SetState(_)
                | Self::SetTick { .. }
                | Self::TickStrong
                | Self::TickFor { .. }
                | Self::Quote(_)
                | Self::ChooseEnquiry(_)
                | Self::EditLetter { .. }
                | Self::MoveBlock { .. }
                | Self::MoveBlocks { .. }
                | Self::ReplaceInLetter { .. }
                | Self::RemoveBlock(_)
                | Self::RestoreWording(_)
                | Self::AddSnippet { .. }
                | Self::AddSignpost { .. }
                | Self::AddOwn { .. }
                | Self::AddHere { .. }
                | Self::AddParagraph { .. }
                | Self::AddRestated(_)
                | Self::Mend { .. }
                | Self::Dismiss { .. }
        )
    }
}

impl Page {
    /// What its file is called.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Letter { .. } => "Letter to print",
            Self::Receipt(_) => "Receipt",
        }
    }
}

/// A kind of change to the letter's text, for naming undo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Typing.
    Typing,
    /// Deleting.
    Deleting,
    /// Pasting.
    Pasting,
    /// Cutting.
    Cutting,
    /// Answering a gap.
    FillingGap,
    /// Deleting the answer to a gap.
    ClearingGap,
    /// Making words bold, or no longer.
    Bold,
    /// Setting the whole text, as a screen reader can.
    Replacing,
}

impl Step {
    /// What the undo command calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Typing => "typing",
            Self::Deleting => "deleting",
            Self::Pasting => "pasting",
            Self::Cutting => "cutting",
            Self::FillingGap => "filling a gap",
            Self::ClearingGap => "clearing a gap",
            Self::Bold => "bold",
            Self::Replacing => "replacing text",
        }
    }
}

/// Where a block moves to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockMove {
    /// Before the block above it.
    Up,
    /// Behind the block below it.
    Down,
    /// To this place, counted from the first block without the one that moves.
    Place(usize),
}

/// What the window should tell the adviser, in a sentence or two.
#[derive(Debug, Clone)]
pub struct Notice {
    /// The words.
    pub text: String,
    /// Whether something went wrong.
    pub is_error: bool,
    /// A way back, with what the button says.
    pub offer: Option<(String, Action)>,
}

impl Notice {
    /// Says that something was done.
    pub fn done(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            is_error: false,
            offer: None,
        }
    }

    /// Says that something went wrong.
    pub fn error(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            is_error: true,
            offer: None,
        }
    }

    /// Adds a button.
    pub fn offering(mut self, label: impl Into<String>, action: Action) -> Self {
        self.offer = Some((label.into(), action));
        self
    }
}

/// A question to the adviser before the letter is handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Errors are left; the words say how many and which comes first.
    CopyWithErrors(String),
    /// The post speaks of danger to somebody: who was told of it?
    WhoWasTold,
    /// A file of that name is there already: is it to be replaced?
    ReplaceFile(PathBuf),
}

/// What an action came to.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// What to tell the adviser.
    pub notice: Option<Notice>,
    /// The letter for the clipboard, where that was asked for.
    pub copied: Option<String>,
    /// The same as HTML, where a program that pastes it may show links and bold words.
    pub rich: Option<String>,
    /// The page that was made to be printed.
    pub printed: Option<PathBuf>,
    /// What the adviser has to answer before the letter is handed out.
    pub asks: Option<Ask>,
    /// Words to bring into view and select, in bytes of their block's text; empty for a place for the text cursor.
    pub show: Option<(BlockId, Span)>,
}

impl Outcome {
    /// An outcome that only brings words of a block into view.
    pub fn showing(block: BlockId, words: Span) -> Self {
        Self {
            show: Some((block, words)),
            ..Self::default()
        }
    }

    /// An outcome that only asks something.
    pub fn asking(ask: Ask) -> Self {
        Self {
            asks: Some(ask),
            ..Self::default()
        }
    }

    /// An outcome that only tells something.
    pub fn told(notice: Notice) -> Self {
        Self {
            notice: Some(notice),
            ..Self::default()
        }
    }

    /// The same, telling something as well.
    pub fn telling(self, notice: Notice) -> Self {
        Self {
            notice: Some(notice),
            ..self
        }
    }
}
