//! The words of letters for the words of posts: "social" is "children’s services", "my bf" is "my boyfriend".

use super::tokens::{Token, is_at, word_at};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Whether a name takes an article where the post left it out: "spoke with sw" is "with the social worker".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Article {
    /// It takes none, and drops the one it has: "the social".
    None,
    /// It takes "the" if nothing else stands before it.
    The,
    /// It takes "the" where a clause opens with it: "social worker came", but not "she went to court".
    Opening,
    /// As the post has it.
    Kept,
}

/// Short forms and slang of one or more words, the longest of the same beginning first, and what letters call it:
/// "the: sw = social worker", where the first word says what becomes of the article.
const NAMES: &str = include_str!("house_words.txt");

/// One line of the names.
struct Name {
    words: Vec<&'static str>,
    called: &'static str,
    article: Article,
}

/// The names by their first word.
static NAMES_BY_WORD: LazyLock<HashMap<&'static str, Vec<Name>>> = LazyLock::new(|| {
    let mut names: HashMap<&str, Vec<Name>> = HashMap::new();
    for name in NAMES.lines().filter_map(name) {
        if let Some(first) = name.words.first() {
            names.entry(first).or_default().push(name);
        }
    }
    names
});

/// Every word that is part of a short form.
static SHORT_WORDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let names = NAMES.lines().filter_map(name).flat_map(|name| name.words);
    names.chain(OWNERS).collect()
});

fn name(line: &'static str) -> Option<Name> {
    let (article, rest) = line.split_once(": ")?;
    let (short, called) = rest.split_once(" = ")?;
    let article = match article {
        "bare" => Article::None,
        "the" => Article::The,
        "opening" => Article::Opening,
        "kept" => Article::Kept,
        _ => return None,
    };
    Some(Name {
        words: short.split(' ').collect(),
        called,
        article,
    })
}

/// What may follow a bare "social" that is no name for children’s services.
const SOCIAL_WHAT: [&str; 25] = [
    "services",
    "service",
    "care",
    "worker",
    "workers",
    "worker’s",
    "workers’",
    "media",
    "housing",
    "life",
    "work",
    "anxiety",
    "skills",
    "security",
    "distancing",
    "club",
    "group",
    "groups",
    "fund",
    "and",
    "circle",
    "event",
    "events",
    "network",
    "situation",
];
/// Words behind which a clause opens.
const OPENERS: [&str; 12] = [
    "and", "but", "so", "also", "then", "because", "when", "if", "said", "that", "now", "says",
];
/// Words before a name that stand where an article would.
const DETERMINERS: [&str; 48] = [
    "the",
    "a",
    "an",
    "my",
    "our",
    "his",
    "her",
    "their",
    "its",
    "this",
    "that",
    "these",
    "those",
    "no",
    "any",
    "every",
    "each",
    "another",
    "new",
    "old",
    "first",
    "second",
    "third",
    "same",
    "own",
    "single",
    "young",
    "good",
    "bad",
    "birth",
    "step",
    "duty",
    "allocated",
    "current",
    "previous",
    "last",
    "student",
    "different",
    "both",
    "one",
    "two",
    "three",
    "other",
    "lovely",
    "nice",
    "which",
    "what",
    "whose",
];
/// Family words that somebody must own: a bare "mum" may be the poster’s own or the child’s.
const OWNED: [&str; 9] = [
    "mum", "mom", "mam", "mummy", "dad", "daddy", "nan", "nana", "gran",
];
/// Words whose "s" without an apostrophe says whose something is, beside the words below.
const OWNERS: [&str; 26] = [
    "mums",
    "moms",
    "mams",
    "dads",
    "mothers",
    "fathers",
    "partners",
    "husbands",
    "boyfriends",
    "bfs",
    "wifes",
    "girlfriends",
    "gfs",
    "nans",
    "exs",
    "exes",
    "girlfriends",
    "sons",
    "daughters",
    "babys",
    "workers",
    "boys",
    "girls",
    "hubbys",
    "judges",
    "grandmothers",
];
/// What they may own.
const OWNABLE: [&str; 56] = [
    "assessment",
    "job",
    "contact",
    "place",
    "friend",
    "friends",
    "car",
    "money",
    "permission",
    "choices",
    "house",
    "home",
    "flat",
    "solicitor",
    "partner",
    "family",
    "new",
    "name",
    "side",
    "case",
    "school",
    "mother",
    "mum",
    "mom",
    "dad",
    "father",
    "social",
    "sw",
    "needs",
    "rights",
    "phone",
    "behaviour",
    "number",
    "address",
    "wishes",
    "views",
    "bedroom",
    "brother",
    "sister",
    "care",
    "file",
    "ex",
    "girlfriend",
    "boyfriend",
    "husband",
    "wife",
    "life",
    "best",
    "welfare",
    "safety",
    "manager",
    "report",
    "room",
    "child",
    "children",
    "own",
];
/// Of the owners, the ones that may well be several.
const PERHAPS_SEVERAL: [&str; 5] = ["sons", "daughters", "boys", "girls", "workers"];

