SELECT number, name, author, at, pack FROM steps WHERE undone = 0 ORDER BY number DESC LIMIT 1
