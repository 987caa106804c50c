INSERT INTO revisions (path, number, hash, text, author, at, reason, made_here)
SELECT :path, coalesce(max(number), 0) + 1, :hash, :text, :author, :at, :reason, :made_here
FROM revisions
WHERE path = :path
