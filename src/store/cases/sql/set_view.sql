INSERT INTO views (case_id, view) VALUES (?1, ?2)
ON CONFLICT (case_id) DO UPDATE SET view = excluded.view
