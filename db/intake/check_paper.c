#include "check.h"
#include "columns.h"
#include "paper_shelf.h"

typedef struct {
    IntakePaperEnd end;
    const char *rule;
    const char *message;
    const char *advice;
} Lack;

#define ON_PHONES " ชาวบ้านยังสแกน QR เปิดทางโทรศัพท์ได้"

static const Lack lacks[] = {
    {INTAKE_PAPER_PARTLY, "document.page-some",
     "วาดหน้าแรก ๆ ของเอกสารนี้ได้ไม่ครบ บนจอของตู้จึงมีให้อ่านเพียงบางหน้า", "เปิดไฟล์ดู แล้วบันทึกเป็น PDF ใหม่"},
    {INTAKE_PAPER_NOT_PDF, "document.page-format",
     "ไฟล์ชื่อ .pdf แต่ข้างในไม่ใช่ PDF จึงไม่มีหน้าให้อ่านบนจอของตู้ และโทรศัพท์อาจเปิดไม่ได้",
     "เปิดไฟล์ด้วยโปรแกรมเดิม แล้วบันทึกเป็น PDF"},
    {INTAKE_PAPER_LOCKED, "document.page-locked",
     "เอกสารนี้ต้องใส่รหัสผ่านจึงจะเปิดได้ จึงไม่มีหน้าให้อ่านบนจอของตู้ และชาวบ้านจะเปิดไม่ได้",
     "บันทึก PDF ใหม่โดยไม่ตั้งรหัสผ่าน"},
    {INTAKE_PAPER_BLANK, "document.page-blank",
     "หน้าแรก ๆ ของเอกสารนี้ว่างเปล่า หรือไฟล์เสียหาย จึงไม่มีหน้าให้อ่านบนจอของตู้",
     "เปิดไฟล์ดู ถ้าไม่เห็นเนื้อหาให้บันทึกเป็น PDF ใหม่"},
    {INTAKE_PAPER_DAMAGED, "document.page-damaged",
     "เปิดเอกสารนี้ไม่ได้ (ไฟล์เสียหาย หรือใช้เวลาและหน่วยความจำเกินกำหนด) จึงไม่มีหน้าให้อ่านบนจอของตู้",
     "เปิดไฟล์ดู แล้วบันทึกเป็น PDF ใหม่"},
    {INTAKE_PAPER_NO_CONVERTER, "document.page-converter",
     "เครื่องนี้วาดหน้าเอกสารไม่ได้ (ต้องมี pdftoppm ของแพ็กเกจ poppler-utils, vipsthumbnail ของ "
     "libvips-tools "
     "และที่ว่างในดิสก์)" ON_PHONES,
     "แจ้งผู้ดูแลเครื่องของจังหวัด แล้วนำเข้าใหม่ (import --again)"},
};

static void warn(IntakeCheck *check, const IntakeRecord *record, IntakePaperEnd end)
{
    for (size_t i = 0; i < G_N_ELEMENTS(lacks); i++) {
        if (lacks[i].end == end) {
            intake_check_warn(check, record, DOCUMENT_FILE, lacks[i].rule,
                              g_strdup(lacks[i].message), lacks[i].advice);
        }
    }
}

void intake_check_paper(IntakeCheck *check, const IntakeRecord *record, const char *path)
{
    if (check->workspace != NULL && intake_paper_shelf_has(path, check->workspace)) {
        return;
    }
    if (g_hash_table_size(check->papers) == INTAKE_PAPER_LIMIT_COUNT) {
        intake_check_warn(
            check, record, DOCUMENT_FILE, "document.page-count",
            g_strdup_printf("ตารางนี้มีเอกสารใหม่เกิน %d เรื่อง เรื่องนี้จึงยังไม่มีหน้าให้อ่านบนจอของตู้",
                            INTAKE_PAPER_LIMIT_COUNT),
            "นำเข้าตารางนี้อีกครั้ง (import --again)");
        return;
    }
    IntakePaper *paper = NULL;
    IntakePaperEnd end = intake_paper_make(path, &paper);
    if (paper != NULL) {
        g_hash_table_insert(check->papers, (gpointer)(uintptr_t)record, paper);
    }
    warn(check, record, end);
}
