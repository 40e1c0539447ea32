#include <base/address.h>
#include <base/file.h>
#include <string.h>

#include "audit.h"
#include "hard.h"
#include "pilot_snapshot.h"
#include "scratch.h"
#include "screen_bed.h"
#include "snapshot_change.h"

// Every page of every address of the tour, in one language on panels of one
// size (both given on the command line: "th 27"), on the pilot data, on the
// longest real names and on empty data, and some of the hardest tambon
// (hard.h): see audit.h for what is looked at.

// A page that still offers the next one after this many has a pager that does
// not end.
#define MOST_PAGES 100

// Width over diagonal of 16:9, and millimetres of an inch.
#define WIDTH_OF_DIAGONAL 0.8716
#define HEIGHT_OF_DIAGONAL 0.4903
#define MM_PER_INCH 25.4

typedef struct {
    int width_px;
    int height_px;
} Panel;

static const Panel panels[] = {{1366, 768},  {768, 1366},  {1920, 1080},
                               {1080, 1920}, {3840, 2160}, {2160, 3840}};
static const char *const text_sizes[UI_TEXT_COUNT] = {"normal", "large", "largest", "meeting"};

// Slides hold little: of each address so many, the rest is set by the same rules.
#define MOST_SLIDES 6

// Panels of less than this are looked at with the fewest pixels that such are
// made with, where rounding is worst; they have the colours of the larger ones.
#define LARGE_INCHES 27
#define SMALL_LONG_SIDE_PX 1366

// What only a theme can change is looked at on these alone: the other sizes
// have the same colours.
static const Panel theme_panels[] = {{1920, 1080}, {1080, 1920}};
static const char *const theme_names[] = {"light", "dark", "contrast"};

// The data: the pilot's, and changes of it (tests/data/snapshot/<name>.sql).
static const char *const data_names[] = {"pilot", "longest", "areas_only", HARD_NAME}; // hard last

#define DATA_COUNT G_N_ELEMENTS(data_names)
#define PANELS_OF_SIZE (G_N_ELEMENTS(panels) + 2 * G_N_ELEMENTS(theme_panels))
#define CASES_OF_DATA (UI_TEXT_COUNT * PANELS_OF_SIZE)

// Pages that a meeting shows as everybody sees them: for whoever stands before them.
static const char *const pages_for_one[] = {"/attract", "/display", "/gallery", "/search",
                                            "/setup",   "/staff",   "/story"};

typedef struct {
    const char *name;
    ScreenBed bed;
    GPtrArray *tour;
    GHashTable *links; /* of char *: every address a target leads to */
} Data;

typedef struct {
    Data *data;
    UiMetrics metrics;
    bool touched; /* colours also of every target while it is touched */
} Case;

// Which panels, in which language: what the command line says.
typedef struct {
    double inches;
    UiLanguage language;
    bool slides; // pages of a meeting
} Kind;

static bool has_target(const UiCanvas *canvas, const char *id)
{
    for (int i = 0; i < ui_canvas_target_count(canvas); i++) {
        UiCommand target = ui_canvas_command(canvas, ui_canvas_target_index(canvas, i));
        if (g_str_equal(target.text, id)) {
            return true;
        }
    }
    return false;
}

static void collect_links(Data *data, const UiCanvas *canvas)
{
    for (int i = 0; i < ui_canvas_target_count(canvas); i++) {
        UiCommand target = ui_canvas_command(canvas, ui_canvas_target_index(canvas, i));
        if (target.text[0] == '/') {
            g_hash_table_add(data->links, g_strdup(target.text));
        }
    }
}

static void tell(const char *address, const UiMetrics *metrics, const GPtrArray *problems)
{
    for (guint i = 0; i < problems->len; i++) {
        g_test_message("%s %dx%d (%.1f px/mm) %s %s: %s", address, metrics->width_px,
                       metrics->height_px, metrics->px_per_mm, text_sizes[metrics->text_size],
                       theme_names[metrics->theme], (char *)g_ptr_array_index(problems, i));
        g_test_fail();
    }
}

static char *with_page(const char *address, int page)
{
    g_autoptr(BaseAddress) parsed = base_address_parse(address, NULL);
    g_autofree char *number = g_strdup_printf("%d", page);
    base_address_set_parameter(parsed, "page", number);
    return base_address_to_text(parsed);
}

