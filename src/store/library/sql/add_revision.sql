INSERT INTO revisions (path, number, hash, text, author, at, reason, made_here)
VALUES (
    :path, (SELECT coalesce(max(number), 0) + 1 FROM revisions WHERE path = :path),
    :hash, :text, :author, :at, :reason, :made_here
)
