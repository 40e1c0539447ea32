-- A master small enough to add up by hand: 2 districts, 3 pilot tambons and 1 outside the pilot,
-- 2 villages, 5 projects in 2 years. Every optional column is filled somewhere, so that a column
-- the release forgets is seen.
BEGIN;
INSERT INTO area (code, level, parent_code, name_th, name_en, pilot_group, village_count, latitude, longitude, sort_key) VALUES
    ('80', 'province', NULL, 'นครศรีธรรมราช', 'Nakhon Si Thammarat', NULL, NULL, NULL, NULL, X'01'),
    ('8001', 'district', '80', 'เมืองนครศรีธรรมราช', NULL, NULL, NULL, NULL, NULL, X'09'),
    ('8010', 'district', '80', 'นาบอน', NULL, NULL, NULL, NULL, NULL, X'05'),
    ('800108', 'tambon', '8001', 'นาทราย', NULL, 1, 6, 8.47, 99.96, X'03'),
    ('800120', 'tambon', '8001', 'ปากพูน', NULL, 1, 12, NULL, NULL, X'04'),
    ('801002', 'tambon', '8010', 'ทุ่งสง', NULL, 3, NULL, NULL, NULL, X'02'),
    ('801001', 'tambon', '8010', 'นาบอน', NULL, NULL, NULL, NULL, NULL, X'08'),
    ('80012001', 'village', '800120', 'บ้านศาลาบางปู', NULL, NULL, NULL, NULL, NULL, X'07'),
    ('80012002', 'village', '800120', 'บ้านกลาง', NULL, NULL, NULL, NULL, NULL, X'06');
INSERT INTO area_alias VALUES ('8001', 'เมือง');
INSERT INTO issue VALUES ('2551', '3', NULL, 'เศรษฐกิจ', NULL, 3),
    ('2552', '5', NULL, 'เศรษฐกิจ', 'Economy', 5), ('2552', '5.1', '5', 'อาชีพหลัก', NULL, 51);
INSERT INTO issue_map VALUES ('2551', '3', '2552', '5');
INSERT INTO organisation VALUES ('codi', 'สถาบันพัฒนาองค์กรชุมชน', 'พอช.', 'พอช', 'CODI', 'public', 'other', '02-0000000', '800120', X'02');
INSERT INTO programme VALUES ('phase2', 'ระยะที่ 2', 2552, 2553, 'fiscal', 'หมายเหตุ', 'ข่าว', 1);
INSERT INTO programme_year VALUES ('phase2', 1, 2552, 'เริ่มต้น', 'จังหวัด');
INSERT INTO programme_area VALUES ('phase2', '800120');
INSERT INTO funding VALUES ('phase2', 'codi', 930100000, 1, 'ข่าว', 'หมายเหตุ');
INSERT INTO result VALUES ('phase2', '1', 'แผนชุมชน', 1550, 'หมู่บ้าน', 1, '2009-06-08', 'ข่าว', 1);
INSERT INTO process_step VALUES ('dla-6', 1, 'tambon', 'เตรียมการ', '1-2');
INSERT INTO calendar VALUES ('monthly', 'รายงานประจำเดือน', 'monthly:25', 'จังหวัด', 1);
INSERT INTO document VALUES
    ('800120', 'D1', 'plan', 'แผนชุมชน', '2025-08-20', 40, 'plan.pdf', NULL, 'ab', 1000, '5.1', '001', 0),
    ('80', 'P1', 'lesson', 'บทเรียน', '2024-01-02', NULL, NULL, 'https://e.go.th/p1', NULL, NULL, NULL, NULL, 1);
INSERT INTO plan VALUES
    ('800120', 2569, 'ทบทวน', 'ลุ่มน้ำ', 'น่าอยู่', 'พันธกิจ', 'ยุทธศาสตร์', '2025-08-15', '2025-12-01', 'D1', 0),
    ('80012001', 2569, NULL, NULL, NULL, NULL, NULL, '2025-08-02', NULL, 'D1', 1);
