-- The draft of this content went out: what it told is told.
INSERT OR REPLACE INTO disclosure_told (kind, name, digest, runs)
SELECT kind, name, digest, runs FROM disclosure_draft_told WHERE content_sha256 = :content_sha256;
