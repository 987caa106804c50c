//! Signs that the post belongs to another one which is not here: "my other post", "as I said before".

use super::Evidence;
use super::own_words::{OwnWords, phrases};
use crate::text::{Phrase, Word};
use std::ops::Range;
use std::sync::LazyLock;

/// How far into a post "as I said earlier" must mean another one, in words.
const BEGINNING_WORDS: usize = 40;

const POST: &str = "{post|posts|thread|threads|topic|topics}";

/// Ways of pointing to another post, whatever follows.
static OUTRIGHT: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    let written: Vec<String> = [
        "my {other|previous|earlier|original|older|old|recent|very first|second} P",
        "{all|both} my {posts|threads}",
        "my {two|three|other two|previous two} {posts|threads}",
        "another {post|thread} {of mine|i made|i did|i put}",
        "{update|updates|updating} {on|to|from|of|for} my [last|first|previous|other|earlier|original|old] P",
        "{following|follow} {on|up} {from|to|on} my [last|first|previous|other|earlier|original|old] P",
        "further to my [last|first|previous|other|earlier|original|old] P",
        "since [my|i] {last|first} {posted|wrote|wrote on here|came on here}",
        "since [writing|posting] my [last|first|previous|other|earlier] P",
        "since i {posted|last posted|first posted|posted last}",
        "{as|like} i {said|mentioned|wrote|explained|posted|put|say} in {my|the|another|a|one of my} [last|first|previous|other|earlier|original|old] P",
        "{in|from} my {last|first} P",
        "{ive|i|i have|have|weve} [already|also] posted {on here|here|on this forum|about this|about him|about my case} {before|previously|already|earlier}",
        "{ive|i|i have} posted {on|in} {another|a different|the wrong|the other} {section|board|thread|forum|topic|bit|place|part}",
        "{reposting|repost}",
        "re posting this",
        "its {only|just} me again",
        "its me again",
        "{me|im} {again|back again} with",
        "{replied|answered|responded|reply} to my [last|first|previous|other|earlier] P",
    ]
    .iter()
    .map(|phrase| phrase.replace(" P", &format!(" {POST}")))
    .collect();
    phrases(&written.iter().map(String::as_str).collect::<Vec<_>>())
});

/// Ways that do so only where nothing behind them makes it something else said or sent.
static IF_NOTHING_FOLLOWS: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "my {last|first} {post|posts|thread}",
        "{as|like} {i|ive|i have} {said|mentioned|wrote|explained|posted} {before|previously|already|last time|last week|in my post}",
        "{i|ive|i have} posted [on here|here] {before|previously|last week|last month|last year|yesterday|the other day|a while ago|a while back|a few weeks ago|a few days ago|a few months ago|earlier}",
    ])
});

/// Ways that do so at the beginning of a post only, where nothing was said earlier.
static AT_THE_BEGINNING: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "{as|like} {i|ive|i have} {said|mentioned|wrote|explained} earlier",
        "{thanks|thank you|thankyou} [so much|very much] [everyone|all|suzie] for {your|the|all your|all the|your kind|your quick|your last} {reply|replies|response|responses|answer|answers}",
    ])
});

/// Words behind such a phrase that make it no sign: "my last post office", "as I said before to the judge".
const SPOILING: [&str; 23] = [
    "office",
    "code",
    "as",
    "to",
    "that",
    "at",
    "he",
    "she",
    "they",
    "it",
    "him",
    "her",
    "them",
    "christmas",
    "xmas",
    "easter",
    "off",
    "the",
    "my",
    "box",
    "in",
    "a",
    "man",
];

