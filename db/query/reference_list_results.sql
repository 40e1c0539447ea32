-- The printed results of a programme.
SELECT no, text, figure, unit, rounded, as_of, source
FROM result
WHERE programme = :programme
ORDER BY sort_order, no;
