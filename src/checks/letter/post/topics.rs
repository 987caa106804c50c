//! What a post can state of a case, and the words by which a letter speaks of it.

use crate::reading::{Fact, Holds, Stated};
use crate::text::Phrase;
use std::sync::LazyLock;

/// Something a post can state.
#[derive(Debug)]
pub(super) struct Topic {
    /// The names of the facts that state it.
    names: &'static [&'static str],
    /// The words by which anybody speaks of it.
    pub(super) spoken: Vec<Phrase>,
    /// The words behind "you do not say" that ask for it.
    pub(super) asked: Vec<Phrase>,
    /// How things must stand for a letter to make use of it; nothing where a letter need not.
    used_when: &'static [Holds],
}

impl Topic {
    /// Whether a fact is on this topic.
    pub(super) fn is_of(&self, fact: &Fact) -> bool {
        named(fact).is_some_and(|name| self.names.contains(&name))
    }

    /// Whether a letter should make use of a fact on this topic.
    pub(super) fn is_decisive(&self, fact: &Fact) -> bool {
        self.is_of(fact) && self.used_when.contains(&fact.stated.holds())
    }
}

/// The name of a fact about the standing of a case.
fn named(fact: &Fact) -> Option<&str> {
    match &fact.stated {
        Stated::Order { name, .. } | Stated::Plan { name, .. } | Stated::Stage { name, .. } => {
            Some(name)
        }
        Stated::Other { about, .. } => Some(about),
        Stated::LegalAid { .. } => Some("legal aid"),
        _ => None,
    }
}

const NOW: &[Holds] = &[Holds::Now];
const OVER: &[Holds] = &[Holds::Past, Holds::Denied];
const DONE: &[Holds] = &[Holds::Now, Holds::Past];
const NEVER: &[Holds] = &[];

