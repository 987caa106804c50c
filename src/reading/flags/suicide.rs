//! Suicidal thoughts and self-harm, of the poster, of a child, or of somebody near them.

use super::sign::{By, SOFT, Tense, Written};

const SUICIDE: Written = Written {
    kind: "suicide",
    of_child: "child-self-harm",
    ..Written::PLAIN
};

pub(super) const SIGNS: [Written; 11] = [
    // The poster's own words for it.
    Written {
        by: By::Poster,
        phrases: &[
            "<want> [just] {die|diee|dye now|be dead|not exist|stop existing|not be here|not wake up}",
            "{wish|wishing|ready|hoping|hope|rather|love|like|prefer|going|gonna|able} to [just] {be dead|not exist|not be here anymore|not wake up|never wake up|be able to die}",
            "{wish|ready|hoping|rather|deserve|need} [to] [just] die",
            "id rather [just] {die|be dead}",
            "{feel*|fealing} like {dying|ending it|ending it all|ending things|ending everything|dieing}",
            "{wish|wished|wishing} [that] {i|id|ide|im} [was|were|had|just|wasnt|werent|could|would|didnt|never|have] [just|never|not] {dead|been born|born|not here|not alive|gone|here anymore|alive|die|died|exist|wake up|have to wake up|woke up}",
            "<want> [to] [just] {curl up|disappear|go away|lie down|crawl away|give up} and die",
            "<cant> do life",
            "{<cant>|sure i can|think i can|struggling to} keep <self> safe",
            "not strong enough to {carry on|live|go on|keep going} [living|anymore|with life]",
            "{<cant>|dont} {see|imagine} myself {being|still being|living} {here|alive}",
            "thoughts {about|of} {not being here|ending|killing|dying|death|harming|hurting <self>|jumping}",
            "{thinking|think|dream} {of|about} {not being here|dying|being dead|jumping}",
            "{hope|hoping|wish|pray*} i {dont|didnt|never|do not} wake [up]",
            "<dont> <want> [to] [even] be {here|alive|around <anymore>|on this earth|on this planet|in this world|breathing}",
            "<dont> <want> [to] {live|exist|wake up|carry on|go on|continue} [living] [like this] [<anymore>]",
            "<dont> think i {want to|can|wanna} {be here|live|go on|carry on|keep going|do this} [like this] <anymore>",
            "<dont> <want> [to] {die|kill <self>|hurt <self>} but",
            "{sleep|asleep|bed} and [just] {never|not|dont} wake up",
            "<cant> {go on|carry on|keep going|live like this|live} [like this|living|living like this] <anymore>",
            "<cant> {do this|do it|cope|take it|take this|take|face it|face this|face life|deal with this|bear it|bear this|be here|handle this} [all] <anymore>",
            "<cant> {go on|carry on} [like this|living|living like this]",
            "{no longer|barely|dont even} {want to live|want to be alive}",
            "{i|probably} {wont|will not|might not|may not|shouldnt} be {here|around|alive} {<anymore>|to see|tomorrow|for long|next week|by|when|come}",
            "{had enough|tired|sick|done|fed up|bored} {of|with} {life|living|being alive|existing|being here|this life}",
            "{hate|hating} {being alive|living|my life so much}",
            "{cant|dont} see {another way|any other way|a way} {out|through} [of this]",
            "{death|dying|being dead|suicide} is the only",
            "{only way out|only way} is {to|if} [i] {die|end|death|kill|be dead}",
        ],
        friends: &[
            "die {of|on|for|from|laughing|inside|in|at|before|knowing|without|old|alone|out}",
            "<dont> <want> [to] [even] be here {all|for|when|in|with|at|on|until|till|again|every|if|another|any}",
            "be alive and",
            "live {here|there|with|in|at|near|apart|together|by|off|on|alone|next|somewhere|anywhere|under|through|without a|so|my life|our lives|like this with|like this under|as}",
            "{go|carry|going} on {maternity|paternity|sick|leave|benefits|much|universal|into|facebook|social|tiktok|courses|anything|everything|waiting|believing|pretending|ignoring|treating|moving|delaying|changing|asking|being|having|getting|holiday|a|an|the|his|her|my|our|their|to|what|that|facebook|there|it|any|trips|and on|about|with|line|courses|fighting|paying|working|trying|seeing|until|till}",
            "continue {with|to|the|this|my|our|paying}",
            "do this {on my own|alone|by myself|without a|without my solicitor}",
            "wake up {early|at|to|late|in time|for}",
            "take [it|this] anymore {calls|days|time|drugs|work|courses}",
            "take <anymore> {calls|days|time|drugs|work|courses|off|of|tests|medication|leave}",
            "exist {in|on|as|to}",
            "a way out of {the|a|my} {section|agreement|contract|tenancy|plan|order}",
            "hope i dont wake {him|her|them|the}",
            "dying {of|for|to} {a|see|the}",
            "about death certificate*",
            "strong enough to {carry on|go on} {with|fighting}",
        ],
        ..SUICIDE
    },
    // Words that mean it whoever is spoken of first: "they would be better off without me".
    Written {
        phrases: &[
            "{<kill>|killing|kiling|killed|hang|hanging|drown|drowning|shoot|poison|gas|stab|stabbing} <self>",
            "found me hanging",
            "{off|do|unalive|unaliving|unalived|delete} {<self>|<self> in}",
            "{unalive|unaliving|kms|sewerslide|sewer slide}",
            "{end|ending|ended|take|taking} my [own] {life|lives}",
            "{end|ending} it all",
            "{care|cares|matter|matters} if i live or die",
            "for when {im|i am} {gone|dead|not here}",
            "{belt|rope|cord|lace*|scarf|wire|noose} [a]round my [own] neck",
            "{end|ending} {everything|things} {for good|once and for all|tonight|today|now}",
            "{slit|slash|slitting|cut|cutting} my {wrist*|arms|throat|legs}",
            "{jump*|throw myself|throwing myself} [off|in front|under|from|infront] [of] [a|the|that] [multi|railway|motorway] {bridge|building|train|bus|lorry|roof|car park|cliff|balcony|flyover}",
            "{walk|step|walking|stepping} {in front of|into} [a|the] {traffic|train|sea|lorry|bus|river}",
            "{drive|driving|crash*} [my car|the car|it] {off|into} [a|the] {bridge|wall|cliff|tree|river|lorry}",
            "{nobody|no one|noone|no1} would [even] {miss|notice|care} [me] [if] [i] [was|were|wasnt|werent|died|killed]",
            "no {reason|point} for me to {be alive|be here|live|exist|go on|carry on|get up}",
            "no {point|reason|purpose} [in|to|of|for] [me] {living|be alive|live|livin|life|living <anymore>|being here|be here|being alive|existing|exist|me being here|wake up|waking up}",
            "no {point|reason} [in|to|of|for] [me] {going on|go on|carrying on|carry on}",
            "{the point|point} {of|in} {me|living|life|being alive|being here|going on|carrying on|existing|my life} [is|now]",
            "{nothing|nothin|nowt|whats|what is|anything} [left] to live for",
            "{life|living} {is not|isnt|aint|not} worth [it|living]",
            "{not|isnt|aint} worth living",
            "{goodbye|suicide} {note|notes}",
            "{suicide|suicidal} letter",
            "{look after|take care of|love|have|raise} {my|the} {kids|children|baby|babies|son|daughter|girls|boys|little ones} {when|if|once|after} {im|i am|i|ive} [am|have|not] {gone|dead|die|not here|not around|no longer here}",
            "{when|once|after} {im|i am} {dead|dead and gone|no longer here|not here anymore}",
            "{got|have|with|holding|looking at|staring at|counting|saved|saving|hoarding|stockpil*} [my|the|all|all my|a|enough|these] {tablets|pills|rope|razor|razors|blade|noose} {here|ready|in front|next to|in my hand|saved|lined|beside|and|up}",
            "{rope|noose} [a]round my neck",
            "{plan|planned|planning|planing} {to end|my suicide|to kill <self>|my own death|to die}",
            "{planned|planning|worked out|thought about|know} {how|when|how and when} {ill|i will|im going to|i would|id|i am going to|to} {do it|end it all|kill <self>|die}",
            "cutting is the only {thing|way}",
            "{lined up|lining up|counted|counted out|counting out|laid out|saved up|saving up|got out|stockpil*} [all|of] [my|the|these|his|her] {tablets|pills|meds|paracetamol|medication}",
            "might as well be dead",
            "{hope|hoping|wish} i {die|died}",
            "{do|doing} something {stupid|silly|daft|to <self>}",
            "what {i|ill|i will|i might|i could} [might|could|will] do to <self>",
            "{stood|standing|stand|sat|sitting} on [the edge of] [a|the|that] [railway|motorway|road] {bridge|ledge|roof|cliff|train track*|tracks}",
            "{sat|sitting|sit} [here] with [a|all|my|the|all my] [box|bottle|packet|handful|pile|bag|stash|load|loads|boxes] [of] {pills|tablets|paracetamol|meds|razor|blade|knife|rope}",
            "{be with|join|joining} {him|her|them|my baby|my angel|my mum} in heaven",
            "kill <themself> because of me",
            "<want> [to] {hurt|harm|cut} <self>",
        ],
        friends: &[
            "kill* <self> {working|trying|to|for|with|laughing|doing|over|at|running|just to|every}",
            "shoot <self> in the foot",
            "end <self> up",
            "ending it {with|between|by|in|at|on|amicably|early|soon}",
            "for when im gone {to|from|out|away}",
            "{do|doing|done} something {stupid|silly|daft} {like|and they|and social|and the}",
            "on [the] {bridge|roof} {with {the|my|both} {kids|twins|boys|girls}|feeding|throwing|watching}",
            "drown* <self> in {work|paperwork|debt|tears}",
            "poison <self> by",
            "do <self>",
            "off <self> from",
            "{0*|1*|2*|3*|4*|5*|6*|7*|8*|9*|many|few|several|two|three|five|ten|twenty|hundred|some} kms",
            "kms {away|from|an|per|down|apart|each}",
            "{going|go|carry*} on {holiday|a|an|the|his|her|my|our|their|to|what|that|about|with|fighting|and on|at|arguing|complain*|paying|seeing|like nothing}",
            "no reason to live {with|in|at|apart|together|near}",
            "no reason {for|of|to} life",
            "{point|reason} [in|to|of|for] living {with|in|at|there|here|together|apart|near}",
            "point {of|in} me {going|doing|asking|having|getting|trying|turning|being at|being there|paying|ringing|saying|attending|applying|writing|even}",
            "point {of|in} life {story|skills}",
            "{was|have been} the point of me",
            "{when|once|after} im dead and",
            "care if i {was|were}",
            "{tried|attempted|trying|attempt} to {end|take} my [own] {life|lives}",
            "{take|taking|have|raise|love} ... {when|if|once|after} {im|i am|i} [am] {gone to|not here to|gone for|not here at|not around to|not around for}",
        ],
        ..SUICIDE
    },
    Written {
        phrases: &[
            "better [off] {dead|gone|without me|with out me|when im {dead|gone}|with me {dead|gone}}",
            "{better|happier|easier|best|fine} [off] if i {died|had died|killed|disappeared|{was|were|am} [just] {dead|gone|not here|not around|never born}|{wasnt|werent|wernt} {here|alive|around|born|in their}}",
        ],
        friends: &[
            "better gone",
            "better [off] without me {in the room|there|at the|in the meeting|being there}",
        ],
        may_be_claimed: true,
        ..SUICIDE
    },
    Written {
        phrases: &[
            "{<want>|going|gonna|ready|tried|try|trying|how|about|of|is|might|just|thinking|as well|better|ill|i will} [to] [just] {end it|ending it|end things|ending things}",
        ],
        friends: &[
            "{end|ending} {it|things} {with|between|by|in|at|on|there|soon|early|amicably|after|before|up|because}",
        ],
        softer_near: &[
            "{section|s20|sec|relationship|marriage|engagement|agreement|contract|tenancy|arrangement|plan|placement|order|partner|boyfriend|girlfriend|husband|fling}",
        ],
        ..SUICIDE
    },
    // The same of somebody else.
    Written {
        by: By::Harmed,
        phrases: &[
            "{<kill>|killing|kiling|kills|hang|hanging|drown|shoot|stab|strangle} <themself>",
            "{end|ending|take|taking} {his|her|their} [own] life",
            "{belt|rope|cord|lace*|scarf|wire|noose} {round|around} {his|her|their} [own] neck",
            "{tried|trying|attempted|attempt|threatened|threatening|threatens} to {end|take} {his|her|their} [own] {life|lives}",
            "{end|ending|take|taking} {his|her|their} own {life|lives}",
            "{wants|wanted|wanting} to [just] {die|be dead|kill <themself>}",
            "{wish|wishes|wished} {he|she|they} {was|were|wasnt|werent} {dead|alive|born|never born}",
            "<doesnt> want to {be alive|be here anymore|live anymore|wake up|exist|be in this world|be on this earth|live}",
            "{hurting|harming|cutting|cuts|harms|burning} <themself>",
            "{wants|wanted|tries|tried|trying|threatens|threatened|threatening} to [keep] {hurt|harm|cut} <themself>",
            "{slit|cut|cutting|cuts|slitting|slashed} {his|her} [own] {wrist*|arms|legs|thighs|throat}",
            "cut <themself> {with|on purpose|deliberately|again|using}",
            "{took|taken|takes|had|got|found|using|used|hiding|hid|with|stole} [a|the|my|his|her|dads] {razor|razors|razor blade*|blade}",
            "do <themself> in",
            "{tried|trying|tries|threatened|threatening|wants} to jump {out|off|from|in front}",
            "kys",
        ],
        friends: &[
            "live {here|there|with|in|at|near|apart|together|by|off|on|alone|next|somewhere|anywhere|under|like|my life|our lives|as}",
            "die {of|laughing|old|inside|down|her|his}",
            "{ruin|end|take} his life {story|back}",
            "kill* <themself> {laughing|working|doing|over|for|to}",
            "cut <themself> {off|out|a slice}",
            "wake up {early|for|to|at|on|in time}",
            "burning <themself> out",
            "exist {in|on|as|to}",
        ],
        softer_near: &["{school|foster|placement} [is|was|at]  {boring|rubbish}"],
        ..SUICIDE
    },
    // Names of it, which may be a matter of the past.
    Written {
        tense: Tense::State,
        by: By::Harmed,
        may_be_claimed: true,
        phrases: &[
            "{suicid*|sucid*|suisid*|suecid*|suacid*|suasid*|sewicid*|sucicid*|siucid*|suicd*|suiced*|suicied*}",
            "{self|sef|selff} {harm|harms|harming|harmed|harmer|injury|injur*|mutilat*|injures|hurt}",
            "{selfharm*|cutting <self>|hurting <self>|harming <self>|harm <self>|i {burn|punch|punched|scratch|scratched|bite|headbutt} <self>|cutting again|started cutting|been cutting|burning <self>}",
            "{hurt|harmed} <self>",
            "i {cut|cutting} <self>",
            "{killed|attempted|tried|attempt} [to] [kill] <self>",
            "wanted to [just] {die|be dead|kill <self>|end my life|end it all}",
            "{end of|finished|tried to end} {my|his|her} own life",
            "{tried|attempted|trying|attempt} to {end|take} my [own] {life|lives}",
        ],
        friends: &[
            "{political|career|social|financial|professional} suicide",
            "suicide {squad|bomb*|mission}",
            "cut <self> {off|out|a|shaving|on|while|from|some}",
            "cutting <self> {off|out|a|some|from}",
            "{hurt|hurting} <self> {at|when|lifting|working|falling|on the|on a|in a fall|badly at|tripping|slipping|doing}",
            "die {of|laughing|old|inside}",
            "burning <self> out",
            "been cutting {my|our|contact|his|her|their|down|back|the|corners|it|costs|me|us|time|hours}",
            "started cutting {my|our|contact|his|her|down|back|the|corners|it|costs|me|us|time|hours}",
            "cutting again {my|our|the|contact}",
        ],
        softer_near: &[
            "{by|to|from} suicide",
            "commit* suicide {when|in|before|after|years}",
            "suicide {prevention|line|hotline|awareness|bereavement|helpline|training|support group}",
            "{lost|died|dead|death|bereaved|grief|funeral|inquest} ... {to|by|from|after|of|a} suicide",
            "{uncle|dad|father|mum|mother|brother|sister|friend|cousin|nan|grandad|husband|partner} [who] {committed|commited|comitted} suicide",
            "{risk|signs|history|assessment|policy} of {self harm|suicide}",
        ],
        ..SUICIDE
    },
    // Deaths of others: grief, not danger.
    Written {
        level: SOFT,
        phrases: &[
            "{took|taken} {his|her|their} own life",
            "killed <themself>",
            "hung himself",
        ],
        ..SUICIDE
    },
    // An overdose of the poster's, or of anybody within the last days.
    Written {
        tense: Tense::Event,
        by: By::HarmedLately,
        phrases: &[
            "{overdose|overdosed|overdosing|overdoses|over dose|over dosed|oded}",
            "{took|taken} [some|her|his] {tablets|pills} {and|last|today|on|again|because}",
            "{took|take|taken|taking|had|another|an|attempted} od",
            "{i|ive} odd",
            "{she|he|daughter|son|partner} odd {last|yesterday|on|again|today|tonight|in}",
            "odd on [my|his|her] {meds|pills|tablets|antidepressants|paracetamol|sleeping}",
            "{od|oding|o d} on {my|pills|tablets|paracetamol|meds|medication|his|her|sleeping}",
            "{took|taken|take|taking|swallow|swallowed|swallowing|necked|downed} [all|loads of|a load of|too many|a bottle of|a whole|a handful of|a pack of|a box of|handfuls of|every|lots of|the whole|whole|a packet of|two packets of|boxes of|bottle of|loads] [my|the|his|her|of|pack|packet|box|bottle|bunch] [of] [my|the|his|her|sleeping] {tablets|pills|meds|paracetamol|sleepers|antidepressants|medication|painkillers|ibuprofen|codeine|sleeping tablets}",
        ],
        friends: &[
            "{took|taken|take|taking|swallow|swallowed|swallowing} [the] {my|the|his own} {tablets|pills|meds|medication|antidepressants|painkillers|paracetamol}",
            "{take|taking} [my|the|his|her] {tablets|pills|meds|paracetamol|sleepers|antidepressants|medication|painkillers|ibuprofen|codeine}",
            "{drug|heroin|died of an|died from an|died of a drug|died from a drug|dead from an} overdos*",
            "od {limit|fee*|charge*|on my account|at the bank}",
            "take od {money|fees}",
            "{overdose|overdosed|overdosing} {of|on} {paperwork|forms|emails|meetings|appointments|reports|letters|paper|caffeine|coffee|chocolate|social|courses|professionals|information|screens|facebook|tiktok}",
            "<tablets> and [the|all|their|her|his|a] {charger*|phone*|laptop*|ipad*|toys|games|console*|xbox|switch|headphones|leads|kindle}",
            "{ipads|phones|laptops|kindles|chargers} and <tablets>",
        ],
        softer_near: &["{died|dead|death|deaths}"],
        may_be_claimed: true,
        ..SUICIDE
    },
    // Despair that is mostly a manner of speaking, shown softly.
    Written {
        level: SOFT,
        phrases: &[
            "{its|this is|it is|thats|that is|they are|theyre|all this is|really|slowly|stress is|literally|been|pain is} [literally|slowly|really|actually] killing me [inside]",
            "{pushed|pushing|push|send|sent|tip|tipped|tipping|going|go|sending} [me|us] [right] over the edge",
            "dying {to see|inside}",
            "{dead|died} inside",
            "{no|any} way out",
            "{dont|cant} see {a|any|my} future",
            "{want|wish|need} [it] [all] [to] [just] {stop|be over|disappear|go away forever}",
            "{want to|wanna|could|wish i could} [just] {disappear|vanish|curl up and die}",
            "{cant|wont} live without {him|her|them|my}",
            "my life is {over|finished|not worth}",
            "{nothing|nowt} [left] for me [here|anymore]",
            "{given|give|giving} up on {life|everything|myself}",
            "die of {embarrassment|shame|a broken heart|heartbreak}",
            "said [all] my goodbyes",
            "whats the point <anymore>",
            "{rather} die than",
        ],
        friends: &["nothing for me to", "need it to stop"],
        ..SUICIDE
    },
    // "End it" where nothing says what.
    Written {
        level: SOFT,
        phrases: &["{can|could|should|do|if} i [just] end it"],
        friends: &["end it {with|by|in|at|on}"],
        softer_near: &[
            "{section|s20|sec|relationship|marriage|agreement|contract|tenancy|plan|placement|order|partner|him}",
        ],
        ..SUICIDE
    },
    // A message that ends with a farewell.
    Written {
        level: 1,
        phrases: &[
            "{tell|telling} {my|the|them|him|her} [kids|children|babies|baby|son|daughter|girls|boys|mum] [i|that i|mummy|daddy] {loved|love|loves|was} [them|him|her] [when|if|after|once] {im|i am|ive} {gone|dead|not here}",
            "{this is|its|this is my} goodbye {everyone|world|all|to everyone}",
            "goodbye cruel world",
            "{last|final} {post|message|words} [from me|ever|before] i {go|die|end|do it|leave this}",
            "{sorry|forgive me} for what {im|i am} about to do",
            "{i am|im} going to do it {tonight|now|today}",
        ],
        ..SUICIDE
    },
];

