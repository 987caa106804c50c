//! Words found and replaced all over the library, in one step, after every place was shown.

use super::Edit;
use super::approving::refused;
use crate::error::{Error, Result};
use crate::library::{EntryForm, Library, load_entry, title_of};
use crate::text::{Finder, Sought, Span};
use crate::workbench::{Notice, Outcome, Workbench};
use std::collections::BTreeMap;

/// The most places a search gives: nobody looks through more.
const MOST_PLACES: usize = 20_000;

/// Where in an entry words may be replaced. Ids, signs and figures of a record are no words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Within {
    /// Its title or name.
    Title,
    /// Its words.
    Body,
}

/// One place where words were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundPlace {
    /// The entry's file within the pack.
    pub path: String,
    /// What people call the entry.
    pub title: String,
    /// Where in the entry.
    pub within: Within,
    /// Where in that title or body, in bytes.
    pub span: Span,
    /// The line the words stand on.
    pub line: String,
    /// Where on that line, in bytes.
    pub in_line: Span,
}

/// The entries of the library, read once to be looked through as often as somebody types.
#[derive(Debug, Clone, Default)]
pub struct Pages {
    forms: BTreeMap<String, EntryForm>,
}

impl Pages {
    /// Every place where words stand in the title or the body of an entry, in the order of the entries.
    pub fn find(&self, sought: &Sought) -> Vec<FoundPlace> {
        let Some(finder) = sought.finder() else {
            return Vec::new();
        };
        let forms = self.forms.values();
        let places = forms.flat_map(|form| places_in(form, &finder));
        places.take(MOST_PLACES).collect()
    }

    /// Why an entry could not be used any more with other words at these places of it.
    pub fn refusal(&self, places: &[&FoundPlace], with: &str, library: &Library) -> Option<String> {
        let form = self.forms.get(&places.first()?.path)?;
        let Some(form) = replaced(form, places, with) else {
            return Some("It was changed in the meantime".to_owned());
        };
        let problems = load_entry(&form.file(), library).err()?;
        let problem = problems.into_iter().next();
        problem.map(|problem| problem.message)
    }
}

fn places_in<'a>(form: &'a EntryForm, finder: &'a Finder) -> impl Iterator<Item = FoundPlace> + 'a {
    let title = title_of_form(form);
    let in_title = (Within::Title, form.title().unwrap_or_default());
    [in_title, (Within::Body, form.body.as_str())]
        .into_iter()
        .flat_map(move |(within, text)| {
            let title = title.clone();
            finder.places(text).map(move |span| {
                let (line, in_line) = line_of(text, span);
                FoundPlace {
                    path: form.path.clone(),
                    title: title.clone(),
                    within,
                    span,
                    line,
                    in_line,
                }
            })
        })
}

fn title_of_form(form: &EntryForm) -> String {
    let title = form.title().map(str::to_owned);
    title.unwrap_or_else(|| title_of(&form.file()))
}

/// The line that a piece of a text stands on, and where on it.
fn line_of(text: &str, span: Span) -> (String, Span) {
    let before = text.get(..span.start).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let rest = text.get(span.end..).unwrap_or_default();
    let end = span.end + rest.find('\n').unwrap_or(rest.len());
    let line = text.get(start..end).unwrap_or_default();
    let in_line = Span::new(span.start - start, span.end - start);
    (line.to_owned(), in_line)
}

/// An entry with other words at these places of it; none if other words stand there by now.
fn replaced(form: &EntryForm, places: &[&FoundPlace], with: &str) -> Option<EntryForm> {
    let mut form = form.clone();
    let of = |within: Within| {
        let mut places: Vec<_> = places
            .iter()
            .filter(|place| place.within == within)
            .collect();
        // From the end, so that what is put in moves nothing that is still to be found.
        places.sort_by_key(|place| std::cmp::Reverse(place.span));
        places
    };
    for place in of(Within::Body) {
        put(&mut form.body, place, with)?;
    }
    for place in of(Within::Title) {
        put(form.title_mut()?, place, with)?;
    }
    Some(form)
}

fn put(text: &mut String, place: &FoundPlace, with: &str) -> Option<()> {
    let is_there = place.span.of(text)? == place.in_line.of(&place.line)?;
    is_there.then(|| text.replace_range(place.span.start..place.span.end, with))
}

impl Workbench {
    /// The entries of the library, to be looked through.
    ///
    /// # Errors
    /// A library file that cannot be read.
    pub fn pages(&self) -> Result<Pages> {
        let files = self.library_store.files()?;
        let forms = files.iter().filter_map(|file| EntryForm::of(file).ok());
        Ok(Pages {
            forms: forms.map(|form| (form.path.clone(), form)).collect(),
        })
    }

