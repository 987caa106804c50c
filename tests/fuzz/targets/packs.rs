//! Any bytes, given to the body of this name.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| replywright_fuzz::run("packs", data));
