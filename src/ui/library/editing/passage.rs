//! The fields of a passage: where it belongs, what it rests on, and who looks after it.

use super::fields::{Sheet, Split};
use crate::library::{Barred, Confidence, FACT_KINDS, GuidanceFront, Harm, Library, Part};
use egui::Ui;

/// How harm is called in a word.
const HARMS: [(Harm, &str); 4] = [
    (Harm::Low, "low: a parent would be told less than there is"),
    (
        Harm::Medium,
        "medium: a parent might do the less useful thing",
    ),
    (
        Harm::High,
        "high: a child, a right or a time limit could be lost",
    ),
    (Harm::Life, "life: a life may hang on it"),
];

/// Paints them.
pub(super) fn fields_ui(
    ui: &mut Ui,
    library: &Library,
    front: &mut GuidanceFront,
    sheet: &mut Sheet<'_>,
) {
    let parts = Part::ALL.map(|part| (part, part.label()));
    sheet.choice(ui, "Part of the letter", &mut front.part, &parts);
    let issues = library.issues.values();
    let issues = issues.map(|issue| (issue.id.as_str().to_owned(), issue.title.clone()));
    sheet.chips(ui, ("Issues", "Add issue ▼"), &mut front.issues, issues);
    sheet.tick(ui, "Only when it is added by hand", &mut front.offered);
    sheet.list(
        ui,
        "Stands only when, one condition a line",
        &mut front.when,
        Split::Lines,
    );
    let barred = barred(library, front);
    let never = ("Never beside", "Add what it must not stand beside ▼");
    sheet.chips(ui, never, &mut front.never_with, barred.into_iter());
    sheet.number(
        ui,
        "Place among the passages of its issues",
        "The smaller, the earlier; usually 100",
        &mut front.order,
    );
    sheet.list(
        ui,
        "Keywords, with commas",
        &mut front.keywords,
        Split::Commas,
    );
    let sources = library.sources.values();
    let sources = sources.map(|source| (source.id.as_str().to_owned(), source.title.clone()));
    sheet.chips(ui, ("Sources", "Add source ▼"), &mut front.sources, sources);
    sheet.tick_confidence(ui, "Facts seen in their source", &mut front.confidence);
    sheet.choice(ui, "If it were wrong", &mut front.harm, &HARMS);
    sheet.line(ui, "Where the law it states holds", &mut front.jurisdiction);
    sheet.optional(ui, "Looked after by", &mut front.owner);
    sheet.day(ui, "Review by", &mut front.review_by);
}

/// What a passage may be barred from, as its file names it, with what people call it: ticked issues, what the post states or
/// warns of, and the passages that it names already.
fn barred(library: &Library, front: &GuidanceFront) -> Vec<(String, String)> {
    let issues = library.issues.values();
    let issues = issues.map(|issue| (issue.id.as_str().to_owned(), issue.title.clone()));
    let facts = FACT_KINDS.into_iter();
    let facts = facts.map(|kind| {
        (
            format!("fact:{kind}"),
            format!("a post that states: {kind}"),
        )
    });
    let all_barred = library.snippets.values().flat_map(|it| &it.never_with);
    let flags = all_barred.filter_map(|barred| match barred {
        Barred::Flag(kind) => Some((
            format!("flag:{kind}"),
            format!("a post that warns of: {kind}"),
        )),
        _ => None,
    });
    let passages = front.never_with.iter().filter_map(|name| {
        let snippet = library.snippets.get(name.strip_prefix("passage:")?)?;
        Some((name.clone(), snippet.title.clone()))
    });
    issues.chain(facts).chain(flags).chain(passages).collect()
}

impl Sheet<'_> {
    /// Whether facts were seen in their source.
    pub(super) fn tick_confidence(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        confidence: &mut Confidence,
    ) {
        let mut is_seen = *confidence == Confidence::Confirmed;
        self.tick(ui, label, &mut is_seen);
        *confidence = if is_seen {
            Confidence::Confirmed
        } else {
            Confidence::Unchecked
        };
    }
}
