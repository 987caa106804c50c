//! What a pack would change here, entry by entry.

use super::{Base, by_path, in_one_form, is_same, is_same_house, retired, title_of};
use crate::error::{Error, Result};
use crate::library::PackFile;
use crate::library::load::{HOUSE_FILE, folder};
use crate::library::merging::{Conflict, Merged, merge};
use crate::library::sharing_out::on_all_processors;
use std::collections::{BTreeMap, BTreeSet};

/// How many entries a pack may lack before that is asked about: a folder half copied lacks many.
const FEW: usize = 5;

/// What would happen to an entry here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// It is new.
    New,
    /// It takes the pack's text; nobody changed it here.
    Changed,
    /// It was changed on both sides, in different places, and takes both changes.
    Merged {
        /// Whether it is no longer approved, because nobody has approved both changes together.
        approval_dropped: bool,
    },
    /// It is no longer in the pack: the passage is retired here.
    Retired,
    /// It is no longer in the pack and leaves the library; its history stays.
    Removed,
    /// It is no longer in the pack, but something here still names it, so it stays.
    StillNamed {
        /// The files that name it.
        by: Vec<String>,
    },
    /// It was changed on both sides in the same place: somebody has to settle it.
    Conflict(Conflict),
}

/// One entry that a pack would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// Its file within the pack.
    pub path: String,
    /// What people call it.
    pub title: String,
    /// What would happen to it.
    pub effect: Effect,
    /// Its text here.
    pub ours: Option<String>,
    /// Its text in the pack.
    pub theirs: Option<String>,
    /// What both began with.
    pub base: Option<String>,
    /// The text it would have here; none if it leaves the library, or if it is yet to be settled.
    pub after: Option<String>,
}

/// All that a pack would change here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IncomingPlan {
    /// The entries it would change, by path.
    pub entries: Vec<Incoming>,
    /// How many are the same on both sides.
    pub same: usize,
    /// The entries that only this library has, has newer, or has taken out: what publishing would write.
    pub newer_here: Vec<NewerHere>,
}

/// One entry that is newer here than in the pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewerHere {
    /// Its file within the pack.
    pub path: String,
    /// What people call it.
    pub title: String,
    /// Its text here; none if it was taken out.
    pub ours: Option<String>,
    /// Its text in the pack, if it has one.
    pub theirs: Option<String>,
}

/// How a person settles an entry both sides changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settled {
    /// As it stands here, with what does not clash of the pack's.
    Ours,
    /// As it stands in the pack, with what does not clash of ours.
    Theirs,
    /// In these words; none takes the entry out.
    Text(Option<String>),
}

impl IncomingPlan {
    /// The entries that somebody has to settle.
    pub fn conflicts(&self) -> impl Iterator<Item = &Incoming> {
        self.entries
            .iter()
            .filter(|entry| matches!(entry.effect, Effect::Conflict(_)))
    }

    /// The text an entry would have, with what was settled; none if it is yet to be settled.
    pub fn outcome(
        entry: &Incoming,
        settled: &BTreeMap<String, Settled>,
    ) -> Option<Option<String>> {
        let Effect::Conflict(conflict) = &entry.effect else {
            return Some(entry.after.clone());
        };
        Some(match settled.get(&entry.path)? {
            Settled::Ours => conflict.with_ours.clone(),
            Settled::Theirs => conflict.with_theirs.clone(),
            Settled::Text(text) => text.clone(),
        })
    }
}

/// Compares a pack with the library here.
///
/// # Errors
/// `Invalid`, naming the file, if an entry of the pack cannot be merged because it cannot be read (one that is new is not
/// read here); also if the pack lacks more than half of what was shared, as a folder does that is not wholly there.
pub fn incoming(
    ours: &[PackFile],
    bases: &BTreeMap<String, Base>,
    theirs: &[PackFile],
) -> Result<IncomingPlan> {
    let (here, there) = (by_path(ours), by_path(theirs));
    let shared = bases.values().filter(|base| base.is_shared).count();
    let lacking: Vec<&str> = here
        .keys()
        .copied()
        .filter(|path| !there.contains_key(path) && bases.get(*path).is_some_and(|it| it.is_shared))
        .collect();
    if lacking.len() > FEW && lacking.len() * 2 > shared {
        return Err(Error::Invalid {
            what: format!(
                "{} of the {shared} entries that were shared before are missing there, so it is probably not all there yet",
                lacking.len()
            ),
            place: "The pack".to_owned(),
        });
    }
    let paths: BTreeSet<&str> = here.keys().chain(there.keys()).copied().collect();
    let compared = on_all_processors(paths.into_iter().collect(), |path| {
        let sides = Sides {
            path,
            ours: here.get(path).copied(),
            theirs: there.get(path).copied(),
            base: bases.get(path),
        };
        sides.compared(theirs, ours)
    });
    let mut plan = IncomingPlan::default();
    for one in compared {
        match one? {
            One::Same => plan.same += 1,
            One::NewerHere(newer) => plan.newer_here.push(newer),
            One::Changes(incoming) => plan.entries.push(*incoming),
        }
    }
    Ok(plan)
}

/// What one entry adds to a plan.
enum One {
    Same,
    NewerHere(NewerHere),
    Changes(Box<Incoming>),
}

