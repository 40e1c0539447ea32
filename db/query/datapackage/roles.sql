SELECT r.area_code, a.name_th, r.body, r.role, r.seat_no, r.person, r.office_phone, r.vacant, r.sample
FROM role AS r
JOIN area AS a ON a.code = r.area_code
ORDER BY r.area_code, r.sort_order, r.body, r.role, r.seat_no;
