#include "calibration.h"

#include <glib.h>
#include <math.h>

#define ASPECT (16.0 / 9.0)
#define EXACT 1e-9
#define SHOTS 2000

/* What a panel reports for a point of the glass. */
typedef struct {
    const char *name;
    double xx, xy, x0, yx, yy, y0;
} Panel;

static const Panel panels[] = {
    {"as it is", 1, 0, 0, 0, 1, 0},
    {"turned right", 0, -1, 1, 1, 0, 0},
    {"turned by half", -1, 0, 1, 0, -1, 1},
    {"turned left", 0, 1, 0, -1, 0, 1},
    {"mirrored", -1, 0, 1, 0, 1, 0},
    {"upside down in a mirror", 1, 0, 0, 0, -1, 1},
    {"axes swapped", 0, 1, 0, 1, 0, 0},
    {"axes swapped and mirrored", 0, -1, 1, -1, 0, 1},
    {"shifted", 1, 0, 0.04, 0, 1, -0.03},
    {"smaller", 0.55, 0, 0.2, 0, 0.7, 0.1},
    {"askew", 1, 0.06, -0.02, -0.05, 0.97, 0.04},
};

static CalibrationPoint report(const Panel *panel, CalibrationPoint glass)
{
    return (CalibrationPoint){panel->xx * glass.x + panel->xy * glass.y + panel->x0,
                              panel->yx * glass.x + panel->yy * glass.y + panel->y0};
}

static void show(UiTurn turn, CalibrationPoint shown[CALIBRATION_POINTS])
{
    for (int i = 0; i < CALIBRATION_POINTS; i++) {
        shown[i] = calibration_turn(turn, calibration_cross(i));
    }
}

static void assert_leads_to(const Calibration *matrix, CalibrationPoint reported,
                            CalibrationPoint glass, double tolerance)
{
    const CalibrationPoint found = calibration_apply(matrix, reported);
    g_assert_cmpfloat_with_epsilon(found.x, glass.x, tolerance);
    g_assert_cmpfloat_with_epsilon(found.y, glass.y, tolerance);
}

/* A panel of any kind, behind a picture that is turned in any way. */
static void test_panels(void)
{
    for (size_t n = 0; n < G_N_ELEMENTS(panels); n++) {
        for (int turn = UI_TURN_NONE; turn <= UI_TURN_LEFT; turn++) {
            CalibrationPoint shown[CALIBRATION_POINTS];
            CalibrationPoint touched[CALIBRATION_POINTS];
            show((UiTurn)turn, shown);
            for (int i = 0; i < CALIBRATION_POINTS; i++) {
                touched[i] = report(&panels[n], shown[i]);
            }
            Calibration matrix = {0};
            g_test_message("%s, turn %d", panels[n].name, turn);
            g_assert_cmpint(calibration_find(touched, shown, ASPECT, &matrix), ==,
                            CALIBRATION_GOOD);
            for (int step = 0; step <= 4; step++) {
                const double x = step / 4.0;
                const CalibrationPoint glass = {x, 1 - x * x};
                assert_leads_to(&matrix, report(&panels[n], glass), glass, EXACT);
            }
        }
    }
}

/* Fingers that miss each cross by up to 8 mm on a panel of 24 inches: the way is found, and leads
   no further astray than the fingers did. */
static void test_unsteady_fingers(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(7);
    CalibrationPoint shown[CALIBRATION_POINTS];
    show(UI_TURN_RIGHT, shown);
    for (int shot = 0; shot < SHOTS; shot++) {
        const Panel *panel = &panels[shot % (int)G_N_ELEMENTS(panels)];
        CalibrationPoint touched[CALIBRATION_POINTS];
        for (int i = 0; i < CALIBRATION_POINTS; i++) {
            const CalibrationPoint finger = {shown[i].x + g_rand_double_range(random, -0.01, 0.01),
                                             shown[i].y + g_rand_double_range(random, -0.01, 0.01)};
            touched[i] = report(panel, finger);
        }
        Calibration matrix = {0};
        g_assert_cmpint(calibration_find(touched, shown, ASPECT, &matrix), ==, CALIBRATION_GOOD);
        const CalibrationPoint middle = {0.5, 0.5};
        assert_leads_to(&matrix, report(panel, middle), middle, 0.011);
    }
}

static CalibrationVerdict judge(const double numbers[2 * CALIBRATION_POINTS])
{
    CalibrationPoint shown[CALIBRATION_POINTS];
    CalibrationPoint touched[CALIBRATION_POINTS];
    show(UI_TURN_NONE, shown);
    for (size_t i = 0; i < CALIBRATION_POINTS; i++) {
        touched[i] = (CalibrationPoint){numbers[2 * i], numbers[2 * i + 1]};
    }
    Calibration matrix = {.x0 = 7};
    CalibrationVerdict verdict = calibration_find(touched, shown, ASPECT, &matrix);
    g_assert_cmpint(matrix.x0 == 7, ==, verdict != CALIBRATION_GOOD);
    return verdict;
}

