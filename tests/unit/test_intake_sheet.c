#include <glib.h>
#include <string.h>

#include "intake/sheet.h"

static int match(const char *kind, const char *heading)
{
    const IntakeSheet *sheet = intake_sheet_find(kind, INTAKE_OWNER_TAMBON);
    g_assert_nonnull(sheet);
    g_autoptr(IntakeHeadings) headings = intake_sheet_headings_new(sheet);
    return intake_sheet_match_heading(headings, heading);
}

static void expect_heading(const char *kind, const char *heading, const char *key)
{
    int column = match(kind, heading);
    g_assert_cmpint(column, >=, 0);
    g_assert_cmpstr(intake_sheet_find(kind, INTAKE_OWNER_TAMBON)->columns[column].key, ==, key);
}

static void test_headings_by_key_thai_name_and_alias(void)
{
    expect_heading("projects", "fiscal_year_be", "fiscal_year_be");
    expect_heading("projects", "Fiscal Year BE", "fiscal_year_be");
    expect_heading("projects", "ปีงบประมาณ", "fiscal_year_be");
    expect_heading("projects", " ปี งบประมาณ* ", "fiscal_year_be");
    expect_heading("projects", "งบ อบต./เทศบาล", "budget_tao");
    expect_heading("projects", "งบอบต", "budget_tao");
    expect_heading("projects", "งบส่วนราชการ (บาท)", "budget_agency");
    expect_heading("projects", "นํ้าหนัก", "weight"); // nikhahit and sara aa for sara am
    expect_heading("plans", "ฉบับที่", "edition");
    expect_heading("ladder", "เลขที่/หน้า", "reference");
    expect_heading("funding", "ผู้สนับสนุน", "organisation");
    g_assert_cmpint(match("projects", "สีของโครงการ"), ==, -1);
    g_assert_cmpint(match("projects", "(บาท)"), ==, -1);
    g_assert_cmpint(match("projects", ""), ==, -1);
}

static void test_sheets_by_key_and_thai_name(void)
{
    g_assert_cmpstr(intake_sheet_find("projects", INTAKE_OWNER_TAMBON)->kind, ==, "projects");
    g_assert_cmpstr(intake_sheet_find("โครงการ", INTAKE_OWNER_TAMBON)->kind, ==, "projects");
    g_assert_cmpstr(intake_sheet_find("Issue-Map", INTAKE_OWNER_TAMBON)->kind, ==, "issue_map");
    g_assert_cmpstr(intake_sheet_find("indicators", INTAKE_OWNER_TAMBON)->kind, ==, "indicators");
    g_assert_cmpstr(intake_sheet_find("indicators", INTAKE_OWNER_PROVINCE)->kind, ==,
                    "indicator_list");
    g_assert_null(intake_sheet_find("secret", INTAKE_OWNER_TAMBON));
    g_assert_null(intake_sheet_find("", INTAKE_OWNER_TAMBON));
}

/** Adds the words of one column; a word that another column has is a fault of the tables. */
static void claim_words(GHashTable *owners, const IntakeSheet *sheet, int column)
{
    g_autofree char *words =
        g_strjoin("|", sheet->columns[column].key, sheet->columns[column].name_th,
                  sheet->columns[column].aliases, NULL);
    g_auto(GStrv) list = g_strsplit(words, "|", -1);
    for (char **word = list; *word != NULL; word++) {
        gpointer owner = g_hash_table_lookup(owners, *word);
        if (owner != NULL && GPOINTER_TO_INT(owner) != column + 1) {
            g_error("%s: “%s” means two columns", sheet->kind, *word);
        }
        g_hash_table_insert(owners, g_strdup(*word), GINT_TO_POINTER(column + 1));
    }
}

