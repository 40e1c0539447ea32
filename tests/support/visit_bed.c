#include "visit_bed.h"

#include <screen/language.h>

void visit_bed_pass(VisitBed *bed, int64_t ms)
{
    bed->now_ms += ms;
    visit_advance(&bed->visit, bed->now_ms);
    visit_draw(&bed->visit, bed->now_ms);
}

void visit_bed_set_up(VisitBed *bed, gconstpointer address)
{
    g_autoptr(GError) error = NULL;
    *bed = (VisitBed){.thai = "th", .district = "8001", .now_ms = VISIT_BED_SECOND_MS};
    screen_language_bind(TEST_BINARY_DIR "/share/locale");
    screen_language_set("th");
    snapshot_fixture_init(&bed->file, NULL);
    bed->settings = (Settings){.language = bed->thai, .idle_seconds = 90, .countdown_seconds = 30};
    if (address != NULL) {
        g_strlcpy(bed->open, address, sizeof bed->open);
        bed->settings.open = bed->open;
    }
    bed->text = ui_text_open(NULL, &error);
    g_assert_no_error(error);
    bed->data = (Data){.home_district = bed->district};
    bed->data.snapshot = snapshot_open(bed->file.path, &error);
    g_assert_no_error(error);
    visit_init(&bed->visit, &bed->settings, &bed->data, bed->text, bed->now_ms);
    visit_fit(&bed->visit, 1080, 1920, 336);
    visit_bed_pass(bed, 0);
}

void visit_bed_tear_down(VisitBed *bed, gconstpointer address)
{
    (void)address;
    visit_clear(&bed->visit);
    snapshot_close(bed->data.snapshot);
    ui_text_close(bed->text);
    snapshot_fixture_clear(&bed->file);
}

UiBox visit_bed_find(const VisitBed *bed, const char *id)
{
    const UiCanvas *canvas = bed->visit.view.canvas;
    for (int n = ui_canvas_target_count(canvas) - 1; n >= 0; n--) {
        UiCommand target = ui_canvas_command(canvas, ui_canvas_target_index(canvas, n));
        if (g_str_equal(target.text, id)) {
            return target.box;
        }
    }
    g_error("nothing to touch says %s", id);
}

void visit_bed_touch_at(VisitBed *bed, int x, int y)
{
    visit_bed_pass(bed, 200);
    visit_touch(&bed->visit, VISIT_TOUCH_BEGIN, &(TouchPoint){1, x, y, bed->now_ms});
    visit_bed_pass(bed, 100);
    visit_touch(&bed->visit, VISIT_TOUCH_END, &(TouchPoint){1, x, y, bed->now_ms});
    visit_bed_pass(bed, 0);
}

void visit_bed_touch(VisitBed *bed, const char *id)
{
    UiBox box = visit_bed_find(bed, id);
    visit_bed_touch_at(bed, box.x + box.width / 2, box.y + box.height / 2);
}

void visit_bed_touch_nothing(VisitBed *bed) { visit_bed_touch_at(bed, 2, 2); }

void visit_bed_press(VisitBed *bed, VisitKey key, int times)
{
    for (int i = 0; i < times; i++) {
        visit_key(&bed->visit, key, bed->now_ms);
        visit_bed_pass(bed, 0);
    }
}

/* Moves the focus to a target by the key "next" alone. */
