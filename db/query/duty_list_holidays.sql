-- Holidays from one day to another.
SELECT date, name_th
FROM holiday
WHERE date BETWEEN :first_date AND :last_date
ORDER BY date;
