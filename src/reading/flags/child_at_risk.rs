//! A child in danger now: hurt, touched, left alone, missing; or a parent who fears to hurt one.

use super::sign::{By, SOFT, Tense, Written};

const AT_RISK: Written = Written {
    kind: "child-at-risk",
    ..Written::PLAIN
};

pub(super) const SIGNS: [Written; 16] = [
    // Somebody hurts a child.
    Written {
        by: By::Attacker,
        may_be_claimed: true,
        phrases: &[
            "{hes|shes|he is|she is|he keeps|she keeps|dad is|mum is|ex is|partner is|boyfriend is|carer is|carers are|they are|theyre|who is|hes been|shes been|has been|have been|still} [always|still|been|deliberately|secretly] {hurting|harming|touching} <kid>",
            "{is|hes|shes|keeps|keep|are|theyre|still|been} [always|still|being|been] {hitting|beating|abusing|kicking|punching|shaking|slapping|smacking|molesting|starving|burning|raping|strangling|choking} <kid>",
            "{he|she|partner|ex|husband|boyfriend|bf|wife|girlfriend|gf|who|dad|mum|mother|father|carer|carers|uncle|stepdad|stepmum|grandad|nan} [still|always|regularly] {hits|beats|punches|kicks|slaps|hurts|molests|abuses|shakes|burns|strangles|chokes|rapes|locks} <kid> [in|up]",
            "{grabs|drags|pulls|throws|shakes} <kid> [by|around|across|down|into|against|when] [the|his|her|their] {hair|throat|neck|arm|floor|room|stairs|wall|cries|ear}",
            "{lock|locks|locking} <kid> {in|inside|in the|out}",
            "{lets|leaves|letting} {him|her|them|my kids|the kids} {with|round|near|around} [a|that|her|the] [new|convicted|known] {sex offender|paedophile|pedophile|paedo|pedo|nonce|rapist}",
            "{babysit*|mind|look after|looking after|minding} ... {sex offender|paedophile|pedophile|paedo|pedo|nonce|rapist}",
            "{sex offender|paedophile|pedophile|paedo|pedo|nonce|rapist} [to] {babysit*|mind|look after|looking after|minding|sleep|stay|move|take}",
            "moved [a|in|her|his|this|that] [convicted|known|registered] {sex offender|paedophile|pedophile|paedo|pedo|nonce|rapist}",
            "{sex offender|sexual offender|paedophile|pedophile|paedo|pedo|nonce|rso|schedule one offender|rapist} ... {living|lives|moved in|staying|stays|sleeping|sleeps|around|near} [with|in|at|there|round] [my|the|our|her|his|them|him]",
            "{drives|driving|drove|drive} ... {kids|children|baby|son|daughter|them|him|her} ... {drunk|pissed|over the limit|stoned|drinking}",
            "{puts|put|putting} {his|her} {fingers|finger|willy|penis|thing|hand|hands} {in|near|inside|up|down|on} {her|him|their|my|his} [private*|knickers|pants|trousers|bum|bits|mouth|nappy|daughters|sons]",
            "{makes|made|making|asks|asked|asking|gets|got} {her|him|them|me} [to] touch {him|his|it|her|them}",
            "{driving|drives|drove} {drunk|pissed|high|stoned|over the limit} with [my|the|our] <kids>",
            "{drunk|pissed|passed out|high|off {her|his} {face|head|tits}|stoned|smashed|wasted} {in charge|looking after|while looking after|whilst looking after|while caring for|with the kids|with my kids|with my son|with my daughter|with the baby|driving [with] <kid>}",
            "{and|he|dad|stepdad|who|daddy|uncle|boyfriend|grandad|she} [sometimes|still] touches {her|him|them}",
            "{comes|came|coming|gets|got|climbs|climbed|goes|went} {in|into|in to} {her|his|their} {room|bed|bedroom} {at night|and|naked|when everyone}",
            "{touches|touching} {her|him|them|my <kids>} {private*|bits|down below|down there|there|willy|minnie|fairy|fanny|vagina|penis|bum|bottom|inappropriately|sexually|at night|in bed|up}",
        ],
        friends: &[
            "{puts|put|putting} {his|her} {hand|hands|finger} {in|near|up|down|on} {her|him|my|their|his} {hand|hands|shoulder|face|pocket|pockets|head|back|arm|hair|heart|hips|stuff|bag|lap|chest}",
            "{puts|put|putting} {his|her} {hand|hands} {up|down}",
            "{puts|put|putting} {his|her} {fingers|finger|thing|hand|hands} {in|on|up} {her|his} [own] {ears|ear|mouth|nose|plug|socket*|food}",
            "{kids|boys|girls|lads|children|pupils|bully|bullies|school|class|brother|sister|toddler} {is|are|keeps|keep|been} [always|been|still] {hitting|kicking|punching|slapping|hurting} {him|her|them|my}",
            "hurting {him|her|them|my kids} {emotionally|more|by keeping|by not}",
            "{this|it|that|which|what|all this|contact|separation|delay|everything|system|move|moves|court|waiting|case} {is|are|was} [really|only|just] {hurting|harming|abusing} <kid>",
            "touches {her|him|them} {hand|face|hair|arm|base|heart}",
            "locks {him|her|them} {in|in the} {car seat|pram|buggy}",
            "{he|she|who} hurts {her|him|them} feelings",
            "touches {on|upon}",
        ],
        ..AT_RISK
    },
    // A child has told somebody.
    Written {
        tense: Tense::Event,
        phrases: &[
            "{told|tells|telling|said|says|saying|disclosed|disclosing|disclosure} [me|us|my mum|my mom|school|nursery|the teacher|her teacher|his teacher|my sister|my partner|the sw] [last night|today|yesterday] [that|how] [her|his|the|my|mummys|mums|their|that] [new|step|foster|older|big] {he|she|daddy|dad|mummy|mum|uncle|stepdad|boyfriend|partner|grandad|brother|cousin|carer|carers|man|nan|mother|father|dads|they|they’ve|bf|girlfriend} [has|had|keeps|is|was|always|been|sometimes|still] [been|always] {hits|hit|hitting|hurts|hurt|hurting|touches|touched|touching|beats|beat|beating|smacks|smacked|punches|punched|kicks|kicked|locks|locked|slaps|slapped|bites|bit|strangles|strangled|chokes|choked|shakes|shook|burns|burnt|raped|fiddles|pinches|threw|throws|whips|hurted} {her|him|them|me|us|she}",
            "{she|he|daughter|son|girl|boy|child|they} {told|tells|said|says|disclosed} [me|us] [that] {he|she|daddy|dad|mummy|mum|uncle|stepdad|boyfriend|grandad|somebody|someone|a man} [has|had|keeps|is|was] [been] {touched|touching|touches|hurting|raping|raped|abusing|abused|molesting|molested} [her|him|them|me|my]",
            "{daddy|mummy|uncle|stepdad|grandad|nanny|granddad} {hits|hurts|touches|beats|smacks|hit|hurt|touched|hurted} {me|her|him|them}",
            "{disclosed|disclosure of|disclosing|disclosures of} [sexual|physical|the|some] {abuse|abuse by|being touched|touching|rape|being hit|sexual}",
        ],
        friends: &[
            "told {me|us} {he|she|they} {hit|beat|touched|hurt} {it|on|the|a|upon|rock|me that}",
            "{told|said|says} [me] [that] {they|he|she} beat them in",
        ],
        softer_near: &["{years ago|historic*|when she was little|when i was}"],
        ..AT_RISK
    },
    // It happened.
    Written {
        tense: Tense::Event,
        by: By::Attacker,
        may_be_claimed: true,
        phrases: &[
            "{he|daddy|dad|uncle|stepdad|boyfriend|grandad|brother|ex|partner|cousin|man|teacher|carer|bf|father} [has|had|keeps|kept] [been] {touched|touching|touches|molested|molesting|groomed|grooming|fiddled with|fiddling with} {her|him|them|my|our|me}",
            "{touched|touching|interfered with|fiddled with|exposed himself to} {her|him|them|me|my <kids>} {private*|bits|down below|down there|there|willy|minnie|fairy|vagina|penis|bum|bottom|inappropriately|sexually|in bed|where|up}",
            "{sexually|sexualy|sexaully} {abused|abusing|assaulted|assaulting|touched|touching|abuses|exploited|exploiting} <kid>",
            "{molested|molesting|raped|raping} [my|our|the] {her|him|them|<kids>}",
            "{carer|carers|foster mum|foster dad|stepdad|stepmum|boyfriend|teacher} [has|had] {slapped|punched|kicked|hit|strangled|choked|beat|burned|burnt|shook|smacked} <kid>",
            "{shook|shaken|threw|thrown|dropped|punched|kicked|strangled|burned|burnt|bit|slapped|beat|beaten|smothered|drowned|stabbed|poisoned} {the|my|our|his|her} {baby|son|daughter|kid|kids|child|children|boy|girl|toddler|twins|newborn} {today|tonight|last night|yesterday|this morning|just now|again|this weekend|on <day>}",
            "{left|leaves|leaving} my [<few>] [year] [old] ... {alone while|alone whilst|alone to go|house alone|flat alone|car alone}",
            "{left|leaves|leaving} {him|her|them|my|the|our|baby} ... {home alone|house alone|car alone|flat alone|alone while|alone whilst|alone all|alone overnight|alone so|alone to go}",
            "{left|leaves|leaving|leave} {him|her|them|my <kids>|the <kids>|our <kids>|baby} [home|all|completely] {alone|home alone|on their own|on his own|on her own|by himself|by herself|by themselves|unattended|unsupervised in}",
            "{locked|shut} <kid> {in|in the|in her|in his|in a|inside|out|outside|up}",
            "{found|finding|seen|saw|discovered|taking|took|takes|has|sending|sent|asking for} [naked|indecent|nude|sexual|dirty|rude|explicit] {nudes|nude|naked|indecent|sexual|explicit|child porn} [photos|pictures|pics|images|videos|messages|of|on]",
            "found {photos|pictures|pics|videos|images|messages} {of|on} ... {naked|phone|undressed|bath|her|him|children|kids|laptop|computer}",
        ],
        friends: &[
            "leave {me|us|it|them|him|her} alone",
            "left {him|her|them} alone {and|now|since}",
            "touched {me|us} {deeply|by|that}",
            "shut {him|her|them} {up|down|out}",
            "locked {him|her|them} {out|in to|up}",
            "dad [has|had] {touched|been touched}",
            "touched {on|upon|base}",
            "i was {sexually|raped}",
        ],
        softer_near: &[
            "{arrested|remand|remanded|prison|jail|sentenced|convicted|court|hearing|proceedings|threshold|allegations|finding|findings}",
        ],
        ..AT_RISK
    },
    // Somebody hit a child within the last days.
    Written {
        tense: Tense::Fresh,
        by: By::Attacker,
        may_be_claimed: true,
        phrases: &[
            "{hit|punched|kicked|slapped|beat|bit|strangled|burnt|burned|hurt|attacked|battered|shook|threw|assaulted|grabbed|dragged} <kid> [with|by|across|round|down|against]",
        ],
        friends: &[
            "{hit|hurt|bit|burnt|burned|grabbed|threw|kicked|shook} {his|her|their|the|my|our} {head|arm|leg|hand|hands|knee|face|lip|tongue|nails|foot|finger|ankle|elbow|toys|toy|phone|bag|stuff|coat|feelings|dinner|food}",
            "{hit|hurt|bit|burnt|burned|grabbed|threw|kicked|shook|dragged|beat} {him|her|them} {hard|that|a|out|off|self|through court|into this|under}",
            "it {hit|hurt} <kid>",
            "threw <kid> [a] {party|birthday}",
        ],
        ..AT_RISK
    },
    // It is done to a child, whoever does it.
    Written {
        tense: Tense::Event,
        may_be_claimed: true,
        phrases: &[
            "{being|getting|been} [being|sexually|physically] {abused|molested|beaten|groomed|raped|starved} {by|at|in|now|there|with|when|every}",
            "{has|have|been|is being|being|was|were|hes|shes|got} [been] {sexually|sexualy} {abused|assaulted|touched|exploited}",
            "{he|she|kids|children|baby|son|daughter|old|they|boys|girls|hes|shes} [is|are|being|been|was|were|gets|get|got|has|have] [been|being|always] left [home|all] {alone|home alone|on their own|on his own|on her own|by himself|by herself|unattended}",
            "{trafficked|groomed|being groomed|getting groomed|grooming} [online|by|her|him|my|into|for]",
            "{county lines|countylines|child exploitation|criminal exploitation|criminally exploited|trap house|cuckooed}",
            "{being|is|been} sexual {with|to|towards} {her|him|them|my|our|the|a}",
            "{kids|children|she|he|daughter|son|they} {are|is|gets|get|being|are being|is being} locked {in|up}",
            "found {photos|pictures|pics|videos} of [naked|young|little] {kids|children|girls|boys|naked|child}",
            "{being|been|getting|is} [being] exploited",
            "{sending|sent|sends} {nudes|naked|explicit|sexual} [photos|pics|pictures|videos] {to|of}",
            "in {the|a} car [alone] for {hours|an hour|ages|over an hour}",
            "{hasnt|not|never} been seen {since|at|by anyone|for}",
            "<kids> [was|were|has been|have been|had been|got|has|is being] [gang] {raped|molested}",
            "{older|grown|strange} {men|man|guys|blokes|males} ... {daughter|son|her|him|she|girls|them}",
            "{daughter|son|girl|she|he} ... {with|by|to|from|seeing|meeting} [an|a|some] {older|grown|strange} {man|men|guys|bloke|blokes|males}",
            "{running|carrying|selling|dealing|holding} drugs for",
            "{locked|shut} in {her|his|their|the|a} {room|bedroom|cupboard|house|garage|shed|bathroom|garden|cellar}",
            "{swallowed|ate|eaten|drank|drunk|took|taken} [some of|some|a|one of] [my|his|her|the|their] {methadone|bleach|battery|antifreeze|drugs|crack|cannabis sweets|edibles}",
        ],
        friends: &[
            "{dog|cat|horse|well|bride and} groom*",
            "locked {in|up} {the agreement|battle|a battle|dispute|a contract|with me|with}",
            "grooming {salon|parlour|table|business|course}",
            "not grooming",
            "groomed me",
            "left alone {with|and|in peace|for good|by social|by them}",
            "left on their own {two feet|devices}",
            "{i|me|i also|ive|we} [was|have|had|been|being] [been|being] [also] [sexually|sexualy|physically] {abused|assaulted|raped|groomed|beaten|molested}",
            "{drank|drunk|took|taken} {my|his|her|their|the} drugs",
        ],
        softer_near: &[
            "{arrested|remand|remanded|prison|jail|sentenced|convicted|court|hearing|proceedings|threshold|allegations|finding|findings|investigated}",
        ],
        ..AT_RISK
    },
    // Marks on a child: grave where they are new.
    Written {
        tense: Tense::Fresh,
        phrases: &[
            "{has|had|got|with} [a|some|big|new|more|these] bruis*",
            "{black eye|black eyes|bite mark*|cigarette burn*|burn marks|hand marks|hand print*|finger marks|handprint*|hand print*|slap mark*|rope marks|strangle marks|belt marks|fractured|broken arm|broken leg|bleeding|swollen}",
        ],
        friends: &[
            "{i|we} {have|had|got} [a|some|big|new] bruis*",
            "i {have|had|got|was|am} [a] {swollen|bleeding|black eye}",
            "my [own] black eye",
            "gave me a black eye",
        ],
        softer_near: &[
            "{proceedings|hearing|judge|removed|threshold|finding|findings|expert|experts|paediatrician|medical|x ray|xray|court|case|report|guardian|barrister|solicitor}",
        ],
        ..AT_RISK
    },
    Written {
        tense: Tense::Event,
        phrases: &[
            "{came|come|comes|coming|returned|returns|sent|arrived|brought|dropped} {home|back} {with|covered in|full of} [a|more|new|loads of|lots of|big|massive|some|these] [big|new|unexplained] [hand|belt|slap|bite|red] {bruis*|marks|mark|black eye|cuts|burn|burns|scratches|bite*|blood|handprint*}",
            "{came|come|comes|coming|returned|returns|sent|arrived|brought|dropped} {home|back} ... {with|covered in|full of} [a|more|new|loads of|lots of|big|massive|some|these] [big|new|unexplained] [hand|belt|slap|bite|red] {bruis*|marks|mark|black eye|cuts|burn|burns|scratches|bite*|handprint*}",
            "{has|have|got} [a|some|new|loads of|lots of|more|these] [big|new|unexplained] {cigarette burn*|burn marks|rope marks|bite marks|handprint*|hand print*|hand mark*|belt marks|bruises {all over|everywhere|on {her|his|their}}}",
            "{saw|seen|watched|witnessed|watching|caught|heard} [the|my|her|his|a] [foster|step] {mum|dad|carer|him|her|ex|partner|boyfriend|stepdad|stepmum|mother|father|nan|worker|teacher|husband|wife} {slap|hit|punch|kick|smack|hurt|drag|shake|slapping|hitting|punching|kicking|smacking|touching|hurting|dragging|shaking} <kid>",
            "{home|back} [from contact|from his dads|from her dads] with ... {bruis*|black eye|burns|bite marks|handprint*}",
            "covered in {bruis*|blood|burns|marks|bites}",
            "{keeps|keep|kept} {coming home|coming back|getting} [with] [unexplained] {bruis*|black eyes|marks|burns}",
            "{new|fresh|more|unexplained} {bruises|bruising|bruise|burns|marks on}",
        ],
        friends: &[
            "covered in marks and",
            "i {have|got|had} [a|some|loads of|these]",
            "come back {with|full of} {marks|full marks|a mark of}",
        ],
        softer_near: &[
            "{proceedings|judge|removed|threshold|finding|findings|expert|experts|hospital|ico|in care since|skeletal|section 47|s47}",
        ],
        ..AT_RISK
    },
    // Marks the poster or the family found; those the authorities found are a case in hand.
    Written {
        tense: Tense::Event,
        by: By::Outsider,
        phrases: &[
            "{found|noticed|seen|spotted|saw|noticing|find} [a|some|more|big|new|lots of|loads of] [big|new] {bruis*|marks|bite marks|burns|hand mark*|handprint*} [all] {on|over|round|around|down|up} {him|her|them|his|my|the baby}",
        ],
        softer_near: &[
            "{proceedings|judge|removed|threshold|finding|findings|expert|experts|ico|skeletal|section 47|s47|non accidental|police interview|strategy|hospital|nursery|school|paediatrician}",
        ],
        ..AT_RISK
    },
    // Not cared for, not safe, gone.
    Written {
        tense: Tense::State,
        may_be_claimed: true,
        phrases: &[
            "{not|isnt|arent|hasnt|wont|never|hardly|barely} {being fed|been fed|feeding {him|her|them|my|the}|fed|getting fed|feed {him|her|them|my|the}|giving {him|her|them} food}",
            "{going|gone|go} {hungry|without food}",
            "no food in {the|her|his|their} {house|flat|cupboards|home|fridge}",
            "{starving|starved|malnourished|dehydrated} {himself|my <kids>|the <kids>|him|her|them|at|when|there}",
            "{kids|children|son|daughter|baby|child|boy|girl|she|he|shes|hes|boys|girls|they|theyre} [is|are] [really|just] {not|isnt|arent|aint|dont feel|doesnt feel|unsafe} [safe] {with him|with her|there|at his|at her|at dads|at mums|in that|around him|around her|in placement|in the placement|in foster}",
            "{kids|children|son|daughter|baby|child|boy|girl|boys|girls|she is|he is|hes|shes|they are|theyre} [is|are] in [immediate|real|serious|grave] danger",
            "<kids> [is|are|has|have|been] [been] {at risk|in danger} right now",
            "{son|daughter|child|kid|kids|boy|girl|she|he|shes|hes|teenager|lad|children|old} [is|has|have|been|are] [now|still|just|been] {gone missing|went missing|missing from|missing since|been missing since|been reported missing|not come home|not been home|absconded|disappeared|vanished|run away|runaway|ran away|done a runner|gone awol}",
            "{daughter|son|child|girl|boy|teenager|lad|children|kids|granddaughter|grandson} {is|has been|have been|are} [still] missing",
            "{missing|gone|disappeared} since {last night|yesterday|<day>|this morning|friday night|saturday night|the weekend|school|lunch|tea|midnight|contact}",
            "{missing from|absconded from|run away from|ran away from|ran off from|run off from} {the childrens home|the kids home|home|placement|care|the home|her placement|his placement|foster|the foster|school|her foster|his foster|his carers|her carers|the unit}",
            "{hasnt|has not|not|didnt|never} {come|came} back from {his|her|school|contact|the|nursery}",
            "{hasnt|has not|not|didnt|never} {come|came|been} home {since|last night|tonight|from school|yesterday|for}",
            "{not|isnt|stopped|wont} {breathing|wake up|waking up} ",
        ],
        friends: &[
            "missing {out|lessons|lots|too|so|loads|days|appointments|half|all|some|two|three|on|every|their|dad|more|sessions|contact*|family|home|time|him|her|them|me|us|my|our|their|his|school|out|contact|you|it|a|the|mum|dad|from [the|my|his|her|our] {report|file|bundle|paperwork|records|minutes|statement|birth certificate|plan|letter}}",
            "{paperwork|file|files|letter|letters|records|documents|notes|email|minutes|report} [has|have|is|are] {gone missing|went missing|disappeared|vanished|missing from}",
            "not {with him|with her|there|at his|at her|at dads|at mums|in that|around|in placement|in foster}",
            "{isnt|arent|aint} {with him|with her|there|at his|at her|at dads|at mums|in that|around|in placement|in the placement|in foster}",
            "{not|isnt|wont} {wake up|waking up} {in|for|at|early}",
            "stopped {breathing|waking up} {down|at night}",
            "{dad|father|mum|mother|ex|worker} [has|have|just] [been] {disappeared|vanished|run away|ran away|done a runner|gone awol}",
        ],
        softer_near: &["{used to|kept running|history|years}"],
        ..AT_RISK
    },
    Written {
        phrases: &[
            "{dont|no one|nobody|noone|do not|doesnt} {know|knows} where {she|he|they|my daughter|my son|my child|my kids} {is|are}",
        ],
        friends: &[
            "dont know where {she|he|they} {is|are} {coming|going|getting|with|at} [from|with|in]",
        ],
        softer_near: &[
            "{took|taken|removed|placed|foster|care|social|adopted|police|contact|adoption|placement|solicitor|letter}",
        ],
        ..AT_RISK
    },
    // A child afraid of going back.
    Written {
        may_be_claimed: true,
        phrases: &[
            "{scared|afraid|frightened|terrified|petrified} {to go [back]|of going [back]} {to {his|her|their}|to|home to} {mums|dads|his dad|her dad|his mum|her mum|his father|her father|her mother|his mother|stepdads}",
        ],
        friends: &["{im|i am|i was} [so|really|too] {scared|afraid|frightened|terrified}"],
        ..AT_RISK
    },
    // Threats to children's lives.
    Written {
        tense: Tense::Event,
        may_be_claimed: true,
        phrases: &[
            "{kill|killing|drown|poison|stab|suffocate|smother|strangle} {the|my|our|his|her} <kids>",
            "see <kid> alive",
            "never see <kid> alive",
            "left in {a|his|her|the|their} {cot|pram|buggy|car|high chair|room} {all|for hours|every}",
        ],
        friends: &[
            "it {will|would} kill {the|my|our}",
            "{killing|kill} {the|my} <kids> {spirit|confidence|mental}",
        ],
        softer_near: &["{arrested|remand|remanded|prison|jail|sentenced|convicted}"],
        ..AT_RISK
    },
    // The poster fears to hurt a child.
    Written {
        may_be_claimed: true,
        by: By::Poster,
        phrases: &[
            "{might|may|could|will|going to|gonna|scared|afraid|worried|want to|wanna|feel like|terrified} [that] [i|ill|im|of|to] [will|might|going to|gonna|could|just] [end up] {hurt|hurting|harm|harming|smother|smothering|drown|drowning|kill|killing|shake|shaking|strangle|suffocate|suffocating|throw} <kid>",
            "{thoughts|urges|urge|thinking|thought|images|visions} {of|about|to} {hurting|harming|killing|smothering|drowning|shaking|hurt|harm|kill|throwing} <kid>",
            "i {shook|slapped|hit|punched|kicked|threw} <kid> {today|tonight|last night|yesterday|just now|this morning|again}",
            "i just {shook|slapped|hit|punched|threw} <kid>",
            "{nearly|almost} {hurt|hit|shook|dropped|threw|smothered|strangled|hurting|hitting|shaking} <kid>",
            "what {i|ill|i will|i might|i could} [might|could|will] do to <kid>",
            "pillow over {his|her|their|the babys} {face|head}",
            "take {my <kids>|the <kids>|them|my baby|him|her} with me {when i|and end|to the grave|if i die}",
            "kill {us both|us all|{me|myself} and {my|the} <kids>}",
        ],
        friends: &[
            "{dont|didnt|never|not|wouldnt} [ever|even] {want to|wanna|going to|mean to} hurt",
            "hurt {him|her|them} {feelings|if they|by moving|by telling|more|emotionally|when|to be}",
            "throw {him|her|them} {a party|out|a birthday|under|in to|into the}",
            "{him|her|them} {self|selves}",
            "kill {him|her|them}",
            "hit {my|the} {son|daughter|kids|baby} {hard|with the news}",
        ],
        ..AT_RISK
    },
    // A sex offender near a child, where it is not the poster's own partner, whom the case is about.
    Written {
        may_be_claimed: true,
        phrases: &[
            "on the {sex offenders|sex offender|sexual offenders|offenders} {register|list}",
        ],
        softer_near: &[
            "{i am|im|i was|my partner|my husband|my boyfriend|my bf|my fiance|my hubby|he came off|my partners|years ago}",
        ],
        ..AT_RISK
    },
    // Abuse named without time or doer.
    Written {
        level: SOFT,
        may_be_claimed: false,
        by: By::Attacker,
        phrases: &[
            "{sexual abuse|sexual harm|sexually harmful|sexual exploitation|cse|csa} ",
            "{sex offender|paedophile|paedo|nonce|schedule one offender}",
            "{bruise|bruises|bruising}",
            "{missing|absconding} episodes",
        ],
        friends: &["sexual {health|orientation|relationship}"],
        ..AT_RISK
    },
    Written {
        level: SOFT,
        tense: Tense::Event,
        phrases: &[
            "{i|he|she|partner|husband|wife|ex|dad|mum|father|mother} [has|had] {hit|slapped|smacked|shook|punched|kicked} <kid>",
            "{indecent|child abuse|illegal} {images|photos|pictures|videos}",
            "{left|leave} {him|her|them|my <kids>|the <kids>} {alone|on their own|on his own|on her own} for",
        ],
        ..AT_RISK
    },
];

