#include <base/money.h>
#include <snapshot/issue.h>
#include <string.h>

#include "screen_bed.h"
#include "snapshot_fixture.h"

// The bands of the money screen as they are opened on kinds.sql.

#define NOW_UNIX INT64_C(1769828400) // 31 January 2026, an hour after the release was made
#define FLOW(place) place "/money?part=issue&view=flow"

// Of small.sql, whose sums are its own.
static const char before[] = "ALTER TABLE issue_total DROP COLUMN community_satang;"
                             "ALTER TABLE issue_total DROP COLUMN tao_satang;"
                             "ALTER TABLE issue_total DROP COLUMN agency_satang;"
                             "ALTER TABLE issue_total DROP COLUMN other_satang;";

typedef struct {
    SnapshotFixture file;
    ScreenBed bed;
    GHashTable *texts; /* every line of the first pages */
    int bands;         /* drawn on them */
} Board;

static void set_up(Board *board, gconstpointer change)
{
    if (change == before) {
        snapshot_fixture_init(&board->file, change);
    } else {
        snapshot_fixture_init_kinds(&board->file, change);
    }
    screen_bed_init(&board->bed, board->file.path, NOW_UNIX);
    screen_bed_set_language(UI_LANGUAGE_ENGLISH);
    board->texts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
}

static void tear_down(Board *board, gconstpointer change)
{
    (void)change;
    g_hash_table_unref(board->texts);
    screen_bed_clear(&board->bed);
    snapshot_fixture_clear(&board->file);
}

static void look(Board *board, const char *address)
{
    UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    metrics.language = UI_LANGUAGE_ENGLISH;
    for (int page = 1; page <= 3; page++) {
        g_autofree char *paged = g_strdup_printf("%s&page=%d", address, page);
        g_autoptr(UiCanvas) canvas = screen_bed_draw(&board->bed, paged, &metrics);
        for (int i = 0; i < ui_canvas_count(canvas); i++) {
            const UiCommand command = ui_canvas_command(canvas, i);
            if (command.kind == UI_COMMAND_TEXT) {
                g_hash_table_add(board->texts, g_strdup(command.text));
            }
            board->bands += command.kind == UI_COMMAND_POLYGON || command.kind == UI_COMMAND_SHAPE;
        }
    }
}

static bool says_amount(const Board *board, int64_t satang)
{
    g_autofree char *amount = base_money_to_text(satang);
    g_autofree char *words = g_strconcat(amount, " baht", NULL);
    return g_hash_table_contains(board->texts, amount) ||
           g_hash_table_contains(board->texts, words);
}

static void every_band_has_its_number(Board *board, gconstpointer change)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Snapshot) snapshot = snapshot_open(board->file.path, &error);
    int told = 0;
    (void)change;
    g_assert_no_error(error);
    g_autoptr(GPtrArray) classes = snapshot_issue_list_classes(snapshot, "80", 0, &error);
    g_assert_no_error(error);
    look(board, FLOW("/area/80"));
    for (guint i = 0; i < classes->len; i++) {
        const SnapshotIssueClasses *one = g_ptr_array_index(classes, i);
        for (int class = 0; class < SNAPSHOT_CLASS_COUNT; class ++) {
            if (one->class_satang[class] > 0) {
                g_assert_true(says_amount(board, one->class_satang[class]));
                told++;
            }
        }
    }
    g_assert_cmpint(told, >, 2);
    g_assert_cmpint(board->bands, >=, told);
    g_assert_true(g_hash_table_contains(board->texts, "Community's own"));
}

static void a_release_made_before_says_so(Board *board, gconstpointer change)
{
    (void)change;
    look(board, FLOW("/area/800120"));
    g_assert_true(g_hash_table_contains(board->texts, "This release does not tell it yet."));
    g_assert_cmpint(board->bands, ==, 0);
}

static void without_budgets_there_is_no_picture(Board *board, gconstpointer change)
{
    (void)change;
    look(board, FLOW("/area/800120"));
    g_assert_true(g_hash_table_contains(board->texts, "No project here states its budget."));
    g_assert_cmpint(board->bands, ==, 0);
}

int main(int argc, char **argv)
{
    static const char no_budget[] =
        "DELETE FROM project_money; UPDATE project SET budget_satang = NULL;";
    g_test_init(&argc, &argv, NULL);
#define CASE(name, change, function)                                                               \
    g_test_add("/screen/money/" name, Board, change, set_up, function, tear_down)
    CASE("every-band-has-its-number", NULL, every_band_has_its_number);
    CASE("a-release-made-before-says-so", before, a_release_made_before_says_so);
    CASE("without-budgets-there-is-no-picture", no_budget, without_budgets_there_is_no_picture);
    return g_test_run();
}
