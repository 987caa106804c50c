//! A letter in any form → its paragraphs, each byte with its place in what was read.
//!
//! The other way round of [`super::render`], for letters that somebody wrote elsewhere or copied from a board. Markup is
//! taken off; lines that a copy broke in mid-sentence are joined again.

mod bbcode;
mod html;
mod lines;
mod markdown;
mod paragraph;

pub use paragraph::Paragraph;

use super::Form;

/// Reads a letter in the form it seems to have.
pub fn read_back(letter: &str) -> Vec<Paragraph> {
    read_form(letter, form_of(letter))
}

/// Reads a letter in a form.
pub fn read_form(letter: &str, form: Form) -> Vec<Paragraph> {
    match form {
        Form::Bbcode => bbcode::read(letter),
        Form::Html => html::read(letter),
        Form::Markdown => markdown::read(letter),
        Form::Text => lines::read(letter),
    }
}

/// The form a letter has by its marks: HTML by its first tag, BBCode by any tag, Markdown by a link or bold.
fn form_of(letter: &str) -> Form {
    let begins = letter.trim_start().to_ascii_lowercase();
    let is_html = ["<p>", "<p ", "<html", "<!doctype", "<div", "<ul", "<ol"]
        .iter()
        .any(|tag| begins.starts_with(tag));
    if is_html {
        Form::Html
    } else if bbcode::has_tags(letter) {
        Form::Bbcode
    } else if letter.contains("](") || letter.contains("**") {
        Form::Markdown
    } else {
        Form::Text
    }
}

#[cfg(test)]
mod tests {
    use super::super::{OpenGaps, render};
    use super::*;
    use crate::library::Passage;
    use crate::text::seeded;
    use proptest::prelude::*;

    fn texts(letter: &str) -> Vec<String> {
        let read = read_back(letter);
        read.into_iter()
            .map(|paragraph| paragraph.passage.text)
            .collect()
    }

    #[test]
    fn the_same_letter_in_every_form_reads_the_same() {
        let passage = Passage {
            text: "Dear Bramble22,\nAsk for 5 < 6 & the plan.\nBest wishes".to_owned(),
            runs: Vec::new(),
        };
        for form in Form::ALL {
            let letter = render(&[&passage], form, OpenGaps::Prompt);
            let read: Vec<String> = read_form(&letter, form)
                .into_iter()
                .map(|paragraph| paragraph.passage.text)
                .collect();
            assert_eq!(read, passage.text.lines().collect::<Vec<_>>(), "{form:?}");
        }
    }

    #[test]
    fn a_form_is_told_by_its_marks() {
        for (letter, form) in [
            ("<p>Dear Jo</p>", Form::Html),
            ("See [url=https://a.example]our page[/url].", Form::Bbcode),
            ("See [our page](https://a.example).", Form::Markdown),
            ("Ask for [which meeting?], 2 * 3 is 6.", Form::Text),
        ] {
            assert_eq!(form_of(letter), form, "{letter}");
        }
    }

    #[test]
    fn lines_that_a_copy_broke_in_mid_sentence_are_joined() {
        assert_eq!(
            texts(
                "Please read\nHERE what the guide has on\nplans for children.\nBest wishes\nRobin"
            ),
            [
                "Please read HERE what the guide has on plans for children.",
                "Best wishes",
                "Robin"
            ]
        );
    }

    proptest! {
        #![proptest_config(seeded(256))]

        #[test]
        fn whatever_is_read_each_byte_has_its_place_in_it(
            letter in "([a-z ,.<>&\\[\\]*\n“é😢-]|\\[b\\]|\\[/b\\]|\\[url=http://a\\]|\\[/url\\]|<p>|</p>|<a href='http://a'>|&amp;|\\[a\\]\\(http://a\\)|\\*\\*){0,60}",
        ) {
            for form in Form::ALL {
                for paragraph in read_form(&letter, form) {
                    let text = &paragraph.passage.text;
                    prop_assert_eq!(paragraph.passage.check(), Ok(()));
                    prop_assert!(!text.contains('\n'));
                    for (at, c) in text.char_indices() {
                        let span = paragraph.place_of(crate::text::Span::new(at, at + c.len_utf8()));
                        prop_assert!(span.of(&letter).is_some(), "{:?} in {:?}", span, letter);
                    }
                }
            }
        }
    }
}
