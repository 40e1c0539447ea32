#include <base/address.h>
#include <string.h>

#include "pilot_snapshot.h"
#include "scratch.h"
#include "screen_bed.h"

// Ways through the screens of the pilot data: how many touches lead where, and that what is made up
// says so on the way.

#define TAMBONS 60
#define MOST_TOUCHES 3

typedef struct {
    char *folder;
    ScreenBed bed;
} Ways;

static bool is_tambon(const char *address)
{
    return g_regex_match_simple("^/area/[0-9]{6}$", address, 0, 0);
}

// Adds where the targets of a page lead, unless seen already, to `next`.
static void touch_everything(Ways *ways, const char *address, const UiMetrics *metrics,
                             GHashTable *seen, GPtrArray *next)
{
    g_autoptr(UiCanvas) canvas = screen_bed_draw(&ways->bed, address, metrics);
    for (int i = 0; i < ui_canvas_target_count(canvas); i++) {
        UiCommand target = ui_canvas_command(canvas, ui_canvas_target_index(canvas, i));
        if (target.text[0] == '/' && g_hash_table_add(seen, g_strdup(target.text))) {
            g_ptr_array_add(next, g_strdup(target.text));
        }
    }
}

// The tambons that can be reached from home with so many touches, turning pages counted too.
static int count_reached(Ways *ways, const UiMetrics *metrics)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GPtrArray) edge = g_ptr_array_new_with_free_func(g_free);
    int reached = 0;
    g_hash_table_add(seen, g_strdup("/"));
    g_ptr_array_add(edge, g_strdup("/"));
    for (int touch = 1; touch <= MOST_TOUCHES; touch++) {
        GPtrArray *next = g_ptr_array_new_with_free_func(g_free);
        for (guint i = 0; i < edge->len; i++) {
            touch_everything(ways, g_ptr_array_index(edge, i), metrics, seen, next);
        }
        for (guint i = 0; i < next->len; i++) {
            reached += is_tambon(g_ptr_array_index(next, i)) ? 1 : 0;
        }
        g_ptr_array_unref(edge);
        edge = next;
    }
    return reached;
}

static void every_tambon_is_near(gconstpointer data)
{
    static const int panels[][2] = {{1366, 768}, {1920, 1080}, {1080, 1920}};
    static const char *const districts[] = {"8001", "8015"};
    Ways *ways = (Ways *)(uintptr_t)data;
    for (size_t i = 0; i < G_N_ELEMENTS(panels); i++) {
        for (size_t j = 0; j < G_N_ELEMENTS(districts); j++) {
            const UiMetrics metrics = ui_metrics_make(panels[i][0], panels[i][1], 0);
            ways->bed.home_district = districts[j];
            g_test_message("%dx%d in %s", panels[i][0], panels[i][1], districts[j]);
            g_assert_cmpint(count_reached(ways, &metrics), ==, TAMBONS);
        }
    }
}

static bool shows(const UiCanvas *canvas, UiCommandKind kind, const char *text)
{
    for (int i = 0; i < ui_canvas_count(canvas); i++) {
        UiCommand command = ui_canvas_command(canvas, i);
        if (command.kind == kind && strcmp(command.text, text) == 0) {
            return true;
        }
    }
    return false;
}

static void what_is_made_up_says_so(gconstpointer data)
{
    static const char *const addresses[] = {
        "/",
        "/area/80",
        "/area/80?page=2",
        "/group/1",
        "/area/8001",
        "/area/800120",
        "/area/800120/plan",
        "/area/800120/projects",
        "/area/800120/projects?page=2&status=done",
        "/about",
    };
    Ways *ways = (Ways *)(uintptr_t)data;
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    for (size_t i = 0; i < G_N_ELEMENTS(addresses); i++) {
        g_autoptr(UiCanvas) canvas = screen_bed_draw(&ways->bed, addresses[i], &metrics);
        g_test_message("%s", addresses[i]);
        g_assert_true(shows(canvas, UI_COMMAND_TEXT, "ข้อมูลตัวอย่าง"));
    }
    g_autoptr(UiCanvas) help = screen_bed_draw(&ways->bed, "/nowhere", &metrics);
    g_assert_false(shows(help, UI_COMMAND_TEXT, "ข้อมูลตัวอย่าง"));
}

// Larger text makes more pages, smaller fewer: an address may ask for one that is no more.
static void a_page_beyond_the_end_is_the_last(gconstpointer data)
{
    static const char *const addresses[] = {"/area/800120/projects?page=999", "/about?page=999"};
    Ways *ways = (Ways *)(uintptr_t)data;
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    for (size_t i = 0; i < G_N_ELEMENTS(addresses); i++) {
        g_autoptr(UiCanvas) last = screen_bed_draw(&ways->bed, addresses[i], &metrics);
        g_autoptr(BaseAddress) address = base_address_parse(addresses[i], NULL);
        bool leads_back = false;
        for (int page = 1; page < 20 && !leads_back; page++) {
            g_autofree char *number = g_strdup_printf("%d", page);
            base_address_set_parameter(address, "page", number);
            g_autofree char *before = base_address_to_text(address);
            leads_back = shows(last, UI_COMMAND_TARGET, before);
        }
        g_assert_true(leads_back);
    }
}

static void nothing_is_drawn_twice_differently(gconstpointer data)
{
    Ways *ways = (Ways *)(uintptr_t)data;
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    g_autoptr(UiCanvas) one = screen_bed_draw(&ways->bed, "/area/800120", &metrics);
    g_autoptr(UiCanvas) two = screen_bed_draw(&ways->bed, "/area/800120", &metrics);
    g_assert_true(ui_canvas_equal(one, two));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    Ways ways = {.folder = scratch_make()};
    g_autofree char *snapshot = pilot_snapshot_make(ways.folder);
    screen_bed_init(&ways.bed, snapshot, PILOT_SNAPSHOT_MADE_UNIX);
    screen_bed_set_language(UI_LANGUAGE_THAI);
    g_test_add_data_func("/screen/ways/every-tambon-is-three-touches-away", &ways,
                         every_tambon_is_near);
    g_test_add_data_func("/screen/ways/what-is-made-up-says-so", &ways, what_is_made_up_says_so);
    g_test_add_data_func("/screen/ways/a-page-beyond-the-end-is-the-last", &ways,
                         a_page_beyond_the_end_is_the_last);
    g_test_add_data_func("/screen/ways/the-same-address-gives-the-same-picture", &ways,
                         nothing_is_drawn_twice_differently);
    int status = g_test_run();
    screen_bed_clear(&ways.bed);
    scratch_remove(ways.folder);
    return status;
}
