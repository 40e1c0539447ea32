#include <glib.h>

#include "survey.h"

// Which edition of a set stands on a page: sets come as snapshot_indicator_list_sets() has them.

typedef struct {
    const char *code;
    const char *edition;
    int indicator_count;
} Edition;

static void free_set(gpointer data)
{
    SnapshotIndicatorSet *set = data;
    g_free(set->code);
    g_free(set->edition);
    g_free(set);
}

// Whether the `asked`-th of the editions gives way to another.
static bool is_superseded(const Edition *editions, size_t count, guint asked)
{
    g_autoptr(GPtrArray) sets = g_ptr_array_new_with_free_func(free_set);
    for (size_t i = 0; i < count; i++) {
        SnapshotIndicatorSet *set = g_new0(SnapshotIndicatorSet, 1);
        set->code = g_strdup(editions[i].code);
        set->edition = g_strdup(editions[i].edition);
        set->indicator_count = editions[i].indicator_count;
        g_ptr_array_add(sets, set);
    }
    return screen_survey_is_superseded(sets, g_ptr_array_index(sets, asked));
}

static void newer_edition_takes_the_place_of_the_older(void)
{
    const Edition sets[] = {{"nrd2c", "2560", 1}, {"bmn", "2565", 38}, {"bmn", "2560", 31}};
    g_assert_false(is_superseded(sets, G_N_ELEMENTS(sets), 0));
    g_assert_false(is_superseded(sets, G_N_ELEMENTS(sets), 1));
    g_assert_true(is_superseded(sets, G_N_ELEMENTS(sets), 2));
}

static void edition_not_written_down_yet_takes_nobodys_place(void)
{
    const Edition sets[] = {{"bmn", "2565", 0}, {"bmn", "2560", 31}, {"bmn", "2555", 30}};
    g_assert_false(is_superseded(sets, G_N_ELEMENTS(sets), 0));
    g_assert_false(is_superseded(sets, G_N_ELEMENTS(sets), 1));
    g_assert_true(is_superseded(sets, G_N_ELEMENTS(sets), 2));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/screen/survey/newer-edition-takes-the-place-of-the-older",
                    newer_edition_takes_the_place_of_the_older);
    g_test_add_func("/screen/survey/edition-not-written-down-yet-takes-nobodys-place",
                    edition_not_written_down_yet_takes_nobodys_place);
    return g_test_run();
}
