//! The words that tell whether a thing named beside them is so, was so, or is only wanted or feared.

use super::mentions::Mention;
use crate::reading::own_words::phrases;
use crate::text::{Phrase, WordIndex};
use std::ops::Range;
use std::sync::LazyLock;

/// What such words do to the thing beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Before it: all that follows is supposed: "if", "whether".
    Condition,
    /// Before it: it is still to come: "might", "to get".
    ToCome,
    /// Before it: somebody wants it, plans it or fears it: "applying for", "scared".
    Wish,
    /// Before it: it holds although something of the other kinds seems to speak against it: "agreed to sign", "stay on".
    Settled,
    /// Before it: it is not so: "no", "not on".
    Denial,
    /// Before it: it was so: "was on", "came off".
    Over,
    /// Before it: somebody wants an end to it or keeps it up, so that it is there: "to discharge".
    Undoing,
    /// Before it: somebody has put an end to it: "discharged the".
    Undone,
    /// Before it: it is so: "put on", "got".
    InForce,
    /// Before it: a question about it: "what is".
    Asking,
    /// Behind it: it has come to be: "was granted", "in place".
    Made,
    /// Behind it: it is over: "was lifted".
    Ended,
    /// Behind it: it was so at a time that is over, unless it has lasted since.
    LongAgo,
    /// Behind it: it did not come to be: "was refused".
    Refused,
    /// Behind it: it is only wanted or feared: "application".
    Feared,
    /// Behind it: what is spoken of is only the way to it: "application", "hearing".
    Papers,
    /// Behind an event: it has been.
    Held,
    /// Behind an event: it is still to be.
    Ahead,
    /// Behind it: it is no more, where "not" stands before: "any more".
    AnyMore,
}

const CONDITION: &[&str] = &[
    "{if|unless|whether|wether|suppose|supposing}",
    "in case",
    "{once|when|until|till} {they|he|she|we|i|its|theres|there} {get|gets|have|has|is|are}",
    "{think|hope|hoping|wish|wonder|wondering|sure|assume|guess|imagine|believe|thought} {i|he|she|they|we|there|that|theres|its|im|hes|shes|theyre}",
    "imagine",
];

const TO_COME: &[&str] = &[
    "{might|could|would|will|wont|shall|should|theyll|itll|therell|must|gonna|gunna|gona|wouldve|couldve}",
    "{going|about|wanting|hoping|expecting|need|needs|needed|want|wants|trying|able|likely|ready|supposed} to",
    "{may|can|cant} {start|issue|apply|look|decide|consider|try|end|step|move|agree|be|get|have|need|go|end|put|make|apply|want|well|take|still|just|also|give|place|ask|seek}",
    "{have|has|having} to",
    "to {put|get|make|have|be|place|issue|grant|seek|start|begin|go|give|sign|hold|enter|take|impose|obtain|secure|apply|ask|agree|accept|move|step|escalate|do}",
    "be {put|placed|made|given|granted|issued|signed|started|taken|subject|on|under|moved}",
    "{next|last|final} step",
    "{becoming|become|turn into|go to|goes to|going to|lead to|leads to|leading to|led to talk of|end in|ends in|end up}",
    "facing",
    "{escalating|escalate|stepping|moving|headed|heading|step} [it|this|things|us|up] [up] {to|towards}",
    "instead of",
    "{nearly|almost|not quite|half way through|halfway through}",
    "rather than",
    "{doing|getting|signing|starting} {a|an}",
];

