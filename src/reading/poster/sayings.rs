//! What people say that tells who they are, most telling first.

use crate::reading::own_words::phrases;
use crate::text::Phrase;
use std::sync::LazyLock;

/// What must hold where a saying stands, beside its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    /// Nothing.
    Anywhere,
    /// "I am his dad": not "if I am his dad", nor what somebody else is quoted to say.
    Stated,
    /// "as her mum", "being her mum": the nearest person before it, or right behind it, is the poster.
    OfOneself,
    /// It opens a sentence: "Dad here".
    Opening,
    /// A clause ends behind it: "im there mum" for "their".
    Closing,
    /// A bracket stands between its first word and the rest: "me (his mum)".
    Bracketed,
    /// The post names no child of the poster's own: "my partner’s son".
    WithoutOwnChild,
    /// No brother or sister follows: "my daughter lost her baby", not "her baby brother".
    OfAParent,
    /// It has no phrases: "im 20 weeks pregnant".
    Pregnant,
}

/// A way of saying who one is.
#[derive(Debug)]
pub(super) struct Saying {
    pub(super) relation: &'static str,
    pub(super) for_somebody_else: bool,
    pub(super) holds: Where,
    pub(super) phrases: Vec<Phrase>,
}

const MOTHER: &str = "{mum|mummy|mother|mom|mam|mammy|muma|mumma}";
const FATHER: &str = "{dad|daddy|father|farther}";
const GRANDPARENT: &str = "{grandmother|grandma|gran|granny|nan|nana|nanny|nannie|grandfather|grandad|granddad|grandpa|grandparent}";
const PARTNER: &str = "{partner|husband|hubby|boyfriend|bf|fiance|fiancé|wife|girlfriend|gf|fiancee|fiancée|oh|other half}";
const PARTNERS: &str = "{partners|husbands|hubbys|boyfriends|bfs|fiances|wifes|girlfriends|gfs}";
const CHILD: &str = "{child|children|kid|kids|son|sons|daughter|daughters|baby|boy|boys|girl|girls|twins|little boy|little girl|little one|step kids}";
const CHILDS: &str =
    "{childs|childrens|kids|sons|daughters|babys|babies|boys|girls|twins|child|baby}";
const GRANDCHILD: &str = "{grandson*|granddaughter*|grandaughter*|grandchild*|granchild*|grandkid*|grandbab*|grand son*|grand daughter*|grand child*|grand kids|granson*|granddaugter*}";
/// Words between "a" and "mum".
const GOOD: &str = "[very|so|such] [good|bad|great|loving|caring|fit|unfit|terrible|decent|devoted|proud|single|lone|young|teenage|teen|new|first time|full time|stay at home|working|disabled|autistic|non resident|nonresident|resident|absent|estranged|desperate|worried|concerned|heartbroken|broken|scared|struggling|care experienced|own|only|real|birth|biological|bio|natural|actual|legal|main|registered] [young|single|birth|biological|first time|full time|loving|time]";
/// Somebody the poster may write for.
const OTHERS: &str = "{friend|friends|mate|neighbour|neighbor|sister|brother|mum|mom|mother|dad|father|cousin|niece|nephew|auntie|aunt|uncle|granddaughter|grandson|colleague|sister in law|brother in law|best friend|ex|sil}";

/// Every saying, most telling first: what one says of oneself outranks what only follows from the rest.
pub(super) static SAYINGS: LazyLock<Vec<Saying>> = LazyLock::new(|| {
    let mut all = for_somebody_else();
    all.extend(identities("mother", MOTHER));
    all.extend(identities("father", FATHER));
    all.extend(grandparents());
    all.extend(partners());
    all.extend(others());
    all.extend(grandchildren());
    all.extend(bodies());
    all.extend(other_parents("mother", FATHER, "{daddy|dad|father|daddys}"));
    all.extend(other_parents(
        "father",
        MOTHER,
        "{mama|momma|mum|mumma|mother|mom}",
    ));
    all.extend(from_the_rest());
    all
});

fn saying(relation: &'static str, holds: Where, written: &[String]) -> Saying {
    let written: Vec<&str> = written.iter().map(String::as_str).collect();
    Saying {
        relation,
        for_somebody_else: false,
        holds,
        phrases: phrases(&written),
    }
}

fn for_another(saying: Saying) -> Saying {
    Saying {
        for_somebody_else: true,
        ..saying
    }
}