static void test_refused(void)
{
    static const struct {
        CalibrationVerdict verdict;
        double numbers[2 * CALIBRATION_POINTS];
    } cases[] = {
        {CALIBRATION_GOOD, {0.1, 0.1, 0.9, 0.1, 0.9, 0.9, 0.1, 0.9}},
        // The same cross twice.
        {CALIBRATION_TOO_NEAR, {0.1, 0.1, 0.1, 0.12, 0.9, 0.9, 0.1, 0.9}},
        {CALIBRATION_TOO_NEAR, {0.1, 0.1, 0.9, 0.1, 0.9, 0.9, 0.12, 0.1}},
        {CALIBRATION_TOO_NEAR, {0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5}},
        // One elbow.
        {CALIBRATION_UNEVEN, {0.1, 0.1, 0.9, 0.1, 0.9, 0.9, 0.1, 0.7}},
        // Third and fourth in the wrong order: no panel folds over itself.
        {CALIBRATION_UNEVEN, {0.1, 0.1, 0.9, 0.1, 0.1, 0.9, 0.9, 0.9}},
        // On a line.
        {CALIBRATION_FLAT, {0.1, 0.1, 0.35, 0.1, 0.6, 0.1, 0.85, 0.1}},
        {CALIBRATION_FLAT, {0.1, 0.1, 0.3, 0.3, 0.6, 0.6, 0.9, 0.9}},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("case %zu", i);
        g_assert_cmpint(judge(cases[i].numbers), ==, cases[i].verdict);
    }
    const double none[2 * CALIBRATION_POINTS] = {NAN, 0.1, 0.9, 0.1, 0.9, 0.9, 0.1, 0.9};
    g_assert_cmpint(judge(none), ==, CALIBRATION_FLAT);
}

/* The limit is 2 % of the diagonal; one touch that is off by d is seen as about d / 4: the matrix
   stretches to meet it. */
static void test_the_limit(void)
{
    const double off = 4 * CALIBRATION_WORST * hypot(ASPECT, 1);
    double numbers[2 * CALIBRATION_POINTS] = {0.1, 0.1, 0.9, 0.1, 0.9, 0.9, 0.1, 0.9};
    numbers[7] = 0.9 - off * 0.8;
    g_assert_cmpint(judge(numbers), ==, CALIBRATION_GOOD);
    numbers[7] = 0.9 - off * 1.2;
    g_assert_cmpint(judge(numbers), ==, CALIBRATION_UNEVEN);
}

static void test_turned_crosses(void)
{
    const CalibrationPoint first = calibration_cross(0);
    const CalibrationPoint right = calibration_turn(UI_TURN_RIGHT, first);
    g_assert_cmpfloat_with_epsilon(right.x, 0.9, EXACT); /* the picture's left upper corner */
    g_assert_cmpfloat_with_epsilon(right.y, 0.1, EXACT);
    const CalibrationPoint left = calibration_turn(UI_TURN_LEFT, first);
    g_assert_cmpfloat_with_epsilon(left.x, 0.1, EXACT);
    g_assert_cmpfloat_with_epsilon(left.y, 0.9, EXACT);
    const CalibrationPoint last = calibration_cross(3);
    g_assert_true(last.x < 0.5 && last.y > 0.5);
}

static void test_beyond_the_edge(void)
{
    const Calibration twice = {.xx = 2, .yy = 2};
    assert_leads_to(&twice, (CalibrationPoint){0.9, -0.2}, (CalibrationPoint){1, 0}, EXACT);
    assert_leads_to(&calibration_none, (CalibrationPoint){0.3, 0.7}, (CalibrationPoint){0.3, 0.7},
                    EXACT);
}

static void test_as_text(void)
{
    static const char *const refused[] = {"",
                                          "1 0 0 0 1",
                                          "1 0 0 0 1 0 0",
                                          "1 0 0 0 1 0 ",
                                          "1,0,0,0,1,0",
                                          "1 0 0 0 1 nan",
                                          "1 0 inf 0 1 0",
                                          "1 0 0 1 0 0",
                                          "0.1 0 0 0 0.1 0",
                                          "1 0 21 0 1 0",
                                          "9 0 0 0 9 0"};
    const Calibration matrix = {0, -1.25, 1.1, 0.9, 0.000001, -0.05};
    g_autofree char *text = calibration_to_text(&matrix);
    g_assert_cmpstr(text, ==, "0.000000 -1.250000 1.100000 0.900000 0.000001 -0.050000");
    Calibration read = calibration_none;
    g_assert_true(calibration_parse(text, &read));
    g_autofree char *again = calibration_to_text(&read);
    g_assert_cmpstr(again, ==, text);
    for (size_t i = 0; i < G_N_ELEMENTS(refused); i++) {
        g_test_message("%s", refused[i]);
        g_assert_false(calibration_parse(refused[i], &read));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/app/calibration/every-panel-behind-every-turn", test_panels);
    g_test_add_func("/app/calibration/unsteady-fingers-lead-no-further-astray",
                    test_unsteady_fingers);
    g_test_add_func("/app/calibration/bad-points-are-refused-with-a-reason", test_refused);
    g_test_add_func("/app/calibration/the-limit-is-a-share-of-the-diagonal", test_the_limit);
    g_test_add_func("/app/calibration/the-crosses-turn-with-the-picture", test_turned_crosses);
    g_test_add_func("/app/calibration/beyond-the-edge-is-the-edge", test_beyond_the_edge);
    g_test_add_func("/app/calibration/only-a-usable-matrix-is-read", test_as_text);
    return g_test_run();
}
