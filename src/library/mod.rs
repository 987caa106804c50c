//! The team's wording: issues, snippets, signposts, sources and the house style, and the language they are written in.
//!
//! In: a pack as Markdown files with TOML front matter, or as one JSON file. Out: a [`Library`], with a [`Problem`] for
//! every entry that could not be used; and passages rendered for one letter. This room does not read posts.

mod canonical;
mod changed;
mod chronicle;
mod context;
mod entry;
mod form;
mod front;
#[cfg(test)]
mod hostile;
mod house;
mod house_fields;
mod ids;
pub mod importing;
mod issue;
mod json;
mod load;
mod merging;
mod pack;
mod passage;
mod proposals;
mod samples;
pub mod search;
mod sharing;
mod sharing_out;
mod signpost;
mod snippet;
mod source;
mod template;
#[cfg(test)]
mod testing;
mod unfit;
mod usage;

pub use canonical::{all_canonical, canonical, revision};
pub use changed::{Changed, changed};
pub use chronicle::{Made, from_toml as chronicle_from_toml, to_toml as chronicle_to_toml};
pub use context::Context;
pub use entry::{Entry, Fault, Library, Problem};
pub use form::{EntryForm, Fields};
pub use front::{
    Day, GuidanceFront, IssueFront, SignpostFront, SignsFront, SourceFront, TestsFront,
};
pub use house::{Apart, Approval, House, Style, Together};
pub use house_fields::HouseFields;
pub use ids::{IssueId, SignpostId, SnippetId, SourceId};
pub use issue::{Issue, SelfTests, Sign, Weight};
pub use json::{from_json, to_json};
pub use load::{Loaded, load, load_changed, load_entry, load_kept};
pub use merging::{Clash, Conflict, Merged, Place, merge};
pub use pack::{ENTRY_FOLDERS, MAX_ENTRY_BYTES, MAX_PACK_BYTES, MOST_ENTRIES, PackFile, built_in};
pub use passage::{GapKey, GapKind, OpenGap, Passage, Run, RunKind, Target};
pub use proposals::{Acceptance, Answer, Proposal, Verdict};
pub use samples::Found;
pub use sharing::{
    Base, Effect, Incoming, IncomingPlan, NewerHere, Outgoing, Settled, incoming, outgoing,
    retired, title_of,
};
pub use signpost::{Detail, Signpost};
pub use snippet::{Barred, Confidence, Harm, Part, Snippet, Status};
pub use source::Source;
pub use template::{FACT_KINDS, holds, printable, render};
pub use unfit::{Unfit, unfit};
pub use usage::{
    MAX_USAGE_BYTES, MAX_USES, Month, Rewriting, Said, Tally, Team, Use, often_rewritten, settled,
    uses_from_toml, uses_to_toml,
};
