//! What only the poster can vouch for: allegations, where the law stands, and judgements of oneself.

use super::marks::Marks;
use crate::text::{Phrase, Span};
use std::sync::LazyLock;

/// What is said against somebody. A word too many only makes a letter say "You say that".
const ALLEGATIONS: &[&str] = &[
    "{lie|lied|lies|lying|liar*|dishonest*|untruthful*}",
    "{hit|hits|hitting|beat|beats|beaten|beating}",
    "abus*",
    "violen*",
    "{controlling|controls|controlled|coerc*}",
    "{drink|drinks|drinking|drank|drunk*}",
    "drug*",
    "{weed|cannabis|cocaine|heroin|crack|spice|alcohol*|smok*}",
    "neglect*",
    "refus*",
    "{hide|hides|hid|hiding|hidden|secret*}",
    "threat*",
    "manipulat*",
    "cheat*",
    "{fals*|untrue|fake*|forged}",
    "unprofessional*",
    "{bully|bullied|bullies|bullying}",
    "aggress*",
    "{harass*|stalk*|hound*}",
    "{blame|blamed|blames|blaming}",
    "{accus*|alleg*}",
    "{attack*|assault*}",
    "{shout*|scream*|yell*}",
    "{swore|swear*|sworn}",
    "{rude|nasty|horrible|vile|evil|disgust*|useless|incompetent|lazy|crazy|unstable}",
    "{punch*|kick*|slap*|push*|smack*|strangl*|chok*|grab*|throw*|threw|bit|spat}",
    "{steal*|stole|stolen|theft|fraud}",
    "{ignor*|dismiss*|laugh*|mock*|belittl*|patronis*|judgemental}",
    "{fail|fails|failed|failing|failure*}",
    "{breach*|broke|broken|breaking}",
    "{illegal*|unlawful*|corrupt*|bias*|unfair*|prejudic*|discriminat*|racis*}",
    "{twist*|fabricat*|mislead*|misled|exaggerat*|invent*|deceiv*|deceit*}",
    "made up",
    "{kidnap*|snatch*|abduct*|groom*}",
    "{danger*|unsafe|unfit|unsuitable|harm*|hurt*|risk*}",
    "{arrest*|convict*|prison|jail|police|criminal*|charged|bail|offence*}",
    "{perpetrator*|affair|affairs|cheater}",
    "{blackmail*|brainwash*|alienat*|poison*|coach*|turned ... against}",
    "{wrong|wrongly|not true|inaccurate|incorrect}",
    "{pressured|pressuring|forced|forcing|bribed|tricked|tricking}",
    "{dirty|filthy|disgusting}",
    "{minimis*|scared of|afraid of|frighten*|terrif*|intimidat*}",
    "{doesnt|dont|didnt|does not|do not|did not|never|wont} {care|bother|bothered|turn up|show up|listen|feed|wash|help|reply|respond}",
    "{no interest|not interested|not bothered|never bothered|cant be bothered|cant cope|let us down|let me down}",
    "{bad|unfit|terrible|awful} {parent*|mother|father|mum|mom|dad}",
    "{guilty|fault|sabotag*|vindictive|jealous|narcissis*|toxic}",
    "out of date",
    "{no choice|no option|no say|duress}",
    "{on purpose|deliberate*}",
    "{brush* aside|sweep* under}",
    "keep* ... from {me|us|him|her}",
    "{stop*|stopping|prevent*} {me|us|him|her} ... {see|seeing}",
];

/// Where somebody stands by law, which no letter states for the poster.
const STANDING: &[&str] = &[
    "{parental responsibility|pr|parental rights|parental responsability}",
    "order*",
    "{sgo|ico|fco|cao|epo|non mol|s20|s47|s17|s31}",
    "{section|sec|s} {17|20|31|34|37|38|47|7}",
    "{child protection|cp|child in need|cin|cpp|care} {plan*|register|conference|list}",
    "{cpp|cin|plo|lac}",
    "{care|court|legal|family|criminal|pre|plo} proceedings",
    "proceedings",
    "legal aid",
    "{the|a} party",
    "birth certificate",
    "{married|divorced|legally|separated by}",
    "{special guardian*|guardianship|custody|residency|residence}",
    "{voluntary|written|working together|working|safety} {agreement|plan}",
    "looked after",
    "{accommodated|in care|into care}",
    "{legal right*|rights|entitled|right to}",
    "{i am|im|iam|is|was|hes|shes} {his|her|their|there|the} [only|own|real|birth|biological|legal] {mum|mother|mom|dad|father|parent|parents|guardian|carer|full time carer}",
    "{adopted|adoption|fostered}",
    "{immigration|visa|asylum}",
];