const WISH: &[&str] = &[
    "{want|wants|wanted|wanting|wanna|wont stop asking for}",
    "would like",
    "{going|go|goes|gone|went} for",
    "{apply|applies|applied|applying|reapply|reapplied|application|applications|appling|aplying|aplied} [to ... court] {for|to get}",
    "{put|putting|putt} in for",
    "{ask|asks|asked|asking|hold out|holding out|waiting|wait|looking|look|looked|pushing|push|pushed|fighting|fight|fought|campaigning} for",
    "{about|against|towards|toward} {a|an}",
    "{theyre|they are|la are|la is|is|are|were} after {a|an}",
    "{seek|seeks|seeking|sought}",
    "{pushing|planning|consider|considers|considered|considering|recommend|recommends|recommended|recommending|suggest|suggested|suggesting|suggests|propose|proposed|proposing|proposes}",
    "plan is [now|for|to]",
    "plan {for|to|of}",
    "{aim*|plans} {for|to}",
    "{threat|threats|threaten|threatens|threatened|threatening|threathening|warned|warning|warn}",
    "{talk|talks|talking|talked|spoke|speaking|spoken|thinking|word|words|mention|read|reading|heard} {about|of|on}",
    "{mentioned|mentions|mentioning|mention|discussed|discussing|raised}",
    "{hope|hoping|hopes|scared|frightened|terrified|worried|afraid|fear|fearing|feared|dread|dreading|panicking|petrified}",
    "{risk|chance|chances|possibility|prospect|danger|idea|question|way} of",
    "{possible|possibly|potential|potentially|likely|unlikely|hopefully|maybe|perhaps}",
    "{try|trying|tried} {to|for}",
    "{look|looking|looks} {at|into}",
    "{prevent|preventing|avoid|avoiding|stop|stopping|fight|fighting|oppose|opposed|opposing|contest|contesting|contested}",
    "{offer|offered|offering|offers}",
    "in favour of",
    "decide on",
    "explain*",
    "waiting [on|to|for]",
    "{asked|told|asking|telling|wants} {us|me|him|her} to",
];

const SETTLED: &[&str] = &[
    "{agreed|decided|forced|managed|voted|made me|made us|had|got me|pressured|bullied|tricked|conned|coerced|ordered} to {put|get|make|have|be|place|issue|grant|start|give|sign|have|go|take|keep}",
    "{made|pressured|bullied|tricked|conned|coerced|forced|got|pushed|rushed} {me|us|him|her} [in|into|to] {sign|signing|agreeing to}",
    "{to|must|will|should|have to|has to|wants ... to|can|could|would} {stay|remain|continue|carry on|keep [him|her|them|us|me]} {on|under|with|in|subject to}",
    "{kept|keeping|keep|stay|stays|stayed|staying|remain|remains|remained} [him|her|them|us|me|my ...] {on|under|in|subject to}",
    "{want|wants|trying|hoping|going|need} to {come|get} off",
    "{extended|renewed|reviewed|extend|renew}",
    "{do|does|doing|did|follow|following|follows|followed|break|breaks|breaking|broke|broken|breach|breached|breaching|stick to|sticking to|stuck to|keep to|keeping to|kept to|comply with|complied with|stuck by} {the|my|our|his|her|their|this|that|it|every}",
    "{was|were|been|is|are|am|being} {wanting|asked for|going for} {it|this}",
];

const DENIAL: &[&str] = &[
    "{no|without|neither}",
    "not [actually|even|currently|yet|now] {on|under|in|subject to|a|an|any|got|had|have|the|been|at}",
    "{isnt|arent|wasnt|werent|aint|im not|hes not|shes not|theyre not} [actually|even|currently|yet] [on|under|in|subject to|a|an|any|at]",
    "never [actually|even] {been|had|was|were|got|gone|went|signed|agreed|went into}",
    "{havent|hasnt|hadnt|dont|doesnt|didnt|did not|do not|does not|have not|has not|never} [even|actually|currently|yet|ever] {have|had|has|got|get|been|sign|signed|agree to|agreed to|agreed|make|made|gone to|started}",
    "{not|isnt|arent|didnt|did not|havent|have not|hasnt|never|wont be|wasnt|werent} [actually|even|now] {applying|applied|apply|going|go|went|gone|asking|asked|ask|seeking} for",
    "{not|isnt|arent|never|wasnt|werent|no longer} [even|now|actually] {looking at|considering|planning|recommending|seeking|proposing|talking about|after|threatening}",
    "{refused|refusing} [to] [make|grant|sign|give|agree [to]]",
    "{wouldnt|wont} {make|grant|give|sign}",
    "{ruled out|ruling out|decided against|turned down|rejected|dismissed}",
    "not",
    "{avoided|escaped|dodged}",
    "nothing like",
];

