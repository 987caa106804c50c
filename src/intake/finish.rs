//! From what a reader found to a thread: replies split off, roles told, dates read, the enquiry chosen.

use super::found::{Found, FoundPost, FoundQuote, is_re};
use super::{Board, Layout, Post, Quote, Role, Thread};
use super::{dates, enquiry, letter, links, roles};
use jiff::civil::DateTime;

/// The shortest post, in characters, that is recognised when an adviser repeats it without saying so.
const SHORTEST_REPEAT: usize = 60;

/// Makes the thread.
pub(super) fn finish(found: Found, board: &Board, now: Option<DateTime>) -> Thread {
    let mut warnings = found.warnings;
    let opening_here = found.page.is_none_or(|(at, _)| at <= 1)
        && !found
            .posts
            .first()
            .and_then(|post| post.title.as_deref())
            .is_some_and(is_re);
    let mut posts = split_replies(found.posts, board);
    lift_quoted_enquiry(&mut posts, board, &mut warnings);
    drop_repeats(&mut posts);
    let layout = match found.layout.unwrap_or(Layout::PlainText) {
        Layout::PlainText
            if posts.iter().all(|(_, role)| *role == Role::Adviser) && !posts.is_empty() =>
        {
            Layout::ReplyOnly
        }
        layout => layout,
    };
    let mut posts: Vec<Post> = posts
        .into_iter()
        .map(|(post, role)| finished(post, role, now))
        .collect();
    infer_names(&mut posts, &mut warnings);
    let choice = enquiry::choose(&posts, opening_here, found.page);
    warnings.extend(choice.warnings);
    Thread {
        layout,
        title: found.title,
        forum: found.forum,
        posts,
        enquiry: choice.enquiry,
        warnings,
    }
}

/// Cuts advisers' letters off the posts they follow, and tells everybody's role.
fn split_replies(found: Vec<FoundPost>, board: &Board) -> Vec<(FoundPost, Role)> {
    let mut posts = Vec::with_capacity(found.len());
    for mut post in found {
        let account = roles::is_adviser_account(post.author.as_deref().unwrap_or_default(), board);
        let split = (!account)
            .then(|| letter::split(&post.body, post.author.as_deref(), board))
            .flatten();
        let reply = split.map(|split| {
            post.body = split.post;
            FoundPost {
                body: split.reply,
                ..FoundPost::default()
            }
        });
        let role = roles::role(&post, board);
        posts.push((post, role));
        posts.extend(reply.map(|reply| (reply, Role::Adviser)));
    }
    posts
}

/// Where an adviser's answer is all there is and quotes the post, makes the quotation a post of its own.
fn lift_quoted_enquiry(
    posts: &mut Vec<(FoundPost, Role)>,
    board: &Board,
    warnings: &mut Vec<String>,
) {
    if posts
        .iter()
        .any(|(post, role)| *role == Role::Parent && !post.body.is_empty())
    {
        return;
    }
    let of_a_parent = |quote: &FoundQuote| {
        !roles::is_adviser_account(quote.author.as_deref().unwrap_or_default(), board)
    };
    let found = posts.iter_mut().enumerate().find_map(|(at, (post, role))| {
        let quote = post.quotes.iter().position(of_a_parent)?;
        (*role == Role::Adviser).then(|| (at, post.quotes.remove(quote)))
    });
    if let Some((at, quote)) = found {
        warnings.push("The parent's post is known only from a quotation in the answer.".to_owned());
        let post = FoundPost {
            author: quote.author,
            when: quote.when,
            body: quote.text,
            ..FoundPost::default()
        };
        posts.insert(at, (post, Role::Parent));
    }
}

/// Makes a quotation of the words of an earlier post that an adviser repeats before answering.
fn drop_repeats(posts: &mut [(FoundPost, Role)]) {
    for at in 1..posts.len() {
        let Some((earlier, [(post, Role::Adviser), ..])) = posts.split_at_mut_checked(at) else {
            continue;
        };
        let repeated = earlier.iter().find_map(|(earlier, role)| {
            let end = end_of_repeat(&post.body, &earlier.body)?;
            (*role == Role::Parent).then(|| (earlier.author.clone(), end))
        });
        if let Some((author, end)) = repeated {
            let rest = post.body.get(end..).unwrap_or_default().trim().to_owned();
            let text = post.body.get(..end).unwrap_or_default().trim().to_owned();
            post.quotes.insert(
                0,
                FoundQuote {
                    author,
                    when: None,
                    text,
                },
            );
            post.body = rest;
        }
    }
}

