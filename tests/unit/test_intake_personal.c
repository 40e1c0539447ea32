// A thousand made-up identifiers in every column of every sheet and every encoding are found by the
// check that offices' files go through; as many harmless figures and the pilot data are not.
#include <glib.h>
#include <string.h>

#include "../support/intake_bed.h"
#include "../support/personal_plant.h"
#include "../support/scratch.h"
#include "intake/csv.h"
#include "intake/sheet.h"

#define SEED 2569
#define PLANTS 1000
#define TITLE_ROWS 1
/** Behind the sheet's own columns: one nobody knows, and one beyond the headings. */
#define EXTRA_COLUMNS 2
#define ROWS_A_FILE 12

static const char *const encodings[] = {"UTF-8",    "UTF-8-BOM",   "UTF-16LE",
                                        "UTF-16BE", "WINDOWS-874", "TIS-620"};

static void append_cell(GString *csv, const char *text, bool last)
{
    g_string_append_printf(csv, "\"%s\"%s", text, last ? "\r\n" : ",");
}

static void append_headings(GString *csv, const IntakeSheet *sheet)
{
    g_string_append(csv, "\"แผ่นงานของตำบล\"\r\n");
    for (int i = 0; i < sheet->column_count; i++) {
        append_cell(csv, sheet->columns[i].name_th, false);
    }
    append_cell(csv, "ช่องของเราเอง", true);
}

static void append_row(GString *csv, const IntakeSheet *sheet, int column, const char *plant)
{
    int width = sheet->column_count + EXTRA_COLUMNS;
    for (int i = 0; i < width; i++) {
        append_cell(csv, i == column ? plant : "", i == width - 1);
    }
}

/** Writes `csv` in an encoding; scratch_write() takes texts, so bytes go by GLib. */
static void write_encoded(const IntakeBed *bed, const char *name, const char *csv,
                          const char *encoding)
{
    bool mark = g_str_has_suffix(encoding, "-BOM") || g_str_has_prefix(encoding, "UTF-16");
    const char *charset = g_str_has_prefix(encoding, "UTF-8") ? "UTF-8" : encoding;
    g_autofree char *marked = g_strconcat(mark ? "\ufeff" : "", csv, NULL);
    g_autoptr(GError) error = NULL;
    gsize written = 0;
    g_autofree char *bytes =
        g_convert(marked, (gssize)strlen(marked), charset, "UTF-8", NULL, &written, &error);
    g_assert_no_error(error);
    intake_bed_write(bed, name, ""); // makes the folders
    g_autofree char *path = intake_bed_path(bed, name);
    g_assert_true(g_file_set_contents(path, bytes, (gssize)written, &error));
}

static char *file_name(const IntakeSheet *sheet)
{
    const char *name = intake_sheet_file_name(sheet);
    return sheet->owner == INTAKE_OWNER_PROVINCE ? g_strdup_printf("reference/%s.csv", name)
                                                 : g_strdup_printf("intake/800120/%s.csv", name);
}

/** What was planted where, by "file row". */
typedef struct {
    GRand *random;
    GHashTable *planted;
    int count;
    int round;
    bool clean;
} Garden;

/** Names are allowed where the person of a role stands, and nothing else is. */
static char *make_plant(Garden *garden, const IntakeSheet *sheet, int column)
{
    bool person = column < sheet->column_count && strcmp(sheet->columns[column].key, "person") == 0;
    if (garden->clean) {
        return personal_plant_make_clean(garden->random);
    }
    int sorts = person ? PERSONAL_PLANT_NAME : PERSONAL_PLANT_COUNT;
    return personal_plant_make(garden->random, (PersonalPlant)(garden->count % sorts));
}

static void plant_file(const IntakeBed *bed, Garden *garden, const IntakeSheet *sheet)
{
    g_autoptr(GString) csv = g_string_new(NULL);
    g_autofree char *name = file_name(sheet);
    append_headings(csv, sheet);
    for (int i = 0; i < ROWS_A_FILE; i++) {
        int column = (garden->round * ROWS_A_FILE + i) % (sheet->column_count + EXTRA_COLUMNS);
        g_autofree char *plant = make_plant(garden, sheet, column);
        append_row(csv, sheet, column, plant);
        g_hash_table_insert(garden->planted, g_strdup_printf("%s %d", name, TITLE_ROWS + 2 + i),
                            g_steal_pointer(&plant));
        garden->count++;
    }
    int file = garden->count / ROWS_A_FILE;
    write_encoded(bed, name, csv->str, encodings[file % (int)G_N_ELEMENTS(encodings)]);
}

