#include <glib.h>
#include <string.h>

#include "intake/csv.h"

/** The table as "1:a|b / 3:c|", numbers being those of the spreadsheet; NULL for none. */
static char *show(const IntakeTable *table)
{
    if (table == NULL) {
        return NULL;
    }
    GString *shown = g_string_new(NULL);
    for (int row = 0; row < intake_table_row_count(table); row++) {
        g_string_append_printf(shown, "%s%d:", row > 0 ? " / " : "",
                               intake_table_row_number(table, row));
        for (int cell = 0; cell < intake_table_cell_count(table, row); cell++) {
            g_string_append_printf(shown, "%s%s", cell > 0 ? "|" : "",
                                   intake_table_cell(table, row, cell));
        }
    }
    return g_string_free(shown, FALSE);
}

static char *read_text(const char *text, IntakeReport *report)
{
    g_autoptr(IntakeTable) table = intake_csv_read(text, strlen(text), report);
    return show(table);
}

static void expect_table(const char *text, const char *expected)
{
    g_autoptr(IntakeReport) report = intake_report_new();
    intake_report_begin_file(report, "test.csv", NULL);
    g_autofree char *shown = read_text(text, report);
    g_assert_cmpstr(shown, ==, expected);
    g_assert_cmpint(intake_report_length(report), ==, 0);
}

/** The first problem of reading bytes. Returns: borrowed from `report`. */
static const IntakeProblem *first_problem(const void *data, size_t bytes, IntakeReport *report)
{
    intake_report_begin_file(report, "test.csv", NULL);
    g_autoptr(IntakeTable) table = intake_csv_read(data, bytes, report);
    (void)table;
    g_assert_cmpint(intake_report_length(report), >, 0);
    return intake_report_problem(report, 0);
}

static void expect_problem(const char *text, const char *rule, int row, const char *column)
{
    g_autoptr(IntakeReport) report = intake_report_new();
    const IntakeProblem *problem = first_problem(text, strlen(text), report);
    g_assert_cmpstr(problem->rule, ==, rule);
    g_assert_cmpint(problem->row, ==, row);
    g_assert_cmpstr(problem->column, ==, column);
    g_assert_cmpint(problem->severity, ==, INTAKE_SEVERITY_ERROR);
}

static void test_rows_and_cells(void)
{
    expect_table("a,b\nc,d\n", "1:a|b / 2:c|d");
    expect_table("a,b\r\nc,d", "1:a|b / 2:c|d");
    expect_table("\xef\xbb\xbf"
                 "ก,ข\n",
                 "1:ก|ข");
    expect_table("a,,\n,,c\n", "1:a|| / 2:||c");
}

static void test_quotes(void)
{
    expect_table("\"a,b\",c\n", "1:a,b|c");
    expect_table("\"he said \"\"no\"\"\",x\n", "1:he said \"no\"|x");
    expect_table("\"two\nlines\",x\nnext,y\n", "1:two\nlines|x / 2:next|y");
    expect_table("\"\",x\n", "1:|x");
    expect_table("a 5\" pipe,x\n", "1:a 5\" pipe|x");
}

static void test_blank_rows_count_but_are_left_out(void)
{
    expect_table("a,b\n\n , \nc,d\n,\n", "1:a|b / 4:c|d");
}

static void test_separators_are_found(void)
{
    expect_table("a;b;c\n1;2,5;3\n", "1:a|b|c / 2:1|2,5|3");
    expect_table("a\tb\n1\t2\n", "1:a|b / 2:1|2");
    // Amounts with commas in every row of a semicolon file.
    expect_table("ชื่อ;เงิน\nก;9,301,000\nข;1,460,000\n", "1:ชื่อ|เงิน / 2:ก|9,301,000 / 3:ข|1,460,000");
    // A title row of many commas above the headings.
    expect_table("ชื่อ, ที่อยู่, และอื่น ๆ\na;b\n1;2\n3;4\n", "1:ชื่อ, ที่อยู่, และอื่น ๆ / 2:a|b / 3:1|2 / 4:3|4");
    // Separators between quotes do not count.
    expect_table("a,b\n\"x;y;z\",1\n\"p;q;r\",2\n", "1:a|b / 2:x;y;z|1 / 3:p;q;r|2");
    g_assert_cmpint(intake_csv_find_separator("word", 4), ==, ',');
}

