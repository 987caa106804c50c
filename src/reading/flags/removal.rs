//! A child just removed, or a baby who may be: taken today, due within weeks, on the way.

use super::said::Said;
use super::sign::{By, Raised, Tense, Written};

const REMOVAL: Written = Written {
    kind: "removal",
    level: 2,
    by: By::Anybody,
    ..Written::PLAIN
};

/// Words for what is due besides babies.
const OTHER_THINGS: [&str; 2] = [
    "{report|review|meeting|hearing|assessment|rent|payment|visit|decision|results|appointment|conference|court|statement|lac} [is|was|are|not|isnt] due",
    "due {to|a}",
];

pub(super) const SIGNS: [Written; 5] = [
    Written {
        tense: Tense::Fresh,
        by: By::Authority,
        phrases: &[
            "{took|taken|removed|taking|removing|snatched|collected} <kid> [away] [from|off|into|in] [me|us|her|the|care|foster|school|hospital|nursery]",
            "{police|social|ss|services|they|sw} ... {took|removed|taken} <kid>",
        ],
        friends: &[
            "{took|take|taking|taken|collected} <kid> [out|away|to|off] {to|out|swimming|shopping|for|on|abroad|with|home|up|along|round|down|seriously|back|at|over|in the car|camping|there|food|some|a}",
            "{he|she|i|we|dad|mum|ex|carer|nan|sister} [has|have|had|just|then] {took|taken|take|collected|taking} <kid>",
            "take <kid> {swimming|out|to|for}",
            "{might|may|will|would|could|going to|can|if|want to|trying to|threatening to|threatened to|wanting to} [they] [try to|just] {take|remove} <kid>",
            "{removed|taken} <kid> {off|from} the {plan|register|roll|list|bundle|course|school roll}",
            "<kid> {phone|laptop|tablet|passport|ipad|clothes|toys|statement|side|dummy|bottle|details|things}",
        ],
        ..REMOVAL
    },
    Written {
        tense: Tense::Fresh,
        phrases: &[
            "{took|taken|removed} {from|off} {me|us|school|nursery|my arms|home}",
            "{<kids>|she|he|they} {was|were|been|have been|has been|got|have just been|has just been|just got} {taken|removed} [away|off|into|from] [care|me|us|foster]",
        ],
        friends: &[
            "{taken|removed} {to|ill|out|seriously|off the plan|from the plan|from the register|on holiday|swimming|for|along|up|down|back|over}",
            "{taken|removed} from {the|a} {plan|register|list|course}",
        ],
        ..REMOVAL
    },
    Written {
        tense: Tense::Event,
        phrases: &[
            "police {took|have taken|came and took|removed|have removed|just took|are taking|have just taken} <kid>",
            "{under|used|using|in|into} police {protection|protection powers}",
            "emergency removal",
            "{children|kids|he|she|they|son|daughter|baby|twins|both} {have|has|had|were|was} [just|already|all|both] [been] {collected|picked up|taken} by {social|police|the police|a social|ss|sw|the sw|the social}",
            "{cot|cots|bed|beds} [is|are|was] still warm",
            "{taken|took|removed|taking|remove|removing|take} [my|our|the|him|her|them] [baby|newborn|daughter|son|twins] [away|straight] [straight] {from|off} [the] {hospital|ward|maternity|nicu|delivery room|labour ward|birth}",
            "{just|only just} {took|taken|removed|had} {my <kids>|our <kids>|him|her|them|my newborn} {away|off me|taken|removed|into care|from me|from us}",
        ],
        friends: &[
            "{will they|would they|can they|do they|are they|could they|they will|they would|they might|might|want to|going to|planning to|if they} [going to|planning to|just|try to] {take|remove|taking|removing}",
            "{he|she|i|we|dad} [has|have|had|just] {took|taken} ... {from|off} {hospital|the hospital}",
            "<kid> {phone|laptop|tablet|passport|ipad|clothes|toys|statement|side|dummy|bottle|details|things}",
            "took {the train|a taxi|a bus}",
        ],
        softer_near: &[
            "{years|months|year|month|weeks|week} ago",
            "{last year|last month|back in|in 20*|in 19*}",
            "{four|five|six|seven|eight|nine|ten|4|5|6|7|8|9|10|11|12} {weeks|months|years}",
        ],
        ..REMOVAL
    },
    // A baby to come.
    Written {
        tense: Tense::Coming,
        phrases: &[
            "{im|i am|iam|i m|currently|nearly|almost|only|already|shes|she is|partner is|girlfriend is|wife is|gf is|daughter is|now} [nearly|almost|about|only|now|currently|around|just] {32|33|34|35|36|37|38|39|40|41|42} [and a half|0|1|2|3|4|5|6] {week|weeks|wks|wk} [plus] [pregnant|preg|gone|today|with|now|and|tomorrow]",
            "{32|33|34|35|36|37|38|39|40|41|42} {week|weeks|wks} {pregnant|preg|gone|plus|with my|with a|with our}",
            "{36|37|38|39|40|41} weeks",
            "{baby|babys|babies|im|i am|iam|shes|she is|were|we are|partner is|wife is|girlfriend is|gf is|twins|little one|section|c section|he is|hes} [is|are|s|now|also] due [date] [is] {in <few> {day|days|week|weeks|wks}|next week|this week|<tomorrow>|any day|any minute|any time|today|now|on <day>|this <day>|tonight|in days}",
            "due [date is] {in|within|next} [<few>|the next] [few] {weeks|wks|week|days|day|any day} ... {baby|pregnant|birth|hospital|midwife}",
            "{c section|csection|section|caesarean|cesarean|induction|induced|inducing} [is|booked|planned|me|her] [for|in|on] {<tomorrow>|today|tonight|on <day>|<day>|this week|next week|in <few> days|in <few> weeks|this <day>|in the morning}",
            "{c sections|csections|sections|caesareans|inductions} [is] {booked|planned|set|down} [in] [for|on] {<tomorrow>|today|tonight|<day>|next week|this week|the morning|next <day>|in <few> days|the 1*|the 2*}",
            "contractions {every|are|now|started|starting|all|since}",
            "any {day|minute|hour} now ... ... {pre birth|prebirth|birth|midwife|hospital|labour|baby|bump}",
            "{were|im|i am|we are|shes|babys|baby} due in [about|under|less than] a {fortnight|week|month}",
            "being {induced|started off}",
            "due date [is|was] {in <few> {day|days|week|weeks|wks}|next week|this week|<tomorrow>|any day|today|on <day>|this <day>}",
            "{giving|give} birth {any|<tomorrow>|today|this|next|soon|in <few>|tonight|now}",
            "{in|gone into|going into|went into|started|early} {labour|labor} [now|today|tonight|right|and|this|with]",
            "{waters|water} [have|has|just] {broke|broken|gone|went|break} [now|today|tonight|this|an|and|just]",
            "{having|getting} contractions",
        ],
        friends: &[
            "{36|37|38|39|40|41} weeks {old|ago|of|in|since|into|later|apart|contact|proceedings|now since}",
            "{for|took|after|over|past|last|lasted|every|born|at|was|about} {32|33|34|35|36|37|38|39|40|41|42} weeks",
            "{im|i am|iam|currently|nearly|almost|only|already|now} [nearly|almost|about|only|now|currently|around|just] {32|33|34|35|36|37|38|39|40|41|42} weeks {clean|sober|in|into|since|of|free|dry|old}",
            "{labour|labor} {party|mp|government|council|councillor|led|intensive|of love}",
            "{when|while|was|after|during|hours} [i] [was|were|had|she was] [in] {in labour|in labor|labour|labor|induced|being induced}",
            "{was|when|were} [i|she] [was|were] {being induced|in labour|in labor|having contractions|giving birth}",
            "{when|after|since} [my] {waters|water} {broke|went}",
            "section {20|17|47|31|7|37|25|38|46}",
            "{report|review|meeting|hearing|assessment|rent|payment|visit|decision|results|appointment|conference|court|statement|lac} [is|was|are|not|isnt] due",
            "{im|i am|we are|hes|shes|he is|she is|were} due {in|at} court",
            "{sectioned|under section}",
            "when {i|we|she} {went|gone}",
            "{labour|labor} with {my|our|the} {first|second|third|eldest|oldest|last|middle|other|son|daughter|twins}",
            "due {to|a}",
        ],
        ..REMOVAL
    },
    Written {
        tense: Tense::Coming,
        phrases: &[
            "{got|have|only got|only have|only} [only|about] <few> {weeks|wks} [left] {till|until|to|before|left} [go] [baby|the baby|my due|im due|she is due|birth|i have|i give|shes due|due]",
        ],
        friends: &[
            "before {court|the hearing|we}",
            "{till|until|to} {court|the hearing|contact|christmas|the final}",
        ],
        softer_near: &OTHER_THINGS,
        ..REMOVAL
    },
];

