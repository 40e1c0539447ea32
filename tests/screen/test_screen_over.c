#include <screen/overlay.h>

#include "audit.h"
#include "screen_bed.h"
#include "snapshot_fixture.h"

#include <string.h>

// What lies over a page: the keyboard while one types, a code or a picture enlarged, a question,
// the countdown, the cleaning lock, a toast. Audited on every panel, text size and language, with
// low reach and without; what lies under it the audit of the addresses has seen.

#define NOW_UNIX INT64_C(1769828400)

static const struct {
    int width_px;
    int height_px;
    double width_mm;
} panels[] = {
    {1920, 1080, 598},
    {1080, 1920, 336},
    {1366, 768, 344},
    {768, 1366, 194},
    {1366, 768, 476},
    {768, 1366, 268},
    {3840, 2160, 941},
    {1080, 1920, 398},
    // K3: keys of 15 mm down to 204 mm of glass, of 12 mm below. Pages of large letters have no
    // room there, so these panels are for typing alone.
    {1080, 1920, 204.5},
    {800, 1280, 170},
};
#define NARROW_PANELS 2
#define NARROW_MM 204

typedef struct {
    SnapshotFixture fixture;
    ScreenBed bed;
    ScreenTyped typed;
} Bed;

// `change`: SQL run on the fixture, or NULL.
static void set_up(Bed *bed, gconstpointer change)
{
    snapshot_fixture_init(&bed->fixture, change);
    screen_bed_init(&bed->bed, bed->fixture.path, NOW_UNIX);
    bed->bed.can_go_back = true;
    bed->typed = (ScreenTyped){.field = "gallery", .text = "", .open = true};
    bed->bed.typed = &bed->typed;
}

static void tear_down(Bed *bed, gconstpointer data)
{
    (void)data;
    screen_bed_clear(&bed->bed);
    snapshot_fixture_clear(&bed->fixture);
}

static void tell(const char *address, const UiMetrics *metrics, const GPtrArray *problems)
{
    for (guint i = 0; i < problems->len; i++) {
        g_test_message("%s %dx%d text %d language %d: %s", address, metrics->width_px,
                       metrics->height_px, (int)metrics->text_size, (int)metrics->language,
                       (const char *)g_ptr_array_index(problems, i));
        g_test_fail();
    }
}

static void audit_drawn(const UiCanvas *canvas, const char *address, const UiMetrics *metrics)
{
    g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free);
    audit_canvas(canvas, metrics, problems);
    tell(address, metrics, problems);
}

static void audit(Bed *bed, const char *address, const UiMetrics *metrics)
{
    g_autoptr(UiCanvas) canvas = screen_bed_draw(&bed->bed, address, metrics);
    audit_drawn(canvas, address, metrics);
}

static void audit_countdown(Bed *bed, const char *address, const UiMetrics *metrics)
{
    g_autoptr(UiCanvas) canvas = screen_bed_draw(&bed->bed, address, metrics);
    const UiDraw draw = ui_draw_make(canvas, bed->bed.text, metrics);
    screen_overlay_draw_still_there(&(ScreenContext){.metrics = metrics}, &draw, 30);
    audit_drawn(canvas, address, metrics);
    g_assert_cmpint(ui_canvas_target_count(canvas), ==, 2);
}

static void audit_cleaning(Bed *bed, const char *address, const UiMetrics *metrics)
{
    g_autoptr(UiCanvas) canvas = screen_bed_draw(&bed->bed, address, metrics);
    const UiDraw draw = ui_draw_make(canvas, bed->bed.text, metrics);
    screen_overlay_draw_cleaning(&(ScreenContext){.metrics = metrics}, &draw, 30);
    audit_drawn(canvas, address, metrics);
    g_assert_cmpint(ui_canvas_target_count(canvas), ==, 0);
}

