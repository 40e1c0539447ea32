-- The screens of a prepared meeting, in the province's order.
SELECT line_no, address, title
FROM meeting_item
WHERE list = :list
ORDER BY line_no;
