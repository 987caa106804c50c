//! Account names as people retype them: whether two spellings can be one person.

/// A name shorter than this is not matched by likeness.
const SHORTEST: usize = 4;

/// Whether an adviser's "Dear …" can mean this account: case, spaces, look-alike letters and a slip or two do not matter.
pub(super) fn alike(account: &str, written: &str) -> bool {
    let (account, written) = (skeleton(account), skeleton(written));
    if account.is_empty() || written.is_empty() {
        return false;
    }
    let shortest = account.len().min(written.len());
    account == written
        || (shortest >= SHORTEST && distance(&account, &written) <= (shortest / 5).clamp(1, 2))
}

/// Whether two names are the same but for case, spaces and the kind of apostrophe.
pub(super) fn same(a: &str, b: &str) -> bool {
    let plain = |name: &str| -> String {
        name.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    !plain(a).is_empty() && plain(a) == plain(b)
}

/// The letters and digits of a name, those that look alike made one.
fn skeleton(name: &str) -> Vec<char> {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            '0' => 'o',
            '1' | 'i' => 'l',
            '5' => 's',
            c => c,
        })
        .take(60)
        .collect()
}

/// How many letters must change to make one of the other (Levenshtein).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut next = Vec::with_capacity(row.len());
        next.push(i + 1);
        for ((y, pair), left) in b.iter().zip(row.windows(2)).zip(1..) {
            let &[diagonal, above] = pair else { continue };
            let before = next.get(left - 1).copied().unwrap_or(above);
            let change = diagonal + usize::from(x != y);
            next.push(change.min(above + 1).min(before + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_alikes_case_and_slips_are_one_person() {
        for (account, written) in [
            ("AB3D00", "AB3DOO"),
            ("BLANKET7", "Blanket7"),
            ("Quiet Harbour", "Quiet Habour"),
            ("O'Dell77", "ODell77"),
            ("48213", "48213"),
        ] {
            assert!(alike(account, written), "{account} {written}");
        }
    }

    #[test]
    fn other_names_are_other_people() {
        for (account, written) in [
            ("AB3D00", "Ms Shaw"),
            ("Sam", "Pam"),
            ("Quiet Harbour", ""),
            ("lily88", "lola24"),
            ("", ""),
        ] {
            assert!(!alike(account, written), "{account} {written}");
        }
    }

    #[test]
    fn distance_counts_letters() {
        let chars = |s: &str| s.chars().collect::<Vec<_>>();
        assert_eq!(distance(&chars("kitten"), &chars("sitting")), 3);
        assert_eq!(distance(&chars(""), &chars("abc")), 3);
    }
}
