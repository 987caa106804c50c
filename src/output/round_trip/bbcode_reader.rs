//! Reads BBCode back by the rules of phpBB 3.2 and later, as far as a letter can meet them.

use super::{Line, Sign};
use regex::Regex;

/// A tag as phpBB's parser finds it: a name, then a value, or words and attributes.
const TAG: &str =
    r#"^\[(/?)(\*|[-\w]+)(?::\d*)?(?:=([^\]]*)|(?:\s+[-a-zA-Z0-9]+(?:=[^\]\s]*)?)*)\s*/?\]"#;

/// The names phpBB knows from the start.
const NAMES: [&str; 16] = [
    "*",
    "attachment",
    "b",
    "code",
    "color",
    "email",
    "flash",
    "i",
    "img",
    "li",
    "list",
    "quote",
    "s",
    "size",
    "u",
    "url",
];

/// Reads what phpBB would show; fails on any tag the writer never uses.
#[track_caller]
pub(super) fn read(bbcode: &str) -> Vec<Line> {
    let tag = Regex::new(TAG).unwrap();
    let mut lines = vec![Line::default()];
    let mut number: Option<u32> = None;
    let mut bold = false;
    let mut link: Option<String> = None;
    let mut rest = bbcode;
    while let Some(c) = rest.chars().next() {
        let found = (c == '[')
            .then(|| tag.captures(rest))
            .flatten()
            .filter(|found| NAMES.contains(&found[2].to_lowercase().as_str()));
        let Some(found) = found else {
            rest = &rest[c.len_utf8()..];
            if c == '\n' {
                lines.push(Line::default());
            } else if c != '\u{200B}' {
                let line = lines.last_mut().unwrap();
                line.signs.push(Sign::new(c, bold, link.clone()));
            }
            continue;
        };
        let value = found.get(3).map(|value| value.as_str());
        match (&found[1], &found[2], value) {
            ("", "b", None) => bold = true,
            ("/", "b", None) => bold = false,
            ("", "url", Some(address)) => link = Some(address.to_owned()),
            ("", "email", Some(address)) => link = Some(format!("mailto:{address}")),
            ("/", "url" | "email", None) => link = None,
            ("", "list", None) => number = None,
            ("", "list", Some("1")) => number = Some(0),
            ("/", "list", None) => number = None,
            ("", "*", None) => {
                number = number.map(|number| number + 1);
                lines.push(Line {
                    item: Some(number),
                    ..Line::default()
                });
            }
            _ => unreachable!("a tag {} came alive in {bbcode}", &found[0]),
        }
        rest = &rest[found[0].len()..];
    }
    lines.retain(|line| !line.signs.is_empty());
    lines
}

/// What phpBB shows of a passage's lines: zero-width spaces cannot be seen, and an ordered list that starts elsewhere
/// than at 1 is lines with their numbers.
pub(super) fn as_phpbb_shows(mut lines: Vec<Line>) -> Vec<Line> {
    let mut start = None;
    for line in &mut lines {
        line.signs.retain(|sign| sign.c != '\u{200B}');
        let number = line.item.flatten();
        start = number.map(|number| start.unwrap_or(number));
        if let Some(number) = number
            && start != Some(1)
        {
            let number = format!("{number}. ");
            let signs = number.chars().map(|c| Sign::new(c, false, None));
            line.signs.splice(..0, signs);
            line.item = None;
        }
    }
    lines
}
