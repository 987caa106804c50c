//! Sentences as people really type them: ended by punctuation, or by the end of a line.

use super::Span;
use super::bounds::parts;

/// Short forms whose full stop ends no sentence.
const SHORT_FORMS: [&str; 15] = [
    "e.g", "eg", "i.e", "ie", "etc", "mr", "mrs", "ms", "dr", "st", "vs", "approx", "sec", "s",
    "para",
];

/// The longest a sentence may be, in bytes; a longer run without a mark is cut between words, for what is looked for
/// within a sentence takes time by its length.
const LONGEST: usize = 2_000;

/// Finds the sentences of `text`, in order, without the white space round them.
///
/// A line end always ends a sentence, since parents break lines where others put a full stop; and so does a full stop
/// before a small letter, since many never type a capital.
pub fn sentences(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        for (offset, sentence) in parts(line) {
            push_parts(&mut found, sentence, line_start + offset);
        }
        line_start += line.len();
    }
    found
}

/// Cuts a sentence at the marks that Unicode's rules read over, as the one in "Why? - he is my son", and pushes what is left of each part.
fn push_parts(found: &mut Vec<Span>, sentence: &str, offset: usize) {
    let mut start = 0;
    for (at, mark) in sentence.match_indices(['.', '?', '!']) {
        let (before, after) = sentence.split_at(at + 1);
        let ends = match mark {
            "." => ends_a_sentence(before.get(start..at).unwrap_or_default(), after),
            _ => after.starts_with(" -") || after.starts_with(" –"),
        };
        if ends {
            push_trimmed(found, sentence, Span::new(start, at + 1), offset);
            start = at + 1;
        }
    }
    push_trimmed(found, sentence, Span::new(start, sentence.len()), offset);
}

/// Whether the full stop between `before` and `after` ends a sentence: behind a word of some length, and before a new
/// word or, as in "home.They", before a capital.
fn ends_a_sentence(before: &str, after: &str) -> bool {
    let last_word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let ends_in_a_word = last_word
        .chars()
        .next_back()
        .is_some_and(char::is_alphanumeric);
    let short = SHORT_FORMS
        .iter()
        .any(|form| last_word.eq_ignore_ascii_case(form));
    let mut next = after.chars();
    match next.next() {
        Some(c) if c.is_whitespace() => {
            let new_word = after.trim_start().chars().next();
            ends_in_a_word && !short && new_word.is_some_and(char::is_alphabetic)
        }
        Some(c) if c.is_uppercase() => {
            last_word.chars().count() > 1
                && last_word
                    .chars()
                    .next_back()
                    .is_some_and(char::is_lowercase)
                && !last_word.contains('.')
        }
        _ => false,
    }
}

fn push_trimmed(found: &mut Vec<Span>, sentence: &str, part: Span, offset: usize) {
    let Some(text) = part.of(sentence) else {
        return;
    };
    let trimmed = text.trim_start();
    let start = offset + part.start + (text.len() - trimmed.len());
    let span = Span::new(start, start + trimmed.trim_end().len());
    push_cut(found, sentence, span, offset);
}

/// Adds a sentence, cut where it is longer than any sentence is; `span` is `offset` bytes behind its place in `sentence`.
fn push_cut(found: &mut Vec<Span>, sentence: &str, span: Span, offset: usize) {
    let mut start = span.start;
    while span.end - start > LONGEST {
        let window = (start + 1..=start + LONGEST)
            .rev()
            .find_map(|end| Span::new(start - offset, end - offset).of(sentence));
        let Some(window) = window else { break };
        let length = window
            .rfind(char::is_whitespace)
            .filter(|at| *at > 0)
            .unwrap_or(window.len());
        found.push(Span::new(start, start + length));
        let rest = sentence.get(start + length - offset..).unwrap_or_default();
        start += length + (rest.len() - rest.trim_start().len());
    }
    if span.end > start {
        found.push(Span::new(start, span.end));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        sentences(text)
            .into_iter()
            .filter_map(|span| span.of(text))
            .collect()
    }

    #[test]
    fn full_stops_and_line_ends_both_end_a_sentence() {
        assert_eq!(
            texts("She rang. Nobody came\n\nwhat now ? "),
            ["She rang.", "Nobody came", "what now ?"]
        );
    }

    #[test]
    fn blank_text_has_no_sentences() {
        assert!(texts(" \n\n ").is_empty());
    }

    #[test]
    fn a_full_stop_ends_a_sentence_though_no_capital_follows() {
        assert_eq!(
            texts("he came home. they rang.Nobody spoke"),
            ["he came home.", "they rang.", "Nobody spoke"]
        );
    }

    #[test]
    fn a_dash_behind_a_question_begins_a_sentence() {
        assert_eq!(
            texts("Why me? - I did it all"),
            ["Why me?", "- I did it all"]
        );
    }

    #[test]
    fn short_forms_and_dots_within_words_end_none() {
        for whole in [
            "Bring somebody, e.g. your mum",
            "under s. 47 they can",
            "ask Dr. khan",
            "well... maybe",
            "see www.nspcc.org.uk",
        ] {
            assert_eq!(texts(whole), [whole]);
        }
    }

    #[test]
    fn carriage_returns_and_emoji_shift_nothing() {
        assert_eq!(texts("no 😢. why?\r\nok"), ["no 😢. why?", "ok"]);
    }

    #[test]
    fn a_run_of_words_without_a_mark_is_cut_between_words_and_loses_none() {
        let text = "my son is in care and nobody rings ".repeat(400);
        let parts = texts(&text);
        assert!(parts.len() > 5 && parts.iter().all(|part| part.len() <= LONGEST));
        let words: Vec<&str> = parts
            .iter()
            .flat_map(|part| part.split_whitespace())
            .collect();
        assert_eq!(words, text.split_whitespace().collect::<Vec<_>>());
    }

    #[test]
    fn a_run_without_spaces_is_cut_between_letters() {
        let text = "é".repeat(5_000);
        let parts = texts(&text);
        assert_eq!(parts.concat(), text);
        assert!(parts.iter().all(|part| part.len() <= LONGEST));
    }
}
