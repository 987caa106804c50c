//! The words for a child, as parents type them, and the words that stand round them.

/// Words for one child, and what the child is called in a fact.
const ONE: [(&str, &str); 56] = [
    ("son", "son"),
    ("boy", "son"),
    ("lad", "son"),
    ("ds", "son"),
    ("daughter", "daughter"),
    ("girl", "daughter"),
    ("lass", "daughter"),
    ("dd", "daughter"),
    ("duaghter", "daughter"),
    ("daugher", "daughter"),
    ("daugter", "daughter"),
    ("dauther", "daughter"),
    ("doughter", "daughter"),
    ("daughther", "daughter"),
    ("dauhgter", "daughter"),
    ("dughter", "daughter"),
    ("daugther", "daughter"),
    ("daughte", "daughter"),
    ("child", "child"),
    ("chlid", "child"),
    ("kid", "child"),
    ("toddler", "child"),
    ("lo", "child"),
    ("bairn", "child"),
    ("teenager", "child"),
    ("teen", "child"),
    ("eldest", "child"),
    ("oldest", "child"),
    ("youngest", "child"),
    ("baby", "baby"),
    ("newborn", "baby"),
    ("bub", "baby"),
    ("bubba", "baby"),
    ("infant", "baby"),
    ("unborn", "baby"),
    ("grandson", "grandson"),
    ("granson", "grandson"),
    ("granddaughter", "granddaughter"),
    ("grandaughter", "granddaughter"),
    ("granddaugter", "granddaughter"),
    ("grandduaghter", "granddaughter"),
    ("grandaugter", "granddaughter"),
    ("grandchild", "grandchild"),
    ("granchild", "grandchild"),
    ("grandkid", "grandchild"),
    ("grandbaby", "grandchild"),
    ("stepson", "stepson"),
    ("stepdaughter", "stepdaughter"),
    ("stepchild", "child"),
    ("nephew", "nephew"),
    ("nephue", "nephew"),
    ("niece", "niece"),
    ("neice", "niece"),
    ("brother", "brother"),
    ("sister", "sister"),
    ("sis", "sister"),
];

/// Words for several children, what each is called, and how many they are where the word says it.
const SEVERAL: [(&str, &str, usize); 36] = [
    ("sons", "son", 0),
    ("boys", "son", 0),
    ("lads", "son", 0),
    ("daughters", "daughter", 0),
    ("duaghters", "daughter", 0),
    ("daugters", "daughter", 0),
    ("girls", "daughter", 0),
    ("children", "child", 0),
    ("childrens", "child", 0),
    ("childern", "child", 0),
    ("chidren", "child", 0),
    ("chilren", "child", 0),
    ("childen", "child", 0),
    ("kids", "child", 0),
    ("kiddies", "child", 0),
    ("toddlers", "child", 0),
    ("teenagers", "child", 0),
    ("teens", "child", 0),
    ("los", "child", 0),
    ("bairns", "child", 0),
    ("twins", "child", 2),
    ("triplets", "child", 3),
    ("babies", "baby", 0),
    ("grandsons", "grandson", 0),
    ("granddaughters", "granddaughter", 0),
    ("grandaughters", "granddaughter", 0),
    ("grandchildren", "grandchild", 0),
    ("granchildren", "grandchild", 0),
    ("grandkids", "grandchild", 0),
    ("grandbabies", "grandchild", 0),
    ("stepsons", "stepson", 0),
    ("stepdaughters", "stepdaughter", 0),
    ("stepchildren", "child", 0),
    ("stepkids", "child", 0),
    ("nephews", "nephew", 0),
    ("nieces", "niece", 0),
];

/// A word for children.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Noun {
    /// What each child is called in a fact.
    pub(super) relation: &'static str,
    /// Whether it stands for several.
    pub(super) several: bool,
    /// How many they are, where the word says it: two for twins.
    pub(super) counted: usize,
}

/// Every word for children.
pub(super) fn nouns() -> impl Iterator<Item = (&'static str, Noun)> {
    let one = ONE.iter().map(|&(word, relation)| (word, relation, 1));
    let several = SEVERAL
        .iter()
        .map(|&(word, relation, counted)| (word, relation, counted));
    let several = several.map(|(word, relation, counted)| {
        let noun = Noun {
            relation,
            several: true,
            counted,
        };
        (word, noun)
    });
    let one = one.map(|(word, relation, counted)| {
        let noun = Noun {
            relation,
            several: false,
            counted,
        };
        (word, noun)
    });
    one.chain(several)
}

/// Reads one word for children.
pub(super) fn noun(word: &str) -> Option<Noun> {
    nouns()
        .find(|(name, _)| *name == word)
        .map(|(_, noun)| noun)
}

