//! Replywright: a desk for advisers who answer parents' posts about children's social care.
//!
//! ```text
//! copied text → intake → Thread → reading → Reading → (ticks) → reply → Draft → checks → Findings → output → clipboard
//!                                   ↑                            ↑
//!                                   └────── library (issues, snippets, signposts, sources) ──────┘
//! ```
//!
//! Each module is a room of that house. Imports go one way, and `tests/layers.rs` says so with file and line:
//!
//! ```text
//! main → { ui, cli } → workbench → store → platform → { output, checks } → reply → reading → { intake, library } → text → error
//! ```
//!
//! A room may import any room to its right; rooms in the same braces do not import each other. Time, randomness,
//! thresholds and word lists are arguments of the domain, never fetched by it.

#![cfg_attr(
    test,
    expect(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::unwrap_used,
        reason = "a test fails by panicking"
    )
)]

pub mod checks;
pub mod cli;
pub mod error;
pub mod intake;
pub mod library;
pub mod output;
pub mod platform;
pub mod reading;
pub mod reply;
pub mod store;
pub mod text;
pub mod ui;
pub mod workbench;
