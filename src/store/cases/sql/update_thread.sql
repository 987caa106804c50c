UPDATE threads SET thread = :thread WHERE case_id = :id AND thread <> :thread
