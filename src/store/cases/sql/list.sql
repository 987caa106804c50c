SELECT id, state, title, poster, created, updated, deleted
FROM cases
WHERE (deleted IS NOT NULL) = ?1
ORDER BY updated DESC, id DESC
