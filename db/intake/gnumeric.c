#include "gnumeric.h"

#include <math.h>
#include <string.h>

#include "gnumeric_style.h"
#include "intake/csv.h"

#define NUMBER_BASE 10
#define LAST_ROW 1048575
#define LAST_COLUMN 16383
#define VALUE_BOOLEAN "20"
#define VALUE_INTEGER "30"
#define VALUE_FLOAT "40"
#define VALUE_ERROR "50"
#define NAME_BYTES 1024

/** Where the reader stands: what the text that comes next belongs to. */
typedef enum {
    PLACE_OTHER,
    PLACE_SHEET,
    PLACE_SHEET_NAME,
    PLACE_CELL,
    PLACE_MERGE,
    PLACE_DATE_CONVENTION,
} Place;

struct IntakeGnumeric {
    GMarkupParseContext *context;
    IntakeGnumericSink sink;
    void *data;
    int sheet_count;
    bool first_day_1904;
    GArray *places; // Place, one an open element
    GString *text;  // of the element last begun that has any use
    // of the sheet:
    IntakeTable *table;
    IntakeGnumericStyle *style;
    char *name;
    bool hidden;
    const char *refusal;
    int cell_count;
    IntakeGnumericRegion region;
    // of the cell, and the last one put into the table; from 0
    int row;
    int column;
    char type[4]; // "": a formula
    bool formula_shared;
    char *format;
    int last_row;
    int last_column;
};

static bool fail(GError **error, const char *what)
{
    g_set_error_literal(error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, what);
    return false;
}

static const char *find_attribute(const char **names, const char **values, const char *name)
{
    for (int i = 0; names[i] != NULL; i++) {
        if (strcmp(names[i], name) == 0) {
            return values[i];
        }
    }
    return NULL;
}

/** A whole number of 0…most. */
static bool read_index(const char *text, int most, int *index)
{
    guint64 value = 0;
    if (text == NULL ||
        !g_ascii_string_to_unsigned(text, NUMBER_BASE, 0, (guint64)most, &value, NULL)) {
        return false;
    }
    *index = (int)value;
    return true;
}

static Place place_now(const IntakeGnumeric *reader)
{
    guint depth = reader->places->len;
    return depth > 0 ? g_array_index(reader->places, Place, depth - 1) : PLACE_OTHER;
}

static void clear_sheet(IntakeGnumeric *reader)
{
    g_clear_pointer(&reader->table, intake_table_free);
    g_clear_pointer(&reader->style, intake_gnumeric_style_free);
    g_clear_pointer(&reader->name, g_free);
}

static bool begin_sheet(IntakeGnumeric *reader, const char *visibility, GError **error)
{
    if (reader->table != NULL) {
        return fail(error, "a sheet inside a sheet");
    }
    if (++reader->sheet_count > INTAKE_GNUMERIC_LIMIT_SHEETS) {
        return fail(error, "too many sheets");
    }
    reader->table = intake_table_new();
    reader->style = intake_gnumeric_style_new();
    reader->hidden = visibility != NULL && strcmp(visibility, "GNM_SHEET_VISIBILITY_VISIBLE") != 0;
    reader->refusal = NULL;
    reader->cell_count = 0;
    reader->last_row = -1;
    return true;
}

static bool end_sheet(IntakeGnumeric *reader, GError **error)
{
    const IntakeGnumericSheet sheet = {
        .name = reader->name != NULL ? reader->name : "",
        .hidden = reader->hidden,
        .refusal = reader->refusal,
        .table = reader->table,
    };
    bool goes_on = reader->sink(&sheet, reader->data);
    clear_sheet(reader);
    return goes_on || fail(error, "stopped");
}

static bool begin_region(IntakeGnumeric *reader, const char **names, const char **values,
                         GError **error)
{
    IntakeGnumericRegion *region = &reader->region;
    bool whole =
        read_index(find_attribute(names, values, "startRow"), LAST_ROW, &region->first_row) &&
        read_index(find_attribute(names, values, "endRow"), LAST_ROW, &region->last_row) &&
        read_index(find_attribute(names, values, "startCol"), LAST_COLUMN, &region->first_column) &&
        read_index(find_attribute(names, values, "endCol"), LAST_COLUMN, &region->last_column);
    return whole || fail(error, "a style without a place");
}

static bool add_style(IntakeGnumeric *reader, const char *format, GError **error)
{
    return format == NULL || intake_gnumeric_style_add(reader->style, &reader->region, format) ||
           fail(error, "too many styles");
}

static bool begin_cell(IntakeGnumeric *reader, const char **names, const char **values,
                       GError **error)
{
    if (!read_index(find_attribute(names, values, "Row"), LAST_ROW, &reader->row) ||
        !read_index(find_attribute(names, values, "Col"), LAST_COLUMN, &reader->column)) {
        return fail(error, "a cell without a place");
    }
    const char *type = find_attribute(names, values, "ValueType");
    (void)g_strlcpy(reader->type, type != NULL ? type : "", sizeof reader->type);
    reader->formula_shared = find_attribute(names, values, "ExprID") != NULL;
    g_free(reader->format);
    reader->format = g_strdup(find_attribute(names, values, "ValueFormat"));
    return true;
}

