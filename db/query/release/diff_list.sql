SELECT area_code, kind, record_key, name, what, old_value, new_value
FROM temp.difference
ORDER BY area_code, kind, record_key, what, old_value, new_value;
