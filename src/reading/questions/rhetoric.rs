//! Questions that want no answer, or want it of other parents: "how can they live with themselves", "does anyone else".

use crate::reading::own_words::phrases;
use crate::text::{Phrase, WordIndex};
use std::ops::Range;
use std::sync::LazyLock;

const RHETORICAL: &[&str] = &[
    "{why|how} {is|are} {it|this|that|they|everything|everyone|social|the system} [all] {so|always so|such|this} {one sided|onesided|unfair|cruel|hard|difficult|horrible|nasty|wrong|heartless|corrupt|biased|slow|evil|mean|bad|a}",
    "{how|hows} [is|was] {it|this|that} [even|ever|in any way] {fair|right|ok|okay|legal|allowed|acceptable|justice|just|possible|lawful|in his best interest*|in her best interest*|in their best interest*}",
    "{what|wat} {kind|sort|type} of {person|people|mother|mum|mom|father|dad|parent|parents|human|monster|monsters|system|world|country|society|family}",
    "how {can|could|do} {they|she|he|these people|people|anyone|anybody|social} [just|even|possibly|ever] {live with|sleep|look at themselves|do this|be so|be allowed|get away|treat|sit there|stoop|justify|think this|call themselves}",
    "how {can|could} {this|that|it} [even|ever|possibly] {be|happen}",
    "{how|why|what} on earth",
    "how dare",
    "how {do|does|can} {you|anyone|anybody|a mother|a mum|a father|a parent|people} [even|ever] {live|cope|survive|carry on|go on|get up|get over|get through|recover}",
    "how am i {supposed|meant} to {live|cope|carry on|go on|survive|feel|trust}",
    "who {does that|would do that|does this|would do this|cares|knows|do they think|does she think|does he think|are they to}",
    "who in {their|his|her} right mind",
    "{what|whats} [is] the {point|use}",
    "{where|wheres} [is] the {justice|fairness|humanity|compassion|empathy|help|support}",
    "why {me|us}",
    "why {bother|should i bother|do i bother|should i even|do i even}",
    "what {have|did} {i|we} [ever] {done|do} to {deserve|them}",
    "what {more|else} {do they|does she|does he|do you|am i|are we|can i|can we|could i|could we|do i have to|do we have to} ...  {want|expect|do|prove|supposed|meant}",
    "when will {it|this} [all|ever] end",
    "when does {it|this} [all|ever] {end|stop}",
    "{do|dont|does|doesnt} {they|she|he|anyone|anybody|nobody} [even|really|actually] {care|have a heart|have any heart|realise|see what}",
    "{havent|have not|hasnt} {we|i|he|she} {been through|suffered|done} enough",
    "isnt {that|this|it} enough",
    "{is it|or is it|am i} {just me|the only one|going mad|going crazy|going insane|losing my mind}",
    "is {this|it|that} {a joke|some kind of joke|any wonder|a sick joke}",
    "are {they|you} {having a laugh|kidding|joking|for real|serious}",
    "{is|isnt} {that|this|it} {fair|not fair|disgusting|awful}",
    "{can you|would you|can anyone} {believe|imagine|credit}",
    "why do they hate",
    "{does|do|did|has|have|is|are|was} {anyone|anybody|any one|any} else",
    "{anyone|anybody} else",
    "{has|have|had} {anyone|anybody|any of you} [ever] {been through|had|experienced|gone through|been in|got experience|any experience|got any experience|come across|been}",
    "is there anyone [out there|else] {who|that|going|in}",
];

static PHRASES: LazyLock<Vec<Phrase>> = LazyLock::new(|| phrases(RHETORICAL));

/// The words of a text that make the question they stand in a weaker one, by where they begin.
pub(super) fn rhetoric(index: &WordIndex) -> Vec<Range<usize>> {
    let mut found: Vec<_> = PHRASES
        .iter()
        .flat_map(|phrase| phrase.find_all(index))
        .collect();
    found.sort_by_key(|range| (range.start, range.end));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_can_be_read() {
        assert_eq!(PHRASES.len(), RHETORICAL.len());
    }
}
