INSERT INTO snippets (rowid, id, title, keywords, body, joined) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
