//! Reads HTML back with a real parser.

use super::Line;
use scraper::{ElementRef, Html};

/// Reads what a letter in HTML says; fails on any element the writer never uses.
#[track_caller]
pub(super) fn read(html: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let document = Html::parse_fragment(html);
    for child in document.root_element().children() {
        let Some(element) = ElementRef::wrap(child) else {
            let text = child.value().as_text().expect("elements and text only");
            assert!(text.trim().is_empty(), "text outside of a paragraph");
            continue;
        };
        match element.value().name() {
            "p" => lines.push(line(element, None)),
            "ul" => lines.extend(items(element).map(|item| line(item, Some(None)))),
            "ol" => {
                let start = element.attr("start").map_or(1, |n| n.parse().unwrap());
                let numbered = items(element).zip(start..);
                lines.extend(numbered.map(|(item, number)| line(item, Some(Some(number)))));
            }
            other => unreachable!("an element {other}"),
        }
    }
    lines
}

fn items(list: ElementRef<'_>) -> impl Iterator<Item = ElementRef<'_>> {
    list.children()
        .filter_map(ElementRef::wrap)
        .inspect(|item| assert_eq!(item.value().name(), "li"))
}

fn line(element: ElementRef<'_>, item: Option<Option<u32>>) -> Line {
    let mut line = Line {
        item,
        ..Line::default()
    };
    read_inline(element, false, None, &mut line);
    line
}

fn read_inline(element: ElementRef<'_>, bold: bool, link: Option<&String>, line: &mut Line) {
    for child in element.children() {
        if let Some(inner) = ElementRef::wrap(child) {
            match inner.value().name() {
                "strong" => read_inline(inner, true, link, line),
                "a" => {
                    let href = inner.attr("href").map(str::to_owned);
                    assert_eq!(inner.attr("rel"), Some("nofollow noopener"));
                    read_inline(inner, bold, href.as_ref(), line);
                }
                other => unreachable!("an element {other}"),
            }
        } else {
            line.push(child.value().as_text().expect("text"), bold, link);
        }
    }
}
