//! The gist of some words: what they are about, so that a question and its answer can be held side by side.

use crate::text::Word;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

/// How many letters of a word are kept: enough to tell words apart, few enough that "separate" and "separation" are one.
const STEM: usize = 6;
/// Shorter words say little, but for those in `SHORT_BUT_TELLING`.
const SHORTEST: usize = 4;

/// Words that say nothing by themselves, or nothing of what a question is about.
const EMPTY: &str = "
able about actually advice advise after again against also always another anybody anyone anything anywhere around
answer answers appreciated asked back because been before being best both cannot cant confused could does doesnt doing
done dont down each either else even ever every everything find from getting give given going gone good grateful have
having help here into just keep know legally like look looking made make many maybe meant might more most much must need never
often okay only option options other over please possible question questions realistically really right said same says saying
should situation some someone something sort sorted step steps still such take taken took taking tell telling than that their them
then there these they thing things think this those thought through told trying under understand until very want wants
well were wether what when where whether which while will with without wont would your youre yours happen happens
shes hell shell theyd theyll theyre theyve weve youd youll youve thats whats whos
";
/// Short words of the field that say much.
const SHORT_BUT_TELLING: &str =
    "iro pr plo ico sgo cao epo isw cin cp fgc law pay say see dad mum son age job ill sw";
/// Words that mean the same here: the first of each line stands for the others.
const SAME: &str = "
mother: mum mums mom moms mummy
father: dad dads daddy
child: kid kids children childrens childs son sons daughter daughters baby
partner: husband wife boyfriend girlfriend bf gf fiance partners
services: social sw council authority worker workers la
contact: visits seeing see
separate: split apart
relationship: together reconcile
reviewing: iro
responsibility: pr
proceedings: plo
legal: sue action rights
court: judge
remove: removed removal away
agree: permission allowed consent approved
include: excluded excluding invited involved involving included
";

static EMPTY_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| EMPTY.split_whitespace().collect());
static SHORT_WORDS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| SHORT_BUT_TELLING.split_whitespace().collect());
static MEANT: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let lines = SAME.lines().filter_map(|line| line.split_once(':'));
    lines
        .flat_map(|(meant, words)| words.split_whitespace().map(move |word| (word, meant)))
        .collect()
});

/// What some words are about: the stems of those that say something.
pub fn gist(words: &[Word]) -> BTreeSet<String> {
    words.iter().filter_map(|word| stem(&word.folded)).collect()
}

/// The stem of a folded word; nothing for one that says nothing by itself.
pub fn stem(folded: &str) -> Option<String> {
    let meant = MEANT.get(folded).copied();
    let word = meant.unwrap_or(folded);
    let is_number = word.chars().all(|c| c.is_ascii_digit());
    let is_telling = meant.is_some()
        || SHORT_WORDS.contains(word)
        || is_number
        || word.chars().count() >= SHORTEST;
    if !is_telling || EMPTY_WORDS.contains(word) {
        return None;
    }
    let endings = ["ing", "ed", "es", "s"];
    let bare = endings.iter().find_map(|ending| {
        let bare = word.strip_suffix(ending)?;
        (bare.chars().count() >= SHORTEST && !bare.ends_with('s')).then_some(bare)
    });
    let bare = bare.unwrap_or(word);
    (!EMPTY_WORDS.contains(bare)).then(|| bare.chars().take(STEM).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    fn of(text: &str) -> BTreeSet<String> {
        gist(&words(text))
    }

    #[test]
    fn words_of_one_stem_and_words_that_mean_the_same_are_one() {
        assert_eq!(of("separating"), of("separation"));
        assert_eq!(of("they assess him"), of("assessed"));
        assert_eq!(of("the mum"), of("his mother"));
        assert_eq!(of("the IRO"), of("reviewing"));
    }

    #[test]
    fn words_that_say_nothing_are_left_out() {
        assert!(of("what can I do about it, is there anything").is_empty());
    }
}
