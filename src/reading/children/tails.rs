//! What follows a number, so far as it shows that it is no age: "6 foot", "3 sessions", "6 months clean".

use super::numbers::{Item, Shape};
use super::reader::Reader;
use super::times::is_dated;

/// Words after a number that make it something else than an age.
const NO_AGE: [&str; 47] = [
    "foot",
    "ft",
    "stone",
    "st",
    "hour",
    "hr",
    "minute",
    "min",
    "mile",
    "time",
    "other",
    "of",
    "out",
    "more",
    "different",
    "social",
    "people",
    "percent",
    "per",
    "pm",
    "am",
    "oclock",
    "kids",
    "children",
    "k",
    "th",
    "grand",
    "foster",
    "half",
    "full",
    "big",
    "small",
    "little",
    "or",
    "point",
    "in",
    "x",
    "week",
    "day",
    "month",
    "year",
    "night",
    "new",
    "older",
    "younger",
    "weekly",
    "to",
];
/// Things that are counted, as in "my son is 3 doors away".
const COUNTED: [&str; 40] = [
    "points", "doors", "lessons", "sessions", "inches", "steps", "stops", "streets", "houses",
    "grades", "levels", "places", "tests", "visits", "meetings", "workers", "brothers", "sisters",
    "siblings", "others", "hours", "hrs", "minutes", "mins", "miles", "times", "pounds", "lbs",
    "kg", "cm", "days", "weeks", "months", "nights", "boys", "girls", "families", "schools",
    "classes", "sets",
];
/// Words that may follow a number that is set right behind a child.
const GOES_ON: [&str; 60] = [
    "ds",
    "dd",
    "can",
    "cant",
    "will",
    "isnt",
    "wasnt",
    "keeps",
    "doesnt",
    "wont",
    "and",
    "is",
    "was",
    "has",
    "who",
    "whos",
    "were",
    "have",
    "are",
    "now",
    "but",
    "had",
    "with",
    "living",
    "lives",
    "both",
    "he",
    "she",
    "they",
    "i",
    "we",
    "my",
    "our",
    "his",
    "her",
    "got",
    "went",
    "came",
    "does",
    "did",
    "wants",
    "says",
    "said",
    "told",
    "hes",
    "shes",
    "been",
    "so",
    "because",
    "on",
    "at",
    "from",
    "plus",
    "the",
    "respectively",
    "today",
    "being",
    "removed",
    "taken",
    "all",
];
/// What a child is or has, behind its age: "my sons 9 autistic and non verbal".
const CONDITIONS: [&str; 16] = [
    "autistic",
    "autism",
    "asd",
    "adhd",
    "sen",
    "send",
    "special",
    "needs",
    "disabled",
    "nonverbal",
    "non",
    "verbal",
    "deaf",
    "blind",
    "epileptic",
    "severely",
];
/// Words that may follow "6 months" where that is an age.
const AFTER_A_TIME: [&str; 10] = [
    "and", "now", "but", "so", "who", "whos", "today", "with", "he", "she",
];
/// Things that are so many years old.
const THINGS: [&str; 58] = [
    "car",
    "van",
    "phone",
    "laptop",
    "tv",
    "house",
    "home",
    "flat",
    "building",
    "dog",
    "cat",
    "puppy",
    "kitten",
    "horse",
    "rabbit",
    "report",
    "reports",
    "assessment",
    "assessments",
    "case",
    "conviction",
    "convictions",
    "order",
    "allegation",
    "allegations",
    "injury",
    "injuries",
    "bruise",
    "bruises",
    "file",
    "files",
    "school",
    "marriage",
    "relationship",
    "evidence",
    "incident",
    "incidents",
    "caution",
    "record",
    "records",
    "information",
    "self",
    "mum",
    "mother",
    "mom",
    "dad",
    "father",
    "man",
    "woman",
    "partner",
    "bf",
    "husband",
    "wife",
    "gf",
    "girlfriend",
    "boyfriend",
    "cousin",
    "worker",
];

/// Whether a thing or a grown-up follows "6 year old" at `end`.
pub(super) fn attributes_a_thing(reader: &Reader<'_>, end: usize) -> bool {
    let is_thing = |word: &str| THINGS.contains(&word);
    is_thing(reader.next(end)) || (is_thing(reader.next(end + 1)) && !is_verb(reader.next(end)))
}

/// Whether a word is for several things that have an age.
pub(super) fn is_of_things(word: &str) -> bool {
    word.ends_with('s') && THINGS.contains(&word) && word != "ss"
}

fn is_verb(word: &str) -> bool {
    GOES_ON.contains(&word) || matches!(word, "misses" | "loves" | "hates" | "sees" | "in" | "to")
}

/// Whether a number can be an age by what follows it; `close` asks that nothing follows but what goes on about the child.
pub(super) fn fits(reader: &Reader<'_>, item: &Item, close: bool) -> bool {
    let end = item.words.end;
    let next = reader.next(end);
    let ends = reader.clause_ends(end);
    match item.shape {
        Shape::Old => true,
        Shape::Counted => ends || AFTER_A_TIME.contains(&next),
        Shape::Bare if ends => true,
        Shape::Bare => {
            let is_counted = NO_AGE.contains(&next) || COUNTED.contains(&next);
            let goes_on = GOES_ON.contains(&next);
            let has_place = next == "in" && item.years > 1 && reader.next(end + 1) != "every";
            let is_one = reader.word(item.words.start) == "one";
            // "my two sons (one is 15)" gives no age of one.
            let goes_on = goes_on && (!is_one || AFTER_A_TIME.contains(&next));
            let has_day = is_one && is_dated(reader, end);
            let described = has_a_condition(reader, end);
            goes_on || has_place || has_day || described || !(close || is_one || is_counted)
        }
    }
}

/// Whether only what the child is or has follows, and nothing that could be counted: not "9 special needs lessons".
fn has_a_condition(reader: &Reader<'_>, from: usize) -> bool {
    let mut end = from;
    while end < from + 4 && CONDITIONS.contains(&reader.next(end)) {
        end += 1;
    }
    end > from && (reader.clause_ends(end) || GOES_ON.contains(&reader.next(end)))
}
