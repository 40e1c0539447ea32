-- Each report of the month, with the day it was sent ('' for not yet).
SELECT duty, ifnull(sent_date, '')
FROM report
WHERE month_be = :month
ORDER BY duty, organisation;
