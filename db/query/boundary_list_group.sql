-- The boundaries of the tambons of a pilot group.
SELECT code, boundary
FROM area
WHERE pilot_group = :pilot_group AND boundary IS NOT NULL
ORDER BY code;
