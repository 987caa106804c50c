-- What makes a case press, for the order of the list. Of a case kept before this, `deadlines` is NULL until its post is read
-- again: a window does that by itself, on a thread of its own.
ALTER TABLE cases ADD COLUMN flag INTEGER CHECK (flag BETWEEN 1 AND 3); -- the gravest of the post, 1 first
ALTER TABLE cases ADD COLUMN deadlines TEXT; -- JSON: dates, soonest first
ALTER TABLE cases ADD COLUMN posted TEXT; -- the date of the enquiry, as the page has it

-- Files of the watched folder that were taken in or refused, so that each is taken once. It holds no name: only a digest of the
-- name, the length and the time. It outlives its case, or a case deleted for good would come in again.
CREATE TABLE incoming (
    mark    TEXT    PRIMARY KEY,
    at      INTEGER NOT NULL,
    case_id INTEGER REFERENCES cases (id) ON DELETE SET NULL -- whose post it has, while that case is here
) STRICT, WITHOUT ROWID;
CREATE INDEX incoming_by_case ON incoming (case_id);

-- When a case's letter was sent; null while it was not. Of older ones the best that is known is when they were last saved.
ALTER TABLE cases ADD COLUMN sent INTEGER;
UPDATE cases SET sent = updated WHERE state = 'sent';

-- The SHA-256 of the enquiry's words, by which the same post is known in another form. Empty where they are too few to be
-- told by; null until it was worked out.
ALTER TABLE cases ADD COLUMN enquiry TEXT;
CREATE INDEX cases_by_enquiry ON cases (enquiry);

-- The letters of a case that were sent before its poster wrote again, each with what it answered.
CREATE TABLE letters (
    id        INTEGER PRIMARY KEY,
    case_id   INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    sent      INTEGER NOT NULL,
    thread    TEXT    NOT NULL, -- JSON
    ticks     TEXT    NOT NULL, -- JSON
    draft     TEXT    NOT NULL, -- JSON
    decisions TEXT    NOT NULL  -- JSON
) STRICT;
CREATE INDEX letters_by_case ON letters (case_id);

-- What was sent, when, by whom, and where each sentence came from: one row each time a letter is marked as sent.
CREATE TABLE receipts (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    receipt TEXT    NOT NULL -- JSON
) STRICT;

CREATE INDEX receipts_by_case ON receipts (case_id);

-- A letter that went to a colleague and what came back, or a colleague's letter that came here and what is thought of it.
CREATE TABLE reviews (
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    name    TEXT    NOT NULL, -- the same in the files of both sides
    review  TEXT    NOT NULL, -- JSON
    PRIMARY KEY (case_id, name)
) STRICT;

-- Cases that are kept however old they are, and the day on which others go for good by themselves, as was announced.
CREATE TABLE keeping (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
    kept    INTEGER NOT NULL DEFAULT 0 CHECK (kept IN (0, 1)),
    goes_on TEXT -- a date
) STRICT;

-- Cases that were deleted for good and may still stand in a backup: a row goes once every backup was written without its
-- case. A number alone does not tell a case, since numbers are given again after an older backup was put back.
CREATE TABLE purged (
    case_id INTEGER NOT NULL,
    created INTEGER NOT NULL,
    PRIMARY KEY (case_id, created)
) STRICT, WITHOUT ROWID;

-- Of a colleague's letter that came here to be read: who asks. Null of our own cases.
ALTER TABLE cases ADD COLUMN brought_from TEXT;
