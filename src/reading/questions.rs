//! What the poster asks outright: by a question mark, by how a sentence begins, or in the title.
//!
//! A question is shown by its smallest clause: parents write one sentence of ninety words and ask at its end.

use super::own_words::OwnWords;
use super::{Question, QuestionKind};
use crate::text::{Span, Word};

/// A sentence up to this many words may be shown whole for the sake of its "if …".
const SHORT_WORDS: usize = 25;
/// How far before its question mark a question begins at the most, in words, where the sentence is longer.
const REACH_WORDS: usize = 30;
/// How short a clause may be to stand by itself.
const CLAUSE_WORDS: usize = 4;

/// Verbs that ask when somebody stands behind them.
const ASKING: [&str; 34] = [
    "can", "cant", "could", "couldnt", "would", "wouldnt", "will", "wont", "should", "shouldnt",
    "shall", "may", "do", "dont", "does", "doesnt", "did", "didnt", "is", "isnt", "are", "arent",
    "am", "was", "wasnt", "were", "werent", "has", "hasnt", "have", "havent", "had", "hadnt",
    "must",
];
/// Of these, the ones that ask in the middle of a sentence too.
const ASKING_ANYWHERE: [&str; 16] = [
    "can", "cant", "could", "couldnt", "would", "wouldnt", "will", "wont", "should", "shouldnt",
    "shall", "do", "does", "did", "is", "are",
];
/// Who can stand behind them.
const SOMEBODY: [&str; 14] = [
    "i", "we", "they", "he", "she", "it", "you", "u", "anyone", "anybody", "someone", "somebody",
    "there", "this",
];
/// Others who can, at the beginning of a sentence that ends in a question mark.
const SOMEBODY_ELSE: [&str; 14] = [
    "the", "my", "our", "his", "her", "their", "a", "that", "these", "those", "every", "any",
    "social", "parents",
];
const ASKING_WORDS: [&str; 9] = [
    "why", "what", "how", "when", "where", "who", "whos", "which", "whats",
];
/// What makes an asking word ask by itself, besides a verb: "what happens", "how long".
const AFTER_ASKING_WORD: [&str; 12] = [
    "happens", "happen", "long", "much", "many", "often", "rights", "steps", "options", "if",
    "about", "else",
];
/// Words before such a verb that make it part of a statement: "to do it", "what it is".
const STATING: [&str; 17] = [
    "to", "i", "we", "they", "he", "she", "it", "you", "not", "just", "can", "could", "will",
    "would", "should", "that", "who",
];
/// Words that may stand before a question without being part of it.
const GREETINGS: [&str; 16] = [
    "hi",
    "hello",
    "hey",
    "hiya",
    "all",
    "everyone",
    "please",
    "so",
    "and",
    "also",
    "but",
    "just",
    "or",
    "now",
    "ok",
    "basically",
];
/// Words that open a clause the question needs: "if we did, would they …".
const CONDITIONS: [&str; 9] = [
    "if", "when", "as", "once", "because", "since", "after", "before", "given",
];
/// Words at which a clause may begin.
const JOINTS: [&str; 8] = ["but", "yet", "so", "because", "and", "or", "then", "as"];

/// Everything the poster asks outright, in the order of the text.
pub(super) fn questions(own: &[OwnWords<'_>]) -> Vec<Question> {
    let mut found = Vec::new();
    for text in own {
        for (sentence, words) in text.index.sentences() {
            let question = question(text.text, sentence, words);
            let evidence = question.and_then(|span| text.evidence(span));
            found.extend(evidence.map(|evidence| Question {
                kind: QuestionKind::Asked,
                evidence,
            }));
        }
    }
    found
}

/// The clause of a sentence that asks, if one does.
fn question(text: &str, sentence: Span, words: &[Word]) -> Option<Span> {
    let first = words
        .iter()
        .position(|word| !GREETINGS.contains(&word.folded.as_str()))?;
    let start = |at: usize| words.get(at).map(|word| word.span.start);
    if is_marked(sentence.of(text)?) {
        let from = start_of_marked(text, words, first);
        Some(Span::new(start(from)?, sentence.end))
    } else if asks_at_once(words, first) {
        let end = end_of_unmarked(text, words, first).unwrap_or(sentence.end);
        Some(Span::new(start(first)?, end))
    } else {
        None
    }
}

/// Whether a sentence ends in a question mark of its own, rather than in somebody else's, who is quoted.
fn is_marked(said: &str) -> bool {
    said.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '!' | '.' | ')' | ':' | '-'))
        .ends_with('?')
        && !said.ends_with("(?)")
}

fn is_one_of(words: &[Word], at: usize, list: &[&str]) -> bool {
    words
        .get(at)
        .is_some_and(|word| list.contains(&word.folded.as_str()))
}

