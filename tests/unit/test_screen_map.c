#include <string.h>

#include "screen_bed.h"
#include "snapshot_fixture.h"

// A map as it is opened on kinds.sql: what it shows, what a touch means, what stands in for
// figures.

#define NOW_UNIX INT64_C(1769828400) // 31 January 2026, an hour after the release was made
#define PROVINCE "/area/80/map"
#define WATER "/area/8001/map?edition=2560&indicator=9&set=bmn"

typedef struct {
    SnapshotFixture file;
    ScreenBed bed;
    UiCanvas *canvas; /* of the first page */
    GString *texts;   /* of the first pages, in reading order */
} Board;

static void set_up(Board *board, gconstpointer change)
{
    snapshot_fixture_init_kinds(&board->file, change);
    screen_bed_init(&board->bed, board->file.path, NOW_UNIX);
    screen_bed_set_language(UI_LANGUAGE_ENGLISH);
    board->texts = g_string_new(NULL);
}

static void tear_down(Board *board, gconstpointer change)
{
    (void)change;
    ui_canvas_free(board->canvas);
    g_string_free(board->texts, TRUE);
    screen_bed_clear(&board->bed);
    snapshot_fixture_clear(&board->file);
}

static void look(Board *board, const char *address)
{
    UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    metrics.language = UI_LANGUAGE_ENGLISH;
    g_string_truncate(board->texts, 0);
    for (int page = 2; page >= 1; page--) {
        g_autofree char *paged =
            g_strdup_printf("%s%cpage=%d", address, strchr(address, '?') == NULL ? '?' : '&', page);
        g_clear_pointer(&board->canvas, ui_canvas_free);
        board->canvas = screen_bed_draw(&board->bed, paged, &metrics);
        for (int i = 0; i < ui_canvas_count(board->canvas); i++) {
            const UiCommand command = ui_canvas_command(board->canvas, i);
            if (command.kind == UI_COMMAND_TEXT) {
                g_string_append_printf(board->texts, " %s", command.text);
            }
        }
    }
}

static void assert_says(const Board *board, const char *words, bool wanted)
{
    if ((strstr(board->texts->str, words) != NULL) != wanted) {
        g_test_message("%s", board->texts->str);
        g_test_fail_printf("%s: %s", wanted ? "not on the page" : "on the page", words);
    }
}

// What touching the middle of each shape means; nothing where it explains only. Returns: owned.
static GPtrArray *list_hits(const Board *board)
{
    GPtrArray *hits = g_ptr_array_new_with_free_func(g_free);
    for (int i = 0; i < ui_canvas_count(board->canvas); i++) {
        const UiCommand command = ui_canvas_command(board->canvas, i);
        const char *hit = command.kind == UI_COMMAND_SHAPE
                              ? ui_canvas_hit(board->canvas, command.box.x + command.box.width / 2,
                                              command.box.y + command.box.height / 2)
                              : NULL;
        if (hit != NULL && !g_ptr_array_find_with_equal_func(hits, hit, g_str_equal, NULL)) {
            g_ptr_array_add(hits, g_strdup(hit));
        }
    }
    return hits;
}

static void a_touch_names_the_tambon_and_a_second_opens_it(Board *board, gconstpointer change)
{
    (void)change;
    look(board, PROVINCE);
    assert_says(board, "Touch a tambon", true);
    g_autoptr(GPtrArray) first = list_hits(board);
    g_assert_cmpint(first->len, ==, 3);
    g_assert_true(
        g_ptr_array_find_with_equal_func(first, PROVINCE "?at=800120", g_str_equal, NULL));
    look(board, PROVINCE "?at=800120");
    assert_says(board, "Open this tambon", true);
    g_autoptr(GPtrArray) second = list_hits(board);
    g_assert_cmpint(second->len, ==, 3);
    g_assert_true(g_ptr_array_find_with_equal_func(second, "/area/800120", g_str_equal, NULL));
    g_assert_true(
        g_ptr_array_find_with_equal_func(second, PROVINCE "?at=801002", g_str_equal, NULL));
}

