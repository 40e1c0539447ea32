-- Every pilot group has a coverage row of each kind; '0' is the character after '/'.
SELECT CAST(substr(scope, length('group/') + 1) AS INTEGER) AS pilot_group
FROM coverage
WHERE scope >= 'group/' AND scope < 'group0' AND kind = 'projects'
ORDER BY pilot_group;
