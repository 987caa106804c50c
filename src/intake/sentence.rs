//! A few words as if a parent had posted them, for the sentences that libraries are tested with.

use super::{Layout, Post, Role, Thread};

impl Thread {
    /// A thread of one post that says this and nothing else.
    pub fn of_one_post(words: &str) -> Self {
        Self {
            layout: Layout::PlainText,
            title: None,
            forum: None,
            posts: vec![Post {
                author: None,
                inferred: false,
                role: Role::Parent,
                posted: None,
                posted_as_written: None,
                post_count: None,
                body: words.to_owned(),
                quotes: Vec::new(),
            }],
            enquiry: vec![0],
            warnings: Vec::new(),
        }
    }
}
