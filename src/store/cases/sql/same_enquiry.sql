SELECT id, poster
FROM cases
WHERE enquiry = ?1 AND deleted IS NULL AND brought_from IS NULL
ORDER BY updated DESC, id DESC
