//! Threats to others, and what a poster says they have done or will do that puts somebody in danger.

use super::sign::{By, SOFT, Tense, Written};

const THREAT: Written = Written {
    kind: "threat",
    ..Written::PLAIN
};

pub(super) const SIGNS: [Written; 5] = [
    Written {
        by: By::Poster,
        may_be_claimed: true,
        phrases: &[
            "{ill|i will|i swear|i swear ill|im going to|i am going to|im gonna|gonna|ima|imma|i want to|i wanna|i could|id|feel like|going to|tempted to|ready to|i would} [fucking|actually|honestly|seriously|happily|bloody|just|end up|gladly] {kill|kil|murder|stab|shoot|strangle|batter|punch|torch|burn|attack|slap|deck|hurt|harm|bomb|killing|stabbing|punching|hitting|battering|slapping|burning|smash|smashing|hit} {him|her|them|every one of them|that|this|the|these|those|my ex|his|their|someone|somebody|one of them|social|all of them|whoever|sw} [lying|fucking|evil|bloody|stupid] [social|bitch|bastard|sw|worker|judge|guardian|office|offices|building|carer|carers|house|car|face|head|ex|woman|man|cow]",
            "{smash|smashing} [up|in] {their|her|his} [up|in] {office*|house|place|building|car|windows|face|head in|head}",
            "{burn|burning|torch|bomb|petrol bomb|firebomb} {down|up|their|her|his|the|that} [down|up] {office*|house|place|building|car|windows|social services|face|head in|contact centre}",
            "{find|finding|found} [out] where {she|he|they|that sw|the social worker|the sw|the foster carer|the foster carers|the judge} {live|lives|live and|lives and}",
            "{i|we} [already] know where {she|he|they|the foster carer*|the social worker|the sw|the judge|you} {live|lives}",
            "{got|have|found} {her|his|their|the social workers|the sws|the judges|the foster carers} [home] address",
            "{make|making} {them|him|her|you|the sw|the social worker} {pay|suffer|sorry|regret it}",
            "{they|she|he|theyll|shell|hell|you|youll|sw|social} [will|is going to|are going to|gonna|is gonna] [all] {regret|pay for|be sorry for} {it|this|what|that|taking|the day|every}",
            "{watch|watching} {your|her|his|their} {back|backs}",
            "{posted|put|share|shared|post|posting|putting|sharing|name|leak*} {her|his|their|the social workers|the sws} {name|names|address|photo|picture|details|face|number} {on|all over|online|to facebook|everywhere|and address}",
            "{take|taking|went|going|go} [a] {knife|bat|hammer|machete|gun|axe} {to|round|down|with|there}",
            "{waiting|wait|be waiting} {for {her|him|them}|outside} {outside|after work|her office|their office|his house|her house|with a|when she finishes}",
            "{go|going|get|grab} [round|down|to] {there|her house|their house|his house|the office|their office} {and|to} {kick|smash|batter|hurt|kill|sort|do|hit|drag|burn|beat}",
            "{going to|gonna|will|could|want to|ill} [just] snatch <kid>",
            "{i|im|ill} {dont care if i go|happy to go|do time|go to prison|will go|will do time|do life|going} [to|happily] [prison|jail|down] {for|if} {it|her|him|them|killing|hurting}",
            "{want|hope|deserve|deserves} {her|him|them|she|he|they} [all] [to be] {dead|killed|stabbed|shot}",
            "find {him|her|them} and {hurt|kill|batter|make|smash|stab|do|burn|beat|hit}",
            "{blow|blowing} up {the|their|that}",
            "{blow|blowing} {the|their|that} {place|office*|building|house|lot} up",
            "know where {her|his|their} {kids|children} {go|live|are}",
            "what [im|i am] capable of",
            "{beat|beating|kick|kicking|knock|knocking} {the shit|the crap|seven bells|ten bells|the hell|his head|her head|their head} [out|in|off]",
            "{beat|knock|punch|put} {him|her|them|the sw} {up|out|in hospital|in the ground|six feet|through}",
        ],
        friends: &[
            "{kill|murder} for",
            "{kill|hurt|harm|hit|smash|slap|punch|attack|shoot|burn} {him|her|them} {self|selves}",
            "{punch|hit|smash|kick|slap|punching|hitting} {the|a|that|this} {wall|walls|door|pillow|bag|air|table|telly|tv|screen|phone}",
            "{burn|burning|smash|shoot|hit} {that|this|the|them} {bridge|bridges|candle|calories|assessment|course|parenting|test|target|ground|roof|nail|email|message|an email|a message|a text|deadline|road|bottle|gym|pub|exam|interview}",
            "{shoot|hit} {him|her|them} {an|a|up|with {a|the|an} {email|complaint|letter|question*|facts|sar|evidence}}",
            "{hurt|harm} {him|her|them|my <kids>} {feelings|more|further|if|by|chances|case|emotionally|again by}",
            "{i would|id|would i|going to} {hurt|harm|hit} {him|her|them|the|my}",
            "{make|making} {him|her|them} pay {maintenance|child|towards|the|my|back|for {a|his|her|the} {solicitor|shoes|school|uniform|share|fees|costs}|rent|half|his|her|their|cms|me}",
            "address {for|on {the|my|it|file|record}|to|is|and postcode|so the|so i can {serve|send|post|write}}",
            "{serve|court|form|c100|cafcass|solicitor|letter|papers|tracing} ... {where|address|lives|live}",
            "{where|address|lives|live} ... {serve|c100|form|solicitor|letter}",
            "post {his|her|their} {number|name} {on the form}",
            "{put|putting} {her|his|their} {details|number|address|name|photo|picture} on {the|a|my}",
            "{kill|murder} {him|her|them} if {he|she|they} {has|have|is|are} {forgot*|late|not done|lost}",
            "{put|name} {her|his|their} name {on|down} {the birth|the form|a|the list|the plan|the tenancy|there}",
            "put {him|her|them} {up|through} {for|to|all|hell|this|it|that|so|what|too|the {system|courts|court|mill|assessment|process|wringer}}",
            "put {him|her|them} out",
            "{wait|waiting} outside {the|a} {court|room|meeting}",
            "want {him|her} killed off",
            "{want|hope} to be shot of",
            "{going to|want to|wanna|ready to|gonna} hit the",
            "{i could|i would|id} {kill|murder} {him|her} {for being|sometimes|but i love}",
            "hit the {roof|bottle|gym|road|nail|sack|floor|ground|deadline|target|books}",
            "smash {it|this|that|the {course|assessment|test|interview}}",
            "{beat|beating} {him|her|them} {up to|up about|in court|at}",
            "{beat|fight|fighting} {this|them} in court",
            "watch* her back {into|in|out|up}",
            "{what im capable of} {as|doing as|achieving}",
        ],
        softer_near: &[
            "{sue|suing|compensation|damages|complaint|complain|ombudsman|legal action|solicitor|tribunal|regulator|swe|legally|court|appeal}",
            "{hair|nerve|game|joke|laughing|lol|haha|jk}",
        ],
        ..THREAT
    },
    // Somebody else threatens those who work on the case.
    Written {
        by: By::Anybody,
        may_be_claimed: true,
        tense: Tense::Event,
        phrases: &[
            "{slit|cut} {the|that|her|his|their} [social] [workers] {throat|throats}",
            "sort {the social worker|the sw|that sw|her|him|them|that social worker} out",
            "{kill|stab|shoot|hurt|batter|murder|burn|attack|harm} {the|that|our|my|this|a} [lying|fucking|evil|bloody|stupid|bitch|useless] {social worker|sw|judge|guardian|foster carer*|carer|carers|health visitor|iro|social workers|solicitor|head teacher|teacher|magistrate}",
            "{deserve|deserves} a {bullet|knife|beating|good hiding|kicking}",
            "{someone|somebody|someones|somebodys} {is going to|is gonna|will|gonna|going to} {get|be|end up} {hurt|killed|dead|stabbed}",
            "{kill|stab|shoot|hurt|murder|batter|attack|harm|hurting|killing|stabbing|harming} {someone|somebody|somone|anyone}",
        ],
        friends: &[
            "{wouldnt|never|not|dont|didnt|wont|couldnt} [ever] [want to|going to] {kill|hurt|harm|attack} {anyone|someone|somebody}",
            "hurt {someone|somebody|anyone} {feelings|i love|you love|who|badly}",
            "{before|until|till} {they|it} {kill|kills|hurt|hurts} {someone|somebody|anyone}",
            "{they|it|this|system|stress} {kill|hurt|harm|attack} {people|someone|somebody|anyone}",
            "attack the {guardian|guardians|judge|judges|social worker|social workers|sws} {evidence|report|statement|in court|credibility|assessment}",
            "{i|we|you|can|to|will|please|need to|get|help|helping} [us|me] sort {her|him|them} out",
            "sort {her|him|them} out {with|a|for|some}",
            "hurt {the} {social worker|judge|sw} feelings",
        ],
        ..THREAT
    },
    // What the poster did and tells.
    Written {
        level: SOFT,
        phrases: &[
            "i {threatened|hit|punched|attacked|assaulted|spat at|slapped|pushed} {the|my|that|our|a} {social worker|sw|judge|guardian|foster carer|carer|worker|teacher|health visitor|police officer|manager}",
            "i threatened to {kill|hurt|burn|smash|stab|batter} {him|her|them|the|my}",
        ],
        ..THREAT
    },
    Written {
        level: SOFT,
        phrases: &[
            "{could|feel like i could} {kill|swing for|throttle|strangle|slap} {him|her|them|the|that}",
            "wish {he|she|they} {was|were} dead",
            "hope {he|she|they} [all] {die|dies|rots|rot|get cancer|gets cancer}",
            "{name|naming} and {shame|shaming}",
        ],
        friends: &["kill for"],
        ..THREAT
    },
    Written {
        level: SOFT,
        phrases: &["{got|have|found} {her|his|their} [home] address"],
        friends: &["address {for|on|to}"],
        ..THREAT
    },
];

