SELECT id, state, title, poster, created, updated, deleted, sent, flag, deadlines, posted, brought_from
FROM cases
WHERE (deleted IS NOT NULL) = ?1
ORDER BY updated DESC, id DESC
