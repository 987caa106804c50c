SELECT number, name, author, at, pack FROM steps
WHERE undone = 1 AND number > coalesce((SELECT max(number) FROM steps WHERE undone = 0), 0)
ORDER BY number LIMIT 1
