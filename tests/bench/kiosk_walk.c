// kiosk_walk STORE TOUCHES SEED WIDTH HEIGHT WIDTH_MM: where to touch the kiosk: TOUCHES lines
// "X Y ADDRESS" for touch_time.c, found by a visitor without a display who walks on chance from "/"
// and prefers what she has not touched yet, so that every kind of screen comes. Same store, seed
// and panel, same walk. ADDRESS is where the kiosk must be after the touch.
#include "data.h"
#include "visit.h"

#include <glib.h>
#include <screen/language.h>
#include <stdlib.h>
#include <string.h>

#define STEP_MS 1000
#define HOME_EVERY 25 // touches, then home: no corner holds the walk for long
#define FINGER 1

typedef struct {
    Visit visit;
    GRand *dice;
    GHashTable *touched; // set of ids, owned
    int64_t now_ms;
} Walk;

/* Locks the screen, or types: nobody can go on from there by touching what is on the page. */
static bool leads_on(const char *id)
{
    return strcmp(id, CLEAN_ID) != 0 && !g_str_has_prefix(id, TYPING_ID_PREFIX);
}

static bool is_on_top(const UiCanvas *canvas, const UiCommand *target)
{
    const char *hit = ui_canvas_hit(canvas, target->box.x + target->box.width / 2,
                                    target->box.y + target->box.height / 2);
    return g_strcmp0(hit, target->text) == 0;
}

/* One of the targets, rather a new one; -1: none. */
static int choose(Walk *walk, bool new_only)
{
    const UiCanvas *canvas = walk->visit.view.canvas;
    int chosen = -1;
    int seen = 0;
    for (int n = 0; n < ui_canvas_target_count(canvas); n++) {
        int index = ui_canvas_target_index(canvas, n);
        const UiCommand target = ui_canvas_command(canvas, index);
        bool fits = leads_on(target.text) && is_on_top(canvas, &target) &&
                    !(new_only && g_hash_table_contains(walk->touched, target.text));
        if (fits && g_rand_int_range(walk->dice, 0, ++seen) == 0) {
            chosen = index;
        }
    }
    return chosen;
}

static int find_home(const Walk *walk)
{
    const UiCanvas *canvas = walk->visit.view.canvas;
    for (int n = 0; n < ui_canvas_target_count(canvas); n++) {
        int index = ui_canvas_target_index(canvas, n);
        if (strcmp(ui_canvas_command(canvas, index).text, "home") == 0) {
            return index;
        }
    }
    return -1;
}

static void touch(Walk *walk, int index)
{
    const UiCommand target = ui_canvas_command(walk->visit.view.canvas, index);
    TouchPoint point = {.finger = FINGER,
                        .x = target.box.x + target.box.width / 2,
                        .y = target.box.y + target.box.height / 2,
                        .time_ms = walk->now_ms};
    g_hash_table_add(walk->touched, g_strdup(target.text));
    visit_touch(&walk->visit, VISIT_TOUCH_BEGIN, &point);
    point.time_ms += STEP_MS / 2;
    visit_touch(&walk->visit, VISIT_TOUCH_END, &point);
    walk->now_ms += STEP_MS;
    visit_advance(&walk->visit, walk->now_ms);
    visit_draw(&walk->visit, walk->now_ms);
    g_autofree char *address = base_address_to_text(navigator_address(walk->visit.navigator));
    g_print("%d %d %s\n", point.x, point.y, address);
}

static void step(Walk *walk, int number)
{
    int index = number % HOME_EVERY == HOME_EVERY - 1 ? find_home(walk) : -1;
    index = index >= 0 ? index : choose(walk, true);
    index = index >= 0 ? index : choose(walk, false);
    if (index >= 0) {
        touch(walk, index);
    }
}

static void bind_language(void)
{
    g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
    g_autofree char *bin = g_path_get_dirname(program != NULL ? program : ".");
    g_autofree char *locale = g_build_filename(bin, "..", "share", "locale", NULL);
    screen_language_bind(locale);
    screen_language_set("th");
}

int main(int argc, char **argv)
{
    if (argc < 7) {
        g_printerr("usage: kiosk_walk STORE TOUCHES SEED WIDTH HEIGHT WIDTH_MM\n");
        return 2;
    }
    char open[] = "/";
    char language[] = "th";
    const Settings settings = {
        .language = language, .open = open, .idle_seconds = 90, .countdown_seconds = 30};
    bind_language();
    g_autoptr(GError) error = NULL;
    g_autoptr(UiText) text = ui_text_open(NULL, &error);
    g_assert_no_error(error);
    Data data;
    data_init(&data, argv[1], NULL, text);
    data_refresh(&data);
    Walk walk = {.dice = g_rand_new_with_seed((guint32)g_ascii_strtoull(argv[3], NULL, 10)),
                 .touched = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                 .now_ms = STEP_MS};
    visit_init(&walk.visit, &settings, &data, text, walk.now_ms);
    visit_fit(&walk.visit, (int)g_ascii_strtoll(argv[4], NULL, 10),
              (int)g_ascii_strtoll(argv[5], NULL, 10), g_ascii_strtod(argv[6], NULL));
    visit_draw(&walk.visit, walk.now_ms);
    int count = (int)g_ascii_strtoll(argv[2], NULL, 10);
    for (int i = 0; i < count; i++) {
        step(&walk, i);
    }
    visit_clear(&walk.visit);
    g_hash_table_unref(walk.touched);
    g_rand_free(walk.dice);
    data_clear(&data);
    return EXIT_SUCCESS;
}
