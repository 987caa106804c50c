//! Where the words that were looked for stand in a text, and the piece of it that shows most of them.

use super::Query;
use super::words::Words;
use crate::text::Span;

/// How many words an excerpt has.
const EXCERPT_WORDS: usize = 24;
/// What another word of those looked for counts against the same one again, and what it counts that an excerpt begins with
/// its text or with a sentence.
const ANOTHER: usize = 1_000;
const AT_THE_BEGINNING: usize = 120;
const AT_A_SENTENCE: usize = 100;

/// A text, and where in it the words asked for stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// Byte offsets into it, end exclusive, in order.
    pub marks: Vec<Span>,
}

/// A text in which the words of a query were looked for.
#[derive(Debug)]
pub struct Looked<'a> {
    text: &'a str,
    words: Words,
    places: Vec<Place>,
}

/// Where one of the words stands.
#[derive(Debug, Clone, Copy)]
struct Place {
    span: Span,
    /// Which word of the text it begins with.
    at: usize,
    /// Which of the words that are looked for.
    term: usize,
}

impl<'a> Looked<'a> {
    /// Looks for the words of a query in a text.
    pub fn new(text: &'a str, query: &Query) -> Self {
        let words = Words::of(text);
        let mut places = Vec::new();
        for (number, term) in query.terms.iter().enumerate() {
            let one = std::slice::from_ref(&term.joined);
            let sought = match term.pieces.as_slice() {
                [] => one,
                pieces => pieces,
            };
            let taken = |stand: &[_]| {
                let pairs = sought.iter().zip(stand);
                pairs
                    .into_iter()
                    .all(|(it, word)| it.takes(words.folded(word)))
            };
            for (at, stand) in words.words().windows(sought.len()).enumerate() {
                if let ([first, ..], true) = (stand, taken(stand)) {
                    let end = stand.last().map_or(first.span.end, |last| last.span.end);
                    places.push(Place {
                        span: Span::new(first.span.start, end),
                        at,
                        term: number,
                    });
                }
            }
            for word in words.joined() {
                if term.joined.takes(words.folded(word)) {
                    let begins = |it: &super::words::Word| it.span.start < word.span.start;
                    places.push(Place {
                        span: word.span,
                        at: words.words().partition_point(begins),
                        term: number,
                    });
                }
            }
        }
        places.sort_by_key(|place| (place.span.start, place.span.end));
        Self {
            text,
            words,
            places,
        }
    }

    fn has(&self, term: usize) -> bool {
        self.places.iter().any(|place| place.term == term)
    }

    /// The whole text, with its marks.
    pub fn whole(&self) -> Marked {
        Marked {
            text: self.text.to_owned(),
            marks: self.marks(Span::new(0, self.text.len()), 0),
        }
    }

    /// The piece of the text that holds the most of the words, from the beginning of a sentence where that is possible; an
    /// ellipsis stands where it was cut.
    pub fn excerpt(&self) -> Marked {
        let words = self.words.words();
        let first = self.best_start();
        let mut text = String::new();
        let start = match words.get(first) {
            Some(word) if first > 0 => {
                text.push('…');
                word.span.start
            }
            _ => 0,
        };
        let behind = words.get(first + EXCERPT_WORDS..).unwrap_or_default();
        let last = (first + EXCERPT_WORDS).checked_sub(1);
        let end = match last.and_then(|last| words.get(last)) {
            Some(word) if !behind.is_empty() => word.span.end,
            _ => self.text.len(),
        };
        let put = text.len();
        let piece = Span::new(start, end);
        text.push_str(piece.of(self.text).unwrap_or_default());
        if end < self.text.len() {
            text.push('…');
        }
        Marked {
            marks: self.marks(piece, put),
            text,
        }
    }

    /// The marks of a piece of the text that is put so many bytes behind the beginning of another; those that overlap are one.
    fn marks(&self, piece: Span, put: usize) -> Vec<Span> {
        let mut marks: Vec<Span> = Vec::new();
        for place in &self.places {
            let span = place.span;
            if span.start < piece.start || span.end > piece.end {
                continue;
            }
            let mark = Span::new(span.start - piece.start + put, span.end - piece.start + put);
            match marks.last_mut() {
                Some(last) if last.overlaps(mark) => last.end = last.end.max(mark.end),
                _ => marks.push(mark),
            }
        }
        marks
    }

    /// The number of the word an excerpt best begins with.
    fn best_start(&self) -> usize {
        let mut best = (0, 0);
        let mut offer = |start: usize, bonus: usize| {
            let score = self.score(start) + bonus;
            if score > best.0 {
                best = (score, start);
            }
        };
        let sentences = self.sentence_starts();
        for place in &self.places {
            offer(self.round(place.at), 0);
            let behind = sentences.partition_point(|&start| start <= place.at);
            if let Some(&start) = behind.checked_sub(1).and_then(|it| sentences.get(it)) {
                let bonus = if start == 0 {
                    AT_THE_BEGINNING
                } else {
                    AT_A_SENTENCE
                };
                offer(start, bonus);
            }
        }
        best.1
    }