static void an_indicator_has_its_classes_and_its_goal(Board *board, gconstpointer change)
{
    (void)change;
    look(board, WATER);
    assert_says(board, "No data yet • 1 tambon", true);
    assert_says(board, "By the goal", true);
    look(board, WATER "&goal=1");
    assert_says(board, "Parted by the goal", true);
    assert_says(board, "Not at the goal yet • 1 tambon", true);
    assert_says(board, "Reaches the goal", false);
}

static void two_figures_in_all_give_two_classes(Board *board, gconstpointer change)
{
    (void)change;
    look(board, WATER);
    assert_says(board, "50 % • 1 tambon", true);
    assert_says(board, "80 % • 1 tambon", true);
    assert_says(board, "No data yet • ", false);
}

static void what_is_paid_out_is_a_share_of_stated_budgets(Board *board, gconstpointer change)
{
    (void)change;
    look(board, PROVINCE "?figure=paid");
    assert_says(board, "Share of the budget paid out", true);
    assert_says(board, "50 % • 1 tambon", true);
    assert_says(board, "No data yet • 2 tambons", true);
    assert_says(board, "1 of 3 tambons have sent theirs", true);
    assert_says(board, "As of 11 Jan 2569 BE to 20 Jan 2569 BE", true);
}

// Where words begin on the first page, of a panel 1,920 wide; -1: they are not there.
static int find_words(const Board *board, const char *words)
{
    for (int i = 0; i < ui_canvas_count(board->canvas); i++) {
        const UiCommand command = ui_canvas_command(board->canvas, i);
        if (command.kind == UI_COMMAND_TEXT && strcmp(command.text, words) == 0) {
            return command.box.x;
        }
    }
    return -1;
}

static void what_is_finished_is_a_share_of_all_projects(Board *board, gconstpointer change)
{
    (void)change;
    look(board, PROVINCE "?figure=done");
    assert_says(board, "Share of projects finished", true);
    assert_says(board, "1 of 3 tambons have sent theirs", true);
    assert_says(board, "25 % • 1 tambon", true);
    assert_says(board, "0 % • 1 tambon", true);
    assert_says(board, "No data yet • 1 tambon", true);
    look(board, PROVINCE "?figure=done&at=800120");
    assert_says(board, "25 % • 2 of 8 projects", true);
}

static void the_list_stands_beside_a_lying_map(Board *board, gconstpointer change)
{
    (void)change;
    look(board, PROVINCE);
    g_assert_cmpint(find_words(board, "All tambons, the most first"), >, 1920 / 2);
    g_assert_cmpint(find_words(board, "Finished"), >, 1920 / 2);
}

static void given_breaks_part_the_figures(Board *board, gconstpointer change)
{
    (void)change;
    look(board, WATER "&breaks=60,70");
    assert_says(board, "below 60 % • 1 tambon", true);
    assert_says(board, "70 % and more • 1 tambon", true);
    assert_says(board, "60 % to below 70 %", false); // nobody is there
    assert_says(board, "as this page's address gives them", true);
    look(board, WATER "&breaks=80,70");
    assert_says(board, "80 % • 1 tambon", true); // no breaks: quantiles
    look(board, PROVINCE "?breaks=2&figure=budget");
    assert_says(board, "baht and more • 1 tambon", true);
}

static void without_stated_budgets_there_is_no_share(Board *board, gconstpointer change)
{
    (void)change;
    look(board, PROVINCE "?figure=paid");
    assert_says(board, "state no budget", true);
    assert_says(board, " % • 1 tambon", false);
}

static void where_all_is_hidden_the_map_says_so(Board *board, gconstpointer change)
{
    (void)change;
    look(board, WATER);
    assert_says(board, "Kept private • 1 tambon", true);
    assert_says(board, "No tambon has a figure that may be shown", true);
}

