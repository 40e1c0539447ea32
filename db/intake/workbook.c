#include "workbook.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "base/thai.h"
#include "convert.h"
#include "gnumeric.h"

#define FEED_BYTES 65536

typedef struct {
    char *name;
    const char *refusal;
    int64_t place; // in the spool
    bool empty;
} Sheet;

struct IntakeWorkbook {
    IntakeSpool *spool;
    GPtrArray *sheets; // Sheet *
    char *office;
    int references;
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC(FILE, fclose)

static void sheet_free(gpointer data)
{
    Sheet *sheet = data;
    g_free(sheet->name);
    g_free(sheet);
}

static Sheet *sheet_at(const IntakeWorkbook *workbook, int index)
{
    return g_ptr_array_index(workbook->sheets, (guint)index);
}

// The converter leaves its settings behind; a folder of ours is never deep, and links are removed,
// not followed.
// NOLINTNEXTLINE(misc-no-recursion)
static void remove_folder(const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name = NULL;
    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        if (g_unlink(path) != 0) {
            remove_folder(path);
        }
    }
    (void)g_rmdir(folder);
}

IntakeWorkbook *intake_workbook_ref(IntakeWorkbook *workbook)
{
    workbook->references++;
    return workbook;
}

void intake_workbook_unref(IntakeWorkbook *workbook)
{
    if (workbook == NULL || --workbook->references > 0) {
        return;
    }
    g_ptr_array_unref(workbook->sheets);
    intake_spool_unref(workbook->spool);
    g_free(workbook->office);
    g_free(workbook);
}

/** Puts a sheet that was just read into the spool. */
static bool keep_sheet(const IntakeGnumericSheet *read, void *data)
{
    IntakeWorkbook *workbook = data;
    Sheet *sheet = g_new0(Sheet, 1);
    sheet->name = g_strdup(read->name);
    sheet->refusal = read->refusal;
    sheet->empty = read->refusal == NULL && intake_table_row_count(read->table) == 0;
    g_ptr_array_add(workbook->sheets, sheet);
    return sheet->empty || sheet->refusal != NULL ||
           intake_spool_put(workbook->spool, read->table, &sheet->place, NULL);
}

static bool feed_file(IntakeGnumeric *reader, FILE *file, GError **error)
{
    g_autofree char *buffer = g_malloc(FEED_BYTES);
    size_t bytes = 0;
    while ((bytes = fread(buffer, 1, FEED_BYTES, file)) > 0) {
        if (!intake_gnumeric_feed(reader, buffer, bytes, error)) {
            return false;
        }
    }
    return intake_gnumeric_end(reader, error);
}

static bool read_sheets(IntakeWorkbook *workbook, const char *folder, IntakeReport *report)
{
    g_autofree char *path = intake_convert_path(folder);
    g_autoptr(FILE) file = g_fopen(path, "rbe");
    g_autoptr(IntakeGnumeric) reader = intake_gnumeric_new(keep_sheet, workbook);
    g_autoptr(GError) error = NULL;
    if (file != NULL && feed_file(reader, file, &error)) {
        return true;
    }
    g_autofree char *message = g_strdup_printf("อ่านแผ่นงานที่แปลงแล้วไม่ได้: %s",
                                               error != NULL ? error->message : "ไม่มีผลการแปลง");
    return intake_report_refuse(report, "workbook.damaged", message,
                                "เปิดในโปรแกรมตาราง บันทึกเป็น .xlsx ใหม่แล้วส่งอีกครั้ง");
}

static bool take_apart(IntakeWorkbook *workbook, IntakeConvert *convert, IntakeReport *report)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *folder = g_dir_make_tmp("tambon-workbook-XXXXXX", &error);
    if (folder == NULL) {
        g_autofree char *message = g_strdup_printf("เขียนไฟล์ชั่วคราวไม่ได้: %s", error->message);
        return intake_report_refuse(report, "workbook.temporary", message,
                                    "ตรวจพื้นที่ว่างของเครื่อง แล้วสั่งใหม่");
    }
    convert->folder = folder;
    bool done = intake_convert_run(convert, report) && read_sheets(workbook, folder, report);
    remove_folder(folder);
    return done;
}