const OVER: &[&str] = &[
    "{was|were|had been} [all|both|previously|also|only|originally|once|already|briefly|then] {on|under|in|subject to|through}",
    "{used to} {be [on|under|in]|have}",
    "had [previously|already|once]",
    "{came|come|comes} {off|out of|to the end of}",
    "{taken|took|take|moved|stepped|step|signed|went|dropped|fell|got|get|gotten|gone|put} [him|her|them|us|me|it|down] {off|out of}",
    "removed from",
    "{stepped|step|steps|moved|move|down|dropped|went|gone|downgraded|go|escalated|stepping} [down|back|up] from",
    "off [of] [the|a]",
    "{no longer|not any longer} [on|under|in|have|has|had|subject to]",
    "{previously|formerly|originally}",
    "{last|previous|old|first|earlier|former} [set of|round of]",
    "{there was|there were|was|were|had been} {a|an}",
    "{done|did|finished|completed|closed|finishing} [with] [a|an|the|my|our|their]",
    "after [the|our|a|my]",
    "after ... {year|years|month|months|weeks} {on|under|of|in}",
];

const UNDOING: &[&str] = &[
    "{discharge|discharging|revoke|revoking|revocation of|lift|lifting|overturn|overturning|vary|varying|undo|undoing|appeal|appealing|set aside|setting aside|cancel|cancelling|withdraw|withdrawing|withdrawal of|discharge of|extend|extending|renew|renewing|change|changing|amend|challenge|challenging|reverse|remove|removing|replace|replacing|breach|breaching|breached|breach of|following|reviewing} [of] [the|my|our|his|her|their|this|that|a|an]",
    "{end|ending|stop|ending|stopping|against} {the|my|our|his|her|their|this}",
    "to {come|get|be taken} off",
    "{getting|get|be taken|coming|be stepped down} {off|rid of|out of|from}",
    "{want|wants|wanted|need|trying to get|get|getting|have} {him|her|them|us|me|the kids|my kids|my son|my daughter} {off|out of}",
    "take [him|her|them|us|me] off",
];

const UNDONE: &[&str] = &[
    "{discharged|revoked|lifted|ended|overturned|cancelled|withdrew|withdrawn|dropped|got rid of|scrapped|quashed|stopped|closed} {the|my|our|his|her|their|this}",
];

const IN_FORCE: &[&str] = &[
    "{put|placed|got|gave|given|granted|made|awarded|offered and signed|handed} [him|her|them|us|me|my son|my daughter|my kids|the kids|the children|the boys|the girls|our son|our daughter|both|all] [back] {on|onto|under|in|into|subject to|with}",
    "{stepped|moved|escalated|gone|went|transferred|downgraded|upgraded|dropped} [up|down|back] [from ...] to",
    "back {on|to|under|in|into}",
    "voted {for|to}",
    "still {on|under|in|have|has|got|subject to|a|an|at}",
    "{is|are|am|im|iam|hes|shes|theyre|been|whos|were} [all|both|now|still|currently|also|already|only|back] {on|under|in|subject to|into|through}",
    "{have|has|ive|weve|theyve|got|hes|shes|theyre|having} [now|also|already|both] {a|an|got|had|been|the}",
    "{theres|there is|there are|there has been|there have been|theres been}",
    "{made|granted|gave|given|issued|imposed|obtained|won|secured|signed|received|started|begun|began|opened|got|gets|gotten|getting|took out|taken out|hold|holds|commenced|initiated|entered|went into|gone to|went to|escalated to|stepped up to|moved to|moved onto|stepped down to|down to|up to|gone into|went onto|gone onto|went on|gone on|using|used|done|invoked}",
    "{on|onto|under|with|has|have|via|through|by|gone|into|subject to|due to|in|during|ive|following|of|halfway through|midway through|amid}",
    "{currently|already|now}",
];

const ASKING: &[&str] = &[
    "{what|whats|wot} [is|are|does|do|did|exactly|happens|happen|about|s] [is|with|in|at|after|on|during|if]",
    "{difference|differences} between",
    "meaning of",
    "how does",
    "how do",
    "{same|better|worse|more|less|different} {as|than|from|to}",
];

