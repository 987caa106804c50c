INSERT INTO reviews (case_id, name, review) VALUES (?1, ?2, ?3)
ON CONFLICT (case_id, name) DO UPDATE SET review = excluded.review
