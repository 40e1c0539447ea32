INSERT INTO entry (place, key, district) VALUES (:place, :key, :district);
