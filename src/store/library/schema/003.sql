-- Passages as somebody would have them: those proposed here and by others of the team, and those that an adviser keeps for
-- themselves. `text` is the file that is shared, with who proposes it and why; `answer` is a lead's, as it is shared.
CREATE TABLE proposals (
    name          TEXT PRIMARY KEY,  -- the passage's id and the start of the hash of its text
    text          TEXT    NOT NULL,
    own           INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1)),   -- not proposed yet: it never leaves this computer
    gone          INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),  -- taken back; kept so that this can be undone
    made_here     INTEGER NOT NULL CHECK (made_here IN (0, 1)),
    answer        TEXT,
    answered_here INTEGER NOT NULL DEFAULT 0 CHECK (answered_here IN (0, 1)),
    step          INTEGER,           -- the step of the library that accepted it
    undone        INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)) -- with that step
) STRICT, WITHOUT ROWID;
