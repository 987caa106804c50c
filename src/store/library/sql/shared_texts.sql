-- The version both sides began with: the one last shared through this pack (?1), else through any other, else the one the
-- program brought.
WITH latest AS (
    SELECT path, hash, pack = ?1 AS is_this, row_number() OVER (PARTITION BY path ORDER BY pack = ?1 DESC, at DESC) AS place
    FROM shared
),
bases AS (
    SELECT entries.path, coalesce(latest.hash, entries.pack_revision) AS hash, coalesce(latest.is_this, 0) AS is_shared
    FROM entries LEFT JOIN latest ON latest.path = entries.path AND latest.place = 1
    UNION ALL
    SELECT path, hash, is_this FROM latest
    WHERE place = 1 AND path NOT IN (SELECT path FROM entries)
)
SELECT bases.path, bases.is_shared, (
    SELECT text FROM revisions
    WHERE revisions.path = bases.path AND revisions.hash = bases.hash
    ORDER BY number DESC LIMIT 1
) AS text
FROM bases
WHERE bases.hash IS NOT NULL
