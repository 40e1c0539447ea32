#include <glib.h>

#include "snapshot/reference.h"
#include "snapshot_case.h"

static void reference_is_in_the_order_of_its_source(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_autoptr(GPtrArray) lines =
        snapshot_reference_list_funding(fixture->snapshot, "phase2", &error);
    g_assert_no_error(error);
    g_assert_cmpint(lines->len, ==, 2);
    const SnapshotFunding *line = g_ptr_array_index(lines, 0);
    g_assert_cmpstr(line->organisation, ==, "codi");
    g_assert_cmpstr(line->abbreviation, ==, "พอช.");
    g_assert_cmpint(line->amount_satang, ==, 930100000);

    g_autoptr(GPtrArray) results =
        snapshot_reference_list_results(fixture->snapshot, "phase1", &error);
    g_assert_no_error(error);
    g_assert_cmpint(results->len, ==, 2);
    const SnapshotResult *words = g_ptr_array_index(results, 0);
    g_assert_false(words->has_figure);
    const SnapshotResult *figure = g_ptr_array_index(results, 1);
    g_assert_cmpstr(figure->no, ==, "4.2");
    g_assert_true(figure->has_figure && figure->rounded);
    g_assert_cmpfloat(figure->figure, ==, 257000000);
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/reference/is-in-the-order-of-its-source",
         reference_is_in_the_order_of_its_source},
    };
    return snapshot_case_run_small(argc, argv, tests, G_N_ELEMENTS(tests));
}
