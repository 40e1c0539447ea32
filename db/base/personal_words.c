#include "personal_scan.h"

// Lists of what only looks like a title. A word ending in '$' counts only where no Thai letter
// follows: somebody may be called นายพลเทพ, but "นายพล " is a rank. What is rare in both senses is
// not listed: then a name is found too often rather than too seldom.

/** Words that end in -นา or -น- before ย or ง of the next one: พัฒนา|ยกระดับ, มิถุ|นายน, ทำ|นาย. */
static const char *const before_all[] = {
    "มิถุ", "พัฒ", "สัมม", "ศาส", "เสว", "วาส", "ปรารถ", "จินต", "โภช", "วิปัสส", "ภาว", "ทำ", "ชาว",
    "เจ้า", "ขุน", "พระ", "ล้าน", "ท้อง", "คณ", "โยธ", "ปัจจ", "รัต", "ธ", "ย่า", "วัฒ", "เทศ", "ทัศ", "สนท",
    "เวท", "โมท", "สถาป", "อาราธ", "ปริศ", "เส", "คัน", "พรรณ", "วรรณ", "ยาจ",
    // the vowel of นา itself: ภูมิลำเนา, ลำเนา
    "เ", "แ", "โ", "ไ", "ใ", NULL};

static const char *const after_nai[] = {
    // posts and trades
    "ก$", "กฯ", "กรัฐมนตรี", "กเ", "กแ", "กโ", "กไ", "กใ", "กเทศ", "กอบต", "กอบจ", "กองค์การ",
    "กสมาคม", "กสโมสร", "กสภา", "กเมือง", "กตำบล", "กเหล่า", "กกิ่ง", "กพุทธ", "กคน", "กท้องถิ่น", "กและ",
    "กหรือ", "กให้", "กได้", "กเป็น", "กของ", "กที่", "กต.", "กทต", "กทม", "กชมรม", "กฝ่าย", "กจะ", "กมี",
    "กกอง", "กกิตติมศักดิ์", "กสันนิบาต", "กเขต", "กนคร", "กบริหาร", "กร่วม", "อำเภอ", "ทะเบียน", "ช่าง",
    "จ้าง", "หน้า", "ตรวจ", "ท่า", "ท้าย", "ทหาร", "ตำรวจ", "สถานี", "ไปรษณีย์", "ทุน", "แบบ", "พราน",
    "ด่าน", "ประกัน", "หนัง", "โรง", "บ้าน", "เวร", "งาน", "คลัง$", "ธนาคาร", "ห้าง", "หัว", "เหมือง",
    "ฝาย", "เรือ", "ประตู", "ยาม$", "สนาม", "แม่$", "ใหญ่$", "ฮ้อย", "กองร้อย", "หมวด", "หมู่", "พลทหาร",
    "ความ", "ร้อย$", "สิบ$", "พล$", "พัน$", "แพทย์สาธารณสุข", "แพทย์ประจำ", "แพทย์ใหญ่", "แพทย์ผู้",
    "แพทย์ชำนาญ", "แพทย์เชี่ยวชาญ", "แพทย์ปฏิบัติ", "แพทย์เวร", "แพทย์ทั่วไป", "แพทย์และ", "แพทย์หรือ", "แพทย์จาก",
    "แพทย์ที่", "แพทย์จังหวัด", "แพทย์$", "สัตวแพทย์$", "สัตวแพทย์ประจำ", "สัตวแพทย์ชำนาญ", "สัตวแพทย์และ",
    // the second half of words behind -นา: ยกระดับ, ยอมรับ …
    "กระดับ", "กร่าง", "กเลิก", "กเว้น", "กย่อง", "กฐานะ", "กเครื่อง", "อมรับ", "อมให้", "อดขาย", "อดนิยม",
    "อดเงิน", "อดรวม", "อดผลิต", "น$", "คนนี้", "คนนั้น", "ผู้นี้", "ผู้นั้น", NULL};

