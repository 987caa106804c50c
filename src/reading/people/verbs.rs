//! Words by which a post tells what others said: "told me that", "said", "accused me of".

use crate::reading::sentence::Sentence;

/// How a verb goes on to what was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// "Said (to me) that …".
    Say,
    /// "Told me that …".
    Tell,
    /// "Accused me of …".
    Accuse,
    /// "Made me out to be …".
    MakeOut,
    /// "Voiced their concerns that …", "has been clear that …": only before "that".
    OnlyThat,
}

/// A saying verb in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verb {
    pub(super) at: usize,
    pub(super) kind: Kind,
    /// Whether it is a bare "say" or "tell", which goes with several people only.
    pub(super) is_base: bool,
}

const VERBS: [(&str, Kind, bool); 61] = [
    ("said", Kind::Say, false),
    ("says", Kind::Say, false),
    ("say", Kind::Say, true),
    ("saying", Kind::Say, false),
    ("told", Kind::Tell, false),
    ("tells", Kind::Tell, false),
    ("tell", Kind::Tell, true),
    ("telling", Kind::Tell, false),
    ("claim", Kind::Say, true),
    ("claims", Kind::Say, false),
    ("claimed", Kind::Say, false),
    ("claiming", Kind::Say, false),
    ("insist", Kind::Say, true),
    ("insists", Kind::Say, false),
    ("insisted", Kind::Say, false),
    ("insisting", Kind::Say, false),
    ("state", Kind::Say, true),
    ("states", Kind::Say, false),
    ("stated", Kind::Say, false),
    ("stating", Kind::Say, false),
    ("reckon", Kind::Say, true),
    ("reckons", Kind::Say, false),
    ("reckoned", Kind::Say, false),
    ("warned", Kind::Tell, false),
    ("warns", Kind::Tell, false),
    ("advised", Kind::Tell, false),
    ("advises", Kind::Tell, false),
    ("advising", Kind::Tell, false),
    ("informed", Kind::Tell, false),
    ("explained", Kind::Say, false),
    ("promised", Kind::Tell, false),
    ("assured", Kind::Tell, false),
    ("admitted", Kind::OnlyThat, false),
    ("confirmed", Kind::OnlyThat, false),
    ("suggested", Kind::OnlyThat, false),
    ("mentioned", Kind::OnlyThat, false),
    ("agreed", Kind::OnlyThat, false),
    ("wrote", Kind::OnlyThat, false),
    ("denied", Kind::OnlyThat, false),
    ("argued", Kind::OnlyThat, false),
    ("argue", Kind::OnlyThat, true),
    ("recommended", Kind::OnlyThat, false),
    ("recommends", Kind::OnlyThat, false),
    ("clear", Kind::OnlyThat, false),
    ("threatened", Kind::Say, false),
    ("threatens", Kind::Say, false),
    ("threatening", Kind::Say, false),
    ("accused", Kind::Accuse, false),
    ("accuses", Kind::Accuse, false),
    ("accuse", Kind::Accuse, true),
    ("accusing", Kind::Accuse, false),
    ("made", Kind::MakeOut, false),
    ("making", Kind::MakeOut, false),
    ("makes", Kind::MakeOut, false),
    ("make", Kind::MakeOut, true),
    ("voiced", Kind::OnlyThat, false),
    ("raised", Kind::OnlyThat, false),
    ("expressed", Kind::OnlyThat, false),
    ("repeated", Kind::OnlyThat, false),
    ("decided", Kind::OnlyThat, false),
    ("found", Kind::OnlyThat, false),
];

/// Who is spoken to.
const LISTENERS: [&str; 12] = [
    "me",
    "us",
    "him",
    "her",
    "them",
    "you",
    "everyone",
    "everybody",
    "people",
    "myself",
    "both",
    "all",
];
/// Words between the verb and what was said that say only when, where or how it was said.
const ASIDES: [&str; 20] = [
    "again",
    "today",
    "yesterday",
    "before",
    "twice",
    "repeatedly",
    "now",
    "already",
    "recently",
    "straight",
    "clearly",
    "constantly",
    "directly",
    "basically",
    "outright",
    "plainly",
    "earlier",
    "tonight",
    "just",
    "later",
];
/// The same in several words.
const LONG_ASIDES: [&[&str]; 19] = [
    &["time", "and", "time", "again"],
    &["time", "and", "again"],
    &["over", "and", "over"],
    &["over", "the", "phone"],
    &["on", "the", "phone"],
    &["by", "phone"],
    &["in", "court"],
    &["in", "writing"],
    &["at", "the", "time"],
    &["at", "the", "meeting"],
    &["at", "the", "conference"],
    &["last", "week"],
    &["last", "time"],
    &["that", "night"],
    &["from", "the", "start"],
    &["to", "my", "face"],
    &["in", "the", "summer"],
    &["last", "night"],
    &["this", "morning"],
];
/// Words that tell when or where something was said, where "that" follows them.
const TIMES: [&str; 30] = [
    "on",
    "in",
    "at",
    "for",
    "the",
    "a",
    "my",
    "our",
    "last",
    "this",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "morning",
    "court",
    "phone",
    "meeting",
    "conference",
    "review",
    "hearing",
    "day",
    "ages",
];
/// Words that begin no statement: "told me about it", "said nothing", "told us why".
const NO_STATEMENT: [&str; 26] = [
    "about",
    "off",
    "everything",
    "nothing",
    "anything",
    "something",
    "lies",
    "why",
    "how",
    "when",
    "where",
    "what",
    "who",
    "which",
    "whether",
    "much",
    "more",
    "otherwise",
    "sorry",
    "hello",
    "hi",
    "of",
    "yeah",
    "and",
    "but",
    "or",
];

