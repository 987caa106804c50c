//! The words of templates and of `when`: all a passage may know of the post it answers.

use super::IssueId;
use serde::Serialize;
use std::collections::BTreeSet;

/// What one letter knows. Every field is a word of the template language; a field that is `None` may be tested with
/// `{% if … %}`, but printing it is an error.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Context {
    /// The poster's name, letter for letter.
    pub poster: Option<String>,
    /// The name the letter is signed with.
    pub adviser: String,
    /// What the adviser is: "online adviser".
    pub adviser_role: String,
    /// The charity.
    pub organisation: String,
    /// The forum's one name.
    pub forum: String,
    /// Whether it is the poster's first post.
    pub first_post: bool,
    /// Whether the page shows that they have posted before; neither this nor `first_post` holds if it does not say.
    pub returning: bool,
    /// How many posts are answered at once.
    pub posts_answered: usize,
    /// Who the poster is, if the post says so: "mother", "father", "partner", "grandparent", "other".
    pub poster_is: Option<String>,
    /// Whether the poster writes for somebody else, as a partner or a grandparent does.
    pub for_somebody_else: bool,
    /// Whom they write for, as the letter calls them: "your partner", "your daughter".
    pub writes_for: Option<String>,
    /// The child as the poster says it, if there is one child: "son", "daughter", "child".
    pub child: Option<String>,
    /// That child's age in whole years.
    pub child_age: Option<u32>,
    /// How many children the post names.
    pub children: usize,
    /// The issues ticked, for `ticked("contact-in-care")`.
    pub ticks: BTreeSet<IssueId>,
    /// The kinds of flags found, for `flag("deadline")`.
    pub flags: BTreeSet<String>,
    /// The kinds of facts found, for `fact("order")`.
    pub facts: BTreeSet<String>,
}
