//! Lines of a copied page that nobody wrote: buttons, counts, footers, notes phpBB adds to a post.
//!
//! Each is known by its whole line, so that a parent's sentence about "quick links" stays.

use super::dates;

/// No line of furniture is longer, in bytes; a title may be.
const LONGEST: usize = 300;

/// Lines that stand nowhere but on the page itself, whole.
const BUTTONS: [&str; 22] = [
    "Advanced search",
    "Code: Select all",
    "Code:",
    "Forum Tools",
    "Mark topic as read",
    "Post a reply",
    "Print view",
    "Quick links",
    "Reply with quote",
    "Report this post",
    "Search this topic...",
    "Search this topic…",
    "Select all",
    "Share on Facebook",
    "Skip to content",
    "Subscribe topic",
    "Topic tools",
    "Unread post",
    "Unread posts",
    "User avatar",
    "View unread post",
    "You do not have the required permissions to view the files attached to this post.",
];

/// Lines after which no post goes on, whole.
const FOOTERS: [&str; 7] = [
    "Delete all board cookies",
    "Jump to",
    "Jump to:",
    "Post Reply",
    "POST REPLY",
    "WHO IS ONLINE",
    "Who is online",
];

/// How such lines begin.
const FOOTER_STARTS: [&str; 8] = [
    "All times are UTC",
    "Display: All posts",
    "Display posts from previous",
    "Most users ever online was ",
    "Powered by phpBB",
    "Return to “",
    "Return to \"",
    "Users browsing this forum:",
];

/// Ranks phpBB gives to those who run a board.
const RANKS: [&str; 5] = [
    "Site Admin",
    "Administrator",
    "Global Moderator",
    "Moderator",
    "Forum Moderator",
];

/// The line without white space round it and without the bullet of a list, unless it is too long for furniture.
fn plain(line: &str) -> Option<&str> {
    (line.len() <= LONGEST).then(|| line.trim())
}

/// The line without the bullet some copies put before each line of a profile.
pub(super) fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    line.strip_prefix(['-', '•', '*', '–', '·'])
        .filter(|rest| rest.starts_with(char::is_whitespace))
        .map_or(line, str::trim_start)
}

/// Whether no post goes on after this line.
pub(super) fn is_footer(line: &str) -> bool {
    plain(line).is_some_and(|line| {
        FOOTERS.contains(&line)
            || FOOTER_STARTS.iter().any(|start| line.starts_with(start))
            || (line.starts_with("In total there ") && line.contains(" online ::"))
            || (line.contains('•') && pages(line).is_some())
    })
}

/// Whether the line is `Page a of b` alone: furniture of a print view, but a parent may copy it from a report.
pub(super) fn is_bare_page_number(line: &str) -> bool {
    !line.contains('•') && pages(line).is_some()
}

/// The numbers of `Page a of b`, alone or as `n posts • Page a of b`.
pub(super) fn pages(line: &str) -> Option<(u32, u32)> {
    let line = plain(line)?;
    let line = match line.split_once('•') {
        Some((posts, rest)) if is_post_total(posts) => rest.trim(),
        Some(_) => return None,
        None => line,
    };
    let (page, of) = line.strip_prefix("Page ")?.split_once(" of ")?;
    Some((page.trim().parse().ok()?, of.trim().parse().ok()?))
}

/// `4 posts`.
fn is_post_total(text: &str) -> bool {
    let text = text.trim();
    text.strip_suffix(" posts")
        .or_else(|| text.strip_suffix(" post"))
        .is_some_and(|n| n.parse::<u32>().is_ok())
}

/// Whether nobody wrote this line, wherever in a post it stands.
pub(super) fn is_dropped(line: &str) -> bool {
    plain(line).is_some_and(|line| {
        BUTTONS.contains(&line)
            || is_last_edited(line)
            || is_viewed(line)
            || line.starts_with("Contact: Contact ")
    })
}

/// `Last edited by {USER} on {DATE}, edited n time(s) in total.`
pub(super) fn is_last_edited(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("Last edited by ")
        && line.contains(" on ")
        && line.contains("edited ")
        && line.trim_end_matches('.').ends_with(" in total")
}

/// `{file}.png (11.77 KiB) Viewed 1584 times`.
fn is_viewed(line: &str) -> bool {
    let Some((start, times)) = line.rsplit_once(" Viewed ") else {
        return false;
    };
    let counted = times
        .strip_suffix(" times")
        .or_else(|| times.strip_suffix(" time"))
        .is_some_and(|n| n.parse::<u32>().is_ok());
    let sized = ["KiB)", "MiB)", "Bytes)"]
        .iter()
        .any(|unit| start.ends_with(unit));
    counted && sized
}

