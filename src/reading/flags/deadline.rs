//! A hearing, a meeting or an answer within days: from the deadlines that were found, and from words that need no date.

use super::sign::{By, Tense, Written};
use crate::reading::{Fact, Flag, Stated, Whose};

/// What must be done by a day, or be ready for, for that day to be a deadline; a birth is a matter of its own.
const DUE: [&str; 7] = [
    "hearing",
    "conference",
    "meeting",
    "review",
    "reply",
    "appeal",
    "contact",
];

const DEADLINE: Written = Written {
    kind: "deadline",
    level: 2,
    tense: Tense::Coming,
    by: By::Anybody,
    ..Written::PLAIN
};

pub(super) const SIGNS: [Written; 4] = [
    Written {
        phrases: &[
            "{court|hearing|conference|meeting|tribunal|panel|mediation|cmh|irh|cmc|icpc|rcpc|plo|fhdra|dra|review|core group|trial} [date|hearing|meeting] [is|starts|its|for us|at|for] [at|on|in] [1*|2*|3*|4*|9*] [am|pm|oclock|30] {<tomorrow>|today|tonight|first thing|in the morning|later today|later this week|this {morning|afternoon|week|<day>}|on [this|the] <day>|next <day>}",
            "{court|hearing|conference|meeting|plo|tribunal|cmh|irh|trial} [date|hearing|meeting] [is] {in|within} <few> {day|days|hours|hrs}",
            "{<tomorrow>|today|tonight|this {morning|afternoon|<day>}|on <day>|<day>} [is|in|at|is the|is our|is my|we have|i have|we are in|im in|ive got|we’ve got|have] [a|the|our|my|final|in|at] {court|hearing|conference|final hearing|plo meeting|court hearing|meeting with social|meeting with the la|child protection conference}",
            "{in|at|up in|going to|back in|back to|due in|got|have|gt} court {today|<tomorrow>|this {morning|afternoon|week|<day>}|on <day>|next <day>|in <few> days|in the morning|first thing}",
            "{back|up|due} in court {in|next|on|this} [a] [few] {week|<day>|days}",
            "<few> {day|days|hours|hrs|working days} {to|till|until|before} [i|we] [find|get|reply|respond|go|the|my|our|court|a|file|appeal|sign|have|prepare|instruct|sort|be] {solicitor|solicitors|court|hearing|conference|meeting|reply|respond|appeal|file|response|prepare|barrister|statement|decide|sign|rep|representation|a solicitor|the hearing|got to|to be}",
            "{last|final} day to {appeal|reply|respond|complain|file|object|challenge}",
            "{21|14|7|28|<few>} days to {appeal|reply|respond|object|challenge|file}",
            "{deadline|time limit} {is|for|runs out|ends|was|to} [to|is|the] [appeal|reply|respond] {<tomorrow>|today|tonight|this <day>|on <day>|this week|in <few> days}",
            "{have|got|given} [me|us] {until|till|til} {<tomorrow>|today|tonight|<day>|the morning|this <day>|the end of the week|5pm|noon} to",
            "{have to|got to|must|need to|has to} {reply|respond|answer|appeal|file|decide|return|submit|be in} [it|this|the|my|a|an|with] [statement|response|appeal|form|answer|decision] {by|before} {<tomorrow>|today|tonight|<day>|the morning|5pm|noon|midday|midnight|the end of the week|end of the week|this}",
        ],
        friends: &[
            "{contact|family time} [is] {today|<tomorrow>}",
            "{every|each|most|last} <day>",
            "without [any] notice",
            "no notice of",
            "notice {of intention|board|to quit}",
            "review {of|on} {my|the} {benefits|pip|uc}",
            "{parents|team|work|school} {meeting|interview} {today|<tomorrow>}",
            "{would|might|may|could} have to {go|take} [it|us|this|you|me] to court",
            "interview",
        ],
        ..DEADLINE
    },
    // A letter just come.
    Written {
        tense: Tense::Now,
        phrases: &[
            "{letter|email|papers|paperwork|court papers|documents|bundle} {arrived|came|come|turned up|landed|been delivered|was delivered|through the door|dropped} [in the post|through|through the door|from them] {today|this morning|yesterday|this afternoon|tonight|last night|just now|on <day>}",
            "{got|had|received|recieved|given|sent|served|handed|opened|found} [me|us] [a|an|the|my|our|this|with] [plo|court|formal|legal|horrible|scary] {letter|email|papers|court papers|paperwork|bundle} [from|off|by|about] [social|the|my|la|council|court] [services|council|la|court|worker|sw] [saying|to say] {today|this morning|yesterday|this afternoon|tonight|last night|just now|on <day>}",
            "{today|this morning|yesterday|tonight|last night|just} [i|we] [have|just|ive|got] {got|had|received|recieved|been given|been sent|been served|been handed|served|opened|given} [me|us] [with] [a|an|the|my|our|this] [plo|court|formal|legal|horrible|scary|pre] {letter|papers|court papers|paperwork|bundle|plo}",
            "{got|had|received|recieved|given|sent|came|arrived|handed|served|gave|getting|has|have|opened} [me|us] [a|an|the|my|our|this|with] [plo] [letter|called|a] letter before {action|proceedings|court}",
            "{got|had|received|recieved|given|sent|handed|served} [me|us] [a|the] {lba|pre proceedings|pre proceeding|plo} letter",
            "letter before {action|proceedings} {came|arrived|today|this|yesterday|last week|through|and}",
        ],
        friends: &[],
        softer_near: &[
            "{debt|loan|gas|electric|bill|bills|parking|bank|landlord|catalogue|insurance|company|dwp|universal credit}",
            "{years|months|year|month|weeks} {ago|back}",
            "{last year|last month|back in|in january|in february|in march|in april|in may|in june|in july|in august|in september|in october|in november|in december}",
        ],
        ..DEADLINE
    },
    // Hearings and last meetings that are never far off.
    Written {
        phrases: &[
            "{goodbye|good bye|final|last|farewell|wishing well|wish you well} {contact|family time|visit} [session|visit|with] [is|will|on|with|booked|this|in|set|next|has|coming|planned|before|<tomorrow>|today]",
            "adoption hearing",
            "{epo|emergency protection order|emergency hearing|urgent hearing|emergency court}",
            "{say|saying} goodbye to {him|her|them|my <kids>} {<tomorrow>|today|on <day>|this|next|in}",
        ],
        friends: &[
            "{last|final} {contact|visit|family time} [session|visit] {was|went|i|we|she|he|had|they|before|report|notes|and|where|when|in {january|february|march|april|may|june|july|august|september|october|november|december}|a|got|cancelled}",
            "{goodbye|final|last} {contact|family time|visit} [session|visit] {was|went|happened|yesterday|ended|broke|where|months|years|over|already}",
            "{had|did|after|since|at|during|from|done|attended|missed|my|our|the|his|her} [my|our|the|a] [the] last {contact|visit|family time}",
            "{had|did|after|since|done|missed} [my|our|the|a] {goodbye|final} {contact|visit|family time}",
            "adoption hearing {was|went|happened|last|in {january|february|march|april|may|june|july|august|september|october|november|december}|years|months}",
            "{epo|emergency protection order} {was|years|months|in 2*|back|ended|expired|then|last|refused|and then|on my|lapsed}",
            "{had|under|after|since|what|was|with|through|by|used|using|on} [an|a|the] {epo|emergency protection order}",
        ],
        softer_near: &[
            "{years|months|year|month|weeks} {ago|back|later}",
            "{last year|last month|back in|in 20*|in 19*|next month|next year}",
        ],
        ..DEADLINE
    },
    Written {
        tense: Tense::Now,
        phrases: &[
            "{hearing|court|meeting|conference|plo} {in|is in|within} {hours|an hour|half an hour|two hours|a few hours|<few> hours}",
            "{only|just|given|gave|got|had|with|barely} [me|us] [only|a|an|<few>|couple of|24|48|12] {hours|hrs|day|days|hour|24hrs|48hrs} notice",
            "{hours|hrs|day|days|24hrs|48hrs} notice {of|for|to|before|that|and|about|we|they}",
            "{need|find|get|want} a solicitor {by|before|for} {<tomorrow>|today|tonight|<day>|morning|the morning}",
        ],
        friends: &["days notice {to|of} {end|leave|quit|withdraw|remove|terminat*|move|eviction}"],
        softer_near: &[
            "{years|months|year|month|weeks} {ago|back}",
            "{contact|cancel*|visit|visits|tenancy|landlord|section 20|job|work|every}",
        ],
        ..DEADLINE
    },
];

