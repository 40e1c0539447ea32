-- Put on top of small.sql: rows of every kind, with every state and the edges between them. The sums
-- of projects are made by the statements of the release (tests/support/snapshot_case.c).
INSERT INTO area (code, level, parent_code, name_th, name_en, pilot_group, village_count, sort_key) VALUES
    ('80012003', 'village', '800120', 'บ้านเขาน้อย', NULL, NULL, NULL, X'08'),
    ('80100201', 'village', '801002', 'บ้านนาโพธิ์', NULL, NULL, NULL, X'01');
UPDATE area SET latitude = 8.47241, longitude = 99.9169 WHERE code = '800108';
UPDATE area SET latitude = 8.53453, longitude = 99.97469 WHERE code = '800120';
UPDATE area SET latitude = 8.28792, longitude = 99.4901 WHERE code = '801002';

-- Two more editions: in 'proposal' 5.1 was two issues and 5.3 did not exist; 'older' is led to the
-- edition in force over 'proposal' only. 'alone' is led nowhere.
INSERT INTO issue (edition, code, parent_code, name_th, name_en, sort_order) VALUES
    ('2552', '5.3', '5', 'ลดรายจ่าย', NULL, 53),
    ('2552', '4', NULL, 'วัฒนธรรม', 'Culture', 4),
    ('proposal', '5', NULL, 'เศรษฐกิจชุมชน', NULL, 5),
    ('proposal', '5.1', '5', 'อาชีพทำนา', NULL, 51),
    ('proposal', '5.2', '5', 'อาชีพทำสวน', NULL, 52),
    ('proposal', '5.9', '5', 'อาชีพเสริม (เดิม)', NULL, 59),
    ('older', '1', NULL, 'ทำมาหากิน', NULL, 1),
    ('alone', '1', NULL, 'ไม่มีใครรู้จัก', NULL, 1);
INSERT INTO issue_map (from_edition, from_code, to_edition, to_code) VALUES
    ('proposal', '5', '2552', '5'), ('proposal', '5.1', '2552', '5.1'),
    ('proposal', '5.2', '2552', '5.1'), ('proposal', '5.9', '2552', '5.2'),
    ('older', '1', 'proposal', '5.2');

INSERT INTO organisation (code, name_th, abbreviation, name_en, kind, budget_class, phone, area_code,
                          sort_key) VALUES
    ('dla', 'กรมส่งเสริมการปกครองท้องถิ่น', 'สถ.', NULL, 'government', 'agency', '0 2241 9000', NULL, X'05'),
    ('lao', 'องค์การบริหารส่วนตำบลปากพูน', NULL, NULL, 'local-government', 'tao', NULL, '800120', X'06');

INSERT INTO document (area_code, code, type, title, date, pages, file, url, bytes, issue_code,
                      project_code, sample) VALUES
    ('800120', 'D2', 'lesson', 'บทเรียนปุ๋ยหมัก', '2025-09-10', 12, NULL, 'https://example.go.th/d2', 120000,
     '5.1', '001', 0),
    ('800120', 'D3', 'newsletter', 'จดหมายข่าว ฉบับที่ 3', '2025-09-10', NULL, 'n3.pdf', NULL, NULL, NULL, NULL, 1),
    ('800108', 'D1', 'lesson', 'บทเรียนออมทรัพย์', '2024-01-05', 4, NULL, 'https://example.go.th/o', NULL, '5.2',
     NULL, 0),
    ('801002', 'V1', 'video', 'วีดิทัศน์ 12 นาที', '2026-01-20', NULL, NULL, 'https://example.go.th/v', NULL, '5.1',
     NULL, 0);

