-- The plain words of each passage, which the search is made of and shows pieces of. A passage that is another gets another
-- number, above all before it, so that what is held in memory of a number stays true.
CREATE TABLE passages (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,
    entry    INTEGER NOT NULL UNIQUE REFERENCES entries (number) ON DELETE CASCADE,
    id       TEXT    NOT NULL,
    title    TEXT    NOT NULL,
    keywords TEXT    NOT NULL,
    body     TEXT    NOT NULL
) STRICT;

CREATE INDEX passages_by_id ON passages (id);

INSERT INTO passages (entry, id, title, keywords, body)
SELECT rowid, id, title, keywords, body FROM snippets ORDER BY rowid;

DROP TABLE snippets;
