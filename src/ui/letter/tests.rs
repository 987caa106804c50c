//! The page under test: keys, pointer and screen reader against a small letter.
