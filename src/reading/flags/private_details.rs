//! Names, addresses and numbers that a public board should not show: the adviser moderates before answering.
//!
//! Only what is unmistakable counts, by the capitals and figures as they are typed: a first name alone is none.

use super::said::{Said, lists};
use super::sign::{Raised, SOFT};

/// Words after which two capitalised words are a full name.
const NAMING: &str = "son daughter named called partner husband wife ex worker sw solicitor guardian iro mother father mum dad \
    manager boy girl baby brother sister barrister officer visitor carer boyfriend girlfriend grandson \
    granddaughter child teacher midwife";
/// Titles of those who judge.
const JUDGES: [&str; 7] = [
    "judge",
    "hhj",
    "dj",
    "recorder",
    "justice",
    "magistrate",
    "ddj",
];
const STREETS: [&str; 15] = [
    "Road", "Street", "Avenue", "Lane", "Close", "Drive", "Crescent", "Terrace", "Gardens",
    "Grove", "Rd", "Ave", "Way", "Walk", "Place",
];
const SCHOOLS: [&str; 10] = [
    "Primary",
    "Infant",
    "Infants",
    "Junior",
    "Juniors",
    "Academy",
    "Nursery",
    "High",
    "Secondary",
    "Grammar",
];
/// Capitalised words that name nobody.
const NO_NAMES: &str = "The A An My His Her Our Their I Im Ive It He She They We You And But So If Is Was Has Had Have In On At \
    To Of For Social Services Service Worker Family Court Children Childrens Child Protection Order Council \
    Local Authority Cafcass Police School Care Plan Rights Group Section Interim Special Guardianship \
    Guardian Legal Aid January February March April May June July August September October November December \
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mr Mrs God Act Primary Secondary Not Said";

/// Where a text gives away who somebody is.
pub(super) fn raised(said: &Said<'_>) -> Vec<Raised> {
    let mut found = Vec::new();
    for at in 0..said.index.words().len() {
        let readers = [
            name,
            judge,
            school,
            address,
            postcode,
            case_number,
            phone,
            email,
            photo,
        ];
        if let Some(length) = readers.iter().find_map(|reads| reads(said, at)) {
            found.push(Raised {
                kind: "private-details",
                level: SOFT,
                words: at..at + length,
            });
        }
    }
    found
}

/// Whether the word at a place is typed as a name is, with one capital in front.
fn is_capitalised(said: &Said<'_>, at: usize) -> bool {
    let typed = said.typed(at);
    let mut letters = typed.chars();
    letters.next().is_some_and(char::is_uppercase)
        && typed.chars().count() > 1
        && letters.all(|c| c.is_lowercase() || c == '\'' || c == '’' || c == '-')
        && !lists(NO_NAMES, typed)
}

/// Whether the words from `at` on stand in one sentence.
fn together(said: &Said<'_>, at: usize, length: usize) -> bool {
    let sentence = said.sentence(at);
    sentence.is_some() && said.sentence(at + length - 1) == sentence
}

/// Whether nothing but a space, or a full stop of "Dr.", parts the word at a place from the next.
fn is_joined(said: &Said<'_>, at: usize) -> bool {
    matches!(
        said.typed_between(at),
        " " | "-" | " - " | ": " | ". " | " ("
    )
}

/// "social worker Jane Bloggs", "my son Tom James Bloggs".
fn name(said: &Said<'_>, at: usize) -> Option<usize> {
    let full = is_capitalised(said, at + 1)
        && is_capitalised(said, at + 2)
        && is_joined(said, at)
        && said.typed_between(at + 1) == " "
        && together(said, at, 3);
    if !full {
        return None;
    }
    let before = said.before(at, 1).next().map_or("", |(_, word)| word);
    let names = match said.word(at) {
        "is" => matches!(before, "name" | "names"),
        word => lists(NAMING, word),
    };
    names.then_some(3)
}

/// "Judge Bloggs".
fn judge(said: &Said<'_>, at: usize) -> Option<usize> {
    let titled = JUDGES.contains(&said.word(at)) && together(said, at, 2);
    (titled && said.typed_between(at) == " " && is_capitalised(said, at + 1)).then_some(2)
}

/// "Mill Lane Primary".
fn school(said: &Said<'_>, at: usize) -> Option<usize> {
    let named = is_capitalised(said, at) && together(said, at, 2);
    let start = said.sentence(at) != at.checked_sub(1).and_then(|before| said.sentence(before));
    (named && !start && said.typed_between(at) == " " && SCHOOLS.contains(&said.typed(at + 1)))
        .then_some(2)
}

