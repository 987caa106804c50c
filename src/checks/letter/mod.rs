//! Checks of a letter.
