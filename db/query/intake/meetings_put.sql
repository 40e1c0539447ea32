INSERT INTO meeting_item (list, line_no, address, title)
VALUES (:list, :order, :address, :title)
ON CONFLICT (list, line_no) DO UPDATE SET
    address = excluded.address, title = excluded.title;
