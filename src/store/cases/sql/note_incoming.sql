INSERT INTO incoming (mark, at, case_id) VALUES (?1, ?2, ?3)
ON CONFLICT (mark) DO UPDATE SET case_id = coalesce(excluded.case_id, case_id)