INSERT INTO plan_issue VALUES ('800120', 2569, '2552', '5.1');
INSERT INTO project VALUES
    ('A000001', '800120', '001', 2568, '2552', '5.1', 'ปุ๋ยหมัก', 'ลดต้นทุน', 1, 0, 'community', 'กลุ่มเกษตรกร',
     'done', 100, '2025-09-01', 500, 400, '2025-09-02', '2025-01-01', '2025-08-31', NULL, NULL,
     'phase2', 0, NULL, NULL, NULL, NULL, 8.5, 99.9, 'D1', 0),
    ('A000002', '800120', '002', 2569, '2552', '5.1', 'ตลาดนัด', NULL, NULL, 0, 'shared', NULL,
     'doing', NULL, '2026-01-10', NULL, NULL, NULL, NULL, NULL, 'A000003', 2.5,
     NULL, 1, 'อบจ.', '2026-01-11', 'รับไว้', 100, NULL, NULL, NULL, 1),
    ('A000003', '800120', '003', 2569, '2552', '5.1', 'ถนน', NULL, 2, 1, 'agency', NULL,
     'doing', 40.5, '2026-01-15', 3000, NULL, NULL, NULL, NULL, NULL, NULL,
     NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0),
    ('B000001', '801002', '001', 2569, '2552', '5', 'ฝาย', NULL, NULL, 0, 'shared', NULL,
     'doing', NULL, '2026-01-20', 70, NULL, NULL, NULL, NULL, NULL, NULL,
     NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0),
    ('C000001', '801001', '001', 2569, '2552', '5', 'สวน', NULL, NULL, 0, 'shared', NULL,
     'proposed', NULL, '2026-01-21', 8, NULL, NULL, NULL, NULL, NULL, NULL,
     NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0);
INSERT INTO project_money VALUES
    ('A000001', 'community', NULL, 500, 0),
    ('A000003', 'tao', NULL, 1000, 0), ('A000003', 'other', 'codi', 2000, 1),
    ('B000001', 'tao', NULL, 70, 0), ('C000001', 'community', NULL, 8, 0);
INSERT INTO project_village VALUES ('A000003', '80012001'), ('A000003', '80012002'),
    ('A000001', '80012001');
INSERT INTO project_ladder VALUES ('A000003', 'tambon', 2569, '2025-08-15', 'หน้า 3', 'D1');
INSERT INTO holiday VALUES ('2026-04-13', 'วันสงกรานต์');
INSERT INTO meeting_item VALUES ('monthly', 1, '/area/8001', 'ความก้าวหน้า');
INSERT INTO glossary VALUES ('จปฐ.', 'ความจำเป็นพื้นฐาน', 'basic minimum needs', X'01');
INSERT INTO indicator_set VALUES ('bmn', '2560', 'จปฐ. 2560–2564', 2560, 2564, 1, 1, 1, 1);
INSERT INTO indicator VALUES ('bmn', '2560', '1', 1, 'สุขภาพ', 'เด็กแรกเกิดหนักถึงเกณฑ์', 'คน', 'higher',
                              100, 'ratio', 'น้ำหนักแรกเกิด', 'ไม่ต่ำกว่า 2,500 กรัม', 'พช.', 1);
INSERT INTO process_state VALUES ('800120', 'dla-6', 1, 'done', '2025-08-01', 'D1', 0);
INSERT INTO quality VALUES ('800120', 'พช.', '2025-09-10', 'ดี', 'อำเภอ', 0);
INSERT INTO profile_item VALUES ('800120', 'physical', 'เนื้อที่', '95', 'shown', 'ตร.กม.', '2025-06-01',
                                 'อบต.', 1, 0);
INSERT INTO assessment VALUES ('800120', 'ข้อมูล', 'before', 'การใช้ข้อมูล', 2, 5, '2025-01-05', 1, 0);
INSERT INTO role VALUES ('800120', 'คณะทำงานตำบล', 'ประธาน', 1, 'นายตัวอย่าง มีชื่อ', '075-000000', 0, 1, 1),
    ('800120', 'คณะทำงานตำบล', 'เลขานุการ', 1, NULL, NULL, 1, 2, 0);
INSERT INTO photo VALUES ('A000003', 'before', 'road.jpg', '2026-01-02', 'ก่อนทำ', 'cd', 1000, 800, 600, 0);
INSERT INTO report VALUES ('800120', 'codi', 'monthly', '2569-01', '2026-01-25', 0);
COMMIT;
