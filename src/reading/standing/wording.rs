//! One thing a post may say of the case's standing, with the words for it.

use crate::reading::Holds;
use crate::reading::own_words::phrases;
use crate::text::Phrase;

/// Which kind of fact it makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Order,
    Plan,
    Stage,
    LegalAid,
    Other,
}

/// What its words say by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// They name something that lasts, such as an order; the words around tell whether it is so, and without them it is
    /// so where "the" or "my" stands before, and otherwise nothing is known.
    Name,
    /// They name something that nobody names without wanting or fearing it, such as adoption.
    Aim,
    /// They name something that happens on a day, such as a conference: over, or still to come.
    Event,
    /// They state what was done once and stays so: "we have separated".
    Done(Holds),
    /// They state what may end again: "lives with me".
    State(Holds),
    /// They state something whole, with the "not" or the "want" that is a part of it: "he wants to come home".
    Whole(Holds),
}

/// What stands in braces in the phrases of a file, such as `{child}`, with the choices it stands for.
pub(super) type Spellings = [(&'static str, &'static str)];

/// One thing to look for.
#[derive(Debug)]
pub(super) struct Wording {
    pub(super) kind: Kind,
    /// The name or, of [`Kind::Other`], what it is about.
    pub(super) name: &'static str,
    pub(super) says: Says,
    /// Whether it says something of the child, so that a grown-up before it is somebody else's.
    pub(super) of_a_child: bool,
    pub(super) words: Vec<Phrase>,
    /// False friends: words that, overlapping the others, show that they mean something else.
    pub(super) except: Vec<Phrase>,
    /// Words of which one must hold the others, if there are any.
    pub(super) only_in: Vec<Phrase>,
    spellings: &'static Spellings,
    /// Which of its phrases cannot be read.
    #[cfg(test)]
    pub(super) unread: Vec<String>,
}

impl Wording {
    pub(super) fn new(
        kind: Kind,
        name: &'static str,
        says: Says,
        spellings: &'static Spellings,
        words: &[&str],
    ) -> Self {
        let words = spelt(words, spellings);
        Self {
            kind,
            name,
            says,
            of_a_child: false,
            words: read(&words),
            except: Vec::new(),
            only_in: Vec::new(),
            spellings,
            #[cfg(test)]
            unread: unread(&words),
        }
    }

    pub(super) fn except(mut self, words: &[&str]) -> Self {
        let words = spelt(words, self.spellings);
        self.except = read(&words);
        #[cfg(test)]
        self.unread.extend(unread(&words));
        self
    }

    pub(super) fn only_in(mut self, words: &[&str]) -> Self {
        let words = spelt(words, self.spellings);
        self.only_in = read(&words);
        #[cfg(test)]
        self.unread.extend(unread(&words));
        self
    }

    pub(super) fn of_a_child(mut self) -> Self {
        self.of_a_child = true;
        self
    }
}

/// Phrases with what stands in their braces written out; one spelling may hold those that come after it.
pub(super) fn spelt(words: &[&str], spellings: &Spellings) -> Vec<String> {
    let spell = |phrase: &&str| {
        spellings
            .iter()
            .fold((*phrase).to_owned(), |spelt, (name, choices)| {
                spelt.replace(name, choices)
            })
    };
    words.iter().map(spell).collect()
}

fn read(words: &[String]) -> Vec<Phrase> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    phrases(&words)
}

#[cfg(test)]
fn unread(words: &[String]) -> Vec<String> {
    words
        .iter()
        .filter(|phrase| Phrase::parse(phrase).is_err())
        .cloned()
        .collect()
}
