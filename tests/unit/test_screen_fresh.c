#include "fresh.h"

#include <screen/language.h>

#define NOW INT64_C(1795226400)
#define DAY INT64_C(86400)
#define STALE_DAYS 45

typedef struct {
    const char *name;
    StoreStatus status;
    UiTone tone;
    const char *words;
} Example;

static const Example examples[] = {
    {"never-tried-is-unknown", {0}, UI_TONE_UNKNOWN, "ยังไม่เคยตรวจหาข้อมูลใหม่"},
    {"checked-an-hour-ago-is-fresh",
     {.last_try_unix = NOW - 3600, .last_success_unix = NOW - 3600},
     UI_TONE_POSITIVE,
     "วันนี้ตรวจแล้ว ไม่มีของใหม่"},
    {"checked-three-days-ago-says-so",
     {.last_try_unix = NOW - 3 * DAY, .last_success_unix = NOW - 3 * DAY},
     UI_TONE_POSITIVE,
     "ตรวจล่าสุด 3 วันก่อน"},
    {"nobody-looks-any-more-is-a-warning",
     {.last_try_unix = NOW - 20 * DAY, .last_success_unix = NOW - 20 * DAY},
     UI_TONE_WARNING,
     "ตรวจล่าสุด 20 วันก่อน"},
    {"not-reached-today-is-no-alarm",
     {.last_try_unix = NOW, .unreachable_since_unix = NOW - 3600, .exit_code = 10},
     UI_TONE_NEUTRAL,
     "วันนี้ยังติดต่อศูนย์ข้อมูลไม่ได้"},
    {"not-reached-for-days-counts-them",
     {.last_try_unix = NOW, .unreachable_since_unix = NOW - 5 * DAY, .exit_code = 10},
     UI_TONE_WARNING,
     "ติดต่อศูนย์ข้อมูลไม่ได้ 5 วัน"},
    {"not-reached-for-too-long-is-serious",
     {.last_try_unix = NOW, .unreachable_since_unix = NOW - 45 * DAY, .exit_code = 10},
     UI_TONE_DANGER,
     "ติดต่อศูนย์ข้อมูลไม่ได้ 45 วัน"},
    {"no-days-when-the-clock-is-in-doubt",
     {.last_try_unix = NOW,
      .unreachable_since_unix = NOW - 5 * DAY,
      .exit_code = 10,
      .clock_uncertain = true},
     UI_TONE_WARNING,
     "ติดต่อศูนย์ข้อมูลจังหวัดไม่ได้"},
    {"reached-but-refused-is-another-thing",
     {.last_try_unix = NOW, .last_success_unix = NOW - DAY, .exit_code = 11},
     UI_TONE_WARNING,
     "ข้อมูลชุดใหม่ยังใช้ไม่ได้"},
    {"a-clock-behind-the-last-check-counts-no-days",
     {.last_try_unix = NOW + DAY, .last_success_unix = NOW + DAY},
     UI_TONE_POSITIVE,
     "วันนี้ตรวจแล้ว ไม่มีของใหม่"},
};

static void says(gconstpointer data)
{
    const Example *example = data;
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    g_autoptr(ScreenText) text = screen_text_new(&metrics);
    ScreenFresh fresh = screen_fresh_make(text, &example->status, NOW, STALE_DAYS);
    g_assert_cmpint(fresh.tone, ==, example->tone);
    g_assert_cmpstr(fresh.words, ==, example->words);
    g_assert_nonnull(fresh.sentence);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    screen_language_bind(TEST_BINARY_DIR "/share/locale");
    screen_language_set("th");
    for (size_t i = 0; i < G_N_ELEMENTS(examples); i++) {
        g_autofree char *path = g_strdup_printf("/screen/fresh/%s", examples[i].name);
        g_test_add_data_func(path, &examples[i], says);
    }
    return g_test_run();
}
