-- What the adviser decided about the letter's checks, and about the questions and flags of the post.
ALTER TABLE cases ADD COLUMN decisions TEXT NOT NULL DEFAULT '{}'; -- JSON
