INSERT INTO programme_area (programme, area_code) VALUES (:programme, :area_code)
ON CONFLICT DO NOTHING;