/** Takes each find out of the garden; with its masked form, never with what was planted. */
static void harvest(const IntakeBed *bed, Garden *garden)
{
    for (int i = 0; i < intake_report_length(bed->report); i++) {
        const IntakeProblem *problem = intake_report_problem(bed->report, i);
        if (!g_str_has_prefix(problem->rule, "personal.")) {
            continue;
        }
        g_autofree char *place = g_strdup_printf("%s %d", problem->file, problem->row);
        const char *plant = g_hash_table_lookup(garden->planted, place);
        if (garden->clean) {
            g_error("false alarm %s in “%s”", problem->message, plant);
        }
        g_assert_cmpint(problem->severity, ==, INTAKE_SEVERITY_ERROR);
        g_assert_nonnull(problem->column);
        g_assert_nonnull(problem->advice);
        (void)g_hash_table_remove(garden->planted, place);
    }
}

static void grow_one_round(Garden *garden)
{
    g_auto(IntakeBed) bed = {0};
    intake_bed_init(&bed);
    for (int i = 0; i < intake_sheet_count(); i++) {
        plant_file(&bed, garden, intake_sheet_at(i));
    }
    intake_bed_check(&bed);
    harvest(&bed, garden);
    if (!garden->clean) {
        g_assert_cmpint(bed.result.refused, ==, intake_sheet_count());
    }
    garden->round++;
}

static void expect_harvested(Garden *garden)
{
    GHashTableIter iter;
    gpointer place = NULL;
    gpointer plant = NULL;
    g_hash_table_iter_init(&iter, garden->planted);
    while (g_hash_table_iter_next(&iter, &place, &plant)) {
        g_printerr("not found: %s: “%s”\n", (char *)place, (char *)plant);
    }
    g_assert_cmpuint(g_hash_table_size(garden->planted), ==, 0);
}

static void grow(bool clean)
{
    Garden garden = {.random = g_rand_new_with_seed(SEED), .clean = clean};
    garden.planted = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    while (garden.count < PLANTS) {
        grow_one_round(&garden);
        if (!clean) {
            expect_harvested(&garden);
        }
        g_hash_table_remove_all(garden.planted);
    }
    g_test_message("%d cells, %d rounds", garden.count, garden.round);
    g_hash_table_unref(garden.planted);
    g_rand_free(garden.random);
}

static void test_a_thousand_identifiers_are_found(void) { grow(false); }

static void test_a_thousand_harmless_figures_pass(void) { grow(true); }

static void test_the_report_never_repeats_the_number(void)
{
    g_auto(IntakeBed) bed = {0};
    intake_bed_init(&bed);
    // In a column of choices, where the value itself is wrong too; and in the title and a heading.
    intake_bed_write(&bed, "intake/800120/projects.csv",
                     "โทร 081-234-5678\nรหัสโครงการ,สถานะ,หมู่ที่,ผู้ประสาน 1101700230708\n"
                     "001,1-1017-00230-70-8,0812345678,x\n");
    intake_bed_check(&bed);
    intake_bed_expect(&bed, "personal.mobile", 1);
    intake_bed_expect(&bed, "personal.id", 2);
    intake_bed_expect(&bed, "personal.id", 3);
    intake_bed_expect(&bed, "personal.mobile", 3);
    intake_bed_expect(&bed, "value.choice", 3);
    intake_bed_expect(&bed, "value.villages", 3);
    g_autofree char *text = intake_report_to_text(bed.report, INTAKE_SEVERITY_NOTE);
    g_autofree char *csv = intake_report_to_csv(bed.report);
    static const char *const secrets[] = {"1-1017-00230-70-8", "1101700230708", "0812345678",
                                          "081-234-5678"};
    for (size_t i = 0; i < G_N_ELEMENTS(secrets); i++) {
        g_assert_null(strstr(text, secrets[i]));
        g_assert_null(strstr(csv, secrets[i]));
    }
    const IntakeProblem *problem = intake_bed_problem(&bed, "personal.id", 3);
    g_assert_cmpstr(problem->column, ==, "สถานะ");
    g_assert_cmpstr(problem->value, ==, "1-xxxx-xxxxx-xx-8");
}

