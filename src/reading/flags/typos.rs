//! Words of danger that matter too much to be missed for a letter: "suicde", "brusies", "strangeled".
//!
//! Each word of a text is respelt once, before any phrase is looked for. What is a real word is left as it is.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// The fewest letters a word of danger has; in shorter ones a letter makes too many other words.
const SHORTEST: usize = 6;

/// The words of danger, and of the days and deadlines that make it one of today.
const DANGER: &str = "abducted abused abusing ambulance assault assaulted attacked attacking battered beating bleeding breathing \
    bridge bruise bruised bruises bruising burning choked choking codeine contractions cutting drowning \
    emergency exploited floppy goodbye groomed grooming hanging harmed harming hearing hitting hurting insulin kicked \
    kicking kidnapped killing knives locked machete medication medicine missing molested overdose overdosed painkillers \
    paracetamol passport petrol poisoned pregnant punched punching railway screaming seizure sertraline \
    sexual shaken shaking shotgun slapped smashed snatched stabbed stabbing starving stitches strangle strangled strangling \
    suicidal suicide swallowed tablets threatened threatening threatens tonight touched touching unconscious weapon \
    whispering yesterday";

/// Real words that are a letter from one of those; a test finds those that the dictionary knows.
const OTHERS: &str = "abased abasing hammed hamming herring sapped scabbed scabbing abductee abuse abuser abuses ambulances amused amusing assaulter assaults attached attaching \
    attacker bantered bartered bating battened batterer beading beaming beaning bearing beatings belting berating \
    besting bettered betting bleating bleeping blending boating braise braised braises braising breaching breeding \
    bride bridged bridges bridget bridle broke broker bruiser bruisers bruited bruiting burping burring burying \
    buttered catting chocked chocking choke choker chokes chowed chowing coked coking contraction contraptions \
    cooked cooking cuttings downing droning drownings drowsing emergence exploiter flippy goodbyes groomer grooved \
    grooving handing hangings hared haring harked harking harped harping hatting heading healing heaping hearings \
    heating heaving hinging hinting hotting hunting hurling hurtling kicker kidnapper killings kilning kinked \
    kinking knaves knifes lacked licked locker locket looked lucked machetes massing mediation medications medicines \
    meditation messing missings misting misusing molester mussing overdoes overdone overdoses painkiller \
    paracetamols passports patrol petrel pinched pinching poisoner puncher punches railways screaming screamings \
    seizures sexuals shacking shading shake shaker shakes shaming shaping sharing sharking shaven shaving shogun \
    shotguns slabbed slabbing slaking slapper slashed slipped slopped smasher smashes snaking snapped snared \
    snatcher snatches snitched snitches soaking stabber stabbings stabled stabling staking staring starling starring \
    starting starvings stashed staving stitched straggle straggled straggling strange strangely stranger strangler \
    strangles streaming stubbed stubbing suicides swabbed swabbing swapped swashed switches tables tablet threaten \
    tonights torched torching touche touches touchings toughed toughing weapons whimpering yesterdays";

/// Short words whose common misspellings are no words of their own.
const SHORT: [(&str, &str); 13] = [
    ("awya", "away"),
    ("babby", "baby"),
    ("brusing", "bruising"),
    ("fone", "phone"),
    ("hosptial", "hospital"),
    ("kinfe", "knife"),
    ("knif", "knife"),
    ("nife", "knife"),
    ("razer", "razor"),
    ("raser", "razor"),
    ("slef", "self"),
    ("sucidle", "suicidal"),
    ("throte", "throat"),
];

/// The words of danger by their first letter.
static BY_LETTER: LazyLock<HashMap<u8, Vec<&'static str>>> = LazyLock::new(|| {
    let mut letters: HashMap<u8, Vec<&'static str>> = HashMap::new();
    for word in DANGER.split_whitespace() {
        if let Some(&letter) = word.as_bytes().first() {
            letters.entry(letter).or_default().push(word);
        }
    }
    letters
});

