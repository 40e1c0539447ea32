#include "measure.h"

#include <glib.h>
#include <math.h>
#include <screen/language.h>

// How a figure of a survey is said: what is shown, what is held against it, and when nothing is.

// Texts of records are not const.
static char name[] = "มีน้ำสะอาด";
static char unit[] = "ครัวเรือน";
static char higher[] = "higher";
static char lower[] = "lower";
static char ratio[] = "ratio";
static char levels[] = "1 = ควรเร่งพัฒนา; 2 = ปานกลาง; 3 = ก้าวหน้า";
static char habit[] = "ดื่มสุราประจำ";

static SnapshotIndicator indicator_of(char *direction, double target)
{
    return (SnapshotIndicator){.name_th = name,
                               .unit = unit,
                               .direction = direction,
                               .aggregation = ratio,
                               .target = target};
}

static SnapshotFigures share_of(int64_t surveyed, int64_t passed)
{
    return (SnapshotFigures){.year_be = 2564,
                             .surveyed = surveyed,
                             .surveyed_state = SNAPSHOT_FIGURE_SHOWN,
                             .passed = passed,
                             .passed_state = SNAPSHOT_FIGURE_SHOWN,
                             .failed = surveyed - passed,
                             .failed_state = SNAPSHOT_FIGURE_SHOWN,
                             .unit = unit};
}

static ScreenText *make_text(void)
{
    UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    metrics.language = UI_LANGUAGE_ENGLISH;
    screen_language_set("en");
    return screen_text_new(&metrics);
}

static void nearly_all_is_not_all(void)
{
    static const struct {
        int64_t surveyed;
        int64_t passed;
        const char *figure;
    } cases[] = {{2003, 1970, "98.4 %"}, {100000, 99999, "99.9 %"},
                 {100000, 1, "0.1 %"},   {50, 50, "100 %"},
                 {50, 0, "0 %"},         {1000, 970, "97 %"}};
    g_autoptr(ScreenText) text = make_text();
    const SnapshotIndicator indicator = indicator_of(higher, (double)NAN);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        SnapshotFigures figures = share_of(cases[i].surveyed, cases[i].passed);
        ScreenMeasure measure = screen_measure_make(text, &indicator, &figures, 10);
        g_assert_cmpstr(measure.figure, ==, cases[i].figure);
        g_assert_cmpint(measure.mark, ==, cases[i].passed == 0 ? UI_MARK_ZERO : UI_MARK_NONE);
    }
}

static void four_marks_are_never_mixed_up(void)
{
    static const struct {
        SnapshotFigureState state;
        UiMarkKind mark;
    } cases[] = {{SNAPSHOT_FIGURE_MISSING, UI_MARK_MISSING},
                 {SNAPSHOT_FIGURE_HIDDEN, UI_MARK_HIDDEN},
                 {SNAPSHOT_FIGURE_NOT_APPLY, UI_MARK_NOT_APPLICABLE},
                 {SNAPSHOT_FIGURE_CAPPED, UI_MARK_NONE}};
    g_autoptr(ScreenText) text = make_text();
    const SnapshotIndicator indicator = indicator_of(higher, (double)NAN);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        SnapshotFigures figures = share_of(60, 0);
        figures.passed_state = cases[i].state;
        figures.failed_state = cases[i].state;
        ScreenMeasure measure = screen_measure_make(text, &indicator, &figures, 10);
        g_assert_cmpint(measure.mark, ==, cases[i].mark);
        g_assert_nonnull(measure.figure);
        g_assert_true(isnan(measure.number) || cases[i].state == SNAPSHOT_FIGURE_CAPPED);
        g_assert_nonnull(screen_measure_sentence(text, &indicator, &figures, &measure));
    }
}

static UiTone tone_against(char *direction, SnapshotFigures own, SnapshotFigures other)
{
    g_autoptr(ScreenText) text = make_text();
    const SnapshotIndicator indicator = indicator_of(direction, (double)NAN);
    ScreenMeasure first = screen_measure_make(text, &indicator, &own, 10);
    ScreenMeasure second = screen_measure_make(text, &indicator, &other, 10);
    UiBadge badge =
        screen_measure_against(text, &indicator, &first, &second, SNAPSHOT_BESIDE_DISTRICT);
    return badge.word == NULL ? UI_TONE_UNKNOWN : badge.tone;
}