// A toast lies over words of the page for a moment, so it is looked at by itself; and what is at
// the foot of the page stays free.
static void audit_toast(Bed *bed, const char *address, const UiMetrics *metrics)
{
    g_autoptr(UiCanvas) canvas = screen_bed_draw(&bed->bed, address, metrics);
    const UiDraw draw = ui_draw_make(canvas, bed->bed.text, metrics);
    int page = ui_canvas_count(canvas);
    UiCommand home = ui_canvas_command(
        canvas, ui_canvas_target_index(canvas, ui_canvas_target_count(canvas) - 1));
    for (int toast = SCREEN_TOAST_NONE + 1; toast < SCREEN_TOAST_COUNT; toast++) {
        int from = ui_canvas_count(canvas);
        screen_overlay_draw_toast(&draw, (ScreenToast)toast);
        g_assert_cmpint(ui_canvas_count(canvas), >, from);
    }
    UiBox whole = {0, 0, metrics->width_px, home.box.y};
    for (int i = page; i < ui_canvas_count(canvas); i++) {
        UiCommand command = ui_canvas_command(canvas, i);
        UiBox seen = ui_box_meet(command.box, whole);
        g_assert_false(command.overflows || command.cut);
        g_assert_cmpmem(&seen, sizeof seen, &command.box, sizeof command.box);
    }
}

typedef void Look(Bed *bed, const char *address, const UiMetrics *metrics);

static void look_on_panels(Bed *bed, const char *address, size_t panel_count, Look *look)
{
    for (int language = 0; language < UI_LANGUAGE_COUNT; language++) {
        screen_bed_set_language((UiLanguage)language);
        for (size_t panel = 0; panel < panel_count; panel++) {
            bool narrow = panels[panel].width_mm < NARROW_MM;
            for (int size = 0; size < (narrow ? UI_TEXT_LARGE : UI_TEXT_CHOICE_COUNT); size++) {
                UiMetrics metrics = ui_metrics_make(panels[panel].width_px, panels[panel].height_px,
                                                    panels[panel].width_mm);
                metrics.language = (UiLanguage)language;
                metrics.text_size = ui_metrics_fit_text_size(&metrics, (UiTextSize)size);
                metrics.reach_top_px = ui_metrics_reach_top(&metrics, 0);
                look(bed, address, &metrics);
                metrics.low_reach = !narrow && metrics.reach_top_px > 0;
                metrics.text_size = ui_metrics_fit_text_size(&metrics, (UiTextSize)size);
                look(bed, address, &metrics);
            }
        }
    }
}

static void audit_panels(Bed *bed, const char *address, size_t panel_count)
{
    look_on_panels(bed, address, panel_count, audit);
}

static void audit_everywhere(Bed *bed, const char *address)
{
    audit_panels(bed, address, G_N_ELEMENTS(panels) - NARROW_PANELS);
}

static void test_empty_field(Bed *bed, gconstpointer data)
{
    (void)data;
    audit_panels(bed, "/gallery/input", G_N_ELEMENTS(panels));
}

static void test_long_text(Bed *bed, gconstpointer data)
{
    (void)data;
    bed->typed.text = "โครงการก่อสร้างถนนคอนกรีตเสริมเหล็กสายบ้านควนยาวถึงบ้านในทอน";
    bed->typed.full = true;
    bed->typed.layer.shifted = true;
    audit_panels(bed, "/gallery/input", G_N_ELEMENTS(panels));
}

static void test_english_keys(Bed *bed, gconstpointer data)
{
    (void)data;
    bed->typed.text = "Pak Phun";
    bed->typed.layer.english = true;
    audit_panels(bed, "/gallery/input", G_N_ELEMENTS(panels));
}

static void look_everywhere(Bed *bed, const char *address, Look *look)
{
    look_on_panels(bed, address, G_N_ELEMENTS(panels) - NARROW_PANELS, look);
}

