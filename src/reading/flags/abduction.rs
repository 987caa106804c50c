//! A child taken or about to be taken abroad, hidden or kept; whether by the other parent or by the poster.

use super::sign::{By, SOFT, Tense, Written};

const ABDUCTION: Written = Written {
    kind: "abduction",
    ..Written::PLAIN
};

/// What makes a journey an ordinary one.
const AGREED: [&str; 3] = [
    "to {see|visit|meet} {her|his|their|my|our|family|the|some}",
    "{holiday|holidays|hols|fortnight|trip|disneyland|disney|half term|return flight|return flights|return ticket|caravan|wedding|funeral}",
    "{{can|could|may|should} {i|we|he|she|they} [just|legally]|allowed to|i need permission to|we need permission to} {take|move|bring}",
];

pub(super) const SIGNS: [Written; 5] = [
    // Out of the country, by somebody other than the poster.
    Written {
        by: By::Parent,
        tense: Tense::Event,
        may_be_claimed: true,
        phrases: &[
            "{taking|take|takes|took|taken|fly|flying|flown|moving|move|moved|got|getting} <kid> {abroad|overseas|out of the country|out of the uk|out of england|to another country}",
            "{taking|take|takes|took|taken|fly|flying|flown|moving|moved} <kid> [back] to [live in] <country>",
            "{taken|took|got} <kid> and {disappeared|gone|vanished|left|blocked|run|wont}",
            "{threatening|threatens|threatened|planning|plans} to {take|fly|move|send} <kid> [back|away] to {his|her|their|<country>}",
            "{fly|flying|flew|flown|going|gone|travel*|moving|moved|leaving} [back|off|out|away] to <country> with <kid>",
            "{in|to} <country> with <kid> and ... {back|return}",
        ],
        friends: &[
            "{social|they|foster|carers|carer} ... {take|taking|took} <kid> {abroad|to <country>}",
        ],
        softer_near: &AGREED,
        ..ABDUCTION
    },
    // Nothing about these is ordinary.
    Written {
        by: By::Parent,
        tense: Tense::Event,
        may_be_claimed: true,
        phrases: &[
            "{wont|will not|not going to|never|refus*|isnt|hasnt|not|wouldnt|not gonna} [to] {bring|bringing|give|giving|return|returning|hand|handing|send|sending|brought|returned|given} <kid> [back] {back|home|over|to me}",
            "{refus*|wont} {to return|return} <kid>",
            "{passport|passports} [has|have|is|are] [both|all|been|now] {gone|missing|taken|disappeared|vanished|gone missing}",
            "{took|taken|stolen|stole|hidden|hid|has|got} {her|his|their|the|both|the kids|the childrens|my sons|my daughters|my kids} {passport|passports}",
            "{kidnap*|abduct*|snatch*|snatched} <kid>",
            "{disappeared|vanished|run off|ran off|gone off|took off|taken off|done a runner|gone into hiding|absconded|fled|flee|fleeing} [abroad|again] with {him|her|them|both|my <kids>|our <kids>|the <kids>|my}",
            "{is|hes|shes|been} {hiding|hidden} {him|them}",
            "let me have <kid> back",
            "{hidden|hid|hiding|hides} {my <kids>|our <kids>|the <kids>|him from me|her from me|them from me}",
            "{he|she|ex|mum|dad|mother|father|hes|shes} [has|have|just] {moved|gone|left} [away|house|area|home|abroad] [with] [the|my|our] [kids|children|son|daughter] without {telling|letting} {me|anyone}",
            "{moved|gone|left} {away|house|area|with my <kids>|with the <kids>|with our <kids>|with him|with her|with them} without {telling|letting} {me|anyone}",
            "{she|he|ex|mum|dad} [has|had] [taken|moved] <kid> [away] and {i dont|wont|i have no idea|nobody|no one} {know|tell|knows|tells} [me] where",
            "never see {him|her|them|my <kids>|the <kids>} again [if|because] [he|she] {takes|abroad|leaves the country}",
        ],
        friends: &[
            "{social|they|ss|services|sw|court|council|la|authority|foster|police|carer|carers|school|system|state|judge|cafcass|hospital|government|department|worker|workers|adopters} [services|worker|workers|have|has|just|then|will|are|is|who|legally|basically|literally] [have|has|still|just|basically] {wont|will not|not going to|never|refus*|hasnt|not|wouldnt|kidnap*|abduct*|snatch*|hidden|hid|hiding|took|taken|stolen|stole|has|got|have|moved}",
            "{kidnap*|abduct*|snatch*} <kid> by {social|ss|the|them|services}",
            "{court|police|surrender|ordered|home office|order} ... {passport|passports}",
            "{hiding|hid} {him|her|them} from {social|the}",
            "back {on time|late|when|until|till|early|clean|in time}",
            "{not|never|hasnt|wont} give {him|her|them} {back the|to me}",
            "{not|never} {returned|given} {my|the|our} {call*|phone|email*}",
            "{get|renew|apply|applied|applying|sign|lost|need*} ... {passport|passports}",
            "{has|got|have} {her|his|their} {passport|passports} {for|form|photo*|application|and birth certificate}",
        ],
        ..ABDUCTION
    },
    // On the way.
    Written {
        may_be_claimed: true,
        phrases: &[
            "found ... tickets ... {for|to} <country>",
            "{put|putting|get|getting} <kid> on {a|the|that} {plane|flight|boat|ferry}",
            "booking [a|her|his|the] {flight|flights} to",
            "{flying|flies|fly} out {tonight|<tomorrow>|today|on <day>|this {week|weekend}}",
            "one way {ticket|tickets|flight|flights|trip}",
            "{to|at|from} [the] airport {with|now|tonight|today|<tomorrow>}",
            "{hes|shes|he is|she is|theyre} [at|on|going|heading|on the way] [to|his way to|her way to] the airport",
            "{flight|flights|plane|ferry} [is|leaves|booked] {tonight|<tomorrow>|today|in the morning|this {weekend|week}} {with|and|hes|shes|taking|he|she|before|from}",
            "{booked|got|bought|has} [a|her|his|their|the] {flight|flights|plane tickets|tickets} [for|to] [her|him|them|the kids|my kids|my son|my daughter] [to] <country>",
            "{not|never|isnt|arent|wont} {coming|come|be coming} back [to] {to the uk|to england|with {him|her|them|my}|from <country>}",
            "{taking|take} <kid> {abroad|out of the country} {tonight|<tomorrow>|today|this week|this weekend|on <day>}",
            "{taking|take} <kid> to <country> {tonight|<tomorrow>|today}",
        ],
        friends: &[
            "{holiday|hols} ... {flight|flights|tickets}",
            "one way {street|mirror|system|communication}",
            "{he|she|dad|mum|ex|father|mother|they} {not|never|isnt|arent} {coming|come} back to",
        ],
        softer_near: &AGREED,
        ..ABDUCTION
    },
    // The poster's own plan.
    Written {
        by: By::Poster,
        phrases: &[
            "{going to|gonna|want to|wanna|planning|plan to|ready to|thinking of|thinking about|could|might|will|ill|should i|can i|just|about to|have to|tempted to} [to] [just] {run|running|flee|fleeing|disappear|disappearing|skip|take off|do a runner|doing a runner} [away|off] {with <kid>|the country|abroad with|before they take}",
            "{going to|gonna|want to|wanna|planning|plan to|thinking of|thinking about|could|might|will|ill|should i|just|about to|tempted to} [to] [just] {leave|leaving} {the|this} {country|uk} [with|before|tonight]",
            "{get|getting|take|taking|smuggle|smuggling} {him|her|them|my <kids>|the <kids>|our <kids>|my baby|the baby} out of {the country|the uk|england} {before|tonight|<tomorrow>|so|now|and}",
            "{im|i am|we are|were|ill|i will|going to|gonna} [going|gonna] [to] {taking|take|took} <kid> ... {so|where} {they|social|no one|nobody|ss} {cant|wont|will|can} [never] {find|get|touch|reach} [him|her|us|them]",
            "{they|social|ss|nobody|no one} {will never|wont|cant|never|will not} [ever] {find|catch} us",
            "{grab|grabbing|take|taking|get|getting|collect|pick up} <kid> and {run|disappear|flee|leg it|do one|not come back|hide}",
            "{booked|booking|book|got} [a|the|us] {ferry|flight|flights|plane|tickets|coach} ... {away|before they|before social|so they|where they}",
            "{i|we|id|ill|well} {will|would|might|could|have to|am going to|are going to} [just] {run|flee|disappear|vanish} [away|with|before|if]",
            "{going to|gonna} {run|flee|disappear|vanish} {with|before|if|so|tonight|abroad}",
            "<kid> ... and {run|disappear|flee|vanish}",
            "{taking|take|took|hiding|hide} <kid> ... before {they|social|the sw|ss|the police} {come|get|arrive|take|turn|knock|can}",
            "on the run",
            "{gone|going|go} into hiding [with]",
            "{packed|packing} [our|the|my] {bags|stuff|car} {and|to} {leav*|run*|flee*|go*} {tonight|<tomorrow>|before|with}",
            "{not|wont|never} {tak*|bring*|giv*|hand*} {him|her|them} back {to foster|to care|to the foster|to social|after contact}",
        ],
        friends: &[
            "{run|flee|disappear|vanish} {a|the|out|late|for|into|over|my|to|up|it|this|through|from {my|the} problems|things|round|on|off the road}",
            "{leave|leaving} with {him|her|them} {at|on|for|to}",
            "run with {him|her|them} {in the|round}",
            "{on|went} the run {up|in|down|around}",
            "cant run away",
        ],
        ..ABDUCTION
    },
    // Anger at the authorities, or a plan not known to be one.
    Written {
        level: SOFT,
        phrases: &["{kidnapped|abducted|snatched} by {social|ss|the state|the council|services}"],
        ..ABDUCTION
    },
];

