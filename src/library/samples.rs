//! Contexts that stand for the posts a passage may meet; loading, `library lint` and tests render against them.

use super::template::{kinds_named, signposts_named, words_named};
use super::{Context, IssueId, Snippet};
use std::collections::BTreeSet;

/// The words that a post may leave unset.
const OPTIONAL: [&str; 5] = ["poster", "poster_is", "writes_for", "child", "child_age"];

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
            ("a post that says nothing", Self::bare()),
            ("a first post without a name", first_unnamed),
            ("a mother's first post", mother),
            ("a returning father", father),
            ("a partner", partner),
            ("a grandparent", grandparent),
            ("somebody else, with two posts", other),
        ]
    }

    /// The same post with one of the words of [`OPTIONAL`] unset if it was set, and set if it was not.
    fn toggled(&self, word: &str) -> Self {
        let mut context = self.clone();
        let toggle = |field: &mut Option<String>, value: &str| {
            *field = field.is_none().then(|| value.to_owned());
        };
        match word {
            "poster" => toggle(&mut context.poster, "Sample"),
            "poster_is" => toggle(&mut context.poster_is, "mother"),
            "writes_for" => toggle(&mut context.writes_for, "your partner"),
            "child" => toggle(&mut context.child, "son"),
            _ => context.child_age = context.child_age.is_none().then_some(7),
        }
        context
    }

    /// The same post with these issues ticked, flags raised and facts found.
    #[must_use]
    pub fn with(
        mut self,
        ticks: impl IntoIterator<Item = IssueId>,
        flags: impl IntoIterator<Item = String>,
        facts: impl IntoIterator<Item = String>,
    ) -> Self {
        self.ticks.extend(ticks);
        self.flags.extend(flags);
        self.facts.extend(facts);
        self
    }
}

impl Snippet {
    /// The ids of the signposts that the passage links to or prints from.
    pub fn signposts_named(&self) -> BTreeSet<&str> {
        signposts_named(&self.body)
    }

    /// The sample posts, with and without each thing that this snippet asks for.
    ///
    /// The words that may be unset are tried in every combination; ticks, flags and facts all at once and not at all.
    pub fn samples(&self) -> Vec<(&'static str, Context)> {
        let used = words_named(&self.body, &self.when);
        let mut samples = Context::samples();
        for word in OPTIONAL.iter().filter(|word| used.contains(*word)) {
            let toggled: Vec<_> = samples
                .iter()
                .map(|(name, context)| (*name, context.toggled(word)))
                .collect();
            samples.extend(toggled);
        }
        let kinds = |function| kinds_named(&self.body, &self.when, function);
        let owned = |kinds: BTreeSet<&str>| -> Vec<String> {
            kinds.into_iter().map(ToOwned::to_owned).collect()
        };
        let (flags, facts) = (owned(kinds("flag")), owned(kinds("fact")));
        let ticks: Vec<IssueId> = kinds("ticked")
            .into_iter()
            .filter_map(|id| IssueId::new(id).ok())
            .collect();
        if !(ticks.is_empty() && flags.is_empty() && facts.is_empty()) {
            let full: Vec<_> = samples
                .iter()
                .map(|(name, context)| {
                    let context = context.clone();
                    (
                        *name,
                        context.with(ticks.clone(), flags.clone(), facts.clone()),
                    )
                })
                .collect();
            samples.extend(full);
        }
        samples
    }
}
