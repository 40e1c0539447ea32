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

static void report_sheet(const Book *book, int index, IntakeProblem problem)
{
    const char *sheet = index >= 0 ? intake_workbook_sheet_name(book->workbook, index) : NULL;
    intake_source_begin_report(book->search, book->path, sheet);
    intake_report_add(book->search->report, &problem);
    intake_source_end_report(book->search);
}

static void add_sheet(Book *book, int index, const IntakeSheet *kind)
{
    IntakeSource *source = intake_source_add(book->search, book->path, kind, &book->claim);
    if (source != NULL) {
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
static void take_by_name(Book *book, bool given)
{
    const IntakeSheet *kind =
        book->unknown == 1 ? intake_source_kind_of(book->path, book->owner) : NULL;
    if (kind != NULL) {
        add_sheet(book, book->last_unknown, kind);
        return;
    }
    report_sheet(
        book, -1,
        (IntakeProblem){.severity = given ? INTAKE_SEVERITY_ERROR : INTAKE_SEVERITY_WARNING,
                        .rule = "file.kind",
                        .message = "ไม่มีแผ่นงานใดในไฟล์นี้ที่ชื่อตรงกับแบบฟอร์ม จึงไม่อ่าน",
                        .advice = "ตั้งชื่อแผ่นงานตามแบบฟอร์ม เช่น โครงการ"});
}

static void take_sheets(Book *book, bool given)
{
    count_kinds(book);
    if (book->known == 0) {
        take_by_name(book, given);
        return;
    }
    for (int i = 0; i < intake_workbook_sheet_count(book->workbook); i++) {
        if (is_data(book, i)) {
            take_sheet(book, i);
        }
    }
}

/** One spool for all workbooks of a run, made when the first is met. */
static IntakeSpool *ensure_spool(IntakeSourceSearch *search)
{
    g_autoptr(GError) error = NULL;
    if (search->spool == NULL) {
        search->spool = intake_spool_open(&error);
    }
    if (search->spool == NULL) {
        intake_report_add(search->report,
                          &(IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                                           .rule = "workbook.temporary",
                                           .message = error->message,
                                           .advice = "ตรวจพื้นที่ว่างของเครื่อง แล้วสั่งใหม่"});
    }
    return search->spool;
}

/** Reads the file and takes it apart, with what is to be said about the file as a whole. */
static bool open_book(Book *book)
{
    IntakeReport *report = book->search->report;
    intake_source_begin_report(book->search, book->path, NULL);
    g_autoptr(GBytes) bytes = intake_read_bytes(book->path, report);
    if (bytes != NULL && ensure_spool(book->search) != NULL) {
        gsize length = 0;
        const void *data = g_bytes_get_data(bytes, &length);
        base_hash_bytes(data, length, book->sha256);
        book->workbook = intake_workbook_open(data, length, book->search->spool, report);
    }
    intake_source_end_report(book->search);
    return book->workbook != NULL;
}

void intake_source_take_workbook(IntakeSourceSearch *search, const char *path, bool given)
{
    g_autofree char *folder_code = NULL;
    g_autofree char *name_code = NULL;
    Book book = {.search = search, .path = path};
    book.claim = intake_source_claim_of(search, path, &folder_code, &name_code);
    if (!open_book(&book)) {
        return;
    }
    book.claim.sheet = intake_workbook_office(book.workbook);
    bool tambon = book.claim.given != NULL || book.claim.folder != NULL ||
                  book.claim.name != NULL || book.claim.sheet != NULL;
    book.owner = tambon ? INTAKE_OWNER_TAMBON : INTAKE_OWNER_PROVINCE;
    take_sheets(&book, given);
    intake_workbook_unref(book.workbook);
}
