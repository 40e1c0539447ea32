#include "intake/csv.h"

#include <stdbool.h>
#include <string.h>

#define UTF8_BOM "\xef\xbb\xbf"
#define UTF8_BOM_BYTES 3

typedef struct {
    const char *data;
    const char *at;
    const char *end;
    char separator;
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

static void report_encoding(Reader *reader, const char *bad)
{
    reader->encoding_problems++;
    if (reader->encoding_problems > INTAKE_CSV_LIMIT_ENCODING_PROBLEMS) {
        return;
    }
    g_autofree char *message =
        g_strdup_printf("อ่านตัวอักษรไม่ได้: ไบต์ที่ %zu ของไฟล์ (0x%02X) ไม่ใช่ UTF-8",
                        (size_t)(bad - reader->data) + 1, (unsigned)(unsigned char)*bad);
    report_error(reader, "csv.encoding", message, "บันทึกไฟล์ใหม่เป็น “CSV UTF-8” แล้วส่งอีกครั้ง");
}

/** `raw` is where the cell's bytes begin in the file: positions in the report are of the file. */
static void add_cell(Reader *reader, const char *raw, const char *raw_end)
{
    const char *bad = NULL;
    if (g_utf8_validate_len(raw, (gsize)(raw_end - raw), &bad)) {
        intake_table_add_cell(reader->table, reader->cell->str, reader->cell->len);
    } else {
        report_encoding(reader, bad);
        g_autofree char *readable = g_utf8_make_valid(reader->cell->str, (gssize)reader->cell->len);
        intake_table_add_cell(reader->table, readable, strlen(readable));
    }
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
    return reader->at == reader->end || *reader->at == reader->separator || *reader->at == '\n' ||
           (*reader->at == '\r' && (reader->at + 1 == reader->end || reader->at[1] == '\n'));
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
    const char *raw = reader->at;
    if (reader->at < reader->end && *reader->at == '"') {
        read_quoted(reader);
        if (!reader->stopped && !at_cell_end(reader)) {
            report_error(reader, "csv.quote", "มีข้อความต่อจากเครื่องหมายคำพูด (\") ที่ปิดแล้ว",
                         "ใส่เครื่องหมายคำพูดในข้อความเป็นสองตัว (\"\") หรือบันทึกไฟล์ใหม่");
        }
    }
    read_plain(reader);
    if (!reader->stopped) {
        add_cell(reader, raw, reader->at);
    }
}

/** Steps over a line end; false when the row goes on (or the file ends). */
static bool skip_line_end(Reader *reader)
{
    if (reader->at < reader->end && *reader->at == '\r') {
        reader->at++;
    }
    if (reader->at < reader->end && *reader->at == '\n') {
        reader->at++;
        return true;
    }
    return false;
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
        g_autofree char *message = g_strdup_printf("ยังมีอีก %d ช่องที่ไม่ใช่ UTF-8", left_out);
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

/** What stops the reading before it begins. */
static bool refuse_file(const char *data, size_t data_bytes, IntakeReport *report)
{
    IntakeProblem problem = {.severity = INTAKE_SEVERITY_ERROR, .rule = "csv.limit"};
    g_autofree char *message = NULL;
    const char *nul = data_bytes == 0 ? NULL : memchr(data, '\0', data_bytes);
    if (data_bytes > INTAKE_CSV_LIMIT_FILE_BYTES) {
        problem.message = "ไฟล์ใหญ่เกินที่กำหนด (64 MB)";
        problem.advice = "ตรวจว่าส่งไฟล์ถูกไฟล์";
    } else if (data_bytes == 0) {
        problem.rule = "csv.empty";
        problem.message = "ไฟล์ว่าง ไม่มีข้อมูล";
        problem.advice = "ส่งไฟล์ใหม่";
    } else if (nul != NULL) {
        message = g_strdup_printf("พบไบต์ 0 ที่ตำแหน่ง %zu: ไฟล์นี้ไม่ใช่ CSV แบบ UTF-8",
                                  (size_t)(nul - data) + 1);
        problem.rule = "csv.encoding";
        problem.message = message;
        problem.advice = "บันทึกไฟล์ใหม่เป็น “CSV UTF-8” แล้วส่งอีกครั้ง";
    } else {
        return false;
    }
    intake_report_add(report, &problem);
    return true;
}

IntakeTable *intake_csv_read(const void *data, size_t data_bytes, IntakeReport *report)
{
    Reader reader = {.data = data, .at = data, .report = report};
    if (refuse_file(data, data_bytes, report)) {
        return NULL;
    }
    reader.end = reader.data + data_bytes;
    if (data_bytes >= UTF8_BOM_BYTES && memcmp(data, UTF8_BOM, UTF8_BOM_BYTES) == 0) {
        reader.at += UTF8_BOM_BYTES;
    }
    reader.separator = intake_csv_find_separator(reader.at, (size_t)(reader.end - reader.at));
    return read_rows(&reader);
}
