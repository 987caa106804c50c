//! The power goes while a command makes or changes the files: what the system was asked to write is written down, and the
//! files are built again as they were at moments in between.
//!
//! A disk keeps what was synced. Of what was written since, it may have kept all, nothing, or all with half of the last
//! piece. Names are taken to be on the disk once the system has made them. These need `strace` and fail without it.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::tempdir;

/// What changes files.
const CALLS: &str = "trace=openat,write,pwrite64,lseek,ftruncate,rename,renameat,renameat2,unlink,unlinkat,fsync,fdatasync,\
                     mkdir,copy_file_range";

/// Of how many writes in a row one is a moment the power goes; around anything else it always goes.
const EVERY: usize = if cfg!(feature = "full-counts") {
    97
} else {
    499
};

/// A file as the system has it, and as the disk is sure to have it.
#[derive(Clone, Default)]
struct File {
    written: Vec<u8>,
    synced: Vec<u8>,
}

/// Something the system was asked to do in the data folder.
#[derive(Debug)]
enum Call {
    Make {
        path: PathBuf,
        empties: bool,
    },
    Folder(PathBuf),
    Write {
        path: PathBuf,
        at: usize,
        bytes: Vec<u8>,
    },
    Copy {
        from: PathBuf,
        to: PathBuf,
        at: [usize; 2],
        count: usize,
    },
    Cut {
        path: PathBuf,
        length: usize,
    },
    Rename {
        from: PathBuf,
        to: PathBuf,
    },
    Remove(PathBuf),
    Sync(PathBuf),
}

/// The folder as it would be found.
#[derive(Clone, Default)]
struct Disk {
    files: BTreeMap<PathBuf, File>,
    folders: Vec<PathBuf>,
}

impl Disk {
    /// What stands in a folder, all of it on the disk.
    fn of(folder: &Path) -> Self {
        let mut disk = Self::default();
        let mut left = vec![folder.to_owned()];
        while let Some(folder) = left.pop() {
            for entry in fs::read_dir(&folder).into_iter().flatten() {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    left.push(path);
                    continue;
                }
                let bytes = fs::read(&path).expect("it is read");
                let file = File {
                    written: bytes.clone(),
                    synced: bytes,
                };
                disk.files.insert(path, file);
            }
            disk.folders.push(folder);
        }
        disk
    }

    fn take(&mut self, call: &Call) {
        match call {
            Call::Make { path, empties } => {
                let file = self.files.entry(path.clone()).or_default();
                if *empties {
                    file.written.clear();
                }
            }
            Call::Folder(path) => self.folders.push(path.clone()),
            Call::Write { path, at, bytes } => {
                let file = self.files.entry(path.clone()).or_default();
                put(&mut file.written, *at, bytes);
            }
            Call::Copy {
                from,
                to,
                at,
                count,
            } => {
                let source = self.files.get(from).map(|file| &file.written);
                let bytes = source.and_then(|it| it.get(at[0]..at[0] + count));
                let bytes = bytes.expect("what is copied").to_vec();
                let file = self.files.entry(to.clone()).or_default();
                put(&mut file.written, at[1], &bytes);
            }
            Call::Cut { path, length } => {
                let file = self.files.entry(path.clone()).or_default();
                file.written.resize(*length, 0);
            }
            Call::Rename { from, to } => {
                if let Some(file) = self.files.remove(from) {
                    self.files.insert(to.clone(), file);
                }
            }
            Call::Remove(path) => drop(self.files.remove(path)),
            Call::Sync(path) => {
                if let Some(file) = self.files.get_mut(path) {
                    file.synced.clone_from(&file.written);
                }
            }
        }
    }

    /// Writes it into another folder than the one it was recorded in.
    fn build(&self, recorded: &Path, folder: &Path, of: impl Fn(&File) -> &Vec<u8>) {
        let place = |path: &Path| folder.join(path.strip_prefix(recorded).expect("a path in it"));
        for path in &self.folders {
            fs::create_dir_all(place(path)).expect("a folder");
        }
        for (path, file) in &self.files {
            // What SQLite shares between processes is in memory alone, and made anew.
            if !path.to_string_lossy().ends_with("-shm") {
                fs::write(place(path), of(file)).expect("a file");
            }
        }
    }
}

fn put(file: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    file.resize(file.len().max(at + bytes.len()), 0);
    file.get_mut(at..at + bytes.len())
        .expect("room for it")
        .copy_from_slice(bytes);
}

/// Bytes as strace writes them with `-xx`.
fn bytes_of(written: &str) -> Vec<u8> {
    let digits = written.split("\\x").skip(1);
    digits
        .map(|it| u8::from_str_radix(it.get(..2).expect("two digits"), 16).expect("hexadecimal"))
        .collect()
}

