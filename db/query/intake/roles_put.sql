INSERT INTO role (area_code, body, role, seat_no, person, office_phone, vacant, sort_order, sample)
VALUES (:area_code, :body, :role, :seat_no, :person, :office_phone, :vacant, :position, :sample)
ON CONFLICT (area_code, body, role, seat_no) DO UPDATE SET
    person = excluded.person, office_phone = excluded.office_phone, vacant = excluded.vacant,
    sort_order = excluded.sort_order, sample = excluded.sample;