/** Empty cells up to the one that comes. */
static bool go_to_cell(IntakeGnumeric *reader, GError **error)
{
    if (reader->row < reader->last_row ||
        (reader->row == reader->last_row && reader->column <= reader->last_column)) {
        return fail(error, "cells out of order");
    }
    if (reader->row != reader->last_row) {
        intake_table_begin_row(reader->table, reader->row + 1);
        reader->last_row = reader->row;
        reader->last_column = -1;
    }
    while (++reader->last_column < reader->column) {
        intake_table_add_cell(reader->table, "", 0);
    }
    return true;
}

static void add_cell(IntakeGnumeric *reader, const char *text, IntakeMark mark)
{
    intake_table_add_cell(reader->table, text, strlen(text));
    if (mark != INTAKE_MARK_NONE) {
        intake_table_mark_cell(reader->table, mark);
    }
}

static void add_number(IntakeGnumeric *reader)
{
    IntakeCellFormat own;
    const IntakeCellFormat *format = &own;
    if (reader->format != NULL) {
        own = intake_cell_text_format(reader->format);
    } else {
        format = intake_gnumeric_style_find(reader->style, reader->row, reader->column);
    }
    double number = g_ascii_strtod(reader->text->str, NULL);
    g_autofree char *text = intake_cell_text_number(number, format, reader->first_day_1904);
    bool date = format->form == INTAKE_CELL_DATE || format->form == INTAKE_CELL_DATE_BE;
    IntakeMark mark = date ? INTAKE_MARK_DATE : INTAKE_MARK_NONE;
    add_cell(reader, text, isfinite(number) ? mark : INTAKE_MARK_ERROR);
}

/** What keeps the whole sheet out, so that its other cells need not be kept. */
static const char *find_refusal(const IntakeGnumeric *reader)
{
    if (reader->column >= INTAKE_CSV_LIMIT_COLUMNS) {
        return "มีข้อมูลอยู่เลยช่องที่ 200 (ช่อง GR)";
    }
    if (reader->row >= INTAKE_CSV_LIMIT_ROWS || reader->cell_count > INTAKE_GNUMERIC_LIMIT_CELLS) {
        return "แผ่นงานใหญ่เกินที่กำหนด (ไม่เกิน 300,000 แถว)";
    }
    return reader->text->len > INTAKE_CSV_LIMIT_CELL_BYTES ? "มีช่องที่ข้อความยาวเกินที่กำหนด" : NULL;
}

static bool is_blank(const char *text) { return text[strspn(text, " \t\r\n")] == '\0'; }

static bool end_cell(IntakeGnumeric *reader, GError **error)
{
    bool formula = reader->type[0] == '\0' && (reader->text->len > 0 || reader->formula_shared);
    if (reader->refusal != NULL || (!formula && is_blank(reader->text->str))) {
        return true;
    }
    reader->cell_count++;
    reader->refusal = find_refusal(reader);
    if (reader->refusal != NULL) {
        return true;
    }
    if (!go_to_cell(reader, error)) {
        return false;
    }
    if (formula) {
        add_cell(reader, reader->text->len > 0 ? reader->text->str : "=", INTAKE_MARK_FORMULA);
    } else if (strcmp(reader->type, VALUE_ERROR) == 0) {
        add_cell(reader, reader->text->str, INTAKE_MARK_ERROR);
    } else if (strcmp(reader->type, VALUE_FLOAT) == 0 || strcmp(reader->type, VALUE_INTEGER) == 0) {
        add_number(reader);
    } else {
        add_cell(reader, reader->text->str, INTAKE_MARK_NONE);
    }
    return true;
}

/** "B12" → column 1, row 12, up to after it; NULL if it is none. */
static const char *read_address(const char *at, int *row, int *column)
{
    int letters = 0;
    for (; g_ascii_isupper(*at) && letters <= LAST_COLUMN; at++) {
        letters = letters * 26 + (*at - 'A') + 1;
    }
    char *end = NULL;
    guint64 number = g_ascii_isdigit(*at) ? g_ascii_strtoull(at, &end, NUMBER_BASE) : 0;
    if (letters == 0 || letters > LAST_COLUMN + 1 || number == 0 || number > LAST_ROW + 1) {
        return NULL;
    }
    *column = letters - 1;
    *row = (int)number;
    return end;
}

static bool end_merge(IntakeGnumeric *reader, GError **error)
{
    IntakeMerge merge = {0};
    const char *at = read_address(reader->text->str, &merge.first_row, &merge.first_column);
    if (at == NULL || *at != ':' ||
        read_address(at + 1, &merge.last_row, &merge.last_column) == NULL) {
        return fail(error, "a merge without a range");
    }
    if (intake_table_merge_count(reader->table) >= INTAKE_GNUMERIC_LIMIT_MERGES) {
        return fail(error, "too many merges");
    }
    intake_table_add_merge(reader->table, &merge);
    return true;
}

