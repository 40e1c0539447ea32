// Every planted fault is found, and nothing else is: expected.csv lists them by file, row and rule.
#include <glib.h>
#include <locale.h>
#include <string.h>

#include "../support/intake_bed.h"
#include "../support/scratch.h"
#include "base/file.h"

#define FAULTS "tests/data/faults"

static int compare_lines(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/** The report without its notes, a line a problem, as expected.csv has it, sorted. */
static GPtrArray *found_lines(const IntakeReport *report)
{
    GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
    for (int i = 0; i < intake_report_length(report); i++) {
        const IntakeProblem *problem = intake_report_problem(report, i);
        if (problem->severity != INTAKE_SEVERITY_NOTE) {
            bool error = problem->severity == INTAKE_SEVERITY_ERROR;
            g_ptr_array_add(lines, g_strdup_printf("%s,%d,%s,%s", problem->file, problem->row,
                                                   error ? "error" : "warning", problem->rule));
        }
    }
    g_ptr_array_sort(lines, compare_lines);
    return lines;
}

static GPtrArray *expected_lines(void)
{
    g_autofree char *path = g_build_filename(TEST_SOURCE_DIR, FAULTS, "expected.csv", NULL);
    g_autofree char *text = scratch_read(path);
    g_assert_nonnull(text);
    GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
    g_auto(GStrv) list = g_strsplit(text, "\n", -1);
    for (char **line = list + 1; *line != NULL; line++) {
        if (**line != '\0') {
            g_ptr_array_add(lines, g_strdup(*line));
        }
    }
    g_ptr_array_sort(lines, compare_lines);
    return lines;
}

/** Lines of `lines` that `others` lacks, each as often as it is missing. */
static char *missing_lines(const GPtrArray *lines, const GPtrArray *others)
{
    g_autoptr(GPtrArray) rest = g_ptr_array_new();
    for (guint i = 0; i < others->len; i++) {
        g_ptr_array_add(rest, g_ptr_array_index(others, i));
    }
    GString *missing = g_string_new(NULL);
    for (guint i = 0; i < lines->len; i++) {
        guint place = 0;
        if (g_ptr_array_find_with_equal_func(rest, g_ptr_array_index(lines, i), g_str_equal,
                                             &place)) {
            g_ptr_array_remove_index(rest, place);
        } else {
            g_string_append_printf(missing, "%s\n", (char *)g_ptr_array_index(lines, i));
        }
    }
    return g_string_free(missing, FALSE);
}

/** A project and a document in force, for the sheets of the corpus that name them. */
static void import_good_files(IntakeBed *bed)
{
    intake_bed_write(bed, "intake/800120/projects.csv",
                     "project_code,fiscal_year_be,issue_code,name,doer,status,status_date\n"
                     "000,2560,5.1,โครงการเดิม,community,done,21/11/2560\n");
    intake_bed_write(bed, "intake/800120/documents.csv",
                     "document_code,area_code,type,title,date,url\n"
                     "plan-0,800120,plan,แผนเดิม,1/10/2567,https://plan.example.org/0.pdf\n");
    intake_bed_import(bed);
    intake_bed_expect_no(bed, INTAKE_SEVERITY_ERROR);
}

static void copy_picture(const IntakeBed *bed, const char *name)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *from = g_build_filename(TEST_SOURCE_DIR, FAULTS, "intake/800120", name, NULL);
    g_autofree char *below = g_build_filename("intake/800120", name, NULL);
    g_autofree char *to = intake_bed_path(bed, below);
    g_assert_true(base_file_copy(from, to, &error));
    g_assert_no_error(error);
}

static void copy_faults(const IntakeBed *bed)
{
    const char *const folders[] = {"reference",     "intake/800120", "intake/800908",
                                   "intake/801002", "intake/800999", "intake"};
    for (size_t i = 0; i < G_N_ELEMENTS(folders); i++) {
        g_autofree char *source = g_build_filename(FAULTS, folders[i], NULL);
        intake_bed_copy(bed, source, folders[i]);
    }
    intake_bed_write(bed, "intake/801002/ladder.xlsx", "PK");
    intake_bed_write(bed, "intake/800120/empty.pdf", "");
    const char *const pictures[] = {"bomb.png", "good.png", "half.png", "text.jpg"};
    for (size_t i = 0; i < G_N_ELEMENTS(pictures); i++) {
        copy_picture(bed, pictures[i]);
    }
}

static void test_every_fault_is_found_and_nothing_else(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    import_good_files(&bed);
    g_autofree char *before = intake_bed_dump(&bed);
    copy_faults(&bed);
    intake_bed_import(&bed);
    g_autoptr(GPtrArray) found = found_lines(bed.report);
    g_autoptr(GPtrArray) expected = expected_lines();
    g_assert_cmpint(expected->len, >=, 60);
    g_autofree char *missed = missing_lines(expected, found);
    g_autofree char *false_alarms = missing_lines(found, expected);
    g_assert_cmpstr(missed, ==, "");
    g_assert_cmpstr(false_alarms, ==, "");
    g_autofree char *after = intake_bed_dump(&bed);
    g_assert_cmpstr(before, ==, after); // all of them were refused
}

/** A reader who sees the line alone must know where to look and what to do. */
static void test_every_error_says_where_and_what_to_do(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    copy_faults(&bed);
    intake_bed_check(&bed);
    for (int i = 0; i < intake_report_length(bed.report); i++) {
        const IntakeProblem *problem = intake_report_problem(bed.report, i);
        if (problem->severity == INTAKE_SEVERITY_NOTE) {
            continue;
        }
        g_assert_nonnull(problem->file);
        g_assert_cmpint(g_utf8_strlen(problem->message, -1), >, 5);
        g_assert_true(problem->advice != NULL || strcmp(problem->rule, "value.date") == 0);
        bool row_alone = strcmp(problem->rule, "row.double") == 0;
        g_assert_true(problem->row == 0 || problem->column != NULL || row_alone);
    }
}

int main(int argc, char **argv)
{
    (void)setlocale(LC_ALL, "");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/check/every-fault-is-found-and-nothing-else",
                    test_every_fault_is_found_and_nothing_else);
    g_test_add_func("/db/intake/check/every-error-says-where-and-what-to-do",
                    test_every_error_says_where_and_what_to_do);
    return g_test_run();
}
