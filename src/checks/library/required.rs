//! A part that no letter may lack, without any passage for it.

use super::LibraryFinding;
use super::shelf::Shelf;
use crate::checks::Severity;

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let letter = &shelf.library.house.letter;
    letter
        .required
        .iter()
        .filter(|part| !shelf.usable().any(|snippet| snippet.part == **part))
        .map(|part| {
            shelf.finding(
                "house.toml".to_owned(),
                "required",
                Severity::Error,
                "required-part-empty",
                format!(
                    "every letter needs the part “{}”, and no passage is for it",
                    part.label()
                ),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::checks::library::testing::{GUIDANCE, assert_clean, assert_finds};

    #[test]
    fn a_required_part_needs_a_passage_that_may_be_used() {
        assert_clean("required-part-empty", &[("guidance/a.md", GUIDANCE)]);
        assert_finds("required-part-empty", &[], &[("house.toml", 10)]);
        let draft = GUIDANCE.replace("starter", "draft");
        assert_finds(
            "required-part-empty",
            &[("guidance/a.md", &draft)],
            &[("house.toml", 10)],
        );
    }
}
