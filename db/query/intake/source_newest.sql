-- The file that this office sent last of this kind.
SELECT sha256 FROM source_file
WHERE office_code = :office AND kind = :kind
ORDER BY id DESC
LIMIT 1;
