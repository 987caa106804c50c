//! A sign is a list of phrases that raise one kind of flag, with all that may soften it or make it no sign at all.

use super::person::{Who, doer, last_named, spoken_of, subject, who};
use super::said::Said;
use super::{negation, speech, tense};
use crate::reading::own_words::phrases;
use crate::text::Phrase;
use std::ops::Range;

/// How far from a sign the words may stand that make it a softer one, in words of the same sentence.
const NEAR: usize = 8;
/// How many words a phrase covers at the most.
const LONGEST_PHRASE: usize = 30;
/// The level of what is only shown to be careful.
pub(super) const SOFT: u8 = 3;

/// How time bears on a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    /// Says itself that it is so now: "want to die"; or is shown softly whenever it was.
    Now,
    /// Something that happened, and is softer if that is long ago: "took an overdose".
    Event,
    /// How somebody is, and is softer if they were: "suicidal".
    State,
    /// Something that happened, and counts only if that was within the last days: "hit me".
    Fresh,
    /// Something to come, which is none once it was: "court on Monday".
    Coming,
}

/// Who does or suffers what a sign says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// It does not matter.
    Anybody,
    /// The poster; "she can't cope any more" is no sign.
    Poster,
    /// Somebody whose danger it is.
    Harmed,
    /// The same, but of a grown-up who is not the poster only what is fresh is grave.
    HarmedLately,
    /// One who is a danger to others; of a child it is softer, of the poster or the authorities it is no sign.
    Attacker,
    /// A child; of anybody else it is no sign.
    Child,
    /// "He", "she", or a grown-up that is named; of anybody else it is no sign.
    Person,
    /// Anybody but the authorities, whose doings are a case in hand.
    Outsider,
    /// The authorities, or nobody that is named.
    Authority,
    /// As for an attacker, but not "they" either, whom posts blame for all: only a child's or a grown-up's doing.
    Parent,
}

/// A sign as its file has it; `..Written::PLAIN` leaves the rest as it mostly is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written {
    /// What it is a sign of.
    pub(super) kind: &'static str,
    /// What it is a sign of where a child does or suffers it; as `kind` where that is empty.
    pub(super) of_child: &'static str,
    /// 1 act now, 2 same day, 3 handle with care.
    pub(super) level: u8,
    pub(super) tense: Tense,
    pub(super) by: By,
    /// Whether it is softer as a claim of the authorities: "they say he hits her".
    pub(super) may_be_claimed: bool,
    /// The phrases, in which `<kid>` and the like stand for lists of words.
    pub(super) phrases: &'static [&'static str],
    /// False friends: a sign that shares a word with one of them is none.
    pub(super) friends: &'static [&'static str],
    /// Words near a sign that make it a softer one, unless it happened within the last days.
    pub(super) softer_near: &'static [&'static str],
}

impl Written {
    /// A sign that it is so now, whoever does it.
    pub(super) const PLAIN: Self = Self {
        kind: "",
        of_child: "",
        level: 1,
        tense: Tense::Now,
        by: By::Anybody,
        may_be_claimed: false,
        phrases: &[],
        friends: &[],
        softer_near: &[],
    };
}