static void without_centres_the_list_remains(Board *board, gconstpointer change)
{
    (void)change;
    look(board, PROVINCE);
    g_autoptr(GPtrArray) hits = list_hits(board);
    g_assert_cmpint(hits->len, ==, 0);
    assert_says(board, "The centres of 3 tambons are not known", true);
    assert_says(board, "1 • ", true);
}

static int count_shapes(const Board *board, int point_count)
{
    int count = 0;
    for (int i = 0; i < ui_canvas_count(board->canvas); i++) {
        const UiCommand command = ui_canvas_command(board->canvas, i);
        count += command.kind == UI_COMMAND_SHAPE && command.point_count == point_count ? 1 : 0;
    }
    return count;
}

static void with_boundaries_the_outlines_are_drawn(Board *board, gconstpointer change)
{
    (void)change;
    look(board, PROVINCE);
    assert_says(board, "Schematic map", false);
    assert_says(board, "Map: How many projects", true);
    assert_says(board, "Boundaries as the province brought them in", true);
    assert_says(board, "Each square is a tambon", false);
    // Each outline goes back to where it began; an island once more.
    g_assert_cmpint(count_shapes(board, 5 + 1), ==, 1);
    g_assert_cmpint(count_shapes(board, 6 + 1), ==, 1);
    g_assert_cmpint(count_shapes(board, 4 + 1 + 3 + 2), ==, 1);
    g_autoptr(GPtrArray) hits = list_hits(board);
    g_assert_cmpint(hits->len, ==, 3);
    look(board, PROVINCE "?at=800120");
    g_autoptr(GPtrArray) second = list_hits(board);
    g_assert_true(g_ptr_array_find_with_equal_func(second, "/area/800120", g_str_equal, NULL));
    // The same for a district and a pilot group.
    look(board, "/area/8001/map");
    assert_says(board, "Schematic map", false);
    look(board, "/group/1/map");
    assert_says(board, "Schematic map", false);
}

static void who_has_no_boundary_is_in_the_list(Board *board, gconstpointer change)
{
    (void)change;
    look(board, PROVINCE);
    assert_says(board, "Schematic map", false);
    assert_says(board, "The boundary of 1 tambon is not known", true);
    g_autoptr(GPtrArray) hits = list_hits(board);
    g_assert_cmpint(hits->len, ==, 2);
}

static void without_most_boundaries_the_map_is_schematic(Board *board, gconstpointer change)
{
    (void)change;
    look(board, PROVINCE);
    assert_says(board, "Schematic map", true);
    assert_says(board, "Each square is a tambon", true);
    g_autoptr(GPtrArray) hits = list_hits(board);
    g_assert_cmpint(hits->len, ==, 3);
}

static void pilot_and_other_tambons_are_told_apart(Board *board, gconstpointer change)
{
    (void)change;
    look(board, PROVINCE);
    assert_says(board, "pilot tambons • 2 tambons", true);
    assert_says(board, "other tambons • 1 tambon", true);
}

#define FIGURES(code, surveyed, passed)                                                            \
    "INSERT INTO indicator_value (set_code, edition, indicator_code, area_code, year_be, sex, "    \
    "age_group, surveyed, surveyed_state, passed, passed_state, failed, failed_state, value, "     \
    "value_state, unit, sent_count, sent_total, as_of, source, sample) "                           \
    "SELECT set_code, edition, indicator_code, '" code "', year_be, '', '', " #surveyed            \
    ", 'shown', " #passed ", 'shown', NULL, 'hidden', NULL, 'missing', unit, 0, 0, as_of, "        \
    "source, 0 FROM indicator_value WHERE indicator_code = '9' AND edition = '2560' "              \
    "AND area_code = '8001' AND year_be = 2564 AND sex = '' AND age_group = '';"

