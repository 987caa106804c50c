//! The poster’s own sentences turned round as a first draft of the situation part: "my bf" is "your boyfriend".
//!
//! In: a thread and its reading. Out: sentences for the letter, each with the words of the post it comes from. Which of
//! them are used, and in what order, is the adviser’s. The rules, in their order: what is private is not offered at all;
//! what says something of somebody else, or where the law stands, is "You say that …"; what cannot be turned safely is a
//! quotation. A "not" is never lost.

mod asking;
mod claims;
mod clause;
mod contractions;
mod cutting;
mod form;
mod house_words;
mod marks;
mod mending;
mod persons;
mod piece;
mod post;
mod quoting;
mod skipped;
#[cfg(test)]
mod tests;
mod tokens;
mod verbs;
mod withheld;
mod writing;

pub use withheld::{Manner, Telling, Tells, tellings};

use crate::intake::Thread;
use crate::reading::{Evidence, Reading};
use serde::{Deserialize, Serialize};

/// How a sentence of the post is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// Turned round and stated: "Your son is 12."
    Turned,
    /// Turned round and left to the poster: "You say that …".
    Told,
    /// In the poster’s own words, in quotation marks.
    Quoted,
}

/// One sentence of the post, turned round for the letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restated {
    /// The sentence for the letter.
    pub text: String,
    /// How it is put.
    pub form: Form,
    /// The words of the post it comes from.
    #[serde(flatten)]
    pub evidence: Evidence,
}

/// Words of the post that the adviser chose, as a quotation: letter for letter but for quotation marks inside it, and on
/// one line.
pub fn quotation_of(words: Evidence) -> Restated {
    let lines: Vec<&str> = words.text.split('\n').map(str::trim).collect();
    let line = lines.join(" ");
    Restated {
        text: writing::quotation(quoting::WRITE, line.trim()),
        form: Form::Quoted,
        evidence: words,
    }
}

/// Turns the enquiry’s sentences round, in the order of the text.
///
/// Greetings, thanks, requests and questions are no part of a situation and give nothing, and neither do sentences with
/// names, places, exact dates, ways to reach somebody, or health.
pub fn restate(thread: &Thread, reading: &Reading) -> Vec<Restated> {
    thread
        .enquiry_posts()
        .flat_map(|(number, said)| post::restated(thread, reading, number, &said.body))
        .collect()
}
