#include <string.h>

#include "read.h"
#include "source_search.h"

/** A workbook while its sheets are looked through. */
typedef struct {
    IntakeSourceSearch *search;
    const char *path;
    IntakeWorkbook *workbook;
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    IntakeSourceClaim claim;
    IntakeOwner owner; /* who it seems to come from */
    bool given;        /* on the command line, not found in a folder */
    bool partial;      /* a sheet was not taken */
    bool refused;      /* because of an error */
    int known;         /* sheets of a known kind */
    int unknown;       /* sheets with something on them that are of no kind */
    int last_unknown;  /* index of the last of these */
} Book;

static const IntakeSheet *kind_at(const Book *book, int index)
{
    return intake_sheet_find(intake_workbook_sheet_name(book->workbook, index), book->owner);
}

static bool is_data(const Book *book, int index)
{
    return !intake_workbook_sheet_is_empty(book->workbook, index) &&
           !intake_workbook_is_helper(intake_workbook_sheet_name(book->workbook, index));
}

static void count_kinds(Book *book)
{
    for (int i = 0; i < intake_workbook_sheet_count(book->workbook); i++) {
        if (is_data(book, i) && kind_at(book, i) != NULL) {
            book->known++;
        } else if (is_data(book, i)) {
            book->unknown++;
            book->last_unknown = i;
        }
    }
}

static void report_sheet(Book *book, int index, IntakeProblem problem)
{
    const char *sheet = index >= 0 ? intake_workbook_sheet_name(book->workbook, index) : NULL;
    intake_source_begin_report(book->search, book->path, sheet);
    intake_report_add(book->search->report, &problem);
    intake_source_end_report(book->search);
    book->partial = true;
    book->refused = book->refused || problem.severity == INTAKE_SEVERITY_ERROR;
}

static void add_sheet(Book *book, int index, const IntakeSheet *kind)
{
    IntakeSource *source = intake_source_add(book->search, book->path, kind, &book->claim);
    if (source == NULL) {
        book->partial = true;
    } else {
        source->workbook = intake_workbook_ref(book->workbook);
        source->sheet_index = index;
        source->sheet_name = g_strdup(intake_workbook_sheet_name(book->workbook, index));
        memcpy(source->sha256, book->sha256, sizeof source->sha256);
    }
}

/** Another sheet of the same kind: each would replace what the other brought. */
static bool is_twice(const Book *book, int index, const IntakeSheet *kind)
{
    for (int i = 0; i < intake_workbook_sheet_count(book->workbook); i++) {
        if (i != index && is_data(book, i) && kind_at(book, i) == kind) {
            return true;
        }
    }
    return false;
}

static void take_sheet(Book *book, int index)
{
    const IntakeSheet *kind = kind_at(book, index);
    if (kind == NULL) {
        report_sheet(book, index,
                     (IntakeProblem){.severity = INTAKE_SEVERITY_WARNING,
                                     .rule = "sheet.unknown",
                                     .message = "ไม่รู้ว่าเป็นตารางชนิดใดจากชื่อแผ่นงาน จึงไม่อ่าน",
                                     .advice = "ตั้งชื่อแผ่นงานตามแบบฟอร์ม เช่น โครงการ"});
    } else if (is_twice(book, index, kind)) {
        report_sheet(book, index,
                     (IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                                     .rule = "sheet.twice",
                                     .message = "มีแผ่นงานชนิดนี้มากกว่าหนึ่งแผ่นในไฟล์เดียวกัน",
                                     .advice = "รวมแถวทั้งหมดไว้ในแผ่นงานเดียว แล้วลบแผ่นที่เหลือ"});
    } else {
        add_sheet(book, index, kind);
    }
}

/** "projects.xlsx" with one sheet called Sheet1 says well enough what it is. */
static void take_by_name(Book *book)
{
    const IntakeSheet *kind =
        book->unknown == 1 ? intake_sheet_of_file(book->path, book->owner) : NULL;
    if (kind != NULL) {
        add_sheet(book, book->last_unknown, kind);
        return;
    }
    report_sheet(
        book, -1,
        (IntakeProblem){.severity = book->given ? INTAKE_SEVERITY_ERROR : INTAKE_SEVERITY_WARNING,
                        .rule = "file.kind",
                        .message = "ไม่มีแผ่นงานใดในไฟล์นี้ที่ชื่อตรงกับแบบฟอร์ม จึงไม่อ่าน",
                        .advice = "ตั้งชื่อแผ่นงานตามแบบฟอร์ม เช่น โครงการ"});
}

/** What became of the other sheets of their workbook. */
static void mark_partial(const Book *book, guint first)
{
    for (guint i = first; i < book->search->sources->len; i++) {
        IntakeSource *source = g_ptr_array_index(book->search->sources, i);
        source->partial = book->partial;
        source->beside_refused = book->refused;
    }
}

static void take_sheets(Book *book)
{
    guint first = book->search->sources->len;
    count_kinds(book);
    if (book->known == 0) {
        take_by_name(book);
    }
    for (int i = 0; i < intake_workbook_sheet_count(book->workbook) && book->known > 0; i++) {
        if (is_data(book, i)) {
            take_sheet(book, i);
        }
    }
    mark_partial(book, first);
}