/// "14 Brook Street".
fn address(said: &Said<'_>, at: usize) -> Option<usize> {
    let number = said.typed(at);
    let is_number = number.len() <= 4
        && number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_alphanumeric());
    if !is_number || !is_capitalised(said, at + 1) {
        return None;
    }
    (2..=3)
        .find(|end| STREETS.contains(&said.typed(at + end)) && together(said, at, end + 1))
        .map(|end| end + 1)
}

/// "ZZ1 9ZZ": the outer and the inner half, the first typed in capitals.
fn postcode(said: &Said<'_>, at: usize) -> Option<usize> {
    let outer = said.typed(at);
    let letters = outer.chars().take_while(char::is_ascii_uppercase).count();
    let rest = outer.get(letters..).unwrap_or_default();
    let is_outer = (1..=2).contains(&letters)
        && (1..=2).contains(&rest.len())
        && rest.starts_with(|c: char| c.is_ascii_digit())
        && rest
            .chars()
            .all(|c| c.is_ascii_digit() || c.is_ascii_uppercase());
    let inner = said.typed(at + 1);
    let is_inner = inner.len() == 3
        && inner.starts_with(|c: char| c.is_ascii_digit())
        && inner.chars().skip(1).all(|c| c.is_ascii_uppercase());
    (is_outer && is_inner && together(said, at, 2)).then_some(2)
}

/// "ZW23C50123", as the family court numbers its cases; or a number behind "case number".
fn case_number(said: &Said<'_>, at: usize) -> Option<usize> {
    let word = said.word(at).as_bytes();
    let shape: Vec<bool> = word.iter().map(u8::is_ascii_digit).collect();
    let is_family = matches!(
        shape.as_slice(),
        [
            false, false, true, true, false, true, true, true, true, true
        ]
    );
    if is_family && word.is_ascii() {
        return Some(1);
    }
    let is_label = matches!(said.word(at), "case" | "claim" | "court")
        && matches!(said.word(at + 1), "number" | "no" | "ref" | "reference");
    let figures = |at: usize| {
        let word = said.word(at);
        word.len() >= 5 && word.chars().filter(char::is_ascii_digit).count() >= 4
    };
    if !is_label {
        return None;
    }
    (2..=3)
        .find(|end| figures(at + end) && together(said, at, end + 1))
        .map(|end| end + 1)
}

/// A mobile's number, in one piece or two or three.
fn phone(said: &Said<'_>, at: usize) -> Option<usize> {
    if !said.word(at).starts_with("07") {
        return None;
    }
    let mut figures = 0;
    for length in 1..=4 {
        let word = said.word(at + length - 1);
        if word.is_empty() || !word.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        figures += word.len();
        if figures >= 11 {
            return (figures == 11).then_some(length);
        }
    }
    None
}

/// "name@example.org".
fn email(said: &Said<'_>, at: usize) -> Option<usize> {
    let is_address = said.typed_between(at) == "@" && said.typed_between(at + 1) == ".";
    is_address.then_some(3)
}

/// "Here is a photo of her".
fn photo(said: &Said<'_>, at: usize) -> Option<usize> {
    const SHOWING: [&str; 8] = [
        "heres",
        "attached",
        "attaching",
        "uploaded",
        "uploading",
        "posted",
        "below",
        "attach",
    ];
    let shows = SHOWING.contains(&said.word(at))
        || said.word(at) == "is" && at > 0 && said.word(at - 1) == "here";
    if !shows {
        return None;
    }
    (1..=3)
        .find(|end| {
            matches!(
                said.word(at + end),
                "photo"
                    | "photos"
                    | "picture"
                    | "pictures"
                    | "pic"
                    | "pics"
                    | "screenshot"
                    | "screenshots"
            ) && together(said, at, end + 1)
        })
        .map(|end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{quiet, raises};

    #[test]
    fn what_gives_somebody_away_is_raised() {
        raises(
            "private-details",
            3,
            &[
                "my social worker Zelda Quill is useless",
                "my son Barnaby Quill was taken",
                "her name is Barnaby Quill",
                "it was Judge Quillfeather",
                "he goes to Larkspur Primary",
                "we live at 14 Larkspur Road",
                "we are in ZZ1 9ZZ",
                "case number ZW23C50123",
                "ring me on 07700 900123",
                "email me at quill@example.org",
                "here is a photo of him",
            ],
        );
    }

    #[test]
    fn offices_months_and_first_names_are_not() {
        quiet(
            "private-details",
            &[
                "my Social Worker said no",
                "The Judge said no",
                "my son Barnaby is 4",
                "we went to Family Court in March",
                "ring the helpline on 0808 157 0000",
                "under S20 2 years ago",
                "He Is In Care Under An Interim Care Order",
                "the Primary School rang",
                "28 days ago we had a review at 14 weeks",
            ],
        );
    }
}
