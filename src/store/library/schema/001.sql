-- The library: no personal data. Only entries and their revisions are ever exported. Times are microseconds since 1970, UTC.

CREATE TABLE entries (
    number        INTEGER PRIMARY KEY,
    path          TEXT    NOT NULL UNIQUE, -- its place within the pack: guidance/iro-role.md
    kind          TEXT    NOT NULL,        -- the folder it stands in; house for house.toml
    id            TEXT    NOT NULL,
    title         TEXT,
    part          TEXT,
    status        TEXT,
    text          TEXT    NOT NULL,
    revision      TEXT    NOT NULL,        -- SHA-256 of its canonical text
    pack_revision TEXT,                    -- the revision the pack last brought; none if it was made here
    position      INTEGER NOT NULL
) STRICT;

CREATE TABLE revisions (
    path   TEXT    NOT NULL,
    number INTEGER NOT NULL, -- counted from 1 for each entry, on this computer alone
    hash   TEXT    NOT NULL,
    text   TEXT    NOT NULL,
    author TEXT    NOT NULL,
    at     INTEGER NOT NULL,
    reason TEXT    NOT NULL,
    PRIMARY KEY (path, number)
) STRICT, WITHOUT ROWID;

-- Its rowid is the entry's number. `joined` holds words with a hyphen, a full stop or an apostrophe inside them as one
-- word each, so that "childs" finds "child's" and "s47" finds "s.47".
CREATE VIRTUAL TABLE snippets USING fts5 (
    id UNINDEXED, title, keywords, body, joined,
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3'
);

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- From here on: never exported.

CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL -- JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE uses (
    snippet   TEXT    NOT NULL,
    revision  TEXT    NOT NULL,
    day       TEXT    NOT NULL,
    copied    INTEGER NOT NULL,
    rewritten INTEGER NOT NULL,
    PRIMARY KEY (snippet, revision, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE thresholds (
    issue    TEXT PRIMARY KEY,
    strong   REAL NOT NULL,
    possible REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE holder (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    process  INTEGER NOT NULL,
    host     TEXT    NOT NULL,
    since    TEXT    NOT NULL -- with its time zone
) STRICT;