fn for_somebody_else() -> Vec<Saying> {
    let asking = |whom: &str| {
        vec![
            format!(
                "{{writing|posting|messaging|typing}} [this] [here] [on here] {{for|on behalf of}} {whom}"
            ),
            format!("on behalf of {whom}"),
            format!("{{im|i am}} [just|only] {{asking|here}} for {whom}"),
            format!("{{advice|help|question|info|information}} [needed|wanted|please] for {whom}"),
            format!("{whom} {{has|have}} asked me to {{post|write|ask}}"),
        ]
    };
    let partner = format!("my [ex|new] {PARTNER}");
    let other = format!("{{a|my|our}} [close|good|dear|older|younger|little|big] {OTHERS}");
    vec![
        for_another(saying("partner", Where::Stated, &asking(&partner))),
        for_another(saying("other", Where::Stated, &asking(&other))),
        for_another(saying(
            "other",
            Where::Opening,
            &[format!(
                "[hi|hello|hey|hiya|hi all|hello all|hi everyone|hello everyone|hi there] asking for {other}"
            )],
        )),
        for_another(saying(
            "partner",
            Where::Opening,
            &[format!(
                "[hi|hello|hey|hiya|hi all|hello all|hi everyone|hello everyone|hi there] asking for {partner}"
            )],
        )),
    ]
}

/// "I am his mum", "as her dad", "Mum of two here".
fn identities(relation: &'static str, word: &str) -> Vec<Saying> {
    let i_am = "{i am|im|iam|ima|i was|ive been|ive always been|i have been|i have always been|i became|ive become|id be|i will be|ill be|i will always be|ill always be}";
    let number = "{one|two|three|four|five|six|seven|1|2|3|4|5|6|7|8|boys|girls|twins}";
    vec![
        saying(
            relation,
            Where::Stated,
            &[
                format!(
                    "{i_am} {{his|her|their|the|a|an|both|the childs|the childrens|the babys|our childrens|the kids|still his|still her|still their|also his|also her|also the|only his|just a|also a|still a}} {GOOD} {word}"
                ),
                format!("{{i am|im|as}} my {CHILDS} [only|birth] {word}"),
                format!("{{i am|im|iam}} {GOOD} {word} {{to|of}}"),
                format!(
                    "{{make me out|made me out|making me out|im made out|im being made out}} [to be] [like] {{a|the}} {GOOD} {word}"
                ),
                format!("{{speaking|writing|posting|asking|talking|here}} as a {GOOD} {word}"),
            ],
        ),
        saying(
            relation,
            Where::OfOneself,
            &[format!(
                "{{as|being}} {{his|her|their|there|the|a|both|my childs|my sons|my daughters|my kids}} {GOOD} {word}"
            )],
        ),
        saying(
            relation,
            Where::Opening,
            &[
                format!(
                    "[hi|hello|hey|hiya|hi all|hello all|hi everyone|hello everyone|hi there] [single|young|new|lone|worried|desperate] {word} here"
                ),
                format!(
                    "[hi|hello|hey|hiya|hi all|hello all|hi everyone|hello everyone|hi there] [single|young|new|lone|worried|desperate|proud] {word} {{of|to}} {number}"
                ),
                format!(
                    "[hi|hello|hey|hiya|hi all|hello all|hi everyone|hello everyone|hi there] [single|young|new] {word} {{of|to}} {{a|an}} [beautiful|young|little|disabled|autistic|teenage] {{son|daughter|boy|girl|baby|toddler|teenager}}"
                ),
            ],
        ),
        saying(
            relation,
            Where::Closing,
            &[
                format!("{{i am|im|iam|i was}} there {word}"),
                format!("{{i am|im|iam}} {word}"),
            ],
        ),
        saying(
            relation,
            Where::Bracketed,
            &[
                format!("{{me|i|myself}} [his|her|their|the] {word}"),
                format!("{word} {{me|myself}}"),
            ],
        ),
    ]
}

fn grandparents() -> Vec<Saying> {
    let number = "{one|two|three|four|five|six|seven|1|2|3|4|5|6|7|8}";
    vec![
        saying(
            "grandparent",
            Where::Stated,
            &[
                format!(
                    "{{i am|im|iam|i was}} {{his|her|their|there|the|a|both}} [maternal|paternal|great|proud|worried|desperate|devoted|loving] {GRANDPARENT}"
                ),
                format!("{{i am|im|iam}} [a] {GRANDPARENT} {{to|of}}"),
                "{we are|were|as} [the|his|her|their] [maternal|paternal] grandparents".to_owned(),
                format!("{{i am|im}} {{the|his|her|their}} {{mums|mothers|dads|fathers}} {MOTHER}"),
                "{i am|im} the {mum|mother|dad|father} of {the|his|her|their} {dad|father|mum|mother}".to_owned(),
                format!("{{speaking|writing|posting|asking|talking|here}} as a {GRANDPARENT}"),
            ],
        ),
        saying(
            "grandparent",
            Where::OfOneself,
            &[format!(
                "as {{his|her|their|there|the|a}} [maternal|paternal] {GRANDPARENT}"
            )],
        ),
        saying(
            "grandparent",
            Where::Opening,
            &[
                format!(
                    "[hi|hello|hey|hiya|hi all|hello all|hi everyone|hello everyone|hi there] [worried|desperate] {GRANDPARENT} here"
                ),
                format!("{GRANDPARENT} {{of|to}} {number}"),
                "grandparents {here|of|to|wanting|seeking}".to_owned(),
            ],
        ),
    ]
}

