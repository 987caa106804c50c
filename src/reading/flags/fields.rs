//! Fields of words that mean little alone and much beside another: tablets, a bridge, a goodbye, an engine left running.
//!
//! A field holds what parents write for one thing, in general words; what two fields together are is in `combined`.

use super::sign::parsed;
use crate::text::Phrase;
use std::sync::LazyLock;

/// One thing that is meant, however it is worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    // To die.
    Medicine,
    Hoarding,
    TakenAll,
    Ledge,
    Drawn,
    Cord,
    Tied,
    LeftBehind,
    Letter,
    GivenAway,
    Farewell,
    NoMore,
    HowToDie,
    Sleeves,
    CutAgain,
    LockedIn,
    // To be hurt at home.
    Unheard,
    Escape,
    Kept,
    Lurking,
    NotAllowed,
    Barricade,
    Released,
    Throat,
    Lately,
    Injury,
    Excuse,
    // To threaten.
    Fuel,
    Flame,
    Weapon,
    Armed,
    Menace,
    Address,
    Visit,
    // A child hurt.
    Secret,
    Bed,
    Sore,
    AfterVisit,
    Older,
    Pictures,
    OfChildren,
    Mark,
    Bruise,
    BodyPart,
    Handled,
    HurtBaby,
    Punished,
    Starved,
    Alone,
    SmallOrOut,
    Unfed,
    Unwell,
    Afraid,
    Swallowed,
    // A child gone or used.
    NotBack,
    WhereUnknown,
    Owing,
    Used,
    // A child taken away.
    Journey,
    Packed,
    Unseen,
    NoReturn,
    Vanished,
    Seized,
    // What the rest is read by.
    Blocked,
    TheLot,
    Poison,
    Drunk,
    InCharge,
    Breathless,
    Portent,
    DoorDown,
    TiedIn,
    Tasting,
    Groomer,
    Minor,
    StillBaby,
    Passport,
    Hideout,
    Stakeout,
    OnPurpose,
    WakeUp,
    Calm,
    YoungAge,
    Harmless,
}

