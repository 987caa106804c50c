//! An approval or a check that one side gave must not vouch for what the other side wrote.

use super::fields::{APPROVAL, CHECK, Front, REVIEWED, picked};
use super::text::paragraphs;
use toml::Value;

/// What a signpost's check was made of.
const DETAILS: [&str; 4] = ["phone", "hours", "text", "web"];

/// Takes back what vouches for words or details that are no side's own; says whether an approval or a check fell.
///
/// The last review is settled here too: a day vouches only for the words that were read on it.
pub(super) fn settle(kind: &str, merged: &mut Front, base: &Front, sides: [&Front; 2]) -> bool {
    match kind {
        "guidance" => {
            put(merged, REVIEWED, last_review(merged, base, sides));
            let stands = sides
                .iter()
                .any(|side| same_words(side, merged) && same_fields(side, merged, &APPROVAL));
            let falls = is(merged, "status", "approved") && !stands;
            if falls {
                take_back_approval(merged, base);
            }
            falls
        }
        "signposts" => {
            let stands = sides.iter().any(|side| {
                same_fields(side, merged, &DETAILS) && same_fields(side, merged, &CHECK)
            });
            let falls = is(merged, "confidence", "confirmed") && !stands;
            if falls {
                put(merged, "confidence", None);
                put(merged, "checked_on", base.fields.get("checked_on").cloned());
            }
            leave_out_absent(merged);
            falls
        }
        _ => false,
    }
}

/// The later review of those sides that have the words which merging came to; for words of both, the review before.
fn last_review(merged: &Front, base: &Front, sides: [&Front; 2]) -> Option<Value> {
    let day = |front: &Front| front.fields.get(REVIEWED).cloned();
    let mut read = sides
        .iter()
        .filter(|side| same_words(side, merged))
        .peekable();
    if read.peek().is_none() {
        return day(base);
    }
    // Canonical text writes days as 2026-11-22, which sort as they follow each other.
    read.filter_map(|side| day(side))
        .max_by_key(ToString::to_string)
}

/// A passage that nobody approved as it now is: the draft it was, or a starter.
fn take_back_approval(merged: &mut Front, base: &Front) {
    let status = if is(base, "status", "draft") {
        "draft"
    } else {
        "starter"
    };
    for key in APPROVAL {
        put(merged, key, None);
    }
    put(merged, "status", Some(Value::String(status.to_owned())));
}

/// Drops from `unchecked` the details that a side took out of the record.
fn leave_out_absent(merged: &mut Front) {
    let Some(Value::Array(mut details)) = merged.fields.remove("unchecked") else {
        return;
    };
    details.retain(|detail| {
        detail
            .as_str()
            .is_some_and(|detail| merged.fields.contains_key(detail))
    });
    put(merged, "unchecked", Some(Value::Array(details)));
}

fn is(front: &Front, key: &str, value: &str) -> bool {
    front.fields.get(key).and_then(Value::as_str) == Some(value)
}

fn put(front: &mut Front, key: &str, value: Option<Value>) {
    match value {
        Some(value) => {
            front.fields.insert(key.to_owned(), value);
        }
        None => {
            front.fields.remove(key);
        }
    }
}

fn same_words(one: &Front, other: &Front) -> bool {
    paragraphs(&one.body) == paragraphs(&other.body)
}

fn same_fields(one: &Front, other: &Front, keys: &[&str]) -> bool {
    picked(&one.fields, keys) == picked(&other.fields, keys)
}
