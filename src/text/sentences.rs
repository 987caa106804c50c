//! Sentences as people really type them: ended by punctuation, or by the end of a line.

use super::Span;
use unicode_segmentation::UnicodeSegmentation;

/// Short forms whose full stop ends no sentence.
const SHORT_FORMS: [&str; 15] = [
    "e.g", "eg", "i.e", "ie", "etc", "mr", "mrs", "ms", "dr", "st", "vs", "approx", "sec", "s",
    "para",
];

/// Finds the sentences of `text`, in order, without the white space round them.
///
/// A line end always ends a sentence, since parents break lines where others put a full stop; and so does a full stop
/// before a small letter, since many never type a capital.
pub fn sentences(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        for (offset, sentence) in line.split_sentence_bound_indices() {
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
    if !span.is_empty() {
        found.push(span);
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
}
