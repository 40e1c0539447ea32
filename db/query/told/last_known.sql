SELECT EXISTS (SELECT 1 FROM disclosure_told
               WHERE kind = 'release' AND name = 'last' AND digest = :content_sha256);
