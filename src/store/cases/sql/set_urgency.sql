UPDATE cases SET flag = :flag, deadlines = :deadlines, posted = :posted WHERE id = :id
