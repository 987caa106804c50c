//! What calls for care in the answer: control and stalking, somebody who reads along, a reader who needs plain words.

use super::sign::{By, SOFT, Tense, Written};

const CARE: Written = Written {
    level: SOFT,
    ..Written::PLAIN
};

pub(super) const SIGNS: [Written; 4] = [
    Written {
        kind: "controlling-behaviour",
        tense: Tense::Now,
        phrases: &[
            "coercive {control|behaviour|and controlling}",
            "{controls|controlling|controlled} {my|the|our|all my|all the|every|everything|what|who|where|when} [i|we] [money|phone|finances|bank|go|see|wear|eat|do|spend|speak]",
            "{checks|checking|checked|goes through|went through|going through|takes|tracks|tracking|tracked|monitors|smashed} my {phone|messages|location|emails|car|movements|whatsapp}",
            "{tracker|tracking device|air tag|airtag|spyware|hidden camera|hidden cameras|cameras} {on|in|under} my {car|phone|house|bag|home|bedroom}",
            "{stalk*|stalker|following me|follows me|followed me home}",
            "{wont|doesnt|didnt|never|not} {let|allow|allowed} me [to] {leave|out|go out|work|see my|have friends|speak to|talk to|have any|see anyone|have my own|have a phone}",
            "{isolated|isolates|isolating|cut} me {off from|from} [all] my {family|friends}",
            "{honour|honor} {based|killing|killings|violence|abuse|crime}",
            "{shame|dishonour|dishonor} {on|to|brought on|upon} {the|my|our|his} family",
            "{want|wants|making|make|forcing|pressuring} me [to|into] {marry|marrying}",
            "{forced|force|forcing|arranged and forced} [me|her|him|my daughter|my son|my sister] [into|to] [a] {marriage|marry|get married}",
            "{fgm|female genital|genital mutilation}",
            "{have|had|get|getting|be|being|going to be|to be} {her|my daughter|she|my girls} {cut|circumcised}",
            // Money, journeys and company under somebody's eye.
            "{he|she|hes|shes|partner|husband|wife|ex|boyfriend|bf} [has|got|takes|keeps|holds|took|taken|kept|still|always] {has|got|takes|keeps|holds|took|taken|kept} [all] my [bank|debit] {card|cards|wages|benefits|universal credit|pip|child benefit|money}",
            "{checks|check|checking|checked|reads|counts|logs|writes down} [the|my|all my|every] {miles|mileage|milage|receipts|receipt|clock on the car|sat nav|satnav}",
            "{send|sending|sent|take|text|facetime|video call|ring|share} [him|her] [a|my|him a|her a] {photo*|picture*|pic*|video*|selfie*|location|him|her} {of where|to prove|so he knows|so she knows|every time i|every time we|of who|to show {him|her|where|who}|when i get there}",
            "{ask|asking|beg|need|get} [for] {his|her} permission to",
            "{wages|money|benefits|benefit|universal credit} [all] {goes|go|gets paid|paid} {in|into|straight to|in to} {his|her} {account|bank|card}",
            "{tells|telling|decides|chooses|picks} [me] {what i wear|what to wear|who i can|who i see|when i can|what i can wear|what i eat}",
            "{takes|took|hides|hid|has|hidden} my {phone|shoes|coat|keys|car keys|house keys|passport} [off me] so i {cant|dont|wont|couldnt}",
            "never [once|ever|actually|even] {hit|laid a finger|hurt} [on] me {so|but} [is|does|i|it|he|she]",
            "{keeps|controls|holds} all the money",
            "gives me {a tenner|a fiver|an allowance|pocket money|10|20|twenty quid|ten pound} [a|per|each|for]",
            "{app|tracking|tracker|life360|spy app} on my {phone|fone|mobile}",
            "{have to|got to|makes me|made to} {ring|call|text|check in} [him|her] {every hour|every half hour|every time i|on the hour|when i get}",
            // Daughters promised, and made "clean".
            "{take|taking|send|sending|taken|fly|sent} {my sister|my daughter|her|me|my niece|my cousin|my girl} [back|over] to <country> to {get wed|get married|marry|be married|wed|get engaged}",
            "{engagement|engaged|nikah|wedding} ... ... {cousin|cousins}",
            "promised [off] [her|him] to {her|his|my|a|their|someone|an|my husbands} [older|first|second] {cousin|cousins|uncle|man|husband|family|friend|nephew|bloke}",
            "{have|has|get|having|getting|needs} the cut",
            "{engaged|betrothed|married off|given} [off] to {her|his} [first|second] {cousin|cousins}",
            "{marry|married|marrying} {her|him|me|my daughter|my sister|my girls} off",
            "{marry|wed|nikah with|get married to} {her|his|my|a} [first|second] cousin",
            "{found|finding|chosen|choosing|picked|arranged|arranging|lined up} {her|him|me|my daughter|my sister} [a] {husband|wife|marriage|rishta|match|man to marry|groom}",
            "{rishta|nikah} ... {she|her|daughter|forced|refuse|15|16|17}",
            "{i|we|she|id|ill|shes|weve|ive|he} [will|would|am|are|have] {shame|shamed|shaming|shames|dishonour*|disgrace*} {them|the family|my family|his family|her family|us all}",
            "{be|being|get|getting|to be|gets|been} {done|cut|cleaned|purified|made clean|made pure|circumcised} {like|the same as|same as|as} {her|his|my|their|all the|all|all her|the other|every} [older|other] {cousins|cousin|sisters|sister|aunts|auntie|aunties|mum|mother|grandma|nan|girls}",
            "{have|had|get|getting} {her|my daughter|my girl|my girls|baby girl|the baby} {done|cut} {back home|abroad|in the holidays|when she goes|over there|in <country>|like her|like the}",
            "{gudniin|sunna|khitan|female circumcision|girls circumcision|the cutting season}",
        ],
        friends: &[
            "{wants|want} me to marry him",
            "{checks|checking|checked|monitors} my phone {for|to see if} {them|the social|a message from the}",
            "controlling {my|the} {anger|emotions|temper|drinking|diabetes|epilepsy|pain}",
            "controlled {my|the} {drug|anger|drinking}",
            "{social|they|sw|foster|carer|carers|court|contact|centre|school} [worker|services|centre] [still] {wont|doesnt|didnt|never} {let|allow} me",
            "follows me {round|around|everywhere like}",
            "{hair|bedroom} cut",
            "{hair|nails|ears|braids|jabs|teeth} {done|cut|pierced}",
            "{he|she} {has|got} my money {from|for} {the sale|the house}",
            "{son|boy|boys|lad} ... circumcised",
            "{foster|judge|court|social|solicitor} ... never",
        ],
        ..CARE
    },
    // One who keeps appearing, and knows what they should not know.
    Written {
        kind: "controlling-behaviour",
        by: By::Person,
        phrases: &[
            "{keeps|kept|keep|always|still|constantly|just} {turning|showing|popping} up {at|where|everywhere|outside|in|wherever|when|by|on}",
            "{made|makes|making|set|sets|setting|using|uses|opened|opens|created|creates|has|got} [up] [loads of|a|about|another|over] [1*|2*|3*|4*|5*|6*|7*|8*|9*|few|several|load of|lot of] {fake|false|new|different|made up} {account|accounts|profile|profiles|number|numbers|facebook*|instagram*|insta}",
            "{knew|knows} {what|where|who} {id|i|ive|i was|im|we} [had] {had|been|was|wearing|wore|have|eaten|ate|go|went|going|bought|with|saw|seen} [for|to|on|with|that|at]",
            "{drives|driving|drove|walks|walking|cycles} past {my|our|the} {house|flat|home|work|place} {all|every|several|loads|at night|again|slowly|constantly|most|10|20|3|4|5|6|a few|at all}",
            "{puts|putting|pushes|posting|posts} notes {through|in|under} {the|my|our}",
            "{follows|following|followed} my {bus|car|taxi|kids}",
            "{hundreds|dozens|loads|40|50|60|70|80|90|100|200} [of] {missed calls|messages|texts|calls|voicemails} {from him|from her|a day|a night|off him|off her|in one|every}",
            "{leaves|leaving|left} {flowers|notes|gifts|dead flowers|letters} {on|at|outside|under} my {car|door|doorstep|work|windscreen|bed}",
            "{waits|waiting|hangs|hanging} {for me|about|around|round} {outside|at} [my|the] {work|gym|shop|bus stop|school gate*|station}",
        ],
        friends: &[
            "{social|sw|worker|hv|visitor|police|carer} [just] [keeps|kept|always] {turning|showing|popping} up",
            "{turning|showing|popping} up [to] {late|early|on time|in the report}",
            "{turning|showing|popping} up {at|in} {contact|court|the meeting|meetings|the report}",
            "knows {what|where|who} {i|we} {have|go|went|been|was} [to] {done|through|to do}",
        ],
        ..CARE
    },
    Written {
        kind: "watched",
        phrases: &[
            "{he|she|ex|partner|husband|bf|boyfriend|hes|shes} [always|might|still|can|could|may|has|will|is] {reads|reading|read|checks|checking|goes through|going through|looks at|looks through|monitors|monitoring|logs into|has access to|access to|sees|watches|watching|see|check|look at|got access to} {my|this|these|all my|everything on my} {phone|messages|emails|email|post|posts|account|facebook|texts|whatsapp|laptop|history}",
            "in case {he|she|hes|shes|my ex|ex|my partner|my husband|my bf|him|her family|his family} {looks|sees|reads|finds|is reading|is on|see|read|find|looking|reading|checks|comes on|recognises|is watching|watching|uses|goes on}",
            "{he|she} {might|may|could|will|can} {see|read|find|be reading|recognise} {this|my post|these messages|it on here}",
            "{hope|pray} {he|she} {doesnt|never|dont} {see|sees|read|reads|find|finds} {this|my|it}",
            "if {he|she} {sees|reads|finds|saw|found} {this|my post|out i posted|me on here|these}",
            "{deleting|delete|will delete|have to delete} {this|my post|my account|my history|the messages} {soon|later|after|before he|before she|in case|so he|so she|when he|as he|because he}",
            "{using|on|writing from|borrowed|from} {my|a} {friends|sisters|mums|neighbours|mates|works|library} {phone|account|laptop|computer} {because|as|so|in case|cos}",
            "{dont|please dont|do not|plz dont} {email|text|ring|call|message} me {back|as he|because he|he|in case|on}",
            "{different|fake|false|another} {name|account|username} ... in case",
            "{he|she|hes|shes|partner|husband|wife|ex|bf} [always|sometimes|still] {goes|going|gos|looks|looking|went|been} {thru|threw|tru|throu} my {phone|fone|messages|texts|emails|stuff|facebook|history}",
            "{dont|please dont|plz dont|pls dont} {message|pm|dm|inbox|text} me {private*|direct|directly|in private}",
            "{he|she|hes|shes} {deletes|deleted|deleting} my {texts|messages|posts|calls}",
            "{reads|reading|checks|sees} everything i {type|write|send|post|do on}",
            "if i {dont answer|dont reply|go quiet|disappear|stop replying|dont respond} [for a bit|for a while|straight away|its|it is] {cos|because|coz|cause|as} {he|she|hes|shes|my ex|my partner|my husband}",
            "{asking|asks|asked|begging|begs|begged|nagging|nags|pressur*|messaging|ringing|on at me|on my back|keeps on|keeps saying|wants|want|hassling|telling|tells|told} ... ... {drop|dropping|retract|retracting|withdraw|withdrawing|take back} {the|my|that|all|me} {statement|statements|charge|charges|complaint|allegation*|case against}",
            "{making|made|makes|pressuring|pressured|pressurising|forcing|forced|wants|telling|told} me [to] [into] {drop|retract|withdraw|change|take back|dropping|retracting|withdrawing} [the|my|all] {charges|statement|statements|allegations|case}",
        ],
        friends: &[
            "in case {she|he} {sees|reads|finds} {him|her|them|my <kids>|it upsetting|out i have been honest}",
            "{i|ive|we} [have|want|wanted|would like|just|already] [to] {asked|ask|asking|told|tell|want|wanted|begged} ... {drop|retract|withdraw}",
            "{council|la|social|sw|services|judge|court} ... {drop|withdraw}",
            "{social worker|sw|judge|guardian|solicitor|court} {might|will|can|could|may} {see|read}",
            "if {she|he} {sees|saw|finds} {this|these} {man|house|as}",
        ],
        ..CARE
    },
    Written {
        kind: "communication-need",
        by: By::Anybody,
        phrases: &[
            "{i|ive|we both|i also|who|im someone who|i do|me and my partner|both} [both|have|got|also|has] [have|got] [a|an|some] [mild|moderate|severe|slight|diagnosed] {learning {disability|disabilities|difficulty|difficulties|disabilitys|difficultys|needs|disabled}|ld|low iq}",
            "{im|i am|me|iam} {learning disabled|dyslexic|deaf|hard of hearing|blind|partially sighted|illiterate}",
            "my [own] {learning {disability|disabilities|difficulty|difficulties}|dyslexia|low iq}",
            "{i have|ive got|i suffer from|got} [severe|bad] dyslexia",
            "{i|i really} {cant|cannot|cant really|can not|struggle to|struggle with|find it hard to|dont|couldnt|not good at} {read|reading|spell|write} [and|or|very|well|properly|writing|long|write|all|big|the letters|it]",
            "{i|ive|iv|me} [have|got|has|had|hav] [a|some|mild|bad|severe|lots of] {lerning|learnin|lernin|learing|lurning|learning} {dificul*|difficul*|diffic*|disab*|dissab*|problem*|dificl*}",
            "{need|needs|can|could|have|get|ask|asked|want} [some one|someone|somebody|anyone|anybody|my mate|my sister] [to|who can] {read|reads|reading} {it|them|this|that|the letter|the plan|letters|things} [out|all] {to me|for me}",
            "{reading|reading age|brain|mind|understanding|writing|spelling} [age] of [a|an] {5|6|7|8|9|10|11|five|six|seven|eight|nine|ten} [year|yr]",
            "{cant|cannot|carnt} read [or write] {so|and} {my|i|someone|the}",
            "keep it {short|simple|plain|easy} [please|for me|cos|as]",
            "{uses|use|using|used|with|all|too many|all these|them} [too many|all these|such] {big|long|posh|hard|fancy|clever} words",
            "{dont|cant|didnt} {no|know} {what|wot} the {words|letters|letter} {means|mean|say|says}",
            "{my|me|sorry|the} english [is|are] [very|so] {no|small|little|not good|not so good|bad|weak|poor|broken} [good|well|sorry]",
            "no [have|has] {translate|translator|translation|interpret|interpreter}",
            "{i|me|we} {not|no} {understand|speak|read|know} [good|well|very|english|what|paper|the|letter|this|law]",
            "english {is not|isnt|not|is} [my|a] [second|first] [first|language|main]",
            "{dont|do not|doesnt|cant|not|cannot} {speak|speaks|understand|read} [much|good|any|very good|enough|the] english",
            "{sorry|excuse|apolog*} [for|about|me for] my [bad|poor] english",
            "my english is {not|bad|poor|very bad|limited|no good}",
            "{interpreter|interpreters|translator|translated into|sign language interpreter|bsl|easy read}",
            "{someone|somebody|friend|my friend|my support worker|advocate|sister|daughter} is {typing|writing} [this|it] for me",
            "{explain|say} it [to me] [in] {simple|simply|plain|easy} [words|terms|english]",
        ],
        friends: &[
            "my {son|sons|daughter|daughters|child|childs|boy|girl|kids|partner|partners} ... {learning {disability|disabilities|difficulty|difficulties}|dyslexia}",
            "who [has|have|both|got] [have|got] [a] [mild|severe|moderate] learning",
            "cant read {minds|the judges|his mind|her mind|them}",
            "cant {write|spell} {to|it out|in|off}",
            "dont {read|write} {to|the|them|it|into}",
            "struggle to write {this|about}",
            "cant read {it|the|all} {because|as they}",
            "{do|did|can|could|would|why do|if|cant|should} {i|we} not {understand|speak|read|know}",
            "{my|our} {son|sons|daughter|kids|child} ... words",
        ],
        ..CARE
    },
];

