#include <glib.h>
#include <string.h>

#include "gnumeric.h"
#include "intake/csv.h"
#include "intake/spool.h"

#define SHEETS "<gnm:Workbook><gnm:Sheets>"
#define SHEETS_END "</gnm:Sheets></gnm:Workbook>"
#define SHEET "<gnm:Sheet Visibility=\"GNM_SHEET_VISIBILITY_VISIBLE\"><gnm:Name>ก</gnm:Name>"
#define SHEET_END "</gnm:Sheet>"
#define CELL(row, column, type, text)                                                              \
    "<gnm:Cell Row=\"" row "\" Col=\"" column "\" ValueType=\"" type "\">" text "</gnm:Cell>"
#define STYLE(row, last_row, column, last_column, format)                                          \
    "<gnm:StyleRegion startRow=\"" row "\" endRow=\"" last_row "\" startCol=\"" column             \
    "\" endCol=\"" last_column "\"><gnm:Style Format=\"" format "\"/></gnm:StyleRegion>"

static char mark_letter(IntakeMark mark)
{
    static const char letters[] = {[INTAKE_MARK_NONE] = ' ',
                                   [INTAKE_MARK_DATE] = 'D',
                                   [INTAKE_MARK_FORMULA] = 'F',
                                   [INTAKE_MARK_ERROR] = 'E'};
    return letters[mark];
}

/** "name/hidden:1:a|b" — and the table must come out of the spool as it went in. */
static bool show_sheet(const IntakeGnumericSheet *sheet, void *data)
{
    GString *shown = data;
    g_autoptr(IntakeSpool) spool = intake_spool_open(NULL);
    g_assert_nonnull(spool);
    int64_t place = 0;
    g_assert_true(intake_spool_put(spool, sheet->table, &place, NULL));
    g_autoptr(IntakeTable) table = intake_spool_get(spool, place, NULL);
    g_assert_nonnull(table);
    g_string_append_printf(shown, "[%s%s%s]", sheet->name, sheet->hidden ? " hidden" : "",
                           sheet->refusal != NULL ? " refused" : "");
    for (int row = 0; row < intake_table_row_count(table); row++) {
        g_string_append_printf(shown, " %d:", intake_table_row_number(table, row));
        for (int cell = 0; cell < intake_table_cell_count(table, row); cell++) {
            char mark = mark_letter(intake_table_cell_mark(table, row, cell));
            g_string_append_printf(shown, "%s%s", cell > 0 ? "|" : "",
                                   intake_table_cell(table, row, cell));
            if (mark != ' ') {
                g_string_append_printf(shown, "!%c", mark);
            }
        }
    }
    for (int i = 0; i < intake_table_merge_count(table); i++) {
        const IntakeMerge *merge = intake_table_merge(table, i);
        g_string_append_printf(shown, " merged %d-%d/%d-%d", merge->first_row, merge->last_row,
                               merge->first_column, merge->last_column);
    }
    return true;
}

/** Fed a byte at a time. Returns: owned text or NULL. */
static char *read_xml(const char *xml)
{
    g_autoptr(GString) shown = g_string_new(NULL);
    g_autoptr(IntakeGnumeric) reader = intake_gnumeric_new(show_sheet, shown);
    g_autoptr(GError) error = NULL;
    bool whole = true;
    for (const char *at = xml; *at != '\0' && whole; at++) {
        whole = intake_gnumeric_feed(reader, at, 1, &error);
    }
    whole = whole && intake_gnumeric_end(reader, &error);
    g_assert_true(whole == (error == NULL));
    return whole ? g_strdup(shown->str) : NULL;
}

static void expect(const char *xml, const char *expected)
{
    g_autofree char *shown = read_xml(xml);
    g_assert_cmpstr(shown, ==, expected);
}

static void test_cells_keep_their_places(void)
{
    expect(SHEETS SHEET CELL("0", "0", "60", "a") CELL("0", "3", "60", "b &lt;&amp;")
               CELL("4", "1", "60", "ค\nง") SHEET_END SHEETS_END,
           "[ก] 1:a|||b <& 5:|ค\nง");
}

static void test_numbers_are_written_as_their_style_shows(void)
{
    expect(SHEETS SHEET STYLE("0", "9", "1", "1", "d/m/bbbb") STYLE("1", "1", "0", "0", "000")
               STYLE("2", "1048575", "0", "16383", "0%") CELL("0", "0", "40", "1")
                   CELL("0", "1", "40", "46347") CELL("1", "0", "40", "7")
                       CELL("3", "0", "40", "0.25") SHEET_END SHEETS_END,
           "[ก] 1:1|2569-11-21!D 2:007 4:25%");
    expect(SHEETS SHEET "<gnm:Cell Row=\"0\" Col=\"0\" ValueType=\"40\" "
                        "ValueFormat=\"yyyy-mm-dd\">46347</gnm:Cell>" SHEET_END SHEETS_END,
           "[ก] 1:2026-11-21!D");
    expect(
        "<gnm:Workbook><gnm:DateConvention>Apple:1904</gnm:DateConvention><gnm:Sheets>" SHEET STYLE(
            "0", "0", "0", "0", "d/m/yyyy") CELL("0", "0", "40", "44885") SHEET_END SHEETS_END,
        "[ก] 1:2026-11-21!D");
}

