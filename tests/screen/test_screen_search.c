// What is typed on /search is found on /search: what the keyboard sends, through the screen, to
// what can be touched, on the pilot's own data.
#include "audit.h"
#include "pilot_snapshot.h"
#include "scratch.h"
#include "screen_bed.h"

#include <base/companion.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <snapshot/companion.h>
#include <snapshot/document.h>
#include <string.h>

#define ADDRESS "/search"

typedef struct {
    ScreenBed bed;
    ScreenTyped typed;
} Fixture;

static void set_up(Fixture *fixture, gconstpointer data)
{
    screen_bed_init(&fixture->bed, data, PILOT_SNAPSHOT_MADE_UNIX);
    screen_bed_set_language(UI_LANGUAGE_THAI);
    fixture->typed = (ScreenTyped){.field = "search", .text = ""};
    fixture->bed.typed = &fixture->typed;
    fixture->bed.can_go_back = true;
}

static void tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    screen_bed_clear(&fixture->bed);
}

static UiCanvas *draw_typed(Fixture *fixture, const char *typed)
{
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    fixture->typed.text = typed;
    return screen_bed_draw(&fixture->bed, ADDRESS, &metrics);
}

static bool is_of_frame(const char *id)
{
    static const char *const ids[] = {"/about", "/display", "/help", ADDRESS};
    bool found = id[0] != '/';
    for (size_t i = 0; i < G_N_ELEMENTS(ids); i++) {
        found = found || g_str_has_prefix(id, ids[i]);
    }
    return found;
}

// The first target that leads to what was found.
static const char *first_hit(const UiCanvas *canvas)
{
    for (int i = 0; i < ui_canvas_target_count(canvas); i++) {
        const char *id = ui_canvas_command(canvas, ui_canvas_target_index(canvas, i)).text;
        if (!is_of_frame(id)) {
            return id;
        }
    }
    return "";
}

static bool leads_to(const UiCanvas *canvas, const char *beginning)
{
    bool found = false;
    for (int i = 0; i < ui_canvas_target_count(canvas); i++) {
        found = found ||
                g_str_has_prefix(ui_canvas_command(canvas, ui_canvas_target_index(canvas, i)).text,
                                 beginning);
    }
    return found;
}

static bool says(const UiCanvas *canvas, const char *words)
{
    for (int i = 0; i < ui_canvas_count(canvas); i++) {
        const UiCommand command = ui_canvas_command(canvas, i);
        if (command.kind == UI_COMMAND_TEXT && strstr(command.text, words) != NULL) {
            return true;
        }
    }
    return false;
}

static void test_names(Fixture *fixture, gconstpointer data)
{
    static const struct {
        const char *typed;
        const char *first;
    } asked[] = {
        {"ปากพูน", "/area/800120"},          {"ปากพุน", "/area/800120"}, // a letter wrong
        {"ต.ทุ่งสง อ.นาบอน", "/area/801002"}, // a name that is also a district's
        {"อ.ทุ่งสง", "/area/8009"},           {"พอช", "/funders/codi"},
    };
    (void)data;
    for (size_t i = 0; i < G_N_ELEMENTS(asked); i++) {
        g_autoptr(UiCanvas) canvas = draw_typed(fixture, asked[i].typed);
        g_test_message("%s", asked[i].typed);
        g_assert_cmpstr(first_hit(canvas), ==, asked[i].first);
    }
}

static void test_district_beside(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(UiCanvas) tambon = draw_typed(fixture, "ทุ่งสง");
    g_assert_true(says(tambon, "อำเภอนาบอน"));
    g_autoptr(UiCanvas) village = draw_typed(fixture, "หมู่ 3 ปากพูน");
    g_assert_cmpstr(first_hit(village), ==, "/area/800120/village/3");
    g_assert_true(says(village, "ตำบลปากพูน อำเภอเมืองนครศรีธรรมราช"));
}

static void test_codes(Fixture *fixture, gconstpointer data)
{
    char code[BASE_CODE_LENGTH + 1];
    (void)data;
    snapshot_document_short_code("800120", "plan-2569", code);
    g_autofree char *typed = g_ascii_strdown(code, -1);
    g_autoptr(UiCanvas) canvas = draw_typed(fixture, typed);
    g_assert_cmpstr(first_hit(canvas), ==, "/documents/800120/plan-2569");
}

