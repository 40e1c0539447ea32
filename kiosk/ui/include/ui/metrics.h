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

/** How names and dates are written: Thai, or in Latin letters as in English (and Malay). */
typedef enum { UI_LANGUAGE_THAI, UI_LANGUAGE_ENGLISH, UI_LANGUAGE_COUNT } UiLanguage;

typedef struct {
    int width_px;
    int height_px;
    double px_per_mm;
    UiTextSize text_size;
    UiThemeKind theme;
    UiLanguage language; /* of the words the caller passes; nothing here translates */
    bool thai_digits;    /* the office shows ๐–๙; the caller's formatting obeys it */
    int reach_top_px;    /* what lies above is out of a wheelchair's reach; 0: nothing is */
    bool low_reach;      /* the visitor asked for everything to touch below `reach_top_px` */
    bool calm;           /* nothing moves by itself and nothing glides */
    bool slide;          /* a page of a meeting: in its own frame, without pager */
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

/**
 * Everything to touch is within reach below this height over the floor (K4; domain.md §2: forward
 * reach over an obstruction is 1,120 mm at most, 70 mm less leaves room for a step to the panel).
 */
#define UI_METRICS_REACH_MM 1050

/** Low reach never leaves less of the panel than this: below it no page would be readable. */
#define UI_METRICS_REACH_LEAST_MM 150.0

/** Low reach is not offered where everything would move down by less: it is within reach nearly. */
#define UI_METRICS_REACH_WORTH_MM 60.0

/**
 * The first row of pixels within reach on a panel whose lower edge is `panel_bottom_mm` over the
 * floor; 0 when all of it is. Not measured (0): the upper half is taken to be out of reach.
 */
int ui_metrics_reach_top(const UiMetrics *metrics, int panel_bottom_mm);

/** The rows that low reach takes away from the top now: `reach_top_px`, or 0 when it is off. */
int ui_metrics_lowered_px(const UiMetrics *metrics);

/**
 * Whether the panel has room for a text size: nine lines of it and a line of fourteen em, or no
 * page could show a thing and what to touch about it. While low reach is on, seven lines within
 * reach; nine where a line has fewer than eighteen em and the foot takes two rows. A 15-inch panel
 * (344 mm long) has no room for the largest, lying or upright; 21 inches have. Normal is always
 * offered, and so is that of a meeting, which has pages of its own. What is not offered "make the
 * screen suit you" says in words.
 */
bool ui_metrics_offers(const UiMetrics *metrics, UiTextSize size);

/** The largest size offered that is not above `wanted`. */
UiTextSize ui_metrics_fit_text_size(const UiMetrics *metrics, UiTextSize wanted);

/**
 * True when head, foot and pager must do with as little as they can: fewer than fourteen lines of
 * the text size in force within reach, or lines of fewer than eighteen em.
 */
bool ui_metrics_is_tight(const UiMetrics *metrics);

/** Millimetres to whole pixels, rounded; at least 1 for anything above 0. */
int ui_metrics_px(const UiMetrics *metrics, double mm);

/** Pixels of a space, a radius, a shadow. */
int ui_metrics_space(const UiMetrics *metrics, UiSpace space);
int ui_metrics_radius(const UiMetrics *metrics, UiRadius radius);
int ui_metrics_elevation(const UiMetrics *metrics, UiElevation elevation);

/** How long a motion lasts: 0 for those who want it calm. */
double ui_metrics_motion_ms(const UiMetrics *metrics, UiMotion motion);

/** Least pixels of a main thing to touch (20 mm). */
int ui_metrics_target(const UiMetrics *metrics);

/**
 * Height of ก in mm for a role at the metrics' text size. That of a meeting is a share of the
 * panel's long side, whatever it measures: what is shown to a room is seen from as far as it is
 * large.
 */
double ui_metrics_ko_mm(const UiMetrics *metrics, UiType type);

/** Face, size and line of a role at the metrics' text size. */
UiTextStyle ui_metrics_style(const UiMetrics *metrics, UiType type);

/** True when the canvas is higher than wide: screens stack what they otherwise put side by side. */
bool ui_metrics_is_portrait(const UiMetrics *metrics);
