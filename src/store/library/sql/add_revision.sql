INSERT INTO revisions (path, number, hash, text, author, at, reason)
SELECT :path, coalesce(max(number), 0) + 1, :hash, :text, :author, :at, :reason
FROM revisions
WHERE path = :path
