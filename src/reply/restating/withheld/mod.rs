//! What is not offered for a letter that anybody can read: names, places, exact dates, ways to reach somebody, health.
//!
//! A sentence that holds any of it is left out whole. What is left out wrongly costs a line of a first draft; what is let
//! through wrongly costs a family its privacy.

mod days;
mod names;
mod reach;
mod telling;

pub use telling::{Manner, Telling, Tells, tellings};

use super::claims::touches;
use super::marks::{Marks, phrases};
use crate::text::{Phrase, Span, Word, fold};
use std::collections::HashSet;
use std::sync::LazyLock;

/// Health, harm to oneself, death, pregnancy and what is sexual; and words that should not be repeated in a letter.
const PRIVATE: &[&str] = &[
    "diagnos*",
    "{depress*|anxiety|anxious|bipolar|ptsd|bpd|eupd|schizo*|psychos*|psychot*|paranoi*|ocd|eating disorder}",
    "{autis*|adhd|asd|asperger*|epilep*|dyslexi*|dyspraxi*|downs syndrome}",
    "{cancer|diabet*|asthma*|stroke|tumour|seizure*|fibromyalgia|arthritis|hiv|covid}",
    "heart {attack|condition|problem*|failure|surgery}",
    "{hospital*|ward|a and e|surgery|operation|icu|nicu|ambulance|paramedic*}",
    "{medication*|medicat*|meds|tablets|pills|antidepress*|morphine|methadone|prescri*|injection*}",
    "{suicid*|overdos*|self harm*|selfharm*|razor}",
    "{kill|killing|cut|cutting|hurt|hurting} {myself|himself|herself|themselves}",
    "{want|wanted|wants} to die",
    "{end|ending|take|taking} my [own] life",
    "be here {anymore|any more}",
    "point {of|in} {me|living|life|going on|carrying on|it all}",
    "better off {dead|without me}",
    "{dead|death|died|dies|dying|passed away|bereave*|funeral|grief|grieving}",
    "{miscarr*|stillb*|stillborn|abortion|aborted|termination|cot death}",
    "{pregnan*|expecting|unborn|scan|trimester|labour|due date|c section|caesar*|cesar*|birth plan|gave birth|giving birth|breastfe*|expressing milk}",
    "weeks {gone|along}",
    "{on the spectrum|nits|head lice}",
    "{refuge*|safe house|in hiding|hiding from}",
    "{clean for|clean since}",
    "{broke|broken|broken|cut|fractured} {my|his|her|their} {arm|leg|wrist|nose|jaw|ribs|finger|head|collarbone}",
    "touched {me|him|her|them|my|his}",
    "name* {begins|starts}",
    "baby ... {due|on the way}",
    "{when|before|after|once|until} {the|my|our} {baby|babies} {is|are|was|comes|arrives}",
    "{dot com|dot co|at gmail|at hotmail|at yahoo|at outlook}",
    "{gp|gps|doctor*|nurse|nurses|midwi*|consultant*|paediatric*|pediatric*|psychiatr*|psycholog*|camhs|cmht|cpn|surgeon}",
    "{therap*|counsel*|rehab|detox|addict*|alcoholic*|sober|relaps*|clean from|hair strand|recovering}",
    "mental*",
    "breakdown",
    "{disorder*|disab*|disability|learning difficult*|special needs|additional needs|send|wheelchair|syndrome}",
    "{illness*|sick|sickness|ill health|disease|infection|poorly|unwell|symptom*|allerg*}",
    "{i|hes|shes|was|am|is|im|are|were|been|very|so|really|seriously|fell|be|being} ill",
    "{my|his|her|their|our|physical|poor|bad|ill|good} health",
    "health {condition*|issue*|problem*|need*|reasons}",
    "{panic attack*|trauma*|stress leave|signed off|sectioned|crisis team}",
    "{injur*|bruis*|fractur*|broken {arm|leg|bone*|rib*}|burn|burns|scar|scars|wound*|bleed*|blood}",
    "{sex|sexual*|rape*|raped|rapist|molested|molesting|indecent*|paedo*|pedo*|incest|naked|std}",
    "{hiv|aids|sterilis*|contracepti*|implant}",
    "{weighs|underweight|overweight|obese|anorex*|bulimi*}",
    "{tearful|crying all|cant sleep|not sleeping|dont sleep|nightmares|wetting}",
    "{fuck*|shit*|bastard*|bitch*|cunt*|twat*|wank*|scum*|arse*|piss*|bollocks|slag|slut|whore|crap|effing}",
    "{dob|date of birth|born on|national insurance|case number|reference number|case ref|postcode|post code}",
    "{my name is|name is|called me|is called|are called|was called|named|names are|goes by|username}",
    "{christmas|boxing|valentines|mothers|fathers|halloween|bonfire|new years|new year} {day|eve|night}",
    "{st|saint} {marys|johns|pauls|peters|josephs|james|thomas|georges|andrews|annes|michaels}",
];

