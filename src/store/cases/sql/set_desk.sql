INSERT INTO desk (only_row, open_case, ordering) VALUES (1, ?1, ?2)
ON CONFLICT (only_row) DO UPDATE SET open_case = excluded.open_case, ordering = excluded.ordering
