INSERT INTO letters (case_id, sent, thread, ticks, draft, decisions)
SELECT id, coalesce(sent, updated), thread, ticks, draft, decisions
FROM cases JOIN threads ON case_id = cases.id
WHERE id = :id AND state = 'sent'
