//! `confused-word`: a word that is spelt right and is another word than the one meant: "wether", "to loose your child".

use super::usage::Usages;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "confused-word",
    title: "A word taken for one that looks or sounds like it",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

static USAGES: LazyLock<Usages> = LazyLock::new(|| {
    Usages::new(
        &[
            ("<wether>", "whether"),
            (
                "<weather> {or not|you|they|he|she|to|there|this|your}",
                "whether",
            ),
            (
                "{thanks|you|helps|help|worry|worries|quite|such|is|has|take|takes} <allot>",
                "a lot",
            ),
            ("<allot> {of|more}", "a lot"),
            ("<alot>", "a lot"),
            (
                "{is|be|are|as|was|play|plays|form|forms} <apart> of",
                "a part",
            ),
            (
                "{give|gives|given|offer|get|seek} {you|them|him|her|us} <advise>",
                "advice",
            ),
            (
                "{some|the|any|this|our|your|their|his|her|for|further|legal|more|general|specific|free|independent|get|give|of|with|seek|take|good} <advise>",
                "advice",
            ),
            (
                "{to|would|will|can|cannot|could|should|may|must|we|I} <advice> {you|that|your|him|her|them|on|against|people|parents|families}",
                "advise",
            ),
            (
                "{in|good|best|social work|into|common|the|safe|their|of} <practise>",
                "practice",
            ),
            (
                "{to|can|will|must|should} <practice> {as|this|it|your|what|saying}",
                "practise",
            ),
            (
                "{a|the|his|her|their|your|driving|on|under} <license>",
                "licence",
            ),
            (
                "{the|an|any|this|no|its|it’s|negative|positive|harmful|same|what|little|great|adverse|lasting} <affect> {on|of|that|is|it|this}",
                "effect",
            ),
            (
                "{will|may|can|could|would|might|to|not|also|negatively|adversely|does|did|should} <effect> {you|your|the|him|her|them|his|their|a|how|children|contact|whether|parents|this|family}",
                "affect",
            ),
            (
                "{negatively|adversely|badly|directly} <effected>",
                "affected",
            ),
            (
                "{to|not|will|may|could|would|might|can|you|they|and|or|don’t} <loose> {your|the|his|her|their|a|him|it|them|custody|contact|parental|touch|trust|hope|that|this|any|my|out|our}",
                "lose",
            ),
            (
                "{of|about|from|by|without|risk|are|is|be|been|fear} <loosing>",
                "losing",
            ),
            ("{a|of|sense of|terrible|this|the} <lost> of", "loss"),
            (
                "{more|less|rather|other|better|worse|older|younger|higher|lower|earlier|later|longer|sooner|greater} <then> {the|a|you|your|that|if|this|one|two|it|they|he|she|what|when|any|others|usual}",
                "than",
            ),
            (
                "{and|or|it|this|something} <quiet> {often|likely|possible|clear|right|clearly|different|a|difficult|hard|usual|common}",
                "quite",
            ),
            (
                "{is|are|was|were|be|not} <quiet> {often|likely|possible|clear|right|different|difficult|hard|usual|common|a}",
                "quite",
            ),
            (
                "{under|any|some|more|the|with|an|no|in|of|for|provide|provides|give|put} <addition> {stress*|strain*|support|information|help|pressure*|evidence|assessment*|concern*|time|contact|need*|work|advice|services|risk*|safeguard*}",
                "additional",
            ),
            (
                "{is|are|was|were|be|been} <conscience> {of|that}",
                "conscious",
            ),
            (
                "{to|will|can|may|not|and|please|then} <breath> {slowly|deeply|easier|again}",
                "breathe",
            ),
            (
                "{would|will|to|can|not|cannot|please|don’t} <except> {that|this|the offer|your apology|responsibility|help|support|what|it}",
                "accept",
            ),
            (
                "{the|on|a|main|second|moral|same|this} <principal> {of|that|is}",
                "principle",
            ),
            (
                "{moral|basic|general|legal|guiding|key|core} <principal>",
                "principle",
            ),
            ("{in} <principal>", "principle"),
            (
                "<principle> {social worker*|officer|registry|carer*|reason*|adviser*}",
                "principal",
            ),
            (
                "{the|a|take|last|legal|first|this|that|what|further|which|right|best} <cause> of action",
                "course",
            ),
            ("<of cause>", "of course"),
            ("<in regards to>", "with regard to"),
            ("<with regards to>", "with regard to"),
            ("<bare> {in mind|with}", "bear"),
            ("{at|in} the <mean time>", "meantime"),
            ("{take|hold|put|keep|bring} <fourth>", "forth"),
            ("<ensure> {you|your|them|him|her} that", "assure"),
            (
                "{to|will|can|must|please|would|and} <insure> {that|you|your|the|they}",
                "ensure",
            ),
            (
                "{and|the|a|or|of|by|with} <statue> {law|guidance|that|book}",
                "statute",
            ),
            (
                "<statuary> {guidance|duty|duties|review*|visit*|service*|assessment*|instrument*|power*|requirement*|right*}",
                "statutory",
            ),
            (
                "{the|a|any|formal|written|your|of|make|this} <compliant> {procedure|about|to|form|process|is|was|in writing|and|has|will}",
                "complaint",
            ),
            (
                "<care proceeding> {is|are|was|were|have}",
                "care proceedings",
            ),
            (
                "{parental|the|your} <responsibly> {for|is|and|means|order|agreement}",
                "responsibility",
            ),
            ("<chid>", "child"),
            ("{care|court|supervision|interim} <oder*>", "order"),
            ("{the|a|your|this|court|care|family} <curt>", "court"),
            (
                "<form> {the|your|a} {court|social worker|solicitor|local authority|post|information|council} {you|that|about|has}",
                "from",
            ),
            (
                "{heard|hear|letter|information|advice|support|help|come|copy|reply|away|apart} <form> {the|your|a|them|him|her|you|us|their|children’s}",
                "from",
            ),
        ],
        &[
            "{fill|filled} _ form the",
            "{of|by|on|from} {their|his|her|your} principal",
            "not quiet",
            "come form the basis",
            "{support|help|information|advice} {form|forms} the {basis|core|heart}",
            "{help|support} form {a|the} _ {plan|group}",
            "{the|a} {child|best} interest of",
            "in principal {registry|private}",
            "it is quiet a_",
        ],
    )
});

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    USAGES.slips(sheet, |misuse| match misuse.instead.as_deref() {
        Some(meant) => format!("“{}” stands where “{meant}” is meant", misuse.words),
        None => format!("“{}” is another word than the one meant here", misuse.words),
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn words_that_are_not_meant_are_found() {
        finds(
            &RULE,
            &[
                ("You ask wether you can appeal.", "wether", "whether"),
                ("It is allot of reading.", "allot", "a lot"),
                ("We can give you advise.", "advise", "advice"),
                ("I would advice you to wait.", "advice", "advise"),
                ("You fear to loose your son.", "loose", "lose"),
                ("It may have an affect on contact.", "affect", "effect"),
                ("This may effect your case.", "effect", "affect"),
                ("That is more then one meeting.", "then", "than"),
                ("It is quiet often slow.", "quiet", "quite"),
                (
                    "In regards to contact, ask for dates.",
                    "In regards to",
                    "With regard to",
                ),
                (
                    "It puts you under addition stress.",
                    "addition",
                    "additional",
                ),
                ("See the statuary guidance.", "statuary", "statutory"),
                (
                    "You can make a compliant in writing.",
                    "compliant",
                    "complaint",
                ),
                ("Ask for a copy form the court.", "form", "from"),
            ],
        );
    }

    #[test]
    fn the_same_words_in_their_own_places_are_in_order() {
        accepts(
            &RULE,
            &[
                "We advise you to take advice, and it is good practice to practise saying it.",
                "It has an effect on you and may affect your case; lose no time, and keep loose notes.",
                "First ask, then write. It is more than then. The weather was bad.",
                "In addition, information is shared. A quiet room is quite enough.",
                "Fill in the form the court sent you. The support forms the basis of the plan.",
                "With regard to contact, in principle it goes on. A licence and a licensed carer.",
            ],
        );
    }
}
