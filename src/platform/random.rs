//! Chance, from the system: names that say nothing of whom they belong to, and keys.

use zeroize::Zeroizing;

/// A name of twelve hexadecimal digits that nobody can guess and no two computers share.
///
/// # Errors
/// `Io` if the system has no randomness to give.
pub fn random_name() -> crate::error::Result<String> {
    let mut bytes = [0; 6];
    fill(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Picks one of `count` things, each as likely as the others but for a part in a thousand million; none of none.
///
/// # Errors
/// `Io` if the system has no randomness to give.
pub fn random_place(count: usize) -> crate::error::Result<usize> {
    let mut bytes = [0; 8];
    fill(&mut bytes)?;
    let drawn = u64::from_le_bytes(bytes) % u64::try_from(count.max(1)).unwrap_or(u64::MAX);
    Ok(usize::try_from(drawn).unwrap_or_default())
}

/// Draws so many random bytes; they are wiped when they are dropped.
///
/// # Errors
/// `Io` if the system has no randomness to give.
pub fn random_bytes<const COUNT: usize>() -> crate::error::Result<Zeroizing<[u8; COUNT]>> {
    let mut bytes = Zeroizing::new([0; COUNT]);
    fill(bytes.as_mut_slice())?;
    Ok(bytes)
}

/// Fills bytes with chance.
pub(super) fn fill(bytes: &mut [u8]) -> crate::error::Result<()> {
    getrandom::fill(bytes).map_err(|error| crate::error::Error::Io {
        op: "draw a random number from",
        path: "the system".into(),
        source: std::io::Error::other(error),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_random_name_is_twelve_hexadecimal_digits_and_another_each_time() {
        let one = random_name().unwrap();
        assert_eq!(one.len(), 12);
        assert!(one.chars().all(|c| c.is_ascii_hexdigit()), "{one}");
        assert_ne!(one, random_name().unwrap());
    }
}