/** One spool for all workbooks of a run, made when the first is met. */
static IntakeSpool *ensure_spool(IntakeSourceSearch *search, IntakeReport *report)
{
    g_autoptr(GError) error = NULL;
    if (search->spool == NULL) {
        search->spool = intake_spool_open(&error);
    }
    if (search->spool == NULL) {
        intake_report_refuse(report, "workbook.temporary", error->message,
                             "ตรวจพื้นที่ว่างของเครื่อง แล้วสั่งใหม่");
    }
    return search->spool;
}

static bool is_same_beside(const Book *book, const GPtrArray *sheets, const char *office_code)
{
    g_autofree char *folder = g_path_get_dirname(book->path);
    for (guint i = 0; i < sheets->len; i++) {
        const IntakeWholeSheet *sheet = g_ptr_array_index(sheets, i);
        if (!intake_beside_is_same(book->search->beside, sheet->sheet, office_code, folder)) {
            return false;
        }
    }
    return true;
}

/** The sheets of a workbook that is in whole, of which only the bytes were looked at. */
static bool take_whole(Book *book)
{
    g_autofree char *code = NULL;
    g_autofree char *disagreement = NULL;
    const IntakeWhole *whole = book->search->whole;
    if (whole == NULL || !intake_source_claim_settle(&book->claim, &code, &disagreement)) {
        return false;
    }
    const char *office_code = code;
    const GPtrArray *sheets = intake_whole_find(whole, book->sha256, &office_code);
    if (sheets != NULL && !is_same_beside(book, sheets, office_code)) {
        return false;
    }
    for (guint i = 0; sheets != NULL && i < sheets->len; i++) {
        const IntakeWholeSheet *sheet = g_ptr_array_index(sheets, i);
        IntakeSource *source =
            intake_source_add(book->search, book->path, sheet->sheet, &book->claim);
        if (source != NULL) {
            g_free(source->office_code);
            source->office_code = g_strdup(office_code);
            source->sheet_name = g_strdup(sheet->name);
            source->years = g_strdup(sheet->years);
            source->in_force = true;
            memcpy(source->sha256, book->sha256, sizeof source->sha256);
        }
    }
    return sheets != NULL;
}

/** True if the fault is the machine's, whatever the file is. */
static bool is_of_machine(const char *rule)
{
    static const char *const rules[] = {"file.read", "workbook.temporary", "workbook.converter",
                                        NULL};
    return g_strv_contains(rules, rule);
}

/** What was said about the file as a whole. By the rule of source.h it may be only a document. */
static void report_book(const Book *book, const IntakeReport *heard)
{
    bool form = book->workbook != NULL || book->given || book->claim.name != NULL ||
                intake_sheet_of_file(book->path, book->owner) != NULL;
    for (int i = 0; i < intake_report_length(heard); i++) {
        IntakeProblem problem = *intake_report_problem(heard, i);
        g_autofree char *advice =
            g_strdup_printf("ถ้าเป็นเอกสารแนบ ไม่ต้องทำอะไร · ถ้าเป็นแบบฟอร์ม: %s", problem.advice);
        if (problem.severity == INTAKE_SEVERITY_ERROR && !form && !is_of_machine(problem.rule)) {
            problem.severity = INTAKE_SEVERITY_WARNING;
            problem.advice = advice;
        }
        intake_report_add(book->search->report, &problem);
    }
}

/** Takes it apart; what is to be said about the file as a whole goes to `report`. */
static void open_book(Book *book, GBytes *bytes, IntakeReport *report)
{
    gsize length = 0;
    const void *data = g_bytes_get_data(bytes, &length);
    base_hash_bytes(data, length, book->sha256);
    if (!take_whole(book) && ensure_spool(book->search, report) != NULL) {
        book->workbook = intake_workbook_open(data, length, book->search->spool, report);
    }
}

static void read_book(Book *book)
{
    g_autoptr(IntakeReport) heard = intake_report_new();
    intake_source_begin_report(book->search, book->path, NULL);
    g_autoptr(GBytes) bytes = intake_read_bytes(book->path, heard);
    if (bytes != NULL) {
        open_book(book, bytes, heard);
    }
    report_book(book, heard);
    intake_source_end_report(book->search);
}

static IntakeOwner owner_of(const IntakeSourceClaim *claim)
{
    bool tambon = claim->given != NULL || claim->folder != NULL || claim->name != NULL ||
                  claim->sheet != NULL;
    return tambon ? INTAKE_OWNER_TAMBON : INTAKE_OWNER_PROVINCE;
}

void intake_source_take_workbook(IntakeSourceSearch *search, const char *path, bool given)
{
    g_autofree char *folder_code = NULL;
    g_autofree char *name_code = NULL;
    Book book = {.search = search, .path = path, .given = given};
    book.claim = intake_source_claim_of(search, path, &folder_code, &name_code);
    book.owner = owner_of(&book.claim);
    read_book(&book);
    if (book.workbook != NULL) {
        book.claim.sheet = intake_workbook_office(book.workbook);
        book.owner = owner_of(&book.claim);
        take_sheets(&book);
        intake_workbook_unref(book.workbook);
    }
}
