//! What a copied page says: a thread and its posts.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// Who wrote a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Somebody with a case of their own or of somebody near them.
    Parent,
    /// An adviser of the charity.
    Adviser,
    /// A moderator, or somebody whose part cannot be told.
    Other,
}

/// The layout a thread was copied in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// A topic page copied as text.
    PhpbbPage,
    /// The older theme: `Postby`, without the space.
    PhpbbOldPage,
    /// phpBB 3.0 as text: the body first, the profile after it.
    PhpbbBodyFirst,
    /// The print view.
    PrintView,
    /// A post quoted by `{user} wrote:`, with or without a reply behind it.
    QuotedPost,
    /// A profile as bullets and no `Post by` line.
    ProfileBullets,
    /// An adviser's reply alone.
    ReplyOnly,
    /// Text without any furniture.
    PlainText,
    /// A topic page saved as HTML.
    SavedPage,
    /// A print view saved as HTML.
    SavedPrintView,
    /// An e-mail.
    Email,
}

/// A passage somebody else wrote, quoted inside a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// Whom it quotes, where that is shown.
    pub author: Option<String>,
    /// The words quoted, with LF line ends; a quote inside the quote is left out and stands on its own behind it.
    pub text: String,
}

/// One post of a thread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    /// The name as the page has it, letter for letter.
    pub author: Option<String>,
    /// Whether the name is known only from a "Dear …" in an answer.
    pub inferred: bool,
    /// Whose post it is.
    pub role: Role,
    /// When it was posted, in the page's own time zone.
    pub posted: Option<DateTime>,
    /// The same as the page writes it.
    pub posted_as_written: Option<String>,
    /// How many posts the page says its author has made.
    pub post_count: Option<u32>,
    /// The words of the post without furniture, signatures and quotes; LF line ends.
    pub body: String,
    /// What the post quotes.
    pub quotes: Vec<Quote>,
}

/// Everything read from one copied page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thread {
    /// The layout it came in.
    pub layout: Layout,
    /// The title without `Re:`.
    pub title: Option<String>,
    /// The forum's name, from a breadcrumb.
    pub forum: Option<String>,
    /// The posts, in the order of the page.
    pub posts: Vec<Post>,
    /// The posts to answer, as indices into `posts`; empty if there is none.
    pub enquiry: Vec<usize>,
    /// What the adviser should know about the copy, as sentences.
    pub warnings: Vec<String>,
}

impl Thread {
    /// The posts to answer, with their indices.
    pub fn enquiry_posts(&self) -> impl Iterator<Item = (usize, &Post)> {
        self.enquiry
            .iter()
            .filter_map(|&index| self.posts.get(index).map(|post| (index, post)))
    }

    /// The name of the one who asks, as far as it is known.
    pub fn poster(&self) -> Option<&str> {
        self.enquiry_posts()
            .find_map(|(_, post)| post.author.as_deref())
    }
}

/// What the charity's own board is known by: how to tell its advisers from its parents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Board {
    /// Names advisers sign with, as "Suzie"; compared without regard to case.
    pub adviser_names: Vec<String>,
    /// Words in an account's name that make it an adviser's, as "FRG Adviser"; compared without regard to case.
    pub adviser_marks: Vec<String>,
    /// Names of the forum, as they stand in a breadcrumb.
    pub forum_names: Vec<String>,
}
