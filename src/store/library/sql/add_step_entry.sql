INSERT INTO step_entries (step, path, hash_before, hash_after, shared_before, shared_after)
VALUES (:step, :path, :hash_before, :hash_after, :shared_before, :shared_after)
