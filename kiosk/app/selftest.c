#include "selftest.h"

#include <base/clock.h>
#include <base/hash.h>
#include <screen/health.h>
#include <screen/language.h>
#include <store/store.h>
#include <sys/wait.h>

#include "data.h"
#include "health.h"
#include "loop.h"
#include "pin.h"

#define SYNC_EXPIRED 17
#define SYNC_SIGNED_OTHERWISE 12
#define SYNC_PROGRAM "tambon-sync"

/* SDL's driver for machines without any display. */
#define NOWHERE "offscreen"

typedef struct {
    const Settings *settings;
    const char *settings_fault;
    UiText *text;       /* NULL: no letters */
    GError *text_error; /* why */
    Data data;
    UiMetrics metrics;
    Health health;
    char *display_fault; /* why no window opened; NULL: one did */
    SelftestCode first;  /* of what is broken */
} Selftest;

/* What a check found; texts are static or kept in `own`. */
typedef struct {
    ScreenHealthLevel level;
    const char *value;
    const char *advice;
    char *own;
} Found;

/* ---- the checks ---- */

static void find_fonts(Selftest *test, Found *found)
{
    found->value = "ครบ";
    if (g_error_matches(test->text_error, UI_ERROR, UI_ERROR_FONT)) {
        *found = (Found){SCREEN_HEALTH_BAD, test->text_error->message,
                         "ติดตั้งแพ็กเกจแบบอักษรใหม่ แล้วลองอีกครั้ง", NULL};
    } else if (test->text != NULL && ui_text_find_missing(test->text) != NULL) {
        *found = (Found){SCREEN_HEALTH_WATCH, "บางเครื่องหมายจะเป็นกล่อง", NULL, NULL};
        found->own = g_strdup_printf("ติดตั้งแพ็กเกจ %s", ui_text_find_missing(test->text));
        found->advice = found->own;
    }
}

static void find_harfbuzz(Selftest *test, Found *found)
{
    bool refused = g_error_matches(test->text_error, UI_ERROR, UI_ERROR_SHAPING);
    if (refused || (test->text != NULL && !ui_text_sets_marks(test->text))) {
        *found = (Found){SCREEN_HEALTH_BAD, "คำว่า น้ำ วางวรรณยุกต์ผิดที่",
                         "ติดตั้งแพ็กเกจ libsdl2-ttf-2.0-0 ของ Debian ใหม่", NULL};
    } else if (test->text == NULL) {
        *found = (Found){SCREEN_HEALTH_WATCH, "ตรวจไม่ได้ เพราะไม่มีแบบอักษร", "แก้แบบอักษรก่อน", NULL};
    } else {
        found->value = "คำว่า น้ำ วางถูกที่";
    }
}

static void find_libthai(Selftest *test, Found *found)
{
    if (test->text == NULL) {
        *found = (Found){SCREEN_HEALTH_WATCH, "ตรวจไม่ได้ เพราะไม่มีแบบอักษร", "แก้แบบอักษรก่อน", NULL};
    } else if (!ui_text_parts_words(test->text)) {
        *found = (Found){SCREEN_HEALTH_BAD, "ไม่มีพจนานุกรมไทย ตัดคำไม่ได้",
                         "ติดตั้งแพ็กเกจ libthai-data ใหม่", NULL};
    } else {
        found->value = "ตัดคำไทยได้";
    }
}

/* Opens, is the file its name says, which was checked in full when it came, and answers every kind
   of question. All of snapshot_check() would take a province's file of 400 MB longer than a
   self-test may. */
static void find_data(Selftest *test, Found *found)
{
    const Data *data = &test->data;
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    g_autoptr(GError) error = NULL;
    g_autofree char *current = store_current_snapshot(data->store, NULL);
    const char *advice = "สั่งรับข้อมูลใหม่ หรือเสียบแฟลชไดรฟ์จากจังหวัด";
    if (current == NULL) {
        *found = (Found){SCREEN_HEALTH_BAD, "ยังไม่มีข้อมูลในเครื่อง", advice, NULL};
    } else if (data->snapshot == NULL || data->fault != SCREEN_FAULT_NONE) {
        *found = (Found){SCREEN_HEALTH_BAD, "เปิดข้อมูลไม่ได้", advice, NULL};
    } else if (base_hash_file(current, sha256, NULL, &error) &&
               !store_snapshot_is_named(current, sha256)) {
        *found = (Found){SCREEN_HEALTH_BAD, "ไฟล์ข้อมูลไม่ตรงกับชื่อ จึงเสียหาย", advice, NULL};
    } else if (error != NULL || !snapshot_check_answers(data->snapshot, &error)) {
        *found = (Found){SCREEN_HEALTH_BAD, NULL, advice, g_strdup(error->message)};
        found->value = found->own;
    } else {
        found->own =
            g_strdup_printf("ชุดที่ %d ตอบได้ทุกคำถาม", snapshot_release(data->snapshot)->number);
        found->value = found->own;
    }
}