INSERT INTO project (code, area_code, office_code, fiscal_year_be, issue_edition, issue_code, name,
                     objective, priority_rank, focus, doer, responsible, status, percent, status_date,
                     budget_satang, disbursed_satang, disbursed_date, start_date, end_date,
                     parent_code, weight, programme, beyond_capacity, forwarded_to, forwarded_date,
                     answer, answer_satang, latitude, longitude, document_code) VALUES
    -- Activities of A000003: half by weight 3, done without a percent, cancelled, untold.
    ('A000004', '800120', '004', 2569, '2552', '5.2', 'ขุดลอกคูข้างทาง', NULL, 3, 0, 'community', NULL,
     'doing', 50, '2026-01-10', 1000000, NULL, NULL, NULL, NULL, 'A000003', 3, NULL, 0, NULL, NULL,
     NULL, NULL, NULL, NULL, NULL),
    ('A000005', '800120', '005', 2569, '2552', '5.3', 'วางท่อระบายน้ำ', NULL, 4, 0, 'shared', NULL,
     'done', NULL, '2026-01-11', 0, 0, '2026-01-11', NULL, NULL, 'A000003', 1, NULL, 0, NULL, NULL,
     NULL, NULL, NULL, NULL, NULL),
    ('A000006', '800120', '006', 2569, 'proposal', '5.9', 'ป้ายเตือน', NULL, NULL, 0, 'agency', NULL,
     'cancelled', NULL, '2026-01-12', NULL, NULL, NULL, NULL, NULL, 'A000003', NULL, NULL, 0, NULL,
     NULL, NULL, NULL, NULL, NULL, NULL),
    -- Beyond capacity: answered, waiting, not sent on.
    ('A000007', '800120', '007', 2569, 'proposal', '5.2', 'สะพานข้ามคลอง', 'ให้เด็กไปโรงเรียนได้', 1, 1,
     'agency', 'กองช่าง', 'budgeted', NULL, '2025-12-01', 500000000, 250000000, '2026-01-20',
     '2025-11-01', '2026-09-30', NULL, NULL, 'phase2', 1, 'อบจ.', '2025-10-15', 'อนุมัติบางส่วน',
     300000000, 8.53, 99.94, 'D1'),
    ('A000008', '800120', '008', 2568, 'older', '1', 'ประปาหมู่บ้าน', NULL, 2, 0, 'shared', NULL,
     'proposed', NULL, '2024-12-01', 200000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 'อบจ.',
     '2025-02-01', NULL, NULL, NULL, NULL, NULL),
    ('B000001', '800108', '001', 2569, '2552', '4', 'ซ่อมศาลา', NULL, NULL, 0, 'shared', NULL, 'proposed',
     NULL, '2025-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'phase2', 1, NULL, NULL, NULL, NULL,
     NULL, NULL, NULL);
INSERT INTO project_money (project_code, class, organisation, amount_satang, rounded) VALUES
    ('A000004', 'community', NULL, 1000000, 0), ('A000005', 'tao', NULL, 0, 0),
    ('A000007', 'agency', 'dla', 400000000, 0), ('A000007', 'other', 'codi', 100000000, 0),
    ('A000008', 'agency', 'dla', 200000000, 0);
INSERT INTO project_village (project_code, village_code) VALUES
    ('A000004', '80012002'), ('A000005', '80012003'), ('A000008', '80012003');
INSERT INTO project_ladder (project_code, rung, fiscal_year_be, date, reference, document_code) VALUES
    ('A000007', 'village', 2569, '2025-08-02', NULL, 'D1'),
    ('A000007', 'ordinance', 2569, '2025-10-01', 'ข้อ 9', 'D3');
INSERT INTO photo (project_code, stage, file, date, caption, sha256, bytes, width_px, height_px) VALUES
    ('A000007', 'after', 'c.jpg', '2026-01-19', NULL, 'cc', 100, 640, 480),
    ('A000007', 'before', 'b.jpg', '2025-10-20', 'ก่อน', 'bb', 150000, 640, 480),
    ('A000007', 'before', 'a.jpg', '2025-10-19', NULL, 'aa', 90000, 480, 640);

-- Plan and process: a step of each state, one with its evidence, one unreported; a scheme of villages.
INSERT INTO process_step (scheme, step_no, level, name_th, months) VALUES
    ('ตำบล 3', 1, 'tambon', 'วิเคราะห์', '1'), ('ตำบล 3', 2, 'tambon', 'บูรณาการ', '2-3'),
    ('ตำบล 3', 3, 'tambon', 'นำไปใช้', NULL), ('หมู่บ้าน 2', 1, 'village', 'ชี้แจง', NULL),
    ('หมู่บ้าน 2', 2, 'village', 'ประชาคม', '11-1');
