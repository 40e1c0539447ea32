-- A snapshot small enough to know by heart: a province, two districts, three pilot tambons, two
-- villages, three projects in two years. The sums at the end were added up by hand.
PRAGMA application_id = 1413632084; -- 0x54425054 "TBPT"
PRAGMA user_version = 5;
BEGIN;
INSERT INTO area (code, level, parent_code, name_th, name_en, pilot_group, village_count, sort_key) VALUES
    ('80', 'province', NULL, 'นครศรีธรรมราช', 'Nakhon Si Thammarat', NULL, NULL, X'01'),
    ('8001', 'district', '80', 'เมืองนครศรีธรรมราช', 'Mueang', NULL, NULL, X'09'),
    ('8010', 'district', '80', 'นาบอน', 'Na Bon', NULL, NULL, X'05'),
    ('800108', 'tambon', '8001', 'นาทราย', 'Na Sai', 1, 6, X'03'),
    ('800120', 'tambon', '8001', 'ปากพูน', NULL, 1, 12, X'04'),
    ('801002', 'tambon', '8010', 'ทุ่งสง', 'Thung Song', 3, NULL, X'02'),
    ('80012001', 'village', '800120', 'บ้านศาลาบางปู', NULL, NULL, NULL, X'07'),
    ('80012002', 'village', '800120', 'บ้านกลาง', NULL, NULL, NULL, X'06');
INSERT INTO issue (edition, code, parent_code, name_th, name_en, sort_order) VALUES
    ('2552', '5', NULL, 'เศรษฐกิจ', 'Economy', 5),
    ('2552', '5.1', '5', 'อาชีพหลัก', 'Main occupations', 51),
    ('2552', '5.2', '5', 'อาชีพเสริม', NULL, 52);
INSERT INTO organisation (code, name_th, abbreviation, name_en, kind, budget_class, sort_key) VALUES
    ('codi', 'สถาบันพัฒนาองค์กรชุมชน', 'พอช.', 'CODI', NULL, 'other', X'02'),
    ('thf', 'สำนักงานกองทุนสนับสนุนการสร้างเสริมสุขภาพ', 'สสส.', NULL, NULL, 'other', X'01');
INSERT INTO programme (code, name_th, start_year_be, end_year_be, source, sort_order) VALUES
    ('phase2', 'ความร่วมมือแก้ปัญหาความยากจน ระยะที่ 2', 2552, 2553, 'ข่าว 8 มิ.ย. 2552', 2),
    ('phase1', 'ความร่วมมือแก้ปัญหาความยากจน ระยะที่ 1', NULL, NULL, NULL, 1);
INSERT INTO programme_year (programme, year_no, year_be, theme, lead_organisation) VALUES
    ('phase2', 1, 2552, 'เชื่อมแผนกับท้องถิ่น', 'พอช.'), ('phase2', 2, 2553, NULL, NULL);
INSERT INTO programme_area (programme, area_code) VALUES ('phase2', '800108'), ('phase2', '800120');
INSERT INTO funding (programme, organisation, amount_satang, line_no, source, note) VALUES
    ('phase2', 'thf', 160000000, 2, 'ข่าว 8 มิ.ย. 2552', 'ปรากฏในผลระยะที่ 1 ด้วย'),
    ('phase2', 'codi', 930100000, 1, 'ข่าว 8 มิ.ย. 2552', NULL);
INSERT INTO result (programme, no, text, figure, unit, rounded, as_of, source, sort_order) VALUES
    ('phase1', '4.2', 'เชื่อมกับแผน อปท.', 257000000, 'บาท', 1, '2009-06-08', 'ข่าว', 2),
    ('phase1', '3', 'ยุทธศาสตร์ภาคประชาชน', NULL, NULL, 0, NULL, 'ข่าว', 1);
INSERT INTO document (area_code, code, type, title, date, file, sample) VALUES
    ('800120', 'D1', 'plan', 'แผนชุมชนตำบลปากพูน 2569', '2025-08-20', 'plan.pdf', 0);
INSERT INTO plan (area_code, fiscal_year_be, edition, vision, forum_date, document_code, sample) VALUES
    ('800120', 2568, 'ทบทวน', 'ตำบลน่าอยู่', '2024-08-01', 'D0', 0),
    ('800120', 2569, NULL, 'ตำบลเข้มแข็ง', '2025-08-15', 'D1', 1),
    ('80012001', 2569, NULL, NULL, '2025-08-02', 'D1', 1);
INSERT INTO plan_issue (area_code, fiscal_year_be, issue_edition, issue_code) VALUES
    ('800120', 2569, '2552', '5.2'), ('800120', 2569, '2552', '5.1');
INSERT INTO project (code, area_code, office_code, fiscal_year_be, issue_edition, issue_code, name,
                     priority_rank, focus, doer, status, percent, status_date, budget_satang,
                     parent_code, programme, document_code, sample) VALUES
    ('A000001', '800120', '001', 2568, '2552', '5.1', 'ปุ๋ยหมักชุมชน', 1, 0, 'community', 'done',
     100, '2025-09-01', 5000000, NULL, NULL, NULL, 0),
    ('A000002', '800120', '002', 2569, '2552', '5.2', 'ตลาดนัดปลอดสาร', NULL, 0, 'shared', 'doing',
     NULL, '2026-01-10', NULL, 'A000003', NULL, NULL, 1),
    ('A000003', '800120', '003', 2569, '2552', '5.2', 'ก่อสร้างถนนลูกรัง', 2, 1, 'agency', 'doing',
     40.5, '2026-01-15', 30000000, NULL, 'phase2', 'D1', 1);
