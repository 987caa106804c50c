//! Days that are near without a date: in front of the judge the day after tomorrow, an order made days ago.

use super::sign::{Tense, Written};

const DEADLINE: Written = Written {
    kind: "deadline",
    level: 2,
    ..Written::PLAIN
};

/// A journey or an exam that is no hearing.
const OTHER_COURTS: [&str; 3] = [
    "{tennis|food|squash|basketball} court",
    "court {case|cases} {on|about} {tv|telly|the news}",
    "{every|each|most} <day>",
];

pub(super) const SIGNS: [Written; 4] = [
    Written {
        tense: Tense::Coming,
        phrases: &[
            "{half|quarter past|quarter to} {nine|ten|eleven|one|two|three|9|10|11|1|2|3} [on] {<tomorrow>|today|<day>} [at|in] [the|for] [family|county] {court|hearing|conference}",
            "{court|hearing|ico|trial|conference|order|it|case} [is|has been|s] listed [for|at|on] [the] {first thing|<tomorrow>|today|<day>|9am|10am|930|in the morning|9|10}",
            "urgent [remote|video|phone|telephone|online|court|without notice] hearing",
            "emergency [something|whatever|sort of|protection|type] [something] order",
            "{<tomorrow>|today|tonight|<day>} ... {in front of|infront of|before|up before|facing|face|seeing|see} {the|a|our|my} {judge|magistrate*|bench|district judge}",
            "{in front of|infront of|before|up before|facing|face|seeing|see} {the|a|our|my} {judge|magistrates|bench} [again] [on|the] [next|this] {<tomorrow>|today|<day>|day after <tomorrow>|in the morning|first thing|in <few> days|in <few> hours}",
            "{court|courts|hearing|conference|meeting|plo|panel|core group|review|trial} [date] [is|its|on] [the] day after <tomorrow>",
            "{courts|hearings|conferences|plos|trials} [is|at|on] [on|at] {<tomorrow>|today|in the morning|this <day>|on <day>|<day> morning}",
            "{be|turn up|go|come|get|report} [down|up|there] {at|to} [the] [family|county|magistrates|crown] court {for|at|by|before} [half] {1*|2*|3*|4*|8*|9*|noon|midday|one|two|three|four|nine|ten|eleven|twelve|half|today|<tomorrow>}",
            "{sat|sitting|stood|standing|waiting|im} [here] {outside|at|in} [the] [family|county] court [room|building|waiting room|waiting area] {now|right now|with no solicitor|on my own}",
            "{on my way|on the bus|on the train|on the way|in a taxi|driving|walking} to [the] [family|county] court {now|right now|with no|on my own|today|and i|and no|alone}",
            "{court|hearing|conference|meeting|plo|judge} [is|at] [1*|2*|3*|4*] {this arvo|this avo|this aft|this eve|2moz|in a hour|in half an hour}",
            "{goodbye|final|last|farewell} [and] {farewell|goodbye|contact|visit|session|family time} with {my|our|him|her|them|the} ... {is|on|next|a week|this|<tomorrow>}",
            "{last|final} time {i|we|ill|well|id} [will|can|get|am allowed|are allowed|ever|am|are|get|is|going] [get|going|allowed] [to] [ever] {see|hold|cuddle|be with|kiss|seeing|get to see} {him|her|them|my|our|the} ... {is|before|this|on|<tomorrow>|today|next|at}",
            "{rang|called|told|phoned|emailed|text|texted} [me|us] {today|this morning|an hour ago|just now|tonight|at <few>|at 8|at 9} [saying|and said|to say|that] [theres|there is] [a] {court|hearing|conference} {today|<tomorrow>|this|at|on}",
        ],
        friends: &[
            "{last|final} time i {saw|seen}",
            "{the|family|these|uk|when} courts {is|are|today}",
            "before the judge {made|decides|decide|will|can|has|even|who|said|retires|sees|read|reads}",
            "see the judge {as|said|made|has|had|is|was}",
            "{every|each|most|last} <day>",
        ],
        softer_near: &OTHER_COURTS,
        ..DEADLINE
    },
    // Time to appeal that runs.
    Written {
        tense: Tense::Event,
        phrases: &[
            "{placement|care|adoption|final|guardianship|sgo|residence|arrangements|supervision} {order|orders} [was|were|got|has been] [made|granted|given|passed] [on|about|only|just|it was] <upto21> days ago",
            "{made|granted|gave|given|passed|got} ... {placement|care|adoption|final} {order|orders} ... {<upto21> days ago|last week|yesterday|today|this morning|on <day>|{a|1|2|one|two} {week|weeks} ago} ... ... {appeal*|apeal*|appeel*|appel|overturn*|challenge*}",
            "{order|orders|judgment|judgement|judge|ruling} ... ... {<upto21> days ago|last week|yesterday|today|this morning|on <day>|this week|{a|1|2|one|two} {week|weeks} ago} ... ... {appeal*|apeal*|appeel*|appel|overturn*}",
            "{appeal*|apeal*|appeel*|appel} ... ... {order|judgment|judgement|decision|ruling} ... {<upto21> days ago|last week|yesterday|today|this morning|on <day>|this week|{a|1|2|one|two} {week|weeks} ago}",
            "{too|to} late to {appeal|apeal|appeel}",
            "how {long|many days} {have i got|have we got|do i have|do we have|do you get|do i get|is left|left} {to|for} [an|the] {appeal|apeal|appeel}",
            "{deadline|time limit|cut off|cutoff} for [an|the] {appealing|appeal|apealing|apeal}",
            "{time|days} to appeal {is|has|runs|run|ran} {running|nearly|almost|out|up}",
        ],
        friends: &[
            "{pip|benefit*|school|sen|ehcp|exclusion|parking|uc|dla} ... {appeal*|apeal*}",
            "{appeal*|apeal*} ... {pip|benefit*|school|sen|ehcp|exclusion|parking|uc|dla}",
        ],
        softer_near: &["{refused|dismissed|lost the appeal|years|months|year}"],
        ..DEADLINE
    },
    // Police powers, which last three days; a baby who stays behind.
    Written {
        kind: "removal",
        tense: Tense::Event,
        phrases: &[
            "{said|for|have|got|only|up to|under|first|their|keep them|keep him|keep her|the|another} 72 {hrs|hours|hour|hr}",
            "{police|coppers|officers|bluebottles} {come|came|turned|arrived|knocked|were|smashed|broke} ... ... {took|taken|taking} [both|all] [of] <kid>",
            "{came|come|turned up|arrived} [round|here|back|up] with [the|two|2] {police|officers|coppers} ... ... {took|taken|removed|taking} [all|both] [of] {<kid>|all <few>|both of them|all of them}",
            "empty {car seat|carseat|cot|pram|moses basket|crib|arms} ... ... {took|taken|ward|hospital|maternity|removed|foster|social}",
            "{ward|hospital|maternity|labour|delivery} ... ... [a|an|my|the] empty {car seat|carseat|pram|moses basket|arms}",
            "{left|leaving|leave|walked|walk|walking|came|come|went|go|going|sent|discharged} [out|home|out of|back] [from] [of] [the] [hospital|maternity|ward] [ward] without {my baby|our baby|my newborn|our newborn|my little boy|my little girl|my twins}",
            "{let|allowed|gave} {me|us} [to] {hold|cuddle|feed|have|keep|with} {him|her|my baby|them} [for] ... {hour|hours|minute|minutes|mins|bit} ... {took|taken|take|taking|removed|gone}",
        ],
        friends: &[
            "{give|notice|withdraw*} ... {said|for|have|got|only|up to} 72 {hours|hrs|hour|hr}",
            "72 {hours|hrs} {notice|a week|every|of contact|per|clean|sober|to reply}",
            "{contact|centre|supervisor|visit|family time} ... {let|allowed} {me|us} ... {hour|hours}",
            "{carer|carers|contact|supervisor} ... {took|taken} {him|her|them} back",
            "{car|phone|laptop|statement|computer|dog} ... {police|officers} ... took",
        ],
        softer_near: &[
            "{years|months|year|month} {ago|back}",
            "{contact|visit|visits|family time}",
        ],
        ..DEADLINE
    },
    // A pen held out.
    Written {
        kind: "pressed-to-sign",
        tense: Tense::Event,
        phrases: &[
            "{coming|comes|come|be|calling|popping} back [round|over] [today|tonight|<tomorrow>|later|in an hour] ... {with|for} {the|a|some|this|that|my|it} {paper|papers|paperwork|form|forms|agreement|document*|section 20|signature|signed|pen|it signed}",
            "{shoved|shoving|waved|waving|stuck|put|pushed|thrust|slid} [me] {a|the|some|this} {section 20|s20|paper|papers|form|forms|agreement|pen} {under my nose|in my face|in front of me|in my hand|at me|across the table}",
            "{said|says|saying|just} sign {here|there}",
            "{sign|signed|signing|section 20|s20} ... ... {gas and air|epidural|morphine|anaesthetic|stitches|just given birth}",
            "{if|unless} my {name|names|signature|signatures} {not|isnt|aint|is not|is|aint gonna be} {on it|on there|on the|on that|there}",
            "{agree|agreeing|sign|consent|say yes} ... ... {or|or else|otherwise} {else|they|the|its|she|it|theyll|then|police|court} [will|police|judge|court|go|its|take|is|it|just] [will|go|take|do|remove|get]",
            "agree to [a] {voluntary|section 20|s20|s 20|accommodat*|foster care|care} [care|accommodation] {tonight|today|now|<tomorrow>|straight away|there and then|by <day>|by the morning}",
            "{havent|not|wasnt|aint|hasnt|never} [even] [been|was|being] {let|allowed|given [a|the|any]} [me] [to] [chance to|time to|even] read {it|that|the|what|them}",
            "{sign|signing} ... {at|in|on} {the school gate*|the car|my doorstep|the hospital|the doorstep|a and e|a car park|the playground|the ward}",
            "{said|says|told me|telling me} {dont|not to|no need to|you dont need to} [worry about|bother] {reading|read} {it|all|the}",
        ],
        friends: &[
            "{agree|consent} ... or {the other|not|both|if|whether|that|maybe|anything|something|what}",
            "sign {on|off|in|up|language} ",
            "{i|we} {came|come|coming} back {with|from} ... {form|forms|papers|paperwork}",
            "or {not|something|whatever|anything}",
            "sign {here|there} {for|at|if}",
            "{judge|court|clerk|receptionist|solicitor} ... sign {here|there}",
            "sign* ... {said|says}",
            "sign ... in the car park {sign|says}",
        ],
        softer_near: &[
            "{years|months|weeks|year|month} {ago|back}",
            "{signed|agreed} {years|months|in 20*}",
        ],
        ..DEADLINE
    },
];

