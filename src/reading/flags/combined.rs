//! Danger that is only told sideways: two fields of words near each other, of which neither alone says enough.
//!
//! "Tablets" and "counting them", "a ferry" and "nobody knows where". A rule names two groups of fields; a place of
//! each, a sentence or two apart at the most, raises its flag. A sign that is strange enough alone has one group.
//! Ordinary posts have such words too, so all of these are soft: they ask the adviser to read, and change no letter.

use super::fields::{self, Field};
use super::person::{Who, spoken_of, who};
use super::said::Said;
use super::sign::{Raised, SOFT, find};
use super::{negation, speech, tense};
use std::ops::Range;

/// How many words may stand between the two things that make one danger.
const NEAR: usize = 26;
/// How many sentences they may be apart.
const SENTENCES: usize = 2;
/// How far from a danger a child's age may stand for the danger to be the child's, in words.
const AGE_REACH: usize = 24;
/// How far from a danger may stand what makes it an everyday matter, in words.
const HARMLESS_REACH: usize = 8;

/// What two fields are a sign of.
#[derive(Debug)]
struct Rule {
    kind: &'static str,
    /// What it is where a child does or suffers it.
    of_child: &'static str,
    one: &'static [Field],
    /// Nothing where one is enough.
    other: &'static [Field],
}

const fn rule(kind: &'static str, one: &'static [Field], other: &'static [Field]) -> Rule {
    Rule {
        kind,
        of_child: kind,
        one,
        other,
    }
}

const fn suicide(one: &'static [Field], other: &'static [Field]) -> Rule {
    Rule {
        of_child: "child-self-harm",
        ..rule("suicide", one, other)
    }
}

const fn at_risk(one: &'static [Field], other: &'static [Field]) -> Rule {
    rule("child-at-risk", one, other)
}

