SELECT NULL AS office, 0 AS sample, from_edition, from_code, to_edition, to_code
FROM issue_map
ORDER BY from_edition, from_code, to_edition, to_code;
