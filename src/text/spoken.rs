//! Words that can be told on the telephone and typed as they were heard: what passphrases are made of.

const WORDS: &str = include_str!("../../assets/dictionary/passphrase-words.txt");

/// The words, in the order of the alphabet. They were chosen by hand: plain things of the house, the garden, the kitchen
/// and the weather, and none of courts, bodies, harm, drink, faith or family.
pub fn spoken_words() -> impl Iterator<Item = &'static str> {
    WORDS.lines()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Spelling;
    use std::collections::BTreeSet;

    /// Words that sound like others, and such that nobody in this work should have to say to a colleague.
    const UNFIT: &str = "beach bean bread break brake cereal cellar check cheque court dear deer desert dessert draught fair \
        fare flour flower hair hare hall heel herd hole knight knot mail male meat medal metal night pair pear peace piece pale \
        pedal plane plain pole rain reign right write road rode root route sail sale sauce sea see sew source stair stairs \
        steak steel storey story sun son tail tale team tide vale veil waist waste wait weight wail whale week weak \
        abuse addict alcohol alone arrest baby beating blood body bruise burial care child coffin cot cradle crime cruel danger \
        dead death dirty drug drunk evil fail father fear fight foster grave guilty gun hate home hurt illness judge kill knife \
        lonely lost mad mother murder neglect orphan pain police poison poor prison rape remove removal scared shame sick slave \
        stupid suicide temper theft thief tragic trouble ugly victim violent war weapon worthless wrong kitten pussy cock tit \
        bishop church mosque temple prayer wine beer whisky";

    /// Whether two words differ by one letter: put in, left out, or changed.
    fn is_one_letter_off(one: &str, other: &str) -> bool {
        let (short, long) = match one.len() <= other.len() {
            true => (one.as_bytes(), other.as_bytes()),
            false => (other.as_bytes(), one.as_bytes()),
        };
        let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
        match long.len() - short.len() {
            0 => short != long && short[same + 1..] == long[same + 1..],
            1 => short[same..] == long[same + 1..],
            _ => false,
        }
    }

    #[test]
    fn each_is_spelt_as_in_britain_in_four_to_nine_small_letters() {
        let spelling = Spelling::british([]);
        let wrong: Vec<&str> = spoken_words()
            .filter(|word| {
                !(4..=9).contains(&word.len())
                    || !word.bytes().all(|byte| byte.is_ascii_lowercase())
                    || !spelling.misspelt(word).is_empty()
            })
            .collect();
        assert_eq!(wrong, [""; 0]);
        let words: Vec<&str> = spoken_words().collect();
        assert!(words.is_sorted());
        assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len());
    }

    #[test]
    fn six_of_them_are_as_hard_to_guess_as_sixty_bits() {
        let bits = 6.0 * (spoken_words().count() as f64).log2();
        assert!(bits >= 60.0, "{bits}");
    }

    #[test]
    fn no_two_are_heard_or_typed_for_one_another() {
        let words: Vec<&str> = spoken_words().collect();
        let mut alike = Vec::new();
        for (at, one) in words.iter().enumerate() {
            for other in &words[at + 1..] {
                if is_one_letter_off(one, other) || other.starts_with(one) {
                    alike.push((*one, *other));
                }
            }
        }
        assert_eq!(alike, []);
        assert!(is_one_letter_off("kettle", "nettle") && is_one_letter_off("plum", "plumb"));
        assert!(!is_one_letter_off("plum", "plum") && !is_one_letter_off("plum", "prim"));
    }

    #[test]
    fn none_sounds_like_another_word_or_is_hard_to_hear_in_this_work() {
        let unfit: BTreeSet<&str> = UNFIT.split_whitespace().collect();
        let found: Vec<&str> = spoken_words().filter(|word| unfit.contains(word)).collect();
        assert_eq!(found, [""; 0]);
    }
}
