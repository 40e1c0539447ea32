-- Makes every name of a snapshot as long as real names get. Places: the longest of the register of
-- the country's districts and tambons, villages as housing projects and royal initiatives are named.
-- Projects: as offices announce them, with all measures in the name. Only every third project and
-- plan has one: a page shows long and short ones side by side.
PRAGMA foreign_keys = OFF;

UPDATE area SET name_th = 'พระนครศรีอยุธยา', name_en = 'Phra Nakhon Si Ayutthaya' WHERE level = 'province';
UPDATE area SET
    name_th = CASE code % 3 WHEN 0 THEN 'เมืองประจวบคีรีขันธ์' WHEN 1 THEN 'เมืองนครศรีธรรมราช'
                            ELSE 'ป้อมปราบศัตรูพ่าย' END,
    name_en = CASE code % 3 WHEN 0 THEN 'Mueang Prachuap Khiri Khan'
                            WHEN 1 THEN 'Mueang Nakhon Si Thammarat'
                            ELSE 'Pom Prap Sattru Phai' END
WHERE level = 'district';
UPDATE area SET
    name_th = CASE code % 4 WHEN 0 THEN 'สมเด็จเจ้าพระยา' WHEN 1 THEN 'เจดีย์ชัยมงคล'
                            WHEN 2 THEN 'ศาลาธรรมสพน์' ELSE 'แม่เจ้าอยู่หัว' END,
    name_en = CASE code % 4 WHEN 0 THEN 'Somdet Chao Phraya' WHEN 1 THEN 'Chedi Chai Mongkhon'
                            WHEN 2 THEN 'Sala Thammasop' ELSE 'Mae Chao Yu Hua' END
WHERE level = 'tambon';
UPDATE area SET
    name_th = CASE code % 3 WHEN 0 THEN 'บ้านนิคมสร้างตนเองพัฒนาภาคใต้เฉลิมพระเกียรติ 80 พรรษา'
                            WHEN 1 THEN 'ชุมชนหมู่บ้านพัฒนาตามแนวพระราชดำริปากน้ำฝั่งตะวันออก'
                            ELSE 'บ้านทุ่งใหญ่ริมคลองท่าเรือรี' END
WHERE level = 'village';

UPDATE organisation SET
    name_th = 'สำนักงานคณะกรรมการพิเศษเพื่อประสานงานโครงการอันเนื่องมาจากพระราชดำริ',
    name_en = 'Office of the Royal Development Projects Board';

UPDATE issue SET
    name_th = name_th || ' การจัดการความรู้และการเชื่อมโยงเครือข่ายองค์กรชุมชนทุกระดับ'
WHERE parent_code IS NULL;

UPDATE project SET name = CASE rowid % 9
    WHEN 0 THEN 'โครงการก่อสร้างถนนคอนกรีตเสริมเหล็ก สายบ้านนายสมหมาย รักษ์ทองประเสริฐ '
        || 'ถึงบ้านนางประไพศรี ศรีสุวรรณรัตน์ หมู่ที่ 12 บ้านทุ่งใหญ่เชื่อมหมู่ที่ 3 บ้านคลองน้อย '
        || 'ขนาดผิวจราจรกว้าง 4.00 เมตร ยาว 1,250.00 เมตร หนา 0.15 เมตร '
        || 'หรือมีพื้นที่ผิวจราจรไม่น้อยกว่า 5,000.00 ตารางเมตร พร้อมไหล่ทางหินคลุกข้างละ 0.50 เมตร '
        || 'ตามแบบแปลนที่องค์การบริหารส่วนตำบลกำหนด'
    WHEN 3 THEN 'โครงการปรับปรุงถนนแอสฟัลต์ติกคอนกรีต รหัสทางหลวงท้องถิ่น นศ.ถ.28-003 '
        || 'จากสี่แยกโรงเรียนวัดพระมหาธาตุ(ราษฎร์ประชานุเคราะห์) ถึงสะพานข้ามคลองระบายน้ำชลประทาน '
        || 'ช่วงที่ 1 กว้าง 5.00 เมตร ยาว 2,234.00 เมตร หนา 0.04 เมตร '
        || 'ช่วงที่ 2 กว้าง 4.00 เมตร ยาว 833.00 เมตร'
    ELSE 'โครงการอบรมเชิงปฏิบัติการเสริมสร้างศักยภาพแกนนำสตรี ผู้สูงอายุ และผู้ด้อยโอกาส '
        || 'ด้านการแปรรูปผลิตภัณฑ์ทางการเกษตรตามหลักปรัชญาของเศรษฐกิจพอเพียง ประจำปีงบประมาณ 2569'
    END,
    objective = 'เพื่อให้ประชาชนทั้ง 17 หมู่บ้านสัญจรไปมาได้สะดวก ปลอดภัย และขนส่งผลผลิตทางการเกษตรออกสู่ตลาดได้'
        || 'ตลอดทั้งปี ลดอุบัติเหตุและค่าใช้จ่ายในการซ่อมบำรุงยานพาหนะ'
        || 'และเพื่อเชื่อมต่อกับโครงข่ายทางหลวงชนบทของจังหวัด',
    responsible = 'กองช่าง องค์การบริหารส่วนตำบล ร่วมกับศูนย์ประสานงานองค์การชุมชนระดับตำบล',
    budget_satang = CASE WHEN budget_satang IS NULL THEN NULL ELSE 123456789000 END
WHERE rowid % 3 = 0;

UPDATE plan SET vision = vision || ' ' || vision || ' ' || vision,
                mission = mission || ' ' || mission,
                strategy = strategy || ' ' || strategy || ' ' || strategy;