/// The flag that a deadline within days is.
pub(super) fn of_fact(fact: &Fact) -> Option<Flag> {
    let Stated::Deadline {
        about, soon: true, ..
    } = &fact.stated
    else {
        return None;
    };
    let kind = match about.as_str() {
        "birth" => "removal",
        about if DUE.contains(&about) => "deadline",
        _ => return None,
    };
    Some(Flag {
        kind: kind.to_owned(),
        level: 2,
        whose: Whose::Poster,
        evidence: fact.evidence.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::flags;
    use super::super::testing::{quiet, raises};
    use super::*;
    use crate::reading::Evidence;
    use crate::reading::testing::thread;
    use crate::text::Span;

    #[test]
    fn a_day_that_is_near_needs_no_date() {
        raises(
            "deadline",
            2,
            &[
                "we have court tomorrow",
                "im in court today and have no solicitor",
                "court tomoz im so scared",
                "the hearing is on monday",
                "final hearing this week",
                "Child protection conference tomorrow morning",
                "PLO meeting on tuesday what do i say",
                "I have 2 days to find a solicitor",
                "a letter arrived today from the council",
                "we got a letter this morning saying they are going to court",
                "only had a few hours notice",
                "they gave us 24 hours notice of the hearing",
                "we have been sent a letter before proceedings",
                "tomorrow is the last day to appeal",
                "the goodbye contact is next week",
                "final contact on friday",
                "they are going for an EPO",
                "i have to reply by friday",
                "tomorrow we have a final hearing",
                "hearing in 3 days",
            ],
        );
    }

    #[test]
    fn what_was_or_comes_every_week_is_no_deadline() {
        quiet(
            "deadline",
            &[
                "court was on monday and it went ok",
                "we had the conference last tuesday",
                "I see him every monday at the contact centre",
                "since the hearing on monday nobody has rung",
                "my last contact was in september",
                "we had a letter before proceedings two years ago",
                "they had an epo in 2019",
                "there is a core group, can i just turn up",
                "do i get a solicitor or wait for a letter",
                "the adoption hearing was in July",
                "i had a meeting on friday with the sw and she said no",
            ],
        );
    }

    fn fact(about: &str, soon: bool) -> Fact {
        Fact {
            stated: Stated::Deadline {
                on: None,
                about: about.to_owned(),
                soon,
            },
            evidence: Evidence {
                post: 0,
                place: None,
                quote: None,
                span: Span::new(3, 17),
                text: "hearing monday".to_owned(),
            },
        }
    }

    #[track_caller]
    fn of(facts: &[Fact]) -> Vec<(String, u8, String)> {
        flags(&thread("my hearing monday 3rd"), facts)
            .into_iter()
            .map(|flag| (flag.kind, flag.level, flag.evidence.text))
            .collect()
    }

    #[test]
    fn a_deadline_found_elsewhere_is_a_flag_if_it_is_soon() {
        let shown = |kind: &str| vec![(kind.to_owned(), 2, "hearing monday".to_owned())];
        assert_eq!(of(&[fact("hearing", true)]), shown("deadline"));
        assert_eq!(of(&[fact("birth", true)]), shown("removal"));
        assert_eq!(of(&[fact("reply", true)]), shown("deadline"));
        assert!(of(&[fact("hearing", false), fact("holiday", true)]).is_empty());
    }

    #[test]
    fn a_deadline_found_twice_is_one_flag() {
        let twice = [fact("hearing", true), fact("hearing", true)];
        assert_eq!(of(&twice).len(), 1);
        let mut near = fact("hearing", true);
        near.evidence.span = Span::new(3, 22);
        near.evidence.text = "court tomorrow".to_owned();
        let found = flags(&thread("my court tomorrow is set"), &[near]);
        assert_eq!(found.len(), 1);
    }
}
