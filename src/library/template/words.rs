//! The words and functions of templates and of `when`, as the template engine sees them.

use super::inserts::{Inserts, is_private, printable, unset_mark, unset_number};
use crate::library::entry::{Complaint, Fault};
use crate::library::{Context, Detail, GapKind, Library, Signpost};
use minijinja::value::{Object, ObjectRepr, Rest, Value, ValueKind};
use minijinja::{Environment, Error, ErrorKind, Output, UndefinedBehavior};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// The words a template may use, each a field of [`Context`].
pub(in crate::library) const WORDS: [&str; 14] = [
    "poster",
    "adviser",
    "adviser_role",
    "organisation",
    "forum",
    "first_post",
    "returning",
    "posts_answered",
    "poster_is",
    "for_somebody_else",
    "writes_for",
    "child",
    "child_age",
    "children",
];

/// The functions that ask whether something is so; `when` may use them too.
pub(in crate::library) const CONDITIONS: [&str; 3] = ["ticked", "flag", "fact"];

/// The functions that leave a gap for the adviser.
pub(in crate::library) const GAPS: [&str; 3] = ["ask", "maybe", "choose"];

/// The functions that print a field of a signpost.
pub(in crate::library) const RECORDS: [&str; 6] =
    ["phone", "number", "hours", "text", "address", "name"];

/// The filters: `{{ child|capitalize }}`.
pub(in crate::library) const FILTERS: [&str; 3] = ["capitalize", "lower", "upper"];

/// The tests: `child_age is known`.
pub(in crate::library) const TESTS: [&str; 1] = ["known"];

/// How much work one passage may be; a page of text with a gap in every line needs less than a tenth of it.
const FUEL: u64 = 200_000;

/// A reason of our own, carried through the engine's error.
#[derive(Debug)]
struct Reason(String);

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Reason {}

fn reason(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::InvalidOperation, "see the source").with_source(Reason(message.into()))
}

/// Says what an error of the engine means, without any value that a template handled.
pub(in crate::library) fn explain(error: &Error) -> String {
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        if let Some(Reason(message)) = inner.downcast_ref::<Reason>() {
            return message.clone();
        }
        source = inner.source();
    }
    match error.kind() {
        ErrorKind::SyntaxError => format!(
            "the template cannot be read: {}",
            error.detail().unwrap_or("a tag is not complete")
        ),
        ErrorKind::OutOfFuel => "the template takes too much work".to_owned(),
        ErrorKind::UndefinedError => "the template uses a word that does not exist".to_owned(),
        kind => format!("the template cannot be worked out: {kind}"),
    }
}

/// An unset word: false in a condition, an error where it is printed.
#[derive(Debug)]
struct Unset(usize);

impl Object for Unset {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn is_true(self: &Arc<Self>) -> bool {
        false
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        unset_mark(self.0).map_or(Ok(()), |mark| write!(f, "{mark}"))
    }
}

/// The words of one letter, looked up by name.
#[derive(Debug)]
struct Words(Context);

impl Words {
    /// A word that may be unset; empty text counts as unset, so that "Dear ," is never written.
    fn text(&self, word: &str, text: Option<&str>) -> Value {
        let text = text.map(printable).unwrap_or_default();
        let text = text.trim();
        if text.is_empty() {
            unset(word)
        } else {
            Value::from(text)
        }
    }
}

fn unset(word: &str) -> Value {
    let number = WORDS.iter().position(|known| *known == word);
    Value::from_object(Unset(number.unwrap_or(WORDS.len())))
}

impl Object for Words {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, word: &str) -> Option<Value> {
        let context = &self.0;
        Some(match word {
            "poster" => self.text(word, context.poster.as_deref()),
            "adviser" => self.text(word, Some(&context.adviser)),
            "adviser_role" => self.text(word, Some(&context.adviser_role)),
            "organisation" => self.text(word, Some(&context.organisation)),
            "forum" => self.text(word, Some(&context.forum)),
            "first_post" => Value::from(context.first_post),
            "returning" => Value::from(context.returning),
            "posts_answered" => Value::from(context.posts_answered),
            "poster_is" => self.text(word, context.poster_is.as_deref()),
            "for_somebody_else" => Value::from(context.for_somebody_else),
            "writes_for" => self.text(word, context.writes_for.as_deref()),
            "child" => self.text(word, context.child.as_deref()),
            "child_age" => context.child_age.map_or_else(|| unset(word), Value::from),
            "children" => Value::from(context.children),
            _ => return None,
        })
    }
}

/// The words of a context, for a template or a condition.
pub(in crate::library) fn words(context: &Context) -> Value {
    Value::from_object(Words(context.clone()))
}

/// An environment for conditions: words, `ticked`, `flag`, `fact` and nothing else.
pub(in crate::library) fn conditions(context: &Context) -> Environment<'static> {
    let mut env = Environment::empty();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_fuel(Some(FUEL));
    env.add_test("known", |value: &Value| {
        value.downcast_object_ref::<Unset>().is_none()
    });
    let ticks: Vec<String> = context.ticks.iter().map(ToString::to_string).collect();
    let (flags, facts) = (context.flags.clone(), context.facts.clone());
    env.add_function("ticked", move |id: &str| {
        ticks.iter().any(|tick| tick == id)
    });
    env.add_function("flag", move |kind: &str| flags.contains(kind));
    env.add_function("fact", move |kind: &str| facts.contains(kind));
    env
}