// Draws and audits one page; returns whether it has a button to `next`.
static bool audit_page(const Case *one, const char *address, const char *next)
{
    g_autoptr(UiCanvas) canvas = screen_bed_draw(&one->data->bed, address, &one->metrics);
    g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free);
    audit_canvas(canvas, &one->metrics, problems);
    // Touching the page that rests anywhere leads home, and the story that is told stops it: these
    // have no buttons. Once it is stopped it has.
    bool told = g_str_has_prefix(address, "/story") && strstr(address, "stop=") == NULL;
    bool rests = told || g_str_has_prefix(address, "/attract");
    // The first run begins with its language, and nothing leads out of it.
    bool is_setup = g_str_has_prefix(address, "/setup/");
    bool is_home =
        rests || is_setup || strcmp(address, "/") == 0 || g_str_has_prefix(address, "/?");
    // What lies over a page has its own way out instead of the frame's.
    bool covered = ui_canvas_cover_end(canvas) > 0;
    bool is_first = g_str_has_prefix(address, "/setup/language");
    bool can_go_back = one->data->bed.can_go_back && !rests && !covered && !is_first;
    bool slide = one->metrics.slide;
    audit_ways(canvas, is_home || covered || slide, can_go_back && !slide, problems);
    bool is_list = g_str_has_prefix(address, "/meeting"); // for whoever leads through it
    if (slide && !covered && !is_list) {
        audit_legible(canvas, &one->metrics, problems);
    }
    if (covered && ui_canvas_target_count(canvas) == 0) {
        g_ptr_array_add(problems, g_strdup("no way out of what lies over the page"));
    }
    tell(address, &one->metrics, problems);
    collect_links(one->data, canvas);
    return has_target(canvas, next);
}

static void audit_address(const Case *one, const char *address)
{
    g_autoptr(BaseAddress) parsed = base_address_parse(address, NULL);
    if (base_address_parameter(parsed, "page") != NULL) {
        (void)audit_page(one, address, "");
        return;
    }
    bool more = true;
    for (int page = 1; more; page++) {
        if (one->metrics.slide && page > MOST_SLIDES) {
            return;
        }
        g_assert_cmpint(page, <=, MOST_PAGES);
        g_autofree char *paged = with_page(address, page);
        g_autofree char *next = with_page(address, page + 1);
        more = audit_page(one, paged, next);
    }
}

static bool is_for_one(const char *address)
{
    for (size_t i = 0; i < G_N_ELEMENTS(pages_for_one); i++) {
        if (g_str_has_prefix(address, pages_for_one[i])) {
            return true;
        }
    }
    return false;
}

static void sizes_and_ways_are_right(gconstpointer data)
{
    const Case *one = data;
    for (guint i = 0; i < one->data->tour->len; i++) {
        const char *address = g_ptr_array_index(one->data->tour, i);
        if (!one->metrics.slide || !is_for_one(address)) {
            audit_address(one, address);
        }
    }
}

// Every target pressed, with the focus on it: colours that a page at rest does
// not show.
static void audit_touched(const char *address, const UiMetrics *metrics, ScreenBedPage *page,
                          const UiCanvas *at_rest)
{
    for (int n = 0; n < ui_canvas_target_count(at_rest); n++) {
        UiCommand target = ui_canvas_command(at_rest, ui_canvas_target_index(at_rest, n));
        g_autoptr(UiCanvas) canvas = screen_bed_page_draw(page, target.text);
        g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free);
        audit_contrast(canvas, metrics, problems);
        tell(address, metrics, problems);
    }
}

static bool stands_alike(const UiCanvas *a, const UiCanvas *b)
{
    bool alike = ui_canvas_count(a) == ui_canvas_count(b);
    for (int i = 0; alike && i < ui_canvas_count(a); i++) {
        UiCommand one = ui_canvas_command(a, i);
        UiCommand other = ui_canvas_command(b, i);
        alike = one.kind == other.kind && memcmp(&one.box, &other.box, sizeof one.box) == 0 &&
                strcmp(one.text, other.text) == 0 && strcmp(one.label, other.label) == 0;
    }
    return alike;
}

