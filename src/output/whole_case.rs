//! A case as one text that anybody can read: the posts, the letter, the notes.

use super::{Form, OpenGaps, render};
use crate::intake::{Post, Thread};
use crate::library::Passage;

/// What of a case there is.
#[derive(Debug, Clone, Copy)]
pub struct WholeCase<'a> {
    /// What it is called.
    pub title: &'a str,
    /// How far it has come and when it was last saved, as words.
    pub state: &'a str,
    /// What was copied; none where it could not be read.
    pub thread: Option<&'a Thread>,
    /// The passages of the letter; none where it could not be read.
    pub letter: Option<&'a [&'a Passage]>,
    /// What was noted.
    pub notes: &'a str,
}

/// Writes a case as plain text. Gaps of the letter that nobody has filled print as `[prompt]`.
pub fn whole_case(case: WholeCase<'_>) -> String {
    let mut text = format!("{}\n{}\n", case.title, case.state);
    let letter = case.letter.map_or_else(
        || "It could not be read.".to_owned(),
        |passages| render(passages, Form::Text, OpenGaps::Prompt),
    );
    section(&mut text, "The letter", &letter);
    if !case.notes.trim().is_empty() {
        section(&mut text, "Notes", case.notes.trim());
    }
    match case.thread {
        Some(thread) => {
            for (index, post) in thread.posts.iter().enumerate() {
                let is_answered = thread.enquiry.contains(&index);
                section(&mut text, &heading(post, is_answered), &post.body);
            }
        }
        None => section(&mut text, "The post", "It could not be read."),
    }
    text
}

fn heading(post: &Post, is_answered: bool) -> String {
    let author = post.author.as_deref().unwrap_or("somebody");
    let kind = match is_answered {
        true => "The post by",
        false => "Another post, by",
    };
    match &post.posted_as_written {
        Some(when) => format!("{kind} {author}, {when}"),
        None => format!("{kind} {author}"),
    }
}

fn section(text: &mut String, heading: &str, body: &str) {
    let line = "-".repeat(heading.chars().count().min(72));
    text.push_str(&format!("\n{heading}\n{line}\n\n{}\n", body.trim_end()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{self, Board, Copied};

    #[test]
    fn all_of_a_case_stands_in_it_and_what_is_missing_is_said() {
        let page = "Worried\n\nPost by mossycup » Fri Nov 20, 2026 9:30 am\n\nThey stopped contact. What now?\n";
        let board = Board {
            adviser_names: Vec::new(),
            adviser_marks: Vec::new(),
            forum_names: Vec::new(),
        };
        let thread = intake::read(&Copied::pasted(page), &board, None).unwrap();
        let passage = Passage {
            text: "Dear mossycup,".to_owned(),
            ..Passage::default()
        };
        let letter = [&passage];
        let mut case = WholeCase {
            title: "Worried",
            state: "Drafting",
            thread: Some(&thread),
            letter: Some(&letter),
            notes: "Ring on Monday",
        };
        let text = whole_case(case);
        for words in ["Worried", "Dear mossycup", "They stopped contact", "Monday"] {
            assert!(text.contains(words), "{words}: {text}");
        }
        (case.thread, case.letter) = (None, None);
        assert_eq!(whole_case(case).matches("could not be read").count(), 2);
    }
}
