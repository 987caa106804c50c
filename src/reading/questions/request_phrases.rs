//! The phrases in which parents put requests and doubts, each from behind the one who asks.

/// What the words in pointed brackets stand for.
pub(super) const PARTS: &[(&str, &str)] = &[
    (
        "<ask>",
        "{if|whether|wether|weather|what|whats|how|who|whos|where|when|why|which}",
    ),
    ("<if>", "{if|whether|wether}"),
    (
        "<on>",
        "{on|about|regarding|re|as to|around|concerning|surrounding|how|what|if|whether|wether|to see|to find out|in regard to|in regards to|with regard to|with regards to|in relation to|when it comes to|with}",
    ),
    (
        "<advice>",
        "{advice|guidance|info|information|clarity|clarification|answers|pointers|insight|opinions|thoughts|views|suggestions|ideas|tips}",
    ),
    (
        "<dont>",
        "{dont|do not|cant|cannot|couldnt} [really|even|actually|honestly|fully|quite|for the life of me]",
    ),
    (
        "<not sure>",
        "not [really|entirely|even|quite|too|100|so|totally|very] sure",
    ),
    ("<someone>", "{someone|somebody|anyone|anybody|you|people}"),
    ("<please>", "{please|plz|pls}"),
];

/// Doubts of the moment.
pub(super) const DOUBTS: &[&str] = &[
    "{dont|do not} [really|even|actually|honestly|fully|quite] {know|understand} <if>",
    "{dont|do not} [really|even|actually|honestly|fully|quite] {know|understand} {how|what|who|where|when|which} [else] {to|i can|we can|i should|we should|i could|i need|we need|my|our|i stand|we stand|happens|will happen|the next|im supposed|i am supposed|im meant|i am meant|long}",
    "{dont|do not} [really|even|actually|honestly|fully|quite] {know|understand} what {this|that|it|all this|all that|any of this|any of it} means",
    "{need|want|like} to {know|understand} {my|our} {rights|options|position}",
    "{dont|do not} [really|even|actually|honestly|fully|quite] understand {what|who|when|which|the difference}",
    "no {idea|clue} [about|as to] {if|whether|wether|how to|how long|who to|where i stand|what my|what happens|what i can}",
    "<not sure> {if|whether|wether|how|what|who|where|when|which|about|as to|on}",
    "unsure {<ask>|about|on|as to|of}",
    "confused {about|as to|over|on|if|whether|wether|how|what|who|why|by|regarding}",
    "{need|want|wanting|like|love|good|helpful|useful|great|nice|trying|hoping} to {know|understand|find out|work out|figure out|establish|ascertain|clarify|check|be clear|get my head round|make sense of} [exactly|is] {<ask>|about|as to|more about}",
    "{need|want|trying|like} to {see|ask} [you|people|everyone|on here] {<if>|how i|what i|how we|what we}",
    "{cant|cannot|couldnt} [seem to] {work out|find out|figure out|tell|see} {if|whether|wether|what|who|when|where}",
    "{looking|hoping|grateful|desperate|searching|after|seeking} for ... {help|support} <on>",
    "two minds {about|whether|wether|if|over}",
    "{my|main|other|next|second|first|big|biggest} question* {is|are} [about|on|regarding] <ask>",
    "{tell|advise} me <please> <ask>",
];

