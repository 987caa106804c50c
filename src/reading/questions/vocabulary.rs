//! The small words that questions and clauses are made of, folded as the words of a text are.

/// Verbs that ask when somebody stands behind them.
pub(super) const ASKING_VERBS: &[&str] = &[
    "can", "cant", "could", "couldnt", "would", "wouldnt", "will", "wont", "should", "shouldnt",
    "shall", "may", "do", "dont", "does", "doesnt", "did", "didnt", "is", "isnt", "are", "arent",
    "am", "was", "wasnt", "were", "werent", "has", "hasnt", "have", "havent", "had", "hadnt",
    "must",
];
/// Of these, the ones that hardly ever stand before somebody in a statement: "so upset can he appeal".
pub(super) const ASKING_ANYWHERE: &[&str] =
    &["can", "could", "would", "will", "should", "do", "does"];
/// Forms of "be", which do stand before somebody in a statement: "the truth is they lied".
pub(super) const BEING: &[&str] = &[
    "is", "isnt", "are", "arent", "am", "was", "wasnt", "were", "werent", "be", "been",
];
/// Verbs that make a tag at the end of a sentence: "I can appeal, cant I".
pub(super) const TAGS: &[&str] = &[
    "cant", "couldnt", "wouldnt", "wont", "shouldnt", "dont", "doesnt", "didnt", "isnt", "arent",
    "wasnt", "werent", "hasnt", "havent", "hadnt",
];
/// Who can stand behind an asking verb anywhere.
pub(super) const SOMEBODY: &[&str] = &[
    "i",
    "we",
    "they",
    "he",
    "she",
    "it",
    "you",
    "u",
    "anyone",
    "anybody",
    "someone",
    "somebody",
    "there",
    "this",
    "that",
    "these",
    "those",
    "everyone",
    "everybody",
    "nobody",
    "noone",
];
/// Words that open the name of somebody or something.
pub(super) const NAMING: &[&str] = &[
    "the", "my", "our", "his", "her", "their", "your", "a", "an", "every", "any", "all",
];
/// Others who can stand behind an asking verb, without a word before them.
pub(super) const OTHERS: &[&str] = &[
    "social",
    "ss",
    "sw",
    "parents",
    "grandparents",
    "people",
    "children",
    "kids",
    "dads",
    "mums",
    "fathers",
    "mothers",
    "cafcass",
    "school",
    "police",
    "courts",
    "judges",
    "solicitors",
    "la",
];
/// Words that ask.
pub(super) const ASKING_WORDS: &[&str] = &[
    "why", "what", "how", "when", "where", "who", "which", "whose", "whom",
];
/// Words that ask, run together with "is".
pub(super) const ASKING_WORDS_WITH_IS: &[&str] =
    &["whats", "wheres", "whos", "hows", "whens", "whys"];
