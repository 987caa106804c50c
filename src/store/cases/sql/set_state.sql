UPDATE cases
SET state = :state, sent = :sent, updated = :at
WHERE id = :id
