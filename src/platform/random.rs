//! Chance, from the system: names that say nothing of whom they belong to.

/// A name of twelve hexadecimal digits that nobody can guess and no two computers share.
///
/// # Errors
/// `Io` if the system has no randomness to give.
pub fn random_name() -> crate::error::Result<String> {
    let mut bytes = [0; 6];
    getrandom::fill(&mut bytes).map_err(|error| crate::error::Error::Io {
        op: "draw a random number from",
        path: "the system".into(),
        source: std::io::Error::other(error),
    })?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
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