/// Where a pregnancy near its end is told as midwives do, "38+4"; one that ended so is none.
pub(super) fn weeks_and_days(said: &Said<'_>) -> Vec<Raised> {
    const ENDED: [&str; 7] = ["at", "born", "was", "were", "came", "arrived", "delivered"];
    let is_late = |word: &str| {
        word.parse::<u8>()
            .is_ok_and(|weeks| (34..=42).contains(&weeks))
    };
    let is_day = |word: &str| word.len() == 1 && word.parse::<u8>().is_ok_and(|days| days < 7);
    let mut found = Vec::new();
    for at in 0..said.index.words().len() {
        let joined = is_late(said.word(at))
            && is_day(said.word(at + 1))
            && said.typed_between(at).trim() == "+";
        if joined && !said.before(at, 3).any(|(_, word)| ENDED.contains(&word)) {
            found.push(Raised {
                kind: REMOVAL.kind,
                level: REMOVAL.level,
                words: at..at + 2,
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::testing::{quiet, raises};

    #[test]
    fn a_child_just_taken_or_a_baby_soon_due_is_raised() {
        raises(
            "removal",
            2,
            &[
                "they took my baby today",
                "social services took my kids last night",
                "the police took them this morning",
                "police took my children into care",
                "they have removed my son yesterday from school",
                "my daughter was taken from the hospital",
                "it was an emergency removal",
                "baby is due in 2 weeks",
                "im due next week and terrified",
                "I am 39 weeks",
                "34 weeks pregnant and scared",
                "c section tomorrow",
                "im being induced on friday",
                "im in labour and they are waiting outside the ward",
                "my waters have gone",
                "im 37+2 and nobody has said what happens",
                "39 + 1 today, bag packed",
                "giving birth any day now",
            ],
        );
    }

    #[test]
    fn what_was_long_ago_or_is_something_else_is_not() {
        quiet(
            "removal",
            &[
                "they took my kids 8 months ago",
                "he took her swimming yesterday",
                "i took him to school this morning",
                "will they take my baby at birth",
                "the report is due in 2 weeks",
                "i was in labour for two days when they came",
                "the labour party said so",
                "proceedings have gone on for 39 weeks",
                "our baby is 36 weeks old",
                "they removed her from the plan last week",
                "we signed a section 20 on monday",
                "im 12 weeks pregnant",
                "he was born at 38+4",
                "im 38, 4 kids and a dog",
                "im 20+3",
            ],
        );
    }
}
