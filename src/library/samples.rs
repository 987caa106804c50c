//! Contexts that stand for the posts a passage may meet; loading, `library lint` and tests render against them.

use super::template::{kinds_named, signposts_named, words_named};
use super::{Context, Harm, IssueId, Snippet};
use std::collections::BTreeSet;

/// The words that posts differ in beyond [`Context::samples`]; what the house says is never in doubt.
const VARYING: [&str; 10] = [
    "poster",
    "first_post",
    "returning",
    "posts_answered",
    "poster_is",
    "for_somebody_else",
    "writes_for",
    "child",
    "child_age",
    "children",
];

/// How many ticks, flags and facts of one snippet are tried in all combinations.
const COMBINED: usize = 4;

impl Context {
    /// A post that says nothing: only what the house knows is set.
    pub fn bare() -> Self {
        Self {
            adviser: "Alex".to_owned(),
            adviser_role: "online adviser".to_owned(),
            organisation: "the charity".to_owned(),
            forum: "the forum".to_owned(),
            posts_answered: 1,
            ..Self::default()
        }
    }

    /// The first of the samples.
    fn saying_nothing() -> (&'static str, Self) {
        ("a post that says nothing", Self::bare())
    }

    /// A named poster who says who they are.
    fn posted_by(name: &str, relation: &str) -> Self {
        Self {
            poster: Some(name.to_owned()),
            poster_is: Some(relation.to_owned()),
            ..Self::bare()
        }
    }

    /// Posts that differ in all that passages commonly ask for, each with a name for messages.
    pub fn samples() -> Vec<(&'static str, Self)> {
        let mother = Self {
            first_post: true,
            child: Some("son".to_owned()),
            child_age: Some(12),
            children: 1,
            ..Self::posted_by("Sample1", "mother")
        };
        let father = Self {
            returning: true,
            child: Some("daughter".to_owned()),
            child_age: Some(0),
            children: 1,
            ..Self::posted_by("Sample2", "father")
        };
        let partner = Self {
            first_post: true,
            for_somebody_else: true,
            writes_for: Some("your partner".to_owned()),
            children: 2,
            ..Self::posted_by("Sample3", "partner")
        };
        let grandparent = Self {
            for_somebody_else: true,
            writes_for: Some("your daughter".to_owned()),
            child: Some("child".to_owned()),
            children: 1,
            ..Self::posted_by("Sample4", "grandparent")
        };
        let other = Self {
            returning: true,
            posts_answered: 2,
            ..Self::posted_by("Sample5", "other")
        };
        let first_unnamed = Self {
            first_post: true,
            ..Self::bare()
        };
        vec![
            Self::saying_nothing(),
            ("a first post without a name", first_unnamed),
            ("a mother's first post", mother),
            ("a returning father", father),
            ("a partner", partner),
            ("a grandparent", grandparent),
            ("somebody else, with two posts", other),
        ]
    }

    /// The same post with one of the words of [`VARYING`] turned round: unset if it was set, true if it was false.
    fn turned(&self, word: &str) -> Self {
        let mut context = self.clone();
        let turn = |field: &mut Option<String>, value: &str| {
            *field = field.is_none().then(|| value.to_owned());
        };
        match word {
            "poster" => turn(&mut context.poster, "Sample"),
            "poster_is" => turn(&mut context.poster_is, "mother"),
            "writes_for" => turn(&mut context.writes_for, "your partner"),
            "child" => turn(&mut context.child, "son"),
            "child_age" => context.child_age = context.child_age.is_none().then_some(7),
            "first_post" => context.first_post = !context.first_post,
            "returning" => context.returning = !context.returning,
            "for_somebody_else" => context.for_somebody_else = !context.for_somebody_else,
            "posts_answered" => context.posts_answered = 3 - context.posts_answered.clamp(1, 2),
            "children" => context.children = if context.children == 0 { 2 } else { 0 },
            _ => {}
        }
        context
    }

    /// The same post with these issues ticked, flags raised and facts found.
    #[must_use]
    pub fn with<'a>(&self, found: impl IntoIterator<Item = &'a Found>) -> Self {
        let mut context = self.clone();
        for found in found {
            match found {
                Found::Tick(issue) => context.ticks.insert(issue.clone()),
                Found::Flag(kind) => context.flags.insert(kind.clone()),
                Found::Fact(kind) => context.facts.insert(kind.clone()),
            };
        }
        context
    }
}