#[cfg(test)]
mod tests {
    use super::super::testing::{quiet, raises};

    #[test]
    fn control_is_raised_and_ordinary_words_are_not() {
        raises(
            "controlling-behaviour",
            3,
            &[
                "he controls my money and what i wear",
                "my ex is stalking me",
                "his family talk about honour based violence",
                "they want to force my daughter to marry",
                "im worried about fgm when she goes to her aunts",
                "he checks my phone every night",
                "he wont let me see my family",
                "there is a tracker on my car",
                "she keeps my bank card and counts the receipts",
                "i have to text him a selfie to prove where i am",
                "my wages go into his account",
                "theres an app on my phone so he knows where i go",
                "they are sending my sister to pakistan to get married",
                "he tells me who i can see and what i wear",
                "my ex is always turning up outside my work and i never told him where it is",
                "he has set up another fake account to find me",
                "my ex drives past my house all night",
                "my daughter has been promised to a cousin abroad",
                "they have found her a husband and shes only 16",
                "they say i would disgrace the family",
                "his nan says the girls must be cut like their mum",
                "he wants to get her done back home in the holidays",
            ],
        );
        quiet(
            "controlling-behaviour",
            &[
                "i am controlling my anger now",
                "social wont let me see my kids",
                "false claims that i was controlling",
                "the social worker keeps turning up at the house",
                "she had her ears done like her cousins",
                "they promised to ring me back",
                "i sent my solicitor a photo of the letter",
                "he has the kids and i see them on sundays",
            ],
        );
    }