/// Where the words of `earlier` end in `body`, if `body` begins with all of them.
fn end_of_repeat(body: &str, earlier: &str) -> Option<usize> {
    let mut wanted = earlier.chars().filter(|c| !c.is_whitespace());
    let (mut end, mut met) = (0, 0_usize);
    let mut next = wanted.next();
    for (at, c) in body.char_indices().filter(|(_, c)| !c.is_whitespace()) {
        match next {
            None => break,
            Some(wanted) if wanted != c => return None,
            Some(_) => {
                end = at + c.len_utf8();
                met += 1;
                next = wanted.next();
            }
        }
    }
    (next.is_none() && met >= SHORTEST_REPEAT).then_some(end)
}

fn finished(post: FoundPost, role: Role, now: Option<DateTime>) -> Post {
    let posted = post
        .when
        .as_deref()
        .and_then(|when| dates::parse(when, now))
        .or(post.posted);
    let body = if role == Role::Adviser {
        links::rejoin(&post.body)
    } else {
        post.body
    };
    Post {
        author: post.author,
        inferred: false,
        role,
        posted,
        posted_as_written: post.when,
        post_count: post.post_count,
        body,
        quotes: post
            .quotes
            .into_iter()
            .map(|quote| Quote {
                author: quote.author,
                text: quote.text,
            })
            .collect(),
    }
}

/// Names posts without an author by the "Dear …" of the answer that follows.
fn infer_names(posts: &mut [Post], warnings: &mut Vec<String>) {
    for at in 1..posts.len() {
        let Some((earlier, [answer, ..])) = posts.split_at_mut_checked(at) else {
            continue;
        };
        let Some(asking) = earlier.last_mut() else {
            continue;
        };
        if asking.author.is_some() || asking.role != Role::Parent || answer.role != Role::Adviser {
            continue;
        }
        if let Some(name) = letter::addressee(&answer.body) {
            warnings.push(format!(
                "The name {name} is taken from the “Dear …” of the answer and may be misspelt."
            ));
            asking.author = Some(name.to_owned());
            asking.inferred = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::board;
    use super::*;

    const LONG: &str = "My son is with his nan and nobody has told me when I may see him again, or who decides it.";

    fn thread(posts: Vec<FoundPost>) -> Thread {
        let found = Found {
            posts,
            ..Found::default()
        };
        finish(found, &board(), None)
    }

    fn post(author: &str, body: &str) -> FoundPost {
        FoundPost {
            author: (!author.is_empty()).then(|| author.to_owned()),
            body: body.to_owned(),
            ..FoundPost::default()
        }
    }

    #[test]
    fn a_name_known_only_from_the_answer_is_marked() {
        let thread = thread(vec![post(
            "",
            &format!("{LONG}\nDear kite22\nThank you for your post."),
        )]);
        assert_eq!(thread.poster(), Some("kite22"));
        assert!(thread.posts[0].inferred);
        assert_eq!(thread.posts[1].author, None);
    }

    #[test]
    fn a_misspelt_greeting_changes_no_name() {
        let thread = thread(vec![post(
            "KITE00",
            &format!("{LONG}\nDear KITEOO\nYou may ask."),
        )]);
        assert_eq!(thread.poster(), Some("KITE00"));
        assert!(!thread.posts[0].inferred);
        assert_eq!(thread.posts.len(), 2);
    }

    #[test]
    fn an_adviser_who_repeats_the_post_quotes_it() {
        let spaced = LONG.replace(' ', "\n");
        let thread = thread(vec![
            post("kite22", LONG),
            post("Suzie", &format!("{spaced}\n\nDear kite22\nYes.")),
        ]);
        assert_eq!(thread.posts[1].body, "Dear kite22\nYes.");
        assert_eq!(thread.posts[1].quotes[0].text, spaced);
    }

    #[test]
    fn links_are_joined_in_answers_and_nowhere_else() {
        let thread = thread(vec![
            post("kite22", "I saw\nhere a page"),
            post("Suzie", "Please see\nhere a page"),
        ]);
        assert_eq!(thread.posts[0].body, "I saw\nhere a page");
        assert_eq!(thread.posts[1].body, "Please see here a page");
    }
}