#[cfg(test)]
mod tests {
    use super::super::testing::{quiet, raises};

    #[test]
    fn a_hearing_close_at_hand_is_raised() {
        raises(
            "deadline",
            2,
            &[
                "courts tmrw and ive heard nothing",
                "on weds im in front of the judge with nobody",
                "we are up before the magistrates day after tomorrow",
                "the clerk said be at the county court for 9.30",
                "sat outside the court room now on my own",
                "im on the bus to court now",
                "the last time we get to hold him is this friday",
                "core group is the day after tomoz",
                "my last contact with my girls is a week today",
                "court at 2 this arvo",
            ],
        );
    }

    #[test]
    fn a_time_to_appeal_that_runs_is_raised() {
        raises(
            "deadline",
            2,
            &[
                "the care order was made 12 days ago",
                "she made a placement order on friday and i want to apeal",
                "can we appeal the decision from last week, the ruling was 2 weeks ago",
                "am i too late to appeal",
                "how long do i have to appeal",
            ],
        );
    }

    #[test]
    fn a_child_just_taken_is_raised() {
        raises(
            "removal",
            2,
            &[
                "the officers came at midnight and took my two kids",
                "they said its for 72 hours and then who knows",
                "came home from hospital with an empty car seat",
                "i had to leave the ward without my baby",
                "they let me cuddle him for ten minutes before she was taken",
            ],
        );
    }