/// The words that point to another post.
pub(super) fn elsewhere(own: &[OwnWords<'_>]) -> Vec<Evidence> {
    let mut found = Vec::new();
    for text in own {
        found.extend(
            ranges(text)
                .into_iter()
                .filter_map(|words| text.evidence_of_words(words)),
        );
    }
    found
}

/// The words of a text that point to another post, in order and without overlap.
fn ranges(text: &OwnWords<'_>) -> Vec<Range<usize>> {
    let places = |phrases: &[Phrase]| -> Vec<Range<usize>> {
        phrases
            .iter()
            .flat_map(|phrase| phrase.find_all(&text.index))
            .collect()
    };
    let mut all = places(&OUTRIGHT);
    all.extend(
        places(&IF_NOTHING_FOLLOWS)
            .into_iter()
            .filter(|words| ends_well(text, words)),
    );
    let at_beginning = places(&AT_THE_BEGINNING).into_iter().filter(|words| {
        words.end <= BEGINNING_WORDS
            && text.post() == 0
            && !folded(text, words.end).starts_with("in")
    });
    all.extend(at_beginning);
    all.retain(|words| !is_on_another_site(text, words));
    all.sort_by_key(|words| (words.start, std::cmp::Reverse(words.len())));
    let mut end = 0;
    all.retain(|words| {
        let fits = words.start >= end;
        if fits {
            end = words.end;
        }
        fits
    });
    all
}

fn folded<'a>(text: &'a OwnWords<'_>, at: usize) -> &'a str {
    text.index.words().get(at).map_or("", |word| &word.folded)
}

/// Whether a phrase stands by itself: its sentence ends, a mark follows, or no word that spoils it.
fn ends_well(text: &OwnWords<'_>, words: &Range<usize>) -> bool {
    let index = text.index.words();
    let last = words.end.checked_sub(1).and_then(|last| index.get(last));
    let Some((last, next)) = last.zip(index.get(words.end)) else {
        return true;
    };
    let is_parted = |last: &Word, next: &Word| {
        let gap = text.text.get(last.span.end..next.span.start);
        gap.is_some_and(|gap| gap.contains([',', '-', '–', ';', ':', ')']))
    };
    last.sentence != next.sentence
        || is_parted(last, next)
        || !SPOILING.contains(&next.folded.as_str())
}

/// "My last post on Facebook".
fn is_on_another_site(text: &OwnWords<'_>, words: &Range<usize>) -> bool {
    let on = folded(text, words.end) == "on";
    on && matches!(
        folded(text, words.end + 1),
        "facebook"
            | "fb"
            | "insta"
            | "instagram"
            | "tiktok"
            | "mumsnet"
            | "twitter"
            | "reddit"
            | "snapchat"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::own_words::own_words;
    use crate::reading::testing::thread;

    #[track_caller]
    fn points(body: &str, expected: &[&str]) {
        let thread = thread(body);
        let found: Vec<String> = elsewhere(&own_words(&thread))
            .into_iter()
            .map(|evidence| evidence.text)
            .collect();
        assert_eq!(found, expected, "{body}");
    }

    #[test]
    fn words_for_another_post_are_found() {
        points("See my other post about the review", &["my other post"]);
        points(
            "as i said in my last post he is gone",
            &["as i said in my last post"],
        );
        points(
            "Update on my previous thread!",
            &["Update on my previous thread"],
        );
        points(
            "Following on from my post, they came",
            &["Following on from my post"],
        );
        points("As I said before, he is 6", &["As I said before"]);
        points(
            "I've posted on here before",
            &["I've posted on here before"],
        );
        points("since my last post they moved him", &["since my last post"]);
        points("reposting as nobody saw it", &["reposting"]);
        points(
            "I posted last week and had an answer",
            &["I posted last week"],
        );
        points(
            "Thank you for your reply. As I mentioned earlier we lost him. He is six. They came. What now",
            &["Thank you for your reply", "As I mentioned earlier"],
        );
        points(
            "someone answered in both my posts, its me again",
            &["both my posts", "its me again"],
        );
    }

    #[test]
    fn other_posts_and_other_words_said_before_are_not() {
        for body in [
            "I posted the letter yesterday",
            "I read a blog post about it",
            "went to the post office with my last post office card",
            "I said before that he is scared of her",
            "as I said before to the social worker he is fine",
            "my first post at the hospital as a nurse",
            "she saw my last post on facebook",
            "nothing came in the post",
            "I posted before Christmas the form",
            "thank you for your replies in advance",
            "my post was lost and they never got it",
            "sorry for the long post, first post on here",
        ] {
            points(body, &[]);
        }
    }

    #[test]
    fn earlier_means_another_post_only_at_the_beginning() {
        let body = format!(
            "{} As I mentioned earlier he is ill.",
            "They came and went. ".repeat(12)
        );
        points(&body, &[]);
    }

    #[test]
    fn every_phrase_can_be_read() {
        let counts = [
            OUTRIGHT.len(),
            IF_NOTHING_FOLLOWS.len(),
            AT_THE_BEGINNING.len(),
        ];
        assert_eq!(counts, [20, 3, 2]);
    }
}
