//! A small library and small letters, for tests.

use super::{Block, BlockId, Draft, Origin};
use crate::library::{
    Confidence, Context, GapKey, GapKind, Harm, House, Issue, IssueId, Library, Part, Passage, Run,
    RunKind, SelfTests, Signpost, SignpostId, Snippet, SnippetId, Status,
};
use crate::text::Span;

pub(crate) fn snippet_id(name: &str) -> SnippetId {
    SnippetId::new(name).expect("a kebab-case name")
}

pub(crate) fn issue_id(name: &str) -> IssueId {
    IssueId::new(name).expect("a kebab-case name")
}

pub(crate) fn issue_ids(names: &[&str]) -> Vec<IssueId> {
    names.iter().map(|name| issue_id(name)).collect()
}

/// A house whose letters have a salutation, thanks, advice and a sign-off, and need all but the thanks.
pub(crate) fn house() -> House {
    toml::from_str(
        r#"
        name = "Test"
        [persona]
        name = "Robin"
        aliases = []
        role = "online adviser"
        organisation = "The Charity"
        account_marks = []
        [forum]
        name = "the forum"
        aliases = []
        [letter]
        order = ["salutation", "thanks", "situation", "advice", "signposting", "sign-off"]
        required = ["salutation", "advice", "sign-off"]
        [wording]
        "#,
    )
    .expect("a house")
}

fn issue(id: &str, title: &str, order: i64) -> Issue {
    Issue {
        id: issue_id(id),
        title: title.to_owned(),
        group: "Group".to_owned(),
        order,
        signs: Vec::new(),
        false_friends: Vec::new(),
        tests: SelfTests::default(),
        when_to_tick: String::new(),
    }
}

/// An approved piece of advice whose title is its id.
pub(crate) fn snippet(id: &str) -> Snippet {
    Snippet {
        id: snippet_id(id),
        title: id.to_owned(),
        part: Part::Advice,
        issues: Vec::new(),
        when: Vec::new(),
        never_with: Vec::new(),
        offered: false,
        order: 0,
        harm: Harm::default(),
        jurisdiction: "England".to_owned(),
        status: Status::Starter,
        confidence: Confidence::Confirmed,
        owner: None,
        reviewed: None,
        review_by: None,
        approved_by: None,
        approved_on: None,
        read_against: None,
        withdrawn: None,
        sources: Vec::new(),
        keywords: Vec::new(),
        body: format!("Words of {id}."),
        revision: "r1".to_owned(),
    }
}

/// A confirmed record of a page.
pub(crate) fn signpost(id: &str, web: Option<&str>) -> Signpost {
    Signpost {
        id: SignpostId::new(id).expect("an id"),
        name: id.to_owned(),
        aliases: Vec::new(),
        phone: None,
        hours: None,
        text: None,
        web: web.map(str::to_owned),
        for_whom: None,
        nation: "England".to_owned(),
        cost: None,
        checked_on: None,
        confidence: Confidence::Confirmed,
        unchecked: Vec::new(),
        purpose: String::new(),
    }
}

/// Three issues, and snippets for every part the house orders.
pub(crate) fn library() -> Library {
    let issues = [
        issue("iro-role", "The reviewing officer", 10),
        issue("adoption", "Adoption", 20),
        issue("contact", "Contact", 30),
    ];
    let library = Library::new(house(), issues, [], [], []);
    let advice =
        |id: &'static str, title: &'static str, issue: &'static str, body: &'static str| {
            move |s: &mut Snippet| {
                s.id = snippet_id(id);
                s.title = title.to_owned();
                s.issues = issue_ids(&[issue]);
                s.body = body.to_owned();
            }
        };
    library
        .with_snippet("dear", |s| {
            s.title = "Dear".to_owned();
            s.part = Part::Salutation;
            s.when = vec!["poster".to_owned()];
            s.body = "Dear {{ poster }},".to_owned();
        })
        .with_snippet("hello", |s| {
            s.title = "Hello".to_owned();
            s.part = Part::Salutation;
            s.body = "Hello,".to_owned();
        })
        .with_snippet("thanks", |s| {
            s.title = "Thanks".to_owned();
            s.part = Part::Thanks;
            s.body = "Thank you for your post.".to_owned();
        })
        .with_snippet("thanks-first", |s| {
            s.title = "Thanks for a first post".to_owned();
            s.part = Part::Thanks;
            s.when = vec!["first_post".to_owned()];
            s.body = "Thank you for your post, and welcome.".to_owned();
        })
        .with_snippet(
            "iro-what",
            advice(
                "iro-what",
                "What the IRO is for",
                "iro-role",
                "The IRO checks the plan.",
            ),
        )
        .with_snippet(
            "adoption-what",
            advice(
                "adoption-what",
                "What adoption is",
                "adoption",
                "Adoption is for life.",
            ),
        )
        .with_snippet(
            "contact-ask",
            advice(
                "contact-ask",
                "Asking for contact",
                "contact",
                "Raise it at {{ ask(\"which meeting?\") }}.",
            ),
        )
        .with_snippet("old-advice", |s| {
            s.status = Status::Retired;
        })
        .with_snippet("wishes", |s| {
            s.title = "Best wishes".to_owned();
            s.part = Part::SignOff;
            s.body = "Best wishes\n\n{{ adviser }}".to_owned();
        })
}

