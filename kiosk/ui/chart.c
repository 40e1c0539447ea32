#include "ui/chart.h"

#include <glib.h>
#include <math.h>

/* Beyond this no figure of a province lies; it keeps the powers of ten finite. */
#define GREATEST 1e15

/* The smallest of 1, 2, 5 × 10ⁿ that is not below `span`. */
static double round_up(double span)
{
    static const double leads[] = {1.0, 2.0, 5.0, 10.0};
    double power = pow(10.0, floor(log10(span)));
    for (size_t i = 0; i < G_N_ELEMENTS(leads); i++) {
        /* A hair of room: 0.3 / 3 is not quite 0.1. */
        if (span <= leads[i] * power * (1 + 1e-9)) {
            return leads[i] * power;
        }
    }
    return 10.0 * power;
}

static UiChartScale scale_of_step(double least, double greatest, double step)
{
    return (UiChartScale){.from = floor(least / step + 1e-9) * step,
                          .to = ceil(greatest / step - 1e-9) * step,
                          .step = step};
}

UiChartScale ui_chart_scale(double least, double greatest, int most_steps)
{
    if (!isfinite(least) || !isfinite(greatest) || fabs(least) > GREATEST ||
        fabs(greatest) > GREATEST) {
        return (UiChartScale){0, 1, 1};
    }
    double low = MIN(least, greatest);
    double high = MAX(least, greatest);
    int steps = CLAMP(most_steps, 2, UI_CHART_LIMIT_STEPS);
    if (high - low <= fabs(high) * 1e-9) {
        double room = high == 0 ? 1.0 : round_up(fabs(high) / 10.0);
        low = low >= 0 ? MAX(0.0, low - room) : low - room;
        high += room;
    }
    double step = round_up((high - low) / steps);
    UiChartScale scale = scale_of_step(low, high, step);
    /* Rounding outwards may have cost a step too many. */
    while (ui_chart_scale_steps(&scale) > steps) {
        step = round_up(step * 1.5);
        scale = scale_of_step(low, high, step);
    }
    return scale;
}

int ui_chart_scale_steps(const UiChartScale *scale)
{
    return (int)lround((scale->to - scale->from) / scale->step);
}

int ui_chart_place(const UiChartScale *scale, double value, int length_px)
{
    double share = (value - scale->from) / (scale->to - scale->from);
    return (int)lround(CLAMP(share, 0.0, 1.0) * length_px);
}

static double part_of(double value) { return value > 0 ? value : 0; }

/* The one that lost most by rounding and has not yet been given back. */
static int find_poorest(const double *lost, int count)
{
    int poorest = 0;
    for (int i = 1; i < count; i++) {
        if (lost[i] > lost[poorest] + 1e-9) {
            poorest = i;
        }
    }
    return poorest;
}

void ui_chart_percents(const double *values, int count, int *percents)
{
    double lost[UI_CHART_LIMIT_SHARES] = {0};
    double sum = 0;
    int shared = CLAMP(count, 0, UI_CHART_LIMIT_SHARES);
    for (int i = 0; i < count; i++) {
        percents[i] = 0;
        sum += i < shared ? part_of(values[i]) : 0;
    }
    if (sum <= 0) {
        return;
    }
    int given = 0;
    for (int i = 0; i < shared; i++) {
        double exact = part_of(values[i]) / sum * 100.0;
        percents[i] = (int)floor(exact + 1e-9);
        lost[i] = exact - percents[i];
        given += percents[i];
    }
    for (; given < 100; given++) {
        int poorest = find_poorest(lost, shared);
        percents[poorest]++;
        lost[poorest] -= 1.0;
    }
}

UiChartDirection ui_chart_compare(double before, double after, double tolerance,
                                  bool higher_is_better)
{
    if (!isfinite(before) || !isfinite(after)) {
        return UI_CHART_UNKNOWN;
    }
    if (fabs(after - before) < tolerance || after == before) {
        return UI_CHART_SAME;
    }
    return (after > before) == higher_is_better ? UI_CHART_BETTER : UI_CHART_WORSE;
}
