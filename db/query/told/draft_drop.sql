-- A draft of the same content is made anew; of the others the newest two are kept beside it.
DELETE FROM disclosure_draft
WHERE content_sha256 = :content_sha256
   OR made_no < (SELECT max(made_no) FROM disclosure_draft) - 1;