static void test_nothing(Fixture *fixture, gconstpointer data)
{
    static const char *const typed[] = {"qqqqqqqq", "๛๛๛๛", "ZZZZZZZ"};
    (void)data;
    for (size_t i = 0; i < G_N_ELEMENTS(typed); i++) {
        g_autoptr(UiCanvas) canvas = draw_typed(fixture, typed[i]);
        g_assert_cmpstr(first_hit(canvas), ==, "");
        g_assert_true(says(canvas, "หาไม่พบ"));
    }
}

static void test_projects(Fixture *fixture, gconstpointer data)
{
    static const char *const typed[] = {"ถนน นาทราย", "นาทราย ถนน", "ต.นาทราย ถนน", "ถนนนาทราย"};
    (void)data;
    for (size_t i = 0; i < G_N_ELEMENTS(typed); i++) {
        g_autoptr(UiCanvas) canvas = draw_typed(fixture, typed[i]);
        g_test_message("%s", typed[i]);
        g_assert_true(leads_to(canvas, "/project/"));
        g_assert_true(says(canvas, "โครงการในอำเภอเมืองนครศรีธรรมราช"));
        g_assert_true(says(canvas, "ตำบลนาทราย อำเภอเมืองนครศรีธรรมราช"));
        g_assert_true(says(canvas, "ปีงบประมาณ"));
    }
    // No road there: its name is not taken to pieces that are found elsewhere.
    g_autoptr(UiCanvas) none = draw_typed(fixture, "ถนน บ้านหนองหงส์");
    g_assert_cmpstr(first_hit(none), ==, "/area/800903");
    g_assert_false(leads_to(none, "/project/"));
    g_autoptr(UiCanvas) many = draw_typed(fixture, "ถนน");
    g_assert_true(says(many, "พิมพ์ชื่อตำบลหรือปีเพิ่ม"));
}

// The codes of all projects on the page of an address; the panel is high enough for one page.
static void gather_codes(Fixture *fixture, const char *address, GHashTable *codes)
{
    const UiMetrics metrics = ui_metrics_make(1920, 16000, 598);
    g_autoptr(UiCanvas) canvas = screen_bed_draw(&fixture->bed, address, &metrics);
    for (int i = 0; i < ui_canvas_target_count(canvas); i++) {
        const char *id = ui_canvas_command(canvas, ui_canvas_target_index(canvas, i)).text;
        if (g_str_has_prefix(id, "/project/")) {
            g_hash_table_add(codes, g_strdup(id));
        }
    }
}

// From stretch to stretch, as the buttons below a list lead.
static void walk(Fixture *fixture, const char *list, GHashTable *codes)
{
    const UiMetrics metrics = ui_metrics_make(1920, 16000, 598);
    g_autofree char *address = g_strdup(ADDRESS);
    bool more = true;
    for (int from = 21; more; from += 20) {
        gather_codes(fixture, address, codes);
        g_autofree char *next = g_strdup_printf(ADDRESS "?%s=%d", list, from);
        g_autoptr(UiCanvas) canvas = screen_bed_draw(&fixture->bed, address, &metrics);
        more = leads_to(canvas, next);
        g_free(address);
        address = g_steal_pointer(&next);
    }
}

static void test_every_project_can_be_reached(Fixture *fixture, gconstpointer data)
{
    g_autoptr(GHashTable) codes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    (void)data;
    g_autoptr(UiCanvas) first = draw_typed(fixture, "ถนน 2569");
    walk(fixture, "near", codes);
    walk(fixture, "far", codes);
    g_autofree char *count = g_strdup_printf("มีคำเหล่านี้ %u โครงการ", g_hash_table_size(codes));
    g_test_message("%s", count);
    g_assert_cmpuint(g_hash_table_size(codes), >, 25); // more than any list of one stretch
    g_assert_true(says(first, count));
}

// A stretch that is no longer there says so; one that never was begins at the beginning.
static void test_a_stretch_beyond_the_end(Fixture *fixture, gconstpointer data)
{
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 598);
    (void)data;
    fixture->typed.text = "ถนน นาทราย";
    g_autoptr(UiCanvas) beyond = screen_bed_draw(&fixture->bed, ADDRESS "?near=9999999", &metrics);
    g_assert_true(says(beyond, "รายการสั้นลงแล้ว"));
    g_autoptr(UiCanvas) odd = screen_bed_draw(&fixture->bed, ADDRESS "?near=-4&far=x", &metrics);
    g_assert_true(leads_to(odd, "/project/"));
}

