//! Where a block names an organisation of the library: by its name, by another, or as "our advice line".

use super::Sheet;
use crate::library::{Library, Signpost, SignpostId};
use crate::text::{Phrase, Span, Word, WordIndex, bare_words, fold};
use std::sync::LazyLock;

/// What letters call the charity's own line.
static OWN_LINE: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    [
        "our ... {advice line|adviceline|helpline}",
        "{freephone|confidential} advice line",
        "family rights group* ... advice line",
    ]
    .iter()
    .filter_map(|phrase| Phrase::parse(phrase).ok())
    .collect()
});

/// A place where a text names an organisation, as it is kept with the text.
#[derive(Debug, Clone)]
pub(in crate::checks::letter) struct Named {
    span: Span,
    signpost: SignpostId,
    /// Which of the record's names stands there.
    name: usize,
}

/// A place where an organisation is named.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mention<'a> {
    pub(super) span: Span,
    pub(super) signpost: &'a Signpost,
    /// The name or the alias of the record that stands there.
    pub(super) name: &'a str,
}

/// The first word of a name, before any name is taken apart: most names stand in no block.
#[derive(Debug, Clone)]
pub(in crate::checks::letter) struct Beginning {
    signpost: SignpostId,
    name: usize,
    folded: String,
    /// The same as it stands where something is the name's.
    possessive: String,
}

impl Beginning {
    /// The beginnings of the names of all organisations of a library.
    pub(in crate::checks::letter) fn all(library: &Library) -> Vec<Self> {
        let organisations = library.signposts.values().filter(|it| is_organisation(it));
        let named = organisations.flat_map(|signpost| {
            let names = names(signpost).enumerate();
            names.filter_map(|(number, name)| {
                let mut words = name.split(|c: char| !is_part_of_word(c));
                let folded = fold(words.find(|word| !word.is_empty())?);
                Some(Self {
                    signpost: signpost.id.clone(),
                    name: number,
                    possessive: format!("{folded}s"),
                    folded,
                })
            })
        });
        named.collect()
    }

    fn stands_in(&self, index: &WordIndex) -> bool {
        let has = |word: &str| !index.places_of(word).is_empty();
        has(&self.folded) || has(&self.possessive)
    }
}

/// The organisations a text names, in its order; where one name is part of another, the longer one.
pub(in crate::checks::letter) fn named(
    text: &str,
    index: &WordIndex,
    library: &Library,
    beginnings: &[Beginning],
) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    for beginning in beginnings.iter().filter(|it| it.stands_in(index)) {
        let signpost = library.signposts.get(&beginning.signpost);
        let name = signpost.and_then(|signpost| names(signpost).nth(beginning.name));
        let places = name.map(|name| places(text, index, name));
        found.extend(places.into_iter().flatten().map(|span| Named {
            span,
            signpost: beginning.signpost.clone(),
            name: beginning.name,
        }));
    }
    found.sort_by_key(|named| (named.span.start, std::cmp::Reverse(named.span.end)));
    let mut kept: Vec<Named> = Vec::new();
    for named in found {
        let is_part = kept
            .last()
            .is_some_and(|last| last.span.overlaps(named.span));
        if !is_part {
            kept.push(named);
        }
    }
    kept
}

/// The organisations a block names, in its order.
pub(super) fn mentions<'a>(sheet: &Sheet<'_>, library: &'a Library) -> Vec<Mention<'a>> {
    let named = sheet.organisations.iter();
    named
        .filter_map(|named| {
            let signpost = library.signposts.get(&named.signpost)?;
            Some(Mention {
                span: named.span,
                signpost,
                name: names(signpost).nth(named.name)?,
            })
        })
        .collect()
}

/// The places where a block speaks of the charity's own line without its name.
pub(super) fn own_line<'a>(sheet: &Sheet<'_>, library: &'a Library) -> Vec<Mention<'a>> {
    let Some(signpost) = own(library) else {
        return Vec::new();
    };
    let places = sheet.find(&OWN_LINE).into_iter();
    places
        .map(|span| Mention {
            span,
            signpost,
            name: &signpost.name,
        })
        .collect()
}

/// The record of the charity itself.
fn own(library: &Library) -> Option<&Signpost> {
    let organisation = &library.house.persona.organisation;
    let mut all = library.signposts.values();
    all.find(|signpost| signpost.name == *organisation)
}

/// Whether a record is of somebody who helps rather than of a page; without any detail, its name must tell.
pub(super) fn is_organisation(signpost: &Signpost) -> bool {
    let has_detail =
        signpost.phone.is_some() || signpost.text.is_some() || signpost.for_whom.is_some();
    has_detail || (signpost.nation != "England" && is_proper_name(&signpost.name))
}

/// Whether a name has two words or more, the long ones with capitals: "NYAS Cymru", not "Making a complaint".
fn is_proper_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_capital = |word: &&str| word.len() < 4 || word.starts_with(char::is_uppercase);
    words.len() > 1 && words.iter().all(is_capital)
}

/// All names of a record.
pub(super) fn names(signpost: &Signpost) -> impl Iterator<Item = &str> {
    let aliases = signpost.aliases.iter().map(String::as_str);
    std::iter::once(signpost.name.as_str()).chain(aliases)
}

/// The words of a name, folded, and whether each has a capital. Names have no sentences, which makes this cheap.
pub(super) fn words_of(name: &str) -> Vec<(String, bool)> {
    name.split(|c: char| !is_part_of_word(c) && c != '&')
        .filter(|word| !word.is_empty())
        .map(|word| match word {
            "&" => ("and".to_owned(), false),
            word => (fold(word), word.starts_with(char::is_uppercase)),
        })
        .collect()
}

