//! The one text of an entry: fields in a fixed order, LF, defaults left out. A snippet's revision is its SHA-256.
//!
//! The writer is our own, because a revision's identity must not change with the version of a TOML library.

use super::front::{GuidanceFront, IssueFront, SignpostFront, SourceFront};
use super::{Barred, Confidence, Detail, Harm, Part, Snippet, Status};
use sha2::{Digest, Sha256};
use std::fmt::{Display, Write};

/// How long a list may be on one line.
const LINE: usize = 100;

/// An entry's front matter that can be written as canonical text.
pub(super) trait Canonical {
    /// Writes the fields that are not at their defaults.
    fn fields(&self, to: &mut Fields);

    /// The whole file.
    fn text(&self, body: &str) -> String {
        let mut fields = Fields(String::from("+++\n"));
        self.fields(&mut fields);
        fields.0.push_str("+++\n");
        if !body.is_empty() {
            fields.0.push_str(body);
            fields.0.push('\n');
        }
        fields.0
    }
}

/// Front matter being written.
pub(super) struct Fields(String);

impl Fields {
    fn line(&mut self, key: &str, value: impl Display) {
        self.0.push_str(key);
        self.0.push_str(" = ");
        self.0.push_str(&value.to_string());
        self.0.push('\n');
    }

    fn text(&mut self, key: &str, value: &str) {
        self.line(key, quoted(value));
    }

    fn text_but(&mut self, key: &str, value: &str, default: &str) {
        if value != default {
            self.text(key, value);
        }
    }

    fn some(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.text(key, value);
        }
    }

    fn plain<T: Display + PartialEq>(&mut self, key: &str, value: &T, default: &T) {
        if value != default {
            self.line(key, value);
        }
    }

    fn list(&mut self, key: &str, values: &[String]) {
        if values.is_empty() {
            return;
        }
        let values: Vec<String> = values.iter().map(|value| quoted(value)).collect();
        let short = values.join(", ");
        if short.len() + key.len() <= LINE {
            self.line(key, format_args!("[{short}]"));
        } else {
            self.line(key, format_args!("[\n  {},\n]", values.join(",\n  ")));
        }
    }

    fn table(&mut self, name: &str, lists: &[(&str, &[String])]) {
        if lists.iter().all(|(_, values)| values.is_empty()) {
            return;
        }
        self.0.push('[');
        self.0.push_str(name);
        self.0.push_str("]\n");
        for (key, values) in lists {
            self.list(key, values);
        }
    }
}

/// A basic string of TOML.
fn quoted(value: &str) -> String {
    let mut text = String::with_capacity(value.len() + 2);
    text.push('"');
    for c in value.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\t' => text.push_str("\\t"),
            c if c.is_control() => {
                // Writing to a String cannot fail.
                write!(text, "\\u{:04X}", u32::from(c)).unwrap_or_default();
            }
            c => text.push(c),
        }
    }
    text.push('"');
    text
}

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

impl Snippet {
    /// The entry as one text: fields in a fixed order, LF line ends, defaults left out.
    pub fn canonical_text(&self) -> String {
        self.front().text(&self.body)
    }

    /// The identity of this revision: SHA-256 of [`Self::canonical_text`], in hexadecimal.
    pub fn computed_revision(&self) -> String {
        Sha256::digest(self.canonical_text().as_bytes())
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    fn front(&self) -> GuidanceFront {
        GuidanceFront {
            title: self.title.clone(),
            part: self.part,
            issues: self.issues.iter().map(ToString::to_string).collect(),
            when: self.when.clone(),
            never_with: self.never_with.iter().map(barred_text).collect(),
            offered: self.offered,
            order: self.order,
            harm: self.harm,
            jurisdiction: self.jurisdiction.clone(),
            status: self.status,
            confidence: self.confidence,
            owner: self.owner.clone(),
            reviewed: self.reviewed.map(super::front::Day),
            review_by: self.review_by.map(super::front::Day),
            sources: self.sources.iter().map(ToString::to_string).collect(),
            keywords: self.keywords.clone(),
        }
    }
}

fn barred_text(barred: &Barred) -> String {
    match barred {
        Barred::Issue(issue) => issue.to_string(),
        Barred::Flag(kind) => format!("flag:{kind}"),
        Barred::Fact(kind) => format!("fact:{kind}"),
        Barred::Passage(snippet) => format!("passage:{snippet}"),
    }
}

#[cfg(test)]
mod tests {
    use crate::library::load;
    use crate::library::testing::{guidance, pack};

    #[test]
    fn a_revision_tells_words_apart_but_not_layout() {
        let revision = |text: &str| {
            let loaded = load(&pack(text)).expect("the house is sound");
            assert_eq!(loaded.problems, []);
            loaded.library.snippets["s"].revision.clone()
        };
        let plain = guidance("issues = [\"contact\"]\norder = 7\n", "Words.");
        let laid_out = guidance(
            "# A remark.\norder    = 7\noffered = false\nissues = [\n  'contact',\n]\n",
            "\n\nWords.  \n\n",
        )
        .replace('\n', "\r\n");
        assert_eq!(revision(&plain), revision(&laid_out));
        assert_ne!(revision(&plain), revision(&plain.replace("Words", "words")));
        assert_ne!(revision(&plain), revision(&plain.replace('7', "8")));
        // Changing how canonical text is written would give every passage of every team a new revision.
        assert_eq!(
            revision(&plain),
            "88e55101de684a7479380f4d4d288078071995802e4abed75d3dc58d1005101f"
        );
    }
}
