#pragma once

#include "ui/theme.h"

#include <stdbool.h>

/**
 * Metrics: how big a millimetre is on this panel, and the settings that change how things are
 * drawn. One small struct by value; whoever changes a setting makes the next frame with it.
 */

/** Panels nobody measured (0 mm from EDID or config) are taken for this width, long side. */
#define UI_METRICS_DEFAULT_LONG_SIDE_MM 598.0 /* a 27-inch 16:9 panel */

/** Outside these, a panel's reported size is taken for a lie and the default is used instead. */
#define UI_METRICS_MIN_PX_PER_MM 1.0
#define UI_METRICS_MAX_PX_PER_MM 16.0

typedef enum { UI_LANGUAGE_THAI, UI_LANGUAGE_ENGLISH, UI_LANGUAGE_COUNT } UiLanguage;

typedef struct {
    int width_px;
    int height_px;
    double px_per_mm;
    UiTextSize text_size;
    UiThemeKind theme;
    UiLanguage language; /* of the words the caller passes; nothing here translates */
    bool thai_digits;    /* the office shows ๐–๙; the caller's formatting obeys it */
} UiMetrics;

/** How a run of text is set: everything that changes its shape, nothing that changes its colour. */
typedef struct {
    UiFace face;
    int em_px;   /* size of the face */
    int line_px; /* baseline to baseline */
} UiTextStyle;

/**
 * Metrics of a canvas of `width_px` × `height_px` on a panel `screen_width_mm` wide (0: unknown),
 * normal text, light theme, Thai, Arabic digits; the caller changes fields as its settings say.
 */
UiMetrics ui_metrics_make(int width_px, int height_px, double screen_width_mm);

/** Millimetres to whole pixels, rounded; at least 1 for anything above 0. */
int ui_metrics_px(const UiMetrics *metrics, double mm);

/** Pixels of a space, a radius, a shadow. */
int ui_metrics_space(const UiMetrics *metrics, UiSpace space);
int ui_metrics_radius(const UiMetrics *metrics, UiRadius radius);
int ui_metrics_elevation(const UiMetrics *metrics, UiElevation elevation);

/** Least pixels of a main thing to touch (20 mm). */
int ui_metrics_target(const UiMetrics *metrics);

/** Face, size and line of a role at the metrics' text size. */
UiTextStyle ui_metrics_style(const UiMetrics *metrics, UiType type);

/** True when the canvas is higher than wide: screens stack what they otherwise put side by side. */
bool ui_metrics_is_portrait(const UiMetrics *metrics);
