//! A parent pressed to sign something now, unread or on pain of losing the child.

use super::sign::{SOFT, Tense, Written};

const PRESSED: Written = Written {
    kind: "pressed-to-sign",
    level: 2,
    ..Written::PLAIN
};

pub(super) const SIGNS: [Written; 3] = [
    Written {
        tense: Tense::Coming,
        phrases: &[
            "sign [it|this|them|something|the|an|a] [form|papers|agreement|section 20] {tonight|today|<tomorrow>|now|straight away|there and then|on the spot|asap|by <day>|by <tomorrow>|within the hour|or else}",
            "{if|unless} {i|we} [dont|didnt|do not|refuse to|dnt|wont] [agree to|dont] sign [it|this|the|a|their|that] [section 20|s20|form|agreement|papers|safety plan|plan|contract] [then] {they|she|he|social|sw|police|it will|it would|my|the|court|hell|shell|theyll|theyd|shed}",
            "{they|she|he|theyll|theyd|sw|social} [said|will|would|are going to|says] ... {if|unless} {i|we} [dont|do not|refuse to|didnt|wont] sign",
            "{forcing|making|makes|pressuring|pressurising|pressing|pushing|bullying|threatening|blackmailing|hassling|rushing|begging|harassing} {me|us} [to|into] sign*",
            "{trying|wants|want|demanding|insisting|telling|threatening|trying to} [to] [force|make|get|bully|pressure] {me|us} [to] [into] sign* {section 20|s20|a section 20|the section 20|sec 20|over|away|today|now|without|before}",
            "{asked|asking|told|telling|being made|being asked|being told|expected|want|wants|expecting|pressured|being pressured} {me|us} [to] sign [a|the|an|this|their] [voluntary] {section 20|s20|sec 20|section twenty|section20}",
            "{should|do|must|shall|can|could} i [have to|just|really] [refuse to] sign [a|the|this|an|their] [voluntary] {section 20|s20|sec 20|section twenty|section20}",
            "{asked|told|being made|pressured|being pressured|being asked|being forced|forced} to sign [a|the|this|an|their] [voluntary] {section 20|s20|sec 20|section twenty|section20}",
            "{threat*|take|remove} ... {if|unless} {i|we} {dont|didnt|do not|wont|refuse to} sign",
            "put {our|my|both our} {name|names|signature|signatures} [to|on] [it|this|something|the] ... {by|before|or} {<tomorrow>|tonight|today|<day>|they|the|he|she|else}",
            "put {our|my|both our} {name|names|signature|signatures} {to|on} [it|this|something|the] {by|before|or} {<tomorrow>|tonight|today|<day>|they|the|else}",
            "{no|not enough|without|wont give [me|us]|not given|havent had|any} [any] time to read",
            "{wont|didnt|not|never|wouldnt} {let|allow|letting} {me|us} [to] [even] read {it|the|what|before}",
            "{want|wants|expect|expects} {me|us} to sign [it|this|something|an agreement|a form] without {reading|a solicitor|my solicitor|legal|seeing|advice|knowing}",
        ],
        friends: &[
            "{refus*|wont|not|never} [to] sign [it|this] {now|today|tonight}",
            "sign {up|in|on|language|off} [today|now|tonight]",
            "{years|months|weeks|year|month} ago",
            "{they|she} {forced|made|pressured} {me|us} to sign",
        ],
        softer_near: &["{years|months|weeks|year|month} ago"],
        ..PRESSED
    },
    // It was signed under pressure, or is only asked for.
    Written {
        level: SOFT,
        phrases: &[
            "{made|forced|tricked|pressured|bullied|coerced|pushed|pressurised|blackmailed} [me|us] [to|into] sign*",
            "{wants|want|wanting|asking|asked|expects|expect} {me|us} to sign",
            "{felt|was|were} {pressured|forced|bullied|pressurised|coerced} [to|into] sign*",
            "{told|said} [me|us] [that] if {i|we} {didnt|did not} sign",
        ],
        friends: &[
            "{nobody|no one|noone} [has|have] [ever|even] {wants|asked|asking} {me|us} to sign",
        ],
        ..PRESSED
    },
    Written {
        level: SOFT,
        phrases: &[
            "{signed|sign} [it|something] {without reading|on morphine|while drugged|under duress|under pressure}",
        ],
        ..PRESSED
    },
];

#[cfg(test)]
mod tests {
    use super::super::testing::{quiet, raises};

    #[test]
    fn being_pressed_to_sign_is_raised() {
        raises(
            "pressed-to-sign",
            2,
            &[
                "she says i have to sign tonight",
                "told me if i dont sign they will take them",
                "they want me to sign it today",
                "they are forcing me to sign something",
                "should i sign section 20",
                "social worker has asked me to sign a section 20",
                "there was a paper and no time to read it, she is coming back for it",
                "they wont let me read it first",
                "unless we sign the agreement they said its court",
                "they are bullying us into signing",
            ],
        );
    }

    #[test]
    fn what_was_signed_or_is_only_asked_is_soft() {
        raises(
            "pressed-to-sign",
            3,
            &[
                "they made me sign a section 20 five weeks ago",
                "she wants me to sign an agreement",
            ],
        );
        quiet(
            "pressed-to-sign",
            &[
                "i signed a section 20 in march",
                "i signed up to the course today",
                "we are learning sign language now",
                "it was a good sign",
            ],
        );
    }
}