static void better_follows_the_direction(void)
{
    g_assert_cmpint(tone_against(higher, share_of(100, 90), share_of(100, 80)), ==,
                    UI_TONE_POSITIVE);
    g_assert_cmpint(tone_against(lower, share_of(100, 90), share_of(100, 80)), ==, UI_TONE_WARNING);
    // What looks the same on the screen is not called better.
    g_assert_cmpint(tone_against(higher, share_of(10000, 9001), share_of(10000, 9000)), ==,
                    UI_TONE_NEUTRAL);
}

static void ninety_or_more_beats_only_what_is_below(void)
{
    SnapshotFigures capped = share_of(60, 0);
    capped.passed_state = SNAPSHOT_FIGURE_CAPPED;
    g_assert_cmpint(tone_against(higher, capped, share_of(100, 80)), ==, UI_TONE_POSITIVE);
    g_assert_cmpint(tone_against(higher, capped, share_of(100, 95)), ==, UI_TONE_UNKNOWN);
    g_assert_cmpint(tone_against(higher, share_of(100, 80), capped), ==, UI_TONE_WARNING);
    g_assert_cmpint(tone_against(higher, capped, capped), ==, UI_TONE_UNKNOWN);
}

static void a_difference_has_its_unit(void)
{
    g_autoptr(ScreenText) text = make_text();
    const SnapshotIndicator indicator = indicator_of(higher, (double)NAN);
    SnapshotFigures most = share_of(100, 90);
    SnapshotFigures fewer = share_of(100, 80);
    ScreenMeasure own = screen_measure_make(text, &indicator, &most, 10);
    ScreenMeasure other = screen_measure_make(text, &indicator, &fewer, 10);
    UiBadge better =
        screen_measure_against(text, &indicator, &own, &other, SNAPSHOT_BESIDE_DISTRICT);
    UiBadge worse =
        screen_measure_against(text, &indicator, &other, &own, SNAPSHOT_BESIDE_PROVINCE);
    g_assert_cmpstr(better.word, ==, "Better than the district by 10 points in a hundred");
    g_assert_cmpstr(worse.word, ==, "Behind the province by 10 points in a hundred");
}

static void a_target_is_met_or_not_or_unknown(void)
{
    g_autoptr(ScreenText) text = make_text();
    const SnapshotIndicator more = indicator_of(higher, 95);
    const SnapshotIndicator less = indicator_of(lower, 5);
    const SnapshotIndicator none = indicator_of(higher, (double)NAN);
    SnapshotFigures many = share_of(100, 96);
    SnapshotFigures few = share_of(100, 4);
    ScreenMeasure high = screen_measure_make(text, &more, &many, 10);
    ScreenMeasure low = screen_measure_make(text, &less, &few, 10);
    g_assert_cmpint(screen_measure_against_target(&more, &high).tone, ==, UI_TONE_POSITIVE);
    g_assert_cmpint(screen_measure_against_target(&more, &low).tone, ==, UI_TONE_WARNING);
    g_assert_cmpint(screen_measure_against_target(&less, &low).tone, ==, UI_TONE_POSITIVE);
    g_assert_null(screen_measure_against_target(&none, &high).word);
    many.passed_state = SNAPSHOT_FIGURE_CAPPED;
    ScreenMeasure capped = screen_measure_make(text, &more, &many, 10);
    g_assert_null(screen_measure_against_target(&more, &capped).word); // 90 or more, goal 95
}

static void levels_have_their_neutral_words(void)
{
    g_autoptr(ScreenText) text = make_text();
    SnapshotIndicator indicator = indicator_of(higher, (double)NAN);
    indicator.public_words = levels;
    g_assert_cmpstr(screen_measure_level(text, &indicator, 1), ==, "ควรเร่งพัฒนา");
    g_assert_cmpstr(screen_measure_level(text, &indicator, 3), ==, "ก้าวหน้า");
    g_assert_null(screen_measure_level(text, &indicator, 2.5)); // an average
    g_assert_null(screen_measure_level(text, &indicator, 4));
    g_assert_cmpfloat(screen_measure_maximum(&indicator, false, 2.5), ==, 3);
    indicator.public_words = habit;
    g_assert_null(screen_measure_level(text, &indicator, 1));
    g_assert_cmpfloat(screen_measure_maximum(&indicator, false, 7), >=, 7);
}