const MADE: &[&str] = &[
    "[and|which|that|then] [it|this] [was|were|is|are|has been|have been|been|got|had been] [then|now|just|finally|eventually|only|all|both|already] {made|granted|given|issued|agreed|signed|approved|imposed|awarded|started|begun|opened|used}",
    "{is|are|was|were|has been|been|already|now|still} [now|still|already] [put|been put|set] in {place|force}",
    "[being|been] [put] {in|into} {place|force}",
    "{is|are} [still|now] {active|live|open|ongoing|running}",
    "since",
    "from {january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|last|birth|day|the start}",
    "for [the] [past|last|over|nearly|about|almost|around|more than|just over|just under] {a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|couple of|few|several|1*|2*|3*|4*|5*|6*|7*|8*|9*} ... {day|days|week|weeks|month|months|year|years|yrs|wks|mths} [now]",
    "{and|which|that} [they|she|he|we|the la|la|social|the council|social services] [then|just|have|has] {got|won} it",
    "and the {judge|court|magistrates} [then] {granted|made|agreed|gave|approved} {it|this|them|one}",
    "until {he|she|they|hes|shes|theyre} [is|are|turn|turns|reach|reaches] {16|17|18|sixteen|eighteen}",
    "on {him|her|them|my} [son|daughter|kids|children|both|all]",
    "made",
    "against {me|us|him|her|my ex|my partner}",
];

const ENDED: &[&str] = &[
    "[which|that|and it|but it|and this|but this|and they|and that] {has|have|was|were|is|are|had|got|gets|been|be|being|be then|getting} [now|just|finally|since|then|all|recently|eventually|also|only] [been] {ended|finished|lifted|discharged|revoked|removed|expired|over|closed|lapsed|stopped|dropped|overturned|withdrawn|cancelled|terminated|concluded|completed|done|stepped down|run out|quashed}",
    "{and|which|but|that} [it|this|they] [then|just|finally] {ended|finished|expired|lapsed|closed|stopped|ran out|came to an end|got lifted|fell through|ran its course}",
    "{discharged|revoked|lifted|expired|lapsed|ended|ran out|overturned|withdrawn|finished|came to an end|come to an end|closed|terminated}",
    "off {us|me|him|them|the kids|her now}",
    "until {last|january|february|march|april|may|june|july|august|september|october|november|december|2*|recently|it|they|she|he}",
];

const LONG_AGO: &[&str] = &[
    "{years|months|weeks|yrs} {ago|back|before}",
    "when {he|she|they|i} {was|were}",
    "in the past",
    "{previously|beforehand}",
    "before {he|she|they|that|and|this|but}",
    "{at|as} {a|the} {child|time|kid}",
    "last {year|time}",
    "{twice|once|three times} {before|already}",
];

const REFUSED: &[&str] = &[
    "[and|which|but] [it] {was|were|is|been|got|has been|being} [also|then|not|never] {refused|rejected|dismissed|thrown out|declined|turned down|denied}",
    "{wasnt|werent|not|never|hasnt been|isnt|wasnt even|was never|not been|arent|hasnt} {made|granted|given|agreed|in place|issued|signed|approved|needed|necessary|required|in force|started}",
    "{and|but|which} [they|she|he|we|i] {didnt|never|havent} {get|got} {it|one}",
    "{and|but} the {judge|court|magistrates} [then] {refused|dismissed|said no|threw it out|wouldnt|didnt}",
    "{refused|rejected|dismissed}",
];

const FEARED: &[&str] = &[
    "{might|could|would}",
    "may {be|have|get|come|go|not|still|also|well}",
    "{will|should|shall} [then|also|probably|only] {be|mean|give|have|come|go|happen|take|help|make|let|allow|follow|start|need}",
    "{is|are|was|were|being|been|has been|have been|its} [also|now|still|not|only] [being|been] {considered|mentioned|threatened|planned|recommended|discussed|proposed|suggested|sought|applied for|requested|possible|likely|an option|next|on the cards|on the table|the plan|coming|looming|brought up|talked about|raised}",
    "[to] be {made|granted|given|put|considered|agreed|issued|signed|started}",
    "{next|instead|or}",
    "being {considered|discussed|sought|looked at|mentioned|applied for|threatened}",
];

const PAPERS: &[&str] = &["{application|applications|hearing|request|appl}"];

