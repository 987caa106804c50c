//! The bodies that the seeded run of `cargo test` shares with the targets.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a target fails by panicking"
)]

#[path = "../../replywright/fuzzing/bodies.rs"]
mod bodies;

/// Gives bytes to the body of a name.
pub fn run(name: &str, data: &[u8]) {
    bodies::of(name)(data);
}
