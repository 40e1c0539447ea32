#include "calibration.h"

#include <glib.h>
#include <math.h>
#include <screen/panel.h>

#define NUMBERS 6
#define LIMIT_NUMBER 20.0
/* The area of the picture by that of the touches: what reports a fifth of each side only, or five
   times of it, is no panel in front of this picture. */
#define SMALLEST_AREA 0.04
#define LARGEST_AREA 25.0
/* Points spread along a line have next to no spread across it. */
#define THINNEST 0.01

const Calibration calibration_none = {.xx = 1, .yy = 1};

CalibrationPoint calibration_cross(int index)
{
    CalibrationPoint point;
    screen_panel_find_cross(index, &point.x, &point.y);
    return point;
}

CalibrationPoint calibration_turn(UiTurn turn, CalibrationPoint point)
{
    switch (turn) {
    case UI_TURN_RIGHT:
        return (CalibrationPoint){1 - point.y, point.x};
    case UI_TURN_HALF:
        return (CalibrationPoint){1 - point.x, 1 - point.y};
    case UI_TURN_LEFT:
        return (CalibrationPoint){point.y, 1 - point.x};
    default:
        return point;
    }
}

static CalibrationPoint multiply(const Calibration *matrix, CalibrationPoint point)
{
    return (CalibrationPoint){matrix->xx * point.x + matrix->xy * point.y + matrix->x0,
                              matrix->yx * point.x + matrix->yy * point.y + matrix->y0};
}

static bool are_too_near(const CalibrationPoint *points)
{
    for (int i = 0; i < CALIBRATION_POINTS; i++) {
        for (int n = 0; n < i; n++) {
            if (hypot(points[i].x - points[n].x, points[i].y - points[n].y) < CALIBRATION_NEAREST) {
                return true;
            }
        }
    }
    return false;
}

static CalibrationPoint find_middle(const CalibrationPoint *points)
{
    CalibrationPoint sum = {0, 0};
    for (int i = 0; i < CALIBRATION_POINTS; i++) {
        sum.x += points[i].x;
        sum.y += points[i].y;
    }
    return (CalibrationPoint){sum.x / CALIBRATION_POINTS, sum.y / CALIBRATION_POINTS};
}

/* False when the points lie on a line, as well as that can be said. */
static bool solve(const CalibrationPoint *touched, const CalibrationPoint *shown,
                  Calibration *matrix)
{
    const CalibrationPoint from = find_middle(touched);
    const CalibrationPoint to = find_middle(shown);
    double pp[3] = {0, 0, 0}; /* sums of xx, xy, yy of what was touched */
    double px[2] = {0, 0};    /* and of its x and y with the x shown */
    double py[2] = {0, 0};
    for (int i = 0; i < CALIBRATION_POINTS; i++) {
        double x = touched[i].x - from.x;
        double y = touched[i].y - from.y;
        pp[0] += x * x;
        pp[1] += x * y;
        pp[2] += y * y;
        px[0] += x * (shown[i].x - to.x);
        px[1] += y * (shown[i].x - to.x);
        py[0] += x * (shown[i].y - to.y);
        py[1] += y * (shown[i].y - to.y);
    }
    double spread = pp[0] * pp[2] - pp[1] * pp[1];
    if (!(spread > THINNEST * (pp[0] + pp[2]) * (pp[0] + pp[2]))) {
        return false;
    }
    *matrix = (Calibration){.xx = (px[0] * pp[2] - px[1] * pp[1]) / spread,
                            .xy = (px[1] * pp[0] - px[0] * pp[1]) / spread,
                            .yx = (py[0] * pp[2] - py[1] * pp[1]) / spread,
                            .yy = (py[1] * pp[0] - py[0] * pp[1]) / spread};
    const CalibrationPoint moved = multiply(matrix, from);
    matrix->x0 = to.x - moved.x;
    matrix->y0 = to.y - moved.y;
    return true;
}

static bool can_be_used(const Calibration *matrix)
{
    double area = fabs(matrix->xx * matrix->yy - matrix->xy * matrix->yx);
    return area >= SMALLEST_AREA && area <= LARGEST_AREA;
}

/* The furthest that a point comes out from its cross, by the diagonal. */
static double find_worst(const CalibrationPoint *touched, const CalibrationPoint *shown,
                         const Calibration *matrix, double aspect)
{
    double worst = 0;
    for (int i = 0; i < CALIBRATION_POINTS; i++) {
        const CalibrationPoint there = multiply(matrix, touched[i]);
        double off = hypot((there.x - shown[i].x) * aspect, there.y - shown[i].y);
        worst = MAX(worst, off / hypot(aspect, 1));
    }
    return worst;
}

CalibrationVerdict calibration_find(const CalibrationPoint touched[CALIBRATION_POINTS],
                                    const CalibrationPoint shown[CALIBRATION_POINTS], double aspect,
                                    Calibration *matrix)
{
    if (are_too_near(touched)) {
        return CALIBRATION_TOO_NEAR;
    }
    Calibration found;
    if (!solve(touched, shown, &found)) {
        return CALIBRATION_FLAT;
    }
    if (find_worst(touched, shown, &found, aspect) > CALIBRATION_WORST) {
        return CALIBRATION_UNEVEN;
    }
    if (!can_be_used(&found)) {
        return CALIBRATION_FLAT;
    }
    *matrix = found;
    return CALIBRATION_GOOD;
}

CalibrationPoint calibration_apply(const Calibration *matrix, CalibrationPoint point)
{
    const CalibrationPoint there = multiply(matrix, point);
    return (CalibrationPoint){CLAMP(there.x, 0, 1), CLAMP(there.y, 0, 1)};
}

char *calibration_to_text(const Calibration *matrix)
{
    const double numbers[NUMBERS] = {matrix->xx, matrix->xy, matrix->x0,
                                     matrix->yx, matrix->yy, matrix->y0};
    GString *text = g_string_new(NULL);
    for (int i = 0; i < NUMBERS; i++) {
        char digits[G_ASCII_DTOSTR_BUF_SIZE];
        g_string_append_printf(text, "%s%s", i > 0 ? " " : "",
                               g_ascii_formatd(digits, sizeof digits, "%.6f", numbers[i]));
    }
    return g_string_free(text, FALSE);
}

bool calibration_parse(const char *text, Calibration *matrix)
{
    double numbers[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
        char *end = NULL;
        numbers[i] = g_ascii_strtod(text, &end);
        if (end == text || *end != (i < NUMBERS - 1 ? ' ' : '\0') ||
            !(fabs(numbers[i]) <= LIMIT_NUMBER)) {
            return false;
        }
        text = end + 1;
    }
    const Calibration read = {numbers[0], numbers[1], numbers[2],
                              numbers[3], numbers[4], numbers[5]};
    if (!can_be_used(&read)) {
        return false;
    }
    *matrix = read;
    return true;
}
