//! Violence now, and the signs that it may come: threats to kill, strangulation, a weapon, an attacker at the door.

use super::sign::{By, SOFT, Tense, Written};

const VIOLENCE: Written = Written {
    kind: "violence",
    ..Written::PLAIN
};

pub(super) const SIGNS: [Written; 13] = [
    // It goes on.
    Written {
        by: By::Attacker,
        phrases: &[
            "{is|hes|shes|keeps|keep|still|started|starts} [always|still] {hitting|beating|punching|kicking|slapping|choking|strangling|battering|attacking|assaulting|stabbing|raping|throttling|suffocating} [on|up] <me>",
            "{hes|shes|he is|she is|he keeps|she keeps|has|hes been|he has} [been] {hurting|hitting|beating|punching|battering|attacking} <me>",
            "{he|she|partner|ex|husband|hubby|boyfriend|bf|wife|girlfriend|gf|who|dad|that} [still|always|sometimes|often|just|regularly] {hits|beats|punches|kicks|slaps|chokes|strangles|batters|attacks|rapes} [on|up] <me>",
            "{forces|forcing|makes|making} me [to] have sex",
            "{being|getting|im|been} [being|getting] {beaten|battered|strangled|raped} [up] {by|every|now|again|daily|all}",
            "{smashing|trashing|wrecking|breaking} [up] {my|the|our|everything|all} {house|flat|place|home|stuff|kitchen|car|up} [up|now|again|right]",
            "{grabs|drags|pulls|throws} <me> [by|around|across] [the|my] {hair|throat|floor|room|stairs}",
            "{beating|kicking|battering|knocking} [seven bells|the shit|the crap|the hell] [out of] <me>",
        ],
        friends: &[
            "{had been|was|were} [still] {hitting|beating|punching|kicking|slapping|choking|strangling|battering|attacking} <me>",
            "{that|it|this} {hits|beats|kicks|slaps} me",
            "{strangled|beaten|battered} by {red tape|bureaucracy|rules|paperwork|debt|the system|admin|emails|forms}",
            "{keeps|is} {hitting|kicking|beating} me {that|how|down|when i think}",
            "that beats <me>",
            "attacking me {in|on|through|with} [the|her|his|their] {report*|court|statement*|facebook|social|words|lies|messages|texts|whatsapp}",
            "beating me {down|up about|at|in court}",
        ],
        ..VIOLENCE
    },
    // It happened, and lately.
    Written {
        tense: Tense::Fresh,
        by: By::Attacker,
        phrases: &[
            "{hit|beat|hits|beats|punched|kicked|slapped|attacked|battered|assaulted|stabbed|headbutted|raped|smacked|shoved|dragged|hurt|bit|threw|pushed|grabbed} [on] [up] <me> [up|about|down|against]",
            "{violent|smashed my {face|head}|{broke|broken|fractured|busted|split} my {jaw|nose|arm|ribs|rib|wrist|leg|lip|finger|cheek|teeth|tooth}}",
            "{got|been|was|were|just|being} [just|badly] {beaten|battered|stabbed|punched|raped|assaulted|attacked|beat|hit} [up] [badly]",
            "{him|her} {hitting|beating|punching|kicking|slapping|choking|attacking} [up] <me>",
            "{smashed|trashed|kicked|broke|put|booted|broken|kicked in} [up|in|down] {my|the|our} [front|back] {door|doors|window|windows|house|flat|car} [in|down|up|through|off]",
            "{threw|throws|throwing|chucked|lobbed} ... at <me>",
            "{boiling|scalding} {water|oil}",
            "{put|puts|putting} {the|my|our|all my|all the} windows {through|in}",
            "broke {into|in to} {my|our|the} {house|flat|home}",
            "black eye",
        ],
        friends: &[
            "{not|never|isnt|wasnt|arent} [a|been|being] violent",
            "violent {crime|criminal*|offender*|past|history|ex|relationship|person|man|film|game|games|video|towards staff|household|home|language|outburst*}",
            "{non|no} violent",
            "{been|was|were|got} hit {with|by {a|the} {bill|debt|letter|report}|hard}",
            "{it|that|this|which|what} [just|really|suddenly|all] {hit|hurt} me",
            "{threw|throwing|throw|thrown} {it|that|everything|accusations|questions|allegations|all that|lies|my past|a curveball|that back|it back|it all} [back] at {me|us}",
            "hit me {that|like|hard|how|for|when|all|with a|with the}",
            "hurt me {that|to see|so much|when|more|to hear|deeply|emotionally|to say}",
            "{threw|pushed} me {under|off guard|in the deep|aside|to the side|for|away|over the edge|into signing|to sign|through|back}",
            "{grabbed|dragged|pushed} me {through|back to court|for a|into it|over the coals|in to it}",
            "attacked me {in|on|through|with words|verbally|over|about}",
            "verbally {attacked|assaulted|abused}",
            "beat me {to it|to|at}",
            "kicked <me> {out|off}",
            "broke {the|my} {car|washing}",
            "put {my|the|our} {house|flat|car} {on|up|through|in}",
        ],
        ..VIOLENCE
    },
    // Strangling and knives, which are grave whenever they were not long ago.
    Written {
        tense: Tense::Event,
        by: By::Attacker,
        may_be_claimed: true,
        phrases: &[
            "{strangl*|throttled|throttling|throttles|strangul*}",
            "{choked|chokes|choking|choke|suffocated|suffocates|smothered} {<me>|her|him}",
            "{hit|kicked|punched|beat|pushed|attacked|hits|kicks} me [in the stomach|in the belly|down|up] {and|while|when|even though} {im|i am} [heavily|<few>|20|months|weeks] [months|weeks] pregnant",
            "{hand|hands|arm|belt|cord|lead} {round|around|on|over|at} [my|her] [mouth and] {my|her|the} {neck|throat|windpipe}",
            "{grabbed|had|held|got|pinned|by|picked|lifted|dragged|threw|pushed} ... by {the|my|her} {throat|neck}",
            "{headlock|head lock|chokehold|choke hold|strangle hold}",
            "{smashed my {face|head} {up|in}|{broke|broken|fractured} my {jaw|nose|ribs|cheek*|eye socket}}",
            "forced me to have sex",
            "{on my|my} {chest|neck|face} and i {couldnt|cudnt|could not|cant} breathe",
            "tried to {strangle|choke|suffocate|smother|drown|stab|kill|kil|murder|shoot|poison|burn|run [me|us|her] over} {<me>|her|him|them}",
            "tried to run {me|us|her} over",
            "{pulled|put|held|holding|puts|pulls|pointed|waved|swung|had|holds} {a|the} [big|kitchen|carving] {knife|blade|gun|axe|machete|hammer|screwdriver} {on|to|at|against|up|in my|in front|out} [me|my|us|her|the|to]",
            "{came|come|comes|coming|went|goes|going|lunged|ran|running|chased|chasing|threatened|threatens|threatening|attacked} [at|for|after] <me> with [a|the] [big|kitchen] {knife|knives|blade|gun|axe|machete|hammer|bat|bottle|belt|screwdriver|sword|chair}",
            "{knife|blade|gun} {to|at|against} {my|her|our} {throat|neck|head|face|stomach|chest}",
            "{threatens|threatened|threatening|threat|threats|threaten} [to|of] [me] [to] {kill|murder|stab|shoot|burn|strangle|slit|batter|petrol bomb|hurt|torch|beat|smash|rape|bury|set fire} {me|us|her|him|them|my|our|the|everyone|anyone|both|someone|her family}",
            "{threatened|threatening|threatens|threat|threats|threaten} [me|us] [with] [to] {kill|violence|death|a knife}",
            "{death threat*|threatened my life|threats to kill|threats on my life|threats against my life}",
            "{he|she} {would|was going to|was gonna|said hed|says hed|said he would} {kill|murder|stab|shoot} <me>",
            "{petrol|acid} {through|on|over|at} {my|the|our|me}",
            "{broke|broken|breaks|breaking|breached|breaching|breaches|ignored|ignoring|ignores|violated|broke his|breach of} [all] [his|her|the|their|police|of] [police] {bail|non mol*|nonmol*|injunction|restraining order|non molestation*|occupation order|dvpo|protection order}",
            "{locked|locks|lock|locking|trapped|holding|kept} <me> {in|in the|inside|hostage|prisoner|against my will}",
        ],
        friends: &[
            "strangl* by {his|her|the|their} [own] cord",
            "cord ... strangl*",
            "strangl* [me|us] {by|with} {red tape|bureaucracy|rules|paperwork|debt}",
            "chok* {me|us|her|him} up",
            "choking hazard",
            "{kill|hurt|harm|threatened to kill|threatening to kill} {himself|herself|themselves|myself|him self|her self|themself}",
            "{threaten*|threat*} [me|us] [with] [to] violence {course|programme|charity|team}",
            "{i|ive|i have|we|apparently i} {broke|broken|breached|breaching} [my|the|our] {bail|non mol*|injunction}",
            "threats {to|of} {me|us} {court|removal|adoption}",
            "kept me {in the dark|in hospital|in overnight|in for|inside the}",
            "kept us {in the dark|in hospital|in overnight|in for}",
            "locked me {out|in to|into} {of|the agreement|this}",
            "threatened {me|us} {with court|with removal}",
        ],
        softer_near: &[
            "{arrested|remand|remanded|prison|custody|jail|charged|sentenced|convicted|behind bars|locked up}",
        ],
        ..VIOLENCE
    },
    // What somebody is about to do.
    Written {
        by: By::Attacker,
        phrases: &[
            "{going to|gonna|gona|gunna|will|hell|shell|theyll|wants to|trying to|goin to|want to|will end up|end up|he could|she could|he might|she might} [actually|fucking|really|just] {kill|murder|stab|shoot|strangle|batter|bury|kil|killing|hurt} {<me>|us all|me and|both of us|me or}",
            "{ill|i will|im going to|i swear ill|im gonna|gonna|going to} {kill|murder|stab|shoot|batter|burn|hurt|slit|bury|end} {you|u|ur|your throat|your family|ya} [all|both]",
            "{i|id|ill} {wont|would not|might not|will not} {be alive|survive|live|make it} [till|until|to|through|the|if|next] [he|she|him|tonight|morning|weekend|week]",
            "{coming|comes|come} {after me|to get me|to get us|after us|for me and|for us and} [and|he|she|tonight|when|with|now|if]",
            "{wont|refuses to|not|doesnt} [let] let me {out|leave} [of] [the] {house|flat|room|bedroom|bathroom}",
            "{hes|shes|is} coming for {me|us}",
            "finish {me|us} off",
            "{wont|doesnt} let me {call|ring|phone|speak to} the police",
            "{murder|kill|killing} me {if|when} {i|he|she} {leave|find|finds|found|go|tell|get|gets}",
            "youre [a] dead",
            "{you are|youre|ur|your} {dead|a dead man|a dead woman} {if|when|when i}",
        ],
        friends: &[
            "{mum|mam|mom|mother|nan|boss|sister|dad|solicitor|wait|waiting|stress|worry|worrying|heartbreak|this|it|that|guilt|grief} {will|would|is going to|is gonna|going to|gonna|is} [literally|actually|really] {kill|murder|end up killing|killing} me",
            "{i|we} {want to|trying to} hurt {me|us}",
            "going to hurt {me|us} {more|to|financially|in court|that}",
            "{social|they|theyre|sw|ss} [services|worker] {want to|trying to|going to|are going to|are trying to|will|wants to} hurt {me|us}",
            "i wont live with",
            "{live|survive} {on|without|with|there|here|financially}",
            "wont make it {to|on time|in time} [the] {court|meeting|contact|hearing|conference|review|next}",
            "i {might|may|will} not make it {to|on}",
            "want to {hurt|kill} me because i am honest",
        ],
        ..VIOLENCE
    },
    // The same of more than one.
    Written {
        phrases: &[
            "{they|brothers|family|cousins|uncles} {will|theyll|are going to|is going to|would|gonna} [all] {kill|murder|stab} {me|us}",
        ],
        friends: &[
            "kill {me|us} {with|by|off}",
            "my [whole] family {will|would} kill me",
        ],
        ..VIOLENCE
    },
    // An attacker at the door.
    Written {
        tense: Tense::State,
        by: By::Person,
        phrases: &[
            "outside [of] {my|the|our} [front|back|bedroom] {door|house|window|flat|home|bedroom|place|building|refuge}",
            "watching {my|the|our} {house|flat|home|door|windows}",
            "{sat|sitting|waiting|parked} outside {my|the|our} {house|flat|home|work|door}",
            "{turned|turning|turns} up {at|outside} {my|the|our} {house|door|flat|home|refuge|work} {drunk|shouting|threatening|kicking|screaming|with a knife|angry|off his face|off her face|in a rage}",
            "{is|hes|shes} {at|in} {my|the|our} {door|house|garden|flat} [right] {shouting|screaming|drunk|threatening|refusing|and wont|kicking|now and im scared}",
        ],
        friends: &[
            "outside {my|the|our} {door|house|window|flat|home} {for|when we moved|playing}",
            "{social|sw|worker|police|postman|taxi|bus} ... outside [of] {my|the|our} {door|house|window|flat|home}",
        ],
        ..VIOLENCE
    },
    Written {
        tense: Tense::State,
        by: By::Attacker,
        phrases: &[
            "{kicking|hammering|pounding|smashing|punching|booting|battering|banging|breaking} [on|at|in|down|through] {my|the|our} [front|back|bathroom|bedroom] {door|doors|window|windows} [in|down]",
            "{trying to|tryna} {break|force [his way]} in",
            "{trying to|tryna} get in {and|im|i|now|here|tonight|[through] {the|my|our} {house|door|window|back|front}}",
            "{trying to|tryna|tried to} {break|kick|smash|get|knock} {my|the|our} [front|back|bathroom|bedroom] door {down|in|open}",
            "{outside|door|window} {banging|kicking|shouting|screaming|hammering}",
            "{has|hes|got|shes} [got] hold of a {knife|gun|machete|axe}",
            "{trying to|tryna|trying} {get|break|kick|smash|force} [his way|her way] {in|in to|into|down|the door} {my|the|our|now|tonight|through|again|house|door}",
            "{has|hes got|shes got|got|holding|with|grabbed|waving|carrying|picked up|hiding|keeps} {a|the} [big|kitchen|carving] {knife|gun|machete|weapon|shotgun|axe} [in his hand|on him|in the house|under]",
        ],
        friends: &[
            "knife {out of|to cut|for|in the kitchen}",
            "{knife|gun} {crime|block|set|rack|drawer|and fork|licence|dog|for cooking|sharpener}",
            "{social|sw|worker*|police|services|they|officers|ss} [are|is|were|was|came|come|turned up|at|have|keep|just] [been] {kicking|hammering|pounding|banging|smashing|breaking} [on|at|in|down] {my|the|our}",
            "trying to get in to {the|my|our} {school|nursery|flat|course|council|college}",
            "trying to get into {the|my|our} {school|nursery|flat|course|council|college}",
            "{trying to|tryna} get in {to|touch|with|contact|the way|there|a word|early|front|my|her|his|first|before|on|at}",
            "school door",
            "trying to {get|force} in to my {head}",
            "trying to {get|force} into my {head}",
        ],
        may_be_claimed: true,
        ..VIOLENCE
    },
    // "He is here now", beside words of fear; of a child that came home it says nothing.
    Written {
        by: By::Attacker,
        phrases: &[
            "{is|hes|shes|here|house|downstairs} [here|in the house|downstairs|back] [right] now {and|i|im|with|he|hes|she|shes|shouting|screaming|drunk|kicking} ... {scared|terrified|frightened|violent|drunk|knife|hit|hitting|kill|help|shouting|screaming|kicking|angry|police|threatening|smashing|hiding|afraid|petrified}",
            "{scared|terrified|frightened|help|drunk|violent|afraid|hiding|police} ... {hes|shes|he is|she is} {here|in the house|downstairs|outside|back} [right] now",
            "{hes|shes|he is|she is} {here|in the house|downstairs|back|outside} {now|right now} [please] {help|what do i do|scared|im scared|drunk|shouting|hiding|please}",
        ],
        friends: &["now and {settled|doing|safe|well|happy}"],
        ..VIOLENCE
    },
    // Fear now.
    Written {
        tense: Tense::State,
        may_be_claimed: true,
        phrases: &[
            "{im|i am|am|iam|we are|were|me and the kids are|me and my kids are|kids are|currently|i m} [currently|now|just|still] {hiding|hid} {in|upstairs|under|behind|from him|from her|from my|with the kids|at|round}",
            "{im|i am|we are|me and the kids are} [currently|still|just] hiding",
            "hiding from {him|her|my {husband|partner|ex|boyfriend|bf|wife|dad|stepdad}}",
            "{hiding|hid} {in the|in my|under the} {bathroom|bedroom|toilet|cupboard|car|wardrobe|loft|shed|garden|bed|neighbours}",
            "{locked|barricaded|shut} {myself|ourselves|me and the kids|us} [in|inside]",
            "barricaded",
            "{scared|afraid|frightened|terrified|petrified|fear*} {for|of} {my|our|mine and} [own] {life|lives|safety}",
            "fear for {my|our} {life|lives|safety}",
            "{scared|terrified|petrified|afraid|frightened} [that] {he|she|hes|shes|hell|shell} {will|might|could|is|going|gonna} [going|gonna] [to] {come back|come round|come here|turn up|get in|hurt me|hurt us|find me|find us|find out where|do something to}",
            "{scared|terrified|petrified|afraid|frightened|fear|think|convinced|worried|certain|know|reckon} [that] [one day|that] {he|she|hes|shes|hell} [will|is|might|would|could|going] [going|gonna|end up] [to] {kill|kill|killing|murder|stab|strangle} {me|us|them|her|him|my}",
            "{not|dont feel|isnt|arent|never|dont think im|unsafe|wasnt} [feel] [safe] {here|at home|in my [own] home|in my [own] house|right now|tonight|in this house|with him|around him|from him} [tonight|now]",
            "{im|i am|we are|were|me and the kids are|kids and i are} [really] not safe",
            "{in|we are in|im in} {immediate|real|serious|grave|great} danger",
            "{im|i am|we are|my life is|our lives are|me and the kids are|our lives|my life} in danger",
        ],
        friends: &[
            "hiding from {social|ss|the council|them|services}",
            "{in danger|danger} of",
            "hiding {something|anything|nothing|it|that|the|his|her|my|our|things|a|stuff|drug*|drink*|this|him|them}",
            "{hiding|hid} in plain sight",
            "{not|isnt|arent|never|wasnt|dont} {here|at home|in my|right now|tonight|in this|with him|around him|from him}",
            "{not|isnt|arent|never|wasnt} [feel] {with him|around him|at home|here|in my home|in my house|from him|right now|tonight}",
            "{im|i am|were|we are} [really] not safe {to|around|for|enough|parents|parent|mum|dad|carer*|with my|with the|with our|because of the|due}",
            "barricaded {road|street}",
        ],
        ..VIOLENCE
    },
    // Afraid to go home: of a child it is the child's danger.
    Written {
        of_child: "child-at-risk",
        tense: Tense::State,
        by: By::Harmed,
        may_be_claimed: true,
        phrases: &[
            "{scared|afraid|frightened|terrified|petrified} {to go [back] home|of going [back] home|to go back there|to go back to {him|her|his|mums|dads}|to be at home|to be in the house|of him coming|of her coming|to sleep in}",
        ],
        friends: &[
            "{to go|going} home {from [the] hospital|empty|without|alone with the baby|to an empty}",
        ],
        ..VIOLENCE
    },
    // A rape not said to be of late.
    Written {
        level: SOFT,
        by: By::Attacker,
        phrases: &["{raped|stabbed|rapes} <me>", "i was raped"],
        friends: &["stabbed me in the back"],
        ..VIOLENCE
    },
    // The other parent says so, or it is asked in general; shown softly.
    Written {
        level: SOFT,
        by: By::Person,
        phrases: &["{hes|he is|shes|she is} {violent|dangerous|very violent|so violent}"],
        ..VIOLENCE
    },
    // A call for help.
    Written {
        phrases: &[
            "{should|shall|do|can|need to|going to} i {ring|call|phone|dial} [the] {999|police} now",
            "{ring|call|phone|dial} 999 {for me|now|please}",
            "{please|plz|pls} {send|get} {help|police|the police|someone} [now|quick|quickly|asap]",
        ],
        friends: &[
            "get help {with|for|from|now that}",
            "get {someone|help} {to|from|with|who|at|for}",
        ],
        ..VIOLENCE
    },
];

