-- Cases, what was copied for each, and how the adviser left the desk. Times are microseconds since 1970, UTC.
-- No full-text index here: it would keep words of a case after the case is purged.

CREATE TABLE cases (
    id      INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again, so that nothing can refer to the wrong case
    state   TEXT    NOT NULL CHECK (state IN ('new', 'drafting', 'ready', 'sent')),
    title   TEXT,
    poster  TEXT,
    ticks   TEXT    NOT NULL, -- JSON
    draft   TEXT    NOT NULL, -- JSON
    notes   TEXT    NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    deleted INTEGER -- when it was put in the bin
) STRICT;

-- Apart from the case, since a thread is large and hardly ever changes while its letter is typed.
CREATE TABLE threads (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
    thread  TEXT    NOT NULL -- JSON
) STRICT;

-- Selection and scrolling of each case.
CREATE TABLE views (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
    view    TEXT    NOT NULL -- JSON
) STRICT;

CREATE TABLE desk (
    only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
    open_case INTEGER REFERENCES cases (id) ON DELETE SET NULL,
    ordering  TEXT    NOT NULL -- JSON: the ids of cases
) STRICT;
