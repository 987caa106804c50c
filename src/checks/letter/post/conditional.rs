//! Whether a clause of the letter depends on something, or only says what the post says.

use crate::checks::letter::Letter;
use crate::checks::letter::sheet::Sheet;
use crate::text::{Phrase, Span};
use std::sync::LazyLock;

/// What makes a clause say back what was said, rather than state it.
static SAID: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    [
        "{you|your partner|he|she|they} {say|said|says|think|thought|believe|mention|mentioned|tell us|told us|state|stated|feel|explain|explained|write|wrote|understand|understood}",
        "and {say|says|said|mention|mentioned|explain|explained} that",
        "{i|we} {understand|assume|imagine|take it|think|wonder}",
        "{may|might|could|would|should} ... {be|have}",
        "{sounds|seems|appears|looks} {as|like|that}",
        "{for example|an example|in general|as a rule|usually|often|sometimes|normally}",
        "{before|until|so that|in order|as long as|in case|suppose|assuming|provided|depends}",
    ]
    .iter()
    .filter_map(|phrase| Phrase::parse(phrase).ok())
    .collect()
});

/// Whether the words at `span` stand in a sentence that depends on something, asks, or says back what was said.
///
/// The words that make it so must stand before them; a question does so by its end.
pub(super) fn is_conditional(sheet: &Sheet<'_>, span: Span, letter: &Letter<'_>) -> bool {
    let Some((sentence, words)) = sheet.sentence_of(span) else {
        return false;
    };
    if sheet.written(sentence).trim_end().ends_with('?') {
        return true;
    }
    let begins = |found: Span| found.start >= sentence.start && found.start < span.start;
    let unless = &letter.library.house.style.unless_with;
    let one_word = words
        .iter()
        .take_while(|word| word.span.start < span.start)
        .any(|word| unless.contains(&word.folded));
    one_word || sheet.find(&SAID).into_iter().any(begins)
}
