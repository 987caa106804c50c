SELECT thread
FROM threads JOIN cases ON cases.id = threads.case_id
WHERE case_id = ?1 AND enquiry IS NULL
