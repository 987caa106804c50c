//! Words of the post repeated in a reason: on one line, cut where they are long.

/// How much of them is repeated, in characters.
const SHOWN: usize = 90;

/// The words on one line, cut where they are long.
pub(super) fn in_short(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let line = words.join(" ");
    if line.chars().count() <= SHOWN {
        return line;
    }
    let cut: String = line.chars().take(SHOWN).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_cut_at_a_space_and_lines_made_one() {
        assert_eq!(in_short("one\n two"), "one two");
        let cut = in_short(&"word ".repeat(40));
        assert!(cut.ends_with("word …") && cut.chars().count() <= SHOWN + 2);
    }
}