    #[test]
    fn one_who_reads_along_is_raised() {
        raises(
            "watched",
            3,
            &[
                "not my real name in case he looks",
                "he reads my messages so i cant say much",
                "on my friends phone because he checks mine",
                "if he sees this im done for",
                "hes making me drop the charges",
                "she goes thru my fone when im asleep",
                "if i go quiet its because hes home",
                "please dont dm me direct",
                "his family keep ringing and begging me to withdraw my statement",
            ],
        );
        quiet(
            "watched",
            &[
                "in case it helps anyone",
                "she might see it differently",
                "i asked the council to withdraw the application",
                "they want him to drop the school run",
            ],
        );
    }

    #[test]
    fn a_need_of_the_posters_is_raised_and_not_a_childs() {
        raises(
            "communication-need",
            3,
            &[
                "i have a learning disability",
                "Ive got mild learning difficulties and they use big words",
                "english is not my first language",
                "sorry for my bad english",
                "I asked for an interpreter and got none",
                "i cant read very well",
                "im dyslexic so sorry for spelling",
                "my husband doesnt speak english",
                "ive got lernin difficultys and my mate types this",
                "she uses all these big words",
                "i need someone to read it to me",
                "my english very bad and no interpreter come",
                "i not understand this letter",
                "ive got the reading age of a 9 year old",
            ],
        );
        quiet(
            "communication-need",
            &[
                "my son has a learning disability",
                "i cant read minds",
                "she teaches english",
                "why do i not know what is in the report",
                "i read the letter to her",
            ],
        );
    }
}