INSERT INTO process_state (area_code, scheme, step_no, state, date, document_code, sample) VALUES
    ('800120', 'ตำบล 3', 1, 'done', '2026-01-15', 'D1', 0), ('800120', 'ตำบล 3', 2, 'now', NULL, 'D9', 1),
    ('80012001', 'หมู่บ้าน 2', 2, 'next', NULL, NULL, 0);
INSERT INTO quality (area_code, scheme, date, level, certifier, sample) VALUES
    ('800120', 'มาตรฐานแผน', '2023-06-01', 'ผ่าน', 'พัฒนาชุมชนจังหวัด', 0),
    ('800120', 'มาตรฐานแผน', '2025-06-01', 'ดีมาก', 'พัฒนาชุมชนจังหวัด', 0),
    ('800120', 'สุขภาวะ', '2024-01-01', NULL, 'สาธารณสุข', 1);
INSERT INTO role (area_code, body, role, seat_no, person, office_phone, vacant, sort_order) VALUES
    ('800120', 'คณะทำงาน', 'เลขานุการ', 1, NULL, '0 7534 0001', 0, 3),
    ('800120', 'คณะทำงาน', 'ประธาน', 1, 'นางสมศรี', NULL, 0, 1),
    ('800120', 'คณะทำงาน', 'รองประธาน', 1, NULL, NULL, 1, 2);
INSERT INTO profile_item (area_code, section, item, value, value_state, unit, survey_date, source,
                          sort_order, sample) VALUES
    ('800120', 'social', 'ครัวเรือน', '2,468', 'shown', 'ครัวเรือน', '2025-03-01', 'อบต.', 1, 0),
    ('800120', 'social', 'ผู้สูงอายุที่อยู่ลำพัง', NULL, 'small', 'คน', '2025-04-01', NULL, 2, 1),
    ('800120', 'social', 'ผู้ป่วยติดเตียง', NULL, 'hidden', 'คน', '2025-03-01', NULL, 3, 0),
    ('800120', 'physical', 'เนื้อที่', '23,100', 'shown', 'ไร่', '2024-01-01', NULL, 1, 0);
INSERT INTO coverage (scope, kind, tambon_count, tambon_total, sample_count, row_count, as_of) VALUES
    ('800120', 'projects', 1, 1, 1, 8, '2026-01-15'), ('800120', 'plans', 1, 1, 1, 3, '2025-08-15'),
    ('8001', 'plans', 1, 2, 1, 3, '2025-08-15'), ('group/1', 'plans', 1, 2, 1, 3, '2025-08-15'),
    ('800120', 'documents', 1, 1, 1, 3, '2025-09-10'),
    ('8001', 'documents', 2, 2, 1, 4, '2025-09-10'),
    ('80', 'documents', 3, 3, 1, 5, '2026-01-20');

-- The calendar, and what is new.
INSERT INTO calendar (code, name_th, rule, who, sort_order) VALUES
    ('send', 'ส่งรายงาน', 'monthly:25', 'จังหวัด', 2), ('review', 'ทบทวนแผน', 'months:2-3', NULL, 1),
    ('once', 'ครั้งแรก', 'date:2554-03-25', NULL, 3);
-- Of January: on its day (a Sunday) and, of a tambon with two offices, a day later; not sent.
INSERT INTO report (area_code, organisation, duty, month_be, sent_date, sample) VALUES
    ('800120', 'lao', 'send', '2569-01', '2026-01-25', 0),
    ('800120', 'codi', 'send', '2569-01', '2026-01-26', 0),
    ('800108', 'dla', 'send', '2569-01', NULL, 1);
INSERT INTO holiday (date, name_th) VALUES
    ('2026-01-01', 'วันขึ้นปีใหม่'), ('2026-04-13', 'วันสงกรานต์'), ('2026-12-31', 'วันสิ้นปี');