/// The most decisive first.
pub(super) static TOPICS: LazyLock<Vec<Topic>> = LazyLock::new(|| {
    vec![
        topic(
            &["care order", "interim care order", "full care order"],
            &[
                "{care|interim|full|the|this|that|an|any|court|discharge} [court|care] order*",
                "ico",
                "care proceedings",
            ],
            &[
                "{a|an|any|under|on|the} [interim|full] care order [is|has been] [in place|in force|made]",
            ],
            NOW,
        ),
        topic(
            &["special guardianship order"],
            &["special guardian*", "sgo*", "{the|this|that} order"],
            &["{a|an|any|under} special guardianship order"],
            NOW,
        ),
        topic(
            &["supervision order", "interim supervision order"],
            &["supervision order*", "{the|this|that} order", "iso"],
            &["{a|an|any|under} [interim] supervision order"],
            NOW,
        ),
        topic(
            &["child arrangements order"],
            &[
                "child* arrangements",
                "cao",
                "{the|this|that|court} order*",
                "residence order*",
            ],
            &["{a|an|any} child arrangements order"],
            NOW,
        ),
        topic(
            &["placement order"],
            &["placement order*", "adopt*", "{the|this|that} order"],
            &["{a|an|any} placement order"],
            NOW,
        ),
        topic(
            &["section 20"],
            &["section 20", "s20", "s 20", "voluntar*", "accommodat*"],
            &["{under|on|signed|a|in} section 20"],
            NOW,
        ),
        topic(
            &["legal aid"],
            &["legal aid", "legally aided", "legal {funding|help}"],
            &["{have|has|get|gets|getting|had|receive|receiving} [any] legal aid"],
            OVER,
        ),
        topic(
            &["assessment-positive"],
            &["assess*", "report*"],
            &[
                "{have|has} [ever] {had|been|done} [a|an|any|the] [parenting] assess*",
                "assess* {was|were|is|came back} [positive|negative]",
            ],
            DONE,
        ),
        topic(&["assessment-negative"], &["assess*", "report*"], &[], DONE),
        topic(
            &["undertaking"],
            &["undertak*", "promise* ... court"],
            &["{have|has} {given|signed|made} an undertaking"],
            NOW,
        ),
        topic(
            &["child protection plan"],
            &[
                "child protection",
                "cp",
                "cpp",
                "{the|this|that|their|his|her|safety} plan*",
                "conference*",
                "core group*",
            ],
            &["{on|under|a|any|have|has} [a|any] child protection plan"],
            NOW,
        ),
        topic(
            &["child in need plan", "child in need"],
            &[
                "child* in need",
                "cin",
                "{the|this|that|their|his|her} plan*",
            ],
            &["{on|under|a|any|have|has} [a|any] child in need plan"],
            NOW,
        ),
        topic(
            &["written agreement"],
            &["agreement*", "agree to", "contract*", "sign*"],
            &["{signed|have|has|given|made} [a|any] written agreement"],
            NOW,
        ),
        topic(
            &["parental-responsibility"],
            &["parental responsib*", "pr", "birth certificate"],
            &["{have|has|hold|holds|share|shares} [full|also] {parental responsibility|pr}"],
            DONE,
        ),
        topic(
            &["care proceedings"],
            &["proceedings", "court", "judge", "hearing*", "order*"],
            &["in [the] [middle of] {care|court} proceedings"],
            NOW,
        ),
        topic(
            &["pre-proceedings"],
            &[
                "pre proceedings",
                "preproceedings",
                "plo",
                "public law outline",
                "proceedings",
            ],
            &["in [the] {pre proceedings|plo|public law outline}"],
            NOW,
        ),
        topic(
            &["therapy-finished"],
            &["therap*", "counsel*", "psycholog*", "cbt", "emdr"],
            &[
                "{finished|completed|done|had|been in|started} [your|the|any|all] {therap*|counsel*}",
            ],
            DONE,
        ),
        topic(
            &["course-finished"],
            &[
                "course*",
                "programme*",
                "freedom",
                "{work|things|changes|progress} ... {done|made|completed|finished}",
                "classes",
            ],
            &[
                "{finished|completed|done|been on} [a|the|any|your] [parenting] {course*|programme*}",
            ],
            DONE,
        ),
        topic(
            &["tests-clean"],
            &[
                "test*",
                "drug*",
                "alcohol",
                "clean",
                "sober",
                "substance*",
                "drink*",
            ],
            &["{had|done|taken} [any] [drug|alcohol|hair strand] test*"],
            DONE,
        ),
        topic(
            &["child-wishes"],
            &[
                "wish*",
                "feeling*",
                "advocat*",
                "view*",
                "{he|she|they|child|son|daughter|children} ... {want*|say*|feel*}",
                "listened to",
            ],
            &[
                "what {he|she|they|your son|your daughter|your child|your children} {wants|want|wishes|feels|feel|thinks}",
            ],
            NOW,
        ),
        topic(
            &[
                "lives-with-poster",
                "lives-with-other-parent",
                "lives-with-relative",
                "in-foster-care",
            ],
            &["liv*", "home", "resid*", "foster*", "in your care", "stay*"],
            &[
                "{where|who|with whom} [your|the] {son|daughter|child|children|baby|he|she|they} {live|lives|is living|are living|is staying|are staying|live with|lives with}",
            ],
            NEVER,
        ),
    ]
});

fn topic(
    names: &'static [&'static str],
    spoken: &[&str],
    asked: &[&str],
    used_when: &'static [Holds],
) -> Topic {
    Topic {
        names,
        spoken: parsed(spoken),
        asked: parsed(asked),
        used_when,
    }
}

/// Phrases ready to be looked for.
pub(super) fn parsed(written: &[&str]) -> Vec<Phrase> {
    let phrases = written.iter();
    phrases
        .filter_map(|phrase| Phrase::parse(phrase).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_can_be_spoken_of() {
        for topic in TOPICS.iter() {
            assert!(!topic.names.is_empty(), "{:?}", topic.names);
            assert!(!topic.spoken.is_empty(), "{:?}", topic.names);
        }
    }
}