static const char *const after_nang[] = {
    "สาว", "รำ", "พญา", "พระยา", "หลง", "ฟ้า", "เอก", "แบบ", "งาม", "นวล", "แอ่น", "กวัก", "โชว์",
    "ร้าย$", "สงกรานต์", "นพมาศ", "ไม้", "เงือก", "สีดา", "มโนราห์", "มโนห์รา", "โนรา", "เลือดขาว",
    "พยาบาล", "บำเรอ", "วันทอง", "สนม", "ใน$", "กำนัล", "เล็ด", "ตานี", "ชี$", "ครวญ", "ทราย$", "แย้ม$",
    "อาย$", "ยวน", "รอง", "เลิ้ง", "ตุง", "บวช$", "แล$", "ลือ$", "ตะเคียน", "ธรณี", "มณโฑ", "เมขลา",
    "อัปสร", "ละคร", "แมว", "แมงมุม", "นูน", "รม", "ล้อม$", "หงส์", "ห้าม", "เกล็ด", "โลม", "นาค$",
    "สิบสอง", "คำ$", "เบญจา", "ผดุงครรภ์", "วัง$",
    // the second half of words behind -นา: งบประมาณ, งอกงาม, งดเหล้า
    "บประมาณ", "บลงทุน", "บกลาง", "บดุล", "บอบต", "บชุมชน", "บท้องถิ่น", "อกงาม", "อกเงย", "ดเหล้า",
    "ดเว้น", "วด$", NULL};

static const char *const after_nang_sao[] = {"ไทย", "ถิ่นไทย", "นครศรีธรรมราช", "สยาม", "นาย",
                                             "นาง", "จำนวน", "และ",          "หรือ",  NULL};

/** เด็กชาย and เด็กหญิง are mostly boys and girls: counts, ages and verbs follow. */
static const char *const after_child[] = {
    "และ",  "หรือ",   "หญิง",   "ชาย",   "อายุ",  "จำนวน",  "ที่",    "ใน",    "ทุก",     "ราย",  "ร้อยละ",
    "มี",    "ได้",    "ไม่",    "เป็น",   "ของ",  "กับ",     "วัย",   "แรก",   "ต่ำกว่า",  "ตั้งแต่", "กลุ่ม",
    "ต่อ",   "มา$",   "ไป$",   "ผู้",     "ซึ่ง",   "จาก",    "ให้",   "ถูก",    "เข้า",    "อ้วน",  "ผอม",
    "เล็ก$", "โต",    "ไทย",   "มุสลิม",  "พุทธ$", "กำพร้า",  "พิการ", "ยากจน", "ด้อย",    "ก่อน",  "ระดับ",
    "ชั้น",   "อนุบาล", "ประถม", "มัธยม",  "เรียน", "นักเรียน", "นอก",  "แต่ละ",  "รวม",    "ทั้ง",   "คน",
    "เฉลี่ย", "สูง$",   "น้ำหนัก", "ส่วนสูง", "นาย",  "นาง",    "เด็ก",  "น้อย$",  "แข็งแรง", "ตัว$",  "ด้วย",
    "โดย",  "เพื่อ",   "อย่าง",  "ต้อง",   "จะ$",  "สามารถ", "หมู่",   "บ้าน$",  "ตำบล",   NULL};

static const char *const after_latin[] = {
    "world", "universe", "international", "thailand", "grand",   "earth",      "tourism", "queen",
    "word",  "excel",    "office",        "access",   "windows", "powerpoint", "teams",   NULL};

static const char *const after_rank[] = {"ขึ้นไป", "และ", "หรือ", "ที่", "สภา", "สว$", NULL};

#define TITLE(word, before, after, family, is_latin)                                               \
    {                                                                                              \
        .title = (word), .not_before = (before), .not_after = (after),                             \
        .needs_family_name = (family), .latin = (is_latin)                                         \
    }
#define RANK(word) TITLE(word, NULL, after_rank, true, false)

