SELECT id, state, title, poster, created, updated, deleted, flag, deadlines, posted
FROM cases
WHERE (deleted IS NOT NULL) = ?1
ORDER BY updated DESC, id DESC
