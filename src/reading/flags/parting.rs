//! What people do before they take their lives, where they do not name it: letters, gifts, tablets saved up, no plans.

use super::sign::{By, SOFT, Tense, Written};

const PARTING: Written = Written {
    kind: "suicide",
    of_child: "child-self-harm",
    ..Written::PLAIN
};

pub(super) const SIGNS: [Written; 8] = [
    // No days to come.
    Written {
        by: By::Poster,
        phrases: &[
            "{<cant>|dont|cudnt|wont} {see|picture|imagine} {me|myself|meself} [still] {being here|being about|being around|being alive|making it|lasting} [at|by|for|to|till|until|past|come|this|next|much]",
            "{wont|not|not gonna|not going to|doubt ill|doubt i will|dont think ill|dont plan to|not planning to|dont expect to} [be] [be] {here|about|around|alive} {at|for|by|come|to see} {xmas|christmas|crimbo|new year*|easter|[my|his|her|their|the] [next] {birthday|birthdays|summer|spring|winter}|the end of the {year|month|week}|this time next}",
            "no {reason|point} [left|now|anymore] [for me|me] [to|in|of] {stick around|sticking around|hang around|hanging around|hang about|stay alive|staying alive|get up|getting up|keep breathing|breathing}",
            "{nothing|nowt|nothin|whats} [left|have i got] [here] [for me] [left] to {stick around|get up|wake up|hang around|stay alive} for",
            "{leave|leaving|left|leavin} this {world|earth|planet|life}",
            "{not|never|wont} be {coming|walking|getting} out [of] [there|that|it|here] [room|court|building] alive",
            "how easy [it would be|it is|would it be|itd be] to [just] {step|jump|walk off|walk into|fall|drive into|drive off|swallow|let go|slip away|slip under|not wake}",
            "{join|joining|be with|seeing} my {mam|mum|nan|nanna|dad|baby|angel|babies|brother|sister} {up there|on the other side|again soon}",
            "{checking|check} out of {life|this life|this world}",
            "{last|final} {night|day|days} {on earth|on this earth|alive}",
            "{rather|wish i could|want to|wanna} [just] {go to sleep|fall asleep|sleep|shut my eyes|close my eyes} {forever|for ever|for good}",
        ],
        friends: &[
            "being {here|about|around} {for the|at the|in the|in a|with him|with her}",
            "making it {to the|to court|to contact|on time|in time|work|up|through the {course|assessment}}",
            "{here|about|around} for {christmas|xmas} {dinner|lunch|contact}",
            "{stick around|sticking around|hang around|hanging around} {in|at|with|for {him|her|the|this}|here}",
            "get up {to|early}",
        ],
        softer_near: &[
            "{holiday|abroad|moving|move|moved|hospital|tenancy|work|working|shift|shifts}",
        ],
        ..PARTING
    },
    // Letters, and all put in order for those who stay.
    Written {
        phrases: &[
            "{letter|letters|note|notes|card|cards|video|videos} {to|for} ... {put|left|hid|hidden|leaving|leave} [it|them] [in|on|under|with|by|for] [a|the|my|their] {drawer|pillow|pillows|side|table|insurance|will|safe|wardrobe|kettle|to find|find}",
            "{letter|letters|note|notes|card|cards|video|videos} ... {for|to} {when|open when|read when|have when|after} {im|i am|ive|i have} {gone|not here|not about|not around|dead}",
            "{sorted|provided for|be ok|be okay|be alright|be fine|be set|get the money|get the insurance|get everything} {when|once|after} {im|i am} [just] {not about|not around|not here|gone|out of the way|out of the picture|no longer here|no longer around|no longer about}",
            "{pin|pins|passwords|insurance|bank details|bank card} ... ... with [a|my] {note|letter} {for|to} {my|the|him|her|them}",
            "my {affairs|things} [all] in order {before|so|for|now}",
            "{planned|planning|plan|sorted|sorting|paid for|picked|chose|chosen} [out] my [own] funeral",
            "{know|knows|told} ... {where everything is|where the insurance|what songs|what to do} {when|for when|if|once|after} {im|i am} {gone|not here|not about|not around}",
            "{six foot|6 foot|six feet|6ft|6 feet} under {soon|by|and|they|before}",
            "{wont|not going to|not gonna} be {a burden|in the way|a problem|anyones problem} {<anymore>|for long|to them|to anyone} [<anymore>]",
        ],
        friends: &[
            "gone {to|from|out|on|for|back}",
            "{not here|not about|not around|gone} {at|on|to|from|for|because|during|in the}",
            "{drawer|side|table|safe} {at|in} {the contact centre|school|court}",
        ],
        softer_near: &["{cancer|terminal|terminally|hospice|operation|solicitor|posted|letterbox}"],
        ..PARTING
    },
    // Giving away what is dear.
    Written {
        by: By::Harmed,
        tense: Tense::Event,
        phrases: &[
            "{gave|give|given|giving|gives|gived} {away [all|most of]|all|most of} {my|his|her} [own|best|favourite|precious] {stuff|things|belongings|possessions|jewellery|jewelry|clothes|games|toys|teddies|trainers|phone|ipad|xbox|bits} [away] [to]",
            "{gave|give|given|giving|gives} {my|his|her} [own|best|favourite] {stuff|things|belongings|possessions|jewellery|jewelry} away",
        ],
        friends: &[
            "{i|we|ive|weve|they|theyve|carer|carers|ex|nan|mum|school|sw|placement} [have|has|had|just|then|even|went and] {gave|give|given|giving} ... {his|her|their}",
            "{gave|give|given|giving} {all|most of} {my|his|her} {stuff|things|clothes|belongings|phone|ipad|toys} [back] {to the foster|to social|to the carer|to the new|back|to charity}",
        ],
        softer_near: &[
            "{charity|moving|moved|move|fire|flood|skip|storage|tip|outgrew|outgrown|too small|sold|selling|food bank|carers|refuge}",
        ],
        ..PARTING
    },
    // The means at hand.
    Written {
        by: By::Harmed,
        phrases: &[
            "{saving|saved|save|stashing|stashed|stash|hoarding|hoarded|stockpiling|stockpiled|collecting|squirreling|squirrelling} [up] [all] [of] {my|his|her|the|extra|them} [own] [old|spare|sleeping|pain] <tablets>",
            "{keeping|kept|keep} back {my|his|her|the} <tablets>",
            "{stash|pile|stockpile|hoard|carrier bag|drawer full|shoebox} of [my|his|her|old|sleeping] <tablets>",
            "<tablets> ... ... [i] {keep|kept|sat|sit|sitting} [on] counting [them|out]",
            "{counting|counted} [out|up] [all] [of] {my|his|her|the} [sleeping] <tablets>",
            "how {long|high|much|many|deep} {does it|it|would it|do you|it would} {takes|take|need|has|have|must} [to] [be] to {drown|die|hang|bleed|starve|suffocate|kill you}",
            "{wants|want|wanna|wish|wishes|going|asks|asking|asked} to {be|go} [up] [to|with|and be|see|join] ... {heaven|the angels|the stars}",
            "{step|stepping|jump|jumping} [right|straight] {off|from} the {platform|kerb|edge|roof|balcony|bridge}",
            "locked {himself|herself|myself|him self|her self} [in|inside|away|up] ... ... {pills|tablets|knife|blade|razor|meds|rope}",
            "{tied|tying|ties} ... {cord|rope|belt|scarf|sheet|sheets|cable|laces|charger|ligature} ... {door|neck|rail|bannister|banister|hook|tree|handle|beam|ceiling|window}",
            "{ligature|ligatures|ligaturing}",
            "{hose|hosepipe|pipe} ... exhaust",
            "{garage|car} ... ... {leave it running|leaving it running|leave the engine running|leaving the engine running|exhaust in|fumes}",
            "how many [of] [these|my|the|sleeping|of my] <tablets> {it takes|it would take|would it take|does it take|would i need|do i need|will it take|i need to|would do it|is enough|to end|it needs}",
            "{googling|googled|google|searching|searched|looking up|looked up|looks up|reading up on} {ways to die|how to die|painless ways|painless way|how to do it|how to hang|how to end|easy ways to|quickest way to die|suicide}",
            "{bought|got|buying|found} [some|a|the|a length of] rope {and|today|from|ready|in the|off|yesterday|to do}",
            "{stood|standing|sat|sitting|stand|walked|walk|went|go|going|drove|drive|driving|ended up} [up|down|out|over|here|right] [on|to|at|by|near|onto] [the|a|that] [top of|edge of|side of] [the|a] [motorway|railway|train|multi storey] {bridge|multistorey|multi storey|railway line|train line|train track*|tracks|level crossing|cliff|cliffs|viaduct|weir} ... ... {looking down|looking over|looked down|look down|wondering|staring|stare|jump|jumping|one step|couldnt do it}",
        ],
        friends: &[
            "rope {swing|ladder|light|lights}",
            "{laces|shoelaces|ribbon|balloon} {at|by|before|in|on} {the|my}",
            "{saving|saved|save|collecting|collected|collect} {my|his|her|the} {meds|medication|tablets|<tablets>} {from the chemist|from boots|from the pharmacy|receipt*|prescription*}",
            "{collecting|collected|collect} [my|his|her|the] [old|spare|sleeping|pain] <tablets>",
            "{counting|counted} {my|his|her|the} <tablets> {for him|for her|in front of|with the|every morning|into}",
        ],
        softer_near: &[
            "{nurse|pharmacist|chemist|dosette|pharmacy|charger|chargers|games|screens}",
        ],
        ..PARTING
    },
    // Tablets taken, and one who cannot be woken.
    Written {
        by: By::Harmed,
        tense: Tense::Event,
        phrases: &[
            "{took|taken|swallowed|necked|had|downed|takes|take} ... <tablets> ... ... ... {cant|cannot|wont|couldnt|hardly|barely|not} [hardly|barely|even|really|properly|get|seem to] {wake|waking|rouse|him to wake|her to wake|him up|her up|me up}",
            "{took|taken|swallowed|necked|downed} [about|like|around|over|at least] {12|14|15|16|18|20|24|25|28|30|32|36|40|48|50|56|60|100|twelve|fifteen|twenty|thirty|forty|fifty} [of] [my|his|her|the] [sleeping] <tablets>",
            "{took|taken|swallowed|necked|downed} ... <tablets> ... ... {slurring|unconscious|floppy|passed out|collapsed|unresponsive|lips are blue|going blue|not breathing|wont get up}",
            "{cant|cannot|couldnt|can hardly|hardly} {wake|rouse} {him|her|me} [up] ... ... {took|taken|swallowed|necked|overdose*|packet*|empty} ... {<tablets>|packets|packet|blister*}",
        ],
        friends: &[
            "{wake|waking} {him|her|me} [up] {for school|for contact|in the mornings|for college}",
        ],
        softer_near: &["{adhd|epilepsy|melatonin|hayfever|allergy}"],
        ..PARTING
    },
    // What is found in a child's room.
    Written {
        kind: "child-self-harm",
        tense: Tense::Event,
        phrases: &[
            "{found|finding|find|finds|discovered} ... {razor|razors|blade|blades|rope|noose|bloody tissue*|bloody plasters|sharpener} ... {under|in|inside|behind|down} {his|her|their|my|the} [14|15|13|12|11|16] [year old] {<kids>|daughters|mattress|pillow|bed|bedroom|room|drawer*|school bag|phone case|bag|wardrobe|sock*|pencil case}",
            "{cuts|scars|slices|razor marks|fresh lines|cut marks|scratch marks} {on|all up|up|down|all down|all over|across|along|round} {his|her|their} {wrist*|thigh*|forearm*|inner arm*|arms}",
            "{scratching|scratches|burning|burns|biting|bites|headbutting|punching|stabbing} {his|her} [own] {arms|wrists|legs|skin|thighs} {until|till|til|to|with|when|and} [it|she|he] {bleed*|blood|bled|pencil|compass|scissors|lighter}",
        ],
        friends: &[
            "{shaving|beard|scooter|rollerblade*|pencil} ... {razor|blade|sharpener}",
            "rope {swing|ladder}",
        ],
        softer_near: &[
            "{fell|cat|bike|brambles|eczema|birthmark|chickenpox|found by social|old scars}",
        ],
        ..PARTING
    },
    // Words of the poster's that mean little alone.
    Written {
        level: SOFT,
        phrases: &[
            "{thats|that is|that will be|thatll be} it for me [then|now|im done]",
            "{want|wish|need} [it|everything|my head|it all|this] [all] to [just] {be quiet|go quiet|go dark|go black|be peaceful}",
            "so tired of {all this|everything|it all|living|fighting to live|being here}",
            "dont want to be a {burden|bother|problem} [to|any|<anymore>]",
            "{no|not much|whats the|hardly any} point {to|in|of} {the rest|any of it|it all|anything|it <anymore>}",
            "{written|wrote|writing|done} ... {for|to open on} {their|there|his|her} {18ths|18th|wedding|weddings|21st}",
            "{insurance|bank pin|pin number|bank details|passwords} ... {on the side|in an envelope|in a envelope|for my mum|for my sister}",
        ],
        ..PARTING
    },
    // Signs that mean little alone.
    Written {
        level: SOFT,
        kind: "child-self-harm",
        phrases: &[
            "{wont|refuses to|doesnt|never|not} {roll|take|pull|push} {his|her|their} {sleeves|sleeve|jumper|hoodie} {up|off|down}",
            "{wears|wearing|wear} long sleeves {even|in the heat|in summer|in this|all the time}",
        ],
        ..PARTING
    },
];