/// Words that stand for lists in phrases.
const LISTS: [(&str, &str); 17] = [
    (
        "<kid>",
        "{him|her|them|[my|our|the|his|both|these|all my|both my|both the|all the] [two|three|little|lil|beautiful|precious|older|younger|own|poor|foster] <kids>}",
    ),
    (
        "<kids>",
        "{kid|kids|child|children|son|sons|daughter*|baby|babies|boy|boys|girl|girls|grandson*|granddaughter*|grandchild*|grandkids|twins|toddler|lad|teen*|newborn|stepson|stepdaughter|niece|nephew|little one|eldest|youngest|oldest}",
    ),
    (
        "<self>",
        "{myself|my self|meself|mysel|mself|myslf|myselfs|me self}",
    ),
    (
        "<themself>",
        "{himself|herself|themselves|themself|him self|her self|hisself|theirself|theirselves|them self|himselfs}",
    ),
    ("<kill>", "{kill|kil|killl|kll|end|top}"),
    (
        "<want>",
        "{want|wanna|wana|wnt|wanting|wan na|wannna|wanta|waana} [to|2|too]",
    ),
    (
        "<dont>",
        "{dont|do not|dnt|don t|dont even|dont really|dont ever}",
    ),
    (
        "<doesnt>",
        "{doesnt|does not|dont|didnt|doesn t|dosnt|doesent}",
    ),
    (
        "<cant>",
        "{cant|cannot|can not|carnt|cnt|can t|can no longer|cant even}",
    ),
    (
        "<anymore>",
        "{anymore|any more|any longer|no more|nomore|no longer|much longer|anymor|anymo|animore}",
    ),
    (
        "<me>",
        "{me|us|my mum|my mom|my mam|my sister|my family|my parents|both of us|all of us}",
    ),
    (
        "<day>",
        "{monday|mon|munday|tues*|tue|teusday|wednes*|weds|wed|wens*|wednsday|thurs*|thur|friday|fri|saturday|sat|sunday|sun}",
    ),
    (
        "<tomorrow>",
        "{tomor*|tommor*|tmrw|tmw|2moro|2mro*|2morrow|tomoz|tomo|tmoz|tomz}",
    ),
    (
        "<few>",
        "{a|one|two|three|four|five|six|seven|1|2|3|4|5|6|7|a few|few|a couple of|couple of|couple}",
    ),
    (
        "<upto21>",
        "{1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|two|three|four|five|six|seven|eight|nine|ten|twelve|few|couple of}",
    ),
    (
        "<tablets>",
        "{tablet|tablets|pills|meds|medication|tabs|paracetamol|paracetamols|sertraline|codeine|cocodamol|tramadol|diazepam|zopiclone|amitriptyline|fluoxetine|citalopram|mirtazapine|morphine|antidepressants|painkillers|pain killers|sleepers|insulin|propranolol|pregabalin|ibuprofen|melatonin|beta blockers}",
    ),
    (
        "<country>",
        "{pakistan|poland|romania|india|bangladesh|turkey|egypt|nigeria|ghana|somalia|jamaica|albania|morocco|iran|iraq|afghanistan|syria|lithuania|latvia|bulgaria|portugal|america|usa|australia|china|thailand|algeria|tunisia|libya|kenya|ethiopia|eritrea|sudan|brazil|russia|ukraine|hungary|slovakia|dubai|greece|cyprus|italy|germany|france|spain|ireland|lebanon|jordan|gambia|zimbabwe|uganda|south africa|sri lanka|saudi|saudi arabia|kurdistan|philippines|canada}",
    ),
];

/// A sign ready to be looked for.
#[derive(Debug)]
pub(super) struct Sign {
    pub(super) written: Written,
    phrases: Vec<Phrase>,
    friends: Vec<Phrase>,
    softer_near: Vec<Phrase>,
}

/// Words that raise a flag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Raised {
    pub(super) kind: &'static str,
    pub(super) level: u8,
    pub(super) words: Range<usize>,
}

impl Sign {
    pub(super) fn new(written: &Written) -> Self {
        Self {
            written: *written,
            phrases: parsed(written.phrases),
            friends: parsed(written.friends),
            softer_near: parsed(written.softer_near),
        }
    }

