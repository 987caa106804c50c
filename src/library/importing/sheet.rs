//! A table: CSV with whatever parts its columns.

use super::rows::{Field, Row, fields};
use super::{Found, MAX_IMPORT_ROWS};
use csv::{ReaderBuilder, StringRecord};

/// What may part the columns; of two that stand equally often in the headings, the first.
const PARTS: [u8; 3] = [b',', b';', b'\t'];

pub(super) fn rows(text: &str) -> Result<Found, String> {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(text))
        .flexible(true)
        .from_reader(text.as_bytes());
    let headings = reader.headers().map_err(|error| not_read(&error))?;
    let columns = fields(headings);
    let place = |field| columns.iter().position(|(_, other)| *other == Some(field));
    let Some(text_at) = place(Field::Text) else {
        return Err(
            "no column holds the passages: one must be called “text”, “body”, “content”, “macro” or “reply”"
                .to_owned(),
        );
    };
    let mut found = Found::default();
    for (number, record) in reader.records().enumerate() {
        // The headings are row 1.
        let at = number + 2;
        if number == MAX_IMPORT_ROWS {
            return Err(format!("it has more than {MAX_IMPORT_ROWS} rows"));
        }
        let record = record.map_err(|error| not_read(&error))?;
        let is_cut = record
            .iter()
            .skip(columns.len())
            .any(|more| !more.is_empty());
        let why = match record.len() <= text_at {
            true => "it has fewer columns than the headings",
            false if is_cut => {
                "it has more columns than the headings, so its text may be cut: put the text into quotation marks"
            }
            false => {
                found.rows.push(row(at, &columns, &record));
                continue;
            }
        };
        found.skipped.push((at, why.to_owned()));
    }
    found.columns = columns;
    Ok(found)
}

fn row(at: usize, columns: &[(String, Option<Field>)], record: &StringRecord) -> Row {
    let mut row = Row::new(at);
    for ((_, field), value) in columns.iter().zip(record) {
        if let Some(field) = field {
            value.clone_into(row.field(*field));
        }
    }
    row
}

/// What parts the headings, outside quotation marks.
fn delimiter(text: &str) -> u8 {
    let mut counts = [0_usize; PARTS.len()];
    let mut quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if quoted => {}
            _ => {
                for (count, part) in counts.iter_mut().zip(PARTS) {
                    *count += usize::from(byte == part);
                }
            }
        }
    }
    let most = counts.iter().max();
    let place = counts.iter().position(|count| Some(count) == most);
    place.and_then(|at| PARTS.get(at)).copied().unwrap_or(b',')
}

fn not_read(error: &csv::Error) -> String {
    let line = error.position().map_or(1, csv::Position::line);
    format!("it cannot be read as a table from line {line} on")
}