INSERT INTO change (line_no, area_code, kind, record_key, name, what, old_value, new_value) VALUES
    (1, '80', 'results', 'phase1/3', 'ยุทธศาสตร์', 'values', '1', '2'),
    (2, '800120', 'projects', 'A000007', 'สะพานข้ามคลอง', 'status', 'proposed', 'budgeted'),
    (3, '800120', 'projects', '', '', 'gone', NULL, NULL),
    (4, '800120', '', '', '', 'more', NULL, '12'),
    (5, '801002', 'documents', '801002/V1', 'วีดิทัศน์ 12 นาที', 'new', NULL, NULL);

-- Surveys: an edition that ended and its successor with the same numbers; every state of a figure.
INSERT INTO indicator_set (code, edition, name_th, from_year_be, to_year_be, dimension_count,
                           indicator_count, every_years, sort_order) VALUES
    ('bmn', '2560', 'จปฐ. 2560–2564', 2560, 2564, 5, 31, 1, 1),
    ('bmn', '2565', 'จปฐ. 2565 เป็นต้นไป', 2565, NULL, NULL, NULL, 1, 1),
    ('strong', '1', 'ตำบลเข้มแข็ง', NULL, NULL, 7, 7, NULL, 2),
    ('village-level', '1', 'ระดับการพัฒนาของหมู่บ้าน', 2560, NULL, 1, 1, 2, 3);
INSERT INTO indicator (set_code, edition, code, dimension_no, dimension_th, name_th, unit, direction,
                       target, aggregation, public_words, definition, source, sort_order) VALUES
    ('bmn', '2560', '1', 1, 'สุขภาพ', 'เด็กแรกเกิดมีน้ำหนัก', 'คน', 'higher', 95, 'ratio', NULL, NULL, NULL, 1),
    ('bmn', '2560', '9', 2, 'สภาพแวดล้อม', 'มีน้ำสะอาด', 'ครัวเรือน', 'higher', NULL, 'ratio', NULL, NULL, NULL, 2),
    ('bmn', '2560', '4', 1, 'สุขภาพ', 'ติดสุรา', 'คน', 'lower', NULL, 'sum', 'ดื่มสุราประจำ', 'นิยาม', 'แบบ จปฐ.', 3),
    ('bmn', '2565', '9', 2, NULL, 'มีน้ำใช้ตลอดปี', 'ครัวเรือน', 'higher', NULL, 'ratio', NULL, NULL, NULL, 1),
    ('strong', '1', '1', 1, NULL, 'ด้านที่ 1', 'ระดับ', 'higher', 3, 'weighted', NULL, NULL, NULL, 1),
    ('village-level', '1', 'level', 1, NULL, 'ระดับการพัฒนา', 'ระดับ', 'higher', NULL, 'weighted',
     '1 = ควรเร่งพัฒนา; 2 = ปานกลาง; 3 = ก้าวหน้า', '1 = ล้าหลัง; 2 = ปานกลาง; 3 = ก้าวหน้า', 'กชช.2ค', 1);
