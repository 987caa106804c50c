//! `house.toml` → [`House`]: without it there is no library.

use super::fit::check_toml;
use super::page::{in_plain_words, line_at, unified};
use crate::error::{Error, Result};
use crate::library::{Fault, House, PackFile, Part, Problem};
use regex::RegexBuilder;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Where a pack keeps its house style.
pub(in crate::library) const FILE: &str = "house.toml";

/// The newest format of a pack that this program reads.
const FORMAT: i64 = 1;

/// How many forms of the style there may be, how long one may be, and how large it may be when it is ready, in bytes.
const MOST_FORMS: usize = 200;
const LONGEST_FORM: usize = 1_000;
const LARGEST_FORM: usize = 1_000_000;

/// Reads the house style from a pack.
pub(in crate::library) fn read(files: &[PackFile]) -> Result<House> {
    read_file(files.iter().find(|file| file.path == FILE))
}

/// The same from its file, if the pack has one.
pub(super) fn read_file(file: Option<&PackFile>) -> Result<House> {
    let file = file.ok_or_else(|| invalid(0, "the pack has no house style".to_owned()))?;
    check_toml(file)?;
    let text = unified(&file.text);
    refuse_newer(&text)?;
    let house: House = toml::from_str(&text).map_err(|error| {
        let line = error.span().map_or(0, |span| line_at(&text, span.start));
        invalid(line, in_plain_words(error.message()))
    })?;
    check(&house).map_err(|(key, what)| {
        let line = text
            .lines()
            .position(|line| line.trim_start().starts_with(key));
        invalid(line.map_or(0, |line| line + 1), what)
    })?;
    Ok(house)
}

/// What is wrong with the house style, as with any other entry.
pub(super) fn as_problem(error: &Error) -> Problem {
    let (message, place) = match error {
        Error::Invalid { what, place } => (what.clone(), place.as_str()),
        other => (other.message(), ""),
    };
    let line = place
        .rsplit_once("line ")
        .and_then(|(_, line)| line.parse().ok());
    Problem {
        file: FILE.to_owned(),
        line: line.unwrap_or(0),
        fault: Fault::Form,
        message,
    }
}

/// A pack in a folder says its format only if it is newer than this program.
fn refuse_newer(text: &str) -> Result<()> {
    #[derive(Deserialize)]
    struct Head {
        format: Option<i64>,
    }
    match toml::from_str::<Head>(text) {
        Ok(Head {
            format: Some(found),
        }) if found > FORMAT => Err(Error::TooNew {
            path: PathBuf::from(FILE),
            found,
            known: FORMAT,
        }),
        _ => Ok(()),
    }
}

/// Refuses forms that take a long time or much memory to get ready; what else may be wrong with one is for `lint`.
fn check_forms(house: &House) -> Result<(), (&'static str, String)> {
    if house.style.forms.len() > MOST_FORMS {
        return Err(("[style", format!("there are more than {MOST_FORMS} forms")));
    }
    let too_long = |form: &&String| form.chars().count() > LONGEST_FORM;
    let build = |form: &str, unicode| {
        let built = RegexBuilder::new(form)
            .unicode(unicode)
            .size_limit(LARGEST_FORM)
            .build();
        built.map(drop)
    };
    // Letters beyond ASCII take many times longer to get ready, and few forms need them.
    let too_large = |form: &&String| {
        let built = build(form, false).or_else(|error| match error {
            regex::Error::Syntax(_) => build(form, true),
            other => Err(other),
        });
        matches!(built, Err(regex::Error::CompiledTooBig(_)))
    };
    let mut forms = house.style.forms.keys();
    match forms.find(|form| too_long(form) || too_large(form)) {
        Some(form) => {
            let start: String = form.chars().take(40).collect();
            Err((
                "[style",
                format!("the form that begins “{start}” is too large"),
            ))
        }
        None => Ok(()),
    }
}

fn invalid(line: usize, what: String) -> Error {
    let place = match line {
        0 => FILE.to_owned(),
        _ => format!("{FILE}, line {line}"),
    };
    Error::Invalid { what, place }
}

/// Checks that the parts agree with each other; the error is the field and what is wrong with it.
fn check(house: &House) -> Result<(), (&'static str, String)> {
    let names = [
        ("name", "the pack", &house.name),
        ("[persona]", "the persona", &house.persona.name),
        (
            "[persona]",
            "the persona's charity",
            &house.persona.organisation,
        ),
        ("[forum]", "the forum", &house.forum.name),
    ];
    for (key, whose, name) in names {
        if name.trim().is_empty() {
            return Err((key, format!("{whose} has no name")));
        }
    }
    let mut seen = BTreeSet::new();
    let twice = house.letter.order.iter().find(|part| !seen.insert(**part));
    if let Some(part) = twice {
        let what = format!("the part “{}” stands twice in the order", part.label());
        return Err(("order", what));
    }
    if !seen.contains(&Part::Advice) {
        return Err((
            "order",
            "the order of parts leaves out the advice".to_owned(),
        ));
    }
    check_forms(house)?;
    match house
        .letter
        .required
        .iter()
        .find(|part| !seen.contains(part))
    {
        Some(part) => Err((
            "required",
            format!(
                "the part “{}” is required but not in the order",
                part.label()
            ),
        )),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::load;
    use crate::library::testing::HOUSE;

    #[test]
    fn without_a_house_style_there_is_no_library() {
        let error = load(&[]).expect_err("there is no house");
        assert!(matches!(error, Error::Invalid { .. }), "{error}");
    }

    #[test]
    fn a_house_that_contradicts_itself_is_refused_with_its_line() {
        for (from, to, line, words) in [
            ("order = [", "order = [\"advice\", ", 9, "stands twice"),
            (
                "required = [",
                "required = [\"thanks\", ",
                10,
                "is required but not in the order",
            ),
            (
                "\"advice\", \"sign-off\"]",
                "\"sign-off\"]",
                9,
                "leaves out the advice",
            ),
            ("\"sign-off\"", "\"signoff\"", 9, "unknown value `signoff`"),
            ("\"the forum\"", "\"\"", 6, "has no name"),
        ] {
            let house = HOUSE.replace(from, to);
            let error = load(&[PackFile::new("house.toml", house)]).expect_err(words);
            let message = error.message();
            assert!(
                message.starts_with(&format!("house.toml, line {line}: ")),
                "{message}"
            );
            assert!(message.contains(words), "{message}");
        }
    }
}