    /// Puts other words at these places, in one step; all of them or none.
    pub(super) fn replace_words(&mut self, places: &[FoundPlace], with: &str) -> Result<Outcome> {
        let Some(words) = places.first().and_then(|it| it.in_line.of(&it.line)) else {
            return Err(refused("there are no words to replace"));
        };
        let pages = self.pages()?;
        let mut edits = Vec::new();
        let mut by_path: BTreeMap<&str, Vec<&FoundPlace>> = BTreeMap::new();
        for place in places {
            by_path.entry(&place.path).or_default().push(place);
        }
        for (path, here) in by_path {
            edits.extend(self.replaced_entry(&pages, path, &here, (words, with))?);
        }
        let entries = match edits.len() {
            0 => return Err(refused("the words would stay as they are")),
            1 => "1 entry".to_owned(),
            count => format!("{count} entries"),
        };
        self.take_edits(format!("replacing “{words}” in {entries}"), edits)?;
        let places = match places.len() {
            1 => "1 place".to_owned(),
            count => format!("{count} places"),
        };
        Ok(Outcome::told(Notice::done(format!(
            "Replaced in {places} of {entries}"
        ))))
    }

    fn replaced_entry(
        &self,
        pages: &Pages,
        path: &str,
        places: &[&FoundPlace],
        (words, with): (&str, &str),
    ) -> Result<Option<Edit>> {
        let before = pages.forms.get(path);
        let after = before.and_then(|form| replaced(form, places, with));
        let (Some(before), Some(after)) = (before, after) else {
            let title = places.first().map_or(path, |place| &place.title);
            return Err(Error::Invalid {
                what: "it was changed in the meantime; look for the words again".to_owned(),
                place: format!("“{title}”"),
            });
        };
        if after == *before {
            return Ok(None);
        }
        let file = self.without_stale_approval(after.file())?;
        Ok(Some(Edit {
            path: file.path,
            after: Some(file.text),
            reason: format!("“{with}” for “{words}”"),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pages of one passage with this title and body.
    fn pages(title: &str, body: &str) -> Pages {
        let mut form = EntryForm::new_passage("a", title);
        body.clone_into(&mut form.body);
        Pages {
            forms: [(form.path.clone(), form)].into(),
        }
    }

    fn sought(words: &str, match_case: bool, whole_words: bool) -> Sought {
        Sought {
            words: words.to_owned(),
            match_case,
            whole_words,
        }
    }

    #[track_caller]
    fn assert_finds(sought: &Sought, expected: &[&str]) {
        let pages = pages(
            "Contact in care",
            "A contact, recontacted.\n\nThe child’s CONTACT (s.20).",
        );
        let places = pages.find(sought);
        let found: Vec<_> = places
            .iter()
            .map(|place| place.in_line.of(&place.line).unwrap_or("outside"))
            .collect();
        assert_eq!(found, expected, "{sought:?}");
    }

    #[test]
    fn words_are_found_with_or_without_their_case_and_within_words_or_not() {
        let all = ["Contact", "contact", "contact", "CONTACT"];
        assert_finds(&sought("contact", false, false), &all);
        assert_finds(&sought("contact", true, false), &all[1..3]);
        assert_finds(
            &sought("contact", false, true),
            &["Contact", "contact", "CONTACT"],
        );
        assert_finds(&sought("contact", true, true), &["contact"]);
    }

    #[test]
    fn words_are_no_patterns_and_apostrophes_are_found_however_they_are_written() {
        assert_finds(&sought("child's", true, true), &["child’s"]);
        assert_finds(&sought("(s.20)", true, true), &["(s.20)"]);
        for nothing in [".*", "", "  ", "s.2", "()", "\\b", "c[o]ntact"] {
            assert_finds(&sought(nothing, false, true), &[]);
        }
        assert_finds(&sought(&"contact ".repeat(1_000), false, false), &[]);
    }

    #[test]
    fn a_place_knows_its_line() {
        let pages = pages("A", "First.\n\nSecond é word.\nThird.");
        let places = pages.find(&sought("word", true, true));
        assert_eq!(places.len(), 1);
        assert_eq!(places[0].line, "Second é word.");
        assert_eq!(places[0].in_line, Span::new(10, 14));
    }

    #[test]
    fn only_the_places_named_get_other_words() {
        let pages = pages("One one", "one, one and one");
        let places = pages.find(&sought("one", true, false));
        let form = &pages.forms["guidance/a.md"];
        let chosen = [&places[0], &places[1], &places[3]];
        let after = replaced(form, &chosen, "twenty").expect("they are there");
        assert_eq!(after.title(), Some("One twenty"));
        assert_eq!(after.body, "twenty, one and twenty");
    }

    #[test]
    fn other_words_there_by_now_are_never_replaced() {
        let places = pages("A", "one two").find(&sought("two", true, false));
        for body in ["two one", "one", "one twé", ""] {
            let now = pages("A", body);
            let form = &now.forms["guidance/a.md"];
            assert_eq!(replaced(form, &[&places[0]], "three"), None, "{body}");
        }
    }

    #[test]
    fn more_places_than_anybody_looks_through_are_not_given() {
        let pages = pages("A", &"a ".repeat(MOST_PLACES + 5));
        let places = pages.find(&sought("a", true, false));
        assert_eq!(places.len(), MOST_PLACES);
    }
}
