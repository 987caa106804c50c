//! `name-misspelt`: the letter greets somebody, but not the poster letter for letter, or names them so further on.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::Part;
use crate::reply::Block;
use crate::text::Span;

pub(super) const RULE: Rule = Rule {
    name: "name-misspelt",
    title: "The poster’s name, letter for letter",
    family: Family::Post,
    severity: Severity::Error,
    look: Look::Letter(check),
};

/// A shorter name may be anything: "A1".
const SHORTEST: usize = 4;

/// Words that open a letter; a name follows them.
const GREETINGS: [&str; 5] = ["dear", "hello", "hi", "hiya", "hey"];

/// Greetings of nobody by name.
const NOBODY: [&str; 6] = ["all", "both", "everyone", "parent", "poster", "there"];

fn check(page: &Page<'_>) -> Vec<Slip> {
    let letter = page.letter;
    let Some(poster) = letter.context.poster.as_deref() else {
        return Vec::new();
    };
    let first = letter.draft.blocks.first().map(|block| block.id);
    let named = page.sheets.iter().flat_map(|sheet| {
        let block = sheet.block;
        let greets = block.part == Part::Salutation || Some(block.id) == first;
        let mut named = greets
            .then(|| greeted(block, poster))
            .flatten()
            .into_iter()
            .collect::<Vec<Span>>();
        if is_no_word(poster, page) {
            named.extend(alike(sheet, poster));
        }
        named.dedup();
        named.into_iter().map(move |span| (sheet, span))
    });
    named
        .filter_map(|(sheet, span)| {
            let name = sheet.written(span);
            (name != poster).then(|| sheet.slip(span, message(name, poster)).fix(poster))
        })
        .collect()
}

/// Whether a name cannot be a word of the letter that means something else.
fn is_no_word(poster: &str, page: &Page<'_>) -> bool {
    let spelling = page.letter.spelling;
    poster.chars().count() >= SHORTEST
        && (poster.contains(|c: char| c.is_ascii_digit())
            || !spelling.misspelt(&poster.to_lowercase()).is_empty())
}

/// Where a block has characters that look like the name, whatever their case.
fn alike(sheet: &Sheet<'_>, poster: &str) -> Vec<Span> {
    let meant = shape(&poster.to_lowercase());
    let length = poster.chars().count();
    let starts = sheet.words.words().iter().map(|word| word.span.start);
    let first = meant.chars().next();
    let spans = starts.filter_map(|start| {
        let rest = sheet.text().get(start..)?;
        // Nearly all words are told by their first letter.
        let mut letters = rest.chars().flat_map(char::to_lowercase).map(look);
        if letters.next() != first {
            return None;
        }
        let end = rest
            .char_indices()
            .nth(length)
            .map_or(rest.len(), |(at, _)| at);
        let written = rest.get(..end)?;
        let goes_on = rest.get(end..)?.starts_with(char::is_alphanumeric);
        (!goes_on && shape(&written.to_lowercase()) == meant).then(|| Span::new(start, start + end))
    });
    spans.collect()
}

/// The name a block greets in its first line: the poster's, where it stands there, else what follows the greeting.
fn greeted(block: &Block, poster: &str) -> Option<Span> {
    let line = block.passage.text.lines().next()?;
    let indent = line.len() - line.trim_start().len();
    let (greeting, _) = line.trim_start().split_once(' ')?;
    if !GREETINGS.contains(&greeting.to_lowercase().as_str()) {
        return None;
    }
    let behind = line.get(indent + greeting.len()..)?;
    let start = indent + greeting.len() + (behind.len() - behind.trim_start().len());
    let rest = line.get(start..)?;
    if let Some(at) = whole_name(rest, poster) {
        return Some(Span::new(start + at, start + at + poster.len()));
    }
    let end = rest.find([',', '.', '!', '?', ';', ':', '–', '—', '[']);
    let name = rest.get(..end.unwrap_or(rest.len()))?.trim_end();
    let names_somebody = !name.is_empty() && !NOBODY.contains(&name.to_lowercase().as_str());
    names_somebody.then(|| Span::new(start, start + name.len()))
}

/// Where `name` stands in `text` as a name of its own, not as a piece of a longer one.
fn whole_name(text: &str, name: &str) -> Option<usize> {
    text.match_indices(name).map(|(at, _)| at).find(|at| {
        let before = text.get(..*at).and_then(|text| text.chars().next_back());
        let after = text
            .get(at + name.len()..)
            .and_then(|text| text.chars().next());
        ![before, after]
            .into_iter()
            .flatten()
            .any(char::is_alphanumeric)
    })
}

fn message(name: &str, poster: &str) -> String {
    let unlike = name
        .chars()
        .zip(poster.chars())
        .find(|(written, meant)| written != meant);
    match unlike {
        Some((written, meant)) if shape(name) == shape(poster) => format!(
            "The poster's name is “{poster}”: it has {} where the letter has {}",
            called(meant),
            called(written)
        ),
        _ => format!("The letter has “{name}”, but the poster's name is “{poster}”"),
    }
}