/// Words that may stand between an owner and a child, beside numbers.
pub(super) const DESCRIBING: [&str; 72] = [
    "youngest",
    "eldest",
    "oldest",
    "older",
    "younger",
    "little",
    "lil",
    "wee",
    "small",
    "young",
    "tiny",
    "big",
    "other",
    "own",
    "beautiful",
    "lovely",
    "gorgeous",
    "precious",
    "amazing",
    "sweet",
    "darling",
    "dear",
    "poor",
    "innocent",
    "happy",
    "healthy",
    "first",
    "second",
    "third",
    "fourth",
    "1st",
    "2nd",
    "3rd",
    "4th",
    "last",
    "unborn",
    "new",
    "newborn",
    "premature",
    "teenage",
    "teen",
    "disabled",
    "autistic",
    "asd",
    "adhd",
    "sen",
    "special",
    "needs",
    "nonverbal",
    "non",
    "verbal",
    "only",
    "middle",
    "adopted",
    "foster",
    "biological",
    "bio",
    "birth",
    "baby",
    "toddler",
    "twin",
    "step",
    "half",
    "grand",
    "great",
    "adult",
    "grown",
    "up",
    "both",
    "remaining",
    "surviving",
    "dependent",
];

/// Partners as owners within an owner: "my husbands son" is of the family as "my son" is.
pub(super) const PARTNERS_OWNING: [&str; 16] = [
    "partners",
    "husbands",
    "hubbys",
    "wifes",
    "boyfriends",
    "girlfriends",
    "bfs",
    "gfs",
    "exs",
    "exes",
    "fiances",
    "ohs",
    "ex",
    "current",
    "new",
    "mans",
];

/// Words behind "child", "baby", "boy" or "girl" that make it something else: "child benefit", "boy friend", "baby daddy".
pub(super) const NO_CHILD: [&str; 48] = [
    "protection",
    "benefit",
    "benefits",
    "arrangement",
    "arrangements",
    "maintenance",
    "tax",
    "care",
    "abuse",
    "support",
    "friend",
    "friends",
    "minder",
    "services",
    "service",
    "sevices",
    "servces",
    "home",
    "homes",
    "centre",
    "center",
    "act",
    "team",
    "social",
    "ss",
    "safeguarding",
    "psychologist",
    "psychiatrist",
    "health",
    "trafficking",
    "neglect",
    "daddy",
    "dad",
    "daddys",
    "dads",
    "father",
    "fathers",
    "mama",
    "momma",
    "mamas",
    "mum",
    "mums",
    "mother",
    "shower",
    "bump",
    "clothes",
    "monitor",
    "unit",
];
/// The words that [`NO_CHILD`] speaks of.
pub(super) const MAY_BE_NO_CHILD: [&str; 10] = [
    "child",
    "children",
    "childrens",
    "childern",
    "kid",
    "kids",
    "baby",
    "boy",
    "girl",
    "teen",
];

/// What belongs to one son or daughter, so that "my sons school", typed without an apostrophe, is one son's.
pub(super) const OF_ONE: [&str; 66] = [
    "social",
    "sw",
    "case",
    "dad",
    "father",
    "mum",
    "mother",
    "mom",
    "nan",
    "school",
    "nursery",
    "college",
    "teacher",
    "life",
    "birthday",
    "wishes",
    "feelings",
    "contact",
    "care",
    "carer",
    "carers",
    "plan",
    "foster",
    "behaviour",
    "behavior",
    "placement",
    "name",
    "file",
    "records",
    "guardian",
    "iro",
    "solicitor",
    "advocate",
    "bedroom",
    "room",
    "bed",
    "house",
    "home",
    "health",
    "autism",
    "adhd",
    "needs",
    "birth",
    "welfare",
    "best",
    "safety",
    "safeguarding",
    "leg",
    "arm",
    "head",
    "phone",
    "review",
    "conference",
    "ehcp",
    "adoption",
    "future",
    "side",
    "age",
    "friend",
    "boyfriend",
    "bf",
    "girlfriend",
    "aunt",
    "uncle",
    "gran",
    "tutor",
];

/// Words before which a child may be named without an owner, as in a title: "Son aged 6 in care".
pub(super) const BARE_AFTER: [&str; 27] = [
    "and", "with", "for", "of", "has", "have", "got", "that", "but", "where", "because", "so",
    "see", "seeing", "miss", "while", "about", "is", "was", "or", "on", "in", "to", "from", "only",
    "had", "plus",
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_word_stands_for_two_things() {
        let all: Vec<&str> = nouns().map(|(word, _)| word).collect();
        let distinct: BTreeSet<&str> = all.iter().copied().collect();
        assert_eq!(all.len(), distinct.len());
    }

    #[test]
    fn a_word_knows_whether_it_stands_for_several() {
        assert_eq!(noun("twins").map(|noun| noun.counted), Some(2));
        assert_eq!(noun("daugher").map(|noun| noun.relation), Some("daughter"));
        assert_eq!(noun("daughterly"), None);
    }
}
