//! Who says something: a name, a paper, or somebody named before whom "she" or "they" stands for.

use super::roles::Named;
use crate::reading::own_words::OwnWords;
use crate::reading::sentence::Sentence;

/// Those the words do not name by a role.
pub(super) const PROFESSIONALS: &str = "professionals";
pub(super) const SOMEBODY: &str = "other";

/// How many sentences back "she", "he" and "they" may point.
const REACH: usize = 1;
/// How many sentences back the paper of "it says" may be named, and how many words.
const REACH_OF_PAPER: usize = 4;
const REACH_OF_PAPER_WORDS: usize = 80;
/// How far before a paper the one who wrote it may stand, in words: "the council drew up a plan".
const REACH_OF_WRITER: usize = 6;

/// Words for a man or boy, and for a woman or girl, at the end of a name.
const MALE: [&str; 17] = [
    "son",
    "boy",
    "lad",
    "dad",
    "father",
    "brother",
    "uncle",
    "husband",
    "hubby",
    "bf",
    "boyfriend",
    "fiance",
    "grandad",
    "grandfather",
    "man",
    "fella",
    "policeman",
];
const FEMALE: [&str; 20] = [
    "daughter",
    "girl",
    "mum",
    "mother",
    "mom",
    "mam",
    "sister",
    "aunt",
    "auntie",
    "aunty",
    "wife",
    "gf",
    "girlfriend",
    "nan",
    "nana",
    "gran",
    "grandma",
    "grandmother",
    "midwife",
    "lady",
];
/// Roles that are several people at once.
const GROUPS: [&str; 6] = [
    "childrens-services",
    "police",
    "court",
    "cafcass",
    "teacher",
    "professionals",
];
/// Roles that are of the family, so that no paper is theirs.
const FAMILY: [&str; 10] = [
    "mother",
    "father",
    "partner",
    "ex-partner",
    "ex-partners-partner",
    "grandparent",
    "relative",
    "friend",
    "child",
    "midwife",
];
/// Papers that say things.
const PAPERS: [&str; 21] = [
    "report",
    "reports",
    "order",
    "judgment",
    "judgement",
    "letter",
    "plan",
    "assessment",
    "minutes",
    "statement",
    "notes",
    "email",
    "agreement",
    "paperwork",
    "map",
    "bail",
    "document",
    "papers",
    "threshold",
    "text",
    "message",
];
/// Words for somebody without a role.
const SOMEBODY_WORDS: [&str; 22] = [
    "someone",
    "somebody",
    "people",
    "everyone",
    "everybody",
    "lady",
    "bloke",
    "woman",
    "man",
    "guy",
    "girl",
    "neighbour",
    "neighbours",
    "officer",
    "manager",
    "worker",
    "reply",
    "other",
    "person",
    "nurse",
    "nurses",
    "hospital",
];

/// Somebody who speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Speaker {
    /// Where the words for them begin, in the sentence.
    pub(super) start: usize,
    /// Their role, or the roles of two: "my sw and my solicitor".
    pub(super) roles: Vec<&'static str>,
    /// Whether they are several, so that "say" goes with them.
    pub(super) is_many: bool,
}

/// All the names of a text, to find speakers among.
pub(super) struct Speakers<'a> {
    pub(super) text: &'a OwnWords<'a>,
    pub(super) named: &'a [Named],
}