const RULES: &[Rule] = {
    use Field as F;
    &[
        // The means, and what is done with them.
        suicide(
            &[F::Medicine],
            &[F::Hoarding, F::TheLot, F::OnPurpose, F::WakeUp],
        ),
        suicide(&[F::Ledge], &[F::Drawn, F::HowToDie]),
        suicide(&[F::Cord], &[F::Tied, F::LeftBehind]),
        suicide(&[F::HowToDie], &[F::HowToDie, F::Drawn, F::NoMore]),
        suicide(&[F::Sleeves], &[F::CutAgain]),
        suicide(&[F::LockedIn], &[F::NoMore, F::Medicine, F::Farewell]),
        // Goodbyes, and what is put in order.
        suicide(
            &[F::Letter, F::GivenAway, F::Farewell],
            &[F::Letter, F::GivenAway, F::Farewell, F::NoMore],
        ),
        suicide(&[F::Letter], &[F::LeftBehind]),
        suicide(&[F::NoMore], &[F::NoMore, F::Medicine]),
        suicide(&[F::Poison], &[F::OnPurpose]),
        suicide(&[F::OnPurpose], &[F::OnPurpose]),
        suicide(
            &[F::Calm],
            &[F::Letter, F::GivenAway, F::NoMore, F::WakeUp, F::Calm],
        ),
        suicide(
            &[F::WakeUp],
            &[F::WakeUp, F::NoMore, F::Farewell, F::Letter, F::GivenAway],
        ),
        suicide(&[F::HowToDie, F::WakeUp], &[]),
        // Danger at home.
        rule(
            "violence",
            &[F::Unheard],
            &[F::Escape, F::Injury, F::Unheard, F::Kept],
        ),
        rule("violence", &[F::Kept], &[F::Kept, F::Escape]),
        rule(
            "violence",
            &[F::Lurking],
            &[F::Lurking, F::NotAllowed, F::Barricade, F::Released],
        ),
        rule(
            "violence",
            &[F::Barricade],
            &[F::Barricade, F::Released, F::NotAllowed, F::Escape],
        ),
        rule("violence", &[F::Throat], &[F::Lately, F::Throat, F::Excuse]),
        rule("violence", &[F::Injury], &[F::Excuse, F::Injury, F::Escape]),
        rule(
            "violence",
            &[F::Breathless],
            &[F::Breathless, F::Lately, F::Excuse],
        ),
        rule("violence", &[F::DoorDown], &[F::DoorDown, F::Barricade]),
        rule("violence", &[F::Portent], &[F::Portent, F::Lately]),
        rule(
            "violence",
            &[F::Barricade, F::Throat, F::Portent, F::DoorDown],
            &[],
        ),
        // Fire, arms, and those who are sought out.
        rule("threat", &[F::Fuel], &[F::Flame, F::Menace]),
        rule("threat", &[F::Weapon], &[F::Armed, F::Menace]),
        rule("threat", &[F::Address], &[F::Visit, F::Weapon, F::Fuel]),
        rule("threat", &[F::Visit], &[F::Visit]),
        // A child hurt.
        at_risk(&[F::Secret], &[F::Secret, F::Bed, F::Sore, F::Older]),
        at_risk(&[F::Bed], &[F::Older, F::Sore]),
        at_risk(&[F::Sore], &[F::AfterVisit, F::Older, F::Sore]),
        at_risk(&[F::Pictures], &[F::OfChildren]),
        at_risk(&[F::Handled], &[F::HurtBaby]),
        at_risk(&[F::HurtBaby], &[F::HurtBaby, F::Unwell]),
        at_risk(&[F::Punished], &[F::Punished, F::Starved]),
        at_risk(&[F::Starved], &[F::Starved]),
        at_risk(&[F::Starved, F::Secret], &[]),
        // A child left, unfed or ill.
        at_risk(&[F::Alone], &[F::SmallOrOut]),
        at_risk(&[F::Unfed], &[F::Unfed, F::Unwell, F::Afraid]),
        at_risk(&[F::Unwell], &[F::Unwell, F::Afraid, F::Swallowed]),
        at_risk(&[F::Swallowed], &[F::Medicine]),
        at_risk(&[F::Unfed], &[]),
        at_risk(&[F::Swallowed], &[F::Poison]),
        at_risk(
            &[F::StillBaby],
            &[F::StillBaby, F::Unwell, F::Unfed, F::HurtBaby],
        ),
        at_risk(&[F::Drunk], &[F::InCharge]),
        at_risk(&[F::TiedIn], &[F::TiedIn, F::Starved, F::Punished]),
        at_risk(
            &[F::Tasting],
            &[F::Tasting, F::Older, F::Secret, F::Sore, F::TiedIn],
        ),
        at_risk(&[F::Groomer], &[F::Minor, F::Groomer, F::WhereUnknown]),
        // A child gone, or used by others.
        at_risk(&[F::NotBack], &[F::WhereUnknown, F::NotBack]),
        at_risk(&[F::Owing], &[F::Used]),
        // A child taken away.
        rule(
            "abduction",
            &[F::NoReturn],
            &[F::Journey, F::Packed, F::Unseen, F::NoReturn, F::Vanished],
        ),
        rule(
            "abduction",
            &[F::Unseen],
            &[F::Unseen, F::Packed, F::Journey],
        ),
        rule("abduction", &[F::Vanished], &[F::Vanished, F::Blocked]),
        rule("abduction", &[F::Passport], &[F::Passport]),
        rule(
            "abduction",
            &[F::Hideout],
            &[F::Hideout, F::Unseen, F::NoReturn, F::Packed],
        ),
        rule("threat", &[F::Stakeout], &[F::Stakeout]),
        rule("abduction", &[F::Seized], &[F::Seized, F::Unseen]),
    ]
};

/// A mark is one only on a body, and a bruise is a danger only if it is new; so these are nearer than the rest.
const MARKS: &[(Rule, usize)] = {
    use Field as F;
    &[
        (at_risk(&[F::Mark], &[F::BodyPart]), 5),
        (suicide(&[F::TakenAll], &[F::Medicine]), 3),
        (at_risk(&[F::Bruise], &[F::BodyPart]), 3),
    ]
};

