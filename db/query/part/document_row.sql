-- What is asked of a document d: of the area a that has it, of u which that lies in, and of the project
-- p it is about.
SELECT d.area_code, d.code, d.type, d.title, d.date, d.pages, d.file, d.url, d.sha256, d.bytes,
       d.issue_code, p.code, p.name, a.name_th, a.name_en, u.name_th, u.name_en, d.sample
