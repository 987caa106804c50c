//! Telling an adviser's letter from a letter a parent copied into a post, and cutting the first off the second.
//!
//! "Dear …" alone proves nothing: parents paste the letters they sent. A reply must bear signs that only an adviser's
//! does, worth [`ENOUGH`] together.

use super::{Board, names};

/// The signs a letter needs to count as an adviser's.
const ENOUGH: u32 = 2;
/// How much of a letter counts as its opening, in characters.
const OPENING: usize = 400;
/// How many lines from the end a name still counts as signed: an invitation to give feedback may follow it.
const SIGNED_WITHIN: usize = 8;
/// The longest "Dear …" line without a comma, in bytes.
const LONGEST_GREETING: usize = 80;
/// The most words a name has.
const MOST_WORDS: usize = 5;

/// How a letter begins.
const GREETINGS: [&str; 3] = ["dear ", "hello ", "hi "];
/// What advisers open with.
const OPENINGS: [&str; 10] = [
    "thank you for your post",
    "thank you for your recent post",
    "thank you for posting",
    "thanks for your post",
    "thanks for posting",
    "welcome to the parents",
    "welcome to the board",
    "welcome to the discussion",
    "welcome to the forum",
    "online adviser",
];
/// What advisers say of the advice line, and parents hardly ever.
const ADVICE_LINE: [&str; 6] = [
    "our advice line",
    "our free confidential advice line",
    "our freephone advice line",
    "the freephone advice line",
    "one of our advisers",
    "advice line on 0",
];
/// What either may say.
const WEAK: [&str; 4] = [
    "advice line",
    "i hope you find this",
    "i hope this helps",
    "i hope you have found this",
];
/// Whom letters to nobody in particular are addressed to.
const NOBODY: [&str; 17] = [
    "all",
    "anyone",
    "adviser",
    "advisers",
    "advisor",
    "both",
    "everyone",
    "everybody",
    "forum",
    "frg",
    "judge",
    "madam",
    "parents",
    "sir",
    "again",
    "guys",
    "there",
];

/// The name in a line that greets somebody: "Dear Name", or "Hello Name, …".
pub(super) fn greeting(line: &str) -> Option<&str> {
    let line = line.trim();
    let rest = GREETINGS.iter().find_map(|greeting| {
        let (start, rest) = line.split_at_checked(greeting.len())?;
        start.eq_ignore_ascii_case(greeting).then_some(rest)
    })?;
    let name = match rest.split_once(',') {
        Some((name, _)) => name,
        None if line.len() <= LONGEST_GREETING => rest,
        None => return None,
    };
    let name = name.trim_matches(|c: char| c.is_whitespace() || ",.:;!-–—".contains(c));
    let words = name.split_whitespace().count();
    (words > 0 && words <= MOST_WORDS && name.len() <= LONGEST_GREETING).then_some(name)
}

/// Whom a letter greets in its first written line.
pub(super) fn addressee(body: &str) -> Option<&str> {
    body.lines()
        .find(|line| !line.trim().is_empty())
        .and_then(greeting)
        .filter(|name| is_somebody(name))
}

/// Whether a greeted name is one person's.
fn is_somebody(name: &str) -> bool {
    let first = name
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default()
        .to_lowercase();
    !NOBODY.contains(&first.as_str())
}

/// Whether a whole text is an adviser's letter.
pub(super) fn is_advisers(body: &str, board: &Board) -> bool {
    let lines: Vec<&str> = body.lines().collect();
    let Some(at) = lines.iter().position(|line| !line.trim().is_empty()) else {
        return false;
    };
    match lines.get(at).and_then(|line| greeting(line)) {
        Some(name) => signs(&lines, at, name, None, board) >= ENOUGH,
        None => is_signed(&lines, board) && formulas(&folded(&lines)) > 0,
    }
}

/// A post and the adviser's letter that follows in the same text.
pub(super) struct Split {
    pub(super) post: String,
    pub(super) reply: String,
}