/// A name with the characters that look alike made one.
fn shape(name: &str) -> String {
    name.chars().map(look).collect()
}

/// One of the characters that look like this one.
fn look(c: char) -> char {
    match c {
        'O' | 'o' | '0' => '0',
        'I' | 'i' | 'l' | 'L' | '1' | '|' => '1',
        'S' | 's' | '5' => '5',
        'B' | '8' => '8',
        'Z' | 'z' | '2' => '2',
        other => other,
    }
}

/// A character by name, since 0 and O cannot be told apart by sight.
fn called(c: char) -> String {
    match c {
        '0' => "a zero".to_owned(),
        digit if digit.is_ascii_digit() => format!("the digit {digit}"),
        capital if capital.is_uppercase() => format!("a capital {capital}"),
        letter if letter.is_lowercase() => format!("a small {letter}"),
        other => format!("“{other}”"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::Desk;
    use crate::reply::sample;

    #[track_caller]
    fn said(poster: &str, salutation: &str) -> Vec<(String, Option<String>)> {
        let mut desk = Desk::with(sample::library(), &[]);
        desk.context.poster = Some(poster.to_owned());
        desk.edit(0, salutation);
        desk.said(&RULE)
    }

    #[test]
    fn the_name_letter_for_letter_is_in_order() {
        for salutation in [
            "Dear Bramble22,",
            "Dear Bramble22",
            "Hello Bramble22!",
            "Dear Bramble22 and partner,",
            "Dear Bramble22, thank you for your post.",
        ] {
            assert!(said("Bramble22", salutation).is_empty(), "{salutation}");
        }
    }

    #[test]
    fn a_letter_o_for_a_zero_is_caught_and_explained() {
        assert_eq!(
            said("T0R77", "Dear TOR77,"),
            [(
                "The poster's name is “T0R77”: it has a zero where the letter has a capital O"
                    .to_owned(),
                Some("TOR77".to_owned())
            )]
        );
    }

    #[test]
    fn the_fix_is_the_name_itself() {
        let mut desk = Desk::with(sample::library(), &[]);
        desk.context.poster = Some("T0R77".to_owned());
        desk.edit(0, "Dear TOR77,");
        assert_eq!(desk.slips(&RULE)[0].first_fix(), "T0R77");
    }

    #[test]
    fn another_name_is_caught() {
        assert_eq!(
            said("Bramble22", "Dear Brambel22,"),
            [(
                "The letter has “Brambel22”, but the poster's name is “Bramble22”".to_owned(),
                Some("Brambel22".to_owned())
            )]
        );
    }

    #[test]
    fn capitals_count() {
        assert_eq!(said("BRAMBLE22", "Dear Bramble22,").len(), 1);
    }

    #[test]
    fn half_a_name_and_a_name_with_more_behind_it_are_caught() {
        assert_eq!(said("Quiet River", "Dear Quiet,").len(), 1);
        assert_eq!(said("Bramble2", "Dear Bramble22,").len(), 1);
    }

    #[test]
    fn a_name_with_spaces_and_marks_is_read_whole() {
        assert!(said("Quiet River", "Dear Quiet River,").is_empty());
        assert!(said("mum.of-3!", "Dear mum.of-3!,").is_empty());
    }

    #[test]
    fn a_greeting_of_nobody_by_name_is_in_order() {
        for salutation in ["Hello,", "Hi there,", "Dear poster,", "Good morning,"] {
            assert!(said("Bramble22", salutation).is_empty(), "{salutation}");
        }
    }

    #[test]
    fn without_a_known_poster_nothing_can_be_said() {
        let mut desk = Desk::with(sample::library(), &[]);
        desk.context.poster = None;
        desk.edit(0, "Dear Somebody,");
        assert!(desk.slips(&RULE).is_empty());
    }

    #[test]
    fn a_greeting_typed_by_hand_at_the_top_is_read_too() {
        let mut desk = Desk::with(sample::library(), &[]);
        desk.draft.blocks.remove(0);
        desk.edit(0, "Dear Brambel22,\nThank you.");
        assert_eq!(desk.slips(&RULE).len(), 1);
    }

    #[test]
    fn a_name_further_on_is_held_to_its_letters_too() {
        let mut desk = Desk::with(sample::library(), &["contact"]);
        desk.context.poster = Some("T0R77".to_owned());
        desk.edit(0, "Dear T0R77,");
        desk.edit(1, "Thank you, tor77, for your post.");
        let words: Vec<_> = desk
            .said(&RULE)
            .into_iter()
            .map(|(_, words)| words)
            .collect();
        assert_eq!(words, [Some("tor77".to_owned())]);
    }

    #[test]
    fn a_name_that_is_a_word_may_stand_in_the_letter_as_that_word() {
        let mut desk = Desk::with(sample::library(), &["contact"]);
        desk.context.poster = Some("Bramble".to_owned());
        desk.edit(0, "Dear Bramble,");
        desk.edit(1, "A bramble is a plant.");
        assert!(desk.said(&RULE).is_empty());
    }
}
