//! A letter as a file: text, a web page, Markdown, a mail that waits to be sent, or a page to print.

use super::page::Page;
use super::{Form, OpenGaps, render};
use crate::library::Passage;
use mail_builder::MessageBuilder;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::date::Date as MailDate;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::MimePart;

/// A kind of file a letter can be saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FileKind {
    /// A mail that no address is filled in of.
    #[default]
    Mail,
    /// A web page.
    Html,
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
}

impl FileKind {
    /// All kinds, those asked for most first.
    pub const ALL: [Self; 4] = [Self::Mail, Self::Html, Self::Text, Self::Markdown];

    /// What people call it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Mail => "Mail",
            Self::Html => "Web page",
            Self::Text => "Plain text",
            Self::Markdown => "Markdown",
        }
    }

    /// What it is for, in a line.
    pub fn purpose(self) -> &'static str {
        match self {
            Self::Mail => "Opens in a mail program, ready for an address",
            Self::Html => "Opens in a browser, with its links",
            Self::Text => "Opens anywhere; addresses are written out",
            Self::Markdown => "For places that take Markdown",
        }
    }

    /// What its files' names end with.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Mail => "eml",
            Self::Html => "html",
            Self::Text => "txt",
            Self::Markdown => "md",
        }
    }
}

/// What stands round a letter on paper.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The title of the thread, for a mail's subject.
    pub title: Option<&'a str>,
    /// Who sends it: the house's name.
    pub house: &'a str,
    /// When.
    pub at: &'a jiff::Zoned,
    /// A name that no other letter has, for a mail.
    pub name: &'a str,
}

/// Writes passages as a file; optional gaps that are open fall out.
pub fn letter_file(passages: &[&Passage], kind: FileKind, around: Around<'_>) -> Vec<u8> {
    let form = |form| render(passages, form, OpenGaps::DropOptional);
    match kind {
        FileKind::Text => ended(form(Form::Text)).into_bytes(),
        FileKind::Markdown => ended(form(Form::Markdown)).into_bytes(),
        FileKind::Html => {
            let mut page = Page::new("Letter");
            page.html(&form(Form::Html));
            page.finish().into_bytes()
        }
        FileKind::Mail => mail(form(Form::Text), &form(Form::Html), around),
    }
}

/// Writes passages as a page to print, with every open gap as it would print; `unfinished` says at its top what the
/// letter still needs. The posts follow on a page of their own where they are given, each as its author and its words.
pub fn letter_page(
    passages: &[&Passage],
    unfinished: Option<&str>,
    posts: &[(String, String)],
    around: Around<'_>,
) -> String {
    let mut page = Page::new("Letter");
    page.head(around.house, &day(around.at));
    if let Some(unfinished) = unfinished {
        page.paragraph("warning", unfinished);
    }
    page.html(&render(passages, Form::Html, OpenGaps::DropOptional));
    if !posts.is_empty() {
        page.html("<section style=\"break-before: page\">");
        page.heading(2, "The post it answers");
        for (author, body) in posts {
            page.paragraph("note", author);
            page.paragraph("post", body);
        }
        page.html("</section>");
    }
    page.finish()
}

/// A day as letters write it: "28 November 2026".
pub(super) fn day(at: &jiff::Zoned) -> String {
    at.strftime("%-d %B %Y").to_string()
}

fn ended(mut text: String) -> String {
    text.push('\n');
    text
}

