//! The files of issues, signposts and sources → entries.

use super::Ids;
use super::page::Page;
use crate::error::Error;
use crate::library::entry::{Complaint, Fault};
use crate::library::front::{IssueFront, SignpostFront, SourceFront};
use crate::library::{
    Detail, Issue, IssueId, Problem, SelfTests, Sign, Signpost, SignpostId, Source, SourceId,
    Weight,
};
use crate::text::Phrase;
use std::collections::{BTreeMap, BTreeSet};

/// How long a body may be, in letters: many times the longest letter.
const LONGEST_BODY: usize = 20_000;
/// How long a title, a name or another text of the front matter may be, in letters.
const LONGEST_LINE: usize = 300;
/// How many values a list may have.
pub(super) const MOST_VALUES: usize = 1_000;
/// How many problems of one entry are told.
const MOST_PROBLEMS: usize = 50;

/// Problems with one entry, gathered until all of it was looked at.
pub(super) struct Gathered<'a> {
    page: &'a Page,
    problems: Vec<Problem>,
}

impl<'a> Gathered<'a> {
    /// Begins with an entry whose body is not too long to be looked at.
    pub(super) fn on(page: &'a Page) -> Result<Self, Vec<Problem>> {
        if page.body.len() > LONGEST_BODY && page.body.chars().count() > LONGEST_BODY {
            let message = format!("the text is longer than {LONGEST_BODY} letters");
            return Err(vec![page.body_problem(1, message)]);
        }
        Ok(Self {
            page,
            problems: Vec::new(),
        })
    }

    /// Notes a problem with the value of a field.
    pub(super) fn field(&mut self, key: &str, value: &str, complaint: impl Into<Complaint>) {
        // To find its line is to look through the whole front matter.
        if self.problems.len() < MOST_PROBLEMS {
            self.problems
                .push(self.page.field_problem(key, value, complaint));
        }
    }

    /// Notes a problem with a line of the body.
    pub(super) fn body(&mut self, line: usize, complaint: impl Into<Complaint>) {
        self.problems.push(self.page.body_problem(line, complaint));
    }

    /// Takes an id, or notes why it is none.
    pub(super) fn id<T>(
        &mut self,
        key: &str,
        name: &str,
        make: fn(String) -> Result<T, Error>,
    ) -> Option<T> {
        match make(name.to_owned()) {
            Ok(id) => Some(id),
            Err(error) => {
                self.field(key, name, what(&error));
                None
            }
        }
    }

    /// Notes a text that must not be empty, nor too long.
    pub(super) fn filled(&mut self, key: &str, value: &str) {
        if value.trim().is_empty() {
            self.field(key, value, format!("“{key}” is empty"));
        }
        self.short(key, value);
    }

    /// Notes a text that is too long for one line.
    pub(super) fn short(&mut self, key: &str, value: &str) {
        if value.len() > LONGEST_LINE && value.chars().count() > LONGEST_LINE {
            let message = format!("“{key}” is longer than {LONGEST_LINE} letters");
            self.field(key, "", message);
        }
    }

    /// The values of a list, of which there may be `most`; of more, the others are not looked at.
    pub(super) fn few<'v, T>(&mut self, key: &str, values: &'v [T], most: usize) -> &'v [T] {
        match values.get(..most) {
            Some(first) if values.len() > most => {
                self.field(key, "", format!("“{key}” has more than {most} entries"));
                first
            }
            _ => values,
        }
    }

    /// Notes a list that is too long, or holds a text that is.
    pub(super) fn short_list(&mut self, key: &str, values: &[String]) {
        for value in self.few(key, values, MOST_VALUES) {
            self.short(key, value);
        }
    }

    /// Notes an address that a browser would not take for one of the web, as one that begins with “javascript:”.
    fn web(&mut self, key: &str, address: Option<&str>) {
        if let Some(address) = address.filter(|address| !is_web_address(address)) {
            self.field(key, address, NO_WEB_ADDRESS);
        }
    }

    /// Whether nothing was wrong so far.
    pub(super) fn is_empty(&self) -> bool {
        self.problems.is_empty()
    }

    /// The entry, if nothing is wrong with it.
    pub(super) fn finish<T>(self, entry: Option<T>) -> Result<T, Vec<Problem>> {
        match entry {
            Some(entry) if self.problems.is_empty() => Ok(entry),
            _ => Err(self.problems),
        }
    }
}

/// What is wrong, without the place that the problem names itself.
pub(super) fn what(error: &Error) -> String {
    match error {
        Error::Invalid { what, .. } => what.clone(),
        other => other.message(),
    }
}

/// The id a file name gives.
pub(super) fn own_id<T>(
    page: &Page,
    make: fn(String) -> Result<T, Error>,
) -> Result<T, Vec<Problem>> {
    make(page.stem.clone()).map_err(|error| vec![page.problem(0, what(&error))])
}

/// Reads an issue.
pub(super) fn issue(page: &Page) -> Result<Issue, Vec<Problem>> {
    let id = own_id(page, IssueId::new)?;
    let front: IssueFront = page.fields().map_err(|problem| vec![problem])?;
    let mut gathered = Gathered::on(page)?;
    gathered.filled("title", &front.title);
    gathered.filled("group", &front.group);
    let mut signs = Vec::new();
    for (key, list, weight) in [
        ("strong", &front.signs.strong, Weight::Strong),
        ("weak", &front.signs.weak, Weight::Weak),
    ] {
        let phrases = phrases(&mut gathered, key, list);
        signs.extend(phrases.into_iter().map(|phrase| Sign { phrase, weight }));
    }
    gathered.short_list("match", &front.tests.matches);
    gathered.short_list("no_match", &front.tests.misses);
    let false_friends = phrases(&mut gathered, "not", &front.not);
    gathered.finish(Some(Issue {
        id,
        title: front.title,
        group: front.group,
        order: front.order,
        signs,
        false_friends,
        tests: SelfTests {
            matches: front.tests.matches,
            misses: front.tests.misses,
        },
        when_to_tick: page.body.clone(),
    }))
}