/// Whether a word is a short form that letters write out.
pub(super) fn is_short_form(word: &str) -> bool {
    SHORT_WORDS.contains(word)
}

/// The same words as a letter has them; nothing where a word may mean two people.
pub(super) fn in_house_words(tokens: &[Token]) -> Option<Vec<Token>> {
    let owned = with_owners(tokens)?;
    let mut out: Vec<Token> = Vec::with_capacity(owned.len());
    let mut at = 0;
    while let Some(token) = owned.get(at) {
        if token.is_one_of(&OWNED) && !has_determiner(&out) {
            return None;
        }
        match name_at(&owned, at, &out) {
            Some((length, name, article)) => {
                push_name(&mut out, token, name, article);
                at += length;
            }
            None => {
                out.push(token.clone());
                at += 1;
            }
        }
    }
    agree(&mut out);
    Some(out)
}

/// "the moms permission" is "the mom’s permission"; nothing where the "s" may be of several.
fn with_owners(tokens: &[Token]) -> Option<Vec<Token>> {
    let mut out = Vec::with_capacity(tokens.len());
    for (at, token) in tokens.iter().enumerate() {
        let mut token = token.clone();
        let owns = token.is_one_of(&OWNERS)
            && is_at(tokens, at + 1, &OWNABLE)
            && !tokens.get(at + 1).is_some_and(Token::is_parted);
        let is_owned = at > 0
            && is_at(
                tokens,
                at - 1,
                &["kids", "children", "boys", "girls", "sons", "daughters"],
            );
        if owns && (is_owned || token.is_one_of(&PERHAPS_SEVERAL)) {
            return None;
        }
        if let Some(stem) = token.word.strip_suffix('s').filter(|_| owns) {
            let stem = match stem {
                "exe" => "ex",
                "baby" => "baby",
                "wife" => "wife",
                _ => stem,
            };
            token.word = format!("{stem}’s");
        }
        out.push(token);
    }
    Some(out)
}

/// The name that begins at a place: how many words it takes, what it is called, and its article.
fn name_at(tokens: &[Token], at: usize, before: &[Token]) -> Option<(usize, String, Article)> {
    if is_children_services(tokens, at, before) {
        return Some((1, "children’s services".to_owned(), Article::None));
    }
    let token = tokens.get(at).filter(|token| !token.is_quoted)?;
    let named = |first: &str| {
        let mut names = NAMES_BY_WORD.get(first)?.iter();
        names.find_map(|name| called(tokens, at, name, before))
    };
    named(&token.word).or_else(|| named(without_owner(&token.word)?))
}

/// What the words at a place are called, if they are those of a name.
fn called(
    tokens: &[Token],
    at: usize,
    name: &Name,
    before: &[Token],
) -> Option<(usize, String, Article)> {
    let (last, first) = name.words.split_last()?;
    let fits = first.iter().enumerate().all(|(offset, word)| {
        word_at(tokens, at + offset) == *word
            && !tokens.get(at + offset + 1).is_some_and(Token::is_parted)
    });
    let end = tokens
        .get(at + first.len())
        .filter(|token| !token.is_quoted && fits)?;
    let called = if end.word == *last {
        name.called.to_owned()
    } else if without_owner(&end.word) == Some(last) {
        owner_form(name.called)
    } else {
        return None;
    };
    let is_exclamation = name.words == ["oh"] && !has_determiner(before);
    (!is_exclamation).then_some((name.words.len(), called, name.article))
}

/// A word without the apostrophe that says it owns something.
fn without_owner(word: &str) -> Option<&str> {
    word.strip_suffix("’s").or_else(|| word.strip_suffix('’'))
}

fn owner_form(name: &str) -> String {
    if name.ends_with('s') {
        format!("{name}’")
    } else {
        format!("{name}’s")
    }
}

