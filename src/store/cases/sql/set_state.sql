UPDATE cases
SET state = :state, updated = :at, sent = CASE WHEN :state = 'sent' THEN coalesce(sent, :at) END
WHERE id = :id
