-- What the file says it is, before any table of it is believed.
SELECT a.application_id, v.user_version
FROM pragma_application_id AS a, pragma_user_version AS v;
