//! What can be said of a template before any letter asks for it: every branch is looked at, whatever it depends on.

use super::inserts::{Insert, Inserts, is_private};
use super::scan::{Piece, Token, calls, has_tags, is_keyword, scan, tokens};
use super::words::{CONDITIONS, FILTERS, GAPS, RECORDS, TESTS, WORDS, conditions, explain, record};
use super::{addresses, markdown, no_signpost, signpost_of, syntax};
use crate::library::entry::{Complaint, Fault};
use crate::library::{Context, Signpost, Target};
use std::collections::BTreeSet;

/// The kinds of facts that a reading tells apart, for `fact("order")` and `fact:order`.
pub const FACT_KINDS: [&str; 13] = [
    "birth-soon",
    "child",
    "conference-soon",
    "date",
    "deadline",
    "hearing-soon",
    "legal-aid",
    "order",
    "other",
    "plan",
    "poster",
    "relation-word",
    "stage",
];

/// How many words and signs one tag or condition may have; the longest of the starter library has half of it.
const MOST_TOKENS: usize = 200;

/// How many `{% … %}` one passage may have.
const MOST_STATEMENTS: usize = 200;

/// Something wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::library) struct Slip {
    /// The line of the body, counted from 1.
    pub(in crate::library) line: usize,
    /// What is wrong.
    pub(in crate::library) complaint: Complaint,
}

/// What a template may name.
pub(in crate::library) trait Known {
    /// Whether the pack has an issue of this id.
    fn has_issue(&self, id: &str) -> bool;
    /// Whether the pack has a signpost of this id, be it broken.
    fn has_signpost(&self, id: &str) -> bool;
    /// The signpost, unless it is broken.
    fn signpost(&self, id: &str) -> Option<&Signpost>;
}

/// Checks the body of a passage.
pub(in crate::library) fn check_body(body: &str, known: &impl Known) -> Vec<Slip> {
    // To make the engine ready takes longer than all the rest, and most passages have no tags.
    let checked = match has_tags(body) {
        true => check_template(body, known),
        false => Ok(Vec::new()),
    };
    match checked {
        Ok(mut slips) => {
            slips.extend(check_text(body, known));
            slips.sort_by_key(|slip| slip.line);
            slips
        }
        Err(slips) => slips,
    }
}

/// What is wrong with the tags of a body; an error is what keeps all the rest from being looked at.
fn check_template(body: &str, known: &impl Known) -> Result<Vec<Slip>, Vec<Slip>> {
    let unsafe_tags = check_tags(body);
    if !unsafe_tags.is_empty() {
        return Err(unsafe_tags);
    }
    let mut env = conditions(&Context::default());
    env.set_syntax(syntax().clone());
    if let Err(error) = env.template_from_str(body) {
        return Err(vec![Slip {
            line: error.line().unwrap_or(1),
            complaint: template(explain(&error)),
        }]);
    }
    let mut slips = Vec::new();
    for (piece, line) in scan(body) {
        let complaints = match piece {
            Piece::Print(expression) => {
                let functions = [&CONDITIONS[..], &GAPS, &RECORDS].concat();
                check_expression(expression, &functions, known)
            }
            Piece::Statement(statement) => check_statement(statement, known),
            Piece::Text(_) | Piece::Comment(_) => Vec::new(),
        };
        slips.extend(
            complaints
                .into_iter()
                .map(|complaint| Slip { line, complaint }),
        );
    }
    Ok(slips)
}

/// Checks a condition of `when`.
pub(in crate::library) fn check_condition(condition: &str, known: &impl Known) -> Vec<Complaint> {
    if is_too_long(condition) {
        return vec![template(
            "the condition is too long: part it into several, all of which must hold".to_owned(),
        )];
    }
    let env = conditions(&Context::default());
    match env.compile_expression(condition) {
        Ok(_) => check_expression(condition, &CONDITIONS, known),
        Err(error) => vec![template(explain(&error))],
    }
}

/// Looks for tags that the engine must not see: it works its way down into an expression step by step, and each step
/// takes room on the stack. Other statements than ours are among them, since `raw` would hide tags from us.
fn check_tags(body: &str) -> Vec<Slip> {
    let mut statements = 0;
    let mut slips = Vec::new();
    for (piece, line) in scan(body) {
        let message = match piece {
            Piece::Print(tag) | Piece::Statement(tag) if is_too_long(tag) => {
                Some("a tag is too long: part it into several".to_owned())
            }
            Piece::Statement(tag) => {
                statements += 1;
                if statements == MOST_STATEMENTS + 1 {
                    Some(format!(
                        "the passage has more than {MOST_STATEMENTS} statements"
                    ))
                } else {
                    unknown_statement(tag)
                }
            }
            _ => None,
        };
        slips.extend(message.map(|message| Slip {
            line,
            complaint: template(message),
        }));
    }
    slips
}

