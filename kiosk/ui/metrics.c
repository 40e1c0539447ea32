#include "ui/metrics.h"

#include <glib.h>
#include <math.h>

#define OFFER_LINES 9
#define OFFER_EM 14
#define OFFER_LINES_LOWERED 7
#define TIGHT_LINES 14
#define TIGHT_EM 18

UiMetrics ui_metrics_make(int width_px, int height_px, double screen_width_mm)
{
    double px_per_mm = screen_width_mm > 0 ? width_px / screen_width_mm : 0;
    if (px_per_mm < UI_METRICS_MIN_PX_PER_MM || px_per_mm > UI_METRICS_MAX_PX_PER_MM) {
        px_per_mm = MAX(width_px, height_px) / UI_METRICS_DEFAULT_LONG_SIDE_MM;
    }
    return (UiMetrics){.width_px = width_px, .height_px = height_px, .px_per_mm = px_per_mm};
}

int ui_metrics_reach_top(const UiMetrics *metrics, int panel_bottom_mm)
{
    double height_mm = metrics->height_px / metrics->px_per_mm;
    double reach_mm =
        panel_bottom_mm > 0 ? (double)(UI_METRICS_REACH_MM - panel_bottom_mm) : height_mm / 2;
    reach_mm = MAX(reach_mm, UI_METRICS_REACH_LEAST_MM);
    double gain_mm = height_mm - reach_mm;
    return gain_mm >= UI_METRICS_REACH_WORTH_MM ? ui_metrics_px(metrics, gain_mm) : 0;
}

int ui_metrics_lowered_px(const UiMetrics *metrics)
{
    return metrics->low_reach ? metrics->reach_top_px : 0;
}

int ui_metrics_px(const UiMetrics *metrics, double mm)
{
    int px = (int)lround(mm * metrics->px_per_mm);
    return mm > 0 && px < 1 ? 1 : px;
}

int ui_metrics_space(const UiMetrics *metrics, UiSpace space)
{
    return ui_metrics_px(metrics, ui_theme_space_mm(space));
}

int ui_metrics_radius(const UiMetrics *metrics, UiRadius radius)
{
    return ui_metrics_px(metrics, ui_theme_radius_mm(radius));
}

int ui_metrics_elevation(const UiMetrics *metrics, UiElevation elevation)
{
    return ui_metrics_px(metrics, ui_theme_elevation_mm(elevation));
}

/* Up, not to the nearest: 19.9 mm is not 20 mm. */
double ui_metrics_motion_ms(const UiMetrics *metrics, UiMotion motion)
{
    return metrics->calm ? 0.0 : ui_theme_motion_ms(motion);
}

int ui_metrics_target(const UiMetrics *metrics)
{
    return (int)ceil(UI_TARGET_MM * metrics->px_per_mm);
}

double ui_metrics_ko_mm(const UiMetrics *metrics, UiType type)
{
    double long_side_mm = MAX(metrics->width_px, metrics->height_px) / metrics->px_per_mm;
    double share = metrics->text_size == UI_TEXT_MEETING ? long_side_mm / UI_THEME_MEETING_MM : 1.0;
    return ui_theme_ko_mm(type, metrics->text_size) * share;
}

UiTextStyle ui_metrics_style(const UiMetrics *metrics, UiType type)
{
    UiFace face = ui_theme_face(type);
    double ko_px = ui_metrics_ko_mm(metrics, type) * metrics->px_per_mm;
    int em_px = (int)ceil(ko_px / ui_theme_ko_per_em(face));
    return (UiTextStyle){face, em_px, (int)ceil(em_px * ui_theme_line_em(type))};
}

bool ui_metrics_is_portrait(const UiMetrics *metrics)
{
    return metrics->height_px > metrics->width_px;
}

/* How many lines of body text of a size are as high as `height_px`. */
static int count_lines(const UiMetrics *metrics, UiTextSize size, int height_px)
{
    UiMetrics sized = *metrics;
    sized.text_size = size;
    return height_px / ui_metrics_style(&sized, UI_TYPE_BODY).line_px;
}

static int count_ems(const UiMetrics *metrics, UiTextSize size)
{
    UiMetrics sized = *metrics;
    sized.text_size = size;
    return metrics->width_px / ui_metrics_style(&sized, UI_TYPE_BODY).em_px;
}

bool ui_metrics_offers(const UiMetrics *metrics, UiTextSize size)
{
    int reachable_px = metrics->height_px - ui_metrics_lowered_px(metrics);
    int ems = count_ems(metrics, size);
    int least = ems < TIGHT_EM ? OFFER_LINES : OFFER_LINES_LOWERED; /* the foot takes two rows */
    return size == UI_TEXT_NORMAL || size == UI_TEXT_MEETING ||
           (count_lines(metrics, size, metrics->height_px) >= OFFER_LINES &&
            count_lines(metrics, size, reachable_px) >= least && ems >= OFFER_EM);
}

UiTextSize ui_metrics_fit_text_size(const UiMetrics *metrics, UiTextSize wanted)
{
    UiTextSize size = wanted;
    while (!ui_metrics_offers(metrics, size)) {
        size--;
    }
    return size;
}

bool ui_metrics_is_tight(const UiMetrics *metrics)
{
    int height_px = metrics->height_px - ui_metrics_lowered_px(metrics);
    return count_lines(metrics, metrics->text_size, height_px) < TIGHT_LINES ||
           count_ems(metrics, metrics->text_size) < TIGHT_EM;
}
