//! Markdown as CommonMark reads it.
//!
//! Only what would be markup is escaped, so that a letter stays readable as it is and an open gap prints as `[prompt]`.
//! Bare addresses, which some readers turn into links, are left to them.

use super::document::{Link, List};
use super::walk::Writer;

/// The largest number an item may have: nine digits.
const LARGEST_NUMBER: u32 = 999_999_999;

/// Writes Markdown.
#[derive(Default)]
pub(super) struct Markdown {
    written: String,
    /// Where the words of the line begin, behind an item's mark.
    line_starts: usize,
    /// Where the bold that is still open begins.
    bold_starts: Option<usize>,
    /// Whether the words of a link are being written.
    in_link: bool,
    /// Whether the next character has to be of a kind that lets the `**` before it end bold.
    guard_next: bool,
    /// The marks of the list before, unless a paragraph stands between.
    last_list: Option<ListMarks>,
    /// The marks of the list being written.
    marks: ListMarks,
}

/// Which of its two marks a list has. Two lists that follow each other would be read as one if their marks were the
/// same.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct ListMarks {
    ordered: bool,
    second: bool,
}

impl Writer for Markdown {
    fn next_element(&mut self) {
        self.written.push_str("\n\n");
    }

    fn start_paragraph(&mut self) {
        self.last_list = None;
        self.start_line();
    }

    fn start_list(&mut self, list: &List) {
        let ordered = list.start.is_some();
        let second = self
            .last_list
            .is_some_and(|last| last.ordered == ordered && !last.second);
        self.marks = ListMarks { ordered, second };
        self.last_list = Some(self.marks);
    }

    fn start_item(&mut self, number: Option<u32>) {
        if !self.written.is_empty() && !self.written.ends_with('\n') {
            self.written.push('\n');
        }
        let mark = match (number, self.marks.second) {
            (Some(number), false) => format!("{}. ", number.min(LARGEST_NUMBER)),
            (Some(number), true) => format!("{}) ", number.min(LARGEST_NUMBER)),
            (None, false) => "- ".to_owned(),
            (None, true) => "+ ".to_owned(),
        };
        self.written.push_str(&mark);
        self.start_line();
    }

    fn text(&mut self, text: &str) {
        let at_line_start = self.written.len() == self.line_starts;
        let mut rest = text;
        if self.take_guard()
            && let Some(c) = text.chars().next()
            && !parts_words(c)
        {
            self.written.push_str(&reference(c));
            rest = text.get(c.len_utf8()..).unwrap_or_default();
        }
        let escaped = escaped(rest, self.in_link, at_line_start);
        self.written.push_str(&escaped);
    }

    fn start_bold(&mut self) {
        self.guard_next = false;
        self.bold_starts = Some(self.written.len());
    }

    fn end_bold(&mut self) {
        let Some(start) = self.bold_starts.take() else {
            return;
        };
        let inside = self.written.split_off(start);
        if !inside.starts_with(is_plain_letter) {
            self.guard_last();
        }
        self.written.push_str("**");
        self.written.push_str(&inside);
        self.written.push_str("**");
        self.guard_next = !inside.ends_with(is_plain_letter);
    }

    fn start_link(&mut self, _: &Link) {
        self.guard_next = false;
        // An exclamation mark right before it would make the link a picture.
        if self.written.ends_with('!') && self.bold_starts != Some(self.written.len()) {
            self.written.pop();
            self.written.push_str("\\!");
        }
        self.written.push('[');
        self.in_link = true;
    }

    fn end_link(&mut self, link: &Link) {
        self.guard_next = false;
        self.in_link = false;
        let address = link
            .address
            .href()
            .replace('(', "\\(")
            .replace(')', "\\)")
            .replace('&', "\\&");
        self.written.push_str(&format!("]({address})"));
    }

    fn finish(self) -> String {
        self.written
    }
}

impl Markdown {
    fn start_line(&mut self) {
        self.line_starts = self.written.len();
        self.guard_next = false;
    }

    fn take_guard(&mut self) -> bool {
        std::mem::take(&mut self.guard_next)
    }

    /// Writes the last character of the line as a reference, unless bold may begin behind it as it is.
    fn guard_last(&mut self) {
        if self.written.len() == self.line_starts {
            return;
        }
        if let Some(c) = self.written.chars().next_back()
            && !parts_words(c)
        {
            self.written.pop();
            self.written.push_str(&reference(c));
        }
    }
}

/// A character by its number: its last sign is a semicolon, its first an ampersand, so that `**` may stand beside it.
///
/// CommonMark lets `**` begin bold before a bracket or a quotation mark only behind white space or punctuation, and end
/// it likewise; between a bracket and a letter it would print as two stars.
fn reference(c: char) -> String {
    format!("&#{};", u32::from(c))
}

/// Whether `**` between this character and punctuation is markup for certain.
fn parts_words(c: char) -> bool {
    c.is_whitespace() || c.is_ascii_punctuation()
}

