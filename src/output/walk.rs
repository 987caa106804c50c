//! The one walk over a document, and what a form has to say at each step of it.

use super::document::{Element, Inline, Link, List};

/// Writes one form. A step that a form says nothing at need not be written out.
pub(super) trait Writer: Default {
    /// Parts two elements.
    fn next_element(&mut self);
    /// Begins a paragraph.
    fn start_paragraph(&mut self) {}
    /// Ends a paragraph.
    fn end_paragraph(&mut self) {}
    /// Begins a list.
    fn start_list(&mut self, _list: &List) {}
    /// Begins an item; `number` is its number in an ordered list.
    fn start_item(&mut self, number: Option<u32>);
    /// Ends an item.
    fn end_item(&mut self) {}
    /// Ends a list.
    fn end_list(&mut self, _list: &List) {}
    /// Writes text so that it reads as it was typed.
    fn text(&mut self, text: &str);
    /// Begins bold.
    fn start_bold(&mut self) {}
    /// Ends bold.
    fn end_bold(&mut self) {}
    /// Begins a link.
    fn start_link(&mut self, _link: &Link) {}
    /// Ends a link.
    fn end_link(&mut self, link: &Link);
    /// Gives what was written.
    fn finish(self) -> String;
}

/// Writes a document in the form of `W`.
pub(super) fn write<W: Writer>(elements: &[Element]) -> String {
    let mut writer = W::default();
    for (index, element) in elements.iter().enumerate() {
        if index > 0 {
            writer.next_element();
        }
        match element {
            Element::Paragraph(content) => {
                writer.start_paragraph();
                write_inline(&mut writer, content);
                writer.end_paragraph();
            }
            Element::List(list) => write_list(&mut writer, list),
        }
    }
    writer.finish()
}

fn write_list<W: Writer>(writer: &mut W, list: &List) {
    writer.start_list(list);
    let mut number = list.start;
    for item in &list.items {
        writer.start_item(number);
        write_inline(writer, item);
        writer.end_item();
        number = number.map(|number| number.saturating_add(1));
    }
    writer.end_list(list);
}

fn write_inline<W: Writer>(writer: &mut W, content: &[Inline]) {
    for inline in content {
        match inline {
            Inline::Text(text) => writer.text(text),
            Inline::Bold(inner) => {
                writer.start_bold();
                write_inline(writer, inner);
                writer.end_bold();
            }
            Inline::Link(link) => {
                writer.start_link(link);
                write_inline(writer, &link.content);
                writer.end_link(link);
            }
        }
    }
}