/// Where the words of the fields stand in one text.
struct Places {
    of: Vec<(Field, Range<usize>)>,
}

impl Places {
    fn new(said: &Said<'_>) -> Self {
        let mut of = Vec::new();
        for (field, phrases) in fields::phrases() {
            of.extend(find(phrases, said).into_iter().map(|range| (*field, range)));
        }
        of.sort_by_key(|(_, range)| (range.start, range.end));
        Self { of }
    }

    fn has(&self, fields: &[Field]) -> bool {
        self.of.iter().any(|(field, _)| fields.contains(field))
    }

    /// The places of some fields that begin within `reach` words of some words, before or behind them.
    fn near<'a>(
        &'a self,
        fields: &'a [Field],
        words: &Range<usize>,
        reach: usize,
    ) -> impl Iterator<Item = &'a Range<usize>> {
        let first = self
            .of
            .partition_point(|(_, range)| range.start + reach < words.start);
        let end = words.end + reach;
        self.of
            .get(first..)
            .unwrap_or_default()
            .iter()
            .take_while(move |(_, range)| range.start < end)
            .filter(move |(field, _)| fields.contains(field))
            .map(|(_, range)| range)
    }
}

/// Every flag that two fields together raise in a text.
pub(super) fn raised(said: &Said<'_>) -> Vec<Raised> {
    let places = Places::new(said);
    let rules = RULES.iter().map(|rule| (rule, NEAR));
    let marks = MARKS.iter().map(|(rule, near)| (rule, *near));
    let mut found = Vec::new();
    for (rule, near) in rules.chain(marks) {
        if !places.has(rule.one) || !(rule.other.is_empty() || places.has(rule.other)) {
            continue;
        }
        for (field, one) in &places.of {
            if !rule.one.contains(field) {
                continue;
            }
            if let Some(words) = together(rule, said, &places, one, near) {
                found.extend(weighed(rule, said, &places, words));
            }
        }
    }
    found
}

/// The words from one field's place to the nearest of the other's.
fn together(
    rule: &Rule,
    said: &Said<'_>,
    places: &Places,
    one: &Range<usize>,
    near: usize,
) -> Option<Range<usize>> {
    if rule.other.is_empty() {
        return Some(one.clone());
    }
    let is_apart = |other: &&Range<usize>| other.end <= one.start || one.end <= other.start;
    let is_in_reach = |words: &Range<usize>| {
        let (first, last) = (said.sentence(words.start), said.sentence(words.end - 1));
        first
            .zip(last)
            .is_some_and(|(first, last)| last - first <= SENTENCES)
    };
    places
        .near(rule.other, one, near)
        .filter(is_apart)
        .map(|other| one.start.min(other.start)..one.end.max(other.end))
        .filter(is_in_reach)
        .min_by_key(ExactSizeIterator::len)
}

/// What two fields are a sign of in their place; nothing if they are none after all, or of what is over or denied.
fn weighed(rule: &Rule, said: &Said<'_>, places: &Places, words: Range<usize>) -> Option<Raised> {
    let is_harmless = places
        .near(&[Field::Harmless], &words, HARMLESS_REACH)
        .next()
        .is_some();
    if is_harmless || speech::is_advice(said, &words) {
        return None;
    }
    let is_over = tense::is_past(said, &words)
        || negation::is_denied(said, &words)
        || negation::is_disowned(said, &words)
        || speech::is_claimed(said, &words);
    if is_over {
        return None;
    }
    let kind = if is_childs(said, places, &words) {
        rule.of_child
    } else {
        rule.kind
    };
    Some(Raised {
        kind,
        level: SOFT,
        words,
    })
}

