#include "changes.h"

#include <glib.h>

// What is new, in words: old and new of every figure, and never what was withdrawn.

static void expect(SnapshotChange change, const char *words)
{
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    g_autoptr(ScreenText) text = screen_text_new(&metrics);

    g_assert_cmpstr(screen_changes_say(text, &change), ==, words);
}

static SnapshotChange change_of(const char *kind, const char *what, const char *before,
                                const char *after)
{
    return (SnapshotChange){.kind = (char *)(guintptr)kind,
                            .record_key = (char *)(guintptr) "A000001",
                            .what = (char *)(guintptr)what,
                            .old_value = (char *)(guintptr)before,
                            .new_value = (char *)(guintptr)after};
}

static void a_changed_figure_shows_old_and_new(void)
{
    expect(change_of("projects", "status", "proposed", "budgeted"),
           "Status: Proposed → Has a budget");
    expect(change_of("projects", "amount", "10000000", "12500050"),
           "Whole budget: 100,000 baht → 125,000.50 baht");
    expect(change_of("projects", "disbursed", NULL, "100"), "Paid out: not stated → 1 baht");
    expect(change_of("projects", "percent", "40.5", "100"), "Progress: 40 % → 100 %");
    expect(change_of("projects", "percent", "40.5", NULL), "Progress: 40 % → not stated");
}

static void a_status_nobody_knows_is_shown_as_it_is(void)
{
    expect(change_of("projects", "status", "proposed", "dreamt"), "Status: Proposed → dreamt");
}

static void a_step_is_called_as_on_its_strip(void)
{
    expect(change_of("process", "status", "now", "done"), "Now → Done");
    expect(change_of("process", "status", "next", "now"), "Next → Now");
}

static void what_came_and_went_is_said_without_values(void)
{
    expect(change_of("projects", "new", NULL, "budgeted"), "New in this release");
    expect(change_of("projects", "gone", NULL, NULL), "Taken out of the data");
    expect(change_of("plans", "text", NULL, NULL), "Its text has been changed");
    expect(change_of("indicators", "values", "31", "30"), "Figures have changed");
}

static void every_kind_has_a_word(void)
{
    g_assert_cmpstr(screen_changes_kind("projects"), ==, "Projects");
    g_assert_cmpstr(screen_changes_kind("household_accounts"), ==, "Household accounts");
    g_assert_cmpstr(screen_changes_kind("settings"), ==, "Other data");
    g_assert_cmpstr(screen_changes_kind(NULL), ==, "Other data");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/screen/changes/a-changed-figure-shows-old-and-new",
                    a_changed_figure_shows_old_and_new);
    g_test_add_func("/screen/changes/a-status-nobody-knows-is-shown-as-it-is",
                    a_status_nobody_knows_is_shown_as_it_is);
    g_test_add_func("/screen/changes/what-came-and-went-is-said-without-values",
                    what_came_and_went_is_said_without_values);
    g_test_add_func("/screen/changes/a-step-is-called-as-on-its-strip",
                    a_step_is_called_as_on_its_strip);
    g_test_add_func("/screen/changes/every-kind-has-a-word", every_kind_has_a_word);
    return g_test_run();
}