/// Whether `**` beside this character is markup whatever stands on its other side. Letters beyond Latin are not tried,
/// since some of them count as symbols.
fn is_plain_letter(c: char) -> bool {
    c < '\u{250}' && c.is_alphanumeric()
}

/// Escapes what would be markup.
fn escaped(text: &str, in_link: bool, at_line_start: bool) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let line_mark = if at_line_start { line_mark(text) } else { None };
    for (at, c) in text.char_indices() {
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        if is_markup(c, rest, in_link) || line_mark == Some(at) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Whether `c`, with `rest` behind it, would be markup.
///
/// Square brackets make a link only before `(`, `[` or `:`, and a footnote only round `^`: no letter defines what
/// `[words]` alone could refer to.
fn is_markup(c: char, rest: &str, in_link: bool) -> bool {
    match c {
        '\\' | '`' | '*' | '_' | '~' | '<' => true,
        '[' => in_link || rest.starts_with(['[', '^']),
        ']' => in_link || rest.starts_with(['(', '[', ':']),
        '!' => rest.starts_with('['),
        '&' => rest
            .trim_start_matches(|c: char| c == '#' || c.is_ascii_alphanumeric())
            .starts_with(';'),
        _ => false,
    }
}

/// Where in `text`, the beginning of a line, stands the sign that would make it a heading, a quotation, an item, a task
/// or a rule.
fn line_mark(text: &str) -> Option<usize> {
    let is_task_box = ["[ ]", "[x]", "[X]"]
        .iter()
        .any(|task_box| text.starts_with(task_box));
    if is_task_box || text.starts_with(['#', '>', '-', '+']) {
        return Some(0);
    }
    let digits = text.find(|c: char| !c.is_ascii_digit())?;
    let behind = text.get(digits..)?;
    let ends_mark = behind.starts_with(['.', ')']);
    let stands_alone = behind
        .chars()
        .nth(1)
        .is_none_or(|c| c.is_ascii_whitespace());
    (digits > 0 && ends_mark && stands_alone).then_some(digits)
}

#[cfg(test)]
mod tests {
    use crate::output::samples::{Sample, assert_rendered};
    use crate::output::{Form, OpenGaps, render};

    #[track_caller]
    fn assert_markdown(sample: Sample, expected: &str) {
        assert_rendered(sample, Form::Markdown, expected);
    }

    #[test]
    fn bold_links_and_lists_are_markup() {
        assert_markdown(
            Sample::new()
                .text("See ")
                .bold("the plan")
                .text(" at ")
                .link("our page", "https://example.org/a?b=1&c=(2)")
                .bullet()
                .text("one")
                .bullet()
                .text("two")
                .line()
                .text("End"),
            "See **the plan** at [our page](https://example.org/a?b=1\\&c=\\(2\\))\n\n- one\n- two\n\nEnd",
        );
    }

    #[test]
    fn typed_markup_is_escaped() {
        for (typed, expected) in [
            ("*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~"),
            ("<b> A&E &amp; &#65;", "\\<b> A&E \\&amp; \\&#65;"),
            ("[a](b) [a]: b ![c]", "[a\\](b) [a\\]: b \\![c]"),
            ("a\\b", "a\\\\b"),
            ("# a", "\\# a"),
            ("> a", "\\> a"),
            ("- a", "\\- a"),
            ("+ a", "\\+ a"),
            ("--- ", "\\---"),
            ("12. a", "12\\. a"),
            ("1) a", "1\\) a"),
            ("    code", "code"),
        ] {
            assert_markdown(Sample::new().text(typed), expected);
        }
    }

    #[test]
    fn plain_punctuation_stays_as_it_is() {
        for typed in [
            "[which child?]",
            "[which child?] said (so) - well, 1.5 + 2 > 3 #4 a & b! :)",
            "1.5 hours",
            "https://example.org/a",
        ] {
            assert_markdown(Sample::new().text(typed), typed);
        }
    }

    #[test]
    fn a_box_at_the_start_of_an_item_is_no_task() {
        assert_markdown(Sample::new().bullet().text("[x] done"), "- \\[x] done");
    }

    #[test]
    fn bold_between_letters_and_brackets_is_still_bold() {
        assert_markdown(
            Sample::new().text("foo").bold("(bar)").text("baz"),
            "fo&#111;**(bar)**&#98;az",
        );
    }

    #[test]
    fn an_exclamation_mark_before_a_link_makes_no_picture() {
        assert_markdown(
            Sample::new()
                .text("Look!")
                .link("here", "https://example.org"),
            "Look\\![here](https://example.org)",
        );
    }

    #[test]
    fn lists_of_two_passages_stay_two() {
        let lists = [
            Sample::new().bullet().text("a").done(),
            Sample::new().bullet().text("b").done(),
            Sample::new()
                .numbered(3)
                .text("c")
                .numbered(4)
                .text("d")
                .done(),
            Sample::new().numbered(1).text("e").done(),
        ];
        let passages: Vec<_> = lists.iter().collect();
        assert_eq!(
            render(&passages, Form::Markdown, OpenGaps::Prompt),
            "- a\n\n+ b\n\n3. c\n4. d\n\n1) e"
        );
    }
}
