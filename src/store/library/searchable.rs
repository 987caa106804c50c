//! A snippet's words as they are searched and shown: no template language, no Markdown, one line.

use pulldown_cmark::{Event, Parser, TagEnd};

/// Takes control characters out, which would be shown as boxes.
pub(super) fn clean(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

/// The plain words of a passage, on one line; a gap or a value is an ellipsis.
pub(super) fn plain(body: &str) -> String {
    let mut plain = String::new();
    for event in Parser::new(&without_template(body)) {
        match event {
            Event::Text(text) | Event::Code(text) => plain.push_str(&text),
            Event::SoftBreak
            | Event::HardBreak
            | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => plain.push(' '),
            _ => {}
        }
    }
    clean(&plain)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn without_template(body: &str) -> String {
    let mut rest = body;
    let mut words = String::new();
    while let Some((before, tag)) = rest.split_once('{') {
        words.push_str(before);
        let (end, put) = match tag.chars().next() {
            Some('{') => ("}}", "…"),
            Some('%') => ("%}", ""),
            Some('#') => ("#}", ""),
            _ => {
                words.push('{');
                rest = tag;
                continue;
            }
        };
        words.push_str(put);
        rest = tag.split_once(end).map_or("", |(_, after)| after);
    }
    words.push_str(rest);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_words_of_a_passage_are_left() {
        let body = "{% if first_post %}Dear {{ poster }},\n\n{% endif %}- **Ask** for [an advocate](signpost:coram-voice)\n- at {{ ask(\"which meeting?\") }}.";
        assert_eq!(plain(body), "Dear …, Ask for an advocate at ….");
    }

    #[test]
    fn a_broken_template_and_a_lone_brace_do_no_harm() {
        assert_eq!(plain("a {b} c {{ never closed"), "a {b} c …");
    }

    #[test]
    fn control_characters_are_taken_out() {
        assert_eq!(clean("a\u{2}b\u{3}c\nd"), "a b c d");
    }
}
