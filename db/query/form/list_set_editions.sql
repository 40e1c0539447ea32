SELECT edition, group_concat(code, ', ') FROM indicator_set GROUP BY edition ORDER BY edition;
