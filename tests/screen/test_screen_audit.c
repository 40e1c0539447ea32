#include <base/address.h>

#include "audit.h"
#include "pilot_snapshot.h"
#include "scratch.h"
#include "screen_bed.h"

// Every page of every address of the tour in one language (given on the command line), on the pilot
// data: see audit.h for what is looked at.

// A page that still offers the next one after this many has a pager that does not end.
#define MOST_PAGES 100

#define SMALL_PANEL_MM 220

typedef struct {
    int width_px;
    int height_px;
    double width_mm; /* 0: the usual 27 inches */
} Panel;

static const Panel panels[] = {{1366, 768, 344}, {1920, 1080, 0},   {1080, 1920, 0},
                               {3840, 2160, 0},  {1920, 1080, 477}, {1920, 1080, 940}};
static const char *const text_sizes[] = {"normal", "large", "largest"};

typedef struct {
    char *folder;
    ScreenBed bed;
    UiLanguage language;
    GPtrArray *tour;
    GHashTable *links; /* of char *: every address a target leads to */
} Audit;

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

static void collect_links(Audit *audit, const UiCanvas *canvas)
{
    for (int i = 0; i < ui_canvas_target_count(canvas); i++) {
        UiCommand target = ui_canvas_command(canvas, ui_canvas_target_index(canvas, i));
        if (target.text[0] == '/') {
            g_hash_table_add(audit->links, g_strdup(target.text));
        }
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
static bool audit_page(Audit *audit, const char *address, const char *next,
                       const UiMetrics *metrics)
{
    g_autoptr(UiCanvas) canvas = screen_bed_draw(&audit->bed, address, metrics);
    g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free);
    audit_canvas(canvas, metrics, problems);
    for (guint i = 0; i < problems->len; i++) {
        g_test_message("%s %dx%d (%.1f px/mm) %s: %s", address, metrics->width_px,
                       metrics->height_px, metrics->px_per_mm, text_sizes[metrics->text_size],
                       (char *)g_ptr_array_index(problems, i));
        g_test_fail();
    }
    collect_links(audit, canvas);
    return has_target(canvas, next);
}

static void audit_address(Audit *audit, const char *address, const UiMetrics *metrics)
{
    g_autoptr(BaseAddress) parsed = base_address_parse(address, NULL);
    if (base_address_parameter(parsed, "page") != NULL) {
        (void)audit_page(audit, address, "", metrics);
        return;
    }
    bool more = true;
    for (int page = 1; more; page++) {
        g_assert_cmpint(page, <=, MOST_PAGES);
        g_autofree char *paged = with_page(address, page);
        g_autofree char *next = with_page(address, page + 1);
        more = audit_page(audit, paged, next, metrics);
    }
}

typedef struct {
    Audit *audit;
    Panel panel;
    UiTextSize text_size;
} Case;

static void audit_case(gconstpointer data)
{
    const Case *one = data;
    UiMetrics metrics =
        ui_metrics_make(one->panel.width_px, one->panel.height_px, one->panel.width_mm);
    metrics.text_size = one->text_size;
    metrics.reach_top_px = ui_metrics_reach_top(&metrics, 0);
    metrics.language = one->audit->language;
    // The gallery's widgets stand whole on a page, for people who build screens: not on 15 inches.
    bool small = metrics.height_px < SMALL_PANEL_MM * metrics.px_per_mm;
    for (guint i = 0; i < one->audit->tour->len; i++) {
        const char *address = g_ptr_array_index(one->audit->tour, i);
        if (!small || !g_str_has_prefix(address, "/gallery")) {
            audit_address(one->audit, address, &metrics);
        }
    }
}

// Runs last: by then every link of every picture is known.
static void audit_links(gconstpointer data)
{
    Audit *audit = ((const Case *)data)->audit;
    UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    metrics.language = audit->language;
    g_autoptr(GList) links = g_hash_table_get_keys(audit->links);
    g_assert_cmpuint(g_list_length(links), >, 100);
    for (GList *link = links; link != NULL; link = link->next) {
        g_test_message("%s", (char *)link->data);
        g_assert_cmpstr(screen_bed_name(&audit->bed, link->data, &metrics), !=, "not_found");
    }
}

static void add_cases(Audit *audit, Case *cases)
{
    Case *next = cases;
    for (size_t panel = 0; panel < G_N_ELEMENTS(panels); panel++) {
        const UiMetrics metrics = ui_metrics_make(panels[panel].width_px, panels[panel].height_px,
                                                  panels[panel].width_mm);
        for (int size = 0; size < UI_TEXT_COUNT && ui_metrics_offers(&metrics, (UiTextSize)size);
             size++) {
            *next = (Case){audit, panels[panel], (UiTextSize)size};
            g_autofree char *name =
                g_strdup_printf("/screen/audit/%dx%d-%.0f-mm/%s", panels[panel].width_px,
                                panels[panel].height_px, panels[panel].width_mm, text_sizes[size]);
            g_test_add_data_func(name, next++, audit_case);
        }
    }
    *next = (Case){.audit = audit};
    g_test_add_data_func("/screen/links/every-link-leads-somewhere", next, audit_links);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    Audit audit = {
        .folder = scratch_make(),
        .language = argc > 1 && g_str_equal(argv[1], "en") ? UI_LANGUAGE_ENGLISH : UI_LANGUAGE_THAI,
        .links = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
    };
    g_autofree char *snapshot = pilot_snapshot_make(audit.folder);
    screen_bed_init(&audit.bed, snapshot, PILOT_SNAPSHOT_MADE_UNIX);
    screen_bed_set_language(audit.language);
    g_autoptr(GError) error = NULL;
    audit.tour = screen_tour(audit.bed.snapshot, audit.bed.home_district, &error);
    g_assert_no_error(error);
    Case cases[G_N_ELEMENTS(panels) * UI_TEXT_COUNT + 1];
    add_cases(&audit, cases);
    int status = g_test_run();
    g_ptr_array_unref(audit.tour);
    g_hash_table_unref(audit.links);
    screen_bed_clear(&audit.bed);
    scratch_remove(audit.folder);
    return status;
}