static void test_formulas_and_errors_are_marked(void)
{
    expect(SHEETS SHEET
           "<gnm:Cell Row=\"0\" Col=\"0\">=SUM(A1:A2)</gnm:Cell>"
           "<gnm:Cell Row=\"0\" Col=\"1\" ExprID=\"1\"/>" CELL("0", "2", "50", "#DIV/0!")
               CELL("0", "3", "60", "=text") CELL("0", "4", "20", "TRUE") SHEET_END SHEETS_END,
           "[ก] 1:=SUM(A1:A2)!F|=!F|#DIV/0!!E|=text|TRUE");
}

static void test_sheets_come_one_by_one(void)
{
    expect(
        SHEETS SHEET CELL(
            "0", "0", "60",
            "a") "<gnm:MergedRegions><gnm:Merge>A1:D2</gnm:Merge>"
                 "</gnm:MergedRegions>" SHEET_END
                 "<gnm:Sheet Visibility=\"GNM_SHEET_VISIBILITY_HIDDEN\"><gnm:Name>office</gnm:Name>"
                 "<gnm:Names><gnm:Name><gnm:name>Print_Area</gnm:name></gnm:Name></gnm:Names>"
                 "<gnm:Cells>" CELL("0", "0", "60", "b") "</gnm:Cells>" SHEET_END SHEETS_END,
        "[ก] 1:a merged 1-2/0-3[office hidden] 1:b");
}

static void test_what_is_too_large_refuses_its_sheet_only(void)
{
    expect(SHEETS SHEET CELL("0", "200", "60", "far") CELL("1", "0", "60", "a")
               SHEET_END SHEET CELL("0", "0", "60", "b") SHEET_END SHEETS_END,
           "[ก refused][ก] 1:b");
    expect(SHEETS SHEET CELL("300000", "0", "60", "low") SHEET_END SHEETS_END, "[ก refused]");
    g_autofree char *words = g_strnfill(INTAKE_CSV_LIMIT_CELL_BYTES + 1, 'x');
    g_autofree char *long_cell =
        g_strconcat(SHEETS SHEET "<gnm:Cell Row=\"0\" Col=\"0\" ValueType=\"60\">", words,
                    "</gnm:Cell>" SHEET_END SHEETS_END, NULL);
    expect(long_cell, "[ก refused]");
}

static void test_other_xml_is_refused(void)
{
    expect("", NULL);
    expect("<gnm:Workbook>", NULL);
    expect(SHEETS CELL("0", "0", "60", "a") SHEETS_END, NULL);
    expect(SHEETS SHEET SHEET SHEET_END SHEET_END SHEETS_END, NULL);
    expect(SHEETS SHEET CELL("1", "0", "60", "a") CELL("0", "0", "60", "b") SHEET_END SHEETS_END,
           NULL);
    expect(SHEETS SHEET CELL("0", "0", "60", "a") CELL("0", "0", "60", "b") SHEET_END SHEETS_END,
           NULL);
    expect(SHEETS SHEET CELL("-1", "0", "60", "a") SHEET_END SHEETS_END, NULL);
    expect(SHEETS SHEET CELL("0", "16384", "60", "a") SHEET_END SHEETS_END, NULL);
    expect(SHEETS SHEET "<gnm:Merge>A1</gnm:Merge>" SHEET_END SHEETS_END, NULL);
    expect(SHEETS SHEET "<gnm:Merge>A1:AAAAAAAAAAAAAAAA9</gnm:Merge>" SHEET_END SHEETS_END, NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/gnumeric/cells-keep-their-places", test_cells_keep_their_places);
    g_test_add_func("/db/intake/gnumeric/numbers-are-written-as-their-style-shows",
                    test_numbers_are_written_as_their_style_shows);
    g_test_add_func("/db/intake/gnumeric/formulas-and-errors-are-marked",
                    test_formulas_and_errors_are_marked);
    g_test_add_func("/db/intake/gnumeric/sheets-come-one-by-one", test_sheets_come_one_by_one);
    g_test_add_func("/db/intake/gnumeric/what-is-too-large-refuses-its-sheet-only",
                    test_what_is_too_large_refuses_its_sheet_only);
    g_test_add_func("/db/intake/gnumeric/other-xml-is-refused", test_other_xml_is_refused);
    return g_test_run();
}