/// Whether it is a child's danger: one is spoken of, or an age stands near and the poster does not speak of themself.
fn is_childs(said: &Said<'_>, places: &Places, words: &Range<usize>) -> bool {
    match spoken_of(said, words.start) {
        Some(Who::Child) => true,
        Some(Who::Poster) => false,
        _ if who(said.word(words.start)) == Some(Who::Poster) => false,
        _ => places
            .near(&[Field::YoungAge], words, AGE_REACH)
            .next()
            .is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{at_most_soft, heeds, quiet};

    #[test]
    fn means_and_goodbyes_together_are_a_danger_to_life() {
        heeds(
            "suicide",
            &[
                "i have got all the diazepam tipped out on the bed and i keep counting it",
                "took a whole strip of zopiclone about half an hour ago",
                "walked down to the canal again last night and stood there for ages looking at the water",
                "my wife has gone out in the car and left her phone, theres a note saying shes sorry",
                "ive given the cat to my neighbour and written a letter for each of them",
                "made my peace with it, itll be easier for everyone",
            ],
        );
    }

    #[test]
    fn a_childs_danger_to_life_is_named_a_childs() {
        heeds(
            "child-self-harm",
            &[
                "my daughter asked would it hurt if she went in front of a bus or would it be quick",
                "my son tied his dressing gown cord to the banister",
                "my lad hid his insulin, he says whats the point being about",
            ],
        );
    }

    #[test]
    fn being_kept_watched_and_hurt_is_violence() {
        heeds(
            "violence",
            &[
                "typing this in the bath so he doesnt hear. if i leave tonight do i lose them",
                "he took my phone and the door is locked from the outside",
                "weve got a wardrobe up against the front door, he got out on tuesday",
                "both eyes this time and i had to say i slipped",
            ],
        );
    }

    #[test]
    fn arms_fire_and_a_visit_are_threats() {
        heeds(
            "threat",
            &[
                "got a jerry can and nothing to lose, that contact centre is wooden",
                "he sits by the door with a shotgun waiting for when they come",
                "worked out which road the foster carers live on, paying them a visit tonight",
            ],
        );
    }

    #[test]
    fn a_child_hurt_ill_missing_or_used_is_at_risk() {
        heeds(
            "child-at-risk",
            &[
                "she says grandad has a special game under the blanket",
                "the baby went limp after he gave him a shake",
                "he makes my son stand outside in the cold in his pants",
                "no wet nappy since last night and she wont wake for a bottle",
                "purple spots that wont fade and hes really sleepy",
                "he hasnt slept in his bed all week and nobody knows where he is",
                "lads say he owes them and can work it off in hastings",
                "little one got hold of my methadone bottle",
            ],
        );
    }

    #[test]
    fn a_way_out_that_nobody_is_to_know_is_abduction() {
        heeds(
            "abduction",
            &[
                "cases are packed and by the time the sw comes well be gone",
                "two seats to izmir for him and the boys, nothing booked coming home",
                "the house is empty and the school says hes been taken off roll",
            ],
        );
    }

    #[test]
    fn everyday_words_side_by_side_are_not_grave() {
        at_most_soft(&[
            "she takes her tablets every morning, the list is on the fridge for the carer",
            "took all the letters about my medication to the gp",
            "we kept all his tablets in the lockbox as the plan says",
            "dad watched the trains from the bridge with the twins",
            "my partner gets himself tied in knots on the phone to them",
            "i counted all the sessions they cancelled, 14 of them",
            "wrote a letter for when hes older, the carers will keep it for him",
            "gave the dog away as the landlord allows no pets",
            "ive blocked her number and deleted facebook like my solicitor said",
            "our bags are packed for the weekend at nans, is it ok with the sw",
            "the ferry to the isle of wight is booked, do i need to ask the court",
            "knife in the kitchen drawer was put down as a hazard",
            "he hasnt been to school since monday because of the move",
        ]);
    }

    #[test]
    fn what_is_long_over_is_soft() {
        at_most_soft(&[
            "as a child in care years ago i had my legs over the railway bridge",
            "years ago he took my keys and locked me in",
        ]);
    }

    #[test]
    fn one_field_alone_is_nothing() {
        quiet(
            "suicide",
            &[
                "he has tablets for adhd",
                "there is a bridge near the contact centre",
            ],
        );
        quiet("abduction", &["we took the ferry last summer"]);
        quiet("threat", &["petrol costs me sixty pounds a week"]);
    }
}