static void test_no_word_means_two_columns(void)
{
    for (int i = 0; i < intake_sheet_count(); i++) {
        const IntakeSheet *sheet = intake_sheet_at(i);
        g_autoptr(GHashTable) owners = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
        g_autoptr(IntakeHeadings) headings = intake_sheet_headings_new(sheet);
        for (int column = 0; column < sheet->column_count; column++) {
            claim_words(owners, sheet, column);
            g_assert_cmpint(intake_sheet_match_heading(headings, sheet->columns[column].key), ==,
                            column);
            g_assert_cmpint(intake_sheet_match_heading(headings, sheet->columns[column].name_th),
                            ==, column);
        }
    }
}

static void test_sheets_keep_the_rules_of_the_format(void)
{
    for (int i = 0; i < intake_sheet_count(); i++) {
        const IntakeSheet *sheet = intake_sheet_at(i);
        int required = 0;
        int keys = 0;
        for (int column = 0; column < sheet->column_count; column++) {
            const IntakeColumn *definition = &sheet->columns[column];
            required += (definition->flags & INTAKE_COLUMN_REQUIRED) != 0;
            keys += (definition->flags & INTAKE_COLUMN_KEY) != 0;
            g_assert_true((definition->type == INTAKE_TYPE_CHOICE) ==
                          (definition->choices != NULL));
            g_assert_cmpint(intake_sheet_column(sheet, definition->key), ==, column);
        }
        g_assert_cmpint(required, >=, 2); // the heading row is found by them
        g_assert_cmpint(required, <=, 12);
        g_assert_cmpint(keys, >=, 1);
        g_assert_cmpint(intake_sheet_order(sheet), ==, i);
    }
}

static void test_choices_by_key_thai_word_and_alias(void)
{
    const IntakeSheet *sheet = intake_sheet_find("projects", INTAKE_OWNER_TAMBON);
    const IntakeChoice *statuses = sheet->columns[intake_sheet_column(sheet, "status")].choices;
    g_assert_cmpstr(intake_sheet_match_choice(statuses, "doing")->key, ==, "doing");
    g_assert_cmpstr(intake_sheet_match_choice(statuses, "IN PLAN")->key, ==, "in_plan");
    g_assert_cmpstr(intake_sheet_match_choice(statuses, "กำลัง ดำเนินการ")->key, ==, "doing");
    g_assert_cmpstr(intake_sheet_match_choice(statuses, "เสร็จแล้ว")->key, ==, "done");
    g_assert_null(intake_sheet_match_choice(statuses, "เกือบเสร็จ"));
    g_assert_null(intake_sheet_match_choice(statuses, "*"));
}

static void test_a_file_name_says_its_sheet(void)
{
    const struct {
        const char *path;
        const char *kind; // NULL: none
    } names[] = {{"intake/800120/projects.csv", "projects"},
                 {"800120-โครงการ.xlsx", "projects"},
                 {"/tmp/Projects.CSV", "projects"},
                 {"80012-projects.csv", NULL},
                 {"800120.csv", NULL},
                 {"800120-.csv", NULL},
                 {"", NULL}};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        const IntakeSheet *sheet = intake_sheet_of_file(names[i].path, INTAKE_OWNER_TAMBON);
        g_assert_cmpstr(sheet != NULL ? sheet->kind : NULL, ==, names[i].kind);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/sheet/headings-by-key-thai-name-and-alias",
                    test_headings_by_key_thai_name_and_alias);
    g_test_add_func("/db/intake/sheet/sheets-by-key-and-thai-name",
                    test_sheets_by_key_and_thai_name);
    g_test_add_func("/db/intake/sheet/no-word-means-two-columns", test_no_word_means_two_columns);
    g_test_add_func("/db/intake/sheet/sheets-keep-the-rules-of-the-format",
                    test_sheets_keep_the_rules_of_the_format);
    g_test_add_func("/db/intake/sheet/choices-by-key-thai-word-and-alias",
                    test_choices_by_key_thai_word_and_alias);
    g_test_add_func("/db/intake/sheet/a-file-name-says-its-sheet", test_a_file_name_says_its_sheet);
    return g_test_run();
}
