//! Names of entries: kebab-case, never reused. Each stands in many places, which share its letters.

use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// How long a name may be: as a file name, with a hash behind it, it must fit every disk.
const LONGEST: usize = 100;

/// Whether `name` is kebab-case: small ASCII letters and digits, joined by single hyphens.
fn is_kebab(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= LONGEST
        && name.split('-').all(|word| {
            !word.is_empty()
                && word
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        })
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $kind:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            /// Takes a name as the id of an entry.
            ///
            /// # Errors
            /// `Invalid` unless it is kebab-case.
            pub fn new(name: impl Into<String>) -> Result<Self> {
                let name = name.into();
                if is_kebab(&name) {
                    Ok(Self(name.into()))
                } else {
                    let start: String = name.chars().take(LONGEST).collect();
                    Err(Error::Invalid {
                        what: format!("“{start}” is no name for {}: small letters, digits and single hyphens only, at most {LONGEST} of them", $kind),
                        place: "the library".to_owned(),
                    })
                }
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.as_ref().to_owned()
            }
        }

        impl TryFrom<String> for $name {
            type Error = Error;

            fn try_from(name: String) -> Result<Self> {
                Self::new(name)
            }
        }
    };
}

id!(
    /// The id of an issue of the checklist.
    IssueId,
    "an issue"
);
id!(
    /// The id of a snippet.
    SnippetId,
    "a snippet"
);
id!(
    /// The id of a signpost.
    SignpostId,
    "a signpost"
);
id!(
    /// The id of a source.
    SourceId,
    "a source"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_kebab_case_is_an_id() {
        assert!(IssueId::new("section-20-voluntary").is_ok());
        assert!(IssueId::new("a".repeat(LONGEST)).is_ok());
        assert!(IssueId::new("a".repeat(LONGEST + 1)).is_err());
        for wrong in [
            "",
            "Iro",
            "iro-",
            "-iro",
            "iro--role",
            "iro role",
            "iro_role",
        ] {
            assert!(IssueId::new(wrong).is_err(), "{wrong}");
        }
    }
}
