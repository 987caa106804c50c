//! Where the child lives: with the poster, the other parent or a relative, in care, adopted; taken away, or home again.

use super::Found;
use super::wording::{Kind, Says, Spellings, Wording};
use crate::reading::Holds;

/// What parents call those concerned.
const SPELLINGS: &Spellings = &[
    (
        "{child}",
        "{son|sons|daughter|daughters|child|children|kid|kids|baby|babies|boy|boys|girl|girls|lad|twins|grandson|granddaughter|grandchildren|grandkids|little boy|little girl|little one|newborn|stepson|stepdaughter|nephew|niece|eldest|youngest|oldest}",
    ),
    (
        "{parent}",
        "{dad|mum|mom|mam|mother|father|daddy|mummy|dads|mums}",
    ),
    (
        "{relative}",
        "{mum|mom|mam|mother|nan|nana|nanna|nanny|gran|granny|grandma|grandmother|grandad|granddad|grandparents|sister|brother|aunt|auntie|aunty|uncle|parents|cousin|dad|father|mil|mother in law|in laws|great aunt|sisters|mums|nans}",
    ),
    (
        "{lives}",
        "{live|lives|living|stays|staying|resides|residing|lived permanently|lived}",
    ),
];

fn about(name: &'static str, says: Says, words: &[&str]) -> Wording {
    Wording::new(Kind::Other, name, says, SPELLINGS, words)
}

const NOW: Says = Says::State(Holds::Now);
const PAST: Says = Says::State(Holds::Past);
/// What happened once, and is so unless something else happened since.
const DONE: Says = Says::Done(Holds::Now);

pub(super) fn wordings() -> Vec<Wording> {
    let mut all = at_home();
    all.extend(with_family());
    all.extend(in_care());
    all.extend(taken_and_returned());
    all
}

fn at_home() -> Vec<Wording> {
    vec![
        about(
            "lives-with-poster",
            NOW,
            &[
                "{live|lives|living|resides|residing} [at home|here|full time|permanently|fulltime|happily|just] with {me|us|myself|both of us}",
                "{lives|living|live} {at home|with me and}",
                "{is|are|hes|shes|theyre|been|now|still} [now|still|all|both|currently|been] [placed|home|at home|back|settled] with {me|us} [full time|fulltime|permanently|at home|every day|now]",
                "{placed|placing} with {me|us}",
                "home {full time|fulltime}",
                "{is|are|hes|shes|theyre|been|put|placed|now|still|being} [him|her|them|back] {in|into} {my|our} [full time|sole|own] care",
                "{put|place|placed} {him|her|them} in mine",
                "i {am|have been} [his|her|their|the] [currently|now] [and currently|and now] [the] [full time|sole|main|only] {carer|career|resident parent}",
                "full time carer",
            ],
        )
        .except(&[
            "{placed|put|is|are|been} with me {when|because}",
            "{work|working|agree|agrees|start|starting|stuck|struggling|happy|on|fine|ok|okay|angry|lied} with {me|us}",
            "at home {birth|visit|alone|mum|dad}",
            "{was|were} [living] with me when",
        ])
        .of_a_child(),
        about(
            "lives-with-poster",
            Says::Whole(Holds::Now),
            &["{live|lives|living} with me and {my|our} {child}"],
        ),
        about(
            "lives-with-poster",
            PAST,
            &["{lived|was living|were living|used to live|was placed} with {me|us}"],
        )
        .except(&["{has|have|hes|shes|theyve|always} [always|now] lived with {me|us}"])
        .of_a_child(),
        about(
            "lives-with-poster",
            NOW,
            &["{has|have|hes|shes|theyve} [always|now] lived with {me|us}"],
        )
        .of_a_child(),
    ]
}