#[cfg(test)]
mod tests {
    use super::super::testing::{at_most_soft, raises};

    #[test]
    fn a_threat_to_somebody_is_raised() {
        raises(
            "threat",
            1,
            &[
                "ill kill that social worker",
                "I swear i will kill him if he goes near her",
                "im gonna find out where she lives",
                "we know where they live now",
                "i got her address off the papers and shes going to pay",
                "i will make them pay for what they did",
                "going to burn their office down",
                "im going to smash her face in",
                "ive posted his name and address on facebook",
                "im going to snatch him from contact",
                "my partner says hes going to stab the social worker",
                "she will regret taking my kids",
                "i feel like hurting someone",
                "tell her to watch her back",
                "i dont care if i do time for it im going to batter her",
            ],
        );
    }

    #[test]
    fn idioms_courts_and_denials_are_not_grave() {
        at_most_soft(&[
            "i could kill for a coffee",
            "i could murder a cuppa",
            "i hit the roof when i read the report",
            "going to hit the gym and smash the parenting course",
            "we will beat them in court",
            "how do i make him pay maintenance",
            "i need to find out where he lives to serve the c100",
            "i have got her address for the court form",
            "can i sue them and make them pay through the complaint",
            "i would never hurt anyone",
            "they say i threatened to kill the social worker",
            "i will shoot her an email tomorrow",
            "i put his name on the birth certificate",
            "i dont want to hurt her feelings",
            "i would hurt them more if i moved away",
            "he has their blood on his hands if this goes wrong",
        ]);
    }
}
