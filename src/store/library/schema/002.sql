-- What was done to the library in one go, so that it is undone in one go, and what it did to each entry. Texts stand in
-- `revisions`; here are their hashes, none where there was no entry or no shared version.
CREATE TABLE steps (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    name   TEXT    NOT NULL,
    author TEXT    NOT NULL,
    at     INTEGER NOT NULL,
    pack   TEXT,                        -- the shared pack it took something in from; none for most
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE step_entries (
    step          INTEGER NOT NULL REFERENCES steps (number) ON DELETE CASCADE,
    path          TEXT    NOT NULL,
    hash_before   TEXT,
    hash_after    TEXT,
    shared_before TEXT,
    shared_after  TEXT,
    PRIMARY KEY (step, path)
) STRICT, WITHOUT ROWID;

-- The version of each entry that was last taken in from a shared pack or published to it: what both sides begin with when
-- they are merged. A pack is known by its folder; all packs in one file count as one, since they come under any name.
CREATE TABLE shared (
    pack TEXT    NOT NULL,
    path TEXT    NOT NULL,
    hash TEXT    NOT NULL,
    at   INTEGER NOT NULL,
    PRIMARY KEY (pack, path)
) STRICT, WITHOUT ROWID;

-- Nothing was ever written there; a use now names its case by a random number, so that the team's can be told apart.
DROP TABLE uses;
CREATE TABLE uses (
    case_number TEXT NOT NULL,
    snippet     TEXT NOT NULL,
    revision    TEXT NOT NULL,
    day         TEXT NOT NULL,
    share       INTEGER,       -- of its words that were rewritten, in hundredths; none if it went out as it was
    sentences   TEXT NOT NULL, -- JSON: which of its sentences were, counted from 1
    PRIMARY KEY (case_number, snippet)
) STRICT, WITHOUT ROWID;

CREATE INDEX revisions_by_hash ON revisions (path, hash);
CREATE INDEX entries_by_position ON entries (position);

-- Whether it was made on this computer; the others came with the program or from a shared pack.
ALTER TABLE revisions ADD COLUMN made_here INTEGER NOT NULL DEFAULT 0 CHECK (made_here IN (0, 1));

-- What a person has cleared to leave this computer, as SHA-256 of its kind and words: the words may be of a case.
CREATE TABLE cleared (
    digest TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
