-- Projects that reached a higher rung before the one below it.
WITH rung (name, place, name_th) AS (
    VALUES ('village', 1, 'แผนหมู่บ้าน'), ('tambon', 2, 'แผนตำบล'), ('lao_plan', 3, 'แผนพัฒนาท้องถิ่น'),
           ('ordinance', 4, 'ข้อบัญญัติ')
)
SELECT h.project_code || '/' || h.rung, p.office_code, min(rl.name_th)
FROM project AS p
JOIN project_ladder AS h ON h.project_code = p.code
JOIN rung AS rh ON rh.name = h.rung
JOIN project_ladder AS l ON l.project_code = p.code
JOIN rung AS rl ON rl.name = l.rung AND rl.place < rh.place
WHERE p.area_code = :office AND h.date < l.date
GROUP BY h.project_code, h.rung
ORDER BY p.office_code;