static void test_bytes_that_are_not_utf8_are_named(void)
{
    // Row 2, second cell, byte 8 of the file: 0xA1 is ก in Windows-874.
    static const char windows[] = "a,b\nเ,\xa1\xd2\n";
    g_autoptr(IntakeReport) report = intake_report_new();
    const IntakeProblem *problem = first_problem(windows, strlen(windows), report);
    g_assert_cmpstr(problem->rule, ==, "csv.encoding");
    g_assert_cmpint(problem->row, ==, 2);
    g_assert_cmpstr(problem->column, ==, "B");
    g_assert_nonnull(strstr(problem->message, "ไบต์ที่ 9"));
    g_assert_nonnull(strstr(problem->message, "0xA1"));
}

static void test_other_rows_are_still_read_beside_bad_bytes(void)
{
    g_autoptr(IntakeReport) report = intake_report_new();
    intake_report_begin_file(report, "test.csv", NULL);
    g_autofree char *shown = read_text("a,b\n\xff,x\nc,d\n", report);
    g_assert_cmpstr(shown, ==, "1:a|b / 2:�|x / 3:c|d");
    g_assert_cmpint(intake_report_count(report, INTAKE_SEVERITY_ERROR), ==, 1);
}

static void test_many_bad_cells_are_counted_not_listed(void)
{
    g_autoptr(GString) text = g_string_new("a,b\n");
    for (int i = 0; i < 50; i++) {
        g_string_append(text, "\xff,x\n");
    }
    g_autoptr(IntakeReport) report = intake_report_new();
    intake_report_begin_file(report, "test.csv", NULL);
    g_autofree char *shown = read_text(text->str, report);
    g_assert_nonnull(shown);
    g_assert_cmpint(intake_report_length(report), ==, INTAKE_CSV_LIMIT_ENCODING_PROBLEMS + 1);
}

static void test_faulty_quotes_are_named(void)
{
    expect_problem("a,b\nc,\"never closed\nd,e\n", "csv.quote", 2, "B");
    expect_problem("a,b\n\"closed\" then,x\n", "csv.quote", 2, "A");
}

static void test_empty_and_binary_files_are_refused(void)
{
    g_autoptr(IntakeReport) report = intake_report_new();
    g_assert_cmpstr(first_problem("", 0, report)->rule, ==, "csv.empty");
    static const char binary[] = "PK\3\4\0\1\2\377\0\0abcdefgh,\n";
    g_autoptr(IntakeReport) other = intake_report_new();
    const IntakeProblem *problem = first_problem(binary, sizeof binary - 1, other);
    g_assert_cmpstr(problem->rule, ==, "csv.encoding");
    g_assert_nonnull(strstr(problem->message, "ตำแหน่ง 5"));
}

#define ROWS "รหัส,ชื่อ,เงิน\r\n001,ขุดลอกคลองน้ำ,“10”…\r\n"
#define ROWS_SHOWN "1:รหัส|ชื่อ|เงิน / 2:001|ขุดลอกคลองน้ำ|“10”…"

/** ROWS in another encoding is read the same, and the report names that encoding. */
static void expect_encoding(const char *text, const char *converter, const char *mark,
                            const char *shown, const char *name)
{
    g_autoptr(GError) error = NULL;
    gsize length = 0;
    g_autofree char *coded = g_convert(text, -1, converter, "UTF-8", NULL, &length, &error);
    g_assert_no_error(error);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_byte_array_append(bytes, (const guint8 *)mark, (guint)strlen(mark));
    g_byte_array_append(bytes, (const guint8 *)coded, (guint)length);
    g_autoptr(IntakeReport) report = intake_report_new();
    intake_report_begin_file(report, "test.csv", NULL);
    IntakeCsvForm form = {0};
    g_autoptr(IntakeTable) table = intake_csv_read_form(bytes->data, bytes->len, &form, report);
    g_autofree char *read = show(table);
    g_assert_cmpstr(read, ==, shown);
    g_assert_cmpstr(form.encoding, ==, name);
    g_assert_cmpint(intake_report_count(report, INTAKE_SEVERITY_ERROR), ==, 0);
    bool told = intake_report_length(report) == 1 &&
                strstr(intake_report_problem(report, 0)->message, name) != NULL;
    g_assert_true(told || g_str_has_prefix(name, "UTF-8"));
}

