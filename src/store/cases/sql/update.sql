UPDATE cases
SET state = :state, title = :title, poster = :poster, ticks = :ticks, draft = :draft, notes = :notes,
    decisions = :decisions, sent = :sent, enquiry = :enquiry, updated = :at, flag = :flag, deadlines = :deadlines,
    posted = :posted
WHERE id = :id