#[cfg(test)]
mod tests {
    use super::super::testing::{at_most_soft, raises};

    #[test]
    fn a_child_taken_hidden_or_kept_is_raised() {
        raises(
            "abduction",
            1,
            &[
                "my ex is taking her abroad on friday without my permission",
                "he keeps threatening to take my kids to Pakistan",
                "she has taken my son to Poland and says shes not coming back",
                "he wont bring her back from his mums",
                "the passports have gone",
                "his passport is missing and i think she has booked flights",
                "he has bought a one way ticket",
                "hes at the airport with her",
                "her dad has hidden the kids and wont say where",
                "she moved away without telling me with the kids",
                "his mum has run off with my children",
                "he said he will snatch her from school",
                "thinking of running away with my baby before they come",
                "im going to take them where social cant find us",
                "we are on the run with the kids",
                "i will get her out of the country before the hearing",
                "my ex is refusing to return my daughter",
            ],
        );
    }

    #[test]
    fn holidays_and_angry_words_are_not_grave() {
        at_most_soft(&[
            "my kids were abducted by social services",
            "they kidnapped my baby",
            "social services have stolen my kids",
            "social services snatched my children",
            "can i take her abroad on holiday under an interim care order",
            "he is taking them to Spain on holiday for two weeks and i agreed",
            "the foster carers are taking him to france",
            "they wont give him back to me",
            "social wont give her back",
            "how do i renew my sons passport when he is in care",
            "the court told me to hand in the passports",
            "he took her swimming",
            "my dad left without telling me when i was small",
            "they moved him to a new placement without telling me",
            "i would never run away with my kids",
        ]);
    }
}
