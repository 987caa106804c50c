INSERT INTO keeping (case_id, kept, goes_on)
SELECT id, ?2, ?3 FROM cases WHERE id = ?1
ON CONFLICT (case_id) DO UPDATE SET kept = excluded.kept, goes_on = excluded.goes_on
