#include <string.h>

#include "screen_bed.h"
#include "snapshot_fixture.h"

// Who has reported, on kinds.sql: a report due on the 25th of January 2569 BE, a Sunday.

#define NOW_UNIX INT64_C(1769828400) // 31 January 2026, an hour after the release was made

typedef struct {
    SnapshotFixture file;
    ScreenBed bed;
    GPtrArray *texts; /* of the page that was drawn last, in reading order */
} Board;

static void set_up(Board *board, gconstpointer user)
{
    (void)user;
    snapshot_fixture_init_kinds(&board->file, NULL);
    screen_bed_init(&board->bed, board->file.path, NOW_UNIX);
    screen_bed_set_language(UI_LANGUAGE_ENGLISH);
    board->texts = g_ptr_array_new_with_free_func(g_free);
}

static void tear_down(Board *board, gconstpointer user)
{
    (void)user;
    g_ptr_array_unref(board->texts);
    screen_bed_clear(&board->bed);
    snapshot_fixture_clear(&board->file);
}

/* All pages of the address. */
static void look(Board *board, const char *address)
{
    UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    metrics.language = UI_LANGUAGE_ENGLISH;
    g_ptr_array_set_size(board->texts, 0);
    for (int page = 1; page <= 2; page++) {
        g_autofree char *paged =
            g_strdup_printf("%s%cpage=%d", address, strchr(address, '?') == NULL ? '?' : '&', page);
        g_autoptr(UiCanvas) canvas = screen_bed_draw(&board->bed, paged, &metrics);
        for (int i = 0; i < ui_canvas_count(canvas); i++) {
            const UiCommand command = ui_canvas_command(canvas, i);
            if (command.kind == UI_COMMAND_TEXT) {
                g_ptr_array_add(board->texts, g_strdup(command.text));
            }
        }
    }
}

/* Where the words stand; -1: nowhere. */
static int find(const Board *board, const char *words)
{
    for (guint i = 0; i < board->texts->len; i++) {
        if (strcmp(g_ptr_array_index(board->texts, i), words) == 0) {
            return (int)i;
        }
    }
    return -1;
}

static void assert_says(const Board *board, const char *words)
{
    if (find(board, words) < 0) {
        for (guint i = 0; i < board->texts->len; i++) {
            g_test_message("%s", (char *)g_ptr_array_index(board->texts, i));
        }
        g_test_fail_printf("not on the page: %s", words);
    }
}

static void a_day_late_is_late_where_no_day_moves(Board *board, gconstpointer user)
{
    (void)user;
    look(board, "/deadlines");
    assert_says(board, "Due on 25 Jan 2569 BE");
    assert_says(board, "Sent in time");
    assert_says(board, "Sent 1 day late");
    assert_says(board, "Not sent, 6 days late");
    assert_says(board, "No word yet");
}

static void a_sunday_moves_to_monday_where_the_office_has_set_it(Board *board, gconstpointer user)
{
    (void)user;
    board->bed.deadlines_roll = true;
    look(board, "/deadlines");
    assert_says(board, "Due on 26 Jan 2569 BE, the first working day");
    assert_says(board, "Not sent, 5 days late");
    g_assert_cmpint(find(board, "Sent 1 day late"), ==, -1);
}

static void what_is_missing_comes_first(Board *board, gconstpointer user)
{
    (void)user;
    look(board, "/deadlines");
    int missing = find(board, "Not sent, 6 days late");
    int late = find(board, "Sent 1 day late");
    g_assert_cmpint(missing, >=, 0);
    g_assert_cmpint(late, >, missing);
}

static void a_month_is_looked_back_at(Board *board, gconstpointer user)
{
    (void)user;
    look(board, "/deadlines?month=2568-12");
    assert_says(board, "Due on 25 Dec 2568 BE");
    g_assert_cmpint(find(board, "Sent in time"), ==, -1);
    look(board, "/deadlines?month=2500-01");
    assert_says(board, "Due on 25 Jan 2569 BE"); // not a month that is shown
}

static void before_its_day_nothing_is_late(Board *board, gconstpointer user)
{
    (void)user;
    snapshot_fixture_clear(&board->file);
    screen_bed_clear(&board->bed);
    snapshot_fixture_init_kinds(&board->file, "UPDATE calendar SET rule = 'monthly:31' "
                                              "WHERE code = 'send';"
                                              "UPDATE report SET sent_date = NULL;");
    screen_bed_init(&board->bed, board->file.path, NOW_UNIX);
    look(board, "/deadlines");
    assert_says(board, "Not due yet");
    g_assert_cmpint(find(board, "Not sent"), ==, -1);
}

static void months_are_counted_only_by_a_sure_clock(Board *board, gconstpointer user)
{
    (void)user;
    look(board, "/deadlines");
    assert_says(board, "Begins in 1 day"); // February and March
    board->bed.status.clock_uncertain = true;
    look(board, "/deadlines");
    g_assert_cmpint(find(board, "Begins in 1 day"), ==, -1);
    assert_says(board, "February to March");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, test) g_test_add("/screen/deadlines/" path, Board, NULL, set_up, test, tear_down)
    ADD("a-day-late-is-late-where-no-day-moves", a_day_late_is_late_where_no_day_moves);
    ADD("a-sunday-moves-to-monday-where-the-office-has-set-it",
        a_sunday_moves_to_monday_where_the_office_has_set_it);
    ADD("what-is-missing-comes-first", what_is_missing_comes_first);
    ADD("a-month-is-looked-back-at", a_month_is_looked_back_at);
    ADD("before-its-day-nothing-is-late", before_its_day_nothing_is_late);
    ADD("months-are-counted-only-by-a-sure-clock", months_are_counted_only_by_a_sure_clock);
    return g_test_run();
}
