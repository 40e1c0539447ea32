DELETE FROM meeting_item
WHERE list || '/' || line_no = :key;
