#include "workbook.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/thai.h"

#define FONT "Tahoma"   // on every Windows, with Thai that stacks its marks
#define PAGE_DIGITS 200 // across A4 on its side, in letters of about 7 points
#define LINE_POINTS 17.0
#define ROW_LIMIT_POINTS 409.0 // the tallest a spreadsheet shows
#define TYPE_COUNT (FORM_CELL_MONEY + 1)
#define MARK_COUNT (FORM_MARK_GOOD + 1)
#define COMMENT_LIMIT_CHARACTERS 1000
#define COMMENT_WIDTH_PX 320
#define COMMENT_DIGITS 42
#define COMMENT_LINE_PX 19

struct FormWorkbook {
    lxw_workbook *book; // NULL once saved
    char *path;
    char *part; // where it is written until it is whole
    GHashTable *names;
    lxw_format *styles[FORM_STYLE_COUNT];
    lxw_format *cells[TYPE_COUNT][MARK_COUNT];
    lxw_format *inputs[FORM_INPUT_COUNT];
};

static lxw_format *add_format(FormWorkbook *workbook, double points)
{
    lxw_format *format = workbook_add_format(workbook->book);
    format_set_font_name(format, FONT);
    format_set_font_size(format, points);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
}

static void add_heading(FormWorkbook *workbook, FormStyle style, lxw_color_t fill)
{
    lxw_format *format = add_format(workbook, 10);
    format_set_bold(format);
    format_set_font_color(format, LXW_COLOR_WHITE);
    format_set_bg_color(format, fill);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, 0xB0BEC5);
    workbook->styles[style] = format;
}

static void add_styles(FormWorkbook *workbook)
{
    workbook->styles[FORM_STYLE_TITLE] = add_format(workbook, 14);
    format_set_bold(workbook->styles[FORM_STYLE_TITLE]);
    workbook->styles[FORM_STYLE_NOTE] = add_format(workbook, 10);
    format_set_text_wrap(workbook->styles[FORM_STYLE_NOTE]);
    add_heading(workbook, FORM_STYLE_HEADING, 0x37474F);
    add_heading(workbook, FORM_STYLE_REQUIRED, 0x0D47A1);
    add_heading(workbook, FORM_STYLE_UPRIGHT, 0x37474F);
    format_set_rotation(workbook->styles[FORM_STYLE_UPRIGHT], 90);
    add_heading(workbook, FORM_STYLE_MARKER, 0xB71C1C);
}

static void add_cells(FormWorkbook *workbook)
{
    static const lxw_color_t fills[MARK_COUNT] = {
        [FORM_MARK_ERROR] = 0xFFCDD2, [FORM_MARK_WARNING] = 0xFFF3C4, [FORM_MARK_GOOD] = 0xDCEDC8};
    static const char *const numbers[TYPE_COUNT] = {
        [FORM_CELL_TEXT] = "@", [FORM_CELL_COUNT] = "#,##0", [FORM_CELL_MONEY] = "#,##0.00"};
    for (int type = 0; type < TYPE_COUNT; type++) {
        for (int mark = 0; mark < MARK_COUNT; mark++) {
            lxw_format *format = add_format(workbook, 10);
            format_set_num_format(format, numbers[type]);
            format_set_border(format, LXW_BORDER_THIN);
            format_set_border_color(format, 0xB0BEC5);
            if (type == FORM_CELL_TEXT) {
                format_set_text_wrap(format);
            }
            if (mark != FORM_MARK_NONE) {
                format_set_bg_color(format, fills[mark]);
            }
            workbook->cells[type][mark] = format;
        }
    }
}

static void add_inputs(FormWorkbook *workbook)
{
    static const char *const numbers[FORM_INPUT_COUNT] = {
        [FORM_INPUT_TEXT] = "@",    [FORM_INPUT_LONG] = "@",         [FORM_INPUT_WHOLE] = "0",
        [FORM_INPUT_REAL] = "0.##", [FORM_INPUT_MONEY] = "#,##0.00",
    };
    for (int input = 0; input < FORM_INPUT_COUNT; input++) {
        workbook->inputs[input] = add_format(workbook, 10);
        format_set_num_format(workbook->inputs[input], numbers[input]);
    }
    format_set_text_wrap(workbook->inputs[FORM_INPUT_LONG]);
}

/** The names of the file's maker and its day: nothing of the machine it is made on. */
static void set_properties(FormWorkbook *workbook, const char *title, int64_t made_utc)
{
    lxw_doc_properties properties = {.title = form_workbook_borrow(title),
                                     .author = form_workbook_borrow("tambon-publish"),
                                     .created = (time_t)made_utc};
    workbook_set_properties(workbook->book, &properties);
}

FormWorkbook *form_workbook_open(const char *path, const char *title, int64_t made_utc,
                                 bool streaming, GError **error)
{
    g_autoptr(FormWorkbook) workbook = g_new0(FormWorkbook, 1);
    g_autofree char *folder = g_path_get_dirname(path);
    if (!base_file_make_folder(folder, error)) {
        return NULL;
    }
    workbook->path = g_strdup(path);
    workbook->part = g_strconcat(path, ".part", NULL);
    workbook->names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    lxw_workbook_options options = {.constant_memory = streaming};
    workbook->book = workbook_new_opt(workbook->part, &options);
    if (workbook->book == NULL) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_IO, "เขียนไฟล์ %s ไม่ได้: หน่วยความจำไม่พอ", path);
        return NULL;
    }
    set_properties(workbook, title, made_utc);
    add_styles(workbook);
    add_cells(workbook);
    add_inputs(workbook);
    return g_steal_pointer(&workbook);
}