    fn places_from(&self, start: usize) -> impl Iterator<Item = &Place> {
        let first = self.places.partition_point(|place| place.at < start);
        let places = self.places.get(first..).unwrap_or_default().iter();
        places.take_while(move |place| place.at < start + EXCERPT_WORDS)
    }

    /// What an excerpt from a word on shows.
    fn score(&self, start: usize) -> usize {
        let mut seen = 0_u64;
        let mut score = 0;
        for place in self.places_from(start) {
            let bit = 1 << (place.term % 64);
            score += if seen & bit == 0 { ANOTHER } else { 1 };
            seen |= bit;
        }
        score
    }

    /// Where an excerpt begins that has what it shows from word `at` on in its middle.
    fn round(&self, at: usize) -> usize {
        let last = self.places_from(at).last().map_or(at, |place| place.at);
        let room = EXCERPT_WORDS.saturating_sub(last - at);
        let latest = self.words.words().len().saturating_sub(EXCERPT_WORDS);
        at.saturating_sub(room / 2).min(latest)
    }

    /// The numbers of the words with which the text and its sentences begin.
    fn sentence_starts(&self) -> Vec<usize> {
        let words = self.words.words();
        let mut starts = vec![0];
        for (number, pair) in words.windows(2).enumerate() {
            let [before, word] = pair else { continue };
            let gap = Span::new(before.span.end, word.span.start).of(self.text);
            let ends =
                |gap: &str| gap.contains(['.', '!', '?', ':']) && gap.contains(char::is_whitespace);
            if gap.is_some_and(ends) {
                starts.push(number + 1);
            }
        }
        starts
    }
}

/// Whether all words of a query stand in some texts together.
pub fn have_all(query: &Query, texts: &[&Looked<'_>]) -> bool {
    (0..query.terms.len()).all(|term| texts.iter().any(|text| text.has(term)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn shown(typed: &str, text: &str) -> (String, Vec<String>) {
        let query = Query::read(typed).expect("words");
        let excerpt = Looked::new(text, &query).excerpt();
        let marks = excerpt.marks.iter().filter_map(|it| it.of(&excerpt.text));
        let marks = marks.map(str::to_owned).collect();
        (excerpt.text, marks)
    }

    fn marks(typed: &str, text: &str) -> Vec<String> {
        let query = Query::read(typed).expect("words");
        let whole = Looked::new(text, &query).whole();
        assert_eq!(whole.text, text);
        let marks = whole.marks.iter().filter_map(|it| it.of(text));
        marks.map(str::to_owned).collect()
    }

    #[test]
    fn each_word_is_marked_where_it_stands() {
        assert_eq!(
            marks("care con", "Contact é in CARE, carer"),
            ["Contact", "CARE"]
        );
        assert_eq!(marks("care", "Care, caring, carer"), ["Care", "carer"]);
    }

    #[test]
    fn a_word_with_a_mark_inside_is_marked_as_one_however_it_is_typed() {
        for typed in ["s47", "s.47", "S-4"] {
            assert_eq!(marks(typed, "A (s.47) enquiry, 47"), ["s.47"], "{typed}");
        }
        assert_eq!(marks("pre-birth", "a pre birth, birth pre"), ["pre birth"]);
        assert!(marks("pre-birth", "pre a birth").is_empty());
    }

    #[test]
    fn an_excerpt_shows_the_words_from_the_beginning_of_their_sentence() {
        let before = "One two three four five six seven. ".repeat(6);
        let text = format!("{before}The council must allow contact. {before}");
        let (excerpt, marks) = shown("contact", &text);
        assert!(excerpt.starts_with("…The council"), "{excerpt}");
        assert!(excerpt.ends_with('…'), "{excerpt}");
        assert_eq!(marks, ["contact"]);
    }

    #[test]
    fn an_excerpt_shows_as_many_of_the_words_as_it_can() {
        let between = "word ".repeat(30);
        let text = format!("Contact {between} care {between} contact in care {between}");
        let (_, marks) = shown("contact care", &text);
        assert_eq!(marks, ["contact", "care"]);
    }

    #[test]
    fn a_short_text_is_shown_whole_and_a_long_one_without_the_words_from_its_beginning() {
        assert_eq!(shown("care", "(In care.)").0, "(In care.)");
        let (excerpt, marks) = shown("nothing", &"(A) word ".repeat(40));
        assert!(excerpt.starts_with("(A) word") && excerpt.ends_with('…'));
        assert!(marks.is_empty());
    }
}
