SELECT p.area_code AS office, f.sample AS sample, p.office_code AS project_code, f.stage, f.date, f.file,
       f.caption, 1 AS people_visible, 1 AS publish_people
FROM photo AS f
JOIN project AS p ON p.code = f.project_code
ORDER BY office, sample, p.office_code, f.stage, f.file;