bool form_workbook_save(FormWorkbook *workbook, GError **error)
{
    lxw_error result = workbook_close(g_steal_pointer(&workbook->book));
    if (result != LXW_NO_ERROR) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_IO, "เขียนไฟล์ %s ไม่ได้: %s", workbook->path,
                    lxw_strerror(result));
        return false;
    }
    return base_file_sync(workbook->part, error) &&
           base_file_rename(workbook->part, workbook->path, error);
}

void form_workbook_close(FormWorkbook *workbook)
{
    if (workbook == NULL) {
        return;
    }
    if (workbook->book != NULL) {
        lxw_workbook_free(workbook->book);
    }
    if (workbook->part != NULL) {
        (void)g_unlink(workbook->part); // renamed, or left over from a save that failed
    }
    g_clear_pointer(&workbook->names, g_hash_table_unref);
    g_free(workbook->part);
    g_free(workbook->path);
    g_free(workbook);
}

/** Names are told apart without regard to case by spreadsheet programs. */
static bool take_name(FormWorkbook *workbook, const char *name)
{
    g_autofree char *key = g_utf8_casefold(name, -1);
    return g_hash_table_add(workbook->names, g_steal_pointer(&key));
}

static char *fitting_name(FormWorkbook *workbook, const char *wanted)
{
    g_autofree char *clean = g_strdelimit(g_strdup(wanted), "[]:*?/\\'", '-');
    g_autofree char *name = g_utf8_substring(
        clean, 0, MIN(g_utf8_strlen(clean, -1), FORM_WORKBOOK_LIMIT_NAME_CHARACTERS));
    for (int number = 2; !take_name(workbook, name); number++) {
        g_autofree char *ending = g_strdup_printf(" %d", number);
        glong room = FORM_WORKBOOK_LIMIT_NAME_CHARACTERS - (glong)strlen(ending);
        g_autofree char *start = g_utf8_substring(clean, 0, MIN(g_utf8_strlen(clean, -1), room));
        g_free(name);
        name = g_strconcat(start, ending, NULL);
    }
    return g_steal_pointer(&name);
}

lxw_worksheet *form_workbook_add_sheet(FormWorkbook *workbook, const char *name)
{
    g_autofree char *fitting = fitting_name(workbook, *name != '\0' ? name : "-");
    lxw_worksheet *sheet = workbook_add_worksheet(workbook->book, fitting);
    g_assert(sheet != NULL);       // the name is made to be taken
    worksheet_set_paper(sheet, 9); // A4
    worksheet_fit_to_pages(sheet, 1, 0);
    return sheet;
}

lxw_workbook *form_workbook_handle(FormWorkbook *workbook) { return workbook->book; }

lxw_format *form_workbook_style(const FormWorkbook *workbook, FormStyle style)
{
    return workbook->styles[style];
}

lxw_format *form_workbook_cell(const FormWorkbook *workbook, FormCellType type, FormMark mark)
{
    return workbook->cells[type][mark];
}

lxw_format *form_workbook_input(const FormWorkbook *workbook, FormInput input)
{
    return workbook->inputs[input];
}

static char *cut_text(const char *text, glong most)
{
    if (g_utf8_strlen(text, -1) <= most) {
        return g_strdup(text);
    }
    g_autofree char *start = g_utf8_substring(text, 0, most - 1);
    return g_strconcat(start, "…", NULL);
}

void form_workbook_write(lxw_worksheet *sheet, int row, int column, const char *text,
                         lxw_format *format)
{
    lxw_row_t at_row = (lxw_row_t)row;
    lxw_col_t at_column = (lxw_col_t)column;
    if (text == NULL || *text == '\0') {
        worksheet_write_blank(sheet, at_row, at_column, format);
        return;
    }
    g_autofree char *fitting = cut_text(text, FORM_WORKBOOK_LIMIT_CELL_CHARACTERS);
    worksheet_write_string(sheet, at_row, at_column, fitting, format);
}

void form_workbook_comment(lxw_worksheet *sheet, int row, int column, const char *text)
{
    g_autofree char *fitting = cut_text(text, COMMENT_LIMIT_CHARACTERS);
    int lines = form_workbook_lines(fitting, COMMENT_DIGITS) + 1;
    lxw_comment_options options = {
        .visible = LXW_COMMENT_DISPLAY_HIDDEN,
        .author = form_workbook_borrow("tambon-publish"),
        .width = COMMENT_WIDTH_PX,
        .height = (uint16_t)(lines * COMMENT_LINE_PX),
        .font_name = form_workbook_borrow(FONT),
        .font_size = 9,
    };
    worksheet_write_comment_opt(sheet, (lxw_row_t)row, (lxw_col_t)column, fitting, &options);
}

void form_workbook_fit(lxw_worksheet *sheet, int digits)
{
    int pages = (digits + PAGE_DIGITS - 1) / PAGE_DIGITS;
    worksheet_fit_to_pages(sheet, (uint16_t)MAX(pages, 1), 0);
}

void form_workbook_set_lines(lxw_worksheet *sheet, int row, int lines)
{
    double points = MIN(LINE_POINTS * MAX(lines, 1), ROW_LIMIT_POINTS);
    worksheet_set_row(sheet, (lxw_row_t)row, points, NULL);
}

int form_workbook_width(const char *text)
{
    int width = 0;
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        width += base_thai_is_combining(g_utf8_get_char(at)) ? 0 : 1;
    }
    return width;
}

int form_workbook_lines(const char *text, int width)
{
    int lines = 0;
    g_auto(GStrv) parts = g_strsplit(text, "\n", -1);
    for (char **part = parts; *part != NULL; part++) {
        // Words are not cut: a line holds about four fifths of what fits.
        int usable = MAX(width * 4 / 5, 1);
        lines += MAX((form_workbook_width(*part) + usable - 1) / usable, 1);
    }
    return MAX(lines, 1);
}
