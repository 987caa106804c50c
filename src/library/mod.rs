//! The team's wording: issues, snippets, signposts, sources and the house style, and the language they are written in.
//!
//! In: a pack as Markdown files with TOML front matter, or as one JSON file. Out: a [`Library`], with a [`Problem`] for
//! every entry that could not be used; and passages rendered for one letter. This room does not read posts.

mod canonical;
mod context;
mod entry;
mod front;
mod house;
mod ids;
mod issue;
mod json;
mod load;
mod pack;
mod passage;
mod samples;
mod signpost;
mod snippet;
mod source;
mod template;
#[cfg(test)]
mod testing;

pub use context::Context;
pub use entry::{Fault, Library, Problem};
pub use house::{Apart, House, Style, Together};
pub use ids::{IssueId, SignpostId, SnippetId, SourceId};
pub use issue::{Issue, SelfTests, Sign, Weight};
pub use json::{MAX_PACK_BYTES, from_json, to_json};
pub use load::{Loaded, load, load_kept};
pub use pack::{PackFile, built_in};
pub use passage::{GapKey, GapKind, OpenGap, Passage, Run, RunKind, Target};
pub use samples::Found;
pub use signpost::{Detail, Signpost};
pub use snippet::{Barred, Confidence, Harm, Part, Snippet, Status};
pub use source::Source;
pub use template::{holds, printable, render};