#[cfg(test)]
mod tests {
    use super::super::testing::{at_most_soft, quiet, raises};

    #[test]
    fn a_child_in_danger_now_is_raised() {
        raises(
            "child-at-risk",
            1,
            &[
                "he is hurting her and nobody will listen",
                "my ex hits my son when hes drunk",
                "she told me daddy touches her",
                "my daughter says her stepdad hits her",
                "my son told me his foster carer slapped him",
                "she came back from contact with bruises",
                "he came home covered in bruises",
                "found bruises on her today after contact",
                "my son has a black eye today and wont say how",
                "the kids are left alone all night",
                "she leaves them on their own to go to the pub",
                "he locks her in her room all weekend",
                "my little one is not being fed there",
                "my daughter has gone missing from her placement",
                "My son is 14 and has been missing since friday",
                "she ran away from the foster home last night",
                "he touched her down there",
                "someone has sexually assaulted my daughter",
                "my daughter is being groomed online",
                "they have my lad running county lines",
                "there is a sex offender living with my kids",
                "his mum was drunk in charge of them",
                "im scared i will hurt my baby",
                "i keep having thoughts of hurting my baby",
                "my kids are not safe with him",
                "my children are in danger",
                "found photos of my daughter on his phone",
                "she is 9, my daughter, and scared to go home to her dad",
            ],
        );
    }