#[cfg(test)]
mod tests {
    use super::super::testing::{at_most_soft, quiet, raises};

    #[test]
    fn the_posters_own_danger_is_raised() {
        raises(
            "suicide",
            1,
            &[
                "i just want to die",
                "i wana die",
                "Honestly I wanna die, nobody gets it",
                "im feeling suicidal tonight",
                "I feel so suicde and alone",
                "been sucidal since they took him",
                "i am suisidal and dont know who to ring",
                "i cant cope no more",
                "I can't do this anymore",
                "i cant go on",
                "cannot carry on like this any longer",
                "i dont wanna be here",
                "I dont want to be here anymore",
                "dont want to be alive",
                "going to kill myself if they take her",
                "i will kil myself",
                "thinking of killing my self",
                "i want to kms",
                "might as well unalive myself",
                "im ending it all tonight",
                "I want to end my life",
                "feel like ending it",
                "i just want to end it",
                "theres no point livin without my boys",
                "no point in living",
                "no reason to go on",
                "whats the point of living",
                "nothing left to live for",
                "my kids would be better off without me",
                "they are better off if i was dead",
                "everyone would be better off if I wasnt here",
                "wish i was dead",
                "i wish id never been born",
                "I took an overdose last night",
                "i took all my tablets",
                "took a whole packet of paracetamol this morning",
                "i've started cutting again",
                "I have been self harming since the hearing",
                "self-harm is the only thing that helps me",
                "i want to hurt myself",
                "who will look after my kids when im gone",
                "please look after my children when I'm dead",
                "ive got the pills here",
                "i go to sleep hoping i dont wake up",
                "life isnt worth living",
                "i dont think i can carry on anymore",
                "I don't want to die but I can't keep living like this",
                "going to jump off a bridge",
                "od'd on my meds friday",
            ],
        );
    }

