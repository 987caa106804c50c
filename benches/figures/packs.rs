//! A library of one file taken in and written out, beside SQLite that inserts the same rows and does nothing else.

use crate::corpus::pack;
use crate::measure::{Figure, Promise, Table, milliseconds, timed};
use replywright::cli::{self, Command, Exit, LibraryCommand};
use replywright::library::to_json;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use std::path::Path;
use std::time::Duration;

/// Adds the figures.
pub(crate) fn measure(table: &mut Table) {
    for entries in [10_000, 100_000] {
        if let Err(why) = of(table, entries) {
            table.leave_out(&format!("import and export of {entries} entries"), &why);
        }
    }
}

fn of(table: &mut Table, entries: usize) -> Result<(), String> {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, from, to) = (
        folder.path().join("data"),
        folder.path().join("from.json"),
        folder.path().join("to.json"),
    );
    let written = to_json(&pack(entries)).map_err(|error| error.to_string())?;
    std::fs::write(&from, written).expect("it is written");
    // The starter library is there before.
    run(
        LibraryCommand::List {
            kind: None,
            json: true,
        },
        &data,
    )?;
    let imported = run(
        LibraryCommand::Import {
            from,
            dry_run: false,
            json: true,
        },
        &data,
    )?;
    let exported = run(
        LibraryCommand::Export {
            to,
            clear: Vec::new(),
            json: true,
        },
        &data,
    )?;
    let bare = bare(&data.join("library.db"), &folder.path().join("bare.db"));
    for (what, took) in [("import", imported), ("export", exported)] {
        table.add(Figure {
            name: format!("{what} of {entries} entries"),
            size: Some(entries as f64 / 1_000.0),
            value: milliseconds(took),
            unit: " ms",
            yardstick: Some(("SQLite, the same rows bare", milliseconds(bare))),
            promise: Promise::Times(3.0),
        });
    }
    Ok(())
}

fn run(command: LibraryCommand, data: &Path) -> Result<Duration, String> {
    let (mut out, mut notes) = (Vec::new(), Vec::new());
    let mut exit = Exit::Failed;
    let took = timed(|| {
        let command = Command::Library { command };
        exit = cli::run(&command, Some(data), &mut out, &mut notes);
    });
    match exit {
        Exit::Failed => Err(String::from_utf8_lossy(&notes).trim().to_owned()),
        _ => Ok(took),
    }
}

/// Inserts all rows of one file into another with the same tables, in one transaction that is synced.
fn bare(from: &Path, to: &Path) -> Duration {
    let from = Connection::open(from).expect("it opens");
    let mut to = Connection::open(to).expect("it opens");
    to.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        .expect("it is set");
    let tables: Vec<(String, String)> = rows(
        &from,
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .into_iter()
    .map(|row| (words(&row, 0), words(&row, 1)))
    .collect();
    let virtuals: Vec<String> = tables
        .iter()
        .filter(|(_, sql)| sql.starts_with("CREATE VIRTUAL"))
        .map(|(name, _)| name.clone())
        .collect();
    let is_shadow = |name: &str| {
        virtuals.iter().any(|of| {
            name.strip_prefix(of.as_str())
                .is_some_and(|rest| rest.starts_with('_'))
        })
    };
    let kept: Vec<(String, Vec<Vec<Value>>)> = tables
        .iter()
        .filter(|(name, _)| !is_shadow(name))
        .map(|(name, sql)| {
            to.execute_batch(sql).expect("the table is made");
            // A table of an index gives its words by its row's number.
            let columns = if virtuals.contains(name) {
                "rowid, *"
            } else {
                "*"
            };
            (
                name.clone(),
                rows(&from, &format!("SELECT {columns} FROM \"{name}\"")),
            )
        })
        .collect();
    timed(|| {
        let all = to.transaction().expect("it begins");
        for (name, rows) in &kept {
            insert(&all, name, rows, virtuals.contains(name));
        }
        all.commit().expect("it is kept");
    })
}

fn insert(to: &Connection, table: &str, rows: &[Vec<Value>], by_number: bool) {
    let Some(first) = rows.first() else { return };
    let places = vec!["?"; first.len()].join(", ");
    let names = if by_number {
        let columns = to
            .prepare(&format!("SELECT * FROM \"{table}\""))
            .map(|found| found.column_names().collect::<Vec<_>>().join(", "))
            .expect("its columns");
        format!("(rowid, {columns})")
    } else {
        String::new()
    };
    let sql = format!("INSERT INTO \"{table}\" {names} VALUES ({places})");
    let mut statement = to.prepare(&sql).expect("it is sound");
    for row in rows {
        statement
            .execute(params_from_iter(row))
            .expect("it is inserted");
    }
}

fn rows(from: &Connection, sql: &str) -> Vec<Vec<Value>> {
    let mut statement = from.prepare(sql).expect("it is sound");
    let columns = statement.column_count();
    let read = statement.query_map([], |row| (0..columns).map(|at| row.get(at)).collect());
    read.expect("it is read")
        .collect::<Result<_, _>>()
        .expect("all rows")
}

fn words(row: &[Value], at: usize) -> String {
    match row.get(at) {
        Some(Value::Text(text)) => text.clone(),
        other => unreachable!("no text: {other:?}"),
    }
}