static UiBadge differ(char *direction, SnapshotFigures own, SnapshotFigures other, ScreenText *text)
{
    const SnapshotIndicator indicator = indicator_of(direction, (double)NAN);
    ScreenMeasure one = screen_measure_make(text, &indicator, &own, 10);
    ScreenMeasure two = screen_measure_make(text, &indicator, &other, 10);
    return screen_measure_difference(text, &indicator, &one, &two);
}

static void places_are_better_worse_or_equal(void)
{
    g_autoptr(ScreenText) text = make_text();
    UiBadge more = differ(higher, share_of(1000, 850), share_of(1000, 800), text);
    UiBadge less = differ(lower, share_of(1000, 850), share_of(1000, 800), text);
    UiBadge same = differ(higher, share_of(1000, 850), share_of(2000, 1700), text);
    g_assert_cmpstr(more.word, ==, "Better here by 5 points in a hundred");
    g_assert_cmpint(more.tone, ==, UI_TONE_POSITIVE);
    g_assert_cmpstr(less.word, ==, "Worse here by 5 points in a hundred");
    g_assert_cmpint(less.tone, ==, UI_TONE_WARNING);
    g_assert_cmpstr(same.word, ==, "Equal");
}

// A figure kept back would be known from its difference to one that is shown.
static void nothing_tells_a_figure_that_is_kept_back(void)
{
    static const SnapshotFigureState states[] = {SNAPSHOT_FIGURE_HIDDEN, SNAPSHOT_FIGURE_SMALL,
                                                 SNAPSHOT_FIGURE_MISSING,
                                                 SNAPSHOT_FIGURE_NOT_APPLY};
    g_autoptr(ScreenText) text = make_text();
    for (size_t i = 0; i < G_N_ELEMENTS(states); i++) {
        SnapshotFigures kept = share_of(1000, -1);
        kept.passed_state = kept.failed_state = states[i];
        UiBadge own = differ(higher, kept, share_of(1000, 800), text);
        UiBadge other = differ(higher, share_of(1000, 800), kept, text);
        g_assert_cmpstr(own.word, ==, "Cannot be compared");
        g_assert_cmpstr(other.word, ==, "Cannot be compared");
        g_assert_cmpint(own.tone, ==, UI_TONE_UNKNOWN);
    }
    SnapshotFigures capped = share_of(1000, -1);
    capped.passed_state = capped.failed_state = SNAPSHOT_FIGURE_CAPPED;
    g_assert_cmpstr(differ(higher, capped, share_of(1000, 800), text).word, ==, "Better here");
    g_assert_cmpstr(differ(higher, capped, share_of(1000, 950), text).word, ==,
                    "Cannot be compared");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/kiosk/screen/measure/nearly-all-is-not-all", nearly_all_is_not_all);
    g_test_add_func("/kiosk/screen/measure/four-marks-are-never-mixed-up",
                    four_marks_are_never_mixed_up);
    g_test_add_func("/kiosk/screen/measure/better-follows-the-direction",
                    better_follows_the_direction);
    g_test_add_func("/kiosk/screen/measure/ninety-or-more-beats-only-what-is-below",
                    ninety_or_more_beats_only_what_is_below);
    g_test_add_func("/kiosk/screen/measure/a-difference-has-its-unit", a_difference_has_its_unit);
    g_test_add_func("/kiosk/screen/measure/a-target-is-met-or-not-or-unknown",
                    a_target_is_met_or_not_or_unknown);
    g_test_add_func("/kiosk/screen/measure/levels-have-their-neutral-words",
                    levels_have_their_neutral_words);
    g_test_add_func("/kiosk/screen/measure/places-are-better-worse-or-equal",
                    places_are_better_worse_or_equal);
    g_test_add_func("/kiosk/screen/measure/nothing-tells-a-figure-that-is-kept-back",
                    nothing_tells_a_figure_that_is_kept_back);
    return g_test_run();
}
