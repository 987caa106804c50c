//! The tags of a template and the tokens in them, for checks that must see every branch.

/// A stretch of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::library) enum Piece<'a> {
    /// Words of the passage itself.
    Text(&'a str),
    /// `{{ … }}`: the expression.
    Print(&'a str),
    /// `{% … %}`: the statement.
    Statement(&'a str),
    /// `{# … #}`.
    Comment(&'a str),
}

/// A piece and the line it begins on, counted from 1.
pub(in crate::library) type Placed<'a> = (Piece<'a>, usize);

/// Whether `body` holds any tag at all.
pub(in crate::library) fn has_tags(body: &str) -> bool {
    ["{{", "{%", "{#"].iter().any(|open| body.contains(open))
}

/// Whether a line holds statements and nothing else.
pub(in crate::library) fn is_only_tags(line: &str) -> bool {
    scan(line).iter().all(|(piece, _)| match piece {
        Piece::Statement(_) | Piece::Comment(_) => true,
        Piece::Text(text) => text.trim().is_empty(),
        Piece::Print(_) => false,
    })
}

/// Cuts a template into its pieces; a tag that is never closed is left out, since compiling reports it.
pub(in crate::library) fn scan(body: &str) -> Vec<Placed<'_>> {
    let mut pieces = Vec::new();
    let mut rest = body;
    let mut line = 1;
    while let Some((before, tag, after)) = next_tag(rest) {
        if !before.is_empty() {
            pieces.push((Piece::Text(before), line));
        }
        line += newlines(before);
        pieces.push((tag, line));
        let taken = rest.len() - before.len() - after.len();
        line += newlines(
            rest.get(before.len()..before.len() + taken)
                .unwrap_or_default(),
        );
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push((Piece::Text(rest), line));
    }
    pieces
}

fn newlines(text: &str) -> usize {
    text.matches('\n').count()
}

/// The text before the next tag, the tag, and what follows it.
fn next_tag(text: &str) -> Option<(&str, Piece<'_>, &str)> {
    let (at, close) = text.match_indices('{').find_map(|(at, _)| {
        let close = match text.as_bytes().get(at + 1)? {
            b'{' => "}}",
            b'%' => "%}",
            b'#' => "#}",
            _ => return None,
        };
        Some((at, close))
    })?;
    let before = text.get(..at)?;
    let inner = text.get(at + 2..)?;
    let end = if close == "#}" {
        inner.find(close)?
    } else {
        end_of_tag(inner, close)?
    };
    let (inner, after) = (inner.get(..end)?, inner.get(end + 2..)?);
    let expression = inner
        .trim_start_matches(['-', '+'])
        .trim_end_matches(['-', '+'])
        .trim();
    let piece = match close {
        "}}" => Piece::Print(expression),
        "%}" => Piece::Statement(expression),
        _ => Piece::Comment(inner),
    };
    Some((before, piece, after))
}

/// Where `close` stands in `inner`, outside quotation marks.
fn end_of_tag(inner: &str, close: &str) -> Option<usize> {
    let mut quote = None;
    let mut escaped = false;
    for (at, c) in inner.char_indices() {
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if c == '\\' => escaped = true,
            Some(mark) if c == mark => quote = None,
            Some(_) => {}
            None if c == '"' || c == '\'' => quote = Some(c),
            None if inner.get(at..)?.starts_with(close) => return Some(at),
            None => {}
        }
    }
    None
}

/// One token of an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::library) enum Token<'a> {
    /// A word: a name or a keyword.
    Word(&'a str),
    /// Text within quotation marks, without them.
    Quoted(&'a str),
    /// A number.
    Number,
    /// Any other sign.
    Sign(char),
}

/// Cuts an expression into tokens.
pub(in crate::library) fn tokens(expression: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut rest = expression;
    while let Some(c) = rest.chars().next() {
        let length = if c.is_alphabetic() || c == '_' {
            let length = run(rest, |c| c.is_alphanumeric() || c == '_');
            found.push(Token::Word(rest.get(..length).unwrap_or_default()));
            length
        } else if c.is_ascii_digit() {
            found.push(Token::Number);
            run(rest, |c| c.is_ascii_digit() || c == '.')
        } else if c == '"' || c == '\'' {
            let inner = rest.get(1..).unwrap_or_default();
            let length = end_of_quote(inner, c);
            found.push(Token::Quoted(inner.get(..length).unwrap_or_default()));
            length + 2
        } else {
            if !c.is_whitespace() {
                found.push(Token::Sign(c));
            }
            c.len_utf8()
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    found
}

fn run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

fn end_of_quote(inner: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, c) in inner.char_indices() {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if c == mark {
            return at;
        }
    }
    inner.len()
}

/// The calls of an expression: the function and, where it is written outright, its first argument.
pub(in crate::library) fn calls(expression: &str) -> Vec<(&str, Option<&str>)> {
    let tokens = tokens(expression);
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Token::Word(name) = token else { continue };
        if tokens.get(at + 1) != Some(&Token::Sign('(')) || is_keyword(name) {
            continue;
        }
        let argument = match (tokens.get(at + 2), tokens.get(at + 3)) {
            (Some(Token::Quoted(text)), Some(Token::Sign(')' | ','))) => Some(*text),
            _ => None,
        };
        found.push((*name, argument));
    }
    found
}

/// Words of expressions that are neither names nor functions.
pub(in crate::library) fn is_keyword(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "or"
            | "not"
            | "if"
            | "else"
            | "is"
            | "in"
            | "true"
            | "false"
            | "none"
            | "True"
            | "False"
            | "None"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_know_their_lines() {
        assert_eq!(
            scan("one\n{% if child %}two\n{{ child }}{% endif %}"),
            [
                (Piece::Text("one\n"), 1),
                (Piece::Statement("if child"), 2),
                (Piece::Text("two\n"), 2),
                (Piece::Print("child"), 3),
                (Piece::Statement("endif"), 3),
            ]
        );
    }

    #[test]
    fn a_closing_mark_within_quotation_marks_closes_nothing() {
        assert_eq!(
            scan(r#"{{ ask("a }} b \" c") }}d"#),
            [
                (Piece::Print(r#"ask("a }} b \" c")"#), 1),
                (Piece::Text("d"), 1)
            ]
        );
    }

    #[test]
    fn an_open_tag_leaves_the_rest_as_text() {
        assert_eq!(scan("a {{ b"), [(Piece::Text("a {{ b"), 1)]);
    }

    #[test]
    fn calls_show_their_first_argument() {
        assert_eq!(
            calls(r#"not (ticked("a-b")) and choose('x', "y") or phone(child)"#),
            [
                ("ticked", Some("a-b")),
                ("choose", Some("x")),
                ("phone", None)
            ]
        );
    }
}
