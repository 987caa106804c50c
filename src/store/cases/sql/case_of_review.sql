SELECT case_id
FROM reviews JOIN cases ON cases.id = case_id
WHERE name = ?1 AND deleted IS NULL
