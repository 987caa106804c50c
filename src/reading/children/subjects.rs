//! Whom an age is said of: the child, or the children, right before it.

use super::named::{Mention, Owner};
use super::people::{ANIMALS, Spoken, who};
use super::reader::Reader;
use std::collections::HashMap;

/// How many mentions before a "he" may be the child it stands for.
const REMEMBERED: usize = 60;
/// Words that may stand between a child and what is said of it.
const FILLING: [&str; 14] = [
    "together",
    "now",
    "currently",
    "also",
    "only",
    "just",
    "still",
    "both",
    "all",
    "each",
    "recently",
    "has",
    "have",
    "finally",
];
/// Words that begin what says more of a child: "my son in care is 7".
const PLACING: [&str; 8] = ["in", "with", "at", "from", "on", "of", "called", "named"];
/// Words typed with a capital that are no child's name.
const NO_NAMES: [&str; 14] = [
    "social",
    "services",
    "children",
    "childrens",
    "council",
    "court",
    "i",
    "a",
    "the",
    "he",
    "she",
    "they",
    "my",
    "we",
];

/// One or more children of whom something is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subject {
    /// What each is called; one name for all where several are named by one word.
    pub(super) relations: Vec<&'static str>,
    /// Whether one of the words stands for several.
    pub(super) several: bool,
    /// Whether one of two or more words stands for several: "two girls and a boy".
    pub(super) of_several: bool,
    /// How many they are, if the word says it.
    pub(super) counted: usize,
    /// Whether "both" is said of them.
    pub(super) both: bool,
    /// Its first word.
    pub(super) start: usize,
    pub(super) kind: Kind,
}

/// How children are named in what is said of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// "my son".
    Noun,
    /// "my son, who".
    Relative,
    /// "he".
    Pronoun,
}

/// The mentions of a text, ready to be asked for.
#[derive(Debug)]
pub(super) struct Subjects<'a> {
    pub(super) reader: Reader<'a>,
    pub(super) mentions: &'a [Mention],
    by_head: HashMap<usize, usize>,
    /// The children of the family by name.
    names: HashMap<&'a str, usize>,
    /// What "he" and "she" stand for by the texts before, as a title.
    pub(super) earlier: &'a [&'static str],
}