    #[test]
    fn a_childs_danger_is_its_own_kind() {
        raises(
            "child-self-harm",
            1,
            &[
                "my daughter is self harming in her placement",
                "my 13 year old says she wants to die",
                "My son is 11 and gets bullied. He took a razor into the bathroom.",
                "my lad keeps saying he wants to kill himself",
                "my girl (14) took an overdose on friday",
                "Our daughter is suicidal and camhs wont see her",
                "my son said he doesnt want to be here anymore and he wishes he was dead",
                "she is 12, my daughter, and cutting herself",
                "my little boy told me he wants to be dead",
                "my teenager has been cutting her arms",
            ],
        );
    }

    #[test]
    fn somebody_elses_danger_counts() {
        raises(
            "suicide",
            1,
            &[
                "what happens if he kills himself",
                "my partner is suicidal since they were taken",
                "My ex has threatened to kill himself if i leave",
                "my husband took an overdose last night",
            ],
        );
    }

    #[test]
    fn what_is_denied_over_or_an_idiom_is_soft() {
        raises(
            "suicide",
            3,
            &[
                "I am not suicidal",
                "i have never self harmed",
                "I was suicidal two years ago and got help",
                "I took an overdose in 2019",
                "my mum took an overdose and i was brought up in care",
                "its killing me not seeing him",
                "this pushed me over the edge",
                "my brother took his own life",
                "i lost my dad to suicide",
                "the report says i am suicidal which is a lie",
                "dying to see them",
                "i used to self harm as a teenager",
            ],
        );
    }

