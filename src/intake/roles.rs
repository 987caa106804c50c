//! Whose post it is, by the account's name, the ranks under it, and how the letter is signed.

use super::found::FoundPost;
use super::{Board, Role, letter};

/// Words in an account's name that make it one of those who run the board.
const STAFF: [&str; 6] = [
    "admin",
    "administrator",
    "forumadmin",
    "moderator",
    "moderators",
    "webmaster",
];

/// Tells the role of a post's author.
pub(super) fn role(post: &FoundPost, board: &Board) -> Role {
    let author = post.author.as_deref().unwrap_or_default();
    if is_adviser_account(author, board) {
        return Role::Adviser;
    }
    let staff_name = author
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| STAFF.contains(&word.to_lowercase().as_str()));
    if letter::is_advisers(&post.body, board) && (author.is_empty() || is_signed_reply(post, board))
    {
        Role::Adviser
    } else if staff_name
        || post
            .ranks
            .iter()
            .any(|rank| super::furniture::is_staff_rank(rank))
    {
        Role::Other
    } else {
        Role::Parent
    }
}

/// Whether an account belongs to an adviser: its whole name is one of theirs, or it bears their mark.
pub(super) fn is_adviser_account(author: &str, board: &Board) -> bool {
    let lower = author.to_lowercase();
    let marked = board
        .adviser_marks
        .iter()
        .any(|mark| !mark.trim().is_empty() && lower.contains(&mark.trim().to_lowercase()));
    marked || letter::is_adviser_name(author, board)
}

/// Whether a named account writes an adviser's letter: it must be signed with an adviser's name and greet somebody.
fn is_signed_reply(post: &FoundPost, board: &Board) -> bool {
    letter::addressee(&post.body).is_some() && letter::is_signed_by_adviser(&post.body, board)
}

#[cfg(test)]
mod tests {
    use super::super::tests::board;
    use super::*;

    fn of(author: &str, body: &str) -> Role {
        let post = FoundPost {
            author: Some(author.to_owned()),
            body: body.to_owned(),
            ..FoundPost::default()
        };
        role(&post, &board())
    }

    #[test]
    fn marks_and_names_make_an_adviser() {
        assert_eq!(of("Robin, frg adviser", "Hello"), Role::Adviser);
        assert_eq!(of("Suzie", "Hello"), Role::Adviser);
        assert_eq!(of("Suzie1985", "Hello"), Role::Parent);
    }

    #[test]
    fn a_signed_letter_under_another_name_is_an_advisers() {
        assert_eq!(
            of(
                "Robin",
                "Dear kite22\nThank you for your post\nBest wishes\nSuzie"
            ),
            Role::Adviser
        );
    }

    #[test]
    fn a_parent_who_shares_the_name_or_thanks_stays_a_parent() {
        assert_eq!(of("kite22", "Please help me.\nThanks\nSuzie"), Role::Parent);
        assert_eq!(
            of(
                "kite22",
                "Dear all, thank you for your posts. Ring the advice line"
            ),
            Role::Parent
        );
        assert_eq!(
            of(
                "kite22",
                "Dear owl\nThank you for your post. 1. Ask. 2. Write."
            ),
            Role::Parent
        );
    }

    #[test]
    fn those_who_run_the_board_are_neither() {
        assert_eq!(of("Forum Moderator", "Topic moved"), Role::Other);
        let ranked = FoundPost {
            author: Some("Jo".to_owned()),
            ranks: vec!["Site Admin".to_owned()],
            ..FoundPost::default()
        };
        assert_eq!(role(&ranked, &board()), Role::Other);
    }
}
