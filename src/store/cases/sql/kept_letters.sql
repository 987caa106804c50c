SELECT letters.case_id, letters.sent, letters.draft
FROM letters JOIN cases ON cases.id = letters.case_id
WHERE cases.deleted IS NULL
ORDER BY letters.sent DESC, letters.id DESC
