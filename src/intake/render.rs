//! The words of an HTML element as text: line ends as shown, quotations apart, nothing that phpBB added.

use super::clean;
use super::dates;
use super::found::FoundQuote;
use scraper::{CaseSensitivity, ElementRef};

/// Elements whose words nobody wrote, by class.
const DROPPED_CLASSES: [&str; 9] = [
    "attachbox",
    "back2top",
    "inline-attachment",
    "notice",
    "post-buttons",
    "rules",
    "signature",
    "smiley-box",
    "sr-only",
];
/// Elements that show no words, by name.
const DROPPED_NAMES: [&str; 12] = [
    "button", "head", "iframe", "input", "noscript", "object", "option", "script", "select",
    "style", "template", "textarea",
];
/// Elements that stand on lines of their own.
const BLOCKS: [&str; 24] = [
    "address", "article", "aside", "dd", "div", "dl", "dt", "fieldset", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "pre", "section", "tr",
];

/// One step of a walk through an element.
pub(super) enum Step<'a> {
    Open(ElementRef<'a>),
    Text(&'a str),
    Close(ElementRef<'a>),
}

/// Walks through `root` in the order of the page, without recursion, since pages can nest without limit.
///
/// `visit` says of each opened element whether to go into it; only those are closed.
pub(super) fn walk<'a>(root: ElementRef<'a>, mut visit: impl FnMut(Step<'a>) -> bool) {
    let mut node = *root;
    loop {
        if let Some(element) = ElementRef::wrap(node) {
            if visit(Step::Open(element)) {
                if let Some(child) = node.first_child() {
                    node = child;
                    continue;
                }
                visit(Step::Close(element));
            }
        } else if let Some(text) = node.value().as_text() {
            visit(Step::Text(text));
        }
        loop {
            if node.id() == root.id() {
                return;
            }
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            let Some(parent) = node.parent() else { return };
            node = parent;
            if let Some(element) = ElementRef::wrap(node) {
                visit(Step::Close(element));
            }
        }
    }
}

/// Whether an element has a class.
pub(super) fn has_class(element: ElementRef, class: &str) -> bool {
    element
        .value()
        .has_class(class, CaseSensitivity::CaseSensitive)
}

/// The first element inside `root` with a class.
pub(super) fn inside<'a>(root: ElementRef<'a>, class: &str) -> Option<ElementRef<'a>> {
    root.descendent_elements()
        .find(|element| has_class(*element, class))
}

/// The text of an element on one line.
pub(super) fn line(element: ElementRef) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is done with quotations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    /// They are kept apart, each on its own.
    Apart,
    /// They stand in the text as a browser copies them.
    Inline,
}

/// The words of an element.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) body: String,
    pub(super) quotes: Vec<FoundQuote>,
}

/// Renders the words of `root`.
pub(super) fn render(root: ElementRef, quotes: Quotes) -> Words {
    let mut page = Page {
        treatment: quotes,
        body: Out::default(),
        quotes: Vec::new(),
        open: Vec::new(),
        pre: 0,
    };
    walk(root, |step| page.visit(step));
    Words {
        body: page.body.finish(),
        quotes: page
            .quotes
            .into_iter()
            .map(|(quote, out)| FoundQuote {
                text: out.finish(),
                ..quote
            })
            .filter(|quote| !quote.text.is_empty())
            .collect(),
    }
}

/// A text while it is written.
#[derive(Debug, Default)]
struct Out {
    text: String,
    /// Whether white space was met since the last word.
    space: bool,
}

impl Out {
    fn words(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_whitespace() {
                self.space = true;
                continue;
            }
            if self.space && !self.text.is_empty() && !self.text.ends_with('\n') {
                self.text.push(' ');
            }
            self.space = false;
            self.text.push(c);
        }
    }

    fn verbatim(&mut self, text: &str) {
        self.text.push_str(text);
        self.space = false;
    }

    fn line_end(&mut self) {
        self.text.push('\n');
        self.space = false;
    }

    fn block(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        self.space = false;
    }

    fn paragraph(&mut self) {
        self.block();
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn finish(self) -> String {
        clean::body(self.text.split('\n'))
    }
}

/// A page while it is rendered: the body, and the quotations that are open, innermost last.
struct Page {
    treatment: Quotes,
    body: Out,
    quotes: Vec<(FoundQuote, Out)>,
    open: Vec<usize>,
    pre: usize,
}

impl Page {
    fn out(&mut self) -> &mut Out {
        let quote = self.open.last().copied();
        match quote.and_then(|at| self.quotes.get_mut(at)) {
            Some((_, out)) => out,
            None => &mut self.body,
        }
    }

    fn visit(&mut self, step: Step) -> bool {
        match step {
            Step::Open(element) => self.open(element),
            Step::Close(element) => {
                self.close(element);
                true
            }
            Step::Text(text) => {
                if self.pre > 0 {
                    self.out().verbatim(text);
                } else {
                    self.out().words(text);
                }
                true
            }
        }
    }

