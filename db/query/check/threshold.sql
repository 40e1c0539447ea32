-- Small counts are hidden below five at least.
SELECT 'small_cell', small_cell, number
FROM release
WHERE small_cell < 5 OR typeof(small_cell) <> 'integer'
LIMIT 1;