fn phrases(gathered: &mut Gathered<'_>, key: &str, written: &[String]) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    for phrase in gathered.few(key, written, MOST_VALUES) {
        match Phrase::parse(phrase) {
            Ok(phrase) => phrases.push(phrase),
            Err(message) => gathered.field(key, phrase, message),
        }
    }
    phrases
}

/// Reads a signpost.
pub(super) fn signpost(page: &Page) -> Result<Signpost, Vec<Problem>> {
    let id = own_id(page, SignpostId::new)?;
    let front: SignpostFront = page.fields().map_err(|problem| vec![problem])?;
    let mut gathered = Gathered::on(page)?;
    gathered.filled("name", &front.name);
    for (key, value) in [
        ("phone", &front.phone),
        ("hours", &front.hours),
        ("text", &front.text),
        ("web", &front.web),
    ] {
        if let Some(value) = value {
            gathered.filled(key, value);
        }
    }
    gathered.short_list("aliases", &front.aliases);
    for (key, value) in [
        ("for_whom", front.for_whom.as_deref()),
        ("nation", Some(front.nation.as_str())),
        ("cost", front.cost.as_deref()),
    ] {
        gathered.short(key, value.unwrap_or_default());
    }
    gathered.web("web", front.web.as_deref());
    let fields = [
        (Detail::Phone, &front.phone),
        (Detail::Hours, &front.hours),
        (Detail::Text, &front.text),
        (Detail::Web, &front.web),
    ];
    for (detail, value) in fields {
        if value.is_none() && front.unchecked.contains(&detail) {
            let message = format!(
                "the record has no {} that could be unchecked",
                detail.label()
            );
            gathered.field("unchecked", "", message);
        }
    }
    gathered.finish(Some(Signpost {
        id,
        name: front.name,
        aliases: front.aliases,
        phone: front.phone,
        hours: front.hours,
        text: front.text,
        web: front.web,
        for_whom: front.for_whom,
        nation: front.nation,
        cost: front.cost,
        checked_on: front.checked_on.map(|day| day.0),
        confidence: front.confidence,
        unchecked: front.unchecked,
        purpose: page.body.clone(),
    }))
}

const NO_WEB_ADDRESS: &str = "a web address begins with “https://” or “http://” and has no spaces";

fn is_web_address(web: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| {
        web.strip_prefix(scheme)
            .is_some_and(|rest| !rest.is_empty())
    }) && !web.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// Reads a source.
pub(super) fn source(page: &Page, known: &Ids) -> Result<Source, Vec<Problem>> {
    let id = own_id(page, SourceId::new)?;
    let front: SourceFront = page.fields().map_err(|problem| vec![problem])?;
    let mut gathered = Gathered::on(page)?;
    gathered.filled("title", &front.title);
    gathered.short("edition", front.edition.as_deref().unwrap_or_default());
    gathered.short("url", front.url.as_deref().unwrap_or_default());
    gathered.web("url", front.url.as_deref());
    let mut replaced_by = None;
    if let Some(name) = &front.replaced_by {
        replaced_by = gathered.id("replaced_by", name, SourceId::new);
        if replaced_by.is_some() && !known.has("sources", name) {
            let message = format!("there is no source “{name}”");
            gathered.field(
                "replaced_by",
                name,
                Complaint::new(Fault::UnknownId, message),
            );
        }
    }
    gathered.finish(Some(Source {
        id,
        title: front.title,
        edition: front.edition,
        url: front.url,
        in_force: front.in_force,
        replaced_by,
        note: page.body.clone(),
    }))
}

/// Takes out the sources that replace each other in a circle.
pub(super) fn without_loops(
    sources: Vec<Source>,
    pages: &[Page],
    problems: &mut Vec<Problem>,
) -> Vec<Source> {
    let next: BTreeMap<SourceId, SourceId> = sources
        .iter()
        .filter_map(|source| Some((source.id.clone(), source.replaced_by.clone()?)))
        .collect();
    let looped = looped(&next);
    let (looped, sound): (Vec<_>, Vec<_>) = sources
        .into_iter()
        .partition(|source| looped.contains(&source.id));
    let pages: BTreeMap<&str, &Page> = pages
        .iter()
        .map(|page| (page.stem.as_str(), page))
        .collect();
    for source in looped {
        let Some(page) = pages.get(source.id.as_str()) else {
            continue;
        };
        let by = source.replaced_by.map(String::from).unwrap_or_default();
        problems.push(page.field_problem(
            "replaced_by",
            &by,
            "the sources replace each other in a circle",
        ));
    }
    sound
}

/// The sources whose replacements lead back to them. Each is looked at once, however long the ways are.
fn looped(next: &BTreeMap<SourceId, SourceId>) -> BTreeSet<&SourceId> {
    let (mut seen, mut looped) = (BTreeSet::new(), BTreeSet::new());
    for start in next.keys() {
        let mut way = Vec::new();
        let mut at = Some(start);
        while let Some(id) = at.filter(|id| seen.insert(*id)) {
            way.push(id);
            at = next.get(id);
        }
        // Where a way meets itself, what follows is a circle; what leads up to it is none.
        let met = at.and_then(|at| way.iter().position(|id| *id == at));
        looped.extend(way.iter().skip(met.unwrap_or(way.len())).copied());
    }
    looped
}
