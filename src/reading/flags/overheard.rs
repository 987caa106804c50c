//! Violence and menace told sideways: a call that went dead, a threat to finish it, a worker's car that is known.

use super::sign::{By, SOFT, Tense, Written};

const VIOLENCE: Written = Written {
    kind: "violence",
    ..Written::PLAIN
};

const THREAT: Written = Written {
    kind: "threat",
    ..Written::PLAIN
};

pub(super) const SIGNS: [Written; 6] = [
    // Somebody's threat, or what was heard of a beating.
    Written {
        tense: Tense::Event,
        may_be_claimed: true,
        phrases: &[
            "{will|going to|gonna|hell|shell|hed|shed|wants to|coming to|back to|back and|round to|out to} [come back and|be back to|come and] finish what {he|she|they} started",
            "if {he|she|i} cant have {the kids|the children|them|her|him|me|us|my kids|my children} [then] {nobody|no one|noone|neither|no body}",
            "{hear|heard|hearing} ... {shouting|screaming|hitting|smashing|laying into|going for|battering} [at|up] {her|him|them|my sister|my mum} ... ... {quiet|silent|silence|screams|stopped}",
            "next time {he|she|hell|shell|ill|i} [says|said|will|wont] ... {wont stop|finish it|finish me|kill me|do it properly|do the job properly|finish the job}",
            "{heard|hear|hearing} ... {getting|being|get} {battered|beaten|hit|smashed|strangled|slapped|kicked|beat|thumped} ... {phone|wall|next door|upstairs|line|again|downstairs|dead|last night|tonight}",
            "{screaming|screams|begging|battered|beaten|crying|hitting|shouting|smashing} ... ... {line|phone|it|call} [just|then] {went dead|cut off|cut out|hung up}",
            "{hear|heard|hearing} {her|him|them|my sister|my mum|my mate|my friend|next door|the woman|the lady} [next door] {screaming|scream|begging|beg|crying for help|shouting for help|shouting help} [for|him|to|and|stop|again|through|now]",
        ],
        friends: &[
            "{i|we|ill|well} [will|am going to|are going to] finish what",
            "{social|sw|worker|assessor|judge|solicitor|barrister|guardian|builder} ... finish what",
            "{baby|toddler|teething|kids|children|film|tv|telly} ... {screaming|crying|shouting}",
            "shouting {at the|on the} {contact|meeting}",
        ],
        ..VIOLENCE
    },
    Written {
        by: By::Attacker,
        tense: Tense::Event,
        may_be_claimed: true,
        phrases: &[
            "{squeezed|squeezing|squeezes|pressed|pressing|presses|stood on|knelt on|kneeling on} [on] my {throat|neck|windpipe}",
            "{pillow|cushion|duvet} over my {face|head|mouth}",
            "{pinned|pins|pinning|slammed|slams|held|threw|shoved} me {down|on|to|onto|against|up against|into} [the|my|a] {bed|floor|wall|sofa|door|corner|stairs|fridge|worktop|car}",
            "{pan|kettle|cup|jug|pot|mug} of [boiling|scalding|hot|red hot] {boiling|hot|scalding} {water|oil|tea|coffee|soup|fat} {at|over|on} {me|us|my}",
            "{cut off|cutting off|cuts off|stopped|stops} my {air|breathing|breath}",
            "{held|holds|holding|pushed|pushes} my head {under|in the bath|down the}",
            "{sent|sends|texted|messaged|posted} [me|us] [a|some|this] {photo|photos|picture|pictures|pic|pics|video} of {my|our} [new|own] {front door|door|house|flat|street|car|kids school|work|garden|window}",
        ],
        friends: &[
            "{sells|selling|buyer|estate agent|zoopla|landlord|council|neighbour|insurance} ... {photo|photos|picture|pictures|pic|pics|video}",
        ],
        ..VIOLENCE
    },
    Written {
        by: By::Person,
        tense: Tense::Event,
        phrases: &[
            "{found|tracked|worked} [me|us] [down|out] [to] where {i|we} {live|moved|am|are|ive moved|weve moved}",
            "{not|never|isnt|wasnt|aint} [even] {meant|ment|supposed|suposed|allowed} to know where {i|we} {live|am|moved|are}",
            "{wont|refuses to|doesnt|not|isnt} [let|letting] {let|letting} {us|me and the kids|me or the kids|the kids and me} {out|leave|go}",
            "{sat|sitting|parked|waiting} [up] [in] [his|her|the|a] [car|van|motor] {outside|at the end of|across from|opposite|at the top of|at the bottom of} {my|our} {road|street|house|flat|drive|close}",
            "{took|taken|takes|removed|unscrewed} the {door handle|handle|handles|front door key|front door keys} [off|so]",
            "{coming|comes|came|turned up|turning up|going to come} {round|down|over|here|to mine|to ours|up} with {a|the|his|her} {bat|knife|hammer|petrol|lads|brothers|mates|crowbar|machete|gun|axe}",
        ],
        friends: &["where {i|we} live {so|because} {contact|the contact|social}"],
        softer_near: &["{served|solicitor|papers|kids dont|contact centre}"],
        ..VIOLENCE
    },
    // The poster's menace.
    Written {
        by: By::Poster,
        phrases: &[
            "{going|go|heading|driving|off|straight|coming} [straight] [to|round|down|over|up|back|there] ... with [a|the|my|some|me] [can of|bottle of|jerry can of|big|kitchen|baseball] {petrol|knife|bat|hammer|machete|crowbar|axe|gun|acid|lighter fluid}",
            "i know {what|which} {car|motor|van} {she|he|they|that|the} [social|sw|foster|judge|worker|guardian] [worker|carer] {drive*|has|have|got}",
            "i know {what time|when} {she|he|they|that sw|the sw|that social worker} {finish*|leave*|leaves|knock* off|clock* off} [at|from] [that|the|her|his|their] {office|work|shift|building|job}",
            "i know where {she|he|they|that sw|that social worker|the sw|the guardian|the judge} {park|parks|drinks|drink|shops|walks|walk}",
            "{take|grab|get|taking|getting|drag} <kid> out of {there|that place|that house|that school|contact} {whatever it takes|by force|no matter what|and no one|and nobody|even if}",
            "{follow|followed|following} {her|him|them|the sw|the social worker|that sw|the guardian|the judge} [all the way] home",
            "{wont|not|cant|cannot} [going to|gonna] be [held] {responsible|accountable} for {my actions|what i do|what i might}",
            "{sat|sitting|waited|parked|waiting|been} outside {her|his|the foster carers|the foster|the social workers|the sws|the guardians|the judges} {house|home|flat}",
        ],
        friends: &[
            "{followed|follow|following} {him|her|them} home {from school|from contact|from nursery|to make sure}",
            "with {a|the} {bat|gun|lighter} {and ball|for|toy}",
        ],
        softer_near: &[
            "{camping|bbq|barbecue|mower|lawn|cricket|rounders|baseball game|garage|broke down|son|daughter|kids|toy}",
        ],
        ..THREAT
    },
    Written {
        phrases: &[
            "{is|are|gonna|going to|will|shell|theyll|hell|about to} [going to|gonna|about to] [soon|all|really] {find out|know|learn|see|feel} {what it is|what its|what it feels|what it|how it|how its} [feels|is] [like] [like] to {lose|suffer|be scared|be hurt|have nothing|have your|have {her|his|their} {kids|children|life|world}}",
            "see how {she|he|they|you} {likes|like|feels|feel} [it] {when|if} {someone|somebody|i|its|her|his|their|we}",
            "{wont|dont|better not} {sleep|be sleeping} [easy|safe|safely|well] {in {her|his|their} {bed|beds}|at night} [again] [when im|once im|if i|until i]",
            "{got|have|had} {petrol|a knife|a bat|a machete|a gun} [ready|in the car|in my car|in the boot|by the door] {for|ready for|and [im|i am]} {her|him|them|that|going|when|the next}",
        ],
        friends: &[
            "{<kids>} ... {find out|know|learn|see|feel} {what it|what its|how it}",
            "{i|we|hope you} ... {know|learn|find out} {what it|what its|how it}",
        ],
        softer_near: &["{god|karma|one day|hope|wish|pray}"],
        ..THREAT
    },
    Written {
        level: SOFT,
        phrases: &[
            "{ive|i have|i|got|weve} [got] nothing [left] to lose [now|so|and]",
            "{teach|teaching} {her|him|them|that sw|that social worker} a lesson",
        ],
        ..THREAT
    },
];

