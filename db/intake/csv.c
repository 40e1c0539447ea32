#include "intake/csv.h"

#include <stdbool.h>
#include <string.h>

#include "csv_line.h"
#include "decode.h"
#include "mojibake.h"

typedef struct {
    const IntakeDecoded *decoded;
    guint next_fault; // the first of decoded->faults not yet behind
    IntakeMojibake mojibake;
    size_t mojibake_offset;
    const char *at;
    const char *end;
    char separator;
    char line_end; // '\n', which a '\r' may precede, or '\r' alone
    IntakeTable *table;
    IntakeReport *report;
    GString *cell;
    int row;           // from 1, as the spreadsheet counts
    int column;        // from 0
    bool row_has_text; // something else than blanks
    bool stopped;      // a limit was passed
    int encoding_problems;
} Reader;

/** Adds an error at the reader's row and column; owns nothing. */
static void report_error(Reader *reader, const char *rule, const char *message, const char *advice)
{
    g_autofree char *letters = intake_table_column_letters(reader->column);
    intake_report_add(reader->report, &(IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                                                       .rule = rule,
                                                       .row = reader->row,
                                                       .column = letters,
                                                       .message = message,
                                                       .advice = advice});
}

static void stop_at_limit(Reader *reader, const char *what, int64_t limit)
{
    g_autofree char *message =
        g_strdup_printf("%sเกินที่กำหนด (ไม่เกิน %" G_GINT64_FORMAT ")", what, limit);
    report_error(reader, "csv.limit", message, "แบ่งไฟล์ หรือตรวจว่าส่งไฟล์ถูกไฟล์");
    reader->stopped = true;
}

static void report_fault(Reader *reader, const IntakeDecodeFault *fault)
{
    reader->encoding_problems++;
    if (reader->encoding_problems > INTAKE_CSV_LIMIT_ENCODING_PROBLEMS) {
        return;
    }
    g_autofree char *message =
        g_strdup_printf("อ่านตัวอักษรไม่ได้: ไบต์ที่ %zu ของไฟล์ (0x%02X) ไม่ใช่ %s", fault->file_offset + 1,
                        fault->byte, intake_encoding_name(reader->decoded->encoding));
    report_error(reader, "csv.encoding", message,
                 "พิมพ์ข้อความในช่องนี้ใหม่ในไฟล์ต้นฉบับ แล้วบันทึกเป็น “CSV UTF-8”");
}

/** Tells what is wrong with the bytes of a cell that ends at text offset `end`. */
static void report_decoding(Reader *reader, size_t end)
{
    const GArray *faults = reader->decoded->faults;
    bool told = false;
    while (reader->next_fault < faults->len) {
        const IntakeDecodeFault *fault =
            &g_array_index(faults, IntakeDecodeFault, reader->next_fault);
        if (fault->text_offset >= end) {
            break;
        }
        if (!told) {
            report_fault(reader, fault);
            told = true;
        }
        reader->next_fault++;
    }
    if (reader->mojibake != INTAKE_MOJIBAKE_NONE && reader->mojibake_offset < end) {
        report_error(reader, "csv.mojibake", intake_mojibake_story(reader->mojibake),
                     "ใช้ไฟล์ก่อนที่จะเสีย เปิดโดยเลือกรหัสอักษร UTF-8 (65001) แล้วบันทึกเป็น “CSV UTF-8”");
        reader->mojibake = INTAKE_MOJIBAKE_NONE;
    }
}

static void add_cell(Reader *reader)
{
    report_decoding(reader, (size_t)(reader->at - reader->decoded->text));
    intake_table_add_cell(reader->table, reader->cell->str, reader->cell->len);
    for (gsize i = 0; i < reader->cell->len && !reader->row_has_text; i++) {
        reader->row_has_text = strchr(" \t\r\n", reader->cell->str[i]) == NULL;
    }
    g_string_truncate(reader->cell, 0);
    reader->column++;
    if (reader->column > INTAKE_CSV_LIMIT_COLUMNS) {
        stop_at_limit(reader, "จำนวนช่องในแถว", INTAKE_CSV_LIMIT_COLUMNS);
    }
}