fn is_too_long(expression: &str) -> bool {
    expression.len() > MOST_TOKENS && tokens(expression).len() > MOST_TOKENS
}

fn unknown_statement(statement: &str) -> Option<String> {
    let keyword = statement.split_whitespace().next().unwrap_or_default();
    // The end of a statement that has no place here is reported with its beginning.
    let known = matches!(keyword, "if" | "elif" | "else") || keyword.starts_with("end");
    (!known).then(|| {
        let start: String = keyword.chars().take(40).collect();
        format!("“{start}” is no word of the template language: if, elif, else and endif are")
    })
}

fn check_statement(statement: &str, known: &impl Known) -> Vec<Complaint> {
    let (keyword, rest) = statement
        .split_once(char::is_whitespace)
        .unwrap_or((statement, ""));
    match keyword {
        "if" | "elif" => {
            let functions = [&CONDITIONS[..], &RECORDS].concat();
            check_expression(rest, &functions, known)
        }
        _ => Vec::new(),
    }
}

/// Checks the names an expression uses.
fn check_expression(expression: &str, functions: &[&str], known: &impl Known) -> Vec<Complaint> {
    let tokens = tokens(expression);
    let mut complaints = Vec::new();
    let mut before = None;
    for (at, token) in tokens.iter().enumerate() {
        if let Token::Word(word) = token {
            let called = tokens.get(at + 1) == Some(&Token::Sign('('));
            complaints.extend(check_word(word, before, called, functions).map(template));
            if *word != "not" || before != Some(&Token::Word("is")) {
                before = Some(token);
            }
        } else {
            before = Some(token);
        }
    }
    if compares_unguarded_age(&tokens) {
        complaints.push(Complaint::new(
            Fault::Branch,
            "“child_age” may not be known: write “child_age is known and …” before comparing it",
        ));
    }
    for (function, argument) in calls(expression) {
        complaints.extend(check_call(function, argument, known));
    }
    complaints
}

/// Checks one word by the token `before` it.
fn check_word(
    word: &str,
    before: Option<&Token<'_>>,
    called: bool,
    functions: &[&str],
) -> Option<String> {
    let (list, what): (&[&str], &str) = match before {
        Some(Token::Sign('|')) => (&FILTERS, "filter"),
        Some(Token::Word("is")) if word != "not" => (&TESTS, "test"),
        _ if is_keyword(word) => return None,
        _ if called => (functions, "function"),
        _ => (&WORDS, "word"),
    };
    if list.contains(&word) {
        return None;
    }
    Some(format!(
        "“{word}” is no {what} that may stand here: {}",
        list.join(", ")
    ))
}

