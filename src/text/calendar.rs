//! The names of days and months in English, in lower case.

/// The days of the week, Monday first.
pub const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
/// The months, January first.
pub const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// Fewer letters of a month say nothing.
const SHORTEST: usize = 3;

/// Whether a folded word is a month, in full or short: "sept", "jan".
pub fn is_month(folded: &str) -> bool {
    folded.len() >= SHORTEST
        && folded.len() <= "sept".len()
        && MONTHS.iter().any(|month| month.starts_with(folded))
        || MONTHS.contains(&folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_in_full_and_short() {
        for month in ["january", "jan", "sept", "sep", "may", "mar"] {
            assert!(is_month(month), "{month}");
        }
        for other in ["ma", "marched", "monday", "octo-", "decem"] {
            assert!(!is_month(other), "{other}");
        }
    }
}