fn partners() -> Vec<Saying> {
    let step = "{stepmum|step mum|stepmother|step mother|stepmom|step mom|stepdad|step dad|stepfather|step father|step parent|stepparent}";
    let other_parent = "{his|her} {ex|exs|baby mama|baby mum|baby daddy|babys mum|childs mum|childs mother|kids mum|sons mum|daughters mum|kids dad|childs dad|sons dad|daughters dad}";
    vec![
        // A step-parent speaks for their own home, so not for somebody else.
        saying(
            "partner",
            Where::Stated,
            &[
                format!("{{i am|im|iam}} {{his|her|the|their|a|there}} [new] {step}"),
            ],
        ),
        for_another(saying(
            "partner",
            Where::Stated,
            &["{i am|im} {his|her|the dads|the mums|the fathers|the mothers|his dads|her dads|his mums|her mums|their dads|their mums} [new] {partner|wife|husband|girlfriend|boyfriend|fiance|fiancee|gf|bf}".to_owned()],
        )),
        for_another(saying(
            "partner",
            Where::Anywhere,
            &[format!("my {PARTNER} ... the {{mother|mum|mom|mam|father|dad}} of {{his|her}} {CHILD}")],
        )),
        for_another(saying(
            "partner",
            Where::WithoutOwnChild,
            &[
                format!("my {PARTNER} ... {{his|her}} [own] {CHILD} {{with|from}} {{his|her|a|an}} {{ex|previous|former|last|old}}"),
                format!("my {PARTNER} [also] has [got] [a|an|two|three|2|3] [young|little] {CHILD} {{with|from|by}} {{his|her|a|an}} {{ex|previous|former|last|old}}"),
                format!("my {PARTNER} ... {{see|sees|seeing|contact with|access to|custody of|pr for}} {{his|her}} [own] {CHILD} ... {{ex|mother|mum}}"),
                format!("my {PARTNER} and {other_parent}"),
            ],
        )),
    ]
}

fn others() -> Vec<Saying> {
    let relative = "{aunt|auntie|aunty|uncle|brother|sister|big sister|big brother|older sister|older brother|half sister|half brother|cousin|godmother|godfather|foster carer|foster mum|foster dad|foster mother|foster parent|special guardian|kinship carer|childminder|teacher|neighbour}";
    vec![
        saying(
            "other",
            Where::Stated,
            &[
                format!("{{i am|im|iam}} {{his|her|their|the|there}} [maternal|paternal|great] {relative}"),
                "{i am|im|iam} a [family|close] {friend|neighbour|relative} of".to_owned(),
                "{i am|im|iam|we are|were} [a] [approved|experienced|former] {foster carer*|foster parent*|kinship carer*|kinship foster carer*}".to_owned(),
                "{as|i am|im} {the|a|an} {aunt|auntie|aunty|uncle|kinship carer|foster carer} {to|of|i}".to_owned(),
                "{i am|im} {the|his|her|their} {mums|mothers|dads|fathers} {sister|brother|aunt|uncle|cousin|friend|best friend}".to_owned(),
            ],
        ),
        saying(
            "other",
            Where::Anywhere,
            &[
                "my [great] {nephew|niece|nephews|nieces|cousin} {lives|live|living|placed|has lived|have lived|came to live|came} {with|to} {me|us}".to_owned(),
"{carer|carers|guardian|guardians|guardianship|sgo|looking after|caring for|custody of|connected person|fostering|foster} [order] [to|for|of|on] my [great] {nephew*|niece*|neice*|little brother*|little sister*|baby brother|baby sister|younger brother*|younger sister*|younger siblings}".to_owned(),
            ],
        ),
    ]
}

/// Grandparents who speak of their grandchildren only.
fn grandchildren() -> Vec<Saying> {
    let children =
        "{children|kids|boys|girls|baby|babies|little boy|little girl|son|twins|newborn}";
    vec![
        saying(
            "grandparent",
            Where::OfAParent,
            &[
                format!(
                    "{{my|our}} [own|first|only|eldest|oldest|youngest|little|beautiful|baby|unborn|new|two|three|four|2|3|4|5|6|7|great|step] [little|young|beautiful|great] {GRANDCHILD}"
                ),
                format!(
                    "my {{daughters|sons}} [two|three|2|3|4|little|newborn|unborn|youngest|eldest|new] {children}"
                ),
            ],
        ),
        saying(
            "grandparent",
            Where::Opening,
            &[format!(
                "[two|three|four|2|3|4] {GRANDCHILD} {{in|taken|removed|being|at|on|placed|with|and|have|has|are}}"
            )],
        ),
    ]
}

