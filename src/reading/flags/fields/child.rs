//! Words of secrets, marks, hunger and illness, of which two together are a child in danger.

use super::Field;

/// What points to a child who is hurt, left or ill.
pub(super) const WORDS: [(Field, &[&str]); 26] = [
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
            "{the|a|that|some} {man|bloke|driver|taxi driver|neighbour|escort} who",
            "{granddad|grandda|grampy|gramps|pops}",
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
            "{finger|hand|shoe|foot} {shapes|shape|marks}",
            "{line|row|ring} of [little|small|round] {burns|dots|marks|bruises|bites}",
            "{flinches|flinched|cowers|covers {his|her} head}",
            "{perfect|round|small|little} [circle|round] {burn|burns|circle|circles|scar|scars}",
            "{stripes|welts|welt|finger marks|fingermarks|finger prints|fingerprints|hand print|handprint|hand prints|handprints|belt mark*|buckle mark*|bite mark*|bite marks|rope marks|cigarette burn*|burn mark*|burns|burn|scald*|grip marks|slap mark|adult teeth|lash marks|ring of}",
        ],
    ),
    (
        Field::Bruise,
        &[
            "{finger shapes|swollen|twice its size}",
            "{bruise|bruises|bruised|bruising|black and blue|swollen|a mark|marks|purple}",
        ],
    ),
    (
        Field::BodyPart,
        &[
            "{lift your hand|raise your hand|belly|scalp|behind it}",
            "{face|ear|ears|neck|throat|back|cheek|cheeks|bum|bottom|thigh|thighs|legs|leg|arms|arm|wrist|wrists|feet|soles|stomach|tummy|ribs|chest|eye|eyes|jaw|head|shoulder|shoulders|hand|hands}",
        ],
    ),
    (
        Field::Handled,
        &[
            "{holding|held|holds|dunked|put|ran} {him|her|the baby|baby|his head|her head} {under|in} the {tap|water|bath|shower}",
            "{fell|dropped|slipped|rolled} {out|off|from|down|onto} {his|her|my|the} [dads|mums] {arms|arm|bed|sofa|worktop|stairs|table|lap}",
            "{make|stop|shut|to stop} {him|her|the baby|it} {stop|crying|up|screaming} [crying]",
            "dont be soft",
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
            "{twitching|jerking|shaking|staring|stiff} {on|one|all|down|and|into}",
            "{under|in} the {tap|bath water|freezer|cold water}",
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
            "{makes|made|make|making} <kid> {stand|sit|sleep|kneel|eat|stay|hold|wash|wear|lie} [in|outside|on|out] [the|his|her|a] [corner|yard|garden|cold|hallway|shed|pants|wet|floor|hall|garage|nappy|dark|rice|own]",
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
            "{in|inside} the car {outside|while|park|with|on|for}",
            "its been {an|two|three|half an} {hour|hours}",
            "{goes|gone|went|nips} to {bingo|the pub|work|the shop|the bookies|town|the gym}",
            "{nipped|popped|gone|nipping|popping|went|out|im|left} [only|just] {to|at|out|round|down} [my|the] [a] {mates|mate|shop|pub|work|party|night shift|boyfriends|bingo|town} [for]",
            "{for|all|over|till} {the night|night|the weekend|morning|hours|a few hours|the morning}",
            "{on|left|by} {their|his|her} own [in|at|with|all|while|tonight]",
        ],
    ),
    (
        Field::SmallOrOut,
        &[
            "{youngest|baby|little one|eldest|oldest} is {1|2|3|4|5|6|7|8|9|10|one|two|three|four|five|six|seven|eight|nine}",
            "{while|cos|as} {hes|shes|he is|she is} in {there|the pub|the bookies|the shop|work}",
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
            "{not|hasnt|hasn t|no} {peed|weed|wee|wet|a wee|passed water} {all|since|for|in|today|yet}",
            "eyes {have|are|has|look} [gone] {sunk|sunken|into|in|rolling|back|glassy}",
            "{swelling|swelled|swollen} up",
            "lips [are] like",
            "{wobbly|limp|slurring|dribbling|dribbly|drooling|staring|unsteady|out of it}",
            "cant [really|hardly|properly] wake {her|him|them}",
            "{twitching|jerking}",
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
            "{push|give|pushing} [him|her|more] fluids",
            "{no|without|forgot|lost} [his|her|the|a] {pen|epipen|epi pen|inhaler|insulin}",
            "{waiting|wait|see} [to see] {if|till} it {goes|passes|settles|wears}",
            "{then|now} [shes|hes] asleep",
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
        Field::TiedIn,
        &[
            "{chained|chains|chain|tied|ties|handcuffed|strapped|taped} {to|up|down|by|him|her|them} [the|a|his|her|to]",
            "{radiator|ankle|porch|kennel|dog cage|cot bars|bannister}",
            "{locking|locks|locked|shuts|shut|putting|puts} [my|the|his|her|all] {two|kids|three|son|daughter|boy|lad|girl|him|her|them} [out|in|up] [in|on] [the|a] {porch|cupboard|shed|dark|garden|out|outside|room|kennel|cellar}",
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
            "{kiss|kisses|lolly|sweets|cuddle} ... ... {not to {say|tell}|dont tell|secret}",
            "{lap|bed|bath|shower} with no {knickers|pants|clothes|top|pyjamas}",
            "{asked|asks|makes|made} {her|him} for a {kiss|cuddle|massage|photo|picture}",
            "{told|tells} {her sister|his sister|her brother|his brother|her friend|the dinner lady|her teacher|her nan|his nan} [in|at|on]",
            "not to say",
            "guess {what|whats} {hes|shes|he|she|in}",
            "{stop|saying} {it hurts|stop} [it] [daddy|uncle|now]",
            "{dolls|teddies|doll|barbies} {on top|in bed|humping|naked|kissing|doing}",
            "{hairy|sticky|white stuff|lollipop|milk came|wee came|snake in his|sausage}",
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
];