/// What poster say for themselves, which may be in dispute.
const OWN_CASE: &[&str] = &[
    "{never|nothing|everything|always|innocent|prove|proved|proven|proof|evidence}",
    "{true|truth|honest|honestly|truthful}",
    "{perfect|amazing|excellent|best|great|good} {mum|mother|mom|dad|father|parent*|job|progress|care|home}",
    "{admit*|comply|complied|complying|engag*|cooperat*|co operat*|progress|deserve*|changed|changes|improved}",
    "{all|every|everything} ... {work|they asked|asked of|courses}",
    "{did not|didnt|have not|havent|was not|wasnt|were not|werent|had not|hadnt}",
    "{i am|im|iam} not {what|who|a|an|the|like}",
    "{first|best} {interest*|priority|and foremost}",
    "{safe|protect*|put ... first|puts ... first}",
];

/// What is no complaint of one’s own merit though it has a "never" or a "not" in it: to be left out.
const LEFT_OUT: &[&str] = &[
    "{has|have|had|hasnt|havent|hadnt|ive|weve|hes|shes|theyve} [never|not] been [even|ever] {invited|told|asked|informed|consulted|given|sent|shown|contacted|offered|made aware|notified}",
    "{was|were|been|wasnt|werent|being} [never|not|even|ever] {invited|told|asked|informed|consulted|given|sent|shown|contacted|offered|made aware|notified}",
];

/// Verbs behind which a claim is taken for true: "I know he".
const TAKEN_FOR_TRUE: &[&str] = &[
    "{i|we|ive|weve|i have|we have} [just|only|also|now|since|recently] {know|knew|found|saw|seen|heard|noticed|realised|realise|discovered|caught|witnessed|remember|learned|learnt}",
];

static PHRASES: LazyLock<[Vec<Phrase>; 5]> = LazyLock::new(|| {
    [ALLEGATIONS, STANDING, OWN_CASE, LEFT_OUT, TAKEN_FOR_TRUE].map(super::marks::phrases)
});

/// The claims of one post.
#[derive(Debug)]
pub(super) struct Claims {
    allegations: Vec<Span>,
    standing: Vec<Span>,
    own_case: Vec<Span>,
    left_out: Vec<Span>,
    taken_for_true: Vec<Span>,
}

impl Claims {
    pub(super) fn of(marks: &Marks) -> Self {
        let [allegations, standing, own_case, left_out, taken_for_true] = &*PHRASES;
        Self {
            allegations: marks.spans(allegations),
            standing: marks.spans(standing),
            own_case: marks.spans(own_case),
            left_out: marks.spans(left_out),
            taken_for_true: marks.spans(taken_for_true),
        }
    }

    /// Whether something is said against somebody.
    pub(super) fn alleges(&self, piece: Span) -> bool {
        touches(&self.allegations, piece)
    }

    /// Whether it is said where somebody stands by law.
    pub(super) fn states_standing(&self, piece: Span) -> bool {
        touches(&self.standing, piece)
    }

    /// Whether posters speak for themselves, or take for true what they found out.
    pub(super) fn argues(&self, piece: Span) -> bool {
        let own_case = self.own_case.iter().any(|span| {
            piece.overlaps(*span)
                && !self
                    .left_out
                    .iter()
                    .any(|left_out| left_out.overlaps(*span))
        });
        own_case || touches(&self.taken_for_true, piece)
    }
}

/// Whether one of some spans, in the order of the text, lies in a piece of it.
pub(super) fn touches(spans: &[Span], piece: Span) -> bool {
    let first = spans.partition_point(|span| span.start < piece.start);
    spans.get(first).is_some_and(|span| span.start < piece.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_can_be_read() {
        let written =
            [ALLEGATIONS, STANDING, OWN_CASE, LEFT_OUT, TAKEN_FOR_TRUE].map(<[&str]>::len);
        assert_eq!(PHRASES.each_ref().map(Vec::len), written);
    }

    #[test]
    fn being_left_out_is_no_argument_for_oneself() {
        let argues = |body: &str| Claims::of(&Marks::new(body)).argues(Span::new(0, body.len()));
        assert!(!argues("my partner was never invited"));
        assert!(!argues("we were not told"));
        assert!(argues("I never hit him"));
        assert!(argues("We found out that he moved"));
    }
}
