//! The desk as an adviser uses it, over a small library and a real data folder.

mod adding;
mod ageing;
mod arriving;
mod backups;
mod care;
mod cases;
mod correcting;
mod curating;
mod deciding;
mod earlier;
mod failing;
mod guarding;
mod importing;
mod keeping;
mod killed;
mod letters;
mod marking;
mod origins;
mod papers;
#[cfg(unix)]
mod private;
mod properties;
mod proposing;
mod purging;
mod receipts;
mod recovery;
mod replacing;
mod reviewing;
mod shared;
mod sharing;
mod trying;
mod undoing;

use super::{Action, Notice, Outcome, SaveState, Step, Workbench};
use crate::library::{IssueId, PackFile, SnippetId, load};
use crate::reply::{BlockId, Draft, edit};
use crate::store::{CaseId, LibraryStore};
use crate::text::Span;
use jiff::Zoned;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const HOUSE: &str = r#"name = "Test"
[persona]
name = "Robin"
role = "online adviser"
organisation = "the charity"
account_marks = ["Charity Adviser"]
[forum]
name = "the forum"
[letter]
order = ["salutation", "thanks", "situation", "advice", "signposting", "sign-off"]
required = ["salutation", "advice", "sign-off"]
"#;

/// Each entry: its file, the front matter beyond what all share, and its body.
const GUIDANCE: [(&str, &str, &str); 10] = [
    (
        "dear",
        "part = \"salutation\"\nwhen = [\"poster\"]",
        "Dear {{ poster }},",
    ),
    ("hello", "part = \"salutation\"", "Hello,"),
    ("thanks", "part = \"thanks\"", "Thank you for your post."),
    (
        "iro-what",
        "part = \"advice\"\nissues = [\"iro-role\"]",
        "The IRO checks **the plan** for {{ maybe(\"whom?\") }}.\n\n- ask for the date\n- write it down",
    ),
    (
        "contact-ask",
        "part = \"advice\"\nissues = [\"contact\"]",
        "Raise it at {{ ask(\"which meeting?\") }}.",
    ),
    (
        "contact-more",
        "part = \"advice\"\nissues = [\"contact\"]\noffered = true",
        "There is more to say about contact.",
    ),
    (
        "adoption-what",
        "part = \"advice\"\nissues = [\"adoption\"]\nnever_with = [\"iro-role\"]",
        "Adoption is for life.",
    ),
    (
        "for-all",
        "part = \"signposting\"",
        "Somebody will listen, {{ choose(\"today\", \"any day\") }}.",
    ),
    (
        "in-your-words",
        "part = \"situation\"",
        "{{ maybe(\"what the post says\") }}",
    ),
    (
        "wishes",
        "part = \"sign-off\"",
        "Best wishes\n\n{{ adviser }}",
    ),
];

/// The checklist: id, title, and the word that suggests it outright.
const ISSUES: [(&str, &str, &str); 3] = [
    ("adoption", "Adoption", "adoption"),
    ("contact", "Contact", "contact"),
    ("iro-role", "The reviewing officer", "iro"),
];

/// A post that names contact and the reviewing officer outright.
const FIRST: &str = "Worried about seeing my son

Post by mossycup » Fri Nov 20, 2026 9:30 am

Hi, they have stopped my contact with my son. The IRO has not rung me back. What can I do?
";

/// A post by somebody else that names nothing outright.
const SECOND: &str = "What happens next

Post by tallteasel » Sat Nov 21, 2026 8:02 pm

Hello, nobody tells me anything about my daughter, and I do not know whom to ask.
";

/// A thread in which two parents write.
const TWO_PARENTS: &str = "They speak of adoption

Post by quietharbour » Thu Nov 19, 2026 7:15 pm

Hi, the social worker said adoption was one of the options for my son. Can I stop it?

Post by pebbledash » Thu Nov 19, 2026 9:40 pm

The same happened to me, they have stopped my contact with my girls. What can I do?
";

fn pack() -> Vec<PackFile> {
    let house = PackFile::new("house.toml", HOUSE);
    let issues = ISSUES.map(|(id, title, sign)| {
        PackFile::new(
            format!("issues/{id}.md"),
            format!("+++\ntitle = \"{title}\"\ngroup = \"Care\"\n[signs]\nstrong = [\"{sign}\"]\n+++\nTick it.\n"),
        )
    });
    let guidance = GUIDANCE.map(|(id, front, body)| {
        PackFile::new(
            format!("guidance/{id}.md"),
            format!("+++\ntitle = \"About {id}\"\nstatus = \"starter\"\nconfidence = \"confirmed\"\n{front}\n+++\n{body}\n"),
        )
    });
    [house].into_iter().chain(issues).chain(guidance).collect()
}

