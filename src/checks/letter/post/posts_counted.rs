//! `posts-counted`: the letter speaks of more posts than are answered in it.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::text::Phrase;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "posts-counted",
    title: "A number of posts that is not what was loaded",
    family: Family::Post,
    severity: Severity::Warning,
    look: Look::Block(check),
};

/// "your two posts", with the number they speak of.
static COUNTS: LazyLock<Vec<(usize, Phrase)>> = LazyLock::new(|| {
    let counts = [
        (2, "your {two|2} [recent|latest] {posts|messages}"),
        (2, "both [of] your {posts|messages}"),
        (3, "your {three|3} [recent|latest] {posts|messages}"),
    ];
    let parsed = counts.into_iter();
    parsed
        .filter_map(|(count, phrase)| Some((count, Phrase::parse(phrase).ok()?)))
        .collect()
});

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let loaded = page.letter.thread.enquiry.len();
    let mut slips = Vec::new();
    for (count, phrase) in COUNTS.iter().filter(|(count, _)| *count != loaded) {
        for span in sheet.find(std::slice::from_ref(phrase)) {
            let loaded = match loaded {
                1 => "one is loaded here".to_owned(),
                loaded => format!("{loaded} are loaded here"),
            };
            let message = format!("The letter speaks of {count} posts, but {loaded}");
            let slip = sheet.slip(span, message);
            slips.push(if page.letter.thread.enquiry.len() == 1 {
                slip.fix("your post")
            } else {
                slip
            });
        }
    }
    slips
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{mends, passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn two_posts_where_one_is_loaded_are_pointed_at() {
        points_at(
            &RULE,
            POST,
            "I am replying to your two posts today.",
            &["your two posts"],
        );
        mends(
            &RULE,
            POST,
            "I answer both your posts.",
            "I answer your post.",
        );
    }

    #[test]
    fn one_post_and_other_peoples_posts_are_in_order() {
        passes(
            &RULE,
            POST,
            "Thank you for your post. Two posts on the forum say the same.",
        );
    }
}
