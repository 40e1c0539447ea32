-- The prepared meetings, with how many screens each has.
SELECT list, count(*)
FROM meeting_item
GROUP BY list
ORDER BY list;