static void test_every_encoding_of_thai_is_read_and_named(void)
{
    expect_encoding(ROWS, "UTF-8", "", ROWS_SHOWN, "UTF-8");
    expect_encoding(ROWS, "UTF-8", "\xef\xbb\xbf", ROWS_SHOWN, "UTF-8 (BOM)");
    expect_encoding(ROWS, "UTF-16LE", "\xff\xfe", ROWS_SHOWN, "UTF-16 LE");
    expect_encoding(ROWS, "UTF-16BE", "\xfe\xff", ROWS_SHOWN, "UTF-16 BE");
    expect_encoding(ROWS, "UTF-16LE", "", ROWS_SHOWN, "UTF-16 LE");
    expect_encoding(ROWS, "UTF-16BE", "", ROWS_SHOWN, "UTF-16 BE");
    expect_encoding(ROWS, "WINDOWS-874", "", ROWS_SHOWN, "Windows-874");
    expect_encoding("ก,ข\u00a0ค\n", "ISO-8859-11", "", "1:ก|ข\u00a0ค", "ISO-8859-11");
    expect_encoding("ก,ขี่ค\n", "TIS-620", "", "1:ก|ขี่ค", "TIS-620");
}

static void expect_bad_byte(const char *text, size_t bytes, const char *where, int row,
                            const char *column)
{
    g_autoptr(IntakeReport) report = intake_report_new();
    intake_report_begin_file(report, "test.csv", NULL);
    g_autoptr(IntakeTable) table = intake_csv_read(text, bytes, report);
    intake_report_end_file(report);
    g_assert_nonnull(table);
    g_assert_cmpint(intake_report_count(report, INTAKE_SEVERITY_ERROR), ==, 1);
    const IntakeProblem *problem = intake_report_problem(report, intake_report_length(report) - 1);
    g_assert_cmpstr(problem->rule, ==, "csv.encoding");
    g_assert_cmpint(problem->row, ==, row);
    g_assert_cmpstr(problem->column, ==, column);
    g_assert_nonnull(strstr(problem->message, where));
}

static void test_a_bad_byte_of_any_encoding_is_named(void)
{
    // DB is no letter of Windows-874; half a surrogate pair is none of UTF-16.
    static const char thai[] = "\xa1,\xa2\n\xa3\xd2\xc3\xa1\xd2,\xa1\xdb\xc3\xa1\n";
    expect_bad_byte(thai, sizeof thai - 1, "ไบต์ที่ 12 ของไฟล์ (0xDB) ไม่ใช่ TIS-620", 2, "B");
    static const char wide[] = "\xff\xfe"
                               "a\0,\0b\0\n\0c\0,\0\x00\xd8";
    expect_bad_byte(wide, sizeof wide - 1, "ไบต์ที่ 15 ", 2, "B");
    static const char utf8[] = "ก,ข\nค,ง\xe0\xb8x\n";
    expect_bad_byte(utf8, sizeof utf8 - 1, "ไบต์ที่ 16 ", 2, "B");
}

static void expect_mojibake(const char *text, int row, const char *column)
{
    g_autoptr(IntakeReport) report = intake_report_new();
    intake_report_begin_file(report, "test.csv", NULL);
    g_autoptr(IntakeTable) table = intake_csv_read(text, strlen(text), report);
    intake_report_end_file(report);
    g_assert_cmpint(intake_report_count(report, INTAKE_SEVERITY_ERROR), ==, 1);
    const IntakeProblem *problem = intake_report_problem(report, 0);
    g_assert_cmpstr(problem->rule, ==, "csv.mojibake");
    g_assert_cmpint(problem->row, ==, row);
    g_assert_cmpstr(problem->column, ==, column);
}

static void test_text_of_a_wrong_encoding_is_refused(void)
{
    expect_mojibake("a,b\nc,à¸\xc2\x82à¸¸à¸”\n", 2, "B");
    expect_mojibake("a,b\nà¹€à¸‡à¸´à¸™,c\n", 2, "A");
    expect_mojibake("a,b\nc,เธ\xc2\x82เธธเธ”\n", 2, "B");
    expect_mojibake("a,b\nc,เน€เธ‡เธดเธ™\n", 2, "B");
    expect_mojibake("a,‡∏Ç‡∏∏‡∏î\n", 1, "B");
    expect_mojibake("a,b\nc,â¤Ã§¡ÒÃ\n", 2, "B");
}

static void test_real_words_are_no_mojibake(void)
{
    expect_table("เนปาล,อเนก\nเธอ,เนินเขา เนตร เธียร\n", "1:เนปาล|อเนก / 2:เธอ|เนินเขา เนตร เธียร");
    expect_table("café,naïve\nÅngström,“10” °C\n", "1:café|naïve / 2:Ångström|“10” °C");
}

