SELECT NULL AS office, 0 AS sample, list, line_no AS "order", address, title
FROM meeting_item
ORDER BY list, line_no;
