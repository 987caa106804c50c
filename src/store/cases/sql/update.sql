UPDATE cases
SET state = :state, title = :title, poster = :poster, ticks = :ticks, draft = :draft, notes = :notes,
    decisions = :decisions, updated = :at
WHERE id = :id
