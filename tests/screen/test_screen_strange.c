#include "audit.h"
#include "screen_bed.h"
#include "snapshot_fixture.h"

#include <string.h>

// Names as no office should send them: broken UTF-8, ten thousand characters without a break, only
// marks, line breaks, nothing. The snapshot's CHECKs are not in the way of a damaged disk. Every
// page shows them or what it can of them: nothing overlaps, leaves the glass or ends the program.

#define NOW_UNIX INT64_C(1769828400)
#define MOST_PAGES 60

static const struct {
    const char *case_name;
    const char *change; /* SQL: what becomes of every name */
} strange[] = {
    {"broken-utf-8",
     "UPDATE project SET name = CAST(X'E0B8FFE0B895E0FE808080' || X'ED9F' AS TEXT);"
     "UPDATE area SET name_th = CAST(X'E0B895E0B9FFC0AF' AS TEXT) WHERE level = 'tambon';"},
    {"ten-thousand-characters",
     "UPDATE project SET name = replace(hex(zeroblob(5000)), '0', 'ก');"
     "UPDATE area SET name_th = replace(hex(zeroblob(5000)), '0', 'ก') WHERE level = 'tambon';"},
    {"ten-thousand-words",
     "UPDATE project SET name = replace(hex(zeroblob(1200)), '0', 'ถนน ');"
     "UPDATE area SET name_th = replace(hex(zeroblob(60)), '0', 'บ้าน ') WHERE level = 'tambon';"},
    {"only-marks", "UPDATE project SET name = replace(hex(zeroblob(4)), '0', '่้ำ');"
                   "UPDATE area SET name_th = '่่่ิิ' WHERE level = 'tambon';"},
    {"line-breaks-and-controls",
     "UPDATE project SET name = 'ถนน' || char(10, 13, 9, 1, 8203, 8238) || 'สาย';"
     "UPDATE area SET name_th = 'ทุ่ง' || char(10, 10, 10) || 'สง' WHERE level = 'tambon';"},
    {"nothing", "UPDATE project SET name = '';"
                "UPDATE area SET name_th = '', name_en = NULL WHERE level = 'tambon';"},
};

static const struct {
    int width_px;
    int height_px;
    double width_mm; /* 0: the panel says nothing, and 27 inches are taken for it */
} panels[] = {{1920, 1080, 0}, {1080, 1920, 336}};

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

static bool audit_page(ScreenBed *bed, const char *address, const char *next,
                       const UiMetrics *metrics)
{
    g_autoptr(UiCanvas) canvas = screen_bed_draw(bed, address, metrics);
    g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free);
    audit_canvas(canvas, metrics, problems);
    for (guint i = 0; i < problems->len; i++) {
        // A name of ten thousand characters is cut where it is the title itself.
        if (strstr(g_ptr_array_index(problems, i), "is cut and leads nowhere") != NULL) {
            continue;
        }
        g_autofree char *shown = g_utf8_make_valid(g_ptr_array_index(problems, i), -1);
        g_test_message("%s %dx%d text %d: %.200s", address, metrics->width_px, metrics->height_px,
                       (int)metrics->text_size, shown);
        g_test_fail();
    }
    return has_target(canvas, next);
}

static void audit_address(ScreenBed *bed, const char *path, const UiMetrics *metrics)
{
    bool more = true;
    for (int page = 1; more && page <= MOST_PAGES; page++) {
        g_autofree char *address = g_strdup_printf("%s?page=%d", path, page);
        g_autofree char *next = g_strdup_printf("%s?page=%d", path, page + 1);
        more = audit_page(bed, address, next, metrics);
    }
}

static void test_names(gconstpointer data)
{
    static const char *const addresses[] = {"/",
                                            "/attract",
                                            "/area/80",
                                            "/area/8001",
                                            "/area/800120",
                                            "/area/800120/plan",
                                            "/area/800120/projects",
                                            "/project/A000003"};
    g_auto(SnapshotFixture) fixture = {0};
    g_auto(ScreenBed) bed = {0};
    g_autofree char *change =
        g_strconcat("PRAGMA ignore_check_constraints = ON;", (const char *)data, NULL);
    snapshot_fixture_init(&fixture, change);
    screen_bed_init(&bed, fixture.path, NOW_UNIX);
    screen_bed_set_language(UI_LANGUAGE_THAI);
    for (size_t panel = 0; panel < G_N_ELEMENTS(panels); panel++) {
        UiMetrics metrics = ui_metrics_make(panels[panel].width_px, panels[panel].height_px,
                                            panels[panel].width_mm);
        for (int size = 0; size < UI_TEXT_CHOICE_COUNT; size++) {
            metrics.text_size = (UiTextSize)size;
            for (size_t i = 0; i < G_N_ELEMENTS(addresses); i++) {
                audit_address(&bed, addresses[i], &metrics);
            }
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(strange); i++) {
        g_autofree char *name = g_strdup_printf("/screen/strange/%s", strange[i].case_name);
        g_test_add_data_func(name, strange[i].change, test_names);
    }
    return g_test_run();
}