/// An environment for passages: that of conditions, and gaps and records that put themselves into `inserts`.
///
/// `named` are the ids of the signposts the template names.
pub(in crate::library) fn passages<'a>(
    context: &Context,
    library: &Library,
    named: impl Iterator<Item = &'a str>,
    inserts: &Inserts,
) -> Environment<'static> {
    let mut env = conditions(context);
    env.add_filter("capitalize", capitalize);
    env.add_filter("lower", |text: &str| text.to_lowercase());
    env.add_filter("upper", |text: &str| text.to_uppercase());
    add_gaps(&mut env, inserts);
    add_records(&mut env, library, named);
    let inserts = inserts.clone();
    env.set_formatter(move |out, _, value| print(out, value, &inserts));
    env
}

fn capitalize(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

fn too_many() -> Error {
    reason("the passage has too many values and gaps")
}

fn add_gaps(env: &mut Environment<'static>, inserts: &Inserts) {
    let gap = |ask: GapKind, inserts: &Inserts| {
        inserts
            .gap(ask)
            .map(|mark| Value::from(mark.to_string()))
            .ok_or_else(too_many)
    };
    let kept = inserts.clone();
    env.add_function("ask", move |prompt: &str| {
        let prompt = printable(prompt);
        gap(GapKind::Required { prompt }, &kept)
    });
    let kept = inserts.clone();
    env.add_function("maybe", move |prompt: &str| {
        let prompt = printable(prompt);
        gap(GapKind::Optional { prompt }, &kept)
    });
    let kept = inserts.clone();
    env.add_function("choose", move |options: Rest<String>| {
        if options.len() < 2 {
            return Err(reason("choose needs two answers or more"));
        }
        let options = options.iter().map(|option| printable(option)).collect();
        gap(GapKind::Choice { options }, &kept)
    });
}

fn add_records<'a>(
    env: &mut Environment<'static>,
    library: &Library,
    named: impl Iterator<Item = &'a str>,
) {
    let records: Arc<BTreeMap<String, Signpost>> = Arc::new(
        named
            .filter_map(|id| library.signpost(id))
            .map(|signpost| (signpost.id.to_string(), signpost.clone()))
            .collect(),
    );
    for function in RECORDS {
        let records = Arc::clone(&records);
        env.add_function(function, move |id: &str| {
            let signpost = records
                .get(id)
                .ok_or_else(|| reason(format!("there is no signpost “{id}”")))?;
            match record(function, signpost) {
                Ok(text) => Ok(Value::from(text)),
                Err(complaint) => Err(reason(complaint.message)),
            }
        });
    }
}

/// What a function of [`RECORDS`] prints of a signpost, or why it prints nothing.
///
/// `number` is for a number behind a name: a space and the number in brackets, and nothing where there is none that was
/// checked, so that a passage need not know.
pub(in crate::library) fn record(function: &str, signpost: &Signpost) -> Result<String, Complaint> {
    let detail = match function {
        "phone" => Detail::Phone,
        "hours" => Detail::Hours,
        "text" => Detail::Text,
        "address" => Detail::Web,
        "number" => {
            return Ok(signpost
                .printed(Detail::Phone)
                .map_or_else(String::new, |phone| format!(" ({phone})")));
        }
        _ => return Ok(signpost.name.clone()),
    };
    let (id, label) = (&signpost.id, detail.label());
    signpost.printed(detail).map(str::to_owned).ok_or_else(|| {
        if signpost.detail(detail).is_some() {
            Complaint::new(
                Fault::UncheckedPrinted,
                format!("the {label} of “{id}” is not checked, so it must not be printed"),
            )
        } else {
            let message = format!("the signpost “{id}” has no {label}");
            Complaint::new(Fault::DeadReference, message)
        }
    })
}

/// Prints one value: marks of gaps pass through, all else becomes an insert.
fn print(out: &mut Output<'_>, value: &Value, inserts: &Inserts) -> Result<(), Error> {
    match value.kind() {
        ValueKind::String | ValueKind::Number | ValueKind::Plain => {}
        ValueKind::Bool => {
            return Err(reason(
                "a yes or no cannot be printed: it belongs in {% if … %}",
            ));
        }
        _ => {
            return Err(reason(
                "only words and numbers can be printed, and this is neither",
            ));
        }
    }
    let text = value.to_string();
    if let Some(number) = text.chars().find_map(unset_number) {
        let word = WORDS.get(number).unwrap_or(&"this word");
        return Err(reason(format!(
            "“{word}” may not be known here; put it within {{% if {word} is known %}}"
        )));
    }
    let mut stretch = String::new();
    for c in text.chars() {
        if is_private(c) {
            put(out, &mut stretch, inserts)?;
            write!(out, "{c}")?;
        } else {
            stretch.push(c);
        }
    }
    put(out, &mut stretch, inserts)
}

fn put(out: &mut Output<'_>, stretch: &mut String, inserts: &Inserts) -> Result<(), Error> {
    if stretch.is_empty() {
        return Ok(());
    }
    // A value is put in without the spaces round it; one before it belongs to the passage.
    if stretch.starts_with(' ') {
        out.write_str(" ")?;
    }
    if !stretch.trim().is_empty() {
        let mark = inserts.value(stretch).ok_or_else(too_many)?;
        write!(out, "{mark}")?;
    }
    stretch.clear();
    Ok(())
}