/// The words of every field, in the order of [`Field`].
pub(super) const WORDS: [(Field, &[&str]); 85] = [
    (
        Field::Medicine,
        &[
            "{<tablets>|valium|methadone|warfarin|digoxin|naproxen|gabapentin|quetiapine|olanzapine|prozac|temazepam|oramorph|ketamine|capsules}",
            "{medicine|medicines|medecine} [cabinet|cupboard|box|tin|drawer]",
            "{script|pill|tablet|medicine|tablets|methadone} {bottle|packet|box|strip|pack}",
            "{blister pack*|sleeping pills|bleach|antifreeze|anti freeze}",
        ],
    ),
    (
        Field::Hoarding,
        &[
            "{lined|laid|tipped|counted|counting|poured|set|got} [it|them|all|every one|the lot] {up|out} [on|in|along|by]",
            "{count*|recount*} [all|every one of|each of|out] {them|the lot|em}",
            "{saved|saving|save|saves|hoarding|hoards|hoarded|stashed|stashing|stash|squirrel*|stockpil*|collecting} [all|up] {up|them|it|all|his|her|my|back|some|a load|in a|under}",
            "{hid|hidden|hiding|hides} {it|them|his|her|my|all|some|about|loads|60|50|40|30|20}",
            "{sock|shoe|shoebox|pillowcase|teddy|carrier bag|tin|drawer|rucksack} {with|full of|of} [about|over|at least] {all|his|her|my|loads|60|50|40|30|20|80|100}",
            "{in|under} {a|my|her|his} {sock|shoe|pillow|mattress|teddy|pillowcase}",
            "{enough|plenty} [of them] {for|to do|to go|to make sure|so}",
            "{in front of me|next to me|on my lap|in my hand|in my lap|on the bed beside}",
        ],
    ),
    (
        Field::TakenAll,
        &[
            "{took|taken|takes|swallowed|necked|downed|had|done|eaten|necking|drank|taking} [the|her|his|my] {all|whole|full|loads|a load|too many|handful*|every|lot of|bottle|about {20|30|40|50|60}|boxes|packets|a box|a packet|a bottle|a strip|the rest}",
        ],
    ),
    (
        Field::Ledge,
        &[
            "{quarry|river|canal|lake|reservoir|sea|docks|harbour|the weir|railings|a road|m62|m6|m1|a1}",
            "{bridge|flyover|viaduct|footbridge|level crossing|railway|train tracks|train line|tracks|cliff|cliffs|window ledge|ledge|multi storey|multistorey|top floor|rooftop|weir|reservoir|motorway|dual carriageway|embankment}",
            "{1st|2nd|3rd|4th|5th|second|third|fourth|fifth|bedroom|upstairs|first} [floor] window",
            "{on|off|onto} [the] [top of] [edge of] [the|a] {roof|car park|pier|platform|edge}",
        ],
    ),
    (
        Field::Drawn,
        &[
            "{drove|walked|went|driven} [back|up|down|out] to the",
            "{handbrake|brake} off",
            "{look|looking|stare|staring} {at|into|down at} the {river|water|canal|sea|tracks|drop|road}",
            "{be|itd be|it would be|it looks} so {quiet|easy|peaceful|calm|cold|deep}",
            "{found|spotted|seen} by a {jogger|dog walker|driver|walker|passer by|cyclist|copper}",
            "{keep|kept|keeps} {finding|ending|going|walking|driving|winding|looking|standing}",
            "{one|a|his|her|my|both} {leg|legs|foot} {out|over|dangling|on}",
            "{got|get|grabbed} {hold|held} of {him|her|me|them}",
            "{pulled|talked|grabbed|dragged|coaxed|brought|fetched} {him|her|me} {back|down|in|off|away|home}",
            "{brought|found|picked up|fetched|driven|drove} [my|the|our] {him|her|me|fella|husband|wife|partner|son|daughter|lad|boy|girl|hubby|missus|oh|mum|dad|brother|sister|ex} [home|up|back] {from|off|at|on|by|walking|sat|stood}",
            "{driver|stranger|passer by|woman|man|bloke|lady|dog walker|police|copper} {stopped|pulled over|talked|grabbed|sat with|stayed with}",
            "{stood|standing|stand|sat|sitting} [there|up there] {nearly|for|till|til|until|about|over|looking|watching|last night|hours|half the night|with}",
            "{wrong|other} side of the {rail|railing|railings|barrier|fence|wall}",
            "{climbed|climbing|climbs} {over|out|up|onto}",
            "{wonder*|think*|working out|worked out} {how {high|deep|quick|cold|long|far}|what time the trains}",
        ],
    ),
    (
        Field::Cord,
        &[
            "{rope|tow rope|washing line|dressing gown cord|cord|belt|extension lead|flex|cable|noose|ligature|shoelace*|bed sheet|bedsheet*|sheet|dog lead|scarf}",
        ],
    ),
    (
        Field::Tied,
        &[
            "{tied|tying|knotted|looped|hung|hooked} [up] {to|round|around|in|on|from|over}",
            "in a {loop|noose|knot}",
            "{round|around} {his|her|my} [own] neck",
            "{rafters|beam|beams|loft hatch|banister|banisters|curtain rail|bunk bed|coat hook|garage roof|tree}",
        ],
    ),
    (
        Field::LeftBehind,
        &[
            "{left|leaving|leaves} [all] [me|us] [him|her] [his|her|their|my|the] [bank] {phone|wallet|keys|wedding ring|ring|purse|cards|card|rings}",
            "{wedding ring|phone|wallet|keys} [and ...] [is|was|left] on the {side|table|worktop|bed|pillow|kettle|sideboard}",
            "{gone|went|driven|drove|walked} {out|off} [on foot|in the car|walking] [with|and|at|in|hours]",
            "{isnt|not|never|wasnt} {at|been to|turned up at|turn up at|arrived at} {his|her|their|the} {mums|mum|dads|brothers|sisters|mates|work|job|nans}",
            "{life insurance|the insurance|insurance {is|papers|policy}|will is|the will|funeral|bank details|passwords|pin number|pin numbers}",
        ],
    ),
    (
        Field::Letter,
        &[
            "{letter|letters|note|notes|card|cards|list|video|videos|voice note*|message|messages} {to|for} {each|every one|all|both} [of] {them|my|the|kids|of the}",
            "{letter|note|text|voicemail} [from|off] [my|him|her|the] ... {saying|says|said} [hes|shes|hes so|shes so|so|im] sorry",
            "for {when|once} {they|he|she|theyre|hes|shes|the kids} {turn|turns|are|is|get|gets} [old|older|18|21|16|grown|big|married]",
            "for {their|his|her} {18th|21st|16th|wedding*|wedding day}",
            "{list|instructions} {of|for|on} {what|who|how|which} {each|the|they|he|she}",
        ],
    ),
    (
        Field::GivenAway,
        &[
            "{cleared|emptied} [out] [all] [his|her|the|my] [work] {locker|desk}",
            "{who|which one} {gets|has|is having} {which|what}",
            "{car|house|tenancy|account|policy} {in|into|over to} {my|our|the kids|her} name",
            "{given|gave|giving|rehomed|handed} [away|over] [all] [the|my|his|her] {dog|cat|dogs|cats|tools|jewellery|guitar|bike|things|stuff|records|collection|xbox|ps4|ps5|trainers|watch|clothes|teddies}",
            "{can|could} {have|keep} {his|my|her} {xbox|ps4|ps5|bike|phone|room|stuff|things|dog|playstation|trainers|switch|guitar|jewellery|hamster|teddies|clothes}",
            "paid [off|up] [the|all|my|everyone] [the|my] {gas|rent|electric|bills|debts|everyone|catalogue|milkman|what i owe|loan} [off|up|back|so]",
            "{nobody|no one|noone} [will|is|are] [be|left|has] {out of pocket|has to sort|to sort|owed}",
            "{cancelled|cancelling|closed|sorted} [all|out] [my|the|everything] {direct debits|accounts|subscriptions|facebook|affairs|paperwork|funeral|will}",
        ],
    ),
    (
        Field::Farewell,
        &[
            "{say|said|saying} [my|his|her|their] {goodbye|goodbyes|bye|byes} {properly|proper|to everyone|to each|one by one|forever|for good}",
            "{say|said|saying} {my|his|her} {goodbyes|byes}",
            "{be|being} good for {mummy|mum|daddy|dad|nanny|nan|your}",
            "{tell|told} [my|her|him] {mum|dad|mummy|daddy|them|the kids|everyone} [that] [it] {it wasnt|wasnt|its not|was never|wasnt ever} [her|his|their|your|anyones] fault",
            "{look|looking} after {each other|your mum|mum|your sister|your brother}",
            "{whoever|whoevers|who} {has|have|gets|raises|brings} {them|him|her} [up] {after|next}",
            "{night|goodnight|good night} all",
            "{you|everyone|all of you} {were|was|have been|been} [so|very] kind",
            "{never|he never|she never} {rings|calls|phones|says that|hugs|cuddles}",
            "{thanks|thank you} for {everything|trying|all you did|all you have done}",
        ],
    ),
    (
        Field::NoMore,
        &[
            "{wont|not|will not} [going to|gonna|going] [be] {be here|be about|be around|here|be there} [then|to {say|see|tell|explain|do}|myself]",
            "{quieter|easier|better|simpler|calmer|happier|cheaper} for {everyone|everybody|all|them all|the kids|them|us all}",
            "made [my|his|her] peace {with|and}",
            "{get|got|getting} over {it|me} [quicker|eventually|in time|faster|soon]",
            "if there {wasnt|was no|werent} [a|any] {mum|mam|mom|dad|me} [to|in]",
            "{not|never|wont|no longer} [going to] [be] {be anyones|anyones|anybodys|be a} [a] {problem|burden|bother|worry}",
            "{then|so} {you|they} can {have|get} {the kids|them|him|her} back",
            "{no|whats the} point {being|in being|me being|to being} {about|here|around|on}",
            "{join|joining|joinin|be with|with|see|seeing} {his|her|my|our} {nan|nanna|gran|grandad|dad|mum|brother|sister|mate|baby|son|daughter} {up there|soon|again|in heaven|now}",
            "{up there soon|not long now|wont be long now|soon be over|be over soon|all over soon}",
            "{by|after} {the weekend|sunday|monday|tomorrow|tonight|friday|christmas} {he|she|i|hell|shell|ill|itll|itd|its}",
            "{its|it is} {me|her|him} {they|everyone} {want|wants} {rid|gone}",
            "one less {thing|person|problem|mouth|to}",
            "{wont|will not|dont} {need|be needing} {it|them|much|any of it|that} {where|anymore|soon|after|any more|now}",
            "{just|only} {stares|staring|sits|sits there|lies there}",
            "not {ate|eaten|eating|slept|sleeping} {for|in} {3|4|5|6|7|three|four|five|six|days|nearly}",
        ],
    ),
    (
        Field::HowToDie,
        &[
            "{would|will|does|if} it [would|will] {hurt|hurts|be quick|be over quick|take long}",
            "{hurt|quick|quicker|painful|painless} {if|to} [she|he|you|i] {went|go|jumped|drowned|fell|stepped|was hit|stopped breathing} {in front|under|off|out|breathing|into|in}",
            "{picked|chosen|decided|set|worked out|got} [on] {which|what|the|a} {night|day|date|way|time|tree|train} [hes|shes|im|he is|she is|that] [going|gonna] [to] {do it|going to|gonna|it will|doing}",
            "what {dying|being dead|death|heaven} {is|feels|felt|was|would}",
        ],
    ),
    (
        Field::Sleeves,
        &[
            "long {sleeves|sleeve|sleeved}",
            "{arms|arm|legs|thighs|wrists} {are|is|look|looks} [in] [all|such] [a] {state|mess|ribbons|bad|shredded|covered|red raw}",
            "{plasters|bandages|dressings|steri strips|cardigan} [on|over|up|all] ... {arms|wrists|thighs|legs|arm|wrist}",
        ],
    ),
    (
        Field::CutAgain,
        &[
            "{started|starting} {back up|again|it again|back}",
            "{a|such a|right} {state|mess} again",
            "{most|every} {nights|night|time}",
            "{stitches|steri strips|razor|razors|blade|blades|sharpener}",
            "only thing that {helps|works|stops|quietens}",
        ],
    ),
    (
        Field::LockedIn,
        &[
            "{bathroom|bath|toilet|shed|garage|loo|bedroom|room} [with|and] [the] door [is] locked",
            "{locked|locks|shut} {himself|herself|myself} [away] in",
            "{wont|not|isnt|hasnt} {answer|answering|answered|open|come out|opening} [the|me] [door|when|for]",
        ],
    ),
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
        Field::Lately,
        &[
            "{this time|this week|tonight|last night|again|today|this morning|yesterday|just now|since {monday|tuesday|wednesday|thursday|friday|saturday|sunday}|last nite|2nite|agen|keeps}",
            "{an hour|half an hour|hours|10 minutes|minutes|20 minutes} ago",
        ],
    ),
    (
        Field::Injury,
        &[
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
            "{shotgun|shot gun|rifle|air rifle|pistol|handgun|a gun|crossbow|machete|zombie knife|flick knife|lock knife|kitchen knife|stanley knife|big knife|carving knife|big blade|blade|samurai sword|sword|baseball bat|hammer|axe|crowbar|knuckle duster|cleaver|meat cleaver|screwdriver|a knife}",
            "{with|has|got} [an] {edge|point|blade} {on it|to it}",
        ],
    ),
    (
        Field::Armed,
        &[
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
        Field::Secret,
        &[
            "{secret|special|tickle|tickling|cuddle|naughty|grown up|doctor|sleeping} {game|games|cuddle|cuddles|time|tickles|secret|touch}",
            "{our|their|little|big|a} [little|special|big] secret",
            "{not|never|mustnt|isnt} [allowed|to|meant] [to] tell {anyone|anybody|me|mummy|mum|daddy|dad|nobody|her|no one}",
            "{under|beneath} {the|a|her|his} {blanket|covers|duvet|nightie|skirt|dress|pyjamas|pjs|pants}",
            "{she|he} {doesnt|dont|didnt} like it {now|when|anymore|any more|but}",
            "{shows|showed|showing|show|touches|touched|touching|rubs|rubbed|kissed|kisses|licked|puts} {her|him} [on] {his|her|the|down|there} [private|willy|bits|privates|parts|thing|minnie|fairy|bum|front|winky|there|below]",
        ],
    ),
    (
        Field::Bed,
        &[
            "{gets|get|got|climbs|climbed|comes|came|sleeps|slept|getting|goes|creeps} [in|into] [to|in] {her|his|their} {bed|room at night|shower|bath}",
            "{in|into} {bed|the shower|the bath} with {her|him|them}",
            "{watches|films|filmed|photographs|photographed|takes pictures of|took pictures of} {her|him|them} [in the|getting|while|when] {bath|shower|changed|undressed|sleeping|asleep|dressed|change}",
        ],
    ),
    (
        Field::Sore,
        &[
            "{sore|bleeding|red raw|itchy|hurts|hurting|red|bruised|stinging|swollen} [all] [on|round] [her|his] [down] {down there|there|down below|below|private*|bits|minnie|fairy|willy|bottom|bum|front bottom|noony|flower}",
            "{blood|bleeding|discharge|stain|stains} {in|on} {her|his} {knickers|pants|nappy|pull ups|underwear|bed|sheets}",
            "{screams|screaming|cries|flinches|freaks out|panics|fights me|wont let me} {when|if|every time|change|wipe|wash} [i] [change|wipe|wash|bath|go] [her|him|near]",
            "{wetting|wet|soiling|pooing} {herself|himself|the bed} {again|since|after|every}",
            "{draws|drawing|drew|acting|acts|plays|playing|knows} ... {willies|willy|sexual|sex|humping|naked|private parts}",
        ],
    ),
    (
        Field::AfterVisit,
        &[
            "{comes|come|came|coming|gets|back} {back|home} {from|off} {her|his|their|the|contact|respite|dads|nans}",
            "{every time|each time|whenever|after} {she|he|they} {comes|come|goes|been|stay*|is|gets}",
            "{after|since} [a|the|his|her|every] [weekend|overnight|overnights|visit|visits|stay|sleepover] [at|with|contact|dads]",
            "{meant|supposed|due|got|have|going} to {be there|go|send|go back|stay|have} [her|him|them|there|back] [this|friday|weekend|tonight|again|on]",
        ],
    ),
    (
        Field::Older,
        &[
            "{older|bigger|other|another|big|teenage} [foster] {boy|lad|boys|lads|child|kid|one|brother|cousin|man|men|blokes|bloke|resident|residents|girl}",
            "{grandad|grandads|grandpa|uncle|uncles|stepdad|stepdads|lodger|lodgers|mums boyfriend|her boyfriend|his mate|boyfriends|new partner|coach|babysitter|tutor|step brother|stepbrother|half brother|cousin|dads mate|foster dad|foster carers son|carers son}",
        ],
    ),
    (
        Field::Pictures,
        &["{pictures|photos|videos|pics|images|vids|clips|folder|folders|files|nudes}"],
    ),
    (
        Field::OfChildren,
        &[
            "of {kids|children|little girls|little boys|young girls|young boys|girls|babies|toddlers} [that|and|not|in|with|who|being|naked|undressed]",
            "{kids|children|girls} {not ours|not mine|undressed|naked|with nothing on|in their underwear|wearing nothing}",
            "{got|made|makes|asked|blackmail*|forced|pressured|begged} {her|him} to {send|take|do|pose}",
        ],
    ),
    (
        Field::Mark,
        &[
            "{perfect|round|small|little} [circle|round] {burn|burns|circle|circles|scar|scars}",
            "{stripes|welts|welt|finger marks|fingermarks|finger prints|fingerprints|hand print|handprint|hand prints|handprints|belt mark*|buckle mark*|bite mark*|bite marks|rope marks|cigarette burn*|burn mark*|burns|burn|scald*|grip marks|slap mark|adult teeth|lash marks|ring of}",
        ],
    ),
    (
        Field::Bruise,
        &["{bruise|bruises|bruised|bruising|black and blue|swollen|a mark|marks|purple}"],
    ),
    (
        Field::BodyPart,
        &[
            "{face|ear|ears|neck|throat|back|cheek|cheeks|bum|bottom|thigh|thighs|legs|leg|arms|arm|wrist|wrists|feet|soles|stomach|tummy|ribs|chest|eye|eyes|jaw|head|shoulder|shoulders|hand|hands}",
        ],
    ),
    (
        Field::Handled,
        &[
            "{little|good|bit of a|a|gave|give|given|giving} {shake|shaking|smack|clip}",
            "{shook|shaken|shaking|shakes} {him|her|the baby|it|baby}",
            "{lost|lose|loses|losing} {my|his|her} {rag|temper|patience|head|cool}",
            "{threw|chucked|dropped|flung|slung|yanked|grabbed|slammed|dragged} {him|her|the baby|baby|them} {harder|on|down|across|into|onto|by|in|a bit|against|too|up}",
            "{got|gets|gone|was|went} [really|so] {cross|angry|mad|rough|mental} {with|at}",
            "{wont|wouldnt|didnt} stop {crying|screaming} {and|so|he|she|i}",
            "{harder|rougher} than {i|he|she} {meant|ment|should}",
        ],
    ),
    (
        Field::HurtBaby,
        &[
            "{went|gone|goes|going|was|been|all|gets|is} [all|a bit|really] {floppy|limp|stiff|grey|blue|lifeless|like a rag doll}",
            "{arm|leg|wrist|shoulder|foot|elbow} [is|was|looks|just] {hanging|dangling|bent|floppy|wrong|funny|twisted|swollen|limp}",
            "{being|been|keeps being|kept being} sick {since|ever since|after|all|and}",
            "{not|wont|cant|isnt} {move|moving|use|using|put} [her|his|any] [arm|leg|weight|hand] [on]",
            "{soft|boggy|bulging|big|huge} {spot|lump|fontanelle|patch|swelling} [on|bulging|is]",
            "{eyes|eye} {rolling|rolled|rolling back|glazed|crossed|pointing|different}",
            "{everyone|them|hospital|hv|nurse} {she|he|it} {slipped|fell|rolled|was an accident}",
        ],
    ),
    (
        Field::Punished,
        &[
            "{makes|made} me {sit|stand|sleep|kneel|eat|stay} {on|in|outside|all}",
            "{makes|made|make|making} {him|her|them} {stand|sit|sleep|kneel|eat|stay|hold|wash|wear|lie} [in|outside|on|out] [the|his|her|a] [corner|yard|garden|cold|hallway|shed|pants|wet|floor|hall|garage|nappy|dark|rice|own]",
            "{in|outside in} {his|her} {pants|nappy|knickers|wet things|pyjamas|underwear}",
            "{wets|wet|soils} {the bed|himself|herself} [he|she|they|and|gets]",
            "{cold|freezing|ice|scalding} {shower|showers|bath|baths|water|hose}",
            "{soap|hot sauce|chilli|mustard} in {his|her|their} mouth",
            "{shut|locked|shuts|locks|put} {him|her|them} {in|out} [the|a|his|her] {cupboard|shed|garage|cellar|loft|dark|coal|bathroom|bedroom|room|wardrobe|yard|cage|crate}",
            "{whispering|whispered|whispers|begging|begged|begs} {on|down|to|me|not|her|him}",
        ],
    ),
    (
        Field::Starved,
        &[
            "{count|see|feel} {every|all|his|her|each} [his|her] {rib|ribs|bones|spine}",
            "{ate|eats|eating|eat|looking|picking|scavenging} {out|from|out of|through} [of] {the|a} {bin|bins|bin bag|rubbish|dog bowl|floor}",
            "{padlock|padlocks|padlocked|lock|locks|locked|lock on|padlock on|alarm on} [on|up] [the] {kitchen|fridge|cupboards|food|larder|freezer}",
            "{only|just} {gets|get|fed|given|has|eats} [his|her|one|a] {tea|meal|breakfast|once|one|toast|bread|crackers|rice}",
            "{stealing|steals|stole|hiding|hides|hoarding|begging for|begs for|begged for} {food|crusts|bread|biscuits|leftovers}",
            "{sent|goes|went|gets sent} to bed [with] {hungry|no tea|no dinner|without|starving}",
            "{lost|dropped} [half|two|2|a] {stone|dress sizes|so much weight|loads of weight}",
        ],
    ),
    (
        Field::Alone,
        &[
            "{nipped|popped|gone|nipping|popping|went|out|im|left} [only|just] {to|at|out|round|down} [my|the] [a] {mates|mate|shop|pub|work|party|night shift|boyfriends|bingo|town} [for]",
            "{for|all|over|till} {the night|night|the weekend|morning|hours|a few hours|the morning}",
            "{on|left|by} {their|his|her} own [in|at|with|all|while|tonight]",
        ],
    ),
    (
        Field::SmallOrOut,
        &[
            "{theyre|kids are|hes|shes|baby is|babys|all|both|children are|they are} [all|both|fast|sound] {asleep|in bed|sleeping}",
            "{eldest|oldest|big one|daughter|son} [is|whos|who is] [only|just|nearly] {3|4|5|6|7|8|9|10|five|six|seven|eight|nine|ten|four}",
            "{knows|know|told|tell} [him|her|them|not] [to] {not to|never to|to not|to stay|to be quiet|answer} [answer|open|touch|move] [the|to|in] [door]",
            "{baby monitor|ring doorbell|facetime|camera} [so|on|to] {i can|app|check|watch|them}",
        ],
    ),
    (
        Field::Unfed,
        &[
            "{no|without|not had|not one|hasnt had|only one|havent had} [a] [single] {wet nappy|wet nappies|wee|wees|wet one|nappy}",
            "{nappy|nappies} [is|are|been|has] [been] [bone] dry",
            "{stretching|stretch|watering|watered|thinning|making|diluting|half|eking} [out|down] {the|his|her|it|out|down|up|strength} [down|out] {formula|milk|bottles|feeds|last|water}",
            "{wont|not|isnt|hasnt|doesnt|refusing|too tired to} [been] {wake|waking|suck|woken} [up] {for|properly|his|her} [a|his|her|any] {bottle|bottles|feed|feeds|milk}",
            "{not|hasnt|wont} {drunk|drank|kept anything down|feed|keep anything down|had a feed|taken a feed}",
            "{skin|eyes|soft spot|fontanelle} [is|are|looks|has gone|all] {sunken|sunk|grey|mottled|blotchy}",
        ],
    ),
    (
        Field::Unwell,
        &[
            "{spots|rash|blotches} [that|which] {dont|doesnt|wont|not|doesn|arent|isnt} {fade|fading|go|disappear|going}",
            "{cant|wont|doesnt|hates} {stand|bear|look at|open} [his|her] {the light|light|the lights|eyes}",
            "{lips|lip|face|fingers|nails|mouth|feet} {gone|are|were|went|turned|going|is|was} [all|a bit] {blue|grey|purple|white}",
            "{having|had|has|have|another|in} [a|an] {fit|fits|seizure|convulsion*}",
            "{dozy|drowsy|floppy|unresponsive|wont wake up|cant wake him|cant wake her|hard to wake|really sleepy|so sleepy|very sleepy|not with it|wheezing|barely breathing|grunting|struggling to breathe|fighting for breath|gasping}",
            "{temperature|temp|fever} [of|is|been|was] {40|41|39|over 40|through the roof} [for|since|and]",
            "{burning|boiling} up [for|and|since]",
            "{ribs|tummy|chest} {sucking|going|pulling|heaving} in",
        ],
    ),
    (
        Field::Afraid,
        &[
            "{scared|frightened|afraid|dont want|dare not|darent|worried|terrified|too scared} to {ring|call|take|go|phone|dial|tell|get}",
            "{theyll|they will|hospital will|sw will|hell|shell|social will} {say|think|take|put|blame|use} [its|it|i|that|him|her|them|again]",
            "{if|in case} i {take|ring|call|go|phone|tell} [her|him|an|in|the|999|up|them]",
            "{do i|should i|must i} [have to] {tell|ring|say|mention|report}",
            "{carer|carers|she|he|staff|placement|dad|mum} {says|said|reckons|thinks|keeps saying} [its|she|he|it|to|theyll|shell|hell] [will|just|only|nothing] [mention|wait|virus|bug|teething|leave|be fine|fine|attention|bring]",
        ],
    ),
    (
        Field::Swallowed,
        &[
            "{got|getting|gets} {hold of|into|at|in to}",
            "not sure [if|how|whether] {any|many|much|he|she|they} [went|swallowed|had|drank|ate|have] [down|any|some]",
            "{swallowed|drank|ate|eaten|drunk|licked|chewed} {some|one|a|the|it|two|my|his|her|a few|about}",
        ],
    ),
    (
        Field::NotBack,
        &[
            "{hasnt|not|havent|hadnt|never|didnt|aint} [even] {slept|been|come|came|turned up|stayed|got|shown|arrived|return*} {in {his|her} [own] {bed|room}|back [to] {since|from|last|yet|in|his|her|the}|home since|home last|home in}",
            "{asked|asking|ask|ring|rang} [me] [up] [to] [see|ask] if {i|id|ive|i had|we} [had|have] [seen|heard] [from] {him|her|seen|heard}",
            "{phone|mobile|snap map|location|snapchat} [is|has been|been|gone|went|straight|turned|s] [straight] {off|dead|to voicemail|ghost} [since|for|and]",
            "{usually|normally|always} {turns|turn|comes|come|shows} {up|back|home}",
            "{gone|missing|disappeared|awol|absconded|run off|ran off|ran away|run away} {since|from|again|for|with|three|two|last}",
        ],
    ),
    (
        Field::WhereUnknown,
        &[
            "{that was|since} {sunday|monday|tuesday|wednesday|thursday|friday|saturday|yesterday|last night}",
            "{for|its|now|been} {2|3|4|5|6|7|two|three|four|five|six|seven} {nights|days} [now|running]",
            "{give|leave|wait|see after|left} it {the|till|until|a} {weekend|monday|morning|day|week|24}",
            "{nobody|no one|noone|they dont|we dont|no idea|dont|i dont} {knows|know|no|a clue|has a clue|can say|can tell me|will tell me|where} [where|who] {he|she|they|hes|shes|his|her|where|is|him}",
            "{usually|normally|always} {turns|turn|comes|shows} {up|back|home}",
            "{not|nobody|no one|noone|hasnt|havent} [been|has|have|even] {seen|reported|rung|looked|heard|looking} [for|the|him|her|from|it] [him|her|police|since|yet]",
            "{nobody|no one|noone|they havent|wont|not|hasnt} [has|been|have] {called|rung|told|reported|report} [it|him|her|to|the] [police|missing]",
            "{sofa|sofas} {surfing|hopping}",
            "{no|without} {coat|phone|money|shoes|key|inhaler|medication}",
        ],
    ),
    (
        Field::Owing,
        &[
            "{owes|owe|owed|owing} {them|him|lads|someone|people|money|for|some|a lad|the|dealers|these|200|500|thousands|big}",
            "{got|was|been|they} {took|taken|robbed|lifted} {off|from} {him|her}",
            "{debt|debts|tick|on tick}",
            "{favours|favors|favour}",
            "{love bites|lovebites|hickeys|hotel*|air b n b|airbnb|air bnb|travelodge|premier inn}",
            "{six|five|four|three|loads of|group of|bunch of|some|older|grown} [older|grown] {blokes|men|fellas|lads|guys|males}",
            "{older|grown|27|28|30|25|23|24|26} [year old] {boyfriend|bloke|man|fella|men|blokes|lads|guy|guys|mates}",
            "{pictures|photos|pics|nudes|videos} of her",
        ],
    ),
    (
        Field::Used,
        &[
            "{work|works|working|pay|pays} it {off|back}",
            "{in|to|from|up in|down in|over to} {norwich|ipswich|margate|bournemouth|london|brighton|hastings|plymouth|swansea|blackpool|grimsby|hull|skegness|another town|a different city|the coast|some town|country}",
            "{cash|wads|notes|new trainers|new phone|second phone|two phones|burner|vape*|presents|nails done|jewellery|designer|gucci}",
            "{cant|doesnt|dont|couldnt} remember {half|most|the|anything|any|what|how|getting|where}",
            "{for|with|to} {his|their|her} {mates|friends|cousins|boys}",
            "{got|gets|makes|made|making} {her|him} to {send|do|carry|hold|sell|take|drop|run|go}",
            "{train tickets|taxis|picks her up|picked her up|picks him up|in a taxi|white van|in a car|drop her|drops her|collect her|collects her}",
            "{puts|put|putting} them {up|online|on}",
            "{lads|men|blokes|boys|people|they} {came|come|turned up|keep coming|knocked|knocking} [to|at|round|on|up] [the|my|our|to] [door|house|here|mine]",
        ],
    ),
    (
        Field::Journey,
        &[
            "{ferry|flight|flights|plane|airport|boat|eurotunnel|eurostar|coach to|lorry|heathrow|gatwick|stansted|luton|dover|holyhead|rosslare|calais|harwich|hull port}",
            "{seats|tickets|ticket|seat} {to|for}",
            "{drive|drives|driving|take|takes|taking|collect*|pick*} us {to|up|over|at|tonight|there}",
            "passports {are|is|in|out|packed|ready|back|gone|and}",
        ],
    ),
    (
        Field::Packed,
        &[
            "{cases|case|bags|bag|car|suitcases|suitcase|everything} [is|are|all|already|s|been] [all] {packed|loaded|ready}",
            "{engine|motor|car} {on|running|ticking over|outside}",
            "{off|away|gone|going} {sunday|monday|tuesday|wednesday|thursday|friday|saturday|tonight|tomorrow|first thing|in the morning|before|at {4|5|6|3}}",
            "{sold|given up|handed in|emptied|left|packed in|handed back} [the|my|our] {flat|house|car|tenancy|keys|furniture|job|school place}",
            "{under|with} {the|a} {care order|interim order|interim care order|court order|supervision order|ico}",
        ],
    ),
    (
        Field::Unseen,
        &[
            "{nobody|no one|noone|they|they dont|social|they wont} [ever] {knows|know|find|finds|wont find|will find|never find|will never find} {about|us|where|of|me}",
            "not {waiting|hanging|sticking|stopping|staying} [for|around|about] [for|to] [the|see|find|them]",
            "{by|before} the {time|sw|court|judge|social|hearing|conference|police|guardian} {the|comes|come|they|she|he|gets|get|for|in|can|knows|on|know|knock*|turn*|that}",
            "{can|they can} whistle",
            "not {saying|telling|say} {who|whos|whose|where|which|anyone|them}",
            "{told|telling} the {guardian|sw|court|judge|school|social} {its|it is|it was|shes|hes|theyre|we|that}",
            "{kids|children|baby|she|he} {are|is|isnt|arent} [not|nowhere] {not here|here|near|nowhere|hidden|safe now|somewhere safe}",
            "{different|new|another} {name|names|surname|numbers|sim|sims}",
            "{served|serve} [me|us] [with] [the|an|a] {order|papers|recovery order}",
        ],
    ),
    (
        Field::NoReturn,
        &[
            "{well|we|ill|hell|shell|theyll|be} [all|will] [be] [long] {be gone|be long gone|gone by|be away|be out of|over the border|disappear}",
            "{nothing|no|never|hasnt|didnt|without} [been] {booked|book|return|flight} {coming|back|home|the return|a return|to come|ticket|tickets}",
            "one way",
            "{not|wont|never|isnt|arent} [be] {coming|come|bringing|bring|brings|send|sending|sends|returning} [him|her|them|the] [kids|girls|boys] {back|home}",
            "{interim|court|care|english|uk|british} {orders|order|courts|law|laws} {count|counts|apply|applies|work|works|mean|stand} [anything] {over|there|in|abroad|here|if|once}",
            "{start|starting|begin|beginning} {again|over|a new life|fresh} {over there|abroad|in|where|somewhere|under}",
            "{her|his} {mum|mother|family|dad|parents|sister|village} {over there|back home|in <country>}",
        ],
    ),
    (
        Field::Vanished,
        &[
            "{house|flat|place|caravan} [is|looks|was|all|been|has been|s] [all|completely] {empty|cleared|cleared out|emptied|stripped|locked up}",
            "{off|off the} [school] {roll|register}",
            "{van|lorry|removal van|removals} {with|outside|loaded|full}",
            "{only|just} {meant|ment|supposed|going} [to|for] [be] [for] [the|a] {weekend|night|week|few}",
            "{curtains|clothes|wardrobe|wardrobes|toys|cot} [are|is|have|has|all|been] [all] {gone|empty|cleared}",
            "{school|nursery} [says|say|said|told me] {hes|shes|theyve|he|she} [has|have] [been] {left|taken off|not there|moved|withdrawn|leaving}",
            "{landlord|neighbour|neighbours} [said|says|saw|told] [me|they|she|he|a] [saw|moved|left|had] [a|out|in|notice|them] [van|loading|out|the|night|middle]",
        ],
    ),
    (
        Field::Seized,
        &[
            "{walk|run|walking|running|drive|walked|leg it} [straight|right|just] {out|off} [of] [the|with] [fire] [exit|door] {with|door|exit|her|him|them}",
            "{keep|just keep} {walking|driving|going|running} [and|till|until|with]",
            "{grab|grabbing|snatch|snatching|take|lift|get} {her|him|them} {and|out|from} {run|go|drive|school|nursery|contact|the|walk|leg|away}",
            "{sat|waiting|outside|parked|be} [sat|there|outside] [with] the {engine|car|motor} [on|running|outside]",
            "{shes|hes|theyre} {mine|my|ours} [at|and|child|kids]",
        ],
    ),
    (
        Field::Blocked,
        &[
            "{blocked|deleted|changed} {me|us|my number|his number|her number|their number}",
            "only {meant|ment|supposed} [to|for] [be] [for] [the|a] {weekend|night|week|few}",
            "{should have|supposed to have|meant to have|due to} {had|been|be|bring|brought} [him|her|them] [back|home] [back|home|hours]",
        ],
    ),
    (
        Field::TheLot,
        &[
            "{took|taken|swallowed|necked|downed|had|eaten} {the lot|them all|every one|every last one|all of them|the whole lot}",
        ],
    ),
    (
        Field::Poison,
        &[
            "{drain cleaner|bleach|batteries|battery|magnets|antifreeze|weed killer|weedkiller|dishwasher tablet*|washing pod*|capsule*|white spirit|cleaner|vape juice|vape liquid|edible|edibles|gummies|hand gel|cannabis|weed|mdma|cocaine|spice}",
        ],
    ),
    (
        Field::Drunk,
        &[
            "{had|on|drunk|drank|sunk} {a drink|a few drinks|quite a few|a bottle|two bottles|a bottle of|a skinful|a few too many|too much to drink}",
            "{nodding|dropping|dozing|passing} {off|out}",
            "{cant|can hardly|can barely} {stand|see straight|walk straight|keep my eyes open}",
            "{wasted|hammered|paralytic|plastered|off my face|off his face|off her face|bladdered|smashed|stoned|high as a kite|gouching}",
        ],
    ),
    (
        Field::InCharge,
        &[
            "{just me|only me|nobody else|no one else} [here|and|with]",
            "{with|holding|feeding|minding|looking after|watching} the {baby|little one|twins|kids|toddler} {on|in|tonight|now|asleep|by}",
            "{baby|little one|twins|kids} {on my|in my|next to me|on the sofa|in with me|in the back}",
            "driving them {home|to|back}",
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
        Field::TiedIn,
        &[
            "{ties|tied|tying|wedges|bolts|props|nails|nailed} [the|his|her|their] [bedroom] {door|window|doors|him|her|them} [shut|closed|to|up|in|down]",
            "{bucket|potty|bottle} in {there|the room|the corner|his room|her room}",
            "{let|only let|gets let|get let} out {for|to} {school|meals|eat|wash|the toilet}",
            "{blindfold|gag|cage|crate}",
            "{nightie|pyjamas|nappy|bare feet|no shoes|barefoot} {at|in} {midnight|1am|2am|3am|4am|night|the street|the snow|the road}",
            "{told|made} to {go away|get out|stay out|sleep outside|wait outside} {and|till|until|all night|while}",
        ],
    ),
    (
        Field::Tasting,
        &[
            "guess {what|whats} {hes|shes|he|she|in}",
            "{stop|saying} {it hurts|stop} [it] [daddy|uncle|now]",
            "{dolls|teddies|doll|barbies} {on top|in bed|humping|naked|kissing|doing}",
            "{hairy|sticky|white stuff|lollipop|milk came|wee came|snake in his|sausage}",
        ],
    ),
    (
        Field::Groomer,
        &[
            "{car|bloke|man|taxi|van|audi|bmw} {waits|picks|parks|waiting|pulls} [up] {for|outside|him|her|round|at}",
            "{same|two|three|strange} {man|men|bloke|blokes|car|lads|fellas} [in|every|are]",
            "{hotel|travelodge|premier inn|b and b} {key|card|key card|receipt|room}",
            "{pregnancy test|condom|condoms|morning after pill|lingerie|burner|two phones|second phone|bundle of cash|wrap|wraps|scales}",
            "{never|didnt} {got|get|gets} {on|off} [the] [it|bus|train|taxi]",
            "{on|for} {camera|cam|webcam|a live}",
            "{send|sends|sending|share|put|show|post} [it|them|the] [pics|video] {to|round|around} {her|his|the|everyone|all} [whole|entire] [year|school|class|family|mates]",
        ],
    ),
    (
        Field::Minor,
        &[
            "{her|his} {blazer|school bag|schoolbag|rucksack|coat pocket|pencil case|room|book bag}",
            "in year {5|6|7|8|9|10|11}",
            "{childrens home|unit manager|the unit|key worker|residential|supported lodgings|placement manager}",
            "{left|set off|went} for {school|college} [on|this|in]",
            "{shes|hes|is|only|just|only just} {10|11|12|13|14|15|16|ten|eleven|twelve|thirteen|fourteen|fifteen}",
            "my {11|12|13|14|15|16} year old*",
            "{new|expensive} {jacket|puffer|coat|trainers|phone|watch|bag|clothes|chain|bike|scooter}",
            "{wont take|never takes|sleeps with|hugs|clutching} his {rucksack|bag|bumbag|phone}",
            "making {her|him} {do|send|go|show|meet}",
        ],
    ),
    (
        Field::StillBaby,
        &[
            "{hasnt|not|stopped|doesnt|never} {cried|crying|cry|made a sound|moved|smiled} {since|all|for|at all|now|today}",
            "{just|only} {lies|lays|lying|laying} {there|looking|staring}",
            "{feels|is|gone|hands are|feet are} [all|really|so|stone] {cold|clammy|hot|limp}",
            "{leave|let} {her|him} to sleep",
            "{head|face|eye|tummy} [has|is|all] {swelled|swollen|swelling|come up|ballooned|puffed} [up]",
            "{rolled|fell|dropped|slipped} {off|down|from|out} {the|his|her|my} {changing mat|changing table|sofa|bed|cot|stairs|arms|high chair|bouncer}",
            "{didnt|wont|hasnt|havent|never} {take|taken|took} {him|her|them} {anywhere|to hospital|to the doctor|to a|in|to get}",
        ],
    ),
    (
        Field::Passport,
        &[
            "{second|new|another|his own|her own|different|lost} passport",
            "{embassy|consulate|home office} [rang|called|emailed|wrote]",
            "{go|going|flying|off|leave|leaving} [on|away] [holiday|abroad|on holiday|to see] {thursday|friday|saturday|sunday|monday|tuesday|wednesday|tomorrow|tonight|this week}",
        ],
    ),
    (
        Field::Hideout,
        &[
            "{caravan|barn|cottage|farm|boat|narrowboat|flat|place|safe house|static} {sorted|lined up|waiting|ready|up north|in wales|in scotland|in ireland|down south|by the sea|abroad|under|nobody|in my|in a|whose}",
            "{phones|sims|sim|phone} {are|is|going|go|gone|in} {going|in|off|smashed|switched|thrown|binned|the} [in] [the|a] [canal|river|bin|sea]",
            "{theyll|theyd|they will|social will|nobody will|noone will} never {know|find|see|get|hear}",
            "{under|in} my {cousins|sisters|mates|mums|maiden|aunties|friends|nans} name",
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
    (
        Field::OnPurpose,
        &[
            "on purpose",
            "{sleep|go to sleep|asleep} {for good|forever|for ever|and never|and not}",
            "{before|till|until} {your|his|her|my|the} heart {stops|gives}",
            "how {many|much} [of] ... {it takes|would it take|does it take|to take|to not}",
            "{two|different|three|other} {chemists|chemist|doctors|surgeries|pharmacies|shops|boots}",
            "{overdose|od|lethal|enough to kill}",
        ],
    ),
    (
        Field::WakeUp,
        &[
            "{gutted|sorry|sad|angry|disappointed} {i|that i|when i} {did|do|woke|wake|wake up}",
            "{wont|will not|not} be needing {anything|it|them|you|that|any}",
            "{make sure|see that} {the kids|they|he|she|my kids|my boys|my girls} {get|gets|have|has} {my|the|these} [photos|ring|jewellery|letters|things|watch]",
            "{quiet|peaceful|warm|easy|calm|nice} {under|down|in} {there|the water}",
            "{fresh|new|more} {pattern|lines|cuts|marks|scars|ladder|burns} {on|up|down|across|along} {my|her|his} {thighs|thigh|arms|arm|legs|wrists|hips|stomach}",
        ],
    ),
    (
        Field::Calm,
        &[
            "{really|so|weirdly|strangely|dead|too|oddly|all} {calm|happy|nice|peaceful|quiet|chirpy} {and|since|now|today|all|about|after}",
            "{dont|didnt} like it",
            "{car|house|tenancy|everything|bank|account|bills|policy} [all] {in|into|over to} {my|our|the kids|her|his|their} name*",
            "{cleared|emptied|tidied|cleaned} [out] [all] [his|her|the|my] [work] {locker|desk|shed|wardrobe|room|garage|drawers}",
            "{who|which one|what} {gets|has|is having|goes to} {which|what|who|each}",
            "{names|name} on {her|his|all|each|everything|my}",
            "{cards|letters|presents|videos} {up to|until|till|for every|right up} [to] [birthday|her|his|their|the|18th|21st]",
            "{memory box|keepsake box|shoebox of}",
            "{if|does|will|can} heaven",
            "{sister|mum|friend|solicitor|mate|nan} knows where [it|they|everything|the]",
        ],
    ),
    (
        Field::YoungAge,
        &[
            "{shes|hes|is|only|just|aged|turned|whos|im} [only|just|nearly|about|still] {5|6|7|8|9|10|11|12|13|14|15|16|17|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen}",
            "{5|6|7|8|9|10|11|12|13|14|15|16|17} [year|years|yr|yo] [old|olds]",
            "my {son|daughter|lad|boy|girl|teen|eldest|youngest|baby|toddler|little boy|little girl}",
            "{unit|childrens home|residential|placement|foster carer|foster carers|camhs|the home|key worker}",
        ],
    ),
    (
        Field::Harmless,
        &[
            "{mechanic|tablets and {chargers|charger|phones|laptops|consoles|ipads}|lockbox|lock box|dosette|gaviscon|reflux|safety form|hazard|breastfed|accident form|eczema cream|thrush|uti|football|trampoline|soft play|playground|nerf|toy|lego|film|movie|telly|game of thrones|roblox|fortnite|minecraft|bbq|barbecue|camping|fishing|cooking|baking|bonfire night|holiday|return tickets|return flights|consent|agreed|permission|butlins|haven|hide and seek}",
        ],
    ),
];

static PHRASES: LazyLock<Vec<(Field, Vec<Phrase>)>> = LazyLock::new(|| {
    WORDS
        .iter()
        .map(|(field, written)| (*field, parsed(written)))
        .collect()
});

/// The phrases of a field.
pub(super) fn phrases() -> &'static [(Field, Vec<Phrase>)] {
    &PHRASES
}