impl<'a> Subjects<'a> {
    pub(super) fn new(
        reader: Reader<'a>,
        mentions: &'a [Mention],
        earlier: &'a [&'static str],
    ) -> Self {
        let by_head = mentions
            .iter()
            .enumerate()
            .map(|(number, mention)| (mention.head(), number))
            .collect();
        let mut names = HashMap::new();
        for (number, mention) in mentions.iter().enumerate() {
            let called = matches!(reader.next(mention.words.end), "called" | "named");
            let at = mention.words.end + usize::from(called);
            let fits = mention.is_family() && !mention.several && reader.same_sentence(at - 1, at);
            if fits && is_name(&reader, at) {
                names.entry(reader.word(at)).or_insert(number);
            }
        }
        Self {
            reader,
            mentions,
            by_head,
            names,
            earlier,
        }
    }

    /// The mention whose noun stands at a place.
    pub(super) fn mention_at(&self, head: usize) -> Option<&'a Mention> {
        self.by_head
            .get(&head)
            .and_then(|number| self.mentions.get(*number))
    }

    /// The mentions before a place, the nearest first.
    pub(super) fn before(&self, at: usize) -> impl Iterator<Item = &'a Mention> {
        let upto = self
            .mentions
            .partition_point(|mention| mention.words.end <= at);
        let known = self.mentions.get(..upto).unwrap_or_default();
        known.iter().rev().take(REMEMBERED)
    }

    /// Whether several children of the family are named before a place.
    pub(super) fn several_before(&self, at: usize) -> bool {
        self.before(at)
            .any(|mention| mention.several && mention.is_family())
    }

    /// Who is spoken of right before word `at`.
    pub(super) fn subject(&self, at: usize) -> Option<Subject> {
        let reader = &self.reader;
        let mut end = at;
        let mut both = false;
        while end > 0 && at - end < 4 && FILLING.contains(&reader.before(end, 1)) {
            both |= reader.before(end, 1) == "both";
            end -= 1;
        }
        let last = end.checked_sub(1)?;
        if !reader.same_sentence(last, at) {
            return None;
        }
        let subject = match reader.word(last) {
            "who" | "whos" | "which" | "that" => self.relative(last),
            _ => self
                .pronoun(last)
                .or_else(|| self.noun_ending(end))
                .or_else(|| self.with_a_clause(end))
                .or_else(|| self.going_on(end)),
        };
        subject.map(|subject| Subject {
            both: both || subject.both,
            ..subject
        })
    }

    /// "he", "she’s", "they": the children that a pronoun stands for.
    pub(super) fn pronoun(&self, at: usize) -> Option<Subject> {
        match self.reader.word(at) {
            "he" | "hes" => self.one_spoken_of(at, "daughter"),
            "she" | "shes" => self.one_spoken_of(at, "son"),
            "they" | "theyre" | "theyve" => self.several_spoken_of(at),
            "whos" => self.relative(at),
            _ => None,
        }
    }

    /// The children before a "who".
    fn relative(&self, who: usize) -> Option<Subject> {
        self.noun_ending(who).map(|subject| Subject {
            kind: Kind::Relative,
            ..subject
        })
    }

    /// "he has been in care since birth and is now five": the child that the sentence began with.
    fn going_on(&self, end: usize) -> Option<Subject> {
        let reader = &self.reader;
        if !matches!(reader.before(end, 1), "and" | "but") {
            return None;
        }
        let mut first = None;
        for at in (end.saturating_sub(20)..end - 1).rev() {
            if !reader.same_sentence(at, end - 1) {
                break;
            }
            if matches!(reader.word(at), "who" | "whos") {
                first = self.relative(at);
                break;
            }
            first = match reader.word(at) {
                "i" | "im" | "we" | "ive" | "they" => None,
                "he" | "hes" | "she" | "shes" => self.pronoun(at),
                _ => match self.mention_at(at) {
                    Some(mention) => self.coordinated(mention).filter(|one| !one.several),
                    None if who(reader, at) == Spoken::Nobody => first,
                    None => None,
                },
            };
        }
        // As of a "he", a grown-up's age is nobody's here.
        first.map(|subject| Subject {
            kind: Kind::Pronoun,
            ..subject
        })
    }

    /// "my son who is autistic": the child stands before a short clause that tells more of it.
    fn with_a_clause(&self, end: usize) -> Option<Subject> {
        let reader = &self.reader;
        let who = (end.saturating_sub(7)..end)
            .rev()
            .find(|&at| matches!(reader.word(at), "who" | "whos" | "that" | "which" | "and"))?;
        let mention = who.checked_sub(1).and_then(|head| self.mention_at(head))?;
        let is_clause = matches!(reader.word(who), "who" | "whos");
        (is_clause && reader.same_sentence(mention.head(), end.saturating_sub(1)))
            .then(|| self.coordinated(mention))
            .flatten()
    }

    /// The children named right before word `end`: "my son", "my son Tom", "my son in care", "my son and daughter".
    pub(super) fn noun_ending(&self, end: usize) -> Option<Subject> {
        let head = end.checked_sub(1)?;
        if let Some(mention) = self.mention_at(head) {
            let start = mention.words.start;
            return match self.reader.before(start, 1) {
                // "the eldest of my kids", but not "a friend of my son".
                "of" if mention.owner == Owner::Poster => {
                    let whose = start.checked_sub(2)?;
                    let eldest = self.mention_at(whose);
                    if eldest.is_none() && who(&self.reader, whose) != Spoken::Nobody {
                        return None;
                    }
                    self.coordinated(eldest.unwrap_or(mention))
                }
                _ => self.coordinated(mention),
            };
        }
        if is_name(&self.reader, head) {
            let mention = head
                .checked_sub(1)
                .filter(|before| self.reader.same_sentence(*before, head))
                .and_then(|before| self.mention_at(before))
                .or_else(|| {
                    let number = self.names.get(self.reader.word(head))?;
                    self.mentions.get(*number)
                });
            if let Some(mention) = mention {
                let subject = self.coordinated(mention)?;
                return Some(Subject {
                    relations: vec![mention.relation],
                    several: false,
                    start: head,
                    ..subject
                });
            }
        }
        self.placed(end)
    }

    /// "my son in foster care": the child stands before a few words that say where or with whom it is.
    fn placed(&self, end: usize) -> Option<Subject> {
        let owners = [
            "my", "our", "his", "her", "their", "a", "an", "another", "and", "is", "are", "that",
            "which", "whose", "was", "were",
        ];
        let reader = &self.reader;
        for head in (end.saturating_sub(5)..end.saturating_sub(1)).rev() {
            if !reader.same_sentence(head, end - 1) {
                return None;
            }
            if let Some(mention) = self.mention_at(head) {
                return PLACING
                    .contains(&reader.word(head + 1))
                    .then(|| self.coordinated(mention))
                    .flatten();
            }
            let word = reader.word(head + 1);
            let of_my_own = matches!(word, "my" | "our") && reader.word(head) == "of";
            if of_my_own {
                continue;
            }
            if owners.contains(&word) || ANIMALS.contains(&word) {
                return None;
            }
        }
        None
    }

    /// The mention with those that "and" joins to it: "my son, my daughter and the baby".
    pub(super) fn coordinated(&self, mention: &'a Mention) -> Option<Subject> {
        if !mention.is_family() {
            return None;
        }
        let mut all = vec![mention];
        let mut first = mention;
        while all.len() < 6 {
            let start = first.words.start;
            let joined = self.reader.before(start, 1) == "and";
            let comma = all.len() > 1 && self.reader.gap(start).trim() == ",";
            let head = if joined {
                start.checked_sub(2)
            } else if comma {
                start.checked_sub(1)
            } else {
                None
            };
            let before = head
                .filter(|head| self.reader.same_sentence(*head, start))
                .and_then(|head| self.mention_at(head))
                .filter(|before| before.is_family());
            let Some(before) = before else { break };
            all.insert(0, before);
            first = before;
        }
        Some(Subject {
            relations: all.iter().map(|mention| mention.relation).collect(),
            several: all.len() > 1 || mention.several,
            of_several: all.len() > 1 && all.iter().any(|mention| mention.several),
            counted: mention.counted,
            both: self.reader.before(first.words.start, 1) == "both",
            start: first.words.start,
            kind: Kind::Noun,
        })
    }

    /// Whoever of the family was named last before a place, not further off than the sentence before.
    pub(super) fn named_last(&self, at: usize) -> Option<Subject> {
        let last = self.before(at).next()?;
        let is_near = self.reader.sentence(at) - self.reader.sentence(last.head()) <= 1;
        self.coordinated(last).filter(|_| is_near)
    }

    /// The child of whom only the name stands before word `at`, behind a word for several: "my kids, Tom (6) and Ann (4)".
    pub(super) fn one_of_several(&self, at: usize) -> Option<Subject> {
        let name = at
            .checked_sub(1)
            .filter(|&name| is_name(&self.reader, name))?;
        let several = self.before(name).next()?;
        let fits = several.several
            && several.is_family()
            && self.reader.same_sentence(several.head(), name);
        fits.then(|| Subject {
            relations: vec![several.relation],
            several: false,
            of_several: false,
            counted: 0,
            both: false,
            start: name,
            kind: Kind::Noun,
        })
    }
}

/// Whether a word is typed as a name is: "Tom", or "T" for one the poster keeps back.
pub(super) fn is_name(reader: &Reader<'_>, at: usize) -> bool {
    let written = reader.written(at);
    let mut letters = written.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    capital
        && letters.all(char::is_lowercase)
        && !NO_NAMES.contains(&reader.word(at))
        && !reader.begins_sentence(at)
}
