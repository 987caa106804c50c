//! Threads built by hand for the tests of this room.

use crate::intake::{Layout, Post, Role, Thread};

/// A post with these words.
pub(super) fn post(role: Role, body: &str) -> Post {
    Post {
        author: None,
        inferred: false,
        role,
        posted: None,
        posted_as_written: None,
        post_count: None,
        body: body.to_owned(),
        quotes: Vec::new(),
    }
}

/// A thread of one post without a title.
pub(super) fn thread(body: &str) -> Thread {
    Thread {
        layout: Layout::PlainText,
        title: None,
        forum: None,
        posts: vec![post(Role::Parent, body)],
        enquiry: vec![0],
        warnings: Vec::new(),
    }
}