INSERT INTO indicator_value (set_code, edition, indicator_code, area_code, year_be, sex, age_group,
                             surveyed, surveyed_state, passed, passed_state, failed, failed_state,
                             value, value_state, unit, sent_count, sent_total, as_of, source, sample) VALUES
    ('bmn', '2560', '9', '800120', 2563, '', '', 1000, 'shown', 800, 'shown', 200, 'shown', NULL, 'missing', 'ครัวเรือน', 12, 12, '2020-03-31', 'พช.', 0),
    ('bmn', '2560', '9', '800120', 2564, '', '', 1000, 'shown', 850, 'shown', 150, 'shown', NULL, 'missing', 'ครัวเรือน', 11, 12, '2021-03-31', 'พช.', 1),
    ('bmn', '2560', '9', '800120', 2564, 'female', '', 500, 'shown', 450, 'shown', 50, 'shown', NULL, 'missing', 'คน', 11, 12, '2021-03-31', 'พช.', 1),
    ('bmn', '2560', '9', '800120', 2564, 'male', '', 500, 'shown', NULL, 'hidden', NULL, 'small', NULL, 'missing', 'คน', 11, 12, '2021-03-31', 'พช.', 1),
    ('bmn', '2560', '9', '800120', 2564, '', '0-5', NULL, 'small', NULL, 'hidden', NULL, 'hidden', NULL, 'missing', 'คน', 11, 12, '2021-03-31', 'พช.', 1),
    ('bmn', '2560', '9', '8001', 2564, '', '', 9000, 'shown', 8000, 'shown', 1000, 'shown', NULL, 'missing', 'ครัวเรือน', 1, 2, '2021-03-31', 'พช.', 0),
    ('bmn', '2560', '9', 'group/1', 2564, '', '', 9000, 'shown', 8100, 'shown', 900, 'shown', NULL, 'missing', 'ครัวเรือน', 1, 3, '2021-03-31', 'พช.', 0),
    ('bmn', '2560', '9', '80012002', 2564, '', '', 60, 'shown', NULL, 'capped', NULL, 'hidden', NULL, 'missing', 'ครัวเรือน', 0, 0, '2021-03-31', 'พช.', 0),
    ('bmn', '2560', '1', '800120', 2564, '', '', 0, 'shown', NULL, 'na', NULL, 'na', NULL, 'missing', 'คน', 12, 12, '2021-03-31', 'พช.', 0),
    ('bmn', '2565', '9', '800120', 2566, '', '', 900, 'shown', 0, 'shown', 900, 'shown', NULL, 'missing', 'ครัวเรือน', 12, 12, '2023-03-31', 'พช.', 0),
    ('strong', '1', '1', '800120', 2566, '', '', NULL, 'missing', NULL, 'missing', NULL, 'missing', 2.5, 'shown', 'ระดับ', 0, 0, '2024-02-29', 'ตำบล', 0),
    ('village-level', '1', 'level', '80012001', 2568, '', '', NULL, 'missing', NULL, 'missing', NULL, 'missing', 1, 'shown', 'ระดับ', 0, 0, '2025-03-31', 'กชช.2ค', 0),
    ('village-level', '1', 'level', '800120', 2568, '', '', NULL, 'missing', NULL, 'missing', NULL, 'missing', 1.5, 'shown', 'ระดับ', 2, 3, '2025-03-31', 'กชช.2ค', 0);
INSERT INTO household_account (area_code, year_be, household_count, household_count_state,
                               household_total, household_total_state, group_count, group_count_state,
                               amount_state, income_mean_satang, income_median_satang,
                               expense_mean_satang, sent_count, sent_total, as_of, sample) VALUES
    ('800120', 2567, 200, 'shown', 2468, 'shown', NULL, 'small', 'shown', 15000000, 12000000, 14000000, 12, 12, '2024-09-30', 0),
    ('800120', 2568, NULL, 'small', 2468, 'shown', NULL, 'missing', 'hidden', NULL, NULL, NULL, 2, 12, '2025-09-30', 1);
INSERT INTO consumption (area_code, year_be, item, households, households_state, surveyed,
                         surveyed_state, sent_count, sent_total, sample) VALUES
    ('800120', 2567, 'ซื้อผัก', 100, 'shown', 400, 'shown', 12, 12, 0),
    ('800120', 2568, 'ซื้อผัก', 100, 'shown', 400, 'shown', 12, 12, 0),
    ('800120', 2568, 'ปลูกข้าวกินเอง', 30, 'shown', 100, 'shown', 3, 12, 1),
    ('800120', 2568, 'เลี้ยงไก่', NULL, 'small', 400, 'shown', 12, 12, 0),
    ('800120', 2568, 'ใช้ไฟฟ้า', NULL, 'capped', 40, 'shown', 1, 12, 0);
INSERT INTO assessment (area_code, kind, round, item, score, max_score, date, sort_order, sample) VALUES
    ('800120', 'ศักยภาพ', 'before', 'แผน', 2, 5, '2024-01-10', 2, 0),
    ('800120', 'ศักยภาพ', 'after', 'แผน', 4, 5, '2025-01-10', 2, 1),
    ('800120', 'ศักยภาพ', 'before', 'ข้อมูล', 0, 5, '2024-01-10', 1, 0);