/// Whether an age that may be unset is compared: unset would count as smaller or larger than any number.
fn compares_unguarded_age(tokens: &[Token<'_>]) -> bool {
    let compares = tokens
        .iter()
        .any(|token| matches!(token, Token::Sign('<' | '>')));
    let age = Token::Word("child_age");
    let guarded = tokens
        .windows(3)
        .any(|three| three == [age, Token::Word("is"), Token::Word("known")]);
    compares && tokens.contains(&age) && !guarded
}

/// A complaint about the template itself.
fn template(message: String) -> Complaint {
    Complaint::new(Fault::Template, message)
}

fn check_call(function: &str, argument: Option<&str>, known: &impl Known) -> Option<Complaint> {
    let takes_text = [&CONDITIONS[..], &GAPS, &RECORDS]
        .iter()
        .any(|list| list.contains(&function));
    if !takes_text {
        return None;
    }
    let Some(argument) = argument.filter(|argument| !argument.trim().is_empty()) else {
        return Some(template(format!(
            "{function}(…) needs its first words outright, in quotation marks"
        )));
    };
    match function {
        "ticked" if !known.has_issue(argument) => Some(Complaint::new(
            Fault::UnknownId,
            format!("there is no issue “{argument}”"),
        )),
        "fact" if !FACT_KINDS.contains(&argument) => {
            Some(Complaint::new(Fault::UnknownId, unknown_fact(argument)))
        }
        _ if RECORDS.contains(&function) => check_record(function, argument, known),
        _ => None,
    }
}

/// Says that there is no such kind of fact.
pub(in crate::library) fn unknown_fact(kind: &str) -> String {
    format!(
        "there is no kind of fact “{kind}”: {}",
        FACT_KINDS.join(", ")
    )
}

fn check_record(function: &str, id: &str, known: &impl Known) -> Option<Complaint> {
    if !known.has_signpost(id) {
        return Some(no_signpost(id));
    }
    let signpost = known.signpost(id)?;
    record(function, signpost).err()
}

/// Checks the words of a passage in all its branches at once.
fn check_text(body: &str, known: &impl Known) -> Vec<Slip> {
    let mut slips: Vec<Slip> = body
        .lines()
        .zip(1..)
        .filter(|(line, _)| line.chars().any(is_private))
        .map(|(_, line)| Slip {
            line,
            complaint: "a private-use character stands in the passage; it has no meaning elsewhere"
                .into(),
        })
        .collect();
    let skeleton = skeleton(body);
    let inserts = [Insert::Value("x".to_owned())];
    let find = |link: &str| {
        let id = signpost_of(link)?;
        if !known.has_signpost(id) {
            return Err(no_signpost(id));
        }
        Ok(Target::Address {
            address: String::new(),
        })
    };
    let (_, found) = markdown::read(&skeleton, &inserts, find);
    slips.extend(found.into_iter().map(|slip| Slip {
        line: line_at(&skeleton, slip.at),
        complaint: slip.complaint,
    }));
    let faulty: BTreeSet<usize> = slips.iter().map(|slip| slip.line).collect();
    slips.extend(
        addresses::misplaced(&skeleton)
            .into_iter()
            .map(|(range, kind)| Slip {
                line: line_at(&skeleton, range.start),
                complaint: Complaint::new(Fault::OutsideRecord, kind.message()),
            })
            .filter(|slip| !faulty.contains(&slip.line)),
    );
    slips
}

/// The line of `text` that byte `at` stands on, counted from 1.
fn line_at(text: &str, at: usize) -> usize {
    1 + text
        .get(..at)
        .map_or(0, |before| before.matches('\n').count())
}

/// The body with a value for each print and nothing for other tags; its lines are those of the body.
fn skeleton(body: &str) -> String {
    let value = Inserts::default().value("x");
    let mut text = String::with_capacity(body.len());
    let pieces = scan(body);
    for (piece, line) in &pieces {
        while text.matches('\n').count() + 1 < *line {
            text.push('\n');
        }
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Print(_) => text.extend(value),
            Piece::Statement(_) | Piece::Comment(_) => {}
        }
    }
    text
}

/// The ids of the signposts that a body's functions and links name, in order, each once.
pub(in crate::library) fn signposts_named(body: &str) -> BTreeSet<&str> {
    let called = scan(body).into_iter().flat_map(|(piece, _)| match piece {
        Piece::Print(expression) | Piece::Statement(expression) => calls(expression),
        Piece::Text(_) | Piece::Comment(_) => Vec::new(),
    });
    let called = called
        .filter(|(function, _)| RECORDS.contains(function))
        .filter_map(|(_, argument)| argument);
    let linked = body
        .split("](signpost:")
        .skip(1)
        .map(|rest| rest.split([')', ' ']).next().unwrap_or_default());
    called.chain(linked).collect()
}

/// What a snippet's conditions and body ask `function` for: the kinds of `flag`, the ids of `ticked`.
pub(in crate::library) fn kinds_named<'a>(
    body: &'a str,
    when: &'a [String],
    function: &str,
) -> BTreeSet<&'a str> {
    expressions(body, when)
        .flat_map(calls)
        .filter(|(called, _)| *called == function)
        .filter_map(|(_, argument)| argument)
        .collect()
}

/// The words and functions that a snippet's conditions and body use.
pub(in crate::library) fn words_named<'a>(body: &'a str, when: &'a [String]) -> BTreeSet<&'a str> {
    expressions(body, when)
        .flat_map(tokens)
        .filter_map(|token| match token {
            Token::Word(word) => Some(word),
            _ => None,
        })
        .collect()
}

fn expressions<'a>(body: &'a str, when: &'a [String]) -> impl Iterator<Item = &'a str> {
    scan(body)
        .into_iter()
        .filter_map(|(piece, _)| match piece {
            Piece::Print(expression) | Piece::Statement(expression) => Some(expression),
            Piece::Text(_) | Piece::Comment(_) => None,
        })
        .chain(when.iter().map(String::as_str))
}