const HELD: &[&str] = &[
    "{happened|took place|went|decided|ended|was [held]|were}",
    "{last|yesterday}",
    "{they|everyone|professionals|all} [all] {said|put|made|decided|agreed|told|read|voted|kept|closed|stepped|changed|were|had|didnt|wouldnt|came}",
];

const AHEAD: &[&str] = &[
    "{is|isnt|are} [not] {on|in|next|this|coming|due|set|listed|at|tomorrow|soon}",
    "{next|tomorrow|tonight|coming|due|listed|soon}",
    "on {monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|wed|thurs|thur|fri|the}",
    "this {week|month|monday|tuesday|wednesday|thursday|friday|afternoon|morning}",
    "in {a|two|three|four|five|six|2|3|4|5|6|7|8|10|12} {day|days|week|weeks|month|months|weeks time}",
    "[has been] {booked|arranged|postponed|adjourned|put back|rearranged}",
];

const ANY_MORE: &[&str] = &["{anymore|any more|any longer|now|no more}"];

static LISTS: LazyLock<Vec<(Mark, Vec<Phrase>)>> = LazyLock::new(|| {
    let lists = [
        (Mark::Settled, SETTLED),
        (Mark::Condition, CONDITION),
        (Mark::ToCome, TO_COME),
        (Mark::Wish, WISH),
        (Mark::Denial, DENIAL),
        (Mark::Over, OVER),
        (Mark::Undoing, UNDOING),
        (Mark::Undone, UNDONE),
        (Mark::InForce, IN_FORCE),
        (Mark::Asking, ASKING),
        (Mark::Made, MADE),
        (Mark::Ended, ENDED),
        (Mark::LongAgo, LONG_AGO),
        (Mark::Refused, REFUSED),
        (Mark::Feared, FEARED),
        (Mark::Papers, PAPERS),
        (Mark::Held, HELD),
        (Mark::Ahead, AHEAD),
        (Mark::AnyMore, ANY_MORE),
    ];
    lists
        .into_iter()
        .map(|(mark, written)| (mark, phrases(written)))
        .collect()
});

/// Every mark of a text, by where it begins.
#[derive(Debug)]
pub(super) struct Marks(Vec<(Range<usize>, Mark)>);

impl Marks {
    /// Finds the marks of a text, without those that begin or end within the name of a thing: "child in need to".
    pub(super) fn of(index: &WordIndex, mentions: &[Mention<'_>]) -> Self {
        let mut inside = vec![false; index.words().len()];
        for mention in mentions.iter().filter(|mention| mention.is_a_name()) {
            for at in mention.words.clone() {
                if let Some(word) = inside.get_mut(at) {
                    *word = true;
                }
            }
        }
        let is_inside = |at: usize| inside.get(at).copied().unwrap_or(false);
        let mut found = Vec::new();
        for (mark, phrases) in LISTS.iter() {
            for phrase in phrases {
                let places = phrase.find_all(index);
                found.extend(places.into_iter().map(|place| (place, *mark)));
            }
        }
        found.retain(|(place, _): &(Range<usize>, Mark)| {
            !is_inside(place.start) && !is_inside(place.end.saturating_sub(1))
        });
        found.sort_by_key(|(place, _)| (place.start, place.end));
        Self(found)
    }

    /// The marks that lie within some words.
    pub(super) fn within(
        &self,
        words: &Range<usize>,
    ) -> impl Iterator<Item = &(Range<usize>, Mark)> {
        let from = self
            .0
            .partition_point(|(place, _)| place.start < words.start);
        let (start, end) = (words.start, words.end);
        self.0
            .iter()
            .skip(from)
            .take_while(move |(place, _)| place.start < end)
            .filter(move |(place, _)| place.start >= start && place.end <= end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_can_be_read() {
        let written = [
            CONDITION, TO_COME, WISH, SETTLED, DENIAL, OVER, UNDOING, UNDONE, IN_FORCE, ASKING,
            MADE, ENDED, LONG_AGO, REFUSED, FEARED, PAPERS, HELD, AHEAD, ANY_MORE,
        ];
        let counted: usize = written.iter().map(|list| list.len()).sum();
        let read: usize = LISTS.iter().map(|(_, phrases)| phrases.len()).sum();
        assert_eq!(read, counted);
    }
}
