//! A poster's thought of misleading the authorities, where openness is the advice.

use super::sign::{By, SOFT, Written};

const CONCEALMENT: Written = Written {
    kind: "concealment",
    level: SOFT,
    by: By::Poster,
    ..Written::PLAIN
};

pub(super) const SIGNS: [Written; 3] = [
    Written {
        phrases: &[
            "{should|can|could|do|shall|if|might|may|better|best|want to|wanna|going to|gonna|tempted to|rather} [i|we] [just|have to|to] {not|dont|never} {tell|telling|mention|mentioning|say|let on} [it] [to] {them|social|the social|sw|ss|the sw|the court|the judge|my solicitor|anyone|services|the guardian|the midwife|anything to}",
            "{not|havent|didnt|never|dont want to|wont|not going to|not gonna|scared to|afraid to} {told|tell|telling|mentioned|informed|told the|said anything to} {social|the social|sw|the sw|ss|my social|services|the council|my midwife|the midwife|the court|the guardian|social services|the judge} [worker|services] [about|that|yet|im|we|he|hes|i]",
            "{without|before} {them|social|the social|sw|ss|the sw|services|anyone} [worker|services] {knowing|finding|noticing} [out]",
            "{keep|keeping|kept} {it|this|him|us|that|our relationship|the pregnancy|my pregnancy} [a] {secret|quiet|hidden|to ourselves|between us|on the quiet|under wraps} [from]",
            "{keep|keeping|stay|staying} quiet about",
            "{stay|keep it|stayed|staying} {secret|hidden}",
            "{hide|hiding|hid|hidden|conceal|concealing|concealed} {it|this|him|that|my|the|our|us} [pregnancy|relationship|bump|drinking|drug|partner|boyfriend|using] [from] {from|pregnancy|relationship}",
            "{secretly|in secret} {see|seeing|meet|meeting|living|together|dating|in contact|staying|pregnant|sleeping|having}",
            "{seeing|meeting|living with|talking to|see|meet} {him|her|each other|my ex|my partner} {in secret|secretly|on the quiet|behind their}",
            "behind {their|social services|the social workers|the sws} back*",
            "{should|can|could|if|might|have to|going to|gonna|want to|wanna|shall} [i|we] [just|have to|to] {lie|lying|deceive|mislead|pretend} [to|about|that] {to|about|them|the|weve|we|were|im|hes|it|social}",
            "{i|we|ive|weve} {lied|lying} {to|about} {them|social|the sw|the social worker|the court|my social|sw|the judge|it|him|where|us}",
            "{pretend|pretending|pretended|say|saying} [that] {were|we are|weve|we have|im|i am|we} [not|no longer] {split|separated|broken|broke|single|together|apart} [up]",
            "{get|getting|got} away with {not|it if|seeing|keeping|hiding|drinking|smoking}",
            "{cheat|fake|pass} [a|the|my|on] [hair|drug|strand] [strand] {strand test|hair test|drug test|test|test results}",
        ],
        friends: &[
            "{they|she|he|social|sw|ex|mum|dad|mother|father} {not|havent|didnt|never} {told|tell|mentioned}",
            "{lie|lied|lying|lies} about {me|us|what i}",
            "pretend* {to be|its|everything|nothing|that everything|nothing is wrong}",
            "say were not together {in the report|as if}",
            "{it|this} was {kept|being kept}",
            "say {we|were|im} {not|no longer} together but",
            "pass a {driving|theory}",
        ],
        ..CONCEALMENT
    },
    // Tricks, and silence by design.
    Written {
        phrases: &[
            "{so|in case|make sure|hope|hoping} [that] {the sw|sw|the social|social|social worker|the social worker|ss|they|the health visitor|health visitor|hv|the neighbours|the school} [worker|services] {dont|doesnt|wont|cant|didnt|never|do not|does not|dosent} {clock|see|spot|notice|find|realise|twig|catch|suspect|cotton}",
            "{where|before} {the sw|the social worker|social|ss|the health visitor} {dont|doesnt|wont|cant} {clock|see|look|spot|notice|find}",
            "{ill|i will|gonna|going to|thinking|best to|better to|should i|shall i|could i|can i|do i|id rather|plan to|think ill} [i|ill|of|to|ill just|i just] [just] {say nothing|saying nothing|say nowt|keep schtum|keep shtum|keep stum|keep mum|keep my mouth shut|keep my gob shut|keep quiet about|keep it to myself|keep that to myself}",
            "if {nobody|no one|they dont|she doesnt|he doesnt|they|they never} {asks|ask} [do|should|can|me|about|then|i]",
            "{shave|shaving|shaved|bleach|bleaching|bleached|dye|dyeing|dying|cut|cutting} [off] [all] my {head|hair} [off] {before|so|for|to pass|to beat|ahead of} [the|a|my|they|that|i] [next] {hair strand|strand|hair test|drug test|drugs test|test|hst|pass}",
            "{someone elses|mates|friends|clean|fake|sisters} {urine|wee|pee|piss} [sample]",
            "{mate|someone|somebody|sister|friend|brother} [to] {do|does|did|take|takes} {the|my} {wee|drug|drugs|urine|pee|hair} test",
            "{detox|cleansing} shampoo",
            "{supposed|meant|told|going|gonna|have} to {say|tell them|pretend} [that] {hes|shes|were|he|she|we|he has|hes not} [has|have|is|are|not|just] {moved out|left|split|gone|living|separated|here|together}",
            "{stuff|stuffs|clothes|things} ... {shed|loft|car|garage|mums|neighbours|wardrobe} ... {when they visit|when they come|when the sw|for visits|for the visit|when social}",
            "{hide|hiding|hid|move|moving|moved|clear|clearing} {his|her|the} {clothes|stuff|things|shoes|toothbrush|bottles|cans} {before|when|every time|so} [the] {sw|social|social worker|visit|visits|they|health visitor|she}",
            "{wont|not gonna|not going to|dont plan to} {put|write|say|tell|admit|mention} {that|it|this} {on|in|to|at} [the] {form|assessment|sw|social|report|midwife}",
        ],
        friends: &[
            "{they|sw|social|worker|ss} {dont|doesnt|wont|cant|didnt|never} {see|find|notice} {it|that|us|me|him|her|a reason|any|time|eye|fit|how|what} [as|that|like|to]",
            "{told|advised|said|tells} [me] to {say nothing|keep quiet|keep my mouth shut}",
            "{hope|hoping} {they|social|ss} {dont|wont|never} {find|see|notice} {another|something|anything}",
            "if they ask {me|for|about|us}",
            "say nothing {more|else|about {her|him|them}}",
            "{if they ask|if she asks} ",
        ],
        ..CONCEALMENT
    },
    // What the authorities do not know.
    Written {
        by: By::Anybody,
        phrases: &[
            "{they|social|services|sw|ss|worker|council|midwife|guardian|court} {dont|doesnt|do not|didnt} know [that|about] {were|we are|im|i am|hes|he is|he|i|we|us} [are|have|is|has] [still|been] {together|seeing|back|with|living|pregnant|staying|moved|drinking|using|married}",
            "{will|would|can|could|how will|how would} {they|social|ss|social services|the sw|sw} [ever|even] {find out|know|notice} {if|about} {i|we|he|hes|im|us}",
            "how would {they|social|ss|sw} [ever|even] {know|find out}",
            "{they|social|ss|sw} {dont|doesnt} {need|have} to know",
        ],
        ..CONCEALMENT
    },
];