/// Something that a letter may or may not have beside the words of its post.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// A ticked issue.
    Tick(IssueId),
    /// A kind of flag.
    Flag(String),
    /// A kind of fact.
    Fact(String),
}

impl Snippet {
    /// The ids of the signposts that the passage links to or prints from.
    pub fn signposts_named(&self) -> BTreeSet<&str> {
        signposts_named(&self.body)
    }

    /// The kinds of flags that its conditions ask for; one they rule out is none of them.
    pub fn flags_named(&self) -> BTreeSet<&str> {
        let asked = self
            .when
            .iter()
            .filter(|it| !it.trim_start().starts_with("not "));
        asked
            .flat_map(|condition| kinds_named("", std::slice::from_ref(condition), "flag"))
            .collect()
    }

    /// Whether it is crisis text that stands in a letter because of a flag, whatever is ticked.
    pub fn comes_by_flag(&self) -> bool {
        self.harm == Harm::Life && !self.flags_named().is_empty()
    }

    /// Posts that differ in all that this snippet's conditions and body ask for, each with a name for messages.
    ///
    /// The words it uses are tried in every combination; so are the ticks, flags and facts it names, if they are few.
    pub fn samples(&self) -> Vec<(&'static str, Context)> {
        let posts = self.sample_posts();
        let named = self.found_named();
        let combinations = combinations(&named);
        let mut samples = Vec::with_capacity(posts.len() * combinations.len());
        for (name, post) in &posts {
            samples.extend(
                combinations
                    .iter()
                    .map(|found| (*name, post.with(found.iter().copied()))),
            );
        }
        samples
    }

    fn sample_posts(&self) -> Vec<(&'static str, Context)> {
        let used = words_named(&self.body, &self.when);
        if VARYING.iter().all(|word| !used.contains(word)) {
            return vec![Context::saying_nothing()];
        }
        let mut samples = Context::samples();
        for word in VARYING.iter().filter(|word| used.contains(*word)) {
            let turned: Vec<_> = samples
                .iter()
                .map(|(name, context)| (*name, context.turned(word)))
                .collect();
            samples.extend(turned);
        }
        samples.retain(|(_, context)| !(context.first_post && context.returning));
        samples
    }

    /// The ticks, flags and facts that the snippet asks about.
    fn found_named(&self) -> Vec<Found> {
        let kinds = |function| kinds_named(&self.body, &self.when, function).into_iter();
        kinds("ticked")
            .filter_map(|id| IssueId::new(id).ok())
            .map(Found::Tick)
            .chain(kinds("flag").map(|kind| Found::Flag(kind.to_owned())))
            .chain(kinds("fact").map(|kind| Found::Fact(kind.to_owned())))
            .collect()
    }
}

/// Combinations of what may be found: all of them while they are few, else none, all, each alone and all but each.
fn combinations(found: &[Found]) -> Vec<Vec<&Found>> {
    let mut combinations = vec![Vec::new()];
    if found.len() <= COMBINED {
        for one in found {
            let with_it: Vec<Vec<&Found>> = combinations
                .iter()
                .map(|others| others.iter().copied().chain([one]).collect())
                .collect();
            combinations.extend(with_it);
        }
        return combinations;
    }
    combinations.push(found.iter().collect());
    for one in found {
        combinations.push(vec![one]);
        combinations.push(found.iter().filter(|other| *other != one).collect());
    }
    combinations
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tick(id: &str) -> Found {
        Found::Tick(IssueId::new(id).expect("an id"))
    }

    #[test]
    fn few_ticks_are_tried_in_every_combination() {
        assert_eq!(combinations(&[]), [Vec::<&Found>::new()]);
        let (a, b) = (tick("a"), tick("b"));
        let found = [a.clone(), b.clone()];
        assert_eq!(
            combinations(&found),
            [vec![], vec![&a], vec![&b], vec![&a, &b]]
        );
    }

    #[test]
    fn many_ticks_are_tried_alone_and_all_but_one() {
        let found = ["a", "b", "c", "d", "e"].map(tick);
        let combinations = combinations(&found);
        assert_eq!(combinations.len(), 12);
        assert!(combinations.iter().any(|some| some.len() == 4));
    }

    #[test]
    fn a_word_turned_twice_is_as_it_was_for_one_post() {
        let bare = Context::bare();
        for word in VARYING {
            let turned = bare.turned(word);
            assert_ne!(turned, bare, "{word}");
            assert_eq!(turned.turned(word), bare, "{word}");
        }
    }
}