static REAL: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    DANGER
        .split_whitespace()
        .chain(OTHERS.split_whitespace())
        .collect()
});

/// The word that a folded one stands for; nothing if it stands for itself.
pub(super) fn meant(typed: &str) -> Option<&'static str> {
    let letters = typed.as_bytes();
    if let Some((_, short)) = SHORT.iter().find(|(wrong, _)| *wrong == typed) {
        return Some(short);
    }
    if letters.len() + 1 < SHORTEST {
        return None;
    }
    let words = BY_LETTER.get(letters.first()?)?;
    let meant = words
        .iter()
        .find(|word| is_slip(letters, word.as_bytes()))?;
    (!REAL.contains(typed)).then_some(meant)
}

/// Whether one word is another with one letter wrong, missing, too many, or changed for its neighbour.
fn is_slip(typed: &[u8], word: &[u8]) -> bool {
    if typed.len().abs_diff(word.len()) > 1 {
        return false;
    }
    let same = typed.iter().zip(word).take_while(|(a, b)| a == b).count();
    let (Some(typed), Some(word)) = (typed.get(same..), word.get(same..)) else {
        return false;
    };
    match (typed, word) {
        ([], _) | (_, []) => true,
        ([a, b, rest @ ..], [c, d, other @ ..]) if a == d && b == c && rest == other => true,
        ([_, rest @ ..], [_, other @ ..]) => rest == other || rest == word || typed == other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Spelling;

    #[test]
    fn a_letter_wrong_missing_doubled_or_swapped_is_a_slip() {
        for (typed, word) in [
            ("sucidal", "suicidal"),
            ("suisidal", "suicidal"),
            ("siucidal", "suicidal"),
            ("suicidial", "suicidal"),
            ("suicde", "suicide"),
            ("suicied", "suicide"),
            ("strangeled", "strangled"),
            ("stangled", "strangled"),
            ("snached", "snatched"),
            ("brusies", "bruises"),
            ("stiches", "stitches"),
            ("hurtin", "hurting"),
            ("threatend", "threatened"),
            ("overdoze", "overdose"),
            ("tabletts", "tablets"),
            ("slef", "self"),
        ] {
            assert_eq!(meant(typed), Some(word), "{typed}");
        }
    }

    #[test]
    fn real_words_stand_for_themselves() {
        for typed in [
            "suicide",
            "looked",
            "struggling",
            "stranger",
            "strange",
            "overdone",
            "kissing",
            "contact",
            "bridge",
            "ditches",
            "cruises",
            "scarred",
            "tonight",
            "mission",
            "touches",
            "social",
            "",
            "é",
        ] {
            assert_eq!(meant(typed), None, "{typed}");
        }
    }

    /// Every string that is one slip from a word.
    fn slips(word: &str) -> Vec<String> {
        let letters: Vec<char> = word.chars().collect();
        let mut found = Vec::new();
        for at in 0..=letters.len() {
            let (before, after) = letters.split_at(at);
            let put = |middle: &[char], rest: &[char]| {
                [before, middle, rest].concat().into_iter().collect()
            };
            for letter in 'a'..='z' {
                found.push(put(&[letter], after));
                if !after.is_empty() {
                    found.push(put(&[letter], &after[1..]));
                }
            }
            if !after.is_empty() {
                found.push(put(&[], &after[1..]));
            }
            if after.len() > 1 {
                found.push(put(&[after[1], after[0]], &after[2..]));
            }
        }
        found
    }

    #[test]
    fn no_word_of_the_dictionary_is_taken_for_another() {
        let spelling = Spelling::british([]);
        let mut taken: Vec<String> = DANGER.split_whitespace().flat_map(slips).collect();
        taken.retain(|word| meant(word).is_some() && spelling.misspelt(word).is_empty());
        taken.sort();
        taken.dedup();
        assert!(taken.is_empty(), "{}", taken.join(" "));
    }
}
