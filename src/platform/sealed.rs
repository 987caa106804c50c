//! Bytes that only a passphrase opens: Argon2id makes the key, XChaCha20-Poly1305 seals.
//!
//! A file says itself how much work its passphrase takes, so that later versions may ask for more; one that asks for more
//! memory or time than any of ours is refused before any work is done.

use crate::error::{Error, Result};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use std::ops::RangeInclusive;

/// What a sealed file begins with.
const MARK: &[u8; 16] = b"Replywright seal";
/// The version of what follows the mark.
const VERSION: u8 = 1;
const SALT: usize = 16;
const NONCE: usize = 24;
/// Mark, version, memory, passes, lanes, salt, nonce.
const HEAD: usize = MARK.len() + 1 + 4 + 4 + 1 + SALT + NONCE;

/// The work a passphrase takes here: 64 MiB three times over, which is most of a second. Tests need not wait for it.
const MEMORY_KIB: u32 = if cfg!(test) { 64 } else { 64 * 1024 };
const PASSES: u32 = if cfg!(test) { 1 } else { 3 };
const LANES: u8 = 1;

/// What a file may ask for.
const MEMORIES: RangeInclusive<u32> = 32..=256 * 1024;
const MOST_PASSES: u32 = 8;
const MOST_LANES: u8 = 4;

/// The largest sealed file that is opened, in bytes.
pub const MAX_SEALED_BYTES: u64 = 8_000_000;

struct Work {
    memory_kib: u32,
    passes: u32,
    lanes: u8,
}

/// Seals bytes under a passphrase. White space round it and between its words may be typed in any way.
///
/// # Errors
/// `Io` if the system has no randomness to give.
pub fn seal(plain: &[u8], passphrase: &str) -> Result<Vec<u8>> {
    let mut drawn = [0; SALT + NONCE];
    super::random::fill(&mut drawn)?;
    let mut sealed = Vec::with_capacity(HEAD + plain.len() + 16);
    sealed.extend_from_slice(MARK);
    sealed.push(VERSION);
    sealed.extend_from_slice(&MEMORY_KIB.to_le_bytes());
    sealed.extend_from_slice(&PASSES.to_le_bytes());
    sealed.push(LANES);
    sealed.extend_from_slice(&drawn);
    let head = Head::of(&sealed).ok_or_else(|| refused("could not be sealed"))?;
    let payload = Payload {
        msg: plain,
        aad: &sealed,
    };
    let body = head
        .cipher(passphrase)
        .and_then(|cipher| cipher.encrypt(&head.nonce(), payload).ok())
        .ok_or_else(|| refused("could not be sealed"))?;
    sealed.extend_from_slice(&body);
    Ok(sealed)
}

/// Opens sealed bytes; none if the passphrase is another, or if a byte was changed, which cannot be told apart.
///
/// # Errors
/// `Invalid` for what was never sealed here, for a newer version, and for a file that asks for too much work.
pub fn unseal(sealed: &[u8], passphrase: &str) -> Result<Option<Vec<u8>>> {
    if !sealed.starts_with(MARK) {
        return Err(refused("is no file that Replywright sealed"));
    }
    match sealed.get(MARK.len()) {
        Some(&VERSION) => {}
        Some(_) => return Err(refused("was sealed by a newer Replywright")),
        None => return Err(refused("is cut off")),
    }
    let head = Head::of(sealed).ok_or_else(|| refused("is cut off"))?;
    let work = &head.work;
    let is_ours = MEMORIES.contains(&work.memory_kib)
        && (1..=MOST_PASSES).contains(&work.passes)
        && (1..=MOST_LANES).contains(&work.lanes);
    if !is_ours {
        return Err(refused("asks for more work than a file of ours"));
    }
    let (aad, msg) = sealed.split_at(HEAD.min(sealed.len()));
    let cipher = head.cipher(passphrase);
    let cipher = cipher.ok_or_else(|| refused("could not be opened"))?;
    Ok(cipher.decrypt(&head.nonce(), Payload { msg, aad }).ok())
}

fn refused(why: &str) -> Error {
    Error::Invalid {
        what: format!("it {why}"),
        place: "The file for a second pair of eyes".to_owned(),
    }
}

/// What stands before the sealed bytes.
struct Head {
    work: Work,
    salt: [u8; SALT],
    nonce: [u8; NONCE],
}

impl Head {
    fn of(sealed: &[u8]) -> Option<Self> {
        let rest = sealed.get(MARK.len() + 1..HEAD)?;
        let (memory, rest) = rest.split_first_chunk::<4>()?;
        let (passes, rest) = rest.split_first_chunk::<4>()?;
        let (lanes, rest) = rest.split_first()?;
        let (salt, rest) = rest.split_first_chunk::<SALT>()?;
        Some(Self {
            work: Work {
                memory_kib: u32::from_le_bytes(*memory),
                passes: u32::from_le_bytes(*passes),
                lanes: *lanes,
            },
            salt: *salt,
            nonce: *rest.first_chunk::<NONCE>()?,
        })
    }

    fn nonce(&self) -> XNonce {
        XNonce::from(self.nonce)
    }

    fn cipher(&self, passphrase: &str) -> Option<XChaCha20Poly1305> {
        let words: Vec<&str> = passphrase.split_whitespace().collect();
        let words = words.join(" ");
        let work = &self.work;
        let lanes = u32::from(work.lanes);
        let params = Params::new(work.memory_kib, work.passes, lanes, Some(32)).ok()?;
        let mut key = [0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(words.as_bytes(), &self.salt, &mut key)
            .ok()?;
        Some(XChaCha20Poly1305::new(&Key::from(key)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "amber kettle runs north";

    #[test]
    fn what_was_sealed_is_opened_by_its_passphrase_alone() {
        let sealed = seal(b"the post", WORDS).unwrap();
        let opened = |words: &str| unseal(&sealed, words).unwrap();
        assert_eq!(opened(WORDS).as_deref(), Some(b"the post".as_slice()));
        assert_eq!(
            opened("  amber  kettle\nruns north ").as_deref(),
            Some(b"the post".as_slice())
        );
        assert_eq!(opened("amber kettle runs south"), None);
        assert_eq!(opened(""), None);
    }

    #[test]
    fn nothing_of_it_can_be_read_and_no_two_are_alike() {
        let one = seal(b"stopped my contact", WORDS).unwrap();
        assert!(!one.windows(7).any(|bytes| bytes == b"contact"));
        assert_ne!(one, seal(b"stopped my contact", WORDS).unwrap());
    }

    #[test]
    fn a_file_that_was_changed_or_cut_anywhere_is_never_opened() {
        let sealed = seal(b"the post", WORDS).unwrap();
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(!matches!(unseal(&changed, WORDS), Ok(Some(_))), "{at}");
            assert!(!matches!(unseal(&sealed[..at], WORDS), Ok(Some(_))), "{at}");
        }
    }

    #[test]
    fn a_file_that_asks_for_a_day_of_work_is_refused_at_once() {
        for at in [MARK.len() + 4, MARK.len() + 8, MARK.len() + 9] {
            let mut greedy = seal(b"x", WORDS).unwrap();
            greedy[at] = 0xff;
            let error = unseal(&greedy, WORDS).unwrap_err();
            assert!(error.message().contains("more work"), "{error}");
        }
        let error = unseal(b"not ours at all", WORDS).unwrap_err();
        assert!(error.message().contains("no file that"), "{error}");
    }
}
