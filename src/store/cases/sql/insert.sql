INSERT INTO cases (state, title, poster, ticks, draft, notes, enquiry, created, updated, flag, deadlines, posted)
VALUES ('new', :title, :poster, :ticks, :draft, '', :enquiry, :at, :at, :flag, :deadlines, :posted)
