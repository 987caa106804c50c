//! `relation-not-in-post`: the letter speaks of somebody the post does not: a daughter where there is a son, a husband
//! where there is a boyfriend.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::intake::Thread;
use crate::reading::{Fact, Stated};
use crate::text::WordIndex;

pub(super) const RULE: Rule = Rule {
    name: "relation-not-in-post",
    title: "A son, daughter, husband or partner the post does not speak of",
    family: Family::Post,
    severity: Severity::Warning,
    look: Look::Block(check),
};

/// Words of a letter behind "your", the words of a post that bear them out, and those that speak against them.
struct Pair {
    letter: &'static [&'static str],
    bears_out: &'static [&'static str],
    against: &'static [&'static str],
}

const SONS: [&str; 12] = [
    "son",
    "sons",
    "boy",
    "boys",
    "lad",
    "ds",
    "grandson",
    "grandsons",
    "stepson",
    "nephew",
    "brother",
    "lads",
];
const DAUGHTERS: [&str; 11] = [
    "daughter",
    "daughters",
    "girl",
    "girls",
    "dd",
    "granddaughter",
    "granddaughters",
    "stepdaughter",
    "niece",
    "sister",
    "duaghter",
];

const PAIRS: [Pair; 5] = [
    Pair {
        letter: &["son", "sons"],
        bears_out: &SONS,
        against: &DAUGHTERS,
    },
    Pair {
        letter: &["daughter", "daughters"],
        bears_out: &DAUGHTERS,
        against: &SONS,
    },
    Pair {
        letter: &["husband", "husbands"],
        bears_out: &[
            "husband", "husbands", "hubby", "married", "marriage", "hubbys",
        ],
        against: &[
            "bf",
            "bfs",
            "boyfriend",
            "boyfriends",
            "partner",
            "partners",
            "fiance",
            "wife",
            "girlfriend",
            "gf",
        ],
    },
    Pair {
        letter: &["wife", "wifes"],
        bears_out: &["wife", "wifes", "married", "marriage"],
        against: &[
            "gf",
            "girlfriend",
            "girlfriends",
            "partner",
            "partners",
            "fiancee",
            "husband",
            "boyfriend",
            "bf",
        ],
    },
    Pair {
        letter: &["grandchild", "grandson", "granddaughter", "grandchildren"],
        bears_out: &[
            "grandchild",
            "grandson",
            "granddaughter",
            "grandchildren",
            "grandaughter",
            "grandkids",
            "nan",
            "gran",
            "nana",
            "grandma",
            "grandad",
            "grandparents",
            "grandmother",
            "grandfather",
            "grandbaby",
            "granny",
            "grandparent",
        ],
        against: &["son", "daughter", "child", "children", "baby", "kids"],
    },
];

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let words = sheet.words.words();
    let mut slips: Vec<Slip> = Vec::new();
    for (owner, noun) in words.iter().zip(words.iter().skip(1)) {
        if owner.folded != "your" || sheet.is_quoted(noun.span) {
            continue;
        }
        let pair = PAIRS
            .iter()
            .find(|pair| pair.letter.contains(&noun.folded.as_str()));
        let Some((said, fact)) = pair.and_then(|pair| contradicted(pair, page)) else {
            continue;
        };
        let written = sheet
            .written(noun.span)
            .trim_end_matches("’s")
            .trim_end_matches("'s");
        let message = format!(
            "The post speaks of no {}; it says “{said}”",
            written.to_lowercase()
        );
        let mut slip = sheet.slip(noun.span, message);
        if let Some(fact) = fact {
            slip = slip.shown_by(&fact.evidence);
        }
        slips.push(slip);
    }
    slips
}

/// The word of the post that speaks against a pair, if one does and none bears it out.
fn contradicted<'a>(pair: &Pair, page: &'a Page<'_>) -> Option<(&'a str, Option<&'a Fact>)> {
    let letter = page.letter;
    let indexes =
        (page.enquiry.theirs).get_or_init(|| theirs(letter.thread).map(WordIndex::new).collect());
    let mut against: Option<&str> = None;
    for (text, index) in theirs(letter.thread).zip(indexes) {
        let has = |word: &&&str| !index.places_of(word).is_empty();
        if pair.bears_out.iter().any(|word| has(&word)) {
            return None;
        }
        let first = pair
            .against
            .iter()
            .flat_map(|word| index.places_of(word))
            .min();
        against = against.or_else(|| index.words().get(*first?)?.span.of(text));
    }
    let said = against?;
    let fact = letter.reading.facts.iter().find(|fact| {
        matches!(
            fact.stated,
            Stated::Child { .. } | Stated::RelationWord { .. }
        ) && fact
            .evidence
            .text
            .to_lowercase()
            .contains(&said.to_lowercase())
    });
    Some((said, fact))
}

/// The title, and the posts of the poster.
fn theirs(thread: &Thread) -> impl Iterator<Item = &str> {
    let poster = thread.poster();
    let posts = thread.posts.iter().enumerate();
    let theirs = posts.filter(move |(at, post)| {
        thread.enquiry.contains(at) || (poster.is_some() && post.author.as_deref() == poster)
    });
    let title = thread.title.as_deref().into_iter();
    title.chain(theirs.map(|(_, post)| post.body.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{passes, points_at};

    #[test]
    fn a_daughter_where_there_is_only_a_son_is_pointed_at() {
        let post = "My son is in care. Can anyone help?";
        points_at(
            &RULE,
            post,
            "Ask to see your daughter’s plan.",
            &["daughter’s"],
        );
        points_at(
            &RULE,
            "My little girl is 4. Help?",
            "Ask for your son to be heard.",
            &["son"],
        );
    }

    #[test]
    fn a_husband_where_there_is_a_boyfriend_is_pointed_at() {
        let post = "my bf wont sign the plan. Help?";
        points_at(
            &RULE,
            post,
            "Your husband can ask for a copy.",
            &["husband"],
        );
        passes(&RULE, post, "Your partner can ask for a copy.");
    }

    #[test]
    fn words_the_post_has_and_words_that_fit_anybody_are_in_order() {
        let post = "My son and my daughter live with my husband. Help?";
        for fine in [
            "Your son and your daughter.",
            "Your husband.",
            "Your child.",
            "Your children.",
        ] {
            passes(&RULE, post, fine);
        }
        passes(
            &RULE,
            "My child is in care. Help?",
            "Your son can be heard.",
        );
    }
}
