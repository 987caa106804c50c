//! Where a block of the open letter came from, and what the library knows of that now.

use super::shelf::Kind;
use super::{OpenCase, Workbench};
use crate::error::Result;
use crate::library::{Entry, PackFile, Signpost, SignpostId, Snippet, SnippetId, load_entry};
use crate::output::signposts_in;
use crate::reply::{BlockId, Origin, as_worded};
use crate::store::Revision;
use crate::text::Span;
use jiff::civil::Date;

/// Where a block came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockOrigin {
    /// Whose words they were first.
    pub from: CameFrom,
    /// The organisations and pages that its words point to.
    pub signposts: Vec<NamedSignpost>,
}

/// Whose words a block's were first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CameFrom {
    /// A passage of the library.
    Passage(Box<FromPassage>),
    /// The poster's, turned round: the post, and where in its body each of the sentences stands.
    Post {
        /// The post.
        post: usize,
        /// The sentences.
        sentences: Vec<Span>,
    },
    /// The adviser's, in a letter sent on that day.
    EarlierLetter(Date),
    /// The adviser's.
    Hand,
}

/// A passage that a block came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FromPassage {
    /// Which.
    pub snippet: SnippetId,
    /// What it was called when it was put in.
    pub title: String,
    /// Which of its versions stands in the letter; none where that is not known on this computer.
    pub version: Option<Version>,
    /// The passage as it was then; none where that is not known here.
    pub then: Option<Snippet>,
    /// What the library has of it now.
    pub now: Now,
    /// The words it had before the adviser changed them, with the answers to its gaps; none where that is not known here.
    pub words: Option<String>,
}

/// A version of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// Its number on this computer, counted from 1.
    pub number: u32,
    /// The day it was made.
    pub day: Date,
}

/// What the library has of a passage now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Now {
    /// The version that stands in the letter.
    Same,
    /// A newer one.
    Newer {
        /// Which.
        version: Option<Version>,
        /// Whether its words are others, and not only what is known of them.
        has_other_words: bool,
    },
    /// Nothing.
    Gone,
}

/// An organisation or page that words point to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedSignpost {
    /// Which.
    pub id: SignpostId,
    /// Its name.
    pub name: String,
    /// When somebody last rang the number or opened the page.
    pub checked_on: Option<Date>,
    /// Who said so; none where that is not known here.
    pub checked_by: Option<String>,
}

impl Workbench {
    /// Where a block of the open letter came from; none if it is not there.
    ///
    /// # Errors
    /// A library file that cannot be read.
    pub fn origin_of(&self, block: BlockId) -> Result<Option<BlockOrigin>> {
        let Some(open) = &self.open else {
            return Ok(None);
        };
        let Some(block) = open.work.draft.block(block) else {
            return Ok(None);
        };
        let from = match &block.origin {
            Origin::Snippet {
                snippet,
                title,
                revision,
                ..
            } => {
                let passage = self.passage_at(snippet, revision, open)?;
                CameFrom::Passage(Box::new(FromPassage {
                    title: title.clone(),
                    ..passage
                }))
            }
            Origin::Post {
                post,
                span,
                further,
            } => CameFrom::Post {
                post: *post,
                sentences: std::iter::once(span).chain(further).copied().collect(),
            },
            Origin::Hand => match open.work.draft.taken_from.get(&block.id) {
                Some(sent) => CameFrom::EarlierLetter(*sent),
                None => CameFrom::Hand,
            },
        };
        let all = Span::new(0, block.passage.text.len());
        let named = signposts_in(&block.passage, all, self.library());
        let signposts = named.into_iter().map(|it| self.named(it));
        Ok(Some(BlockOrigin {
            from,
            signposts: signposts.collect::<Result<_>>()?,
        }))
    }

    /// A passage at a revision, and what the library has of it now.
    fn passage_at(&self, id: &SnippetId, revision: &str, open: &OpenCase) -> Result<FromPassage> {
        let path = Kind::Passage.path(id.as_str());
        let history = self.history(&path)?;
        let made = history.iter().find(|known| known.hash == revision);
        let in_library = self.library().snippets.get(id);
        let then = match in_library.filter(|known| known.revision == revision) {
            Some(known) => Some(known.clone()),
            None => made.and_then(|made| self.passage_as(&path, made)),
        };
        let now = match in_library {
            None => Now::Gone,
            Some(now) if now.revision == revision => Now::Same,
            Some(now) => Now::Newer {
                version: (history.iter())
                    .find(|known| known.hash == now.revision)
                    .map(|known| self.version(known)),
                has_other_words: then.as_ref().is_none_or(|then| then.body != now.body),
            },
        };
        let work = &open.work;
        let words = then
            .as_ref()
            .and_then(|then| as_worded(then, &work.draft, &work.context, self.library()))
            .map(|passage| passage.text);
        Ok(FromPassage {
            snippet: id.clone(),
            title: then.as_ref().map(|it| it.title.clone()).unwrap_or_default(),
            version: made.map(|made| self.version(made)),
            then,
            now,
            words,
        })
    }

    fn version(&self, revision: &Revision) -> Version {
        Version {
            number: revision.number,
            day: self.day_of(revision.at),
        }
    }

    /// A passage as it was at a revision; none where the library has no longer all that it names.
    fn passage_as(&self, path: &str, revision: &Revision) -> Option<Snippet> {
        let file = PackFile::new(path, revision.text.as_str());
        match load_entry(&file, self.library()) {
            Ok(Entry::Snippet(snippet)) => Some(*snippet),
            _ => None,
        }
    }

    fn named(&self, signpost: &Signpost) -> Result<NamedSignpost> {
        let checked_by = match signpost.checked_on {
            Some(day) => self.who_checked(signpost, day)?,
            None => None,
        };
        Ok(NamedSignpost {
            id: signpost.id.clone(),
            name: signpost.name.clone(),
            checked_on: signpost.checked_on,
            checked_by,
        })
    }

    /// Who first said that a record was checked on that day.
    fn who_checked(&self, signpost: &Signpost, day: Date) -> Result<Option<String>> {
        let path = Kind::Signpost.path(signpost.id.as_str());
        let history = self.history(&path)?;
        let says_so = |revision: &&Revision| {
            let file = PackFile::new(path.as_str(), revision.text.as_str());
            matches!(
                load_entry(&file, self.library()),
                Ok(Entry::Signpost(then)) if then.checked_on == Some(day)
            )
        };
        let first = history.iter().find(says_so);
        Ok(first.map(|revision| revision.change.author.clone()))
    }
}