#[cfg(test)]
mod tests {
    use super::super::testing::{at_most_soft, raises};

    #[test]
    fn violence_heard_or_promised_is_raised() {
        raises(
            "violence",
            1,
            &[
                "he rang from prison to say hell come back and finish what he started",
                "i heard her getting beaten through the wall again tonight",
                "my sister was screaming and then the phone just went dead",
                "my ex has found out where we moved",
                "he sent me a picture of my front door",
                "he pushed a pillow over my face on saturday",
                "she said next time she wont stop",
                "he slammed me against the wall and then cried",
                "she chucked a mug of hot tea at me",
                "my ex is parked at the end of our road watching",
                "he keeps saying if he cant have them no one will",
                "i heard him screaming at my mum then it all went quiet",
                "my husband wont let us leave and took the handle off the door",
                "my ex is coming round with a bat",
                "he stood on my throat last night",
            ],
        );
    }

    #[test]
    fn a_menace_to_those_on_the_case_is_raised() {
        raises(
            "threat",
            1,
            &[
                "im driving down to that office with a can of petrol",
                "i know where that social worker parks",
                "i know which car the guardian drives",
                "i know what time she leaves the office",
                "followed her home yesterday so i know",
                "lets see how she likes it if someone takes her kids",
                "i wont be responsible for my actions if they take him",
                "that judge is gonna find out how it feels to lose everything",
            ],
        );
    }

    #[test]
    fn everyday_words_are_not_grave() {
        at_most_soft(&[
            "let the social worker finish what she started with the report",
            "the baby was screaming and then the call cut off",
            "i know what time she finishes school",
            "i know what car seat he needs",
            "im going camping with a can of petrol for the stove",
            "one day my kids will know what its like to have a real home",
            "i sent the council a photo of my front door for repairs",
            "i followed them home from school to make sure they were safe",
            "i sat outside the court for an hour",
            "report them and see how they like it",
            "if she cant have him at christmas can we have new year",
            "the hospital wont let us leave until the social worker comes",
            "the letter said who is responsible for my contact",
        ]);
    }
}