    /// Opens an element; false if its words are not to be read.
    fn open(&mut self, element: ElementRef) -> bool {
        let name = element.value().name();
        if DROPPED_NAMES.contains(&name)
            || element
                .value()
                .classes()
                .any(|class| DROPPED_CLASSES.contains(&class))
            || is_code_heading(element)
        {
            return false;
        }
        match name {
            "br" => self.out().line_end(),
            "p" | "table" | "ul" => self.out().paragraph(),
            "blockquote" => self.open_quote(),
            "cite" => return !self.cite(element),
            "a" => return !self.shortened(element),
            "img" if has_class(element, "smilies") => {
                let alt = element.attr("alt").unwrap_or_default().to_owned();
                self.out().words(&alt);
            }
            "td" | "th" => self.out().words(" "),
            _ if BLOCKS.contains(&name) => self.out().block(),
            _ => {}
        }
        if name == "pre" {
            self.pre += 1;
        } else if name == "li" {
            self.out().verbatim("- ");
        }
        true
    }

    fn close(&mut self, element: ElementRef) {
        match element.value().name() {
            "blockquote" => {
                if self.treatment == Quotes::Apart {
                    self.open.pop();
                }
                self.out().paragraph();
            }
            "p" | "table" | "ul" => self.out().paragraph(),
            "pre" => {
                self.pre = self.pre.saturating_sub(1);
                self.out().block();
            }
            name if BLOCKS.contains(&name) => self.out().block(),
            _ => {}
        }
    }

    fn open_quote(&mut self) {
        self.out().paragraph();
        if self.treatment == Quotes::Apart {
            self.open.push(self.quotes.len());
            self.quotes.push((FoundQuote::default(), Out::default()));
        }
    }

    /// Takes the head of a quotation, `{USER} wrote: ↑{DATE}`; false if `cite` is none.
    fn cite(&mut self, cite: ElementRef) -> bool {
        let head = line(cite);
        let Some((author, when)) = head.split_once(" wrote:") else {
            return false;
        };
        let when = when.trim().trim_start_matches('↑').trim();
        let when = dates::is_date(when).then(|| when.to_owned());
        if self.treatment == Quotes::Inline {
            let when = when.unwrap_or_default();
            self.out().verbatim(&format!("{author} wrote: ↑{when}\n"));
            return true;
        }
        let quote = self.open.last().copied();
        match quote.and_then(|at| self.quotes.get_mut(at)) {
            Some((quote, _)) => {
                quote.author = Some(author.to_owned());
                quote.when = when;
                true
            }
            None => false,
        }
    }

    /// Writes the whole address of a link whose text phpBB has shortened; false if it has not.
    fn shortened(&mut self, link: ElementRef) -> bool {
        let address = link.attr("href").unwrap_or_default();
        let text = line(link);
        let Some((start, end)) = text.split_once(" ... ") else {
            return false;
        };
        let is_same = address.contains(start) && address.ends_with(end);
        if is_same {
            self.out().words(address);
        }
        is_same
    }
}

/// Whether an element is the "Code: Select all" over a code box.
fn is_code_heading(element: ElementRef) -> bool {
    matches!(element.value().name(), "p" | "dt")
        && element
            .parent()
            .and_then(ElementRef::wrap)
            .is_some_and(|parent| has_class(parent, "codebox"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use scraper::Html;

    fn words(html: &str) -> Words {
        render(Html::parse_fragment(html).root_element(), Quotes::Apart)
    }

    #[test]
    fn line_breaks_and_paragraphs_stand_as_shown() {
        assert_eq!(
            words("a<br>\nb  c<br><br>d<p>e</p>f").body,
            "a\nb c\n\nd\n\ne\n\nf"
        );
    }

    #[test]
    fn nested_quotations_each_stand_on_their_own() {
        let words = words(
            "<blockquote><div><cite><a>Ann B</a> wrote: <a>↑</a><div class=\"responsive-hide\">18 Nov 2025 17:17</div></cite><blockquote><div><cite>Cy wrote:</cite>inner</div></blockquote>outer</div></blockquote>own",
        );
        let quotes: Vec<_> = words
            .quotes
            .iter()
            .map(|q| (q.author.as_deref(), q.when.as_deref(), q.text.as_str()))
            .collect();
        assert_eq!(
            quotes,
            [
                (Some("Ann B"), Some("18 Nov 2025 17:17"), "outer"),
                (Some("Cy"), None, "inner")
            ]
        );
        assert_eq!(words.body, "own");
    }

    #[test]
    fn links_keep_their_text_but_shortened_ones_their_address() {
        let address = "https://example.org/a/very/long/way?to=x";
        let body = words(&format!(
            "see <a href=\"{address}\">https://example.org/a/v ... ay?to=x</a> or <a href=\"x\">this</a>"
        ))
        .body;
        assert_eq!(body, format!("see {address} or this"));
    }

    #[test]
    fn what_phpbb_added_is_dropped() {
        let body = words(
            "a <img class=\"smilies\" alt=\":(\"><div class=\"codebox\"><p>Code: <a>Select all</a></p><pre><code>x\n  y</code></pre></div><div class=\"notice\">Last edited by A</div><dl class=\"attachbox\"><dt>Attachments</dt></dl>",
        )
        .body;
        assert_eq!(body, "a :(\nx\n  y");
    }
}
