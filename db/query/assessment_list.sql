-- The assessments of a place, each item with both rounds: the items of a kind in the office's order.
SELECT kind, item,
       max(CASE round WHEN 'before' THEN score END), max(CASE round WHEN 'before' THEN max_score END),
       max(CASE round WHEN 'before' THEN date END),
       max(CASE round WHEN 'after' THEN score END), max(CASE round WHEN 'after' THEN max_score END),
       max(CASE round WHEN 'after' THEN date END), max(sample)
FROM assessment
WHERE area_code = :area_code
GROUP BY kind, item
ORDER BY kind, min(sort_order), item;
