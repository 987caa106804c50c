INSERT OR IGNORE INTO purged (case_id, created)
SELECT id, created FROM cases WHERE id = ?1