    /// The phrases of the file that could not be read; none, by a test.
    #[cfg(test)]
    pub(super) fn unread(&self) -> Vec<&'static str> {
        let Written {
            phrases,
            friends,
            softer_near,
            ..
        } = self.written;
        let lists = [phrases, friends, softer_near];
        let all = lists.into_iter().flatten().copied();
        all.filter(|phrase| parsed(&[phrase]).is_empty()).collect()
    }

    /// Every place where this sign raises a flag.
    pub(super) fn raised(&self, said: &Said<'_>) -> Vec<Raised> {
        let found = find(&self.phrases, said);
        if found.is_empty() {
            return Vec::new();
        }
        let friends = find(&self.friends, said);
        let softer = find(&self.softer_near, said);
        let raised = found.into_iter().filter_map(|range| {
            if overlaps(&friends, &range) {
                return None;
            }
            if speech::is_advice(said, &range) {
                return None;
            }
            let soft = is_near(said, &softer, &range)
                && !(self.written.tense == Tense::Event && tense::is_fresh(said, &range));
            let (kind, level) = self.weigh(said, &range, soft)?;
            Some(Raised {
                kind,
                level,
                words: range,
            })
        });
        raised.collect()
    }

    /// What some words are a sign of, and how grave; nothing if they are none after all.
    fn weigh(
        &self,
        said: &Said<'_>,
        range: &Range<usize>,
        soft: bool,
    ) -> Option<(&'static str, u8)> {
        let (kind, softer_by) = self.whose_doing(said, range)?;
        let softer_in_time = match self.written.tense {
            Tense::Now => false,
            Tense::Event => tense::is_past(said, range),
            Tense::State => tense::is_past(said, range) || tense::was(said, range),
            Tense::Fresh if tense::is_fresh(said, range) => false,
            Tense::Fresh => return None,
            Tense::Coming if tense::is_over(said, range) => return None,
            Tense::Coming => false,
        };
        let is_soft = soft
            || softer_by
            || softer_in_time
            || negation::is_denied(said, range)
            || negation::is_disowned(said, range)
            || self.written.may_be_claimed
                && (speech::is_claimed(said, range) || negation::is_charge_denied(said, range));
        match self.written.level {
            level if !is_soft => Some((kind, level)),
            1 => Some((kind, SOFT)),
            _ => None,
        }
    }

    /// The kind of a sign by whose doing or danger it is, and whether that makes it softer; nothing if it is no sign.
    fn whose_doing(&self, said: &Said<'_>, range: &Range<usize>) -> Option<(&'static str, bool)> {
        let Written { kind, of_child, .. } = self.written;
        let of_child = if of_child.is_empty() { kind } else { of_child };
        let speaker = speech::speaker_before(said, range);
        let is_a_childs = || spoken_of(said, speaker) == Some(Who::Child);
        match self.written.by {
            By::Anybody => Some((kind, false)),
            By::Poster
                if speaker == range.start && who(said.word(speaker)) == Some(Who::Poster) =>
            {
                Some((kind, false))
            }
            By::Poster => match doer(said, range.start) {
                Some(Who::Poster) | None if speaker < range.start && is_a_childs() => {
                    Some((of_child, false))
                }
                Some(Who::Poster) | None => Some((kind, false)),
                Some(_) => None,
            },
            By::Harmed | By::HarmedLately => match spoken_of(said, speaker) {
                Some(Who::Child) => Some((of_child, false)),
                Some(Who::Adult) if self.written.by == By::HarmedLately => {
                    Some((kind, !tense::is_fresh(said, range)))
                }
                _ => Some((kind, false)),
            },
            By::Attacker if is_passive(said, range) => Some((kind, false)),
            By::Attacker => match subject(said, range.start) {
                Some(Who::Child) => Some((kind, true)),
                Some(Who::Authority | Who::Poster) if doer(said, range.start).is_some() => None,
                _ => Some((kind, false)),
            },
            By::Child => match spoken_of(said, speaker) {
                Some(Who::Child) => Some((kind, false)),
                _ => None,
            },
            By::Person => match last_named(said, range.start) {
                Some((_, Who::Somebody | Who::Adult)) => Some((kind, false)),
                _ => None,
            },
            By::Outsider => match doer(said, range.start) {
                Some(Who::Authority | Who::They | Who::Carer) => None,
                _ => Some((kind, false)),
            },
            By::Authority => match last_named(said, range.start) {
                Some((_, Who::Authority | Who::They | Who::Carer)) | None => Some((kind, false)),
                _ => None,
            },
            By::Parent => match spoken_of(said, range.start) {
                Some(Who::Authority | Who::They | Who::Carer | Who::Poster) => None,
                _ => Some((kind, false)),
            },
        }
    }
}

/// Whether it is done to the one who is named: "I was strangled", "got beaten up".
fn is_passive(said: &Said<'_>, range: &Range<usize>) -> bool {
    let is_auxiliary =
        |word: &str| matches!(word, "was" | "were" | "been" | "being" | "got" | "get");
    is_auxiliary(said.word(range.start))
        || said
            .before(range.start, 2)
            .any(|(_, word)| is_auxiliary(word))
}

pub(super) fn parsed(written: &[&str]) -> Vec<Phrase> {
    let spelt: Vec<String> = written
        .iter()
        .map(|phrase| {
            let expand = |phrase: String, (name, list): &(&str, &str)| phrase.replace(name, list);
            LISTS.iter().fold((*phrase).to_owned(), expand)
        })
        .collect();
    let spelt: Vec<&str> = spelt.iter().map(String::as_str).collect();
    phrases(&spelt)
}

/// Every place of some phrases, in order.
pub(super) fn find(phrases: &[Phrase], said: &Said<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<_> = phrases
        .iter()
        .flat_map(|phrase| phrase.find_all(&said.index))
        .collect();
    found.sort_by_key(|range| (range.start, range.end));
    found
}

/// Those of some ranges, in order, that begin close enough to `range` to touch it or stand near it.
fn around<'a>(
    ranges: &'a [Range<usize>],
    range: &Range<usize>,
    near: usize,
) -> impl Iterator<Item = &'a Range<usize>> {
    let first = ranges.partition_point(|other| other.start + LONGEST_PHRASE + near < range.start);
    let end = range.end + near;
    let rest = ranges.get(first..).unwrap_or_default();
    rest.iter().take_while(move |other| other.start < end)
}

/// Whether one of some ranges shares a word with another.
fn overlaps(ranges: &[Range<usize>], range: &Range<usize>) -> bool {
    around(ranges, range, 0).any(|other| range.start < other.end)
}

fn is_near(said: &Said<'_>, ranges: &[Range<usize>], range: &Range<usize>) -> bool {
    around(ranges, range, NEAR).any(|other| {
        range.start < other.end + NEAR && said.sentence(other.start) == said.sentence(range.start)
    })
}
