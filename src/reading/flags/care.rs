//! What calls for care in the answer: control and stalking, somebody who reads along, a reader who needs plain words.

use super::sign::{By, SOFT, Tense, Written};

const CARE: Written = Written {
    level: SOFT,
    ..Written::PLAIN
};

pub(super) const SIGNS: [Written; 3] = [
    Written {
        kind: "controlling-behaviour",
        tense: Tense::Now,
        phrases: &[
            "coercive {control|behaviour|and controlling}",
            "{controls|controlling|controlled} {my|the|our|all my|all the|every|everything|what|who|where|when} [i|we] [money|phone|finances|bank|go|see|wear|eat|do|spend|speak]",
            "{checks|checking|checked|goes through|went through|going through|takes|tracks|tracking|tracked|monitors|smashed} my {phone|messages|location|emails|car|movements|whatsapp}",
            "{tracker|tracking device|air tag|airtag|spyware|hidden camera|hidden cameras|cameras} {on|in|under} my {car|phone|house|bag|home|bedroom}",
            "{stalk*|stalker|following me|follows me|followed me home}",
            "{wont|doesnt|didnt|never|not} {let|allow|allowed} me [to] {leave|out|go out|work|see my|have friends|speak to|talk to|have any|see anyone|have my own|have a phone}",
            "{isolated|isolates|isolating|cut} me {off from|from} [all] my {family|friends}",
            "{honour|honor} {based|killing|killings|violence|abuse|crime}",
            "{shame|dishonour|dishonor} {on|to|brought on|upon} {the|my|our|his} family",
            "{want|wants|making|make|forcing|pressuring} me [to|into] {marry|marrying}",
            "{forced|force|forcing|arranged and forced} [me|her|him|my daughter|my son|my sister] [into|to] [a] {marriage|marry|get married}",
            "{fgm|female genital|genital mutilation}",
            "{have|had|get|getting|be|being|going to be|to be} {her|my daughter|she|my girls} {cut|circumcised}",
        ],
        friends: &[
            "{wants|want} me to marry him",
            "{checks|checking|checked|monitors} my phone {for|to see if} {them|the social|a message from the}",
            "controlling {my|the} {anger|emotions|temper|drinking|diabetes|epilepsy|pain}",
            "controlled {my|the} {drug|anger|drinking}",
            "{social|they|sw|foster|carer|carers|court|contact|centre|school} [worker|services|centre] [still] {wont|doesnt|didnt|never} {let|allow} me",
            "follows me {round|around|everywhere like}",
            "{hair|bedroom} cut",
        ],
        ..CARE
    },
    Written {
        kind: "watched",
        phrases: &[
            "{he|she|ex|partner|husband|bf|boyfriend|hes|shes} [always|might|still|can|could|may|has|will|is] {reads|reading|read|checks|checking|goes through|going through|looks at|looks through|monitors|monitoring|logs into|has access to|access to|sees|watches|watching|see|check|look at|got access to} {my|this|these|all my|everything on my} {phone|messages|emails|email|post|posts|account|facebook|texts|whatsapp|laptop|history}",
            "in case {he|she|hes|shes|my ex|ex|my partner|my husband|my bf|him|her family|his family} {looks|sees|reads|finds|is reading|is on|see|read|find|looking|reading|checks|comes on|recognises|is watching|watching|uses|goes on}",
            "{he|she} {might|may|could|will|can} {see|read|find|be reading|recognise} {this|my post|these messages|it on here}",
            "{hope|pray} {he|she} {doesnt|never|dont} {see|sees|read|reads|find|finds} {this|my|it}",
            "if {he|she} {sees|reads|finds|saw|found} {this|my post|out i posted|me on here|these}",
            "{deleting|delete|will delete|have to delete} {this|my post|my account|my history|the messages} {soon|later|after|before he|before she|in case|so he|so she|when he|as he|because he}",
            "{using|on|writing from|borrowed|from} {my|a} {friends|sisters|mums|neighbours|mates|works|library} {phone|account|laptop|computer} {because|as|so|in case|cos}",
            "{dont|please dont|do not|plz dont} {email|text|ring|call|message} me {back|as he|because he|he|in case|on}",
            "{different|fake|false|another} {name|account|username} ... in case",
            "{making|made|makes|pressuring|pressured|pressurising|forcing|forced|wants|telling|told} me [to] [into] {drop|retract|withdraw|change|take back|dropping|retracting|withdrawing} [the|my|all] {charges|statement|statements|allegations|case}",
        ],
        friends: &[
            "in case {she|he} {sees|reads|finds} {him|her|them|my <kids>|it upsetting|out i have been honest}",
            "{social worker|sw|judge|guardian|solicitor|court} {might|will|can|could|may} {see|read}",
            "if {she|he} {sees|saw|finds} {this|these} {man|house|as}",
        ],
        ..CARE
    },
    Written {
        kind: "communication-need",
        by: By::Anybody,
        phrases: &[
            "{i|ive|we both|i also|who|im someone who|i do|me and my partner|both} [both|have|got|also|has] [have|got] [a|an|some] [mild|moderate|severe|slight|diagnosed] {learning {disability|disabilities|difficulty|difficulties|disabilitys|difficultys|needs|disabled}|ld|low iq}",
            "{im|i am|me|iam} {learning disabled|dyslexic|deaf|hard of hearing|blind|partially sighted|illiterate}",
            "my [own] {learning {disability|disabilities|difficulty|difficulties}|dyslexia|low iq}",
            "{i have|ive got|i suffer from|got} [severe|bad] dyslexia",
            "{i|i really} {cant|cannot|cant really|can not|struggle to|struggle with|find it hard to|dont|couldnt|not good at} {read|reading|spell|write} [and|or|very|well|properly|writing|long|write|all|big|the letters|it]",
            "english {is not|isnt|not|is} [my|a] [second|first] [first|language|main]",
            "{dont|do not|doesnt|cant|not|cannot} {speak|speaks|understand|read} [much|good|any|very good|enough|the] english",
            "{sorry|excuse|apolog*} [for|about|me for] my [bad|poor] english",
            "my english is {not|bad|poor|very bad|limited|no good}",
            "{interpreter|interpreters|translator|translated into|sign language interpreter|bsl|easy read}",
            "{someone|somebody|friend|my friend|my support worker|advocate|sister|daughter} is {typing|writing} [this|it] for me",
            "{explain|say} it [to me] [in] {simple|simply|plain|easy} [words|terms|english]",
        ],
        friends: &[
            "my {son|sons|daughter|daughters|child|childs|boy|girl|kids|partner|partners} ... {learning {disability|disabilities|difficulty|difficulties}|dyslexia}",
            "who [has|have|both|got] [have|got] [a] [mild|severe|moderate] learning",
            "cant read {minds|the judges|his mind|her mind|them}",
            "cant {write|spell} {to|it out|in|off}",
            "dont {read|write} {to|the|them|it|into}",
            "struggle to write {this|about}",
            "cant read {it|the|all} {because|as they}",
        ],
        ..CARE
    },
];

