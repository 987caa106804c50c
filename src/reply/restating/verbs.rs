//! The forms of the verbs that parents use most, so that a clause is known by its verb.

use std::collections::HashMap;
use std::sync::LazyLock;

/// One verb a line: the base, then the past and the participle where they are irregular.
const VERBS: &str = include_str!("verbs.txt");

/// Verbs that carry another verb, or stand for "be"; each is the verb of a clause by itself.
const AUXILIARIES: [&str; 23] = [
    "am", "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "will", "would",
    "can", "could", "shall", "should", "may", "might", "must", "cannot", "used", "ought",
];

/// Forms that are as often a noun, so that in the middle of a name for somebody they tell nothing.
const NOUNS_TOO: &[&str] = &[
    "acts",
    "answers",
    "books",
    "calls",
    "cares",
    "cause",
    "causes",
    "changes",
    "checks",
    "claims",
    "contacts",
    "controls",
    "cuts",
    "deals",
    "demands",
    "drinks",
    "drives",
    "drops",
    "ends",
    "falls",
    "feels",
    "files",
    "fights",
    "finds",
    "hands",
    "helps",
    "hopes",
    "leads",
    "lies",
    "likes",
    "looks",
    "moves",
    "needs",
    "offers",
    "orders",
    "places",
    "plans",
    "plays",
    "posts",
    "records",
    "reports",
    "requests",
    "views",
    "tests",
    "faces",
    "matters",
    "notes",
    "reviews",
    "rules",
    "updates",
    "risks",
    "limits",
    "presents",
    "judges",
    "doubts",
    "fears",
    "interviews",
    "impacts",
    "points",
    "charges",
    "delays",
    "houses",
    "rents",
    "scores",
    "matches",
    "damages",
    "shares",
    "starts",
    "states",
    "supports",
    "visits",
    "wishes",
];

/// What a spelling can be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Forms {
    /// "take".
    pub(super) base: bool,
    /// "takes".
    pub(super) third: bool,
    /// "took".
    pub(super) past: bool,
    /// "taken".
    pub(super) participle: bool,
}

static FORMS: LazyLock<HashMap<String, Forms>> = LazyLock::new(|| {
    let mut forms: HashMap<String, Forms> = HashMap::new();
    for line in VERBS.lines() {
        let mut given = line.split(' ');
        let Some(base) = given.next() else { continue };
        let past = given
            .next()
            .map_or_else(|| regular_past(base), str::to_owned);
        let participle = given.next().map_or_else(|| past.clone(), str::to_owned);
        forms.entry(base.to_owned()).or_default().base = true;
        forms.entry(third(base)).or_default().third = true;
        forms.entry(past).or_default().past = true;
        forms.entry(participle).or_default().participle = true;
    }
    forms.entry("been".to_owned()).or_default().participle = true;
    forms.entry("be".to_owned()).or_default().base = true;
    forms
});

fn third(base: &str) -> String {
    match base {
        "have" => "has".to_owned(),
        _ if base.ends_with(['s', 'x', 'z', 'o'])
            || base.ends_with("ch")
            || base.ends_with("sh") =>
        {
            format!("{base}es")
        }
        _ => match y_behind_a_consonant(base) {
            Some(stem) => format!("{stem}ies"),
            None => format!("{base}s"),
        },
    }
}

fn regular_past(base: &str) -> String {
    match y_behind_a_consonant(base) {
        Some(stem) => format!("{stem}ied"),
        None if base.ends_with('e') => format!("{base}d"),
        None => format!("{base}ed"),
    }
}

fn y_behind_a_consonant(base: &str) -> Option<&str> {
    let stem = base.strip_suffix('y')?;
    (!stem.ends_with(['a', 'e', 'i', 'o', 'u'])).then_some(stem)
}

/// What a word can be as a verb; a word that ends in "ed" is taken for a past, for most of them are.
pub(super) fn forms(word: &str) -> Forms {
    let known = FORMS.get(word).copied().unwrap_or_default();
    if known == Forms::default() && word.len() > 4 && word.ends_with("ed") {
        return Forms {
            past: true,
            participle: true,
            ..known
        };
    }
    known
}

pub(super) fn is_auxiliary(word: &str) -> bool {
    AUXILIARIES.contains(&word)
}

/// Whether a word can be the verb behind "I", "we" or "they".
pub(super) fn follows_a_plural(word: &str) -> bool {
    let forms = forms(word);
    is_auxiliary(word) || ((forms.base || forms.past) && word != "be")
}

/// Whether a word can be the verb behind "he", "she" or "it".
pub(super) fn follows_a_singular(word: &str) -> bool {
    let forms = forms(word);
    is_auxiliary(word) || forms.third || forms.past
}

/// Whether a word is surely a verb where it might as well be part of a name: "the new worker came".
pub(super) fn is_surely_finite(word: &str) -> bool {
    follows_a_singular(word) && !NOUNS_TOO.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_and_irregular_forms_are_known() {
        for word in [
            "takes", "took", "tries", "tried", "refuses", "moved", "stopped", "goes",
        ] {
            assert!(follows_a_singular(word), "{word}");
        }
        assert!(forms("taken").participle && !forms("taken").past);
        assert!(forms("put").base && forms("put").participle);
    }

    #[test]
    fn a_base_follows_a_plural_only() {
        assert!(follows_a_plural("take") && !follows_a_singular("take"));
        assert!(!follows_a_plural("be") && !follows_a_plural("bread"));
    }

    #[test]
    fn what_is_a_noun_as_often_is_no_sure_verb() {
        assert!(!is_surely_finite("wishes") && is_surely_finite("rang"));
    }

    #[test]
    fn the_list_of_verbs_has_no_verb_twice() {
        let mut bases: Vec<&str> = VERBS
            .lines()
            .filter_map(|line| line.split(' ').next())
            .collect();
        let all = bases.len();
        bases.dedup();
        assert_eq!(bases.len(), all);
        assert!(bases.is_sorted());
    }
}
