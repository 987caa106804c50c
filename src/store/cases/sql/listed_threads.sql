SELECT case_id, thread
FROM threads JOIN cases ON cases.id = threads.case_id
WHERE deleted IS NULL
ORDER BY updated DESC, id DESC
