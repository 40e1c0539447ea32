-- The telephone of each tambon's office.
SELECT area_code, min(phone)
FROM organisation
WHERE area_code IS NOT NULL AND phone IS NOT NULL
GROUP BY area_code;