/* The exit code of `tambon-sync check`, installed or built beside this program; -1: it did not run.
 */
static int run_sync_check(const char *store, char **said)
{
    g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
    g_autofree char *folder = program != NULL ? g_path_get_dirname(program) : g_strdup("/usr/bin");
    g_autofree char *sync = g_build_filename(folder, SYNC_PROGRAM, NULL);
    char check[] = "check";
    char option[] = "--store";
    char *words[] = {sync, option, (char *)(uintptr_t)store, check, NULL};
    int status = 0;
    if (!g_spawn_sync(NULL, words, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, said,
                      &status, NULL)) {
        return -1;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void find_signatures(Selftest *test, Found *found)
{
    const char *advice = "สั่งรับข้อมูลใหม่ ถ้ายังเป็นอยู่ให้แจ้งจังหวัด";
    int code = run_sync_check(test->data.store, &found->own);
    if (code == 0) {
        found->value = "ตรงกับที่จังหวัดลงลายเซ็นไว้";
    } else if (code == SYNC_EXPIRED) {
        found->level = SCREEN_HEALTH_WATCH;
        found->value = "ถูกต้อง แต่หมดอายุแล้ว";
        found->advice = "ตรวจวันเวลาของเครื่อง แล้วสั่งรับข้อมูลใหม่";
    } else if (code < 0) {
        found->level = SCREEN_HEALTH_BAD;
        found->value = "เรียกโปรแกรม tambon-sync ไม่ได้";
        found->advice = "ติดตั้งแพ็กเกจ tambon-sync ใหม่";
    } else {
        found->level = SCREEN_HEALTH_BAD;
        found->value = code == SYNC_SIGNED_OTHERWISE ? "ข้อมูลไม่ตรงกับที่จังหวัดลงลายเซ็นไว้"
                                                     : "ตรวจลายเซ็นของจังหวัดไม่ผ่าน";
        found->advice = advice;
    }
}

static void find_panel(Selftest *test, Found *found)
{
    if (test->display_fault != NULL) {
        *found = (Found){SCREEN_HEALTH_BAD, test->display_fault, "ตรวจสายและไฟของจอ แล้วเปิดเครื่องใหม่",
                         NULL};
    }
}

static void find_touch(Selftest *test, Found *found)
{
    if (test->display_fault != NULL) {
        *found = (Found){SCREEN_HEALTH_WATCH, "ตรวจไม่ได้ เพราะเปิดจอไม่ได้", "แก้จอภาพก่อน", NULL};
    }
}

static void find_settings(Selftest *test, Found *found)
{
    const Data *data = &test->data;
    found->value = "อ่านได้ทุกบรรทัด";
    if (test->settings_fault != NULL) {
        *found = (Found){SCREEN_HEALTH_BAD, test->settings_fault, "แก้ไฟล์ kiosk.conf บรรทัดนั้น", NULL};
    } else if (!pin_is_set(test->settings->pin_file)) {
        *found = (Found){SCREEN_HEALTH_WATCH, "ยังไม่ได้ตั้งรหัสเจ้าหน้าที่",
                         "ตั้งรหัสในการตั้งเครื่อง เพื่อให้ใช้หน้าเจ้าหน้าที่ได้", NULL};
    } else if (data->configured_district != NULL && data->home_district != NULL &&
               !g_str_equal(data->configured_district, data->home_district)) {
        *found = (Found){SCREEN_HEALTH_WATCH, "อำเภอที่ตั้งไว้ไม่มีในข้อมูล",
                         "แก้ home-district ใน kiosk.conf", NULL};
    }
}

/* In the order in which they decide. Where `find` says nothing, the row of the officers' page does.
 */
static const struct {
    const char *name;
    void (*find)(Selftest *test, Found *found);
    SelftestCode code;
    int row; /* ScreenHealthRow; -1: none */
} checks[] = {
    {"ตัวอักษร", find_fonts, SELFTEST_FONTS, -1},
    {"สระและวรรณยุกต์ไทย", find_harfbuzz, SELFTEST_HARFBUZZ, -1},
    {"การตัดคำไทย", find_libthai, SELFTEST_LIBTHAI, -1},
    {"ข้อมูล", find_data, SELFTEST_DATA, -1},
    {"ลายเซ็น", find_signatures, SELFTEST_SIGNATURES, -1},
    {"จอภาพ", find_panel, SELFTEST_PANEL, SCREEN_HEALTH_PANEL},
    {"การแตะ", find_touch, SELFTEST_TOUCH, SCREEN_HEALTH_TOUCH},
    {"นาฬิกา", NULL, SELFTEST_CLOCK, SCREEN_HEALTH_CLOCK},
    {"พื้นที่ดิสก์", NULL, SELFTEST_DISK, SCREEN_HEALTH_DISK},
    {"การตั้งค่า", find_settings, SELFTEST_SETTINGS, -1},
    {"การรับข้อมูล", NULL, SELFTEST_GOOD, SCREEN_HEALTH_SYNC},
    {"โปรแกรม", NULL, SELFTEST_GOOD, SCREEN_HEALTH_PROGRAM},
    {"เครื่องนี้", NULL, SELFTEST_GOOD, SCREEN_HEALTH_KIOSK},
};

/* ---- one after the other ---- */

/* A window is opened as in service, for as long as it takes to ask it. */
static void look_at_display(Selftest *test, HealthDisplay *display)
{
    const UiWindowOptions options = settings_make_window(test->settings);
    g_autoptr(GError) error = NULL;
    g_autoptr(UiRenderer) renderer = ui_renderer_open_window(&options, test->text, &error);
    if (renderer == NULL) {
        test->display_fault = g_strdup(error->message);
        test->metrics = settings_make_metrics(test->settings, 1920, 1080, 0);
        return;
    }
    int width_px = 0;
    int height_px = 0;
    ui_renderer_size(renderer, &width_px, &height_px);
    display->reported_width_mm = ui_renderer_panel_width_mm(renderer);
    loop_look_at_display(display);
    if (g_strcmp0(display->driver, NOWHERE) == 0) {
        test->display_fault = g_strdup("ไม่พบจอภาพ");
    }
    double width_mm = test->settings->screen_width_mm > 0 ? test->settings->screen_width_mm
                                                          : display->reported_width_mm;
    test->metrics = settings_make_metrics(test->settings, width_px, height_px, width_mm);
}

static void find_in_row(const Selftest *test, int row, ScreenHealthWords *words)
{
    const ScreenContext context = {.snapshot = test->data.snapshot,
                                   .status = &test->data.status,
                                   .fault = test->data.fault,
                                   .metrics = &test->metrics,
                                   .now_unix = base_clock_now(),
                                   .home_district = test->data.home_district};
    screen_health_say(&context, &test->health.facts, (ScreenHealthRow)row, words);
}

static void print_check(Selftest *test, size_t which)
{
    Found found = {SCREEN_HEALTH_GOOD, NULL, NULL, NULL};
    g_auto(ScreenHealthWords) words = {0};
    if (checks[which].find != NULL) {
        checks[which].find(test, &found);
    }
    if (found.value == NULL && checks[which].row >= 0) {
        find_in_row(test, checks[which].row, &words);
        found.level = words.level;
        found.value = words.value;
        found.advice = words.advice;
    }
    static const char *const levels[] = {"ดี", "เตือน", "เสีย"};
    g_print("%-5s %s: %s%s%s\n", levels[found.level], checks[which].name, found.value,
            found.advice != NULL ? " → " : "", found.advice != NULL ? found.advice : "");
    if (found.level == SCREEN_HEALTH_BAD && test->first == SELFTEST_GOOD) {
        test->first = checks[which].code;
    }
    g_free(found.own);
}

SelftestCode selftest_run(const Settings *settings, const char *settings_fault)
{
    Selftest test = {.settings = settings, .settings_fault = settings_fault};
    HealthDisplay display = {.turn = settings->turn, .touch_panels = -1};
    screen_language_set("th");
    test.text = ui_text_open(settings->fonts, &test.text_error);
    // No state folder: what is found here is not complained of to anybody but who asked.
    data_init(&test.data, settings->store, settings->home_district, test.text);
    (void)data_refresh(&test.data);
    look_at_display(&test, &display);
    health_look(&test.health, settings, &test.data, test.text, &test.metrics, &display);
    for (size_t i = 0; i < G_N_ELEMENTS(checks); i++) {
        print_check(&test, i);
    }
    if (test.first != SELFTEST_GOOD) {
        g_print("พบสิ่งที่เสีย เลขที่ %d\n", (int)test.first);
    } else {
        g_print("ใช้งานได้\n");
    }
    data_clear(&test.data);
    ui_text_close(test.text);
    g_clear_error(&test.text_error);
    g_free(test.display_fault);
    return test.first;
}
