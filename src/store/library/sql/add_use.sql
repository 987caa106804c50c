REPLACE INTO uses (case_number, snippet, revision, day, share, sentences)
VALUES (:case_number, :snippet, :revision, :day, :share, :sentences)