static void test_question(Bed *bed, gconstpointer data)
{
    (void)data;
    audit_everywhere(bed, "/gallery/message?over=question");
}

static void test_countdown(Bed *bed, gconstpointer data)
{
    (void)data;
    look_everywhere(bed, "/project/A000003", audit_countdown);
}

static void test_cleaning(Bed *bed, gconstpointer data)
{
    (void)data;
    look_everywhere(bed, "/", audit_cleaning);
}

static void test_toast(Bed *bed, gconstpointer data)
{
    (void)data;
    look_everywhere(bed, "/display", audit_toast);
    look_everywhere(bed, "/project/A000003", audit_toast);
}

static void audit_dark(Bed *bed, const char *address, const UiMetrics *metrics)
{
    g_autoptr(UiCanvas) canvas = screen_bed_draw(&bed->bed, address, metrics);
    const UiDraw draw = ui_draw_make(canvas, bed->bed.text, metrics);
    screen_overlay_draw_dark(&draw);
    g_assert_cmpint(ui_canvas_target_count(canvas), ==, 0);
    UiCommand last = ui_canvas_command(canvas, ui_canvas_count(canvas) - 2); // before the cover
    const UiBox whole = {0, 0, metrics->width_px, metrics->height_px};
    g_assert_cmpmem(&last.box, sizeof last.box, &whole, sizeof whole);
    g_assert_cmphex(last.colour, ==, UI_THEME_OFF);
}

static void test_dark(Bed *bed, gconstpointer data)
{
    (void)data;
    look_everywhere(bed, "/attract", audit_dark);
}

static void test_panel_on_trial(Bed *bed, gconstpointer data)
{
    (void)data;
    audit_everywhere(bed, "/staff/panel?over=turn");
    audit_everywhere(bed, "/staff/panel?over=touch");
}

/* Each cross, and each reason to begin anew; nothing on it is a target. */
static void test_crosses(Bed *bed, gconstpointer data)
{
    (void)data;
    for (int i = 0; i < SCREEN_PANEL_CROSSES; i++) {
        bed->bed.panel.cross = i;
        bed->bed.panel.refused = (ScreenPanelTouches)i;
        audit_everywhere(bed, "/staff/calibrate");
    }
    UiMetrics metrics = ui_metrics_make(1920, 1080, 598);
    g_autoptr(UiCanvas) canvas = screen_bed_draw(&bed->bed, "/staff/calibrate", &metrics);
    g_assert_cmpint(ui_canvas_target_count(canvas), ==, 0);
}

/* What the tour cannot show of the officers' pages: it changes without the address. */
static void test_pad_of_officers(Bed *bed, gconstpointer data)
{
    (void)data;
    ScreenStaff *staff = &bed->bed.staff;
    staff->digit_count = 12;
    staff->wrong = true;
    staff->tries_left = 3;
    audit_everywhere(bed, "/staff/pin");
    staff->digit_count = 0;
    staff->tries_left = 0;
    staff->lock_minutes_left = 15;
    audit_everywhere(bed, "/staff/pin");
    staff->no_pin = true;
    audit_everywhere(bed, "/staff/pin");
}

static void test_what_became_of_a_request(Bed *bed, gconstpointer data)
{
    (void)data;
    char reason[] = "ชุดข้อมูลในแฟลชไดรฟ์หมดอายุแล้ว เจ้าหน้าที่ต้องยืนยันก่อนใช้";
    ScreenStaff *staff = &bed->bed.staff;
    staff->asked = SCREEN_STAFF_USB;
    bed->bed.status.reason_th = reason;
    bed->bed.status.exit_code = 17;
    bed->bed.status.support_code = SCREEN_STAFF_CODE_STICK_EXPIRED;
    for (int state = SCREEN_STAFF_UNWRITTEN; state <= SCREEN_STAFF_FAILED; state++) {
        staff->state = (ScreenStaffState)state;
        audit_everywhere(bed, "/staff");
    }
    bed->bed.status.reason_th = NULL;
}

