-- Puts the hardest tambon there may be on top of the pilot data: 800120 with 5,000 projects more, names
-- of 200 characters, budgets of 12 digits, 40 funders, a project with 60 activities and 20 pictures,
-- 100 projects beyond capacity sent to 40 agencies. What a form holds, a screen must show. The sums are
-- made anew by the statements of the release (tests/screen/hard.c).
PRAGMA foreign_keys = OFF;

CREATE TEMP TABLE number AS
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
SELECT i FROM n;

CREATE TEMP TABLE subject AS
SELECT row_number() OVER (ORDER BY code) - 1 AS no, code FROM issue WHERE edition = '2552';

-- Words of offices, without a space for as long as they like it.
CREATE TEMP TABLE words AS
SELECT 'ก่อสร้างและปรับปรุงซ่อมแซมถนนคอนกรีตเสริมเหล็กพร้อมระบบระบายน้ำและไฟฟ้าส่องสว่างสาธารณะสายบ้านทุ่งใหญ่ถึง'
       || 'บ้านคลองน้อยเชื่อมต่อทางหลวงชนบทขนาดผิวจราจรกว้าง 6.00 เมตร ยาว 12,345.00 เมตร หนา 0.15 เมตร '
       || 'พร้อมไหล่ทางหินคลุกข้างละ 0.50 เมตร ตามแบบแปลนที่องค์การบริหารส่วนตำบลกำหนดและตามมาตรฐานงานทาง'
       || 'ของกรมทางหลวงชนบท' AS project,
       'สำนักงานคณะกรรมการพิเศษเพื่อประสานงานโครงการอันเนื่องมาจากพระราชดำริและการพัฒนาพื้นที่ลุ่มน้ำปากพนัง'
       || 'ร่วมกับศูนย์ปฏิบัติการต่อสู้เพื่อเอาชนะความยากจนและองค์การบริหารส่วนจังหวัดนครศรีธรรมราชและเครือข่าย'
       || 'องค์กรการเงินชุมชนแห่งประเทศไทย' AS office;

INSERT INTO organisation (code, name_th, abbreviation, name_en, kind, budget_class, sort_key)
SELECT printf('hard-%02d', i), substr((SELECT office FROM words), 1, 197) || printf(' %02d', i),
       NULL, NULL, 'government', 'agency', CAST(printf('~%02d', i) AS BLOB)
FROM number WHERE i <= 40;

INSERT INTO project (code, area_code, office_code, fiscal_year_be, issue_edition, issue_code, name,
                     objective, priority_rank, focus, doer, responsible, status, percent, status_date,
                     budget_satang, disbursed_satang, disbursed_date, start_date, end_date,
                     parent_code, weight, beyond_capacity, forwarded_to, forwarded_date, answer,
                     answer_satang, sample)
SELECT printf('H%06d', i), '800120', printf('ย%04d', i), 2565 + i % 6, '2552',
       (SELECT code FROM subject WHERE no = i % 27),
       substr((SELECT project FROM words), 1, 195) || printf(' %04d', i),
       CASE WHEN i % 3 = 0 THEN (SELECT project || office FROM words) END,
       CASE WHEN i <= 6 THEN i END, i <= 2,
       CASE i % 3 WHEN 0 THEN 'community' WHEN 1 THEN 'shared' ELSE 'agency' END,
       CASE WHEN i % 2 = 0 THEN (SELECT office FROM words) END,
       CASE i % 7 WHEN 0 THEN 'proposed' WHEN 1 THEN 'in_plan' WHEN 2 THEN 'budgeted' WHEN 3 THEN 'doing'
                  WHEN 4 THEN 'done' WHEN 5 THEN 'postponed' ELSE 'cancelled' END,
       CASE WHEN i % 4 = 0 THEN i % 101 END, CASE WHEN i % 5 = 0 THEN '2020-01-01' ELSE '2026-11-01' END,
       CASE WHEN i % 11 <> 0 THEN 12345678901200 END, CASE WHEN i % 4 = 0 THEN 12345678901100 END,
       CASE WHEN i % 4 = 0 THEN '2026-10-31' END, '2024-10-01', '2027-09-30',
       CASE WHEN i BETWEEN 2 AND 61 THEN 'H000001' END, CASE WHEN i BETWEEN 2 AND 60 THEN i * 1000 END,
       i % 50 = 0, CASE WHEN i % 100 = 0 THEN (SELECT substr(office, 1, 190) FROM words)
                                              || printf(' แห่งที่ %02d', i / 100 % 40) END,
       CASE WHEN i % 100 = 0 THEN '2025-02-01' END,
       CASE WHEN i % 200 = 0 THEN (SELECT project FROM words) END,
       CASE WHEN i % 200 = 0 THEN 12345678901200 END, i % 2
FROM number;

-- Mostly one source, every tenth project all four; they add up to the budget.
INSERT INTO project_money (project_code, class, organisation, amount_satang, rounded)
SELECT printf('H%06d', i), 'agency', printf('hard-%02d', i % 40 + 1),
       12345678901200 - CASE WHEN i % 10 = 0 THEN 600 ELSE 0 END, i % 2
FROM number WHERE i % 11 <> 0;
INSERT INTO project_money (project_code, class, organisation, amount_satang, rounded)
SELECT printf('H%06d', n.i), c.class, c.organisation, 200, 0
FROM number AS n
CROSS JOIN (SELECT 'community' AS class, NULL AS organisation UNION ALL SELECT 'tao', NULL
            UNION ALL SELECT 'other', 'hard-40') AS c
WHERE n.i % 11 <> 0 AND n.i % 10 = 0;

INSERT INTO project_village (project_code, village_code)
SELECT printf('H%06d', n.i), v.code
FROM number AS n
JOIN area AS v ON v.parent_code = '800120'
WHERE n.i = 1 OR n.i % 13 = CAST(substr(v.code, 7) AS INTEGER);
INSERT INTO project_ladder (project_code, rung, fiscal_year_be, date, reference)
SELECT 'H000001', column1, 2568, '2024-08-15', (SELECT office FROM words)
FROM (VALUES ('village'), ('tambon'), ('lao_plan'), ('ordinance'), ('district'), ('province'));
INSERT INTO photo (project_code, stage, file, date, caption, sha256, bytes, width_px, height_px)
SELECT 'H000001', CASE i % 3 WHEN 0 THEN 'before' WHEN 1 THEN 'during' ELSE 'after' END,
       printf('%02d.jpg', i), '2026-01-19', (SELECT project FROM words), printf('%064d', i), 150000,
       640, 480
FROM number WHERE i <= 20;

DROP TABLE number;
DROP TABLE subject;
DROP TABLE words;
DELETE FROM project_total;
DELETE FROM issue_total;
DELETE FROM marked_total;
DELETE FROM agency_total;
DELETE FROM funder_total;
DELETE FROM share_total;
DELETE FROM disbursed_total;
DELETE FROM giver_total;
