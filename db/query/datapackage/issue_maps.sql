SELECT from_edition, from_code, to_edition, to_code
FROM issue_map
ORDER BY from_edition, from_code, to_edition, to_code;
