INSERT INTO disclosure_draft_told (content_sha256, kind, name, digest, runs)
VALUES (:content_sha256, :kind, :name, :digest, :runs);