/// Words before a verb that make it part of a statement: "to do it", "what it is".
pub(super) const STATING: &[&str] = &[
    "to", "i", "we", "they", "he", "she", "it", "you", "u", "not", "just", "can", "could", "will",
    "would", "should", "that", "who", "which", "there", "this", "must", "may", "people", "id",
    "wed", "theyd", "youd", "hed",
];
/// Of these, the ones that do so though somebody stands behind the verb: "all I can he has".
pub(super) const STATING_OF_SOMEBODY: &[&str] = &[
    "to", "i", "we", "they", "he", "she", "u", "not", "just", "can", "could", "will", "would",
    "should", "must", "may", "id", "wed", "theyd", "youd", "hed",
];
/// Words that turn a statement round without asking: "nor do I want it", "not only did they lie".
pub(super) const TURNING: &[&str] = &[
    "nor", "neither", "never", "only", "than", "as", "hardly", "once", "little", "sooner",
];
/// Words that may stand before a question without being part of it.
pub(super) const GREETINGS: &[&str] = &[
    "hi",
    "hello",
    "hey",
    "hiya",
    "all",
    "everyone",
    "please",
    "so",
    "and",
    "also",
    "but",
    "just",
    "or",
    "now",
    "ok",
    "okay",
    "basically",
    "then",
    "right",
    "well",
    "plus",
    "anyway",
    "morning",
    "evening",
    "good",
    "afternoon",
    "dear",
    "folks",
    "guys",
    "ladies",
    "again",
    "because",
    "cos",
    "firstly",
    "secondly",
    "thirdly",
    "finally",
    "lastly",
    "oh",
    "sorry",
    "thanks",
];
/// Words that join a new clause to what is said before.
pub(super) const JOINTS: &[&str] = &[
    "and", "or", "but", "so", "then", "because", "cos", "coz", "yet", "plus", "also", "please",
    "however",
];
/// Words that open a clause which the question behind it needs: "if we did, would they".
pub(super) const CONDITIONS: &[&str] = &["if", "when", "once", "unless"];
/// Words behind which a clause belongs to what stands before: "if he is", "what they said", "I think she was".
pub(super) const LEADING_ON: &[&str] = &[
    "if",
    "when",
    "whether",
    "wether",
    "because",
    "cos",
    "that",
    "as",
    "while",
    "what",
    "who",
    "how",
    "after",
    "before",
    "since",
    "until",
    "till",
    "unless",
    "though",
    "although",
    "where",
    "which",
    "than",
    "why",
    "whatever",
    "whenever",
    "and",
    "or",
    "but",
    "so",
    "then",
    "once",
    "like",
    "think",
    "thinks",
    "know",
    "knows",
    "say",
    "says",
    "said",
    "saying",
    "means",
    "mean",
    "believe",
    "feel",
    "told",
    "tell",
    "hope",
    "sure",
    "wish",
    "suppose",
    "guess",
    "thought",
    "see",
    "prove",
    "proves",
    "aware",
    "long",
    "much",
    "worried",
    "scared",
    "just",
    "even",
    "is",
    "are",
    "was",
    "were",
    "do",
    "does",
    "did",
    "can",
    "could",
    "will",
    "would",
    "should",
    "have",
    "has",
    "had",
    "am",
    "maybe",
    "given",
    "case",
    "also",
    "everytime",
];
/// Words that take a clause as what they tell: "tell me he is", "if it says on my file I was".
pub(super) const TELLING: &[&str] = &[
    "say", "says", "tell", "telling", "told", "tells", "show", "promise", "promised", "assure",
    "advise", "advised",
];
/// Who can open a clause by themselves.
pub(super) const SUBJECTS: &[&str] = &["i", "we", "he", "she", "they"];
/// Who can open a clause if a form of "be" or "have" follows: they may just as well close one.
pub(super) const LOOSE_SUBJECTS: &[&str] = &["it", "you", "there", "this", "nobody", "everyone"];
/// Subject and verb in one word.
pub(super) const CONTRACTED: &[&str] = &[
    "im", "iam", "ive", "hes", "shes", "theyre", "theyve", "weve", "youre", "youve", "thats",
    "theres",
];
/// Words that may stand between a subject and its verb.
pub(super) const BETWEEN: &[&str] = &[
    "just",
    "not",
    "still",
    "really",
    "only",
    "also",
    "now",
    "currently",
    "already",
    "always",
    "never",
    "even",
    "both",
    "realistically",
    "actually",
    "honestly",
    "to",
    "ever",
];
/// Words that show a verb has its object, or a new clause, behind it: so the clause lacks nothing.
pub(super) const OBJECTS: &[&str] = &[
    "my",
    "his",
    "her",
    "our",
    "their",
    "your",
    "the",
    "a",
    "an",
    "me",
    "him",
    "them",
    "us",
    "it",
    "this",
    "that",
    "these",
    "those",
    "mine",
    "everything",
    "nothing",
    "something",
    "anything",
    "no",
    "any",
    "every",
    "all",
    "some",
    "i",
    "he",
    "she",
    "they",
    "we",
    "so",
    "very",
    "too",
];
/// Words after which a clause tells when, and no object follows: "the course I did last week".
pub(super) const TIMES: &[&str] = &[
    "week", "weeks", "day", "month", "months", "year", "years", "time", "morning", "night",
    "weekend",
];
/// Words that often carry a clause of their own: "anything I can do".
pub(super) const HEADS: &[&str] = &[
    "anything",
    "something",
    "everything",
    "nothing",
    "steps",
    "options",
    "rights",
    "way",
    "ways",
    "reason",
    "reasons",
    "time",
    "thing",
    "things",
    "all",
    "place",
    "person",
    "people",
    "one",
    "those",
    "anyone",
    "someone",
    "anybody",
    "somebody",
    "action",
    "help",
    "kind",
    "evidence",
    "support",
    "days",
    "decision",
    "course",
    "work",
    "plan",
    "questions",
    "rest",
    "child",
];
/// Words that close a clause, so that what follows opens another: "get him back I have".
pub(super) const CLOSING: &[&str] = &[
    "me", "us", "him", "her", "them", "mine", "back", "home", "again", "now", "yet", "anymore",
    "too", "please", "here", "today", "soon", "alone", "together", "it", "do", "go", "on",
];
/// Words between a verb and what it is about.
pub(super) const PLACING: &[&str] = &[
    "in", "on", "at", "with", "to", "for", "from", "of", "by", "about", "under", "into",
];
/// Words behind a comma with which a question goes on.
pub(super) const GOING_ON: &[&str] = &[
    "or",
    "and",
    "if",
    "whether",
    "wether",
    "what",
    "how",
    "who",
    "when",
    "where",
    "why",
    "with",
    "for",
    "to",
    "in",
    "on",
    "at",
    "from",
    "by",
    "about",
    "especially",
    "including",
    "even",
    "unless",
    "until",
    "given",
    "without",
    "under",
    "after",
    "before",
    "not",
    "such",
    "ie",
    "eg",
    "can",
    "could",
    "would",
    "like",
];
/// Whose words a question is, if they stand before it.
pub(super) const REPORTING: &[&str] = &[
    "asked", "asks", "said", "says", "saying", "told", "tells", "replied", "wrote", "texted",
    "text", "shouted",
];
