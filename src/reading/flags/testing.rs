//! What the tests of this folder ask: which flags a text raises.

use super::flags;
use crate::reading::Flag;
use crate::reading::testing::thread;

/// All flags of a post.
pub(super) fn all(body: &str) -> Vec<Flag> {
    flags(&thread(body), &[])
}

/// The gravest flag of a post.
pub(super) fn flag_of(body: &str) -> Option<Flag> {
    all(body).into_iter().next()
}

/// The gravest level of a post.
pub(super) fn level_of(body: &str) -> Option<u8> {
    flag_of(body).map(|flag| flag.level)
}

/// Says that a post raises a kind of flag at this level and at no graver one.
#[track_caller]
pub(super) fn raises(kind: &str, level: u8, bodies: &[&str]) {
    let mut wrong = Vec::new();
    for body in bodies {
        let found = all(body);
        let gravest = found
            .iter()
            .find(|flag| flag.kind == kind)
            .map(|flag| flag.level);
        if gravest != Some(level) {
            wrong.push((*body, shown(&found)));
        }
    }
    assert!(wrong.is_empty(), "not {kind} {level}: {wrong:#?}");
}

/// Says that posts raise a flag of a kind, be it a soft one.
#[track_caller]
pub(super) fn heeds(kind: &str, bodies: &[&str]) {
    for body in bodies {
        let found = all(body);
        assert!(
            found.iter().any(|flag| flag.kind == kind),
            "no {kind} in “{body}”: {:?}",
            shown(&found)
        );
    }
}

/// Says that posts raise nothing graver than level 3.
#[track_caller]
pub(super) fn at_most_soft(bodies: &[&str]) {
    let mut wrong = Vec::new();
    for body in bodies {
        let found = all(body);
        if found.iter().any(|flag| flag.level < 3) {
            wrong.push((*body, shown(&found)));
        }
    }
    assert!(wrong.is_empty(), "too grave: {wrong:#?}");
}

/// Says that posts raise nothing of a kind.
#[track_caller]
pub(super) fn quiet(kind: &str, bodies: &[&str]) {
    let mut wrong = Vec::new();
    for body in bodies {
        let found = all(body);
        if found.iter().any(|flag| flag.kind == kind) {
            wrong.push((*body, shown(&found)));
        }
    }
    assert!(wrong.is_empty(), "no {kind}: {wrong:#?}");
}

fn shown(flags: &[Flag]) -> Vec<(u8, String, String)> {
    flags
        .iter()
        .map(|flag| (flag.level, flag.kind.clone(), flag.evidence.text.clone()))
        .collect()
}