fn with_family() -> Vec<Wording> {
    vec![
        about(
            "lives-with-other-parent",
            NOW,
            &[
                "{live|lives|living|resides|residing|stays} [full time|permanently|mainly|at home] with {his|her|their|the} [birth] {parent}",
                "{has|have|hes|shes|theyve} [always|now|both|all] lived with {his|her|their} {parent}",
                "{live|lives|living|resides|stays} with {my ex|my exs|my ex partner|my ex husband|my ex wife}",
                "{placed|is|are|hes|shes|theyre|now|put|moved} [now|still|currently] with {his|her|their} [birth] {parent}",
                "{in|into} {his|her|their} {dads|mums|fathers|mothers|moms} [full time|sole] care",
            ],
        )
        .except(&[
            "{stay|stays|staying|live|lives} with {his|her|their} {parent} {every|at|on|for|weekends|overnight|alternate|once|twice|half|some|during}",
            "{on the phone|on holiday|at the park|contact|out} with {his|her|their} {parent}",
            "with {his|her|their} {dad|mum|mom|mother|father|dads|mums} {new|parents|partner|side|sister|brother|when|family|girlfriend|boyfriend}",
        ])
        .of_a_child(),
        about(
            "lives-with-relative",
            NOW,
            &[
                "{lives} [full time|permanently] with {my|his|her|their|our} [paternal|maternal|great|own] {nan|nana|nanna|nanny|gran|granny|grandma|grandmother|grandad|granddad|grandparents|sister|brother|aunt|auntie|aunty|uncle|cousin|great nan|mil|mother in law|in laws}",
                "{lives} [full time|permanently] with my {mum|mom|mam|mother|dad|father|parents}",
                "{is|are|hes|shes|theyre|placed|put|been|now|moved|currently} [now|still|both|all|currently|been] [placed] with my [paternal|maternal|great|own] {relative}",
                "{is|are|hes|shes|theyre|placed|put|been|now|moved|currently} [now|still|both|all|currently|been] [placed] with {his|her|their} [paternal|maternal|great|own] {nan|nana|nanna|nanny|gran|granny|grandma|grandmother|grandad|granddad|grandparents|aunt|auntie|aunty|uncle|great nan}",
                "my {relative} [now|currently|still] {has|have} [got] {him|her|them|my son|my daughter|my kids|my children|the kids|the children|my baby|the baby|my girls|my boys|both|custody}",
                "{in|into} {my|his|her|their} {mums|moms|mothers|nans|grans|sisters|aunts|grandmas|parents|grandparents|aunties} care",
                "{placed|placement} with [a] {family|relatives|relative|family member|family members|extended family|kinship}",
                "{in|under} kinship [care|placement]",
            ],
        )
        .except(&[
            "{stay|stays|staying|live|lives} with {my|his|her|their} {relative} {every|at|on|for|weekends|overnight|alternate|once|twice|half|some|during}",
            "lived with my {relative} {when i|as a|growing|until i}",
            "{i|we} [also|now|have] {lives} with my {relative}",
            "in {his|her|their} mums care",
            "in {his|her|their} mothers care",
        ])
        .of_a_child(),
    ]
}

fn in_care() -> Vec<Wording> {
    vec![
        about(
            "in-foster-care",
            NOW,
            &[
                "{in|into|to|under} {foster|fostercare|long term foster|emergency foster|temporary foster} [care|placement|home|placements|homes|carers]",
                "{with|by} [a|the|his|her|their|some] [new|lovely|different|long term|temporary|two|emergency] {foster|fostercarer} {carer|carers|family|parents|mum|families|parent|placement}",
                "with [a] {fosterers|fostercarers|strangers in foster care}",
                "{his|her|their|the} foster {placement|home|carers|carer|mum|family} {is|are|says|said|wont|told|has|have}",
                "{is|are|hes|shes|theyre|been|being} [now|all|both] fostered",
            ],
        )
        .except(&["{go|goes|going|went} to a foster carer {if|unless}", "foster care {panel|allowance|agency}"])
        .of_a_child(),
        about(
            "in-foster-care",
            PAST,
            &["{was|were|had been} [all|both] in [long term|emergency|temporary] foster [care|placement]"],
        )
        .of_a_child(),
        about(
            "in-care",
            NOW,
            &[
                "{is|are|hes|shes|theyre|been|taken|went|put|placed|going|still|go|goes|gone|remain|remains|being} [now|all|both|still|back|currently|also|him|her|them|my son|my daughter|my kids|the kids|my children|the children|the boys|the girls|my baby] {in|into} [the|local authority|la|council|care of the|the care of the] care [system]",
                "{child|children|kids|son|daughter|grandson|granddaughter|boys|girls|baby|nephew|niece|sons|daughters} in care",
                "{looked after|lac} {child|children|review|reviews|meeting}",
                "{lac|cla} {review|reviews|meeting|meetings}",
                "{in|into} the care of {the|social|a|our} [local] {la|authority|council|services|local authority}",
                "in [a|the|his|her] {childrens|residential|care|secure} {home|unit|placement}",
                "in residential [care]",
            ],
        )
        .except(&[
            "in care {proceedings|procedings|homes|work|of}",
            "{good|safe|best|her|his|my|our|their|nans|mums} hands",
            "{work|works|worked|job|working|jobs} in {care|a childrens|a care|residential}",
            "in {residential|a residential} {assessment|rehab|street|area}",
            "into care home",
        ])
        .of_a_child(),
        about(
            "in-care",
            PAST,
            &["{was|were} [all|both|only] in [the] care [system] {for|until|when|from|as}"],
        )
        .of_a_child(),
        about(
            "adopted",
            DONE,
            &[
                "{was|were|been|is|are|got|being} [all|both|now|then|sadly|eventually|forcibly|forcefully|already] adopted",
                "{child|children|son|daughter|kids|baby|boy|girl|sons|daughters|two|twins|siblings} [now|sadly] adopted",
                "adopted {out|in} [january|february|march|april|may|june|july|august|september|october|november|december|20*|19*]",
                "adoption {order was made|went through|has gone through|was finalised|is final}",
            ],
        )
        .except(&["adopted {dog|cat|puppy|the approach|a policy|by the council|policy}"])
        .of_a_child(),
    ]
}