static void test_only_the_person_of_a_role_may_have_a_name(void)
{
    g_auto(IntakeBed) bed = {0};
    intake_bed_init(&bed);
    intake_bed_write(&bed, "intake/800120/roles.csv",
                     "area_code,body,role,person,office_phone\n"
                     "800120,คณะทำงานตำบล,ประธาน,นายสมชาย ใจดี,075-356044\n"
                     "800120,คณะทำงานตำบล,นายสมชาย ใจดี,,\n"
                     "800120,คณะทำงานตำบล,เลขานุการ,นายสมชาย ใจดี โทร 0812345678,\n"
                     "800120,คณะทำงานตำบล,กรรมการ,,812345678\n");
    intake_bed_check(&bed);
    g_assert_null(intake_bed_problem(&bed, "personal.name", 2));
    g_assert_null(intake_bed_problem(&bed, "personal.mobile", 2));
    intake_bed_expect(&bed, "personal.name", 3);
    intake_bed_expect(&bed, "personal.mobile", 4);
    g_assert_null(intake_bed_problem(&bed, "personal.name", 4));
    intake_bed_expect(&bed, "personal.mobile", 5); // a spreadsheet ate the zero
}

static void test_a_file_without_headings_is_looked_at_too(void)
{
    g_auto(IntakeBed) bed = {0};
    intake_bed_init(&bed);
    intake_bed_write(&bed, "intake/800120/plans.csv", "บันทึก,x\nนายสมชาย ใจดี,1\n");
    intake_bed_check(&bed);
    intake_bed_expect(&bed, "sheet.no-heading", 0);
    intake_bed_expect(&bed, "personal.name", 2);
    g_assert_cmpstr(intake_bed_problem(&bed, "personal.name", 2)->column, ==, "A");
}

/** Imports a tree of the source and expects no find in it. */
static void expect_clean_tree(const char *reference, const char *offices)
{
    g_auto(IntakeBed) bed = {0};
    intake_bed_init_empty(&bed);
    intake_bed_copy(&bed, reference, "reference");
    g_autofree char *folder = g_build_filename(TEST_SOURCE_DIR, offices, NULL);
    g_autofree char *list = scratch_list(folder);
    g_auto(GStrv) codes = g_strsplit(list, " ", -1);
    for (char **code = codes; *code != NULL; code++) {
        g_autofree char *from = g_build_filename(offices, *code, NULL);
        g_autofree char *to = g_build_filename("intake", *code, NULL);
        intake_bed_copy(&bed, from, to);
    }
    intake_bed_check(&bed);
    g_assert_cmpint(bed.result.files, >, 100);
    for (int i = 0; i < intake_report_length(bed.report); i++) {
        const IntakeProblem *problem = intake_report_problem(bed.report, i);
        if (g_str_has_prefix(problem->rule, "personal.")) {
            g_error("false alarm: %s row %d: %s", problem->file, problem->row, problem->message);
        }
    }
}

static void test_the_pilot_data_hold_nothing_personal(void)
{
    expect_clean_tree("assets/pilot/reference", "assets/pilot/intake");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/personal/a-thousand-identifiers-are-found",
                    test_a_thousand_identifiers_are_found);
    g_test_add_func("/db/intake/personal/a-thousand-harmless-figures-pass",
                    test_a_thousand_harmless_figures_pass);
    g_test_add_func("/db/intake/personal/the-report-never-repeats-the-number",
                    test_the_report_never_repeats_the_number);
    g_test_add_func("/db/intake/personal/only-the-person-of-a-role-may-have-a-name",
                    test_only_the_person_of_a_role_may_have_a_name);
    g_test_add_func("/db/intake/personal/a-file-without-headings-is-looked-at-too",
                    test_a_file_without_headings_is_looked_at_too);
    g_test_add_func("/db/intake/personal/the-pilot-data-hold-nothing-personal",
                    test_the_pilot_data_hold_nothing_personal);
    return g_test_run();
}
