//! Fields of words that mean little alone and much beside another: tablets, a bridge, a goodbye, an engine left running.
//!
//! A field holds what parents write for one thing, in general words; what two fields together are is in `combined`.

mod child;
mod dying;
mod flight;
mod home;

use super::sign::parsed;
use crate::text::Phrase;
use std::sync::LazyLock;

/// One thing that is meant, however it is worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    // To die, or to be hurt by oneself.
    Medicine,
    Hoarding,
    TakenAll,
    TheLot,
    Ledge,
    Drawn,
    Cord,
    Tied,
    LeftBehind,
    Letter,
    GivenAway,
    Farewell,
    NoMore,
    HowToDie,
    Sleeves,
    CutAgain,
    LockedIn,
    Calm,
    WakeUp,
    OnPurpose,
    // To be hurt at home, and to threaten.
    Unheard,
    Escape,
    Kept,
    Lurking,
    NotAllowed,
    Barricade,
    Released,
    Throat,
    Breathless,
    Portent,
    DoorDown,
    Lately,
    Injury,
    Excuse,
    Fuel,
    Flame,
    Weapon,
    Armed,
    Menace,
    Address,
    Visit,
    Stakeout,
    // A child hurt, left or ill.
    Secret,
    Bed,
    Sore,
    AfterVisit,
    Older,
    Pictures,
    OfChildren,
    Mark,
    Bruise,
    BodyPart,
    Handled,
    HurtBaby,
    Punished,
    Starved,
    Alone,
    SmallOrOut,
    Unfed,
    Unwell,
    Afraid,
    Swallowed,
    Poison,
    Drunk,
    InCharge,
    TiedIn,
    Tasting,
    StillBaby,
    // A child gone, used, or taken away.
    NotBack,
    WhereUnknown,
    Owing,
    Used,
    Groomer,
    Minor,
    Journey,
    Packed,
    Unseen,
    NoReturn,
    Vanished,
    Blocked,
    Seized,
    Passport,
    Hideout,
    // What the rest is read by.
    YoungAge,
    Harmless,
}

/// How old a child is, and what is an everyday matter.
const READ_BY: [(Field, &[&str]); 2] = [
    (
        Field::YoungAge,
        &[
            "{shes|hes|is|only|just|aged|turned|whos|im} [only|just|nearly|about|still] {5|6|7|8|9|10|11|12|13|14|15|16|17|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen}",
            "{5|6|7|8|9|10|11|12|13|14|15|16|17} [year|years|yr|yo] [old|olds]",
            "my {son|daughter|lad|boy|girl|teen|eldest|youngest|baby|toddler|little boy|little girl}",
            "{unit|childrens home|residential|placement|foster carer|foster carers|camhs|the home|key worker}",
        ],
    ),
    (
        Field::Harmless,
        &[
            "{nappy rash|new tablet|new tablets|from the chemist|mechanic|tablets and {chargers|charger|phones|laptops|consoles|ipads}|lockbox|lock box|dosette|gaviscon|reflux|safety form|hazard|breastfed|accident form|eczema cream|thrush|uti|football|trampoline|soft play|playground|nerf|toy|lego|film|movie|telly|game of thrones|roblox|fortnite|minecraft|bbq|barbecue|camping|fishing|cooking|baking|bonfire night|holiday|return tickets|return flights|consent|agreed|permission|butlins|haven|hide and seek}",
        ],
    ),
];

static PHRASES: LazyLock<Vec<(Field, Vec<Phrase>)>> = LazyLock::new(|| {
    words()
        .map(|(field, written)| (field, parsed(written)))
        .collect()
});

fn words() -> impl Iterator<Item = (Field, &'static [&'static str])> {
    let groups: [&[(Field, &'static [&'static str])]; 5] = [
        &dying::WORDS,
        &home::WORDS,
        &child::WORDS,
        &flight::WORDS,
        &READ_BY,
    ];
    groups.into_iter().flatten().copied()
}

/// The phrases of every field.
pub(super) fn phrases() -> &'static [(Field, Vec<Phrase>)] {
    &PHRASES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_can_be_read() {
        for (field, written) in words() {
            for phrase in written {
                assert_eq!(parsed(&[phrase]).len(), 1, "{field:?}: {phrase}");
            }
        }
    }

    #[test]
    fn a_field_has_its_words_in_one_place() {
        let fields: Vec<Field> = words().map(|(field, _)| field).collect();
        for (at, field) in fields.iter().enumerate() {
            assert!(!fields[..at].contains(field), "{field:?}");
        }
    }
}