impl Speakers<'_> {
    /// The name that ends right before word `end` of a sentence, and where it starts.
    pub(super) fn name_before(
        &self,
        sentence: &Sentence<'_>,
        end: usize,
    ) -> Option<(usize, &Named)> {
        let end = end + sentence.first;
        let after = self.named.partition_point(|named| named.words.end < end);
        let named = self
            .named
            .get(after)
            .filter(|named| named.words.end == end)?;
        let words = sentence.in_sentence(&named.words)?;
        Some((words.start, named))
    }

    /// Where the name ends that begins at a word of a sentence.
    pub(super) fn name_end(&self, sentence: &Sentence<'_>, start: usize) -> Option<usize> {
        let start = start + sentence.first;
        let at = self
            .named
            .partition_point(|named| named.words.start < start);
        let named = self
            .named
            .get(at)
            .filter(|named| named.words.start == start)?;
        sentence.in_sentence(&named.words).map(|words| words.end)
    }

    /// The speaker whose last word is word `at`.
    pub(super) fn ending_at(&self, sentence: &Sentence<'_>, at: usize) -> Option<Speaker> {
        let word = sentence.word(at);
        if let Some(speaker) = self.pronoun(sentence, at) {
            return Some(speaker);
        }
        if PAPERS.contains(&word) {
            return self.paper(sentence, at);
        }
        if let Some(speaker) = self.name(sentence, at) {
            return Some(speaker);
        }
        if let Some(speaker) = self.before_place(sentence, at) {
            return Some(speaker);
        }
        somebody(sentence, at)
    }

    fn name(&self, sentence: &Sentence<'_>, at: usize) -> Option<Speaker> {
        let (start, named) = self.name_before(sentence, at + 1)?;
        let mut roles = vec![named.role];
        let mut first = with_article(sentence, start);
        let and = first
            .checked_sub(1)
            .filter(|&at| sentence.word(at) == "and");
        if let Some((start, other)) = and.and_then(|and| self.name_before(sentence, and)) {
            roles.insert(0, other.role);
            first = with_article(sentence, start);
        }
        let is_many =
            roles.len() > 1 || GROUPS.contains(&named.role) || sentence.word(at).ends_with('s');
        Some(Speaker {
            start: first,
            roles,
            is_many,
        })
    }

    /// "The sw at school", "the lady from social": the one before the place.
    fn before_place(&self, sentence: &Sentence<'_>, at: usize) -> Option<Speaker> {
        let preposition = (at.saturating_sub(3)..at)
            .rev()
            .find(|&at| matches!(sentence.word(at), "at" | "from" | "on" | "of" | "in"))?;
        if (preposition..=at).any(|at| sentence.is_parted(at) && at > preposition) {
            return None;
        }
        let Some((start, named)) = self.name_before(sentence, preposition) else {
            return somebody(sentence, preposition.checked_sub(1)?);
        };
        Some(Speaker {
            start: with_article(sentence, start),
            roles: vec![named.role],
            is_many: sentence.before(preposition, 1).ends_with('s'),
        })
    }

    /// "She", "they", "it".
    fn pronoun(&self, sentence: &Sentence<'_>, at: usize) -> Option<Speaker> {
        let place = at + sentence.first;
        let role = match sentence.word(at) {
            "she" | "shes" => self.one(place, &MALE),
            "he" | "hes" => self.one(place, &FEMALE),
            "they" | "theyve" | "theyre" => self.many(place),
            "it" => return self.it(sentence, at),
            _ => return None,
        };
        Some(Speaker {
            start: at,
            roles: vec![role],
            is_many: sentence.word(at).starts_with("they"),
        })
    }

    /// Whom "his", "her" or "their" before a word like "reply" stands for.
    pub(super) fn owner(&self, sentence: &Sentence<'_>, at: usize) -> Option<&'static str> {
        let place = at + sentence.first;
        match sentence.word(at) {
            "her" => Some(self.one(place, &MALE)),
            "his" => Some(self.one(place, &FEMALE)),
            "their" | "there" | "theyre" => Some(self.many(place)),
            _ => None,
        }
    }

    /// The last one named in the same sentence who is not of the other sex; failing that the only one of the sentence
    /// before. Where that names several nobody can say.
    fn one(&self, place: usize, other_sex: &[&str]) -> &'static str {
        let fits = |named: &&Named| {
            let last = self.last_word(named);
            let one = last.strip_suffix('s').unwrap_or(last);
            !GROUPS.contains(&named.role) && !other_sex.contains(&last) && !other_sex.contains(&one)
        };
        if let Some(named) = self.named_before(place, 0).find(fits) {
            return named.role;
        }
        let mut before = self.named_before(place, REACH).filter(fits);
        let first = before.next().filter(|named| !self.may_be_either(named));
        first
            .filter(|first| before.all(|named| named.role == first.role))
            .map_or(SOMEBODY, |first| first.role)
    }

    /// Whether a partner or a friend is named by a word that tells no sex.
    fn may_be_either(&self, named: &Named) -> bool {
        let last = self.last_word(named);
        matches!(named.role, "partner" | "friend")
            && !MALE.contains(&last)
            && !FEMALE.contains(&last)
    }

    /// The last several named; without any, the professionals of the case.
    fn many(&self, place: usize) -> &'static str {
        self.named_before(place, REACH)
            .find(|named| {
                let is_plural = self.last_word(named).ends_with('s');
                GROUPS.contains(&named.role) || (is_plural && named.role != "child")
            })
            .map_or(PROFESSIONALS, |named| named.role)
    }

    /// "It says in the report that …": the paper named behind a verb, and where its name ends.
    pub(super) fn paper_behind(
        &self,
        sentence: &Sentence<'_>,
        verb: usize,
    ) -> Option<(Speaker, usize)> {
        let it = verb
            .checked_sub(1)
            .filter(|&at| sentence.word(at) == "it")?;
        if !matches!(sentence.word(verb + 1), "in" | "on") {
            return None;
        }
        let paper = (verb + 2..verb + 6).find(|&at| PAPERS.contains(&sentence.word(at)))?;
        let role = match self.name_before(sentence, paper) {
            Some((_, named)) => named.role,
            None => self.role_of_paper(paper + sentence.first),
        };
        let speaker = Speaker {
            start: it,
            roles: vec![role],
            is_many: false,
        };
        Some((speaker, paper + 1))
    }

    /// "It states", of a paper named before.
    fn it(&self, sentence: &Sentence<'_>, at: usize) -> Option<Speaker> {
        let place = at + sentence.first;
        let words = self.text.index.words();
        let number = words.get(place)?.sentence;
        let paper = (place.saturating_sub(REACH_OF_PAPER_WORDS)..place)
            .rev()
            .find(|&before| {
                words.get(before).is_some_and(|word| {
                    word.sentence + REACH_OF_PAPER >= number
                        && PAPERS.contains(&word.folded.as_str())
                })
            })?;
        let role = self.role_of_paper(paper);
        Some(Speaker {
            start: at,
            roles: vec![role],
            is_many: false,
        })
    }

    fn paper(&self, sentence: &Sentence<'_>, at: usize) -> Option<Speaker> {
        let owner = self.name_before(sentence, at);
        let (start, role) = match owner {
            Some((start, named)) => (start, named.role),
            None => (at, self.role_of_paper(at + sentence.first)),
        };
        if sentence.word(at) == "plan" && sentence.before(at, 1) == "to" {
            return None;
        }
        Some(Speaker {
            start: with_article(sentence, start),
            roles: vec![role],
            is_many: sentence.word(at).ends_with('s'),
        })
    }

    /// Whose paper one is that stands at a word of the text: an order is the court's, others are of those last named.
    fn role_of_paper(&self, place: usize) -> &'static str {
        let word = self.text.index.words().get(place);
        match word.map(|word| word.folded.as_str()) {
            Some("order" | "judgment" | "judgement" | "threshold") => return "court",
            Some("bail") => return "police",
            _ => {}
        }
        let before = self.named_before(place, 0).next();
        before
            .filter(|named| {
                !FAMILY.contains(&named.role) && named.words.end + REACH_OF_WRITER >= place
            })
            .map_or(PROFESSIONALS, |named| named.role)
    }

    /// The names before a word, the last first, not more than some sentences back.
    fn named_before(&self, place: usize, sentences: usize) -> impl Iterator<Item = &Named> {
        let words = self.text.index.words();
        let number = words.get(place).map_or(0, |word| word.sentence);
        let end = self.named.partition_point(|named| named.words.end <= place);
        self.named
            .get(..end)
            .unwrap_or_default()
            .iter()
            .rev()
            .take_while(move |named| {
                words
                    .get(named.words.start)
                    .is_some_and(|word| word.sentence + sentences >= number)
            })
    }

    fn last_word(&self, named: &Named) -> &str {
        let last = named.words.end.checked_sub(1);
        last.and_then(|at| self.text.index.words().get(at))
            .map_or("", |word| word.folded.as_str())
    }
}

/// Somebody without a role: "someone", "the lady", "my support worker".
fn somebody(sentence: &Sentence<'_>, at: usize) -> Option<Speaker> {
    let word = sentence.word(at);
    let is_described = matches!(
        sentence.before(at, 2),
        "my" | "the" | "a" | "our" | "his" | "her"
    ) && !sentence.clause_begins(at);
    SOMEBODY_WORDS.contains(&word).then(|| Speaker {
        start: with_article(sentence, at - usize::from(is_described)),
        roles: vec![SOMEBODY],
        is_many: matches!(word, "people" | "neighbours" | "nurses"),
    })
}

/// Where a name begins with the small words before it.
fn with_article(sentence: &Sentence<'_>, start: usize) -> usize {
    const SMALL: [&str; 16] = [
        "the",
        "my",
        "our",
        "his",
        "her",
        "their",
        "a",
        "an",
        "this",
        "childs",
        "sons",
        "daughters",
        "kids",
        "old",
        "new",
        "duty",
    ];
    let mut first = start;
    while first > 0
        && start - first < 3
        && SMALL.contains(&sentence.before(first, 1))
        && !sentence.is_parted(first)
    {
        first -= 1;
    }
    first
}