static void test_glass_of_cells(Bed *bed, gconstpointer data)
{
    (void)data;
    ScreenStaffTouch *touch = &bed->bed.staff.touch;
    touch->touched[0] = true;
    touch->x_px = 3;
    touch->y_px = 3;
    audit_everywhere(bed, "/staff/touch");
    touch->left = 0;
    audit_everywhere(bed, "/staff/touch");
}

static void test_code_enlarged(Bed *bed, gconstpointer data)
{
    (void)data;
    audit_everywhere(bed, "/project/A000003?over=code");
}

static void test_picture_enlarged(Bed *bed, gconstpointer data)
{
    (void)data;
    audit_everywhere(bed, "/gallery/picture?over=picture-1");
    audit_everywhere(bed, "/gallery/picture?over=picture-1&zoom=3&x=5000&y=5000");
    audit_everywhere(bed, "/gallery/picture?over=picture-2");
}

static int count_ids(const UiCanvas *canvas, const char *prefix)
{
    int found = 0;
    for (int n = 0; n < ui_canvas_target_count(canvas); n++) {
        UiCommand target = ui_canvas_command(canvas, ui_canvas_target_index(canvas, n));
        found += g_str_has_prefix(target.text, prefix);
    }
    return found;
}

// 47 characters, the space bar and three commands; nothing is typed, so nothing can be taken back.
static void test_all_keys_can_be_reached(Bed *bed, gconstpointer data)
{
    (void)data;
    UiMetrics metrics = ui_metrics_make(1920, 1080, 598);
    g_autoptr(UiCanvas) open = screen_bed_draw(&bed->bed, "/gallery/input", &metrics);
    g_assert_cmpint(count_ids(open, "key:"), ==, 47 + 1 + 3);
    g_assert_cmpint(count_ids(open, "type:gallery"), ==, 1);
    bed->typed.text = "ก";
    g_autoptr(UiCanvas) typed = screen_bed_draw(&bed->bed, "/gallery/input", &metrics);
    g_assert_cmpint(count_ids(typed, "key:"), ==, 47 + 1 + 5);
    bed->typed.full = true;
    g_autoptr(UiCanvas) full = screen_bed_draw(&bed->bed, "/gallery/input", &metrics);
    g_assert_cmpint(count_ids(full, "key:"), ==, 5);
    bed->typed.open = false;
    g_autoptr(UiCanvas) closed = screen_bed_draw(&bed->bed, "/gallery/input", &metrics);
    g_assert_cmpint(count_ids(closed, "key:"), ==, 0);
}

static void test_only_the_way_out_can_be_touched(Bed *bed, gconstpointer data)
{
    (void)data;
    UiMetrics metrics = ui_metrics_make(1920, 1080, 598);
    g_autoptr(UiCanvas) plain = screen_bed_draw(&bed->bed, "/project/A000003", &metrics);
    g_assert_cmpint(count_ids(plain, "/project/A000003?over=code"), ==, 1);
    g_autoptr(UiCanvas) over = screen_bed_draw(&bed->bed, "/project/A000003?over=code", &metrics);
    g_assert_cmpint(ui_canvas_target_count(over), ==, 1);
    UiCommand close = ui_canvas_command(over, ui_canvas_target_index(over, 0));
    g_assert_cmpstr(close.text, ==, "/project/A000003");
}

static void test_wrong_data(Bed *bed, gconstpointer data)
{
    (void)data;
    audit_everywhere(bed, "/area/800120?over=wrong");
    audit_everywhere(bed, "/area/800120?over=wrong&sheet=2");
    audit_everywhere(bed, "/help?over=wrong");
    audit_everywhere(bed, "/project/A000003?over=wrong");
}