#[cfg(test)]
mod tests {
    use super::super::testing::{quiet, raises};

    #[test]
    fn a_thought_of_hiding_things_is_raised() {
        raises(
            "concealment",
            3,
            &[
                "should i not tell them about my new partner",
                "i havent told the social worker im pregnant",
                "can we see each other without them knowing",
                "we are keeping it quiet from social",
                "im hiding my pregnancy from them",
                "social dont know hes back living here",
                "we are secretly seeing each other",
                "should we just pretend weve split up",
                "i lied to the social worker about where he was",
                "what they dont know, they dont need to know",
                "how would they find out",
                "can i fake a hair strand test",
                "he leaves by the back so the social worker doesnt spot him",
                "should i just keep my mouth shut about the weekend",
                "i might bleach my hair before the hair strand",
                "does a mates clean wee sample work",
                "we hide his clothes before the sw comes",
                "if nobody asks do i have to say",
            ],
        );
    }

    #[test]
    fn openness_and_the_doings_of_others_are_not() {
        quiet(
            "concealment",
            &[
                "I don't want to deceive anyone",
                "i have nothing to hide",
                "their involvement was kept secret from him",
                "she lied to social services about this",
                "they dont tell us anything",
                "i told them everything because i wanted to be honest",
                "went behind my back",
                "i dont know if we are allowed to be together",
                "i am not hiding it from them",
                "they never told me about the conference",
                "the kids dont know we are in court",
                "they dont see it as progress",
                "i get my hair cut before contact",
                "my solicitor told me to say nothing",
            ],
        );
    }
}