fn today() -> Zoned {
    "2026-11-23T09:00:00+00:00[UTC]".parse().unwrap()
}

fn issue(id: &str) -> IssueId {
    IssueId::new(id).unwrap()
}

fn snippet(id: &str) -> SnippetId {
    SnippetId::new(id).unwrap()
}

/// Opens the desk over a data folder, as the window does, with the small library instead of the starter pack.
fn start(folder: &TempDir) -> Workbench {
    start_in(folder.path())
}

fn start_in(folder: &Path) -> Workbench {
    let mut store = LibraryStore::open(folder, today().timestamp()).unwrap();
    let loaded = load(&pack()).unwrap();
    assert_eq!(loaded.problems, []);
    store
        .fill(&pack(), &loaded.library, today().timestamp())
        .unwrap();
    let kept = load(&store.files().unwrap()).unwrap();
    Workbench::start(
        folder.to_owned(),
        store,
        kept,
        today(),
        Arc::new(Mutex::new(|| {})),
    )
}

/// A desk with its data folder, and a clock that only the test moves.
struct Room {
    bench: Option<Workbench>,
    now: Instant,
    folder: TempDir,
}

impl Room {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            bench: Some(start(&folder)),
            now: Instant::now(),
            folder,
        }
    }

    /// A desk with the first post on it.
    fn with_post() -> Self {
        let mut room = Self::new();
        room.paste(FIRST);
        room
    }

    fn bench(&self) -> &Workbench {
        self.bench.as_ref().unwrap()
    }

    fn bench_mut(&mut self) -> &mut Workbench {
        self.bench.as_mut().unwrap()
    }

    #[track_caller]
    fn act(&mut self, action: Action) -> Outcome {
        self.try_act(action).unwrap()
    }

    fn try_act(&mut self, action: Action) -> crate::error::Result<Outcome> {
        let now = self.now;
        let outcome = self.bench_mut().apply(action, now);
        self.bench_mut().finish_checking();
        outcome
    }

    #[track_caller]
    fn paste(&mut self, post: &str) -> CaseId {
        self.act(Action::Paste(post.to_owned()));
        self.open().id
    }

    #[track_caller]
    fn tick(&mut self, id: &str) -> Outcome {
        self.act(Action::SetTick {
            issue: issue(id),
            ticked: true,
        })
    }

    /// Types words behind the first ones that read `behind`.
    #[track_caller]
    fn type_behind(&mut self, behind: &str, words: &str) {
        let mut draft = self.draft().clone();
        let text = draft.text();
        let at = text.find(behind).expect("the words stand in the letter") + behind.len();
        edit::insert(&mut draft, at, words);
        self.edit(draft, Step::Typing);
    }

    #[track_caller]
    fn edit(&mut self, draft: Draft, step: Step) -> Outcome {
        self.act(Action::EditLetter {
            draft,
            step,
            continues: false,
        })
    }

    #[track_caller]
    fn open(&self) -> &super::OpenCase {
        self.bench().open_case_ref().expect("a case is open")
    }

    #[track_caller]
    fn draft(&self) -> &Draft {
        &self.open().work.draft
    }

    #[track_caller]
    fn text(&self) -> String {
        self.draft().text()
    }

    #[track_caller]
    fn block_of(&self, id: &str) -> BlockId {
        self.draft().block_of(&snippet(id)).expect("it stands").id
    }

    /// Lets time pass and the window look at the clock.
    fn pass(&mut self, time: Duration) -> Option<Duration> {
        self.now += time;
        let now = self.now;
        self.bench_mut().tick(today(), now)
    }

    fn state(&self) -> SaveState {
        self.bench().save_state()
    }

    /// Closes the window and opens it again.
    fn reopen(&mut self) {
        self.bench_mut().flush();
        self.bench = None;
        self.bench = Some(start(&self.folder));
    }
}

#[track_caller]
fn words(outcome: &Outcome) -> &str {
    &notice(outcome).text
}

#[track_caller]
fn notice(outcome: &Outcome) -> &Notice {
    outcome.notice.as_ref().expect("something is told")
}

/// The words that an outcome brings into view, with the text before them in their block.
#[track_caller]
fn shown(room: &Room, outcome: &Outcome) -> (String, Span) {
    let (block, span) = outcome.show.expect("something is shown");
    let block = room.draft().block(block).expect("it stands");
    (block.passage.text[..span.end].to_owned(), span)
}
