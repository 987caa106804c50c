SELECT id, state, title, poster, created, updated, deleted, sent, flag, deadlines, posted, brought_from, ticks, draft, notes,
    decisions, thread
FROM cases JOIN threads ON case_id = id
WHERE id = ?1
