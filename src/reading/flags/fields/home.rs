//! Words of being kept, watched, hurt and sought out, of which two together are violence or a threat.

use super::Field;

/// What points to violence at home, and to threats against others.
pub(super) const WORDS: [(Field, &[&str]); 22] = [
    (
        Field::Unheard,
        &[
            "so {he|she|they|hes|shes} {dont|doesnt|cant|wont|didnt} {hear|see|know|wake|find}",
            "{typing|writing|texting|posting|messaging|doing} [this|it] [quick|quickly|quietly|fast] [from|in|on] [the|under] [my|his] {loo|bathroom|toilet|shed|bath|bed|covers|duvet|car|wardrobe|cupboard}",
            "{tap|shower|taps|fan} {on|running} so",
            "{waiting|waits|hes outside|stood outside|banging} [for] [me|us] to come out",
            "{while|before} {hes|shes|he|she} [is|gets|comes] {asleep|sleeping|in the shower|at the shop|back|out the shower|wakes|home|at work|down the pub}",
        ],
    ),
    (
        Field::Escape,
        &[
            "if i {leave|go|run|get out|take the kids|walk out} [with|now|tonight|before]",
            "{leave|get out|go|run} [with] [the kids|my kids|the baby] {tonight|now|in the night|before}",
            "{where|who} [do|can|else] [do|can] {i|we} {go|ring|run|turn}",
            "{scared|terrified|frightened|petrified} {of|to} [him|her|my|our|go|open|move|leave]",
        ],
    ),
    (
        Field::Kept,
        &[
            "{shut|locked|kept|bolted} {me|us} {in|up} [the|since]",
            "{food|toast|water} {under|through} the door",
            "{kids|sons|daughters} {kindle|ipad|tablet|switch}",
            "since {breakfast|this morning|last night|friday|yesterday}",
            "{took|taken|takes|hid|hides|hidden|got|keeps|has} [all] [my|our] {keys|phone|charger|shoes|coat|bank card|money|passport|front door key|door key|front door keys}",
            "{door|doors|windows|gate} [is|are|was|were|all|has been|been] {locked|bolted|screwed|deadlocked|padlocked} [shut] {from|on} [the] {outside|out side|other side}",
            "{locked|locks|locking|shuts|bolts} {me|us} {in|up|inside}",
            "{door|doors|windows} [is|are] {locked|bolted|screwed shut} [while|when|till|until]",
            "{sons|sons old|kids|daughters|daughters old|neighbours} [old] {tablet|ipad|phone|kindle|switch} [this|so|its|because|to|to write]",
            "{cant|wont|not allowed to} {get|go|leave|step} {out|outside} [the|of|unless|without|till|until|when]",
        ],
    ),
    (
        Field::Lurking,
        &[
            "{tapping|banging|trying|rattling|scratching} [on|at] {the|my|our|every} {window|windows|door|doors|handle|back door}",
            "{van|car|motor|bike|truck} [has|is|was] [been] {sat|parked|sitting|stopped|outside|crawling|idling|there} [across|outside|down|up|on|in|opposite|at|there|again|since]",
            "{lights|headlights} off",
            "{circling|driving past|going past|drives past|drove past|walking past|walks past|goes past|watching} [the|my|our] {house|flat|block|road|street|window*|door}",
            "{across|over|opposite} the {road|street|way}",
            "{in|at the bottom of|at the end of|over} {my|our|the} {garden|back garden|drive|alley|hedge|street|back fence|fence}",
        ],
    ),
    (
        Field::NotAllowed,
        &[
            "{order|bail|court} {says|said} {he|she} {cant|isnt|mustnt|not}",
            "{not|never|isnt|aint} {meant|ment|supposed|suposed|allowed|aloud} {to|anywhere|within|near} [come|be] [anywhere] {within|near|come|be|anywhere|here}",
            "{non mol*|nonmol*|restraining order|injunction|dvpo|bail conditions|his bail|her bail|exclusion zone|stalking order}",
            "within {50|100|200|500|a hundred} {m|metres|meters|yards|feet}",
        ],
    ),
    (
        Field::Barricade,
        &[
            "{sofa|settee|chair|drawers|wardrobe|table|cabinet|bed|freezer|washing machine|bookcase} [up] [is] {against|behind|across|in front of|infront of|up against|wedged} [under] {the|my|our} [front|back|bedroom] {door|handle}",
            "{all|kids|kids are|twins|girls|boys} [of us] [are] {sleeping|sleep|slept|hiding|camped} [together] [on|in] {the|my|one|back} {back|one|room|same|spare|bathroom|bedroom|floor|landing|car|hall}",
            "{barricad*|boarded up|nailed shut|wedged the door}",
        ],
    ),
    (
        Field::Released,
        &[
            "{he|she|ex|dad} {got|gets|came|was let|let|is} [let] out {today|yesterday|on|tuesday|monday|wednesday|thursday|friday|saturday|sunday|this|last|of prison|and nobody}",
            "{released|bailed|out on bail|out on licence|out on tag|on the run|parole}",
            "nobody {told|warned|rang} {me|us}",
        ],
    ),
    (
        Field::Throat,
        &[
            "{hand|hands|arm|belt|cord|fingers|elbow} {round|around|on|at|across|over} my {neck|throat|windpipe|mouth and nose}",
            "{couldnt|cudnt|could not|cant} {breathe|breath|swallow|get my breath} {when|because|cos|after|till|until|with}",
            "{seeing|saw} {stars|spots|black} {when|while|as|before|till}",
        ],
    ),
    (
        Field::Breathless,
        &[
            "{till|until} i {go|went|pass out|passed out|black out|blacked out|went limp|see stars|wet myself}",
            "{i|then i} {come|came} {round|to}",
            "{couldnt|cudnt|could not|cant} {breathe|breath|get air|get any air|get [my|his|her] breath}",
            "{sits|sat|sitting|lies|lay|knelt|kneels} on {him|her|top of him|top of her|his back|her back|my chest|his chest}",
            "{squeezes|squeezed|squeezing|pressing|pressed|presses} [down|on|my|it|and] [neck|throat|harder|till|until]",
        ],
    ),
    (
        Field::Portent,
        &[
            "{put|putting|bury} {me|us|her} in {the|a} {ground|boot|river|grave|box|hole|hospital}",
            "{messaged|texted|sent|told} [me] the {postcode|address|name} [of]",
            "{knows|told|found|worked out} where the {refuge|safe house} is",
            "{hear|heard} ... ... {screaming|furniture|begging|thuds|smashing|banging}",
            "{dead|killed|head} {cat|dog|bird|rabbit|rat|on my doorstep|on the doorstep|in the garden|in a box}",
            "{kids|youre|you|your turn|her|shes|im} next",
            "{wheel nuts|brakes|brake pipe|brake pipes|brake line|tyres} [have|has|had|were|was|been] [been] {cut|loosened|loose|slashed|undone|gone}",
            "{loosened|cut|slashed|undone|undid} [the|my|our|all] {wheel nuts|brakes|brake pipe|tyres|brake line|gas pipe}",
            "{bought|got|ordered|buying} [himself|a|some] {spade|lime|quicklime|tarpaulin|plastic sheeting|cable ties|duct tape}",
            "{patio|woods|quarry|where nobody|never find} [would|will] [find|me|her|you] [me|her|us]",
            "i wont {come home|come back|walk out|be walking|get out|make it} [from it|alive|of there|to court|out]",
            "{that is|thats} our {signal|code|word|sign}",
            "{drive|sleep} safe",
        ],
    ),
    (
        Field::DoorDown,
        &[
            "{have|take|kick|put|boot} the {door|window} {off|in|down|through}",
            "{shouting|screaming|reaching|looking|breathing} {through|in} the {letterbox|letter box|window|cat flap}",
            "{chain|bolt|latch} on",
            "kids [are|all] {under|in|behind} {the|my} {bed|bath|wardrobe|loft|sofa|table}",
        ],
    ),
    (
        Field::Lately,
        &[
            "{this time|this week|tonight|last night|again|today|this morning|yesterday|just now|since {monday|tuesday|wednesday|thursday|friday|saturday|sunday}|last nite|2nite|agen|keeps}",
            "{an hour|half an hour|hours|10 minutes|minutes|20 minutes} ago",
        ],
    ),
    (
        Field::Injury,
        &[
            "{makeup|make up|foundation|sunglasses} over",
            "{jaw|eye|wrist|fingers|ribs|nose} {wont|cant|doesnt|is|are} {open|close|bend|move|swollen|shut|broken|right}",
            "{shape|print|mark|outline} of {it|his hand|her hand|the iron|the ring|his ring|his boot} on my",
            "{went|goes|came} for me with [the|a] [hot|boiling|bread] {iron|pan|kettle|bottle|belt|fork|scissors|hoover|lead}",
            "{both eyes|black eye|black eyes|split lip|busted lip|burst lip|cracked rib*|broken rib*|broken nose|broken wrist|lump on my head|clump of hair|clumps of hair|loose tooth|swollen jaw}",
            "{put|poured|tipped|threw|chucked|held|emptied} [the|a|boiling|hot|my] [hot|boiling] {kettle|iron|pan|straighteners|cigarette|water} {over|on|against|at|to|down} my",
            "{had|got|pushed|pinned|slammed|shoved|backed} {me|us} [right] [up] {up against|against|into} the {cooker|wall|door|fridge|sink|radiator|worktop|cupboards}",
            "{split|cut|banged|smashed|busted|cracked} {his|her|my} {head|lip|eye|chin|eyebrow} [open]",
        ],
    ),
    (
        Field::Excuse,
        &[
            "{im to|i have to|ive to|i was to|got to} {tell|say to} {them|people|school|everyone|the sw}",
            "{who|nobody|no one} {believes|believe} [a|that] [bloke|man|me|fella|lad]",
            "{then|and} {hes|shes|he|she} {crying|cries|sorry|all over me|buying}",
            "{had|have|got|making} [me] to say [i|it|that|the]",
            "{told|telling|tell} {them|everyone|everybody|the hospital|a and e|school|work|my mum|the sw|the nurse|her|him} {i|it was|he|she} {walked|fell|slipped|tripped|an|the|a|banged|had}",
            "{she|he|they|nobody|doctor|nurse|sw} {didnt|dont|doesnt|wont} believe {me|a word|it|i}",
            "{no one|nobody|noone|who} {will|would|is going to|s going to|ever} [ever] believe",
            "{on at me|wants me|told me|says i have|makes me} to say [the|it|i|that]",
            "{makeup|make up|foundation|sunglasses|concealer|scarf|polo neck} [over|to|on|for|in]",
            "{frightened|scared|terrified} of {our|my} own {son|daughter|child|lad|boy}",
            "{got|stepped|jumped} in {the way|between|the middle}",
        ],
    ),
    (
        Field::Fuel,
        &[
            "{petrol|petrel|jerry can|jerrycan|lighter fluid|white spirit|accelerant|firelighters|fire lighters|paraffin|rag|burning rag|fireworks|firework|diesel|matches}",
        ],
    ),
    (
        Field::Flame,
        &[
            "{its|be|gets|get|got|ill be|theyll be} lit",
            "{letterbox|letter box|stank|stinks|stinking|reek*|smell of|smells of}",
            "{wooden|burn|burns|burning|go up|goes up|went up|torch|torched|set fire|set light|strike a match|light it|ashes|inferno|thatched}",
            "{nothing|nowt|nothin} [left] to lose",
        ],
    ),
    (
        Field::Weapon,
        &[
            "{shotgun|bread knife|bolt cutters|a hammer|shot gun|rifle|air rifle|pistol|handgun|a gun|crossbow|machete|zombie knife|flick knife|lock knife|kitchen knife|stanley knife|big knife|carving knife|big blade|blade|samurai sword|sword|baseball bat|hammer|axe|crowbar|knuckle duster|cleaver|meat cleaver|screwdriver|a knife}",
            "{with|has|got} [an] {edge|point|blade} {on it|to it}",
        ],
    ),
    (
        Field::Armed,
        &[
            "{against|to|at|on} my {belly|bump|throat|neck|face|back|chest|stomach}",
            "{taking|bringing|carrying|got|have} [the|a|my|his] {hammer|knife|bat|blade|axe|crowbar} {in|with|to|under|on}",
            "{in|inside} my {bag|boot|coat|pocket|handbag}",
            "{sits|sat|sitting|sleeps|waiting|stood} {with|by} [it|the|a] [by|at|behind] [the] [front] {door|window|lap|bed|it by|with it}",
            "{down|in|inside|up|under} {his|her|my|the} {joggers|trousers|waistband|sock|sleeve|jacket|coat|bag|schoolbag|school bag|rucksack|pillow|mattress|boot|glovebox|hoodie}",
            "{empty|empty -} handed",
            "{got|fetched|brought|took|had|dug|getting} [his|her|the|that] ... {out|down} [of] [the] {loft|attic|garage|shed|safe|shop|case}",
            "{pulled|pulls|waved|held|swung|came at|went for|chased} [a|the|it] ... {on|at|to|after} {his|her|me|my|us|the|him|them|a} [little|big|older|younger|own] [brother|sister|teacher|mum|nan|carer|staff|sister|throat]",
            "{stab|stabs|shoot|slash|do|chop|cut} {him|her|them|me|us|you} [up|all] [in|while|on|when|if|after] [his|her|their|sleep|they]",
            "{going|goes|gone|started going|walks|walking} {out|to school} with",
            "{sharpening|sharpened|cleaning|oiling|loaded|loading} [it|the|his|her]",
        ],
    ),
    (
        Field::Menace,
        &[
            "{not|arent|aint|never} leaving {without|till|until}",
            "{one more|another} word",
            "{im|were|we are|i am} outside the {foster|carers|contact|placement|school|childrens}",
            "next time {they|she|he|the police|that} [bring|come|turn|knock|comes|turns]",
            "let {them|her|him} {try|come|dare}",
            "{theyll|shell|hell|they will|theyre going to|they} [all] {sit up|be sorry|regret|wish they|listen then|know about it|learn|get whats coming|see what happens}",
            "{for|ready for|waiting for} {when|if} {they|she|he} {come*|turn*|knock*|try|tries|show*}",
            "{do|doing|get|getting|going to do|jump|jumping} {him|her|them} [over] {on|after|at|when|outside|in} [friday|monday|school|the|tuesday]",
            "{thats all|all im saying|just saying|draw your own|work it out}",
            "{nothing|nowt} [left] to lose",
            "{the judge|that judge|the sw|that sw|social worker|foster carers|the conference|family centre|contact centre|council offices|civic centre|her office|their office}",
        ],
    ),
    (
        Field::Address,
        &[
            "{worked out|found out|found|know|got|tracked down|figured out} [from ...] [exactly|out] {which|what|where|the|her|his|their} [house|street|road|school|address|new|home|foster|car] [the|she|he|they|social|her|their|house|carers|worker|judge] [foster|social] [carers|worker|sw|guardian|judge] [live|lives|is|parks|on]",
            "{foster carers|carers|social workers|sws|guardians|judges|her|their|workers} {address|house|street|road|car|kids school|number plate|reg}",
        ],
    ),
    (
        Field::Visit,
        &[
            "{paying|pay|payin} [her|him|them|a|that] [a|little] visit",
            "{going|coming|heading|popping|driving} {round|over} [there|hers|theirs] [tonight|now|with|later|and|mob]",
            "windows {are|is|will be|get} {going|put|gone|coming|smashed}",
            "me and my {brothers|brother|cousins|lads|mates|uncles|dad}",
            "{wait|waiting|be there|see her|see him} [for] [her|him|them] {when|after} {she|he|they} {gets|get|finish*|leave*|comes}",
            "{see|lets see} how {she|he|they} {like*|feel*|sleep*}",
        ],
    ),
    (
        Field::Stakeout,
        &[
            "{sit|sat|sitting|park|parked|parking|wait|waiting|been} {in|outside|opposite|near|round|at} ... {office|her house|his house|her road|foster carers|carers house|her work|nursery|her school|the school|court}",
            "i know {what|which} {time|day|days|school|gym|bus|car|route|way} {she|he|they|the|her|that} [sw|carers|carer|foster]",
            "{spare|copy of the|copied|kept the} key",
            "{one|a} {minute|second|moment} is all",
            "{she|he} has {a|kids|children|got kids|two|three} [little|young] [girl|boy|kids|daughter|son|herself|too]",
            "{id like|want|wants|i want|she needs|make} {her|him|them} [to] {know|feel|see|find out|understand} {how|what} {it|its}",
            "{next time} [they|she|he|we]",
        ],
    ),
];