fn taken_and_returned() -> Vec<Wording> {
    vec![
        about(
            "removed",
            DONE,
            &[
                "{removed|taken} [away|off] [from] {me|us|my care|our care|my home|our home} [at birth]",
                "{my|our} [own|two|three|four|little|youngest|oldest|2|3|4] {child} [have|has] {were|was|been|got} [all|both] [been] removed",
                "{my|our} [own|two|three|four|little|youngest|oldest|2|3|4] {child} [have|has] {were|was|been|got} [all|both] [been] taken {away|off me|off us|from me|from us|into care|at birth|by social|by social services}",
                "{they|social|social services|ss|sw|council|the la|police} [have|has|had] {took|taken|removed} {my|our} [two|three|own|little|other|2|3|older|newborn|youngest] {child} [{away|off me|off us|away from me|from me|from us|from my care|into care}]",
                "{they|social|social services|ss|the police} [just|have|then] {took|taken|removed} {him|her|them} {off me|off us|away|away from me|away from us|from me|from us|into care|from my care}",
                "{had} {my|our} [two|three|other|2|3] {child} {removed|taken} [away|off|from] [me|us]",
                "{lost} {my|our} {child} to {social|care|adoption|the system|social services|ss}",
                "{her|his|their} [two|three] {boys|girls|children|kids|sons|daughters|baby} [aged ...] {were|was} {removed|taken into care}",
            ],
        )
        .except(&[
            "{took|taken|take} {my|our} {child} {to|out|for|swimming|on|home|back|with}",
            "{out of|from} {her|his|their} care",
            "removed from [the|my|our|a] {plan|register|post|group|list|school|page|class}",
            "{phone|laptop|weight|pressure} ... {removed|taken} ... {me|us}",
            "{took|taken} {my|our} {child} out of",
            "{were|was} {removed|taken} {to|ill|from the plan|from the register|off the}",
        ]),
        about(
            "removed",
            Says::Whole(Holds::Sought),
            &["{threatened|threatening|threaten|threatens|trying|planning|want|wants} to {take|remove} {my|our|his|her} [two|three|own|little|other|newborn|unborn] {child} [away|off me|into care]"],
        )
        .except(&["{take|remove} {my|our|his|her} [two|three|own|little|other] {child} {to|out|swimming|on|with|home}"]),
        about(
            "returned-home",
            DONE,
            &[
                "{has|have|was|were|been|is|are|got|hes been|shes been} [now|all|both|finally|then|since] [been] returned [back] {home|to me|to us|to my care|to our care|to my}",
                "{came|moved|returned} [back] home {in|last|to me|to us|to live|for good|full time|permanently|on a|under a|after the|and}",
                "{is|are|hes|shes|theyre|been|now} [now|both|all|finally] back {home|in my care|in our care|living with me|with me|with us|living at home} [with me|with us]",
                "{got|have got|ive got|weve got|have} {him|her|them|my son|my daughter|my kids|my children|my boy|my girl} back [home] {in|last|after|now|since|from care|home|and}",
            ],
        )
        .except(&[
            "{came|returned|moved|back} [back] home {from|after} {contact|school|nursery|work|hospital|the park|visit|seeing}",
            "{i|we|ive|partner|husband|ex|boyfriend|he then} [have|has|only|just] {came|moved|returned} [back] home",
            "home and {told|said|cried|found|was|i}",
        ])
        .of_a_child(),
    ]
}

/// What was undone is over: a child who is home again is no longer removed.
pub(super) fn mark_what_is_undone(all: &mut [(usize, Found)]) {
    let is_now = |about: &str| {
        all.iter()
            .any(|(_, found)| found.name == about && found.holds == Holds::Now)
    };
    if !is_now("returned-home") || is_now("in-care") || is_now("in-foster-care") {
        return;
    }
    for (_, found) in all {
        if found.name == "removed" && found.holds == Holds::Now {
            found.holds = Holds::Past;
        }
    }
}