static void audit_themes(const Case *one, const char *address)
{
    g_autoptr(UiCanvas) light = screen_bed_draw(&one->data->bed, address, &one->metrics);
    for (int theme = 0; theme < UI_THEME_COUNT; theme++) {
        UiMetrics metrics = one->metrics;
        metrics.theme = (UiThemeKind)theme;
        g_autoptr(ScreenBedPage) page = screen_bed_open(&one->data->bed, address, &metrics);
        g_autoptr(UiCanvas) canvas = screen_bed_page_draw(page, NULL);
        g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free);
        audit_contrast(canvas, &metrics, problems);
        // One tells the contrasts of the theme, the other which theme it is.
        bool tells_theme =
            g_str_has_prefix(address, "/gallery/tone") || g_str_has_prefix(address, "/display");
        if (!tells_theme && !stands_alike(light, canvas)) {
            g_ptr_array_add(problems, g_strdup("stands otherwise than in the light theme"));
        }
        tell(address, &metrics, problems);
        if (one->touched) {
            audit_touched(address, &metrics, page, canvas);
        }
    }
}

static void colours_are_right_in_every_theme(gconstpointer data)
{
    const Case *one = data;
    for (guint i = 0; i < one->data->tour->len; i++) {
        audit_themes(one, g_ptr_array_index(one->data->tour, i));
    }
}

// Runs last: by then every link of every picture is known.
static void links_lead_somewhere(gconstpointer data)
{
    Data *all = (Data *)(uintptr_t)data;
    UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    for (size_t i = 0; i < DATA_COUNT; i++) {
        g_autoptr(GList) links = g_hash_table_get_keys(all[i].links);
        g_assert_cmpuint(g_list_length(links), >, 20);
        for (GList *link = links; link != NULL; link = link->next) {
            g_test_message("%s %s", all[i].name, (char *)link->data);
            g_assert_cmpstr(screen_bed_name(&all[i].bed, link->data, &metrics), !=, "not_found");
        }
    }
}

static void what_is_hard_is_shown(gconstpointer data)
{
    hard_check_screens(&((Data *)(uintptr_t)data)->bed);
}

static Case make_case(Data *data, Panel panel, const Kind *kind, UiTextSize text_size)
{
    bool upright = panel.height_px > panel.width_px;
    double width_mm =
        kind->inches * MM_PER_INCH * (upright ? HEIGHT_OF_DIAGONAL : WIDTH_OF_DIAGONAL);
    Case one = {.data = data,
                .metrics = ui_metrics_make(panel.width_px, panel.height_px, width_mm)};
    one.metrics.text_size = text_size;
    one.metrics.language = kind->language;
    one.metrics.slide = kind->slides;
    one.metrics.reach_top_px = ui_metrics_reach_top(&one.metrics, 0);
    return one;
}

static bool is_made(Panel panel, double inches)
{
    return inches >= LARGE_INCHES || MAX(panel.width_px, panel.height_px) == SMALL_LONG_SIDE_PX;
}

static void add_case(const Case *one, const char *what, GTestDataFunc function)
{
    if (!ui_metrics_offers(&one->metrics, one->metrics.text_size)) {
        return; // nobody can choose it on such a panel
    }
    g_autofree char *name = g_strdup_printf("/screen/audit/%s/%s/%dx%d/%s", one->data->name, what,
                                            one->metrics.width_px, one->metrics.height_px,
                                            text_sizes[one->metrics.text_size]);
    g_test_add_data_func(name, one, function);
}

// Low reach, where it is offered, on the data with the least room.
static void add_low_reach(const Case *one, Case *low)
{
    *low = *one;
    low->metrics.low_reach = true;
    if (low->metrics.reach_top_px > 0 && strcmp(low->data->name, "longest") == 0) {
        add_case(low, "low-reach", sizes_and_ways_are_right);
    }
}

static void add_colours(const Case *one, Case *coloured)
{
    *coloured = *one;
    coloured->touched =
        one->metrics.text_size == UI_TEXT_NORMAL && strcmp(one->data->name, data_names[0]) == 0;
    add_case(coloured, "colours", colours_are_right_in_every_theme);
}

