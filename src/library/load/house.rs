//! `house.toml` → [`House`]: without it there is no library.

use super::page::{in_plain_words, line_at, unified};
use crate::error::{Error, Result};
use crate::library::{House, PackFile, Part};
use std::collections::BTreeSet;

/// Where a pack keeps its house style.
pub(in crate::library) const FILE: &str = "house.toml";

/// Reads the house style from a pack.
pub(in crate::library) fn read(files: &[PackFile]) -> Result<House> {
    let file = files
        .iter()
        .find(|file| file.path == FILE)
        .ok_or_else(|| invalid(0, "the pack has no house style".to_owned()))?;
    let text = unified(&file.text);
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
