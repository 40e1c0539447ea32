#include "check_personal.h"

#include <string.h>

#include "base/personal.h"

typedef struct {
    const IntakeBatch *batch;
    const IntakeHeading *heading;
    IntakeReport *report;
} Search;

static const char *rule_of(BasePersonalKind kind)
{
    static const char *const rules[] = {
        [BASE_PERSONAL_ID] = "personal.id",     [BASE_PERSONAL_MOBILE] = "personal.mobile",
        [BASE_PERSONAL_NAME] = "personal.name", [BASE_PERSONAL_HOUSE] = "personal.house",
        [BASE_PERSONAL_LINE] = "personal.line", [BASE_PERSONAL_EMAIL] = "personal.email",
    };
    return rules[kind];
}

static const char *advice_of(BasePersonalKind kind)
{
    static const char *const advice[] = {
        [BASE_PERSONAL_ID] = "ลบเลขประจำตัวออกจากช่องนี้ ระบบนี้ไม่เก็บเลขประจำตัวของใคร",
        [BASE_PERSONAL_MOBILE] = "ลบออก หรือใช้หมายเลขโทรศัพท์ของสำนักงานแทน",
        [BASE_PERSONAL_NAME] = "เขียนตำแหน่งหรือหน่วยงานแทนชื่อ ชื่อบุคคลใส่ได้เฉพาะช่องชื่อบุคคลในแผ่นคณะทำงาน",
        [BASE_PERSONAL_HOUSE] = "เขียนเพียงหมู่ที่ ไม่ต้องบอกบ้านเลขที่",
        [BASE_PERSONAL_LINE] = "ลบออก หรือใช้ช่องทางติดต่อของสำนักงานแทน",
        [BASE_PERSONAL_EMAIL] = "ลบออก หรือใช้อีเมลของสำนักงาน (.go.th) แทน",
    };
    return advice[kind];
}

/** The sheet's column of a cell below the headings; -1: none. */
static int column_of(const Search *search, int row, int cell)
{
    bool data = search->heading != NULL && row > search->heading->row;
    return data && cell < search->heading->width ? search->heading->column[cell] : -1;
}

static unsigned flags_of(const Search *search, int column)
{
    if (column < 0) {
        return 0;
    }
    const IntakeSheet *sheet = search->batch->sheet;
    const char *key = sheet->columns[column].key;
    bool person = strcmp(sheet->kind, "roles") == 0 && strcmp(key, "person") == 0;
    bool phone = strstr(key, "phone") != NULL;
    return (person ? BASE_PERSONAL_NAMES_ALLOWED : 0U) | (phone ? BASE_PERSONAL_PHONE_FIELD : 0U);
}

/** The heading above a cell as the file has it, else the letters of its column. Owned. */
static char *name_column(const Search *search, int row, int cell)
{
    if (search->heading != NULL && row > search->heading->row) {
        const char *heading = intake_table_cell(search->batch->table, search->heading->row, cell);
        if (*heading != '\0') {
            return g_strdup(heading);
        }
    }
    return intake_table_column_letters(cell);
}

static void report_find(const Search *search, int row, int cell, const BasePersonalFind *find)
{
    g_autofree char *column = name_column(search, row, cell);
    g_autofree char *message = g_strdup_printf("มีข้อมูลส่วนบุคคลที่เผยแพร่ไม่ได้: %s (%s)",
                                               base_personal_kind_word(find->kind), find->masked);
    intake_report_add(search->report,
                      &(IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                                       .rule = rule_of(find->kind),
                                       .row = intake_table_row_number(search->batch->table, row),
                                       .column = column,
                                       .value = find->masked,
                                       .message = message,
                                       .advice = advice_of(find->kind)});
}

static void check_cell(const Search *search, int row, int cell)
{
    const char *text = intake_table_cell(search->batch->table, row, cell);
    unsigned flags = flags_of(search, column_of(search, row, cell));
    g_autoptr(GArray) finds = *text != '\0' ? base_personal_find(text, flags) : NULL;
    for (guint i = 0; finds != NULL && i < finds->len; i++) {
        report_find(search, row, cell, &g_array_index(finds, BasePersonalFind, i));
    }
}

void intake_check_personal(const IntakeBatch *batch, const IntakeHeading *heading,
                           IntakeReport *report)
{
    Search search = {batch, heading, report};
    for (int row = 0; row < intake_table_row_count(batch->table); row++) {
        for (int cell = 0; cell < intake_table_cell_count(batch->table, row); cell++) {
            check_cell(&search, row, cell);
        }
    }
}