/// What comparing one entry came to.
enum Found {
    Same,
    NewerHere,
    Changes(Effect, Option<String>),
}

/// One entry on both sides.
struct Sides<'a> {
    path: &'a str,
    ours: Option<&'a str>,
    theirs: Option<&'a str>,
    base: Option<&'a Base>,
}

impl Sides<'_> {
    fn compared(&self, theirs: &[PackFile], ours: &[PackFile]) -> Result<One> {
        Ok(match self.effect(theirs, ours)? {
            Found::Same => One::Same,
            Found::NewerHere => One::NewerHere(self.newer_here()),
            Found::Changes(effect, after) => One::Changes(Box::new(self.incoming(effect, after))),
        })
    }

    fn newer_here(&self) -> NewerHere {
        NewerHere {
            path: self.path.to_owned(),
            title: self.title(self.ours.or(self.theirs)),
            ours: self.ours.map(str::to_owned),
            theirs: self.theirs.map(str::to_owned),
        }
    }

    fn title(&self, text: Option<&str>) -> String {
        title_of(&PackFile::new(self.path, text.unwrap_or_default()))
    }

    fn incoming(&self, effect: Effect, after: Option<String>) -> Incoming {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        Incoming {
            path: self.path.to_owned(),
            title: self.title(self.theirs.or(self.ours)),
            effect,
            ours: owned(self.ours),
            theirs: owned(self.theirs),
            base: self.base.map(|base| base.text.clone()),
            after,
        }
    }

    fn effect(&self, theirs: &[PackFile], ours: &[PackFile]) -> Result<Found> {
        let shared = self.base.is_some_and(|base| base.is_shared);
        if self.theirs.is_none() && !shared {
            return Ok(Found::NewerHere);
        }
        // What the program brought and somebody here took out was never in the pack.
        let base = self
            .base
            .filter(|base| base.is_shared || self.ours.is_some());
        let base = base.map(|base| base.text.as_str());
        if let Some(found) = self.same_house(base) {
            return Ok(found);
        }
        if let (None, None, Some(text)) = (base, self.ours, self.theirs)
            && folder(self.path).is_some()
        {
            // There is nothing to merge; whether it can be read is found out where it is loaded.
            return Ok(Found::Changes(Effect::New, Some(text.to_owned())));
        }
        Ok(match merge(self.path, base, self.ours, self.theirs)? {
            Merged::Same => Found::Same,
            Merged::Ours => Found::NewerHere,
            Merged::Theirs => match (self.ours, self.theirs) {
                (None, Some(text)) => Found::Changes(Effect::New, Some(text.to_owned())),
                (_, Some(text)) => Found::Changes(Effect::Changed, Some(text.to_owned())),
                (Some(text), None) => self.taken_out(text, theirs, ours),
                (None, None) => Found::Same,
            },
            Merged::Both {
                text,
                approval_dropped,
            } => Found::Changes(Effect::Merged { approval_dropped }, Some(text)),
            Merged::Conflict(conflict) => Found::Changes(Effect::Conflict(conflict), None),
        })
    }

    /// Settles a house style whose sides differ in remarks alone, which a pack in one file does not have.
    fn same_house(&self, base: Option<&str>) -> Option<Found> {
        let (ours, theirs) = (self.ours?, self.theirs?);
        if self.path != HOUSE_FILE {
            return None;
        }
        if is_same_house(ours, theirs) {
            return Some(Found::Same);
        }
        let is_base = |text| base.is_some_and(|base| is_same_house(text, base));
        if is_base(theirs) {
            Some(Found::NewerHere)
        } else if is_base(ours) {
            Some(Found::Changes(Effect::Changed, Some(theirs.to_owned())))
        } else {
            None
        }
    }

    /// What becomes of an entry that the pack no longer has.
    fn taken_out(&self, text: &str, theirs: &[PackFile], ours: &[PackFile]) -> Found {
        if self.path.starts_with("guidance/") {
            let retired = retired(text);
            return if is_same(self.path, text, &retired) {
                Found::Same
            } else {
                Found::Changes(Effect::Retired, Some(retired))
            };
        }
        let by = naming(self.path, theirs, ours);
        if by.is_empty() {
            Found::Changes(Effect::Removed, None)
        } else {
            let stays = in_one_form(self.path, text);
            Found::Changes(Effect::StillNamed { by }, Some(stays))
        }
    }
}

/// The files that will still name an entry: those of the pack, and of ours those that the pack does not have.
fn naming(path: &str, theirs: &[PackFile], ours: &[PackFile]) -> Vec<String> {
    let id = path.split_once('/').map_or(path, |(_, name)| name);
    let id = id.strip_suffix(".md").unwrap_or(id);
    let there: BTreeSet<&str> = theirs.iter().map(|file| file.path.as_str()).collect();
    let ours = ours
        .iter()
        .filter(|file| file.path != path && !there.contains(file.path.as_str()));
    theirs
        .iter()
        .chain(ours)
        .filter(|file| names(&file.text, id))
        .map(|file| file.path.clone())
        .collect()
}

/// Whether a text names an id: in quotation marks, or as the target of a link.
fn names(text: &str, id: &str) -> bool {
    text.contains(&format!("\"{id}\"")) || text.contains(&format!("signpost:{id})"))
}