fn path_of(written: &str) -> PathBuf {
    PathBuf::from(String::from_utf8(bytes_of(written)).expect("a path"))
}

/// What stands in quotes, and what stands in angle brackets behind a descriptor.
fn quoted(text: &str) -> Vec<&str> {
    text.split('"').skip(1).step_by(2).collect()
}

fn descriptors(text: &str) -> Vec<(&str, PathBuf)> {
    let mut found = Vec::new();
    for part in text.split('>') {
        if let Some((before, path)) = part.rsplit_once('<')
            && path.starts_with("\\x")
        {
            let number = before.rsplit(|it: char| !it.is_ascii_digit()).next();
            found.push((number.unwrap_or_default(), path_of(path)));
        }
    }
    found
}

/// What strace wrote down, as far as it is about a folder.
struct Recording<'a> {
    folder: &'a Path,
    /// Where the next byte goes, by descriptor.
    places: HashMap<String, usize>,
    /// Calls of a thread that another came between.
    begun: HashMap<String, String>,
    calls: Vec<Call>,
}

impl Recording<'_> {
    fn take_line(&mut self, line: &str) {
        let (thread, call) = line.split_once(' ').expect("a thread and a call");
        let call = call.trim_start();
        if let Some(start) = call.strip_suffix("<unfinished ...>") {
            self.begun.insert(thread.to_owned(), start.to_owned());
            return;
        }
        let mut whole = call.to_owned();
        if call.starts_with("<...") {
            let start = self.begun.remove(thread).unwrap_or_default();
            let end = call.split_once("resumed>").map_or("", |(_, end)| end);
            whole = start + end;
        }
        let Some((asked, answer)) = whole.rsplit_once(") = ") else {
            return;
        };
        if let Some((name, arguments)) = asked.split_once('(')
            && !answer.starts_with('-')
        {
            self.take(name, arguments, answer);
        }
    }

    fn take(&mut self, name: &str, arguments: &str, answer: &str) {
        let words = quoted(arguments);
        let files = descriptors(arguments);
        let result: String = answer.chars().take_while(char::is_ascii_digit).collect();
        let count: usize = result.parse().unwrap_or_default();
        let ours = |path: &PathBuf| path.starts_with(self.folder);
        let paths = || -> Vec<PathBuf> { words.iter().map(|word| path_of(word)).collect() };
        let last = || -> usize {
            let last = arguments.rsplit(", ").next();
            last.and_then(|it| it.parse().ok()).expect("a number")
        };
        match name {
            "openat" => {
                self.places.insert(result, 0);
                let empties = arguments.contains("O_TRUNC");
                let made = paths().into_iter();
                let made = made.filter(|path| arguments.contains("O_CREAT") && ours(path));
                self.calls
                    .extend(made.map(|path| Call::Make { path, empties }));
            }
            "mkdir" => {
                let made = paths().into_iter().filter(ours);
                self.calls.extend(made.map(Call::Folder));
            }
            "lseek" => {
                if let Some((number, _)) = files.first() {
                    self.places.insert((*number).to_owned(), count);
                }
            }
            "rename" | "renameat" | "renameat2" => {
                if let [from, to] = paths().as_slice()
                    && ours(from)
                {
                    self.calls.push(Call::Rename {
                        from: from.clone(),
                        to: to.clone(),
                    });
                }
            }
            "unlink" | "unlinkat" => {
                let gone = paths().into_iter().filter(ours);
                self.calls.extend(gone.map(Call::Remove));
            }
            "copy_file_range" => {
                if let [(from, source), (to, target)] = files.as_slice() {
                    let at = [*from, *to].map(|number| {
                        let place = self.places.entry(number.to_owned()).or_default();
                        std::mem::replace(place, *place + count)
                    });
                    if target.starts_with(self.folder) && count > 0 {
                        self.calls.push(Call::Copy {
                            from: source.clone(),
                            to: target.clone(),
                            at,
                            count,
                        });
                    }
                }
            }
            _ => {
                let Some((number, path)) = files.into_iter().next().filter(|(_, path)| ours(path))
                else {
                    return;
                };
                let place = self.places.entry(number.to_owned()).or_default();
                self.calls.push(match name {
                    "write" => {
                        let at = std::mem::replace(place, *place + count);
                        let bytes = bytes_of(words.first().expect("bytes"));
                        Call::Write { path, at, bytes }
                    }
                    "pwrite64" => {
                        let bytes = bytes_of(words.first().expect("bytes"));
                        let at = last();
                        Call::Write { path, at, bytes }
                    }
                    "ftruncate" => Call::Cut {
                        path,
                        length: last(),
                    },
                    _ => Call::Sync(path),
                });
            }
        }
    }
}

