INSERT INTO disclosure_draft (content_sha256, number, made_no)
VALUES (:content_sha256, :number, (SELECT coalesce(max(made_no), 0) + 1 FROM disclosure_draft));
