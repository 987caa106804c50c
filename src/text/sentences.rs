//! Sentences as people really type them: ended by punctuation, or by the end of a line.

use super::Span;
use unicode_segmentation::UnicodeSegmentation;

/// Finds the sentences of `text`, in order, without the white space round them.
///
/// A line end always ends a sentence, since parents break lines where others put a full stop.
pub fn sentences(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        for (offset, sentence) in line.split_sentence_bound_indices() {
            let trimmed = sentence.trim_start();
            let start = line_start + offset + (sentence.len() - trimmed.len());
            let end = start + trimmed.trim_end().len();
            if end > start {
                found.push(Span::new(start, end));
            }
        }
        line_start += line.len();
    }
    found
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
}