#[cfg(test)]
mod tests {
    use super::super::testing::{at_most_soft, raises};

    #[test]
    fn goodbyes_that_name_nothing_are_raised() {
        raises(
            "suicide",
            1,
            &[
                "i left notes for the kids and hid them in my drawer, they will get the insurance when im gone",
                "written a card for his 18th, to open when im not here",
                "dont worry they will all be ok once im out of the way",
                "dont think ill be about for christmas if they get the order",
                "cant picture me making it to new year",
                "no point sticking around now hes adopted",
                "got nothing to get up for since she went",
                "ive planned my own funeral and told my sister the songs",
                "gave away all my jewellery last night and cleaned the flat",
                "ive got my affairs in order so nobody has the bother",
                "wont be a burden to anyone much longer",
            ],
        );
    }

    #[test]
    fn means_at_hand_are_raised() {
        raises(
            "suicide",
            1,
            &[
                "i have saved up all my zopiclone since the hearing",
                "got a carrier bag of old tablets in the wardrobe",
                "i googled how many paracetamol it takes",
                "sat on the railway bridge for hours just looking down",
                "keep thinking how easy it would be to let go of the wheel",
                "she has locked herself in the bathroom with a blade",
                "i swallowed about 40 codeine an hour ago",
                "sat in the car with the hose on the exhaust",
                "bought some rope today and put it in the car",
                "she swallowed a load of pills an hour ago and is slurring",
                "my husband took his whole box of amitriptyline and i cant wake him",
            ],
        );
    }

