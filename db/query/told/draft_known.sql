SELECT EXISTS (SELECT 1 FROM disclosure_draft WHERE content_sha256 = :content_sha256);