const BasePersonalTitle base_personal_titles[] = {
    TITLE("นางสาว", before_all, after_nang_sao, false, false),
    TITLE("นาง", before_all, after_nang, false, false),
    TITLE("นาย", before_all, after_nai, false, false),
    TITLE("น.ส.", NULL, NULL, false, false),
    TITLE("น.ส .", NULL, NULL, false, false),
    TITLE("น. ส.", NULL, NULL, false, false),
    TITLE("ด.ช.", NULL, NULL, false, false),
    TITLE("ด.ญ.", NULL, NULL, false, false),
    TITLE("ด. ช.", NULL, NULL, false, false),
    TITLE("ด. ญ.", NULL, NULL, false, false),
    TITLE("เด็กชาย", NULL, after_child, false, false),
    TITLE("เด็กหญิง", NULL, after_child, false, false),
    TITLE("ม.ร.ว.", NULL, NULL, false, false),
    TITLE("ม.ล.", NULL, NULL, true, false),
    // Longer abbreviations first: พ.ต.อ. is not พ.ต. and a name that begins with อ.
    RANK("พล.ต.อ."),
    RANK("พล.ต.ท."),
    RANK("พล.ต.ต."),
    RANK("พล.อ."),
    RANK("พล.ท."),
    RANK("พล.ต."),
    RANK("พล.ร.อ."),
    RANK("พล.อ.อ."),
    RANK("พ.ต.อ."),
    RANK("พ.ต.ท."),
    RANK("พ.ต.ต."),
    RANK("พ.จ.อ."),
    RANK("พ.อ.อ."),
    RANK("พ.อ."),
    RANK("พ.ท."),
    RANK("พ.ต."),
    RANK("ร.ต.อ."),
    RANK("ร.ต.ท."),
    RANK("ร.ต.ต."),
    RANK("ร.อ."),
    RANK("ร.ท."),
    RANK("ร.ต."),
    RANK("จ.ส.อ."),
    RANK("จ.ส.ท."),
    RANK("จ.ส.ต."),
    RANK("ส.ต.อ."),
    RANK("ส.ต.ท."),
    RANK("ส.ต.ต."),
    RANK("ส.ต."),
    RANK("จ.อ."),
    RANK("จ.ท."),
    RANK("จ.ต."),
    RANK("ด.ต."),
    RANK("น.อ."),
    RANK("น.ท."),
    RANK("น.ต."),
    RANK("ร้อยตำรวจตรี"),
    RANK("ร้อยตำรวจโท"),
    RANK("ร้อยตำรวจเอก"),
    RANK("ร้อยตรี"),
    RANK("ร้อยโท"),
    RANK("ร้อยเอก"),
    RANK("พันตำรวจตรี"),
    RANK("พันตำรวจโท"),
    RANK("พันตำรวจเอก"),
    RANK("พันตรี"),
    RANK("พันโท"),
    RANK("พันเอก"),
    RANK("พลตำรวจตรี"),
    RANK("พลตำรวจโท"),
    RANK("พลตำรวจเอก"),
    RANK("พลตรี"),
    RANK("พลโท"),
    RANK("พลเอก"),
    RANK("จ่าสิบตำรวจ"),
    RANK("จ่าสิบตรี"),
    RANK("จ่าสิบโท"),
    RANK("จ่าสิบเอก"),
    RANK("สิบตำรวจตรี"),
    RANK("สิบตำรวจโท"),
    RANK("สิบตำรวจเอก"),
    RANK("สิบตรี"),
    RANK("สิบโท"),
    RANK("สิบเอก"),
    RANK("ดาบตำรวจ"),
    TITLE("mrs", NULL, after_latin, false, true),
    TITLE("mr", NULL, after_latin, false, true),
    TITLE("ms", NULL, after_latin, false, true),
    TITLE("miss", NULL, after_latin, false, true),
};
const int base_personal_title_count = (int)G_N_ELEMENTS(base_personal_titles);

const char *const base_personal_khun_words[] = {"ภาพ",  "ธรรม",  "ค่า",   "สมบัติ", "ลักษณะ", "ประโยชน์",
                                                "วุฒิ",   "อำนวย", "เอื้อ",  "กิจ",   "ลิขิต",   "ประสาน",
                                                "ูปการ", "งาม",   "วิเศษ", "โทษ",  "ากร",   NULL};