    #[test]
    fn a_pen_held_out_is_raised() {
        raises(
            "pressed-to-sign",
            2,
            &[
                "she is coming back later with the form",
                "they said agree to section 20 tonight",
                "sign here or else they go to court",
                "i wasnt even given time to read it",
                "he pushed a form in front of me and said sign here",
                "if my signature isnt on it they go to the judge",
                "he made me feel bad, wants me to sign it at the school gates",
            ],
        );
    }

    #[test]
    fn what_was_or_is_something_else_is_not() {
        quiet(
            "deadline",
            &[
                "the care order was made 3 years ago",
                "on friday we were in front of the judge and she adjourned",
                "the last time i saw my boys was in may",
                "i had to be at the court for 10 last year",
                "the courts are slow these days",
                "too late to appeal now its been two years",
                "too late to appeal the pip decision",
                "the hearing before the judge who retired was fair",
            ],
        );
        quiet(
            "removal",
            &[
                "the police came and took my phone",
                "they let me hold him for an hour at contact then took him back",
                "it was years ago they came and said 72 hours",
                "we got an empty cot from freecycle",
            ],
        );
        quiet(
            "pressed-to-sign",
            &[
                "do we agree to the plan or not",
                "two years ago i had to sign or they would take her",
                "i came back with the forms and she was out",
            ],
        );
    }
}