static bool is_word(const char *text, const char *const words[])
{
    g_autofree char *key = base_thai_match_key(text);
    for (int i = 0; words[i] != NULL; i++) {
        g_autofree char *other = base_thai_match_key(words[i]);
        if (strcmp(key, other) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_office(const char *sheet_name)
{
    static const char *const words[] = {"office", "สำนักงาน", NULL};
    return is_word(sheet_name, words);
}

bool intake_workbook_is_helper(const char *sheet_name)
{
    static const char *const words[] = {"example", "ตัวอย่าง", "คำอธิบาย", "คำแนะนำ", "รายการ",
                                        "lists",   "สรุป",    "summary", NULL};
    return is_office(sheet_name) || is_word(sheet_name, words);
}

/** The text beside the key, in any row of the office sheet. */
static char *find_office(const IntakeTable *table)
{
    static const char *const words[] = {"tambon_code", "รหัสตำบล", NULL};
    for (int row = 0; row < intake_table_row_count(table); row++) {
        if (is_word(intake_table_cell(table, row, 0), words)) {
            return base_thai_digits_to_arabic(intake_table_cell(table, row, 1), NULL);
        }
    }
    return NULL;
}

static void learn_office(IntakeWorkbook *workbook)
{
    g_autoptr(IntakeReport) unheard = intake_report_new();
    for (int i = 0; i < intake_workbook_sheet_count(workbook); i++) {
        if (workbook->office == NULL && is_office(sheet_at(workbook, i)->name) &&
            !sheet_at(workbook, i)->empty) {
            g_autoptr(IntakeTable) table = intake_workbook_read(workbook, i, unheard);
            workbook->office = table != NULL ? find_office(table) : NULL;
        }
    }
}

IntakeWorkbook *intake_workbook_open(const unsigned char *data, size_t data_bytes,
                                     IntakeSpool *spool, IntakeReport *report)
{
    IntakeConvert convert = {.form = intake_workbook_form_find(data, data_bytes, report),
                             .data = data,
                             .data_bytes = data_bytes};
    if (convert.form == INTAKE_WORKBOOK_NONE) {
        return NULL;
    }
    g_autoptr(IntakeWorkbook) workbook = g_new0(IntakeWorkbook, 1);
    workbook->references = 1;
    workbook->spool = intake_spool_ref(spool);
    workbook->sheets = g_ptr_array_new_with_free_func(sheet_free);
    if (!take_apart(workbook, &convert, report)) {
        return NULL;
    }
    learn_office(workbook);
    return g_steal_pointer(&workbook);
}

int intake_workbook_sheet_count(const IntakeWorkbook *workbook)
{
    return (int)workbook->sheets->len;
}

const char *intake_workbook_sheet_name(const IntakeWorkbook *workbook, int index)
{
    return sheet_at(workbook, index)->name;
}

bool intake_workbook_sheet_is_empty(const IntakeWorkbook *workbook, int index)
{
    return sheet_at(workbook, index)->empty;
}

const char *intake_workbook_office(const IntakeWorkbook *workbook) { return workbook->office; }

IntakeTable *intake_workbook_read(const IntakeWorkbook *workbook, int index, IntakeReport *report)
{
    const Sheet *sheet = sheet_at(workbook, index);
    if (sheet->refusal != NULL || sheet->empty) {
        intake_report_refuse(report, sheet->empty ? "workbook.empty-sheet" : "workbook.limit",
                             sheet->empty ? "แผ่นงานว่าง ไม่มีข้อมูล" : sheet->refusal,
                             "ลบสิ่งที่ไม่ใช้ออก หรือตรวจว่าส่งไฟล์ถูกไฟล์");
        return NULL;
    }
    g_autoptr(GError) error = NULL;
    IntakeTable *table = intake_spool_get(workbook->spool, sheet->place, &error);
    if (table == NULL) {
        intake_report_refuse(report, "workbook.temporary", error->message,
                             "ตรวจพื้นที่ว่างของเครื่อง แล้วสั่งใหม่");
    }
    return table;
}