static void test_the_separator_may_be_stated(void)
{
    expect_table("sep=;\na;b,c,d\n1;2\n", "1:a|b,c,d / 2:1|2");
    expect_table("SEP=\t\r\na\tb\r\n", "1:a|b");
    expect_table("sep=,x\n1,2\n", "1:sep=|x / 2:1|2");
}

static void test_lines_may_end_as_on_an_old_mac(void)
{
    expect_table("a,b\rc,d\r\re,f", "1:a|b / 2:c|d / 4:e|f");
    expect_table("a,\"x\ny\"\rc,d\r", "1:a|x\ny / 2:c|d");
}

static void expect_limit(GString *text)
{
    g_autoptr(IntakeReport) report = intake_report_new();
    intake_report_begin_file(report, "test.csv", NULL);
    g_autoptr(IntakeTable) table = intake_csv_read(text->str, text->len, report);
    g_assert_null(table);
    g_assert_cmpstr(intake_report_problem(report, 0)->rule, ==, "csv.limit");
    g_string_free(text, TRUE);
}

static GString *repeat(const char *piece, int count, const char *end)
{
    GString *text = g_string_new(NULL);
    for (int i = 0; i < count; i++) {
        g_string_append(text, piece);
    }
    g_string_append(text, end);
    return text;
}

static void test_limits_stop_the_reading(void)
{
    expect_limit(repeat(",", INTAKE_CSV_LIMIT_COLUMNS, "\n"));
    expect_limit(repeat("x\n", INTAKE_CSV_LIMIT_ROWS + 1, ""));
    expect_limit(repeat("x", (int)INTAKE_CSV_LIMIT_CELL_BYTES + 1, "\n"));
    g_autoptr(GString) most = repeat(",", INTAKE_CSV_LIMIT_COLUMNS - 1, "x\n");
    g_autoptr(IntakeReport) report = intake_report_new();
    g_autoptr(IntakeTable) table = intake_csv_read(most->str, most->len, report);
    g_assert_cmpint(intake_table_cell_count(table, 0), ==, INTAKE_CSV_LIMIT_COLUMNS);
}

static void test_columns_have_letters(void)
{
    static const struct {
        int column;
        const char *letters;
    } cases[] = {{0, "A"},   {25, "Z"},   {26, "AA"},  {51, "AZ"},
                 {52, "BA"}, {701, "ZZ"}, {702, "AAA"}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *letters = intake_table_column_letters(cases[i].column);
        g_assert_cmpstr(letters, ==, cases[i].letters);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/csv/rows-and-cells", test_rows_and_cells);
    g_test_add_func("/db/intake/csv/quotes-hold-anything", test_quotes);
    g_test_add_func("/db/intake/csv/blank-rows-count-but-are-left-out",
                    test_blank_rows_count_but_are_left_out);
    g_test_add_func("/db/intake/csv/separators-are-found", test_separators_are_found);
    g_test_add_func("/db/intake/csv/bytes-that-are-not-utf8-are-named",
                    test_bytes_that_are_not_utf8_are_named);
    g_test_add_func("/db/intake/csv/other-rows-are-still-read-beside-bad-bytes",
                    test_other_rows_are_still_read_beside_bad_bytes);
    g_test_add_func("/db/intake/csv/many-bad-cells-are-counted-not-listed",
                    test_many_bad_cells_are_counted_not_listed);
    g_test_add_func("/db/intake/csv/every-encoding-of-thai-is-read-and-named",
                    test_every_encoding_of_thai_is_read_and_named);
    g_test_add_func("/db/intake/csv/a-bad-byte-of-any-encoding-is-named",
                    test_a_bad_byte_of_any_encoding_is_named);
    g_test_add_func("/db/intake/csv/text-of-a-wrong-encoding-is-refused",
                    test_text_of_a_wrong_encoding_is_refused);
    g_test_add_func("/db/intake/csv/real-words-are-no-mojibake", test_real_words_are_no_mojibake);
    g_test_add_func("/db/intake/csv/the-separator-may-be-stated", test_the_separator_may_be_stated);
    g_test_add_func("/db/intake/csv/lines-may-end-as-on-an-old-mac",
                    test_lines_may_end_as_on_an_old_mac);
    g_test_add_func("/db/intake/csv/faulty-quotes-are-named", test_faulty_quotes_are_named);
    g_test_add_func("/db/intake/csv/empty-and-binary-files-are-refused",
                    test_empty_and_binary_files_are_refused);
    g_test_add_func("/db/intake/csv/limits-stop-the-reading", test_limits_stop_the_reading);
    g_test_add_func("/db/intake/csv/columns-have-letters", test_columns_have_letters);
    return g_test_run();
}