/// Cuts an adviser's letter off the end of `body`; `poster` is the account the page gives for the post.
///
/// With a named poster the letter must greet that person or be signed by an adviser, since another parent may well
/// begin with "Dear" and a thank-you.
pub(super) fn split(body: &str, poster: Option<&str>, board: &Board) -> Option<Split> {
    let lines: Vec<&str> = body.lines().collect();
    let first = lines.iter().position(|line| !line.trim().is_empty())?;
    let at = (first + 1..lines.len()).find(|&at| {
        lines
            .get(at)
            .and_then(|line| greeting(line))
            .is_some_and(|name| {
                let meant = poster.is_none_or(|poster| names::alike(poster, name));
                let signed = || {
                    is_signed(
                        lines.get(at..letter_end(&lines, at)).unwrap_or_default(),
                        board,
                    )
                };
                signs(&lines, at, name, poster, board) >= ENOUGH && (meant || signed())
            })
    })?;
    let (post, reply) = lines.split_at(at);
    Some(Split {
        post: post.join("\n").trim().to_owned(),
        reply: reply.join("\n").trim().to_owned(),
    })
}

/// Adds up what speaks for an adviser in the letter that begins at line `at` and ends before the next greeting.
fn signs(lines: &[&str], at: usize, name: &str, poster: Option<&str>, board: &Board) -> u32 {
    if is_adviser_name(name, board) {
        return 0;
    }
    let letter = lines.get(at..letter_end(lines, at)).unwrap_or_default();
    let signed = is_signed(letter, board);
    if !is_somebody(name) && !signed {
        return 0;
    }
    let greets_poster = poster.is_some_and(|poster| names::alike(poster, name));
    let advises = is_account_like(name) && super::talk::is_answer(&letter.join("\n"));
    2 * u32::from(signed)
        + 2 * u32::from(greets_poster)
        + 2 * u32::from(advises)
        + formulas(&folded(letter))
}

/// Whether a name is one people give an account rather than a child or a social worker.
fn is_account_like(name: &str) -> bool {
    name.contains(|c: char| c.is_ascii_digit() || c == '_')
}

fn letter_end(lines: &[&str], at: usize) -> usize {
    (at + 1..lines.len())
        .find(|&next| lines.get(next).and_then(|line| greeting(line)).is_some())
        .unwrap_or(lines.len())
}

/// What the phrases of a letter count for.
fn formulas(letter: &str) -> u32 {
    let opening_end = letter
        .char_indices()
        .nth(OPENING)
        .map_or(letter.len(), |(at, _)| at);
    let opening = letter.get(..opening_end).unwrap_or_default();
    let any = |phrases: &[&str], text: &str| phrases.iter().any(|phrase| text.contains(phrase));
    2 * u32::from(any(&OPENINGS, opening))
        + 2 * u32::from(any(&ADVICE_LINE, letter))
        + u32::from(any(&WEAK, letter))
}

/// The letter in lower case with plain apostrophes and single spaces.
fn folded(lines: &[&str]) -> String {
    let mut folded = String::new();
    for word in lines.iter().flat_map(|line| line.split_whitespace()) {
        folded.push_str(&word.to_lowercase().replace('’', "'"));
        folded.push(' ');
    }
    folded
}

/// Whether one of the last lines is an adviser's name, alone or behind "Best wishes".
fn is_signed(lines: &[&str], board: &Board) -> bool {
    lines
        .iter()
        .rev()
        .filter(|line| !line.trim().is_empty())
        .take(SIGNED_WITHIN)
        .any(|line| is_signature(line, board))
}

/// Whether a letter ends with an adviser's name.
pub(super) fn is_signed_by_adviser(body: &str, board: &Board) -> bool {
    is_signed(&body.lines().collect::<Vec<_>>(), board)
}