    #[test]
    fn a_childs_preparations_are_a_childs() {
        raises(
            "child-self-harm",
            1,
            &[
                "my daughter is 14 and has given away all her clothes to her mates",
                "my son keeps giving his best things away and said look after the cat",
                "found a blade inside her phone case this morning",
                "there are fresh cuts all up her thighs, shes 13",
                "my lad has been saving up his melatonin tablets",
                "my son tied a belt to the rail in his room last night",
                "my foster lad wants to go and be with his dad in heaven",
            ],
        );
    }

    #[test]
    fn everyday_letters_gifts_and_tablets_are_not_grave() {
        at_most_soft(&[
            "i wrote letters to both kids for letterbox contact",
            "we gave all her stuff to charity when she grew out of it",
            "i wont be here for the meeting because of work",
            "the kids wont be here for christmas and it breaks my heart",
            "cant see me being here for the review",
            "i am saving up for new tablets for the kids",
            "i cant wake him up for school since the new meds",
            "stood on the bridge feeding ducks with my boys",
            "there was a razor in the bathroom, its for shaving",
            "no point hanging around with him",
            "the foster carers gave away all his toys",
            "i had 20 codeine on prescription and they call me a user",
            "i tied his laces at the door",
            "i took 2 paracetamol and went to contact",
            "she asked if her nan is in heaven",
            "making it to court on time is hard with two buses",
            "collecting my tablets from the chemist took all morning",
        ]);
    }
}
