//! What is no part of anybody’s situation: greetings, thanks, requests, and words about the forum itself.

use super::claims::touches;
use super::marks::{Marks, phrases};
use crate::text::{Phrase, Span};
use std::sync::LazyLock;

/// Ways a sentence begins that says nothing of the case.
const OPENING: &[&str] = &[
    "{thanks|thank you|thank u|thankyou|many thanks|cheers|ta}",
    "[so|but|and|im|i am|really|very] sorry [if|for|its|this|that|to]",
    "[so|but|and] please",
    "{best|kind|warm|kindest} {wishes|regards}",
    "regards",
    "{hoping|hope}",
    "{evening|morning|afternoon} [all]",
    "good {evening|morning|afternoon}",
    "[a] bit of background",
    "{short|long} version",
    "{to cut|cut} a long story",
    "{edit|update}",
    "[any] ideas",
    "[i] [just] {wanted|want|would like|wish|needed|need} to {know|ask|find out|hear}",
    "[i] [really|just] [id] like to {know|ask}",
    "[and|so|but] {i am|im|was|i was|just} [just|only] wondering",
    "{can|could|does|do|has|would|will} {anyone|anybody|someone|somebody}",
    "[so|right] here goes",
    "{advice|help} {please|needed|wanted}",
    "{what|all} i {want|need|would like} to {know|ask}",
    "[so|and] my question*",
    "{take care|good luck|all the best|yours sincerely|god bless}",
    "{second|first|last|other} thing",
    "{tell|let} me know",
    "or",
    "i hope {grandparents|this|it|someone|somebody|you|its|dads|mums}",
    "[and] then {theres|there is|there are}",
    "{i am|im} writing this",
];

/// Words that do so wherever they stand.
const ANYWHERE: &[&str] = &[
    "{looking|hoping|asking|reaching out|grateful|appreciate*|thankful|after|need|needing|want|seeking} [for|of|really|desperately] {some|any|a little|a bit of|your|the} {advice|help|guidance|insight*|suggestion*|support|experience*|answers|info|information|pointers|opinions|perspective}",
    "any {advice|help|guidance|insight*|suggestion*|experience*|info|information|pointers} {please|would|is|welcome|appreciated|greatly|gratefully|at all|on|from|or}",
    "{need|needing} {advice|help|guidance|answers}",
    "{new|posting|posted|post|first time|message|question|writing|read|reading} {to this|on here|to here|on this|in here|here|on anything}",
    "{never|not} posted",
    "this {post|forum|site|board|thread}",
    "{long|rambling} post",
    "{different|another|new} {name|username|account} on here",
    "{hope|hoping} {this|that|it} {makes|is|helps|isnt|doesnt}",
    "{hope|hoping} {someone|somebody|you|everyone|anyone}",
    "where {to|do i} {start|begin}",
    "{thanks|thank you} in advance",
    "in advance",
    "{could|can|would} {anyone|someone|somebody|anybody}",
    "{help|advise} me please",
    "please {help|advise}",
    "does that make sense",
    "{bear|stay} with me",
    "if that makes sense",
];

static OPENINGS: LazyLock<Vec<Phrase>> = LazyLock::new(|| phrases(OPENING));
static EVERYWHERE: LazyLock<Vec<Phrase>> = LazyLock::new(|| phrases(ANYWHERE));

/// Where a post speaks of something other than the case.
#[derive(Debug)]
pub(super) struct Asides(Vec<Span>);

impl Asides {
    pub(super) fn of(marks: &Marks) -> Self {
        let mut found = marks.opening_spans(&OPENINGS);
        found.extend(marks.spans(&EVERYWHERE));
        found.sort_unstable();
        Self(found)
    }

    /// Whether a sentence is such an aside.
    pub(super) fn hold(&self, sentence: Span) -> bool {
        touches(&self.0, sentence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_aside(body: &str) -> bool {
        Asides::of(&Marks::new(body)).hold(Span::new(0, body.len()))
    }

    #[test]
    fn every_phrase_can_be_read() {
        assert_eq!(
            (OPENINGS.len(), EVERYWHERE.len()),
            (OPENING.len(), ANYWHERE.len())
        );
    }

    #[test]
    fn greetings_thanks_and_requests_are_asides() {
        for aside in [
            "Thanks for reading",
            "sorry its so long",
            "I’m looking for some advice",
            "any help would be great",
            "I have never posted before",
            "Im new to this",
            "just wondering if they can",
            "kind regards, Jo",
            "I need advice",
            "Please be kind",
        ] {
            assert!(is_aside(aside), "{aside}");
        }
    }

    #[test]
    fn the_case_itself_is_none() {
        for said in [
            "They never say thanks",
            "I asked for help from the school",
            "I was sorry for her",
            "He needs support",
        ] {
            assert!(!is_aside(said), "{said}");
        }
    }
}
