SELECT number, hash, text, author, at, reason FROM revisions WHERE path = ?1 ORDER BY number