fn run(data: &Path, command: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_replywright"))
        .arg("--data")
        .arg(data)
        .args(command)
        .output()
        .expect("the program runs")
}

/// Runs a command in a folder and gives what it asked of the system there.
fn recorded(data: &Path, command: &[&str]) -> Vec<Call> {
    let log = data.with_extension("calls");
    let status = Command::new("strace")
        .args([
            "-f",
            "-qq",
            "-y",
            "-xx",
            "-s",
            "999999999",
            "-e",
            CALLS,
            "-o",
        ])
        .arg(&log)
        .arg(env!("CARGO_BIN_EXE_replywright"))
        .arg("--data")
        .arg(data)
        .args(command)
        .output()
        .expect("strace is installed")
        .status;
    assert!(status.success(), "{command:?}: {status}");
    let mut recording = Recording {
        folder: data,
        places: HashMap::new(),
        begun: HashMap::new(),
        calls: Vec::new(),
    };
    let text = fs::read_to_string(&log).expect("strace wrote it down");
    text.lines().for_each(|line| recording.take_line(line));
    recording.calls
}

/// Cuts the power at moments of a command, and asserts that the library then opens and holds what is `whole`.
fn cut_everywhere(data: &Path, command: &[&str], whole: &str) {
    let mut disk = Disk::of(data);
    let calls = recorded(data, command);
    assert!(calls.iter().any(|call| matches!(call, Call::Sync(_))));
    let mut tried = 0;
    for (number, call) in calls.iter().enumerate() {
        let torn = match call {
            Call::Write { path, at, bytes } if bytes.len() > 512 => {
                let bytes = bytes.get(..512).expect("a sector").to_vec();
                let mut disk = disk.clone();
                let (path, at) = (path.clone(), *at);
                disk.take(&Call::Write { path, at, bytes });
                Some(disk)
            }
            _ => None,
        };
        disk.take(call);
        let next = calls.get(number + 1);
        let is_amid = matches!((call, next), (Call::Write { .. }, Some(Call::Write { .. })));
        if is_amid && number % EVERY != 0 {
            continue;
        }
        let cut = |disk: &Disk, of: fn(&File) -> &Vec<u8>, kind: &str| {
            let folder = tempdir().expect("a folder");
            let found = folder.path().join("data");
            disk.build(data, &found, of);
            assert_eq!(listed(&found), whole, "{kind} after call {number}");
        };
        cut(&disk, |file| &file.written, "all is there");
        cut(&disk, |file| &file.synced, "what was synced is there");
        tried += 2;
        if let Some(torn) = &torn {
            cut(
                torn,
                |file| &file.written,
                "half of the last piece is there",
            );
            tried += 1;
        }
    }
    println!("{command:?}: {tried} power cuts over {} calls", calls.len());
    assert!(tried > 20, "{tried}");
}

/// What the library holds.
fn listed(data: &Path) -> String {
    let output = run(data, &["library", "list", "--json"]);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    String::from_utf8(output.stdout).expect("text")
}

/// Takes the library of a folder back to the schema before the last.
fn make_older(data: &Path) {
    let first = include_str!("../../src/store/library/schema/001.sql");
    let table = first
        .split(";\n")
        .find_map(|it| it.find("CREATE VIRTUAL TABLE").and_then(|at| it.get(at..)))
        .expect("the table of then");
    let connection = rusqlite::Connection::open(data.join("library.db")).expect("a file");
    let back = format!(
        "BEGIN; {table}; \
         INSERT INTO snippets (rowid, id, title, keywords, body) SELECT entry, id, title, keywords, body FROM passages; \
         DROP TABLE passages; PRAGMA user_version = 3; COMMIT"
    );
    connection.execute_batch(&back).expect("it can be done");
}

#[test]
fn a_power_cut_at_any_moment_of_the_first_use_leaves_files_that_the_next_use_makes_whole() {
    let folder = tempdir().expect("a folder");
    let reference = folder.path().join("reference");
    assert!(run(&reference, &["library", "lint"]).status.success());
    let whole = listed(&reference);
    cut_everywhere(&folder.path().join("data"), &["library", "lint"], &whole);
}

#[test]
fn a_power_cut_at_any_moment_of_a_move_to_a_newer_schema_or_of_a_backup_loses_nothing() {
    let folder = tempdir().expect("a folder");
    let data = folder.path().join("data");
    assert!(run(&data, &["library", "lint"]).status.success());
    let whole = listed(&data);
    make_older(&data);
    cut_everywhere(&data, &["library", "lint"], &whole);
    cut_everywhere(&data, &["backup"], &whole);
}