// Without the companion, or with a broken one, the rest is found and the page says what is not.
static void test_without_companion(Fixture *fixture, gconstpointer data)
{
    g_autofree char *path = base_companion_of(data);
    g_autofree char *aside = g_strconcat(path, ".aside", NULL);
    static const char *const damages[] = {NULL, "", "no companion at all"};
    g_assert_cmpint(g_rename(path, aside), ==, 0);
    for (size_t i = 0; i < G_N_ELEMENTS(damages); i++) {
        if (damages[i] != NULL) {
            scratch_write(path, damages[i]);
        }
        g_autoptr(UiCanvas) place = draw_typed(fixture, "ปากพูน");
        g_assert_cmpstr(first_hit(place), ==, "/area/800120");
        g_assert_true(says(place, "ยังค้นหาโครงการจากคำไม่ได้"));
        g_autoptr(UiCanvas) nothing = draw_typed(fixture, "qqqqqqqq");
        g_assert_true(says(nothing, "หาไม่พบ"));
    }
    g_assert_cmpint(g_rename(aside, path), ==, 0);
    g_autoptr(UiCanvas) again = draw_typed(fixture, "ถนน");
    g_assert_false(says(again, "ยังค้นหาโครงการจากคำไม่ได้"));
    g_assert_true(leads_to(again, "/project/"));
}

static void test_without_typing(Fixture *fixture, gconstpointer data)
{
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    (void)data;
    g_autoptr(UiCanvas) canvas =
        screen_bed_draw(&fixture->bed, "/search?letter=%E0%B8%9B", &metrics); // ป
    g_assert_true(says(canvas, "ตำบลปากพูน"));
    g_assert_false(says(canvas, "ตำบลทุ่งสง"));
    g_autoptr(UiCanvas) none =
        screen_bed_draw(&fixture->bed, "/search?letter=%E0%B8%AE", &metrics); // ฮ begins nothing
    g_assert_true(says(none, "ดูตามอำเภอ"));
}

static void audit(Fixture *fixture, const UiMetrics *metrics)
{
    g_autoptr(UiCanvas) canvas = screen_bed_draw(&fixture->bed, ADDRESS, metrics);
    g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free);
    audit_canvas(canvas, metrics, problems);
    for (guint i = 0; i < problems->len; i++) {
        g_test_message("%dx%d text %d \"%s\": %s", metrics->width_px, metrics->height_px,
                       (int)metrics->text_size, fixture->typed.text,
                       (const char *)g_ptr_array_index(problems, i));
        g_test_fail();
    }
}

static void test_audit(Fixture *fixture, gconstpointer data)
{
    static const int panels[][2] = {{1920, 1080}, {1080, 1920}, {1366, 768}};
    static const char *const typed[] = {"", "บ้าน", "ทุ่ง", "แผน", "ถนน", "น้ำ", "qqqqqqqq"};
    (void)data;
    for (size_t panel = 0; panel < G_N_ELEMENTS(panels); panel++) {
        for (int size = 0; size < UI_TEXT_CHOICE_COUNT; size++) {
            UiMetrics metrics = ui_metrics_make(panels[panel][0], panels[panel][1], 0);
            metrics.text_size = ui_metrics_fit_text_size(&metrics, (UiTextSize)size);
            for (size_t i = 0; i < 2 * G_N_ELEMENTS(typed); i++) {
                fixture->typed.text = typed[i / 2];
                fixture->typed.open = i % 2 == 1;
                audit(fixture, &metrics);
            }
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    char *folder = scratch_make();
    g_autofree char *path = pilot_snapshot_make(folder);
    g_autofree char *companion = base_companion_of(path);
    g_autofree char *name = g_path_get_basename(path);
    const SnapshotCompanionSource source = {path, name, NULL};
    bool built = snapshot_companion_build(&source, companion, NULL);
    g_assert_true(built);
#define CASE(name, function)                                                                       \
    g_test_add("/screen/search/" name, Fixture, path, set_up, function, tear_down)
    CASE("what-is-meant-comes-first", test_names);
    CASE("a-place-stands-with-what-it-lies-in", test_district_beside);
    CASE("a-printed-code-finds-its-document", test_codes);
    CASE("nothing-found-says-so", test_nothing);
    CASE("projects-are-found-by-their-words", test_projects);
    CASE("every-project-with-the-words-can-be-reached", test_every_project_can_be_reached);
    CASE("a-stretch-beyond-the-end-says-so", test_a_stretch_beyond_the_end);
    CASE("without-a-companion-the-rest-is-found", test_without_companion);
    CASE("letters-find-tambons-without-typing", test_without_typing);
    CASE("what-was-found-reads-well-on-every-panel", test_audit);
    int status = g_test_run();
    scratch_remove(folder);
    return status;
}