#[cfg(test)]
mod tests {
    use super::super::testing::{at_most_soft, quiet, raises};

    #[test]
    fn violence_now_is_raised() {
        raises(
            "violence",
            1,
            &[
                "he keeps hitting me and im scared",
                "my partner beats me up when hes drunk",
                "he hit me last night in front of the kids",
                "She punched me yesterday and the police did nothing",
                "he beat me up again",
                "my ex strangled me on sunday",
                "he had his hands round my throat",
                "he stangled me till i passed out",
                "hes got a knife and wont leave",
                "He has a knife",
                "he pulled a knife on me",
                "hes outside my door now",
                "my ex is kicking my door in",
                "he is banging on the windows shouting",
                "im hiding in the bathroom with the baby",
                "we are hiding upstairs",
                "im scared to go home",
                "he said hes going to kill me",
                "he threatened to kill me and the kids",
                "hes threatening to burn the house down with threats to kill us",
                "he broke bail and came round",
                "my ex breached the non mol last night",
                "he will kill me if he finds out",
                "I am scared for my life",
                "I dont feel safe here tonight",
                "he text saying im going to kill you",
                "help hes here now and im terrified",
                "he tried to strangle my mum",
                "my life is in danger",
            ],
        );
    }

    #[test]
    fn what_is_over_denied_or_claimed_is_soft() {
        at_most_soft(&[
            "he used to hit me when we were together",
            "I was the one being hit and now they say I fail to protect",
            "we had a row and he hit me, that was in 2021",
            "my ex strangled me 3 years ago and was sent to prison",
            "I was scared for my life when we were together",
            "he has never hit me",
            "he has never threatened to kill me",
            "I am accused of strangling my wife",
            "they claim i threatened to kill her",
            "his mother had an abusive boyfriend for ages",
            "domestic abuse years ago with a different partner",
            "I breached my bail by texting her",
        ]);
    }

    #[test]
    fn idioms_children_and_officials_are_not_grave() {
        at_most_soft(&[
            "my mum is going to kill me when she hears",
            "this stress is going to kill me",
            "it hit me last night that he is really gone",
            "social workers were banging on the door this morning",
            "my son is 6 and autistic and keeps hitting me",
            "the baby choked on a grape",
            "i was choked up reading it",
            "my son is home, hes here now and settled",
            "they verbally attacked me yesterday in the meeting",
            "they kicked us out of the meeting today",
            "we are in danger of losing the flat",
            "the social worker threatened us with court",
            "the social worker is outside my door",
            "she beat me to it yesterday",
            "they are strangling us with red tape",
            "he threatened to take me to court",
            "i could murder a curry",
            "that hurt me yesterday when the judge said it",
        ]);
        quiet(
            "violence",
            &[
                "it seems strange to a stranger",
                "they say my house is not safe for a baby",
            ],
        );
    }
}