INSERT INTO project_money (project_code, class, organisation, amount_satang, rounded) VALUES
    ('A000001', 'community', NULL, 5000000, 0),
    ('A000003', 'tao', NULL, 10000000, 0), ('A000003', 'other', 'codi', 20000000, 1);
INSERT INTO project_village (project_code, village_code) VALUES
    ('A000003', '80012002'), ('A000003', '80012001');
INSERT INTO project_ladder (project_code, rung, fiscal_year_be, date, reference) VALUES
    ('A000003', 'tambon', 2569, '2025-08-15', NULL), ('A000003', 'lao_plan', 2569, NULL, 'หน้า 12');
INSERT INTO release (number, made_utc, layout, fiscal_year_be, province_code, base_url, stale_days,
                     issue_edition, small_cell)
VALUES (7, '2026-01-31T02:00:00Z', 5, 2569, '80', 'https://plan.example.go.th', 45, '2552', 10);
INSERT INTO project_total (scope, fiscal_year_be, status, class, project_count, amount_satang,
                           no_budget_count) VALUES
    ('800120', 0, 'all', 'all', 3, 35000000, 1), ('800120', 2568, 'all', 'all', 1, 5000000, 0),
    ('800120', 2568, 'done', 'all', 1, 5000000, 0),
    ('800120', 2568, 'done', 'community', 1, 5000000, 0),
    ('800120', 2569, 'all', 'all', 2, 30000000, 1),
    ('800120', 2569, 'doing', 'all', 2, 30000000, 1),
    ('800120', 2569, 'doing', 'tao', 1, 10000000, 0),
    ('800120', 2569, 'doing', 'other', 1, 20000000, 0);
INSERT INTO issue_total (scope, fiscal_year_be, issue_edition, issue_code, project_count,
                         amount_satang, no_budget_count, own_count, own_satang) VALUES
    ('800120', 2568, '2552', '5', 1, 5000000, 0, 0, 0),
    ('800120', 2568, '2552', '5.1', 1, 5000000, 0, 1, 5000000),
    ('800120', 2569, '2552', '5', 2, 30000000, 1, 0, 0),
    ('800120', 2569, '2552', '5.2', 2, 30000000, 1, 2, 30000000);
INSERT INTO marked_total (mark, programme, scope, project_count, amount_satang, no_budget_count)
VALUES ('focus', '', '80', 1, 30000000, 0), ('focus', '', '8001', 1, 30000000, 0),
    ('focus', '', '800120', 1, 30000000, 0), ('programme', 'phase2', '80', 1, 30000000, 0),
    ('programme', 'phase2', '8001', 1, 30000000, 0),
    ('programme', 'phase2', '800120', 1, 30000000, 0);
INSERT INTO funder_total (organisation, line_count, amount_satang) VALUES ('codi', 1, 20000000);
INSERT INTO share_total (tambon_code, part, key, class, project_count, amount_satang,
                         no_budget_count) VALUES
    ('800120', 'village', '800120', 'all', 2, 5000000, 1),
    ('800120', 'village', '80012001', 'all', 1, 30000000, 0),
    ('800120', 'village', '80012002', 'all', 1, 30000000, 0),
    ('800120', 'doer', 'agency', 'all', 1, 30000000, 0),
    ('800120', 'doer', 'community', 'all', 1, 5000000, 0),
    ('800120', 'doer', 'shared', 'all', 1, 0, 1),
    ('800120', 'programme', 'phase2', 'all', 1, 30000000, 0),
    ('800120', 'funder', 'codi', 'other', 1, 20000000, 0);
INSERT INTO giver_total (scope, organisation, class, project_count, amount_satang) VALUES
    ('80', 'codi', 'other', 1, 20000000), ('8001', 'codi', 'other', 1, 20000000),
    ('group/1', 'codi', 'other', 1, 20000000);
INSERT INTO coverage (scope, kind, tambon_count, tambon_total, sample_count, row_count, as_of) VALUES
    ('80', 'projects', 1, 3, 1, 3, '2026-01-15'), ('8001', 'projects', 1, 2, 1, 3, '2026-01-15'),
    ('8010', 'projects', 0, 1, 0, 0, NULL), ('group/1', 'projects', 1, 2, 1, 3, '2026-01-15'),
    ('group/3', 'projects', 0, 1, 0, 0, NULL), ('group/10', 'projects', 0, 0, 0, 0, NULL);
INSERT INTO meeting_item (list, line_no, address, title) VALUES
    ('ประชุมเดือน', 1, '/area/8001', 'อำเภอ'), ('ประชุมเดือน', 2, '/area/800120/plan', 'แผน'),
    ('ประชุมเดือน', 4, '/project/ZZZZZZZ', 'โครงการที่ไม่มีแล้ว'),
    ('ประชุมเดือน', 5, '/area/800120/projects', 'โครงการ'), ('สั้น', 1, '/', 'หน้าแรก');
COMMIT;
