SELECT substr(area_code, 1, 6) AS office, sample AS sample, area_code, code AS document_code,
       type, title, date, pages, file, url, issue_code, project_code
FROM document
ORDER BY office, sample, area_code, code;
