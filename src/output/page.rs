//! A whole HTML page that stands alone: no script, no picture, nothing fetched from anywhere.

use super::html::escaped;

/// How a page looks on the screen and on paper: A4, in words of a size that can be read.
const STYLE: &str = "\
@page { size: A4; margin: 20mm 22mm; }
body { font: 11.5pt/1.5 Georgia, 'Times New Roman', serif; color: #1a1a1a; background: #fff; max-width: 42em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.5em; line-height: 1.25; } h2 { font-size: 1.15em; margin-top: 1.8em; }
h1, h2 { break-after: avoid; } p, li { orphans: 3; widows: 3; }
a { color: #0b4f79; } .head, .note { color: #4d4d4d; font-size: .9em; }
.head { border-bottom: 1px solid #999; padding-bottom: .5em; display: flex; justify-content: space-between; gap: 1em; }
.warning { border: 2px solid #8a1c1c; padding: .5em .8em; }
.said { margin: 0 0 .2em; } .from { margin: 0 0 1em 1.2em; color: #4d4d4d; font-size: .9em; }
.post { white-space: pre-wrap; border-left: 3px solid #999; padding-left: 1em; }
@media print { body { margin: 0; padding: 0; max-width: none; } a { color: inherit; } .said { break-after: avoid; } }
";

/// A page being written.
pub(super) struct Page {
    title: String,
    body: String,
}

impl Page {
    /// Begins a page; browsers show its title.
    pub(super) fn new(title: &str) -> Self {
        Self {
            title: title.to_owned(),
            body: String::new(),
        }
    }

    /// The line at its top: what it is from, and the day.
    pub(super) fn head(&mut self, left: &str, right: &str) {
        let (left, right) = (escaped(left), escaped(right));
        self.html(&format!(
            "<p class=\"head\"><span>{left}</span><span>{right}</span></p>"
        ));
    }

    /// A heading of the first or the second level.
    pub(super) fn heading(&mut self, level: u8, words: &str) {
        let words = escaped(words);
        self.html(&format!("<h{level}>{words}</h{level}>"));
    }

    /// A paragraph, in one of the looks of the style's classes.
    pub(super) fn paragraph(&mut self, look: &str, words: &str) {
        let words = escaped(words);
        self.html(&format!("<p class=\"{look}\">{words}</p>"));
    }

    /// HTML that was escaped already.
    pub(super) fn html(&mut self, html: &str) {
        self.body.push_str(html);
        self.body.push('\n');
    }

    /// The whole page. Its policy keeps a browser from fetching anything, whatever stands in it.
    pub(super) fn finish(self) -> String {
        let (title, body) = (escaped(&self.title), self.body);
        format!(
            "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_never_becomes_markup() {
        let mut page = Page::new("<title>");
        page.head("a < b", "\"c\"");
        page.heading(2, "<script>");
        page.paragraph("note", "x & y");
        let page = page.finish();
        assert!(!page.contains("<script"));
        assert!(page.contains("<h2>&lt;script&gt;</h2>"));
        assert!(page.contains("<title>&lt;title&gt;</title>"));
        assert!(page.contains("<p class=\"note\">x &amp; y</p>"));
    }

    #[test]
    fn a_page_asks_for_nothing_from_elsewhere() {
        let page = Page::new("Letter").finish();
        for fetching in ["src=", "url(", "@import", "<link", "<script", "http"] {
            let found = page.matches(fetching).count();
            // The one "http" is that of `http-equiv`.
            assert_eq!(found, usize::from(fetching == "http"), "{fetching}");
        }
    }
}
