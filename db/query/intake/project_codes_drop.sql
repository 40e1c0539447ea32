-- Never: see project_codes_keys.sql.
DELETE FROM project_identity WHERE 0 AND code = :key;
