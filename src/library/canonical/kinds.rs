//! What each kind of entry writes into its front matter, in a fixed order, defaults left out.

use super::{Canonical, Fields};
use crate::library::front::{GuidanceFront, IssueFront, SignpostFront, SourceFront};
use crate::library::{Confidence, Detail, Harm, Part, Status};

fn part_name(part: Part) -> &'static str {
    match part {
        Part::Salutation => "salutation",
        Part::Thanks => "thanks",
        Part::Introduction => "introduction",
        Part::Acknowledgement => "acknowledgement",
        Part::Situation => "situation",
        Part::Advice => "advice",
        Part::Signposting => "signposting",
        Part::Closing => "closing",
        Part::AdviceLine => "advice-line",
        Part::Invitation => "invitation",
        Part::SignOff => "sign-off",
        Part::Evaluation => "evaluation",
    }
}

fn status_name(status: Status) -> &'static str {
    match status {
        Status::Starter => "starter",
        Status::Draft => "draft",
        Status::Approved => "approved",
        Status::Retired => "retired",
    }
}

fn confidence_name(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Confirmed => "confirmed",
        Confidence::Unchecked => "unchecked",
    }
}

fn harm_name(harm: Harm) -> &'static str {
    match harm {
        Harm::Low => "low",
        Harm::Medium => "medium",
        Harm::High => "high",
        Harm::Life => "life",
    }
}

fn detail_name(detail: Detail) -> String {
    match detail {
        Detail::Phone => "phone",
        Detail::Hours => "hours",
        Detail::Text => "text",
        Detail::Web => "web",
    }
    .to_owned()
}

impl Canonical for IssueFront {
    fn fields(&self, to: &mut Fields) {
        to.text("title", &self.title);
        to.text("group", &self.group);
        to.plain("order", &self.order, &100);
        to.list("not", &self.not);
        to.table(
            "signs",
            &[("strong", &self.signs.strong), ("weak", &self.signs.weak)],
        );
        to.table(
            "tests",
            &[
                ("match", &self.tests.matches),
                ("no_match", &self.tests.misses),
            ],
        );
    }
}

impl Canonical for GuidanceFront {
    fn fields(&self, to: &mut Fields) {
        to.text("title", &self.title);
        to.text("part", part_name(self.part));
        to.list("issues", &self.issues);
        to.list("when", &self.when);
        to.list("never_with", &self.never_with);
        to.plain("offered", &self.offered, &false);
        to.plain("order", &self.order, &100);
        to.text_but("harm", harm_name(self.harm), harm_name(Harm::default()));
        to.text_but("jurisdiction", &self.jurisdiction, "England");
        to.text("status", status_name(self.status));
        to.text("confidence", confidence_name(self.confidence));
        to.some("owner", self.owner.as_deref());
        if let Some(day) = self.reviewed {
            to.line("reviewed", day.0);
        }
        if let Some(day) = self.review_by {
            to.line("review_by", day.0);
        }
        to.some("approved_by", self.approved_by.as_deref());
        if let Some(day) = self.approved_on {
            to.line("approved_on", day.0);
        }
        to.some("read_against", self.read_against.as_deref());
        to.some("withdrawn", self.withdrawn.as_deref());
        to.list("sources", &self.sources);
        to.list("keywords", &self.keywords);
    }
}

impl Canonical for SignpostFront {
    fn fields(&self, to: &mut Fields) {
        to.text("name", &self.name);
        to.list("aliases", &self.aliases);
        to.some("phone", self.phone.as_deref());
        to.some("hours", self.hours.as_deref());
        to.some("text", self.text.as_deref());
        to.some("web", self.web.as_deref());
        to.some("for_whom", self.for_whom.as_deref());
        to.text_but("nation", &self.nation, "England");
        to.some("cost", self.cost.as_deref());
        if let Some(day) = self.checked_on {
            to.line("checked_on", day.0);
        }
        to.text_but(
            "confidence",
            confidence_name(self.confidence),
            confidence_name(Confidence::Unchecked),
        );
        let unchecked: Vec<String> = self.unchecked.iter().copied().map(detail_name).collect();
        to.list("unchecked", &unchecked);
    }
}

impl Canonical for SourceFront {
    fn fields(&self, to: &mut Fields) {
        to.text("title", &self.title);
        to.some("edition", self.edition.as_deref());
        to.some("url", self.url.as_deref());
        to.plain("in_force", &self.in_force, &true);
        to.some("replaced_by", self.replaced_by.as_deref());
    }
}