fn is_part_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '’' | '\'')
}

/// Whether two records are of one organisation: one's name goes on with more words, or they share a name.
pub(super) fn are_kin(one: &Signpost, other: &Signpost) -> bool {
    let folded = |name: &str| -> Vec<String> {
        let words = words_of(name).into_iter();
        words.map(|(word, _)| word).collect()
    };
    one.id == other.id
        || names(one).any(|one| {
            let one = folded(one);
            names(other).any(|other| {
                let other = folded(other);
                one.starts_with(&other) || other.starts_with(&one)
            })
        })
}

/// Where a name stands with its capitals; "’s" behind its last word is no part of it.
fn places(text: &str, index: &WordIndex, name: &str) -> Vec<Span> {
    let named = bare_words(name);
    let Some((last, front)) = named.split_last() else {
        return Vec::new();
    };
    let first = named.first().unwrap_or(last);
    let mut starts: Vec<usize> = index.places_of(&first.folded).to_vec();
    if front.is_empty() {
        starts.extend(index.places_of(&format!("{}s", first.folded)));
    }
    starts
        .into_iter()
        .filter_map(|start| {
            let there = index.rest_of_sentence(start).get(..named.len())?;
            let (there_last, there_front) = there.split_last()?;
            let alike = |there: &Word, named: &Word, written: &str| {
                fold(written) == named.folded
                    && has_capitals_of(written_at(text, there.span), named.span.of(name))
            };
            let same = there_front
                .iter()
                .zip(front)
                .all(|(there, named)| alike(there, named, &there.folded));
            let bare = without_possessive(written_at(text, there_last.span));
            let whole = written_at(text, there_last.span);
            let end = [whole, bare]
                .into_iter()
                .find(|written| alike(there_last, last, written))
                .map(|written| there_last.span.start + written.len())?;
            let stands = same && !is_only_a_capital(text, index, start, named.len());
            stands.then(|| Span::new(there.first().map_or(end, |word| word.span.start), end))
        })
        .collect()
}

/// A word without the "’s" behind it.
pub(super) fn without_possessive(written: &str) -> &str {
    let bare = ["’s", "'s"]
        .iter()
        .find_map(|ending| written.strip_suffix(ending));
    bare.unwrap_or(written)
}

/// Whether a word has a capital where the name has one, and is all capitals where the name is.
fn has_capitals_of(written: &str, named: Option<&str>) -> bool {
    let named = named.unwrap_or_default();
    let is_capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let is_short_form = named.len() > 1 && !named.chars().any(char::is_lowercase);
    (!is_capital(named) || is_capital(written))
        && (!is_short_form || !written.chars().any(char::is_lowercase))
}

/// Whether the only word of a name begins a sentence, where "Mind" and "Become" are words like any other.
fn is_only_a_capital(text: &str, index: &WordIndex, at: usize, length: usize) -> bool {
    let all = index.words();
    let Some(word) = all.get(at) else { return true };
    let begins = at
        .checked_sub(1)
        .and_then(|before| all.get(before))
        .is_none_or(|before| before.sentence != word.sentence);
    let follows = text.get(word.span.end..).unwrap_or_default().trim_start();
    let is_followed_by_its_number = follows
        .starts_with(|c: char| c.is_ascii_digit() || "(:–-,".contains(c))
        || ["on ", "helpline"]
            .iter()
            .any(|next| follows.starts_with(next));
    let is_all_capitals = !written_at(text, word.span).chars().any(char::is_lowercase);
    length == 1 && begins && !is_followed_by_its_number && !is_all_capitals
}

fn written_at(text: &str, span: Span) -> &str {
    span.of(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::Desk;
    use super::super::super::{Enquiry, Page, Written};
    use super::*;

    #[track_caller]
    fn named(letter: &str) -> Vec<(String, String)> {
        let desk = Desk::answering("Please help.", letter);
        desk.on(|letter| {
            let blocks = letter.draft.blocks.iter();
            let enquiry = Enquiry::default();
            let written: Vec<Written> = blocks
                .map(|block| Written::new(block, letter, &enquiry))
                .collect();
            let page = Page::new(letter, written.iter(), &enquiry);
            let mut found = Vec::new();
            for sheet in &page.sheets {
                for mention in mentions(sheet, letter.library) {
                    let words = sheet.written(mention.span).to_owned();
                    found.push((words, mention.signpost.id.to_string()));
                }
            }
            found
        })
    }

    fn pair(words: &str, id: &str) -> (String, String) {
        (words.to_owned(), id.to_owned())
    }

    #[test]
    fn names_and_other_names_are_found_with_any_apostrophe() {
        assert_eq!(
            named("You can ring Coram Voice, NYAS or Women's Aid."),
            [
                pair("Coram Voice", "coram-voice"),
                pair("NYAS", "nyas"),
                pair("Women's Aid", "womens-aid"),
            ]
        );
    }

    #[test]
    fn the_longer_name_wins() {
        assert_eq!(
            named("Ask the Mind Infoline."),
            [pair("Mind Infoline", "mind-infoline")]
        );
    }

    #[test]
    fn words_like_any_other_are_no_names() {
        for plain in [
            "Mind how you go. Become calm and seek shelter in a refuge.",
            "Keep this in mind, and match what they say.",
        ] {
            assert!(named(plain).is_empty(), "{plain}");
        }
    }

    #[test]
    fn a_name_at_the_front_before_its_number_is_one() {
        assert_eq!(named("Shelter 0808 555 4444"), [pair("Shelter", "shelter")]);
    }
}
