-- ?1 the query, ?2 how many, ?3 and ?4 the marks. Weights: id, title, keywords, body, joined. The best rows are found
-- first and marked afterwards, since marking costs more than finding.
WITH best AS MATERIALIZED (
    SELECT rowid AS number, bm25(snippets, 0.0, 8.0, 4.0, 1.0, 1.0) AS score
    FROM snippets
    WHERE snippets MATCH ?1
    ORDER BY score
    LIMIT ?2
)
SELECT id, highlight(snippets, 1, ?3, ?4) AS title, snippet(snippets, 3, ?3, ?4, '…', 24) AS excerpt, score
FROM best JOIN snippets ON snippets.rowid = best.number
WHERE snippets MATCH ?1
ORDER BY score, id