/// Whether a question opens at word `at`, wherever in the sentence that is.
fn opens(words: &[Word], at: usize) -> bool {
    let is_stated = at
        .checked_sub(1)
        .is_some_and(|before| is_one_of(words, before, &STATING));
    let asks =
        is_one_of(words, at, &ASKING_ANYWHERE) && is_one_of(words, at + 1, &SOMEBODY) && !is_stated;
    let asked_with_a_word = is_one_of(words, at, &ASKING_WORDS)
        && (is_one_of(words, at + 1, &AFTER_ASKING_WORD)
            || (is_one_of(words, at + 1, &ASKING)
                && (is_one_of(words, at + 2, &SOMEBODY)
                    || is_one_of(words, at + 2, &SOMEBODY_ELSE))));
    asks || asked_with_a_word
}

/// Whether a sentence that begins at word `at` asks by its form alone.
fn asks_at_once(words: &[Word], at: usize) -> bool {
    let asks = is_one_of(words, at, &ASKING) && is_one_of(words, at + 1, &SOMEBODY);
    asks || (is_one_of(words, at, &ASKING_WORDS)
        && opens(words, at)
        && !is_one_of(words, at + 1, &["if"]))
}

/// The word at which the question of a sentence with a question mark begins.
fn start_of_marked(text: &str, words: &[Word], first: usize) -> usize {
    let begins_asking = asks_at_once(words, first)
        || is_one_of(words, first, &ASKING_WORDS)
        || (is_one_of(words, first, &ASKING) && is_one_of(words, first + 1, &SOMEBODY_ELSE));
    let conditional = is_one_of(words, first, &CONDITIONS);
    let short = words.len() <= SHORT_WORDS;
    if (begins_asking && words.len() <= SHORT_WORDS + REACH_WORDS) || (short && conditional) {
        return first;
    }
    let from = if short {
        first
    } else {
        words.len().saturating_sub(REACH_WORDS).max(first)
    };
    let opening = (from..words.len()).find(|&at| opens(words, at));
    match opening {
        Some(at) => at,
        None if short => first,
        None => last_clause(text, words).unwrap_or(from),
    }
}

/// The first word of the last clause that can stand by itself.
fn last_clause(text: &str, words: &[Word]) -> Option<usize> {
    let last = words.len().checked_sub(CLAUSE_WORDS)?;
    (1..=last).rev().find(|&at| clause_begins(text, words, at))
}

fn clause_begins(text: &str, words: &[Word], at: usize) -> bool {
    let gap = at
        .checked_sub(1)
        .and_then(|before| words.get(before))
        .zip(words.get(at))
        .and_then(|(before, word)| text.get(before.span.end..word.span.start));
    is_one_of(words, at, &JOINTS)
        || gap.is_some_and(|gap| gap.contains([',', ';', '–', '—', '-']) && gap.contains(' '))
}

/// Where a question without its mark ends before its sentence does: with its first clause, where the sentence runs on.
fn end_of_unmarked(text: &str, words: &[Word], first: usize) -> Option<usize> {
    if words.len() <= SHORT_WORDS {
        return None;
    }
    let enough = first + 2 * CLAUSE_WORDS;
    let joint = (enough..words.len()).find(|&at| clause_begins(text, words, at))?;
    words.get(joint - 1).map(|last| last.span.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::own_words::own_words;
    use crate::reading::testing::thread;

    #[track_caller]
    fn asked(body: &str) -> Vec<String> {
        let thread = thread(body);
        questions(&own_words(&thread))
            .into_iter()
            .map(|question| question.evidence.text)
            .collect()
    }

    #[test]
    fn a_sentence_with_a_question_mark_is_a_question() {
        assert_eq!(
            asked("They came. What can I do now ? I am lost. He has to start again??"),
            ["What can I do now ?", "He has to start again??"]
        );
    }

    #[test]
    fn only_the_asking_clause_of_a_run_on_sentence_is_shown() {
        let body = "I went to the meeting with my sister and they all sat there and said nothing about \
            the summer or about school and when it was over I thought to myself would they ever let him \
            come back?";
        assert_eq!(asked(body), ["would they ever let him come back?"]);
        let body = "The plan says I have to do the course, a course I did last year and have the paper \
            for from the people who ran it in the town hall, but I have to do it again?";
        assert_eq!(asked(body), ["but I have to do it again?"]);
    }

    #[test]
    fn a_question_is_cut_out_of_what_comes_before() {
        assert_eq!(
            asked("He lives with me full time so why does she decide?"),
            ["why does she decide?"]
        );
        assert_eq!(
            asked("If I sign it, can they still go to court?"),
            ["If I sign it, can they still go to court?"]
        );
    }

    #[test]
    fn a_question_may_lack_its_mark() {
        assert_eq!(
            asked("Hi can anyone tell me what to do\nIs there a form"),
            ["can anyone tell me what to do", "Is there a form"]
        );
        assert!(
            asked("They did it. Had to go. What they said was wrong. Will is my son.").is_empty()
        );
    }

    #[test]
    fn what_others_ask_is_no_question_of_the_posters() {
        assert!(asked("She said “who are you?”").is_empty());
    }

    #[test]
    fn the_title_may_ask() {
        let mut thread = thread("Please help.");
        thread.title = Some("Can I take my mum to a meeting".to_owned());
        let found = questions(&own_words(&thread));
        assert_eq!(found[0].evidence.text, "Can I take my mum to a meeting");
        assert!(found[0].evidence.place.is_some());
    }
}
