INSERT INTO entries (path, kind, id, title, part, status, text, revision, pack_revision, position)
VALUES (:path, :kind, :id, :title, :part, :status, :text, :revision, :pack_revision, :position)
ON CONFLICT (path) DO UPDATE SET
    title = excluded.title, part = excluded.part, status = excluded.status, text = excluded.text,
    revision = excluded.revision, pack_revision = excluded.pack_revision, position = excluded.position
RETURNING number
