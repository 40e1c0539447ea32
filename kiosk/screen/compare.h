#pragma once

#include <snapshot/indicator.h>

#include "figure.h"
#include "measure.h"
#include "page.h"
#include "survey.h"

/**
 * Compare: two to four tambons side by side on one scale (features D4). Which ones is in the
 * address alone ("areas=800120,800121"), as is what is compared (part=, set=, edition=, year=). The
 * others are held against the first of them.
 */
#define SCREEN_COMPARE_LEAST 2
#define SCREEN_COMPARE_LIMIT 4

typedef struct {
    const ScreenContext *context;            /* borrowed */
    ScreenPage *page;                        /* borrowed */
    GPtrArray *areas;                        /* owned; of SnapshotArea */
    const char *names[SCREEN_COMPARE_LIMIT]; /* with their district where there are several */
} ScreenCompare;

void screen_compare_clear(ScreenCompare *compare);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ScreenCompare, screen_compare_clear)

/**
 * The tambons an address names: none to four, each once. Returns: owned list of codes; NULL for
 * other addresses.
 */
GStrv screen_compare_codes(const BaseAddress *address) G_GNUC_WARN_UNUSED_RESULT;

/** Whether it asks for tambons to be chosen: that is a page of its own. */
bool screen_compare_is_choosing(const BaseAddress *address);

/**
 * Reads who the tambons are that the page's address names; SNAPSHOT_ERROR_NOT_FOUND where the
 * release has one of them not. Context and page are to be set before.
 */
bool screen_compare_read(ScreenCompare *compare, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Address of a comparison that begins with a tambon: of choosing the others. What it is to show is
 * an edition of a set and a year of it (NULL and 0: the newest).
 */
const char *screen_compare_address(ScreenText *text, const char *code,
                                   const SnapshotIndicatorSet *set, int year_be);

/** The button that leads there, in the section begun last. */
void screen_compare_add_way(ScreenPage *page, const char *code, const SnapshotIndicatorSet *set,
                            int year_be);

/** What the surveys found, indicator by indicator (compare_indicators.c). */
bool screen_compare_add_indicators(ScreenCompare *compare,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Which survey and year the address asks for, or else the newest that is written down, as the first
 * tambon that has figures of it knows it. survey->set is NULL where there is no survey at all.
 */
bool screen_compare_read_survey(const ScreenCompare *compare, ScreenSurvey *survey,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The same as one place of any level knows it. */
bool screen_compare_read_survey_of(const ScreenPage *page, Snapshot *snapshot, const char *scope,
                                   ScreenSurvey *survey, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** That there are no figures of it. */
void screen_compare_add_no_survey(ScreenPage *page);

/** The surveys and years there are to choose from, that of the page marked. */
void screen_compare_add_surveys_of(ScreenPage *page, const ScreenSurvey *survey);

/** The surveys and years there are to choose from ("choose=survey"). */
bool screen_compare_add_surveys(ScreenCompare *compare, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Projects, their money and their statuses, as the release has summed them up
 * (compare_projects.c). */
bool screen_compare_add_projects(ScreenCompare *compare, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One indicator of them all over the years, the address says which (compare_trend.c). */
bool screen_compare_add_trend(ScreenCompare *compare, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The indicators there are to choose from for it ("choose=indicator"). */
bool screen_compare_add_indicator_choice(ScreenCompare *compare,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Address of that comparison of one indicator, beginning with a tambon (key->scope). */
const char *screen_compare_trend_address(ScreenText *text, const SnapshotIndicatorKey *key);