/// Requests, and doubts as polite people put them: "I was wondering".
pub(super) const REQUESTS: &[&str] = &[
    "{wondering|wonder|wondered} {<ask>|about}",
    "{wanted|hoped} to {know|ask|find out|check} {<ask>|about}",
    "like to {ask|enquire|inquire} {<ask>|about}",
    "{looking|hoping|grateful|thankful|desperate|searching|after|seeking|in need of} ... <advice> <on>",
    "asking for ... {advice|guidance} <on>",
    "{need|want|seek|appreciate|welcome|love|use|like|get} [some|any|a bit of|a little|your|urgent|urgently|legal|honest|more|further|bit of] [legal|general|good|urgent|honest] {advice|guidance|clarity|clarification|info|information|pointers|insight|opinions|tips} <on>",
    "{need|want|love|use|appreciate} [some|any|urgent|your|a bit of|bit of] [legal] help {with|on|understanding|to understand|regarding|re|about|to find out|working out}",
    "any [legal|urgent|good|helpful] {advice|help|info|information|guidance|tips|ideas|idea|thoughts|suggestions|opinions|experience|experiences|views|insight|knowledge} [please] {<on>|of}",
    "{advice|help|info|information|guidance} {please|needed|wanted|required|urgently needed|pls|plz} <on>",
    "<please> [can you|could you|can someone|someone|can anyone|could someone|anyone|somebody] {advise|tell|explain|clarify|confirm|let me know|let us know|help me understand} [me|us|to me|to us] [as to|on|about] <ask>",
    "<please> {advise|help} [me|us] {on|about|regarding|re|as to|with}",
    "let {me|us} know {whether|wether|what|how|if there|if i|if we|if they|if it}",
    "{anyone|any one|anybody|any body} {know|knows} {<ask>|about|of|anything about}",
    "anyone able to {tell|advise|explain|help|clarify}",
    "anyone {got|have} any {advice|idea|ideas|info|experience|tips|knowledge} {<on>|of}",
    "{grateful|appreciate it|helpful|great|nice|good|kind|amazing} if <someone> {could|can|would} [please] {tell|advise|explain|clarify|let me know|point|say|help} [me|us] [understand|in the right direction] [as to] {<ask>|on|about|to|with|of}",
    "{hope|hoping|hoped} <someone> {could|can|will|would|may|might} [please] {help|advise|tell|explain|answer|point|clarify} [me|us] [understand|in the right direction] [as to] {<ask>|on|about|with|to|of}",
    "if <someone> {could|can|would} [please] {tell|advise|explain|clarify|let me know|point} [me|us] [in the right direction] [as to] {<ask>|on|about|to|of}",
    "{someone|somebody|anyone|anybody} <please> {tell|explain|advise} [me|us|to me] {<ask>|on|about}",
];

/// Doubts that complain as much as they ask.
pub(super) const WEAK_DOUBTS: &[&str] = &[
    "<dont> {know|understand|see|get|fathom|comprehend|work out|figure out|tell} [is] {why|how come}",
    "<dont> {understand|see|get|fathom|comprehend} how",
    "<dont> know how {they|she|he|social|anyone|people}",
    "<dont> know what {i|we|else i|more i|else we|more we} {did|done|have|ive|am|are|can|could|do}",
    "<dont> know what to do",
    "no {idea|clue} {what to do|why they|why he|why she|why we|why i was|why my}",
    "<not sure> why",
    "{struggling|struggle} to {understand|see|work out|accept} {<ask>|how|why}",
    "what {im|i am} [really|most|mainly] struggling with is",
    "find {this|it|that} [really|so|very] {hard|difficult|impossible} to {understand|get my head around|get my head round}",
    "{hard|difficult|impossible} to {understand|see} {why|how}",
    "<dont> get my head {around|round} {why|how|it|this|that}",
    "{i would|id} have thought",
    "surely {they|he|she|the|it|there|this|that|i|we|social|a|my|if|as|someone|somebody}",
];

/// What is said in such words and asks nothing.
pub(super) const EMPTY: &[&str] = &[
    "where to {start|begin|turn|look}",
    "{if|whether|wether|where} ... {right|wrong|correct} {place|section|board|forum|bit|thread|page}",
    "{if|whether|wether|where|what|how} {to|i should|i can|ive|im allowed to} {post*|write} {this|here|it|on here}",
    "{if|whether|wether} {this|that|it|any of this|im|i am} [all|even|really] {makes|make|making} [any] sense",
    "why {im|i am} [even] {writing|posting|telling|here|bothering|saying}",
    "{what|how} [else|more] to {say|think|feel|put this|word this|explain|cope}",
    "if {anyone|anybody|any one|you} {can|could|will} {help|read|answer|advise}",
    "if {you|anyone} {need|needs|want|wants|require|have} ... {more|info|information|details|questions}",
];