/// The saying verb at a word, if it is one.
pub(super) fn verb_at(sentence: &Sentence<'_>, at: usize) -> Option<Verb> {
    let word = sentence.word(at);
    let (_, kind, is_base) = VERBS.iter().find(|(verb, ..)| *verb == word)?;
    Some(Verb {
        at,
        kind: *kind,
        is_base: *is_base,
    })
}

/// Where what was said begins, if the verb goes on to it. `after_name` tells where a name that begins at a word ends.
pub(super) fn statement_after(
    sentence: &Sentence<'_>,
    verb: Verb,
    is_passive: bool,
    after_name: impl Fn(usize) -> Option<usize>,
) -> Option<usize> {
    let mut at = verb.at + 1;
    match verb.kind {
        Kind::Tell | Kind::Accuse | Kind::MakeOut if !is_passive => {
            at = after_listener(sentence, at, &after_name).unwrap_or(at);
        }
        Kind::Say if sentence.word(at) == "to" => {
            at = after_listener(sentence, at + 1, &after_name).unwrap_or(at);
        }
        _ => {}
    }
    match verb.kind {
        Kind::Accuse => {
            let is_named = !matches!(
                sentence.word(at + 1),
                "this" | "that" | "these" | "those" | "it" | "things" | "all"
            );
            let begins = sentence.word(at) == "of" && is_named && has_words(sentence, at + 1, 1);
            return begins.then_some(at + 1);
        }
        Kind::MakeOut => return made_out(sentence, at),
        Kind::OnlyThat => return only_that(sentence, at),
        Kind::Say | Kind::Tell => {}
    }
    at = that_behind_somebody(sentence, verb, at).unwrap_or_else(|| after_asides(sentence, at));
    let has_that = sentence.word(at) == "that" && !sentence.word(at + 1).is_empty();
    at += usize::from(has_that);
    let next = sentence.word(at);
    let is_no_statement = NO_STATEMENT.contains(&next)
        || [["the", "truth"], ["the", "same"], ["a", "lot"]]
            .iter()
            .any(|words| sentence.reads(at, words))
        || (next == "it" && sentence.is_parted(at + 1))
        || (next == "so" && !has_words(sentence, at, 4));
    let is_answer = matches!(next, "no" | "yes");
    (!is_no_statement && (is_answer || has_words(sentence, at, 2))).then_some(at)
}

fn has_words(sentence: &Sentence<'_>, at: usize, count: usize) -> bool {
    at + count <= sentence.len()
}

fn after_listener(
    sentence: &Sentence<'_>,
    at: usize,
    after_name: impl Fn(usize) -> Option<usize>,
) -> Option<usize> {
    if let Some(end) = after_name(at) {
        return Some(end);
    }
    let article = matches!(sentence.word(at), "the" | "my" | "our" | "a");
    if let Some(end) = after_name(at + 1).filter(|_| article) {
        return Some(end);
    }
    LISTENERS.contains(&sentence.word(at)).then_some(at + 1)
}

/// The "that" behind a listener who has no role: "told school that".
fn that_behind_somebody(sentence: &Sentence<'_>, verb: Verb, at: usize) -> Option<usize> {
    let somebody = verb.kind == Kind::Tell && at == verb.at + 1 && sentence.word(at) != "that";
    let mut behind = at + 1..at + 3;
    somebody
        .then(|| behind.find(|&at| sentence.word(at) == "that"))
        .flatten()
}

/// Where the words go on behind those that say only when or where: also "on Friday that", "at the last review that".
pub(super) fn after_asides(sentence: &Sentence<'_>, mut at: usize) -> usize {
    loop {
        let is_time = |at: usize| TIMES.contains(&sentence.word(at));
        let that = (at + 1..at + 6).find(|&at| !is_time(at));
        if is_time(at)
            && let Some(that) = that.filter(|&at| sentence.word(at) == "that")
        {
            return that;
        }
        let long = LONG_ASIDES.iter().find(|aside| sentence.reads(at, aside));
        match long {
            Some(aside) => at += aside.len(),
            None if ASIDES.contains(&sentence.word(at)) => at += 1,
            None => return at,
        }
    }
}

/// "Out to be the bad one", "out that I drink", "out I drink".
fn made_out(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    if sentence.word(at) != "out" {
        return None;
    }
    let from = if sentence.reads(at + 1, &["to", "be"]) {
        at + 3
    } else if matches!(sentence.word(at + 1), "that" | "like") {
        at + 2
    } else if matches!(
        sentence.word(at + 1),
        "i" | "im" | "we" | "he" | "she" | "hes" | "shes"
    ) {
        at + 1
    } else {
        return None;
    };
    has_words(sentence, from, 2).then_some(from)
}

/// "That he is fine", "their concerns that he is not".
fn only_that(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let that = (at..at + 4).find(|&at| sentence.word(at) == "that")?;
    let is_concern = |at: usize| {
        matches!(
            sentence.word(at),
            "their"
                | "his"
                | "her"
                | "a"
                | "some"
                | "serious"
                | "concern"
                | "concerns"
                | "worries"
                | "to"
                | "me"
                | "us"
        )
    };
    ((at..that).all(is_concern) && has_words(sentence, that + 1, 2)).then_some(that + 1)
}