/// Whether the line is the button phpBB puts beside a post's title.
pub(super) fn is_quote_button(line: &str) -> bool {
    plain(line).is_some_and(|line| matches!(line, "Quote" | "Reply with quote"))
}

/// Whether the line is the link back to the top of the page.
pub(super) fn is_top_link(line: &str) -> bool {
    line.trim() == "Top"
}

/// Whether a signature begins here: phpBB 3.0 draws a line over it.
pub(super) fn is_signature_rule(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 10 && line.bytes().all(|b| b == b'_')
}

/// Whether the line is a rank of those who run a board.
pub(super) fn is_staff_rank(line: &str) -> bool {
    RANKS.contains(&without_bullet(line))
}

/// One line of the profile beside a post.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// `Posts: n`.
    Posts(u32),
    /// `Joined: {DATE}`.
    Joined,
    /// Any other.
    Other,
}

/// Reads a line of a profile, with or without a bullet.
pub(super) fn profile_field(line: &str) -> Option<Field> {
    let line = without_bullet(plain(line)?);
    let (name, value) = line.split_once(':')?;
    let value = value.trim();
    match name.trim_end() {
        "Posts" => value.replace(',', "").parse().ok().map(Field::Posts),
        "Joined" => (value.is_empty() || dates::is_date(value) || value.len() <= 40)
            .then_some(Field::Joined),
        "Location" | "Contact" | "Has thanked" | "Been thanked" => Some(Field::Other),
        _ => None,
    }
}

/// Lines at the top or foot of a page that say nothing of the thread.
pub(super) fn is_page_top(line: &str) -> bool {
    let line = line.trim();
    matches!(
        line,
        "Board index"
            | "FAQ"
            | "Login"
            | "Logout"
            | "Register"
            | "Search"
            | "Home"
            | "Forum"
            | "Top"
            | "Quote"
            | "First unread post"
            | "Unanswered topics"
            | "Active topics"
            | "The team"
            | "Message"
            | "Author"
    ) || line.starts_with("http://")
        || line.starts_with("https://")
        || line.starts_with("Moderator:")
        || line.starts_with("Moderators:")
        || is_post_total(line)
        || is_bare_page_number(line)
        || is_footer(line)
        || is_dropped(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn footers_are_known_by_their_whole_line() {
        for line in [
            "Post Reply",
            "  Who is online ",
            "In total there are 5 users online :: 2 registered, 0 hidden and 3 guests",
            "Most users ever online was 87 on Sat Mar 02, 2024 8:05 am",
            "Return to “1. Parents’ Forum”",
            "Jump to",
            "12 posts • Page 2 of 2",
            "1 post • Page 1 of 1",
            "Powered by phpBB® Forum Software © phpBB Limited",
        ] {
            assert!(is_footer(line), "{line}");
        }
    }

    #[test]
    fn what_a_parent_may_write_is_no_furniture() {
        for line in [
            "Who is online to help me?",
            "I want to jump to the next stage",
            "Page 3 of the report says",
            "He asked me to post reply slips",
            "Last edited by the social worker on the 3rd",
            "In total there are 4 children",
            "Posts: we put up fence posts",
            "Contact: twice a week",
            "The video was Viewed 3 times",
        ] {
            assert!(!is_footer(line) && !is_dropped(line), "{line}");
        }
        assert_eq!(profile_field("Posts: we put up fence posts"), None);
    }

    #[test]
    fn notes_inside_a_post_are_dropped() {
        for line in [
            "Last edited by Quiet Harbour on Tue Nov 18, 2025 5:17 pm, edited 2 times in total.",
            "letter.png (11.77 KiB) Viewed 1584 times",
            "Code: Select all",
            "Contact: Contact Quiet Harbour",
            "User avatar",
        ] {
            assert!(is_dropped(line), "{line}");
        }
    }

    #[test]
    fn profiles_are_read_with_and_without_bullets() {
        assert_eq!(profile_field("Posts: 4,789"), Some(Field::Posts(4789)));
        assert_eq!(profile_field("- Posts: 3"), Some(Field::Posts(3)));
        assert_eq!(
            profile_field("• Joined: Tue Mar 05, 2024 4:08 pm"),
            Some(Field::Joined)
        );
        assert_eq!(profile_field("Location: Leeds"), Some(Field::Other));
        assert_eq!(profile_field("My son: he is 4"), None);
    }

    #[test]
    fn the_number_of_the_page_is_read() {
        assert_eq!(pages("12 posts • Page 2 of 3"), Some((2, 3)));
        assert_eq!(pages("Page 1 of 1"), Some((1, 1)));
        assert_eq!(pages("we • Page 1 of 1"), None);
    }
}
