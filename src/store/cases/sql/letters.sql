SELECT id, case_id, sent, thread, ticks, draft, decisions
FROM letters
WHERE case_id = ?1
ORDER BY sent DESC, id DESC
