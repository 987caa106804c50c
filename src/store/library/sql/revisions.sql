SELECT number, hash, text, author, at, reason, made_here FROM revisions WHERE path = ?1 ORDER BY number
