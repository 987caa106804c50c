//! Orders, plans and stages of which a paragraph speaks, and who it takes the poster for.

use super::{About, Difference, Truths};
use crate::text::{Span, Word};

/// How a paragraph names an order, a plan or a stage, and what a reading calls it; the longer names first.
const NAMES: [(&[&str], &str); 22] = [
    (&["interim", "care", "order"], "interim care order"),
    (
        &["interim", "supervision", "order"],
        "interim supervision order",
    ),
    (&["full", "care", "order"], "care order"),
    (&["care", "order"], "care order"),
    (&["supervision", "order"], "supervision order"),
    (
        &["special", "guardianship", "order"],
        "special guardianship order",
    ),
    (&["sgo"], "special guardianship order"),
    (&["placement", "order"], "placement order"),
    (&["adoption", "order"], "adoption order"),
    (
        &["child", "arrangements", "order"],
        "child arrangements order",
    ),
    (
        &["emergency", "protection", "order"],
        "emergency protection order",
    ),
    (&["prohibited", "steps", "order"], "prohibited steps order"),
    (&["police", "protection"], "police protection"),
    (&["child", "protection", "plan"], "child protection plan"),
    (&["child", "in", "need", "plan"], "child in need plan"),
    (&["child", "in", "need"], "child in need plan"),
    (&["written", "agreement"], "written agreement"),
    (&["section", "20"], "section 20"),
    (&["care", "proceedings"], "care proceedings"),
    (&["pre", "proceedings"], "pre-proceedings"),
    (&["plo"], "pre-proceedings"),
    (&["ico"], "interim care order"),
];

/// Who a paragraph may take the poster for, and what a reading calls them.
const POSTERS: [(&str, &str); 9] = [
    ("mother", "mother"),
    ("mum", "mother"),
    ("father", "father"),
    ("dad", "father"),
    ("grandparent", "grandparent"),
    ("grandmother", "grandparent"),
    ("grandfather", "grandparent"),
    ("stepfather", "partner"),
    ("stepmother", "partner"),
];

/// What is said of a standing that this case does not have.
pub(super) fn differing(text: &str, words: &[Word], ours: &Truths) -> Vec<Difference> {
    let mut found: Vec<Difference> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let rest = words.get(at..).unwrap_or_default();
        let name = NAMES.iter().find(|(name, _)| begins_with(rest, name));
        if let Some((name, called)) = name {
            let said = span_of(rest, name.len()).and_then(|span| span.of(text));
            let is_here = ours.standing.iter().any(|here| is_called(here, called));
            if let Some(said) = said.filter(|_| !is_here) {
                let here = format!(
                    "This post does not say that there is {}",
                    with_article(called)
                );
                found.push(Difference::new(About::Standing, &[said], here));
            }
            at += name.len();
        } else {
            at += 1;
        }
    }
    found.extend(posters(text, words, ours));
    found
}

/// "as a father", where somebody else asks.
fn posters(text: &str, words: &[Word], ours: &Truths) -> Vec<Difference> {
    let triples = words.windows(3);
    triples
        .filter_map(|triple| {
            let [lead, _, word] = triple else { return None };
            let (_, called) = POSTERS.iter().find(|(name, _)| *name == word.folded)?;
            let is_other = lead.folded == "as" && ours.poster.as_deref() != Some(called);
            let said = span_of(triple, 3)?.of(text).filter(|_| is_other)?;
            let here = match &ours.poster {
                Some(poster) => format!("In this post a {poster} asks"),
                None => "This post does not say who asks".to_owned(),
            };
            Some(Difference::new(About::Poster, &[said], here))
        })
        .collect()
}

fn begins_with(words: &[Word], name: &[&str]) -> bool {
    words.len() >= name.len() && words.iter().zip(name).all(|(word, of)| word.folded == *of)
}

fn span_of(words: &[Word], count: usize) -> Option<Span> {
    let named = words.get(..count)?;
    Some(Span::new(named.first()?.span.start, named.last()?.span.end))
}

/// Whether a reading's name is this one: "full care order" is a care order, "child in need" its plan.
fn is_called(here: &str, called: &str) -> bool {
    here == called
        || here.strip_prefix("full ") == Some(called)
        || called.strip_suffix(" plan") == Some(here)
}

fn with_article(name: &str) -> String {
    let bare = [
        "section 20",
        "care proceedings",
        "pre-proceedings",
        "police protection",
    ];
    match name.chars().next() {
        _ if bare.contains(&name) => name.to_owned(),
        Some('a' | 'e' | 'i' | 'o') => format!("an {name}"),
        _ => format!("a {name}"),
    }
}
