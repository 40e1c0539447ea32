#pragma once

#include "figure.h"
#include "measure.h"
#include "survey.h"

/**
 * The page of one indicator of one place: its parts, each a card or more. They share what is read
 * once: whose figure it is, of which survey and year, and the figure itself.
 */
typedef struct {
    const ScreenContext *context; /* borrowed */
    ScreenPage *page;             /* borrowed */
    ScreenSubject subject;
    ScreenSurvey survey;
    SnapshotIndicator *indicator; /* owned */
    SnapshotIndicatorKey key;     /* its texts are borrowed from the above */
    GPtrArray *years;             /* owned; of SnapshotIndicatorPoint, oldest first */
    GPtrArray *compared;          /* owned; the same, the first the figure itself */
    ScreenMeasure measure;        /* the figure itself */
    ScreenFigureMarks marks;      /* those drawn */
    int small_cell;
} ScreenIndicatorPage;

void screen_indicator_page_clear(ScreenIndicatorPage *page);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ScreenIndicatorPage, screen_indicator_page_clear)

/** The figures of a point as a measure; its mark is noted, and whether it is made up. */
ScreenMeasure screen_indicator_page_measure(ScreenIndicatorPage *page,
                                            const SnapshotFigures *figures);

/** Address of the same indicator, survey and year of another place. */
const char *screen_indicator_page_address(ScreenIndicatorPage *page, const char *scope,
                                          int year_be);

/** The figure as a bar of a list; `label` and `id` are borrowed. */
void screen_indicator_page_add_gauge(ScreenIndicatorPage *page, const char *label,
                                     const ScreenMeasure *measure, const char *caption,
                                     const UiBadge *badge, const char *id);

/** The figures beside it, each with which is better (C6). */
bool screen_indicator_beside_add(ScreenIndicatorPage *page, Snapshot *snapshot,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** By sex and by age, where the release has it (C12). */
bool screen_indicator_beside_add_parts(ScreenIndicatorPage *page, Snapshot *snapshot,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The line over the years, cut where the edition changed (C5). */
void screen_indicator_years_add(ScreenIndicatorPage *page);

/**
 * The places next to it and those below it with their figures: in the order of their names, or the
 * best first, each list for itself (order=best, within=best).
 */
bool screen_indicator_places_add(ScreenIndicatorPage *page, Snapshot *snapshot,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
