INSERT INTO cases (state, title, poster, ticks, draft, notes, created, updated)
VALUES ('new', :title, :poster, :ticks, :draft, '', :at, :at)
