DELETE FROM receipts
WHERE id = (SELECT MAX(id) FROM receipts WHERE case_id = ?1)