static Place find_place(const IntakeGnumeric *reader, const char *element)
{
    static const struct {
        const char *element;
        Place place;
    } places[] = {
        {"gnm:Sheet", PLACE_SHEET},
        {"gnm:Cell", PLACE_CELL},
        {"gnm:Merge", PLACE_MERGE},
        {"gnm:DateConvention", PLACE_DATE_CONVENTION},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(places); i++) {
        if (strcmp(element, places[i].element) == 0) {
            return places[i].place;
        }
    }
    bool name = strcmp(element, "gnm:Name") == 0 && place_now(reader) == PLACE_SHEET;
    return name ? PLACE_SHEET_NAME : PLACE_OTHER;
}

static bool begin_in_sheet(IntakeGnumeric *reader, const char *element, const char **names,
                           const char **values, GError **error)
{
    if (strcmp(element, "gnm:StyleRegion") == 0) {
        return begin_region(reader, names, values, error);
    }
    if (strcmp(element, "gnm:Style") == 0) {
        return add_style(reader, find_attribute(names, values, "Format"), error);
    }
    return strcmp(element, "gnm:Cell") != 0 || begin_cell(reader, names, values, error);
}

static bool begin_element(IntakeGnumeric *reader, const char *element, const char **names,
                          const char **values, GError **error)
{
    Place place = find_place(reader, element);
    bool inside = reader->table != NULL;
    if (!inside && (place == PLACE_CELL || place == PLACE_MERGE)) {
        return fail(error, "outside a sheet");
    }
    g_array_append_val(reader->places, place);
    if (place != PLACE_OTHER) {
        g_string_truncate(reader->text, 0);
    }
    if (place == PLACE_SHEET) {
        return begin_sheet(reader, find_attribute(names, values, "Visibility"), error);
    }
    return !inside || begin_in_sheet(reader, element, names, values, error);
}

static bool end_element(IntakeGnumeric *reader, GError **error)
{
    Place place = place_now(reader);
    g_array_set_size(reader->places, reader->places->len - 1);
    switch (place) {
    case PLACE_SHEET:
        return end_sheet(reader, error);
    case PLACE_SHEET_NAME:
        g_free(reader->name);
        reader->name = g_strndup(reader->text->str, MIN(reader->text->len, NAME_BYTES));
        return g_utf8_validate(reader->name, -1, NULL) || fail(error, "a long name");
    case PLACE_CELL:
        return end_cell(reader, error);
    case PLACE_MERGE:
        return end_merge(reader, error);
    case PLACE_DATE_CONVENTION:
        reader->first_day_1904 = strstr(reader->text->str, "1904") != NULL;
        return true;
    default:
        return true;
    }
}

static void on_start(GMarkupParseContext *context, const char *element, const char **names,
                     const char **values, gpointer data, GError **error)
{
    (void)context;
    (void)begin_element(data, element, names, values, error);
}

static void on_end(GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
    (void)context;
    (void)element;
    (void)end_element(data, error);
}

static void on_text(GMarkupParseContext *context, const char *text, gsize text_bytes, gpointer data,
                    GError **error)
{
    (void)context;
    (void)error;
    IntakeGnumeric *reader = data;
    // One byte more than allowed is enough to know that it is too long.
    if (place_now(reader) > PLACE_SHEET && reader->text->len <= INTAKE_CSV_LIMIT_CELL_BYTES) {
        g_string_append_len(reader->text, text, (gssize)text_bytes);
    }
}

IntakeGnumeric *intake_gnumeric_new(IntakeGnumericSink sink, void *data)
{
    static const GMarkupParser parser = {
        .start_element = on_start, .end_element = on_end, .text = on_text};
    IntakeGnumeric *reader = g_new0(IntakeGnumeric, 1);
    reader->context = g_markup_parse_context_new(&parser, 0, reader, NULL);
    reader->sink = sink;
    reader->data = data;
    reader->places = g_array_new(FALSE, FALSE, sizeof(Place));
    reader->text = g_string_new(NULL);
    return reader;
}

void intake_gnumeric_free(IntakeGnumeric *reader)
{
    if (reader == NULL) {
        return;
    }
    g_markup_parse_context_free(reader->context);
    clear_sheet(reader);
    g_array_unref(reader->places);
    (void)g_string_free(reader->text, TRUE);
    g_free(reader->format);
    g_free(reader);
}

bool intake_gnumeric_feed(IntakeGnumeric *reader, const char *data, size_t data_bytes,
                          GError **error)
{
    return g_markup_parse_context_parse(reader->context, data, (gssize)data_bytes, error);
}

bool intake_gnumeric_end(IntakeGnumeric *reader, GError **error)
{
    return g_markup_parse_context_end_parse(reader->context, error);
}