// The page is named in the code and in words, and nothing of it can be touched but the way back.
static void test_wrong_data_names_its_page(Bed *bed, gconstpointer data)
{
    (void)data;
    UiMetrics metrics = ui_metrics_make(1920, 1080, 598);
    g_autoptr(UiCanvas) plain = screen_bed_draw(&bed->bed, "/area/800120/plan?year=2569", &metrics);
    g_assert_cmpint(count_ids(plain, "/area/800120/plan?over=wrong&year=2569"), ==, 1);
    g_autoptr(UiCanvas) over =
        screen_bed_draw(&bed->bed, "/area/800120/plan?over=wrong&year=2569", &metrics);
    g_assert_cmpint(ui_canvas_target_count(over), ==, 1);
    UiCommand close = ui_canvas_command(over, ui_canvas_target_index(over, 0));
    g_assert_cmpstr(close.text, ==, "/area/800120/plan?year=2569");
    int codes = 0;
    for (int i = ui_canvas_cover_end(over); i < ui_canvas_count(over); i++) {
        UiCommand command = ui_canvas_command(over, i);
        bool names = command.kind == UI_COMMAND_QR &&
                     g_str_has_suffix(command.text, "/w/800120/#7.plan?year=2569");
        codes += names ? 1 : 0;
    }
    g_assert_cmpint(codes, ==, 1);
}

static void gather_texts(const UiCanvas *canvas, GString *texts)
{
    for (int i = ui_canvas_cover_end(canvas); i < ui_canvas_count(canvas); i++) {
        UiCommand command = ui_canvas_command(canvas, i);
        if (command.kind == UI_COMMAND_TEXT) {
            g_string_append_printf(texts, "%s\n", command.text);
        }
    }
}

// The tightest panel with the largest letters: what one sheet cannot hold stands on the next, and
// from each of them one gets away.
#define OFFICE_WITH_PHONE                                                                                                                                      \
    "INSERT INTO organisation (code, area_code, name_th, phone, sort_key) VALUES "                                                                             \
    "('tao', '800120', 'องค์การบริหารส่วนตำบลปากพูน', '0 7531 0000', X'03'); "                           \
    "UPDATE release SET contact_name = 'สำนักงานพัฒนาชุมชนจังหวัดนครศรีธรรมราช', " \
    "contact_phone = '0 7535 6000 ต่อ 12', contact_form = 'https://f.example/{page}', "                                                                  \
    "contact_line = '@tambon80'"

static void test_what_one_sheet_cannot_hold_stands_on_the_next(Bed *bed, gconstpointer data)
{
    (void)data;
    UiMetrics metrics = ui_metrics_make(1366, 768, 345);
    metrics.text_size = UI_TEXT_LARGEST;
    g_autoptr(GString) texts = g_string_new(NULL);
    g_autofree char *address = g_strdup("/area/800120?over=wrong");
    int sheets = 0;
    for (bool more = true; more;) {
        g_autoptr(UiCanvas) canvas = screen_bed_draw(&bed->bed, address, &metrics);
        g_assert_cmpint(count_ids(canvas, "/area/800120"), >=, 1);
        gather_texts(canvas, texts);
        sheets++;
        g_free(address);
        address = g_strdup_printf("/area/800120?over=wrong&sheet=%d", sheets + 1);
        more = count_ids(canvas, address) > 0;
    }
    g_assert_cmpint(sheets, >, 1);
    g_assert_nonnull(strstr(texts->str, "/area/800120\n"));
    g_assert_nonnull(strstr(texts->str, "0 7531 0000"));
    g_assert_nonnull(strstr(texts->str, "0 7535 6000"));
    g_assert_nonnull(strstr(texts->str, "@tambon80"));
    g_assert_nonnull(strstr(texts->str, "องค์การบริหาร"));
}