/// Small changes to the sample library.
pub(crate) trait LibraryExt {
    /// With one more snippet.
    fn with_snippet(self, id: &str, change: impl FnOnce(&mut Snippet)) -> Self;
    /// With a snippet changed.
    fn changed(self, id: &str, change: impl FnOnce(&mut Snippet)) -> Self;
}

impl LibraryExt for Library {
    fn with_snippet(self, id: &str, change: impl FnOnce(&mut Snippet)) -> Self {
        let mut snippet = snippet(id);
        change(&mut snippet);
        with(self, snippet)
    }

    fn changed(self, id: &str, change: impl FnOnce(&mut Snippet)) -> Self {
        let mut snippet = self
            .snippets
            .get(&snippet_id(id))
            .expect("a snippet of the sample")
            .clone();
        change(&mut snippet);
        with(self, snippet)
    }
}

/// The same library with `snippet`, instead of the one that has its id.
fn with(library: Library, snippet: Snippet) -> Library {
    Library::new(
        library.house,
        library.issues.into_values(),
        library.snippets.into_values().chain([snippet]),
        library.signposts.into_values(),
        library.sources.into_values(),
    )
}

/// What is known of a post by Bramble22 with these ticks.
pub(crate) fn context(ticks: &[&str]) -> Context {
    Context {
        poster: Some("Bramble22".to_owned()),
        adviser: "Robin".to_owned(),
        posts_answered: 1,
        ticks: issue_ids(ticks).into_iter().collect(),
        ..Context::default()
    }
}

/// A passage from a shorthand: `[required]`, `[?optional]`, `*bold*`, and lines that begin `1. `.
pub(crate) fn passage(written: &str) -> Passage {
    let mut passage = Passage::default();
    for (index, line) in written.split('\n').enumerate() {
        if index > 0 {
            passage.text.push('\n');
        }
        push_line(&mut passage, line);
    }
    passage.runs.sort_by_key(|run| run.span);
    passage
}

fn push_line(passage: &mut Passage, line: &str) {
    let number = line
        .split_once(". ")
        .and_then(|(number, rest)| Some((number.parse().ok()?, rest)));
    let start = passage.text.len();
    push_words(passage, number.map_or(line, |(_, rest)| rest));
    if let Some((number, _)) = number {
        passage.runs.push(Run {
            span: Span::new(start, passage.text.len()),
            kind: RunKind::Item {
                number: Some(number),
            },
        });
    }
}

fn push_words(passage: &mut Passage, words: &str) {
    let (mut bold, mut gap) = (None, None);
    for c in words.chars() {
        let at = passage.text.len();
        match c {
            '*' => match bold.take() {
                None => bold = Some(at),
                Some(start) => passage.runs.push(Run {
                    span: Span::new(start, at),
                    kind: RunKind::Bold,
                }),
            },
            '?' if gap == Some((at - 1, true)) => gap = Some((at - 1, false)),
            _ => passage.text.push(c),
        }
        if c == '[' {
            gap = Some((at, true));
        }
        if let (']', Some((start, required))) = (c, gap) {
            passage.runs.push(gap_run(&passage.text, start, required));
            gap = None;
        }
    }
}

fn gap_run(text: &str, start: usize, required: bool) -> Run {
    let prompt = text[start + 1..text.len() - 1].to_owned();
    Run {
        span: Span::new(start, text.len()),
        kind: RunKind::Gap {
            key: GapKey(prompt.clone()),
            ask: if required {
                GapKind::Required { prompt }
            } else {
                GapKind::Optional { prompt }
            },
            filled: false,
        },
    }
}

/// A letter of blocks the adviser typed, all of them advice, in the shorthand of [`passage`].
pub(crate) fn letter(blocks: &[&str]) -> Draft {
    let mut draft = Draft::default();
    for written in blocks {
        super::add_hand_block(&mut draft, Part::Advice, passage(written), None);
    }
    draft
}

/// Makes a block one from a snippet that the program put in.
pub(crate) fn from_snippet(block: &mut Block, snippet: &str) -> SnippetId {
    block.edited = false;
    block.origin = Origin::Snippet {
        snippet: snippet_id(snippet),
        title: snippet.to_owned(),
        revision: "r1".to_owned(),
        issues: Vec::new(),
        chosen: false,
    };
    snippet_id(snippet)
}

/// Writes other words into a block, as the adviser would.
pub(crate) fn edit(draft: &mut Draft, id: BlockId, text: &str) {
    let block = draft
        .blocks
        .iter_mut()
        .find(|block| block.id == id)
        .expect("the block stands");
    block.passage = passage(text);
    block.edited = true;
}

/// The blocks of a draft: a snippet by its id, other words as they are.
pub(crate) fn outline(draft: &Draft) -> Vec<String> {
    draft
        .blocks
        .iter()
        .map(|block| match block.snippet() {
            Some(snippet) => snippet.to_string(),
            None => block.passage.text.clone(),
        })
        .collect()
}
