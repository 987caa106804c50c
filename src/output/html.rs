//! HTML: paragraphs, lists, `strong` and `a`, and nothing else.

use super::document::{Link, List};
use super::walk::Writer;

/// Writes HTML.
#[derive(Default)]
pub(super) struct Html {
    written: String,
}

/// Escapes text for the inside of an element or of a quoted attribute.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

impl Writer for Html {
    fn next_element(&mut self) {
        self.written.push_str("\n\n");
    }

    fn start_paragraph(&mut self) {
        self.written.push_str("<p>");
    }

    fn end_paragraph(&mut self) {
        self.written.push_str("</p>");
    }

    fn start_list(&mut self, list: &List) {
        match list.start {
            None => self.written.push_str("<ul>"),
            Some(1) => self.written.push_str("<ol>"),
            Some(start) => self.written.push_str(&format!("<ol start=\"{start}\">")),
        }
    }

    fn start_item(&mut self, _: Option<u32>) {
        self.written.push_str("\n<li>");
    }

    fn end_item(&mut self) {
        self.written.push_str("</li>");
    }

    fn end_list(&mut self, list: &List) {
        self.written.push_str(match list.start {
            None => "\n</ul>",
            Some(_) => "\n</ol>",
        });
    }

    fn text(&mut self, text: &str) {
        self.written.push_str(&escaped(text));
    }

    fn start_bold(&mut self) {
        self.written.push_str("<strong>");
    }

    fn end_bold(&mut self) {
        self.written.push_str("</strong>");
    }

    fn start_link(&mut self, link: &Link) {
        self.written.push_str(&format!(
            "<a href=\"{}\" rel=\"nofollow noopener\">",
            escaped(link.address.href())
        ));
    }

    fn end_link(&mut self, _: &Link) {
        self.written.push_str("</a>");
    }

    fn finish(self) -> String {
        self.written
    }
}

#[cfg(test)]
mod tests {
    use crate::output::Form;
    use crate::output::samples::{Sample, assert_rendered};

    #[track_caller]
    fn assert_html(sample: Sample, expected: &str) {
        assert_rendered(sample, Form::Html, expected);
    }

    #[test]
    fn bold_links_and_lists_are_elements() {
        assert_html(
            Sample::new()
                .bold("See")
                .text(" ")
                .link("our page", "https://example.org/?a=1&b=2")
                .bullet()
                .text("one")
                .numbered(1)
                .text("first")
                .line()
                .text("Between")
                .numbered(3)
                .text("third"),
            "<p><strong>See</strong> \
             <a href=\"https://example.org/?a=1&amp;b=2\" rel=\"nofollow noopener\">our page</a></p>\n\n\
             <ul>\n<li>one</li>\n</ul>\n\n<ol>\n<li>first</li>\n</ol>\n\n<p>Between</p>\n\n\
             <ol start=\"3\">\n<li>third</li>\n</ol>",
        );
    }

    #[test]
    fn typed_markup_is_escaped() {
        assert_html(
            Sample::new().text("<script>alert(\"1\")</script> &amp; 'x'"),
            "<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp;amp; 'x'</p>",
        );
    }

    #[test]
    fn an_address_of_another_sort_prints_as_text() {
        assert_html(
            Sample::new().link("here", "javascript:alert(\"1\")"),
            "<p>here (javascript:alert(&quot;1&quot;))</p>",
        );
    }
}