// Who has no way to write or call gets no code that leads to an empty page, but the officer's name.
static void expect_ways(const char *change, bool has_code, const char *words)
{
    Bed bed = {0};
    set_up(&bed, change);
    audit_everywhere(&bed, "/area/8001?over=wrong");
    UiMetrics metrics = ui_metrics_make(1920, 1080, 598);
    g_autoptr(UiCanvas) over = screen_bed_draw(&bed.bed, "/area/8001?over=wrong", &metrics);
    g_autoptr(GString) texts = g_string_new(NULL);
    gather_texts(over, texts);
    int codes = 0;
    for (int i = ui_canvas_cover_end(over); i < ui_canvas_count(over); i++) {
        codes += ui_canvas_command(over, i).kind == UI_COMMAND_QR ? 1 : 0;
    }
    g_assert_cmpint(codes, ==, has_code ? 1 : 0);
    g_assert_nonnull(strstr(texts->str, words));
    g_assert_nonnull(strstr(texts->str, "/area/8001\n"));
    tear_down(&bed, NULL);
}

static void test_the_ways_that_are_stated_are_shown(Bed *bed, gconstpointer data)
{
    (void)bed;
    (void)data;
    expect_ways(NULL, false, "Ask any officer here");
    expect_ways("UPDATE release SET contact_name = 'สำนักงานจังหวัด'", false, "Ask any officer here");
    expect_ways("UPDATE release SET contact_phone = '0 7535 6000'", true, "0 7535 6000\n");
    expect_ways("UPDATE release SET contact_phone = '0 7535 6000', contact_name = 'สำนักงานจังหวัด'",
                true, "สำนักงานจังหวัด\n");
    expect_ways("UPDATE release SET contact_line = '@tambon80'", true, "@tambon80\n");
    expect_ways("UPDATE release SET contact_form = 'https://f.example/{page}'", true,
                "Point your phone");
}

// Where the foot has no room, help leads there; where there are no data, nothing is wrong.
static void test_a_tight_panel_tells_wrong_data_in_help(Bed *bed, gconstpointer data)
{
    (void)data;
    UiMetrics tight = ui_metrics_make(1366, 768, 345);
    g_autoptr(UiCanvas) page = screen_bed_draw(&bed->bed, "/area/800120", &tight);
    g_assert_cmpint(count_ids(page, "/area/800120?over=wrong"), ==, 0);
    int ways = 0;
    for (int i = 1; i < 9 && ways == 0; i++) {
        g_autofree char *address = g_strdup_printf("/help?page=%d", i);
        g_autoptr(UiCanvas) help = screen_bed_draw(&bed->bed, address, &tight);
        ways = count_ids(help, "/help?over=wrong");
    }
    g_assert_cmpint(ways, ==, 1);
    UiMetrics roomy = ui_metrics_make(1920, 1080, 598);
    g_autoptr(UiCanvas) display = screen_bed_draw(&bed->bed, "/display", &roomy);
    g_assert_cmpint(count_ids(display, "/display?over=wrong"), ==, 0);
}

static void test_words_explained(Bed *bed, gconstpointer data)
{
    (void)data;
    audit_everywhere(bed, "/funders?over=terms");
}

static int count_texts(const UiCanvas *canvas, const char *text)
{
    int found = 0;
    for (int i = ui_canvas_cover_end(canvas); i < ui_canvas_count(canvas); i++) {
        UiCommand command = ui_canvas_command(canvas, i);
        found += command.kind == UI_COMMAND_TEXT && g_str_equal(command.text, text);
    }
    return found;
}