// Three that share edges, as db/boundary packs them; the second has an island.
#define FIRST "010105c0a1c20980c566c03e0000f02e8727e807b717e707"
#define SECOND "01020480e0c20980c566904e0000f02e8f4e0003f855ef2ee8070000b009"
#define THIRD "010106c0a1c209f0f366b817e8078827e707904e0000c03ecf8c0100"
#define BOUNDARY(code, bytes) "UPDATE area SET boundary = x'" bytes "' WHERE code = '" code "';"

int main(int argc, char **argv)
{
    static const char all[] =
        BOUNDARY("800108", FIRST) BOUNDARY("800120", SECOND) BOUNDARY("801002", THIRD);
    static const char most[] = BOUNDARY("800108", FIRST) BOUNDARY("801002", THIRD);
    static const char few[] = BOUNDARY("800108", FIRST);
    static const char damaged[] =
        BOUNDARY("800108", FIRST) BOUNDARY("800120", "0101ff") BOUNDARY("801002", "");
    static const char before[] = "ALTER TABLE area DROP COLUMN boundary;";
    static const char two[] =
        "DELETE FROM indicator_value WHERE area_code IN ('800108', '800120');" FIGURES(
            "800108", 100, 50) FIGURES("800120", 100, 80);
    static const char hidden[] =
        "UPDATE indicator_value SET surveyed = NULL, surveyed_state = 'hidden', passed = NULL, "
        "passed_state = 'hidden', failed = NULL, failed_state = 'hidden' "
        "WHERE indicator_code = '9';";
    static const char no_budget[] =
        "DELETE FROM project_money; UPDATE project SET budget_satang = NULL;";
    static const char nowhere[] = "UPDATE area SET latitude = NULL, longitude = NULL;";
    static const char other[] = "UPDATE area SET pilot_group = NULL WHERE code = '801002';";
    static const char goal[] =
        "UPDATE indicator SET target = 90 WHERE set_code = 'bmn' AND code = '9';";
    g_test_init(&argc, &argv, NULL);
#define CASE(name, change, function)                                                               \
    g_test_add("/screen/map/" name, Board, change, set_up, function, tear_down)
    CASE("a-touch-names-the-tambon-and-a-second-opens-it", NULL,
         a_touch_names_the_tambon_and_a_second_opens_it);
    CASE("an-indicator-has-its-classes-and-its-goal", goal,
         an_indicator_has_its_classes_and_its_goal);
    CASE("two-figures-in-all-give-two-classes", two, two_figures_in_all_give_two_classes);
    CASE("what-is-paid-out-is-a-share-of-stated-budgets", NULL,
         what_is_paid_out_is_a_share_of_stated_budgets);
    CASE("what-is-finished-is-a-share-of-all-projects", NULL,
         what_is_finished_is_a_share_of_all_projects);
    CASE("the-list-stands-beside-a-lying-map", NULL, the_list_stands_beside_a_lying_map);
    CASE("given-breaks-part-the-figures", two, given_breaks_part_the_figures);
    CASE("without-stated-budgets-there-is-no-share", no_budget,
         without_stated_budgets_there_is_no_share);
    CASE("where-all-is-hidden-the-map-says-so", hidden, where_all_is_hidden_the_map_says_so);
    CASE("without-centres-the-list-remains", nowhere, without_centres_the_list_remains);
    CASE("with-boundaries-the-outlines-are-drawn", all, with_boundaries_the_outlines_are_drawn);
    CASE("who-has-no-boundary-is-in-the-list", most, who_has_no_boundary_is_in_the_list);
    CASE("without-most-boundaries-the-map-is-schematic", few,
         without_most_boundaries_the_map_is_schematic);
    CASE("damaged-boundaries-are-none", damaged, without_most_boundaries_the_map_is_schematic);
    CASE("a-release-made-before-has-a-schematic-map", before,
         without_most_boundaries_the_map_is_schematic);
    CASE("pilot-and-other-tambons-are-told-apart", other, pilot_and_other_tambons_are_told_apart);
    return g_test_run();
}