    #[test]
    fn history_in_hand_and_claims_are_not_grave() {
        at_most_soft(&[
            "my baby had a bruise in 2023 and the case is in court",
            "they are still on about the bruise that started all this",
            "the experts could not explain the bruising",
            "they say he is hurting her",
            "the social worker says I might harm my kids",
            "I would never hurt my kids",
            "i was sexually abused as a child and they use it against me",
            "they are saying the kids are not safe with me",
            "years ago my daughter ran away from home a lot",
            "she made a disclosure of abuse years ago and it was investigated",
            "he was removed because of bruising and we are at the fact finding",
            "report says i left them home alone",
        ]);
    }

    #[test]
    fn idioms_and_everyday_words_are_not_grave() {
        at_most_soft(&[
            "i am missing my kids so much",
            "he has been missing his mum",
            "i just want social to leave us alone",
            "the paperwork has gone missing",
            "he took her swimming on saturday",
            "this delay is hurting my kids",
            "other boys keep hitting him at school",
            "she works as a dog groomer and left the grooming salon",
            "he is not allowed to be left alone with her",
            "we kept in touch and it touched me deeply",
            "they are not in foster care yet",
        ]);
        quiet(
            "child-at-risk",
            &["he works in sexual health", "the bride and groom"],
        );
    }
}