// The funders of the small snapshot are พอช. and สสส., each named with its abbreviation.
static void test_an_abbreviation_is_one_touch_away(Bed *bed, gconstpointer data)
{
    (void)data;
    UiMetrics metrics = ui_metrics_make(1920, 1080, 598);
    g_autoptr(UiCanvas) plain = screen_bed_draw(&bed->bed, "/funders", &metrics);
    g_assert_cmpint(count_ids(plain, "/funders?over=terms"), ==, 1);
    g_autoptr(UiCanvas) over = screen_bed_draw(&bed->bed, "/funders?over=terms", &metrics);
    g_assert_cmpint(ui_canvas_target_count(over), ==, 2); // close, all words
    g_assert_cmpint(count_ids(over, "/glossary"), ==, 1);
    g_assert_cmpint(count_texts(over, "พอช."), ==, 1);
    g_assert_cmpint(count_texts(over, "สถาบันพัฒนาองค์กรชุมชน"), ==, 1);
    g_assert_cmpint(count_texts(over, "สำนักงานกองทุนสนับสนุนการสร้างเสริมสุขภาพ"), ==, 1);
}

static void test_where_nothing_is_short_there_is_no_button(Bed *bed, gconstpointer data)
{
    (void)data;
    UiMetrics metrics = ui_metrics_make(1920, 1080, 598);
    g_autoptr(UiCanvas) canvas = screen_bed_draw(&bed->bed, "/area/8001", &metrics);
    g_assert_cmpint(count_ids(canvas, "/area/8001?over=terms"), ==, 0);
    g_autoptr(UiCanvas) asked = screen_bed_draw(&bed->bed, "/area/8001?over=terms", &metrics);
    g_assert_cmpint(ui_canvas_cover_end(asked), ==, 0);
    g_autoptr(UiCanvas) words = screen_bed_draw(&bed->bed, "/glossary", &metrics);
    g_assert_cmpint(count_ids(words, "/glossary?over=terms"), ==, 0);
}

static void add_changed(const char *name, const char *change, void (*test)(Bed *, gconstpointer))
{
    g_autofree char *path = g_strconcat("/screen/over/", name, NULL);
    g_test_add(path, Bed, change, set_up, test, tear_down);
}

static void add(const char *name, void (*test)(Bed *, gconstpointer))
{
    add_changed(name, NULL, test);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("the-keyboard-under-an-empty-field-fits", test_empty_field);
    add("the-keyboard-under-a-full-field-fits", test_long_text);
    add("the-english-keyboard-fits", test_english_keys);
    add("a-code-enlarged-fits", test_code_enlarged);
    add("a-question-fits", test_question);
    add("the-countdown-fits-and-nothing-under-it-can-be-touched", test_countdown);
    add("the-cleaning-lock-fits-and-cannot-be-touched", test_cleaning);
    add("a-toast-fits-above-the-foot", test_toast);
    add("dark-it-shows-nothing", test_dark);
    add("a-panel-on-trial-fits", test_panel_on_trial);
    add("the-crosses-of-a-panel-fit", test_crosses);
    add("a-picture-enlarged-and-one-missing-fit", test_picture_enlarged);
    add("all-keys-can-be-reached", test_all_keys_can_be_reached);
    add("only-the-way-out-of-a-code-can-be-touched", test_only_the_way_out_can_be_touched);
    add("wrong-data-fits", test_wrong_data);
    add_changed("wrong-data-names-its-page", OFFICE_WITH_PHONE, test_wrong_data_names_its_page);
    add_changed("what-one-sheet-cannot-hold-stands-on-the-next", OFFICE_WITH_PHONE,
                test_what_one_sheet_cannot_hold_stands_on_the_next);
    add("the-pad-of-officers", test_pad_of_officers);
    add("what-became-of-a-request", test_what_became_of_a_request);
    add("a-glass-of-cells", test_glass_of_cells);
    add("the-ways-that-are-stated-are-shown", test_the_ways_that_are_stated_are_shown);
    add("a-tight-panel-tells-wrong-data-in-help", test_a_tight_panel_tells_wrong_data_in_help);
    add("words-explained-fit", test_words_explained);
    add("an-abbreviation-is-one-touch-away", test_an_abbreviation_is_one_touch_away);
    add("where-nothing-is-short-there-is-no-button",
        test_where_nothing_is_short_there_is_no_button);
    return g_test_run();
}
