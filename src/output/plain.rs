//! Plain text: addresses are written out behind the words that link to them.

use super::document::Link;
use super::walk::Writer;

/// Writes plain text.
#[derive(Default)]
pub(super) struct Plain {
    written: String,
}

impl Writer for Plain {
    fn next_element(&mut self) {
        self.written.push_str("\n\n");
    }

    fn start_item(&mut self, number: Option<u32>) {
        if !self.written.is_empty() && !self.written.ends_with('\n') {
            self.written.push('\n');
        }
        match number {
            Some(number) => self.written.push_str(&format!("{number}. ")),
            None => self.written.push_str("- "),
        }
    }

    fn text(&mut self, text: &str) {
        self.written.push_str(text);
    }

    fn end_link(&mut self, link: &Link) {
        if !link.says_its_address() {
            self.written
                .push_str(&format!(" ({})", link.address.readable()));
        }
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
    fn assert_plain(sample: Sample, expected: &str) {
        assert_rendered(sample, Form::Text, expected);
    }

    #[test]
    fn bold_is_plain_and_items_have_marks() {
        assert_plain(
            Sample::new()
                .bold("Two things")
                .bullet()
                .text("one")
                .bullet()
                .text("two")
                .numbered(7)
                .text("seven")
                .numbered(8)
                .text("eight"),
            "Two things\n\n- one\n- two\n\n7. seven\n8. eight",
        );
    }

    #[test]
    fn an_address_is_written_out_once() {
        assert_plain(
            Sample::new()
                .link("Our page", "https://example.org/a")
                .text(", ")
                .link("www.example.org", "https://www.example.org/")
                .text(", ")
                .link("ring", "tel:0808 801 0366")
                .text(", ")
                .link("write", "mailto:help@example.org"),
            "Our page (https://example.org/a), www.example.org, ring (08088010366), write (help@example.org)",
        );
    }
}