/// A mail with the letter in both forms (RFC 5322, RFC 2045); mail programs open it as one still to be sent.
///
/// It names nobody: the adviser's program fills in who sends it, and the adviser to whom it goes.
fn mail(text: String, html: &str, around: Around<'_>) -> Vec<u8> {
    let title: String = around.title.unwrap_or_default().chars().take(200).collect();
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let subject = match title.as_str() {
        "" => "Our reply to your post".to_owned(),
        title => format!("Re: {title}"),
    };
    let boundary = format!("letter-{}", around.name);
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"></head><body>\n{html}\n</body></html>\n"
    );
    let part = |kind: &'static str, body: String| {
        MimePart::new(ContentType::new(kind).attribute("charset", "utf-8"), body)
    };
    let body = MimePart::new(
        ContentType::new("multipart/alternative").attribute("boundary", boundary),
        vec![part("text/plain", ended(text)), part("text/html", html)],
    );
    MessageBuilder::new()
        .header("X-Unsent", Raw::new("1"))
        .date(MailDate::new(around.at.timestamp().as_second()))
        .message_id(format!("{}@replywright.invalid", around.name))
        .subject(subject)
        .body(body)
        .write_to_vec()
        // Writing into memory cannot fail.
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::samples::Sample;
    use mail_parser::MessageParser;

    fn at() -> jiff::Zoned {
        "2026-11-28T09:30:00+00:00[UTC]".parse().unwrap()
    }

    fn file(sample: Sample, kind: FileKind, title: Option<&str>) -> Vec<u8> {
        let at = at();
        let around = Around {
            title,
            house: "The charity",
            at: &at,
            name: "0123456789ab",
        };
        letter_file(&[&sample.done()], kind, around)
    }

    fn sample() -> Sample {
        Sample::new()
            .text("Dear Zoë, see “")
            .link("our page", "https://example.org/a")
            .text("” — it is ")
            .bold("free")
            .text(".\n.\nFrom here on")
    }

    #[test]
    fn a_mail_reads_back_in_both_forms_and_names_nobody() {
        let title = "Zoë’s plan: what\r\nBcc: x@example.org happens next?";
        let bytes = file(sample(), FileKind::Mail, Some(title));
        let mail = MessageParser::default().parse(&bytes).expect("a mail");
        assert_eq!(
            mail.subject(),
            Some("Re: Zoë’s plan: what Bcc: x@example.org happens next?")
        );
        let text = mail.body_text(0).expect("text").replace("\r\n", "\n");
        assert_eq!(
            text.trim_end(),
            "Dear Zoë, see “our page (https://example.org/a)” — it is free.\n\n.\n\nFrom here on"
        );
        let html = mail.body_html(0).expect("html");
        assert!(html.contains("<strong>free</strong>"), "{html}");
        assert!(mail.from().is_none() && mail.to().is_none() && mail.bcc().is_none());
        assert_eq!(mail.header_raw("X-Unsent").map(str::trim), Some("1"));
        assert_eq!(mail.attachment_count(), 0);
    }

    #[test]
    fn every_line_of_a_mail_is_short_ascii_ended_by_both_line_ends() {
        let long = "wörd ".repeat(400);
        let bytes = file(Sample::new().text(&long), FileKind::Mail, Some(&long));
        assert!(bytes.is_ascii());
        let text = String::from_utf8(bytes).unwrap();
        for line in text.split("\r\n") {
            assert!(line.len() <= 998 && !line.contains(['\n', '\r']), "{line}");
        }
        assert!(!text.contains("localhost"));
    }

    #[test]
    fn a_thread_without_a_title_gets_a_plain_subject() {
        let bytes = file(sample(), FileKind::Mail, Some(" \n"));
        let mail = MessageParser::default().parse(&bytes).expect("a mail");
        assert_eq!(mail.subject(), Some("Our reply to your post"));
    }

    #[test]
    fn text_and_markdown_are_the_copied_forms_with_a_line_end() {
        for (kind, form) in [
            (FileKind::Text, Form::Text),
            (FileKind::Markdown, Form::Markdown),
        ] {
            let copied = render(&[&sample().done()], form, OpenGaps::DropOptional);
            let saved = String::from_utf8(file(sample(), kind, None)).unwrap();
            assert_eq!(saved, format!("{copied}\n"));
        }
    }

    #[test]
    fn a_printed_page_has_the_post_only_where_it_is_asked_for() {
        let at = at();
        let around = Around {
            title: None,
            house: "The charity",
            at: &at,
            name: "x",
        };
        let passage = sample().done();
        let post = ("mossycup".to_owned(), "my <b>son</b>".to_owned());
        let bare = letter_page(&[&passage], None, &[], around);
        assert!(bare.contains("The charity") && bare.contains("28 November 2026"));
        assert!(!bare.contains("The post it answers") && !bare.contains("class=\"warning\""));
        let whole = letter_page(&[&passage], Some("Not finished"), &[post], around);
        assert!(whole.contains("my &lt;b&gt;son&lt;/b&gt;"));
        assert!(whole.contains("<p class=\"warning\">Not finished</p>"));
    }
}