/// What only somebody who has borne a child says, and the father of a child somebody else bears.
fn bodies() -> Vec<Saying> {
    vec![
        saying("mother", Where::Pregnant, &[]),
        saying(
            "mother",
            Where::Stated,
            &[
                "i [only|just|recently|have|had] {gave|given} birth".to_owned(),
                "ive [just|recently|only] given birth".to_owned(),
                "{im|i am|i was|ive been|im still|i am still|i was still} [also|exclusively|only|currently] {breastfeeding|breast feeding|bf feeding|expressing|pumping milk|expressing milk}".to_owned(),
                "{i|i have|ive} [still|also|only|exclusively] {breastfeed|breast feed|breastfed|breast fed|miscarried}".to_owned(),
                "{let me|allow me to|wont let me|me to} {breastfeed|breast feed}".to_owned(),
                "my [own|first|second|last|whole|entire|current] {breast milk|breastmilk|pregnancy|pregnancies|c section|csection|caesarean|waters broke|due date|bump|midwife|womb|miscarriage|pnd|postnatal depression|post natal depression}".to_owned(),
                "i {had|have had} [an|a] [emergency|planned] {c section|csection|caesarean|cesarean}".to_owned(),
                "i {had|have|got|suffered|suffer} [with|from] [severe|bad] {postnatal depression|post natal depression|pnd}".to_owned(),
            ],
        ),
        saying(
            "father",
            Where::Anywhere,
            &[
                "{she|shes|she is|is|girlfriend|gf|ex|wife} [now|also|currently] {pregnant with|carrying|expecting|having} my [unborn|first|second] {child|baby|kid|son|daughter}".to_owned(),
                "i got {her|my girlfriend|my gf|my ex|my partner|my wife} pregnant".to_owned(),
            ],
        ),
    ]
}

/// "my son’s dad" is said by the mother, "the mother of my child" by the father.
fn other_parents(relation: &'static str, other: &str, babys: &str) -> Vec<Saying> {
    let apart = "{split|separated|divorced|broke|broken|not together|not been together|no longer|never|dont|split up}";
    vec![
        saying(
            relation,
            Where::Anywhere,
            &[
                format!(
                    "{{my|our}} [eldest|oldest|youngest|little|unborn|first|other|two|2|3] {CHILDS} [birth|bio|biological|real|natural] {other}"
                ),
                format!("{other} of my [unborn|eldest|youngest|two|three|2|3|other|first] {CHILD}"),
                format!("my [ex] baby {babys}"),
                format!(
                    "{{me|i|myself}} and {{his|her|their|the|there|the kids|the babys}} {other} ... {apart}"
                ),
                format!(
                    "{{his|her|their|there|the kids|the childs|the babys}} {other} and {{me|i|myself}} ... {apart}"
                ),
                format!(
                    "{{i|ive|i have|i finally}} [now|since|finally|just] left {{his|her|their|there|the kids}} {other}"
                ),
            ],
        ),
        saying(
            relation,
            Where::OfOneself,
            &[format!(
                "{{split|separated|broke|divorced}} [up] {{from|with|up with|up from}} {{his|her|their|there|the kids|my kids|my sons|my daughters}} {other}"
            )],
        ),
    ]
}

/// What follows from whose children are spoken of, where none is the poster's own.
fn from_the_rest() -> Vec<Saying> {
    let others_child = "{kids|children|baby|babies|boys|girls|son|daughter|twins|newborn|child|little boy|little girl|little one|unborn}";
    let has = "{has|had|is|was|have|just|lost|needs|wants|got|may|might|could|and|who|recently|who is|told me}";
    vec![
        for_another(saying(
            "partner",
            Where::WithoutOwnChild,
            &[format!("my {PARTNERS} [own|eldest|oldest|youngest|little|two|2|3] {CHILD}")],
        )),
        saying(
            "partner",
            Where::WithoutOwnChild,
            &[
                "my {stepson*|step son*|stepdaughter*|step daughter*|stepchild*|step child*|step kids|stepkids}".to_owned(),
            ],
        ),
        saying(
            "grandparent",
            Where::OfAParent,
            &[
                format!("my daughter {has} ... her [two|three|2|3|little|newborn|unborn|own|new] {others_child}"),
                format!("my son {has} ... his [two|three|2|3|little|newborn|unborn|own|new] {others_child}"),
            ],
        ),
        for_another(saying(
            "other",
            Where::WithoutOwnChild,
            &[format!("my [best|close|good|older|younger|little|big] {{sister|brother|friend|mate|niece|cousin|neighbour|sister in law|brother in law}} {has} ... {{her|his|their}} [two|three|2|3|little|newborn|unborn|own|new] {others_child}")],
        )),
    ]
}
