#include <glib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "../support/scratch.h"
#include "base/file.h"
#include "form/csv.h"
#include "form/html.h"
#include "form/xlsx.h"

#define MADE 1795222800 // 21 November 2569

static FormDocument *make_document(void)
{
    FormDocument *document = form_document_new("หัวเรื่อง <b>", "ณ วันที่ 21 พ.ย. 2569");
    FormTable *table = form_document_add_table(document, "ตาราง/1", "ตารางที่ 1");
    form_table_add_note(table, "หมายเหตุ & อื่น ๆ");
    form_table_add_column(table, "ชื่อ", FORM_CELL_TEXT, 20);
    form_table_add_column(table, "จำนวน", FORM_CELL_COUNT, 10);
    form_table_add_column(table, "บาท", FORM_CELL_MONEY, 12);
    form_table_begin_row(table, FORM_MARK_NONE);
    form_table_add_text(table, "=HYPERLINK(\"x\")");
    form_table_add_number(table, 1037);
    form_table_add_number(table, 123450);
    form_table_begin_row(table, FORM_MARK_ERROR);
    form_table_add_text(table, "กำแพง \"สูง\"\nสองบรรทัด");
    form_table_add_missing(table);
    form_table_add_number(table, 0);
    return document;
}

static void test_csv_has_plain_numbers_and_no_formulas(void)
{
    g_autoptr(FormDocument) document = make_document();
    g_autofree char *csv = form_csv_make(form_document_table(document, 0));
    g_assert_cmpstr(csv, ==,
                    "\xef\xbb\xbf\"ชื่อ\",\"จำนวน\",\"บาท\"\r\n"
                    "\"'=HYPERLINK(\"\"x\"\")\",1037,1234.50\r\n"
                    "\"กำแพง \"\"สูง\"\"\nสองบรรทัด\",,0.00\r\n");
}

static void test_page_escapes_and_tells_zero_from_missing(void)
{
    g_autoptr(FormDocument) document = make_document();
    g_autofree char *page = form_html_make(document);
    g_assert_nonnull(strstr(page, "<h1>หัวเรื่อง &lt;b&gt;</h1>"));
    g_assert_nonnull(strstr(page, "<p>หมายเหตุ &amp; อื่น ๆ</p>"));
    g_assert_nonnull(strstr(page, "<td class=\"n\">1,037</td><td class=\"n\">1,234.50</td>"));
    g_assert_nonnull(strstr(page, "<td class=\"e\">กำแพง &quot;สูง&quot;<br>สองบรรทัด</td>"));
    g_assert_nonnull(strstr(page, "<td class=\"n e\">–</td><td class=\"n e\">0</td>"));
    g_assert_null(strstr(page, "<script"));
    g_assert_null(strstr(page, "http"));
}

static void test_same_document_and_day_give_the_same_workbook(void)
{
    char *folder = scratch_make();
    g_autofree char *first = g_build_filename(folder, "1.xlsx", NULL);
    g_autofree char *second = g_build_filename(folder, "new", "2.xlsx", NULL);
    g_autoptr(FormDocument) document = make_document();
    g_autoptr(GError) error = NULL;
    g_assert_true(form_xlsx_write(document, first, MADE, &error));
    g_usleep(2100000); // the clock of the machine must not be in it
    g_assert_true(form_xlsx_write(document, second, MADE, &error));
    g_autoptr(GBytes) one = base_file_read(first, 1 << 20, &error);
    g_autoptr(GBytes) two = base_file_read(second, 1 << 20, &error);
    g_assert_true(g_bytes_equal(one, two));
    g_assert_cmpint(memcmp(g_bytes_get_data(one, NULL), "PK\3\4", 4), ==, 0);
    scratch_remove(folder);
}

static void test_folder_that_cannot_be_written_is_reported(void)
{
    g_autoptr(FormDocument) document = make_document();
    g_autoptr(GError) error = NULL;
    g_assert_false(form_xlsx_write(document, "/proc/none/1.xlsx", MADE, &error));
    g_assert_nonnull(error);
}

int main(int argc, char **argv)
{
    setlocale(LC_ALL, "C.UTF-8");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/form/document/csv-has-plain-numbers-and-no-formulas",
                    test_csv_has_plain_numbers_and_no_formulas);
    g_test_add_func("/db/form/document/page-escapes-and-tells-zero-from-missing",
                    test_page_escapes_and_tells_zero_from_missing);
    g_test_add_func("/db/form/document/same-document-and-day-give-the-same-workbook",
                    test_same_document_and_day_give_the_same_workbook);
    g_test_add_func("/db/form/document/folder-that-cannot-be-written-is-reported",
                    test_folder_that_cannot_be_written_is_reported);
    return g_test_run();
}
