-- Who does what in a place, body by body, in the order of the office.
SELECT body, role, seat_no, person, office_phone, vacant, sample
FROM role
WHERE area_code = :area_code
ORDER BY sort_order, body, role, seat_no;