fn is_signature(line: &str, board: &Board) -> bool {
    let line = line.trim().trim_end_matches(['.', ',', '!']);
    if line.len() > LONGEST_GREETING {
        return false;
    }
    if is_adviser_name(line, board) {
        return true;
    }
    let (first, rest) = line.split_once(',').unwrap_or((line, ""));
    if is_adviser_name(first, board) {
        return rest.to_lowercase().contains("advis");
    }
    let closes = [
        "best wishes",
        "kind regards",
        "regards",
        "with best wishes",
        "warm wishes",
        "kind wishes",
    ];
    let lower = line.to_lowercase();
    closes.iter().any(|close| {
        lower.starts_with(close)
            && is_adviser_name(line.get(close.len()..).unwrap_or_default(), board)
    })
}

/// Whether a name is one advisers sign with.
pub(super) fn is_adviser_name(name: &str, board: &Board) -> bool {
    board
        .adviser_names
        .iter()
        .any(|known| names::same(known, name))
}

#[cfg(test)]
mod tests {
    use super::super::tests::board;
    use super::*;

    #[track_caller]
    fn splits(body: &str, poster: Option<&str>) -> String {
        split(body, poster, &board())
            .expect("there is a reply")
            .reply
    }

    #[track_caller]
    fn stays_whole(body: &str, poster: Option<&str>) {
        assert!(split(body, poster, &board()).is_none(), "{body}");
    }

    #[test]
    fn a_thank_you_for_the_post_makes_a_reply() {
        let reply = splits("Help please.\nDear kite22\nThank you for your post.", None);
        assert_eq!(reply, "Dear kite22\nThank you for your post.");
    }

    #[test]
    fn the_posters_name_makes_a_reply_however_misspelt() {
        splits(
            "Help.\nDear K1TEOO\nYou can ask for a copy.",
            Some("KITE00"),
        );
    }

    #[test]
    fn an_advisers_name_at_the_end_makes_a_reply() {
        splits("Help.\nDear friend\nYou can ask.\nBest wishes, Suzie", None);
        splits(
            "Help.\nDear friend\nYou can ask.\n\nBest wishes\n\nSuzie.",
            None,
        );
    }

    #[test]
    fn advice_to_an_account_makes_a_reply_without_any_formula() {
        splits("Help.\nDear kite22\nYou might ask for your own copy.", None);
        stays_whole(
            "I wrote\nDear Mr Bell\nYou never sent me your report.",
            None,
        );
    }

    #[test]
    fn other_greetings_count_as_well() {
        splits(
            "Help.\nHello KITE00,\nYou can ask for a copy.",
            Some("KITE00"),
        );
        stays_whole("Help.\nHi there\nThank you for your post", None);
    }

    #[test]
    fn a_letter_the_parent_sent_stays_in_the_post() {
        stays_whole(
            "This is what I sent:\nDear Ms Shaw\nI want to complain. I rang the advice line.\nYours faithfully",
            None,
        );
        stays_whole(
            "I wrote\nDear Sir or Madam,\nThank you for your post of the 3rd",
            None,
        );
        stays_whole(
            "Hi again\nDear Suzie\nThank you for your post, it helped",
            None,
        );
        stays_whole("Dear kite22, my son too.", Some("otherparent"));
    }

    #[test]
    fn a_parents_letter_and_a_reply_are_told_apart() {
        let reply = splits(
            "I sent:\nDear Mr Bell\nPlease call me.\nYours\nAnything else?\nDear kite22\nThanks for posting.",
            None,
        );
        assert!(reply.starts_with("Dear kite22"));
    }

    #[test]
    fn another_parents_thanks_are_no_advisers_reply() {
        stays_whole(
            "Same here.\nDear kite22\nThank you for your post, hugs",
            Some("otherparent"),
        );
    }

    #[test]
    fn greetings_give_the_name_alone() {
        assert_eq!(greeting(" Dear 1984-mum, "), Some("1984-mum"));
        assert_eq!(
            greeting("Dear Anna B,thank you for writing to us here today"),
            Some("Anna B")
        );
        assert_eq!(greeting("Dearest"), None);
        assert_eq!(addressee("Dear all,\nhello"), None);
    }
}