#[cfg(test)]
mod tests {
    use super::super::testing::{quiet, raises};

    #[test]
    fn control_is_raised_and_ordinary_words_are_not() {
        raises(
            "controlling-behaviour",
            3,
            &[
                "he controls my money and what i wear",
                "my ex is stalking me",
                "his family talk about honour based violence",
                "they want to force my daughter to marry",
                "im worried about fgm when she goes to her aunts",
                "he checks my phone every night",
                "he wont let me see my family",
                "there is a tracker on my car",
            ],
        );
        quiet(
            "controlling-behaviour",
            &[
                "i am controlling my anger now",
                "social wont let me see my kids",
                "false claims that i was controlling",
            ],
        );
    }

    #[test]
    fn one_who_reads_along_is_raised() {
        raises(
            "watched",
            3,
            &[
                "not my real name in case he looks",
                "he reads my messages so i cant say much",
                "on my friends phone because he checks mine",
                "if he sees this im done for",
                "hes making me drop the charges",
            ],
        );
        quiet(
            "watched",
            &["in case it helps anyone", "she might see it differently"],
        );
    }

    #[test]
    fn a_need_of_the_posters_is_raised_and_not_a_childs() {
        raises(
            "communication-need",
            3,
            &[
                "i have a learning disability",
                "Ive got mild learning difficulties and they use big words",
                "english is not my first language",
                "sorry for my bad english",
                "I asked for an interpreter and got none",
                "i cant read very well",
                "im dyslexic so sorry for spelling",
                "my husband doesnt speak english",
            ],
        );
        quiet(
            "communication-need",
            &[
                "my son has a learning disability",
                "i cant read minds",
                "she teaches english",
            ],
        );
    }
}