static void append_byte(Reader *reader, char byte)
{
    if (reader->cell->len >= INTAKE_CSV_LIMIT_CELL_BYTES) {
        stop_at_limit(reader, "ความยาวของช่อง (ไบต์)", (int64_t)INTAKE_CSV_LIMIT_CELL_BYTES);
        return;
    }
    g_string_append_c(reader->cell, byte);
}

static bool at_cell_end(const Reader *reader)
{
    if (reader->at == reader->end || *reader->at == reader->separator ||
        *reader->at == reader->line_end) {
        return true;
    }
    return *reader->at == '\r' && (reader->at + 1 == reader->end || reader->at[1] == '\n');
}

/** Text between quotes, from the opening quote to after the closing one. */
static void read_quoted(Reader *reader)
{
    reader->at++;
    while (reader->at < reader->end && !reader->stopped) {
        char byte = *reader->at++;
        if (byte != '"') {
            append_byte(reader, byte);
        } else if (reader->at < reader->end && *reader->at == '"') {
            append_byte(reader, '"');
            reader->at++;
        } else {
            return;
        }
    }
    if (!reader->stopped) {
        report_error(reader, "csv.quote", "เปิดเครื่องหมายคำพูด (\") แล้วไม่ปิดจนจบไฟล์",
                     "ปิดเครื่องหมายคำพูด หรือบันทึกไฟล์ใหม่จากโปรแกรมตาราง");
    }
}

static void read_plain(Reader *reader)
{
    while (!at_cell_end(reader) && !reader->stopped) {
        append_byte(reader, *reader->at++);
    }
}

static void read_cell(Reader *reader)
{
    if (reader->at < reader->end && *reader->at == '"') {
        read_quoted(reader);
        if (!reader->stopped && !at_cell_end(reader)) {
            report_error(reader, "csv.quote", "มีข้อความต่อจากเครื่องหมายคำพูด (\") ที่ปิดแล้ว",
                         "ใส่เครื่องหมายคำพูดในข้อความเป็นสองตัว (\"\") หรือบันทึกไฟล์ใหม่");
        }
    }
    read_plain(reader);
    if (!reader->stopped) {
        add_cell(reader);
    }
}

static void skip_line_end(Reader *reader)
{
    if (reader->at < reader->end && *reader->at == '\r') {
        reader->at++;
    }
    if (reader->line_end == '\n' && reader->at < reader->end && *reader->at == '\n') {
        reader->at++;
    }
}

static void read_row(Reader *reader)
{
    reader->row++;
    reader->column = 0;
    reader->row_has_text = false;
    if (reader->row > INTAKE_CSV_LIMIT_ROWS) {
        stop_at_limit(reader, "จำนวนแถว", INTAKE_CSV_LIMIT_ROWS);
        return;
    }
    intake_table_begin_row(reader->table, reader->row);
    read_cell(reader);
    while (!reader->stopped && reader->at < reader->end && *reader->at == reader->separator) {
        reader->at++;
        read_cell(reader);
    }
    skip_line_end(reader);
    if (!reader->row_has_text) {
        intake_table_drop_row(reader->table);
    }
}

static void report_left_out(Reader *reader)
{
    int left_out = reader->encoding_problems - INTAKE_CSV_LIMIT_ENCODING_PROBLEMS;
    if (left_out > 0) {
        g_autofree char *message = g_strdup_printf("ยังมีอีก %d ช่องที่อ่านตัวอักษรไม่ได้", left_out);
        intake_report_add(reader->report, &(IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                                                           .rule = "csv.encoding",
                                                           .message = message});
    }
}

static IntakeTable *read_rows(Reader *reader)
{
    g_autoptr(IntakeTable) table = intake_table_new();
    g_autoptr(GString) cell = g_string_new(NULL);
    reader->table = table;
    reader->cell = cell;
    while (reader->at < reader->end && !reader->stopped) {
        read_row(reader);
    }
    report_left_out(reader);
    return reader->stopped ? NULL : g_steal_pointer(&table);
}