    #[test]
    fn false_friends_are_not_grave() {
        at_most_soft(&[
            "Can I end it if I signed a section 20?",
            "i want to end it with him and move on",
            "I want to end the section 20 agreement",
            "thinking of ending it, the relationship i mean",
            "they cut contact and cut my hours at work",
            "im in my OD at the bank and cant pay the fare",
            "i dont want to be here in 6 months still fighting",
            "i dont want to live with him any more",
            "we cant go on holiday without asking",
            "i cant go on what she says",
            "whats the point of me going to the review",
            "no point going on about it to the social worker",
            "no point in carrying on with the complaint",
            "she said she cant do this anymore and left",
            "the school cant cope anymore with his behaviour",
            "its 20 kms away and i dont drive",
            "ive been killing myself trying to get to every contact",
            "I dont want to carry on fighting them",
            "i take my tablets every day",
            "i took my medication this morning",
            "i could kill for a brew",
            "i cut myself off from that lot",
            "burning out and running on empty",
            "my life is over without them",
            "I wanted to die of embarrassment",
            "that would be career suicide for her",
            "i am at rock bottom",
            "he fell off his bike and hurt himself",
            "i cut myself shaving before court",
            "they say the kids would be better off without me",
        ]);
        quiet(
            "suicide",
            &[
                "i hit the roof when i read it",
                "that is a bit odd, it seems odd to me",
                "she overdoes it with the cleaning",
            ],
        );
    }
}
