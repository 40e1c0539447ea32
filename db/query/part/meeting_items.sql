SELECT list || '/' || line_no, list, line_no, address FROM meeting_item ORDER BY list, line_no;