/** Decodes what is within the limits; false, and a reason in the report, for what is not text. */
static bool decode(const void *data, size_t data_bytes, IntakeDecoded *decoded,
                   IntakeReport *report)
{
    static const char save_again[] = "บันทึกไฟล์ใหม่เป็น “CSV UTF-8” แล้วส่งอีกครั้ง";
    if (data_bytes > INTAKE_CSV_LIMIT_FILE_BYTES) {
        intake_report_refuse(report, "csv.limit", "ไฟล์ใหญ่เกินที่กำหนด (64 MB)", "ตรวจว่าส่งไฟล์ถูกไฟล์");
        return false;
    }
    if (data_bytes == 0) {
        intake_report_refuse(report, "csv.empty", "ไฟล์ว่าง ไม่มีข้อมูล", "ส่งไฟล์ใหม่");
        return false;
    }
    size_t where = 0;
    g_autofree char *message = NULL;
    switch (intake_decode_bytes(data, data_bytes, decoded, &where)) {
    case INTAKE_DECODE_DONE:
        return true;
    case INTAKE_DECODE_NUL:
        message = g_strdup_printf("พบไบต์ 0 ที่ตำแหน่ง %zu: ไฟล์นี้ไม่ใช่ CSV", where + 1);
        break;
    case INTAKE_DECODE_HOPELESS:
        message = g_strdup_printf("อ่านตัวอักษรไม่ได้มากกว่า %d แห่ง เริ่มที่ไบต์ที่ %zu (อ่านเป็น %s)",
                                  INTAKE_DECODE_LIMIT_FAULTS, where + 1,
                                  intake_encoding_name(decoded->encoding));
        break;
    }
    intake_report_refuse(report, "csv.encoding", message, save_again);
    return false;
}

static void report_found(IntakeReport *report, IntakeEncoding encoding)
{
    if (encoding == INTAKE_ENCODING_UTF8 || encoding == INTAKE_ENCODING_UTF8_MARK) {
        return; // what everybody is asked to send
    }
    g_autofree char *message =
        g_strdup_printf("ไฟล์นี้ใช้รหัสอักษร %s แปลงเป็น UTF-8 แล้ว", intake_encoding_name(encoding));
    intake_report_add(report, &(IntakeProblem){.severity = INTAKE_SEVERITY_NOTE,
                                               .rule = "csv.encoding-found",
                                               .message = message});
}

IntakeTable *intake_csv_read(const void *data, size_t data_bytes, IntakeReport *report)
{
    IntakeCsvForm form = {0};
    return intake_csv_read_form(data, data_bytes, &form, report);
}

/** Finds out how the text is written, and reads it so. */
static IntakeTable *read_text(const IntakeDecoded *decoded, IntakeCsvForm *form,
                              IntakeReport *report)
{
    size_t skipped = intake_csv_find_stated(decoded->text, decoded->text_bytes, &form->separator);
    Reader reader = {.decoded = decoded, .report = report, .at = decoded->text + skipped};
    reader.end = decoded->text + decoded->text_bytes;
    size_t left = (size_t)(reader.end - reader.at);
    form->separator_stated = skipped > 0;
    if (!form->separator_stated) {
        form->separator = intake_csv_find_separator(reader.at, left);
    }
    reader.separator = form->separator;
    reader.line_end = intake_csv_find_line_end(reader.at, left);
    reader.mojibake =
        intake_mojibake_find(decoded->text, decoded->text_bytes, &reader.mojibake_offset);
    return read_rows(&reader);
}

IntakeTable *intake_csv_read_form(const void *data, size_t data_bytes, IntakeCsvForm *form,
                                  IntakeReport *report)
{
    g_auto(IntakeDecoded) decoded = {0};
    bool readable = decode(data, data_bytes, &decoded, report);
    *form = (IntakeCsvForm){.encoding = intake_encoding_name(decoded.encoding)};
    if (!readable) {
        return NULL;
    }
    report_found(report, decoded.encoding);
    return read_text(&decoded, form, report);
}
