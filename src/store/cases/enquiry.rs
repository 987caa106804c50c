//! By what the same enquiry is known in another form: copied from the page, quoted, mailed or printed.

use super::CaseId;
use super::rows::damaged;
use crate::intake::Thread;
use crate::store::digest;
use crate::store::failure::Step;
use crate::text::bare_words;
use rusqlite::{Connection, params};

/// Fewer words than these are sent by many, as "Thank you for your answer".
const FEWEST_WORDS: usize = 12;

/// The digest of an enquiry's words, whatever spaces, marks and capitals stand between and in them; empty where they are
/// too few to be told by.
pub(super) fn digest_of(thread: &Thread) -> String {
    let posts = thread.enquiry_posts();
    let words: Vec<String> = posts
        .flat_map(|(_, post)| bare_words(&post.body))
        .map(|word| word.folded)
        .collect();
    if words.len() < FEWEST_WORDS {
        return String::new();
    }
    digest::of_texts(words.iter().map(String::as_str))
}

/// The listed cases with the same enquiry and who asks in each, the one last saved first.
pub(super) fn same(
    connection: &Connection,
    thread: &Thread,
) -> Step<Vec<(CaseId, Option<String>)>> {
    let digest = digest_of(thread);
    if digest.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = connection.prepare_cached(include_str!("sql/same_enquiry.sql"))?;
    let mut rows = statement.query([digest])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push((CaseId(row.get("id")?), row.get("poster")?));
    }
    Ok(found)
}

/// Works out the digests of those of some cases that were kept before there were any.
pub(super) fn fill(connection: &Connection, cases: &[CaseId]) -> Step<()> {
    let mut unknown = connection.prepare_cached(include_str!("sql/unknown_enquiry.sql"))?;
    let mut set = connection.prepare_cached("UPDATE cases SET enquiry = ?2 WHERE id = ?1")?;
    for case in cases {
        let mut rows = unknown.query([case.0])?;
        if let Some(row) = rows.next()? {
            let thread = row.get_ref("thread")?.as_str().map_err(damaged)?;
            // A thread that cannot be read is told of when its case is opened; no post is the same as it.
            let thread = serde_json::from_str::<Thread>(thread);
            let digest = thread.map_or_else(|_| String::new(), |thread| digest_of(&thread));
            set.execute(params![case.0, digest])?;
        }
    }
    Ok(())
}

/// Whether any of some cases was kept before there were digests.
pub(super) fn is_missing(connection: &Connection, cases: &[CaseId]) -> Step<bool> {
    let mut statement = connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM cases WHERE id = ?1 AND enquiry IS NULL)")?;
    for case in cases {
        if statement.query_row([case.0], |row| row.get(0))? {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{Board, Copied, read};

    fn digest(page: &str) -> String {
        let board = Board {
            adviser_names: vec!["Robin".to_owned()],
            adviser_marks: vec!["Charity Adviser".to_owned()],
            forum_names: Vec::new(),
        };
        digest_of(&read(&Copied::pasted(page), &board, None).unwrap())
    }

    const WORDS: &str =
        "They’ve stopped my contact with my son, and nobody rings me back. What can I do?";

    #[test]
    fn a_post_is_the_same_in_every_form() {
        let page = digest(&format!(
            "Contact\n\nPost by mossycup » Fri Nov 20, 2026 9:30 am\n\n{WORDS}\n"
        ));
        assert_eq!(page.len(), 64);
        let straight = WORDS.replace('’', "'").replace(' ', "\n");
        for other in [
            format!("mossycup wrote: ↑Fri Nov 20, 2026 9:30 am\n{WORDS}\n"),
            format!("Contact\n\nPost by mossycup » Today, 9:30 am\n\n{straight}\n"),
            WORDS.to_uppercase(),
        ] {
            assert_eq!(digest(&other), page, "{other}");
        }
    }

    #[test]
    fn other_words_and_few_words_are_not_the_same() {
        assert_ne!(digest(WORDS), digest(&WORDS.replace("son", "daughter")));
        assert_eq!(digest("Thank you for your answer, it helps."), "");
    }
}
