//! Rust source as the tests of the house read it: files, code without comments and strings, and the paths it names.
//!
//! A light reader rather than a parser: it has to know where a comment or a string ends, and how `use` groups unfold.

use std::fs;
use std::path::{Path, PathBuf};

/// The folder the repository stands in.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A file and its text.
pub(crate) struct SourceFile {
    /// Its path from the repository, with `/`.
    pub(crate) path: String,
    /// Its text.
    pub(crate) text: String,
}

/// All Rust files below a folder of the repository, ordered by path.
pub(crate) fn rust_files(folder: &str) -> Vec<SourceFile> {
    let mut files = Vec::new();
    collect(&root().join(folder), folder, &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn collect(folder: &Path, name: &str, files: &mut Vec<SourceFile>) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let entry = entry.expect("the entry can be read");
        let path = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &path, files);
        } else if path.ends_with(".rs") {
            let text = fs::read_to_string(entry.path()).expect("the file is UTF-8");
            files.push(SourceFile { path, text });
        }
    }
}

/// A path as code names it, unfolded from its `use` group: `std::{fs, io::Read}` gives two.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NamedPath {
    /// The line its last segment stands on, counted from 1.
    pub(crate) line: usize,
    /// Its segments; a `*` of a `use` is one.
    pub(crate) segments: Vec<String>,
    /// The modules written out in the file (`mod tests { … }`) that it stands in.
    pub(crate) inside: Vec<String>,
}

/// All paths that code names, single names among them.
pub(crate) fn named_paths(text: &str) -> Vec<NamedPath> {
    let tokens = tokens(&code(text));
    let mut reader = PathReader {
        tokens: &tokens,
        at: 0,
        inside: Vec::new(),
        found: Vec::new(),
    };
    reader.read_all();
    reader.found
}

struct Token {
    text: String,
    line: usize,
}

impl Token {
    fn is_name(&self) -> bool {
        self.text
            .starts_with(|c: char| c.is_alphabetic() || c == '_')
    }
}

fn tokens(code: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for (number, line) in code.lines().enumerate() {
        let mut rest = line.trim_start();
        while let Some(first) = rest.chars().next() {
            let length = if first.is_alphanumeric() || first == '_' {
                rest.find(|c: char| !c.is_alphanumeric() && c != '_')
                    .unwrap_or(rest.len())
            } else if rest.starts_with("::") {
                2
            } else {
                first.len_utf8()
            };
            let (token, behind) = rest.split_at(length);
            tokens.push(Token {
                text: token.to_owned(),
                line: number + 1,
            });
            rest = behind.trim_start();
        }
    }
    tokens
}

struct PathReader<'a> {
    tokens: &'a [Token],
    at: usize,
    /// The modules that are open; each other brace stands here as nothing.
    inside: Vec<Option<String>>,
    found: Vec<NamedPath>,
}

impl PathReader<'_> {
    fn text(&self, ahead: usize) -> &str {
        self.tokens
            .get(self.at + ahead)
            .map_or("", |token| &token.text)
    }

    fn read_all(&mut self) {
        while let Some(token) = self.tokens.get(self.at) {
            match token.text.as_str() {
                "mod" if self.text(2) == "{" => {
                    self.inside.push(Some(self.text(1).to_owned()));
                    self.at += 3;
                }
                "{" => {
                    self.inside.push(None);
                    self.at += 1;
                }
                "}" => {
                    self.inside.pop();
                    self.at += 1;
                }
                _ if token.is_name() => self.read_path(Vec::new()),
                _ => self.at += 1,
            }
        }
    }

    /// Reads one path that begins at a name, behind the segments of the groups it stands in.
    fn read_path(&mut self, mut segments: Vec<String>) {
        loop {
            segments.push(self.text(0).to_owned());
            self.at += 1;
            if self.text(0) != "::" {
                return self.push(segments);
            }
            self.at += 1;
            match self.tokens.get(self.at) {
                Some(token) if token.is_name() || token.text == "*" => {}
                Some(token) if token.text == "{" => return self.read_group(&segments),
                _ => return self.push(segments),
            }
        }
    }

    fn read_group(&mut self, before: &[String]) {
        self.at += 1;
        while let Some(token) = self.tokens.get(self.at) {
            if token.text == "}" {
                self.at += 1;
                return;
            }
            if token.text == "as" {
                self.at += 2;
            } else if token.is_name() || token.text == "*" {
                self.read_path(before.to_vec());
            } else {
                self.at += 1;
            }
        }
    }

    fn push(&mut self, segments: Vec<String>) {
        let line = self.tokens.get(self.at - 1).map_or(0, |token| token.line);
        let inside = self.inside.iter().flatten().cloned().collect();
        self.found.push(NamedPath {
            line,
            segments,
            inside,
        });
    }
}

/// The code of a file with comments, strings and characters blanked out; lines keep their numbers.
pub(crate) fn code(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let after_name = code.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let hidden = match first {
            '/' => comment_length(rest),
            '"' => Some(1 + string_length(&rest[1..], '"')),
            '\'' => character_length(rest),
            'r' | 'b' | 'c' if !after_name => raw_string_length(rest),
            _ => None,
        };
        let length = hidden.unwrap_or(first.len_utf8());
        let (piece, behind) = rest.split_at(length);
        if hidden.is_some() {
            code.push(' ');
            code.extend(piece.chars().filter(|c| *c == '\n'));
        } else {
            code.push_str(piece);
        }
        rest = behind;
    }
    code
}

fn comment_length(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    if !text.starts_with("/*") {
        return None;
    }
    let mut depth = 0;
    let mut at = 0;
    while at < text.len() {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
        if depth == 0 {
            break;
        }
    }
    Some(at)
}

/// The length of the rest of a string or character, its closing `quote` with it.
fn string_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

/// The length of a character such as `'a'`; none for a lifetime.
fn character_length(text: &str) -> Option<usize> {
    let mut signs = text.char_indices().skip(1);
    let (_, first) = signs.next()?;
    let (second_at, second) = signs.next()?;
    if first == '\\' {
        return Some(1 + string_length(&text[1..], '\''));
    }
    (second == '\'').then_some(second_at + 1)
}

/// The length of `r"…"`, `r#"…"#` and their like with `b` and `c`.
fn raw_string_length(text: &str) -> Option<usize> {
    let behind = text.strip_prefix(['b', 'c']).unwrap_or(text);
    let behind = behind.strip_prefix('r')?;
    let inner = behind.trim_start_matches('#');
    let hashes = "#".repeat(behind.len() - inner.len());
    let inside = inner.strip_prefix('"')?;
    let end = format!("\"{hashes}");
    let length = inside.find(&end).map_or(inside.len(), |at| at + end.len());
    Some(text.len() - inside.len() + length)
}
