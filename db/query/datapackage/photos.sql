SELECT p.code AS project_code, p.area_code AS tambon_code, p.fiscal_year_be, f.stage,
       f.stage AS stage_th, f.file, f.date, f.caption, f.sha256, f.bytes, f.width_px, f.height_px,
       f.sample
FROM photo AS f
JOIN project AS p ON p.code = f.project_code
ORDER BY p.area_code, p.code, f.stage, f.date, f.file;