static Case *add_cases_of_size(Data *data, const Kind *kind, UiTextSize size, Case *next)
{
    for (size_t i = 0; i < G_N_ELEMENTS(panels); i++) {
        if (is_made(panels[i], kind->inches)) {
            *next = make_case(data, panels[i], kind, size);
            add_case(next++, "sizes-and-ways", sizes_and_ways_are_right);
        }
    }
    for (size_t i = 0; !kind->slides && i < G_N_ELEMENTS(theme_panels); i++) {
        const Case one = make_case(data, theme_panels[i], kind, size);
        add_low_reach(&one, next++);
        // No colour depends on the language or the size of the panel.
        if (kind->inches == LARGE_INCHES && kind->language == UI_LANGUAGE_THAI) {
            add_colours(&one, next++);
        }
    }
    return next;
}

static void add_cases(Data *data, const Kind *kind, Case *cases)
{
    Case *next = cases;
    int first = kind->slides ? UI_TEXT_MEETING : UI_TEXT_NORMAL;
    int last = kind->slides ? UI_TEXT_MEETING : UI_TEXT_LARGEST;
    for (int size = first; size <= last; size++) {
        next = add_cases_of_size(data, kind, (UiTextSize)size, next);
    }
}

// The first run knows nothing of the data but their districts: once as usual,
// and once with all that can be said of what went wrong.
static void add_setup(Data *data)
{
    bool faulty = strcmp(data->name, data_names[1]) == 0;
    if (!faulty && strcmp(data->name, data_names[0]) != 0) {
        return;
    }
    data->bed.setup = faulty ? &screen_setup_sample_faults : &screen_setup_sample;
    g_autoptr(GPtrArray) pages = screen_setup_tour();
    for (guint i = 0; i < pages->len; i++) {
        g_ptr_array_add(data->tour, g_strdup(g_ptr_array_index(pages, i)));
    }
}

static void open_data(Data *data, const char *name, const char *folder, const char *pilot)
{
    g_autoptr(GError) error = NULL;
    *data =
        (Data){.name = name, .links = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
    g_autofree char *path = g_strdup_printf("%s/%s-copy.db", folder, name);
    bool copied = base_file_copy(pilot, path, &error);
    g_assert_no_error(error);
    g_assert_true(copied);
    if (strcmp(name, data_names[0]) != 0) {
        snapshot_change_run(path, name);
    }
    bool hard = strcmp(name, HARD_NAME) == 0;
    if (hard) {
        hard_add_up(path);
    }
    screen_bed_init(&data->bed, path, PILOT_SNAPSHOT_MADE_UNIX);
    data->tour = hard ? hard_list_addresses()
                      : screen_tour(data->bed.snapshot, data->bed.home_district, &error);
    g_assert_no_error(error);
    if (strcmp(name, data_names[0]) == 0) {
        add_setup(data);
    }
}

static void close_data(Data *data)
{
    g_ptr_array_unref(data->tour);
    g_hash_table_unref(data->links);
    screen_bed_clear(&data->bed);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    bool english = argc > 1 && g_str_equal(argv[1], "en");
    const Kind kind = {.inches = argc > 2 ? g_ascii_strtod(argv[2], NULL) : LARGE_INCHES,
                       .language = english ? UI_LANGUAGE_ENGLISH : UI_LANGUAGE_THAI,
                       .slides = argc > 3 && g_str_equal(argv[3], "slides")};
    char *folder = scratch_make();
    g_autofree char *pilot = pilot_snapshot_make(folder);
    g_autofree Case *cases = g_new0(Case, DATA_COUNT * CASES_OF_DATA);
    Data data[DATA_COUNT];
    screen_bed_set_language(kind.language);
    for (size_t i = 0; i < DATA_COUNT; i++) {
        open_data(&data[i], data_names[i], folder, pilot);
        add_cases(&data[i], &kind, &cases[i * CASES_OF_DATA]);
    }
    g_test_add_data_func("/screen/hard/what-is-hard-is-shown", &data[DATA_COUNT - 1],
                         what_is_hard_is_shown);
    g_test_add_data_func("/screen/links/every-link-leads-somewhere", data, links_lead_somewhere);
    int status = g_test_run();
    for (size_t i = 0; i < DATA_COUNT; i++) {
        close_data(&data[i]);
    }
    scratch_remove(folder);
    return status;
}
