SELECT substr(area_code, 1, 6) AS office, sample AS sample, area_code, body, role, person,
       person IS NOT NULL AS publish_name, office_phone, vacant
FROM role
ORDER BY office, sample, sort_order, area_code, body, role, seat_no;