/// Whether a bare "social" is the department: "social refused", not "social media" or "anti social".
fn is_children_services(tokens: &[Token], at: usize, before: &[Token]) -> bool {
    let alone = is_at(tokens, at, &["social"]) && !is_at(tokens, at + 1, &SOCIAL_WHAT);
    let last = before.last().map_or("", |token| token.word.as_str());
    alone
        && (last == "the"
            || !(DETERMINERS.contains(&last)
                || matches!(last, "anti" | "very" | "more" | "less" | "adult")))
}

fn has_determiner(before: &[Token]) -> bool {
    before.iter().rev().take(3).any(|token| {
        DETERMINERS.contains(&token.word.as_str())
            || token.word.ends_with("’s")
            || token.word.ends_with('’')
    })
}

fn push_name(out: &mut Vec<Token>, token: &Token, name: String, article: Article) {
    let mut gap = token.gap.clone();
    if article == Article::None && out.last().is_some_and(|last| last.is_one_of(&["the"])) {
        gap = out.pop().map_or(gap, |the| the.gap);
    }
    if let Some(last) = out.last_mut().filter(|last| last.is_one_of(&["a", "an"])) {
        let vowel = name.starts_with(['a', 'e', 'i', 'o', 'u']);
        last.word = if vowel { "an" } else { "a" }.to_owned();
    }
    let opens = out.last().is_none_or(|last| last.is_one_of(&OPENERS));
    let bare =
        !has_determiner(out) && (article == Article::The || (article == Article::Opening && opens));
    let mut words: Vec<&str> = name.split(' ').collect();
    if bare {
        words.insert(0, "the");
    }
    for (number, word) in words.into_iter().enumerate() {
        let mut one = token.behind(word);
        if number == 0 {
            one.gap.clone_from(&gap);
        }
        out.push(one);
    }
}

/// The house says "children’s services are".
fn agree(tokens: &mut [Token]) {
    for at in 2..tokens.len() {
        let is_object = at > 2
            && is_at(
                tokens,
                at - 3,
                &["from", "by", "of", "with", "to", "in", "at"],
            );
        let named = word_at(tokens, at - 1) == "services"
            && word_at(tokens, at - 2) == "children’s"
            && !is_object;
        let Some(verb) = tokens.get_mut(at).filter(|_| named) else {
            continue;
        };
        let plural = match verb.word.as_str() {
            "is" => "are",
            "was" => "were",
            "has" => "have",
            "does" => "do",
            "says" => "say",
            "wants" => "want",
            "thinks" => "think",
            "keeps" => "keep",
            "refuses" => "refuse",
            "needs" => "need",
            "knows" => "know",
            "insists" => "insist",
            _ => continue,
        };
        verb.word = plural.to_owned();
    }
}

#[cfg(test)]
mod tests {
    use super::super::mending::mended;
    use super::super::tokens::row;
    use super::*;
    use crate::text::Span;

    fn named(written: &str) -> Option<String> {
        let row = row(written, Span::new(0, written.len()))?;
        let words = in_house_words(&mended(row.tokens))?;
        Some(
            words
                .into_iter()
                .map(|token| token.word)
                .collect::<Vec<_>>()
                .join(" "),
        )
    }

    #[track_caller]
    fn names(written: &str, expected: &str) {
        assert_eq!(named(written).as_deref(), Some(expected));
    }

    #[test]
    fn every_line_of_the_names_can_be_read() {
        assert!(NAMES.lines().all(|line| name(line).is_some()));
    }

    #[test]
    fn the_department_has_one_name() {
        names("the social was rude", "children’s services were rude");
        names(
            "social said no to ss",
            "children’s services said no to children’s services",
        );
        names(
            "childrens social care is closing it",
            "children’s services are closing it",
        );
        for other in [
            "on social media",
            "an anti social neighbour",
            "a social worker came",
        ] {
            names(other, other);
        }
    }

    #[test]
    fn short_forms_are_written_out_with_an_article_that_fits() {
        names("spoke with sw", "spoke with the social worker");
        names(
            "my SW and an iro",
            "my social worker and an independent reviewing officer",
        );
        names(
            "an SGO, a ico",
            "a special guardianship order an interim care order",
        );
        names("under a cp plan", "under a child protection plan");
    }

    #[test]
    fn relations_are_called_as_letters_call_them() {
        names("my bf's mum", "my boyfriend’s mother");
        names(
            "the moms permission, his ex girlfriend",
            "the mother’s permission his ex-girlfriend",
        );
        names("the kids' room", "the children’s room");
        names("my nan", "my nan");
    }

    #[test]
    fn a_mother_nobody_owns_may_be_anybodys() {
        assert_eq!(named("mum said no"), None);
        assert_eq!(named("my sons school"), None);
    }
}
