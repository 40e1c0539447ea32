SELECT scheme, count(*) || ' ขั้น' FROM process_step GROUP BY scheme ORDER BY scheme;
