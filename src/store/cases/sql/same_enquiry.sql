SELECT id, poster
FROM cases
WHERE enquiry = ?1 AND deleted IS NULL
ORDER BY updated DESC, id DESC
