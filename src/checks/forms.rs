//! Forms that a lead wrote as regular expressions, each compiled once.

use regex::{Regex, RegexBuilder};
use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, PoisonError};

/// How many forms are kept; a lead who edits them again and again must not fill the memory.
const KEPT: usize = 200;

static KNOWN: LazyLock<Mutex<BTreeMap<String, Option<Regex>>>> = LazyLock::new(Mutex::default);

/// The form of a pattern; none if it cannot be read, which `library lint` says.
pub(super) fn form(pattern: &str) -> Option<Regex> {
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(form) = known.get(pattern) {
        return form.clone();
    }
    if known.len() >= KEPT {
        known.clear();
    }
    // Letters beyond ASCII make a search by "\b" many times slower, and few forms need them.
    let plain = RegexBuilder::new(pattern).unicode(false).build();
    let form = plain.or_else(|_| Regex::new(pattern)).ok();
    known.insert(pattern.to_owned(), form.clone());
    form
}
