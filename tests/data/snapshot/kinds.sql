-- Put on top of small.sql: rows of every kind, with every state and the edges between them. The sums
-- of projects are made by the statements of the release (tests/support/snapshot_case.c).
INSERT INTO area (code, level, parent_code, name_th, name_en, pilot_group, village_count, sort_key) VALUES
    ('80012003', 'village', '800120', 'บ้านเขาน้อย', NULL, NULL, NULL, X'08'),
    ('80100201', 'village', '801002', 'บ้านนาโพธิ์', NULL, NULL, NULL, X'01');

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
    ('A000007', 'ordinance', 2569, '2025-10-01', 'ข้อ 9', NULL);
INSERT INTO photo (project_code, stage, file, date, caption, sha256, bytes, width_px, height_px) VALUES
    ('A000007', 'after', 'c.jpg', '2026-01-19', NULL, 'cc', 100, 640, 480),
    ('A000007', 'before', 'b.jpg', '2025-10-20', 'ก่อน', 'bb', 150000, 640, 480),
    ('A000007', 'before', 'a.jpg', '2025-10-19', NULL, 'aa', 90000, 480, 640);
