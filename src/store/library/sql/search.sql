-- ?1 what is wanted, ?2 what is marked, ?3 how many, ?4 and ?5 the marks, ?6 the ids to find among, as a JSON list, or NULL. Weights: id, title, keywords, body, joined.
-- The best rows are found first and marked afterwards, since marking costs more than finding; CROSS JOIN keeps SQLite from
-- asking the index for each of them anew, which would take three times as long.
WITH best AS MATERIALIZED (
    SELECT rowid AS number, bm25(snippets, 0.0, 8.0, 4.0, 1.0, 1.0) AS score
    FROM snippets
    WHERE snippets MATCH ?1 AND (?6 IS NULL OR id IN (SELECT value FROM json_each(?6)))
    ORDER BY score
    LIMIT ?3
)
SELECT id, highlight(snippets, 1, ?4, ?5) AS title, snippet(snippets, 3, ?4, ?5, '…', 24) AS excerpt
FROM snippets CROSS JOIN best ON best.number = snippets.rowid
WHERE snippets MATCH ?2
ORDER BY score, id