static PHRASES: LazyLock<Vec<Phrase>> = LazyLock::new(|| phrases(PRIVATE));

/// Where a post holds what is not offered.
#[derive(Debug)]
pub(super) struct Private {
    phrases: Vec<Span>,
    strange: HashSet<String>,
    authors: Vec<String>,
}

impl Private {
    /// Looks through a post; `authors` are the names of those who wrote in the thread.
    pub(super) fn of<'a>(
        body: &str,
        marks: &Marks,
        authors: impl Iterator<Item = &'a str>,
    ) -> Self {
        Self {
            phrases: marks.spans(&PHRASES),
            strange: names::strange_words(body, marks.index.words()),
            authors: authors
                .map(|name| fold(name.trim()))
                .filter(|name| name.len() > 2)
                .collect(),
        }
    }

    /// Whether a sentence, with its words, is left out.
    pub(super) fn holds(&self, body: &str, sentence: Span, words: &[Word]) -> bool {
        let Some(text) = sentence.of(body) else {
            return true;
        };
        touches(&self.phrases, sentence)
            || reach::reaches_somebody(text)
            || reach::has_code(text)
            || days::names_a_day(text, words)
            || reach::names_an_address(words)
            || days::counts_weeks(words)
            || self.names_an_author(text)
            || (0..words.len()).any(|at| names::is_a_name(body, words, at, &self.strange))
    }

    fn names_an_author(&self, text: &str) -> bool {
        let folded = fold(text);
        self.authors
            .iter()
            .any(|author| folded.contains(author.as_str()))
    }
}

fn word(words: &[Word], at: usize) -> Option<&str> {
    words.get(at).map(|word| word.folded.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_withheld(body: &str) -> bool {
        let marks = Marks::new(body);
        let private = Private::of(body, &marks, ["Bramble22"].into_iter());
        marks
            .index
            .sentences()
            .any(|(span, words)| private.holds(body, span, words))
    }

    #[track_caller]
    fn withholds(bodies: &[&str]) {
        for body in bodies {
            assert!(is_withheld(body), "{body}");
        }
    }

    #[track_caller]
    fn lets_through(bodies: &[&str]) {
        for body in bodies {
            assert!(!is_withheld(body), "{body}");
        }
    }

    #[test]
    fn every_phrase_can_be_read() {
        assert_eq!(PHRASES.len(), PRIVATE.len());
    }

    #[test]
    fn exact_dates_are_withheld_and_years_are_not() {
        withholds(&[
            "it was on 3rd August",
            "on 3 of august we met",
            "August 3 was bad",
            "the 12/05/2024 hearing",
            "on 12/5 we met",
            "on the 5th we met",
            "on the fifth of May",
            "12.05.24 was the day",
            "2024-05-12 was it",
            "boxing day was bad",
            "the twelfth of may",
        ]);
        lets_through(&[
            "it was in 2022",
            "in August we met",
            "two years ago",
            "the 5th social worker left",
            "May I ask",
            "in May we met",
            "we waited for 12 weeks",
            "on Friday they came",
            "we have 2/3 of it".split('/').next().unwrap_or_default(),
        ]);
    }

    #[test]
    fn ways_to_reach_somebody_are_withheld() {
        withholds(&[
            "ring me on 07700 900123",
            "mail me at jo@example.org",
            "see www.example.org",
            "it is case AB23C00412",
            "we live at 14 the old street",
            "our postcode is ZZ1 1ZZ",
            "I am Bramble22",
        ]);
    }

    #[test]
    fn names_and_places_are_withheld_however_they_are_written() {
        withholds(&[
            "my son Zayden was moved",
            "my son zayden was moved",
            "Zayden was moved",
            "they moved to Leeds",
            "from leeds",
            "my son harry was moved",
            "Harry was moved",
            "we met Grace",
            "they took JAYDON",
            "she lives in reading",
            "at Thornfield Primary",
            "at St Marys",
            "the Bradford court",
            "social worker zarnia came",
            "mr brown came",
            "It was Judge Brown",
            "at Hillside",
            "J hit me",
            "near croydon",
        ]);
        lets_through(&[
            "The Social Worker came",
            "he was reading a book",
            "they will come",
            "my Solicitor said no",
            "they NEVER came",
            "my nan rang Cafcass",
            "I hope so",
            "On Monday we met",
            "He wont go",
            "i spoke to sw and the LA",
        ]);
    }

    #[test]
    fn health_is_withheld() {
        withholds(&[
            "I have depression",
            "he has autism",
            "I was in hospital",
            "my gp agrees",
            "I lost a baby, a miscarriage",
            "he was very ill",
            "I am pregnant",
            "my mental health is fine",
            "I did therapy",
            "I want to die",
        ]);
        lets_through(&[
            "ill ring them",
            "the health visitor came",
            "I want to see him",
        ]);
    }
}
