#pragma once

#include <snapshot/indicator.h>

#include "page.h"
#include "subject.h"

/**
 * Survey: which edition and year of an indicator set a page is about, and where its figures come
 * from (features C8): source, day, coverage, and when the next survey is due.
 */
typedef struct {
    GPtrArray *sets;                 /* owned; all editions of all sets */
    const SnapshotIndicatorSet *set; /* one of them, borrowed */
    GArray *years;   /* owned; of int, those with figures of the place, newest first */
    int year_be;     /* 0: the place has no figures of this edition */
    bool superseded; /* there is a newer edition of the set */
} ScreenSurvey;

void screen_survey_clear(ScreenSurvey *survey);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ScreenSurvey, screen_survey_clear)

/** What an address asks for; texts are borrowed for the call. */
typedef struct {
    const char *scope;
    const char *set_code; /* NULL: any that has `code` */
    const char *edition;  /* NULL, or one that is not there: the newest with figures, else newest */
    const char *code;     /* of an indicator the edition must have; NULL: none */
    int year_be;          /* 0, or one without figures: the newest */
} ScreenSurveyAsked;

/** SNAPSHOT_ERROR_NOT_FOUND where no set has what is asked for. */
bool screen_survey_read(Snapshot *snapshot, const ScreenSurveyAsked *asked, ScreenSurvey *survey,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * True when `sets` (as snapshot_indicator_list_sets() has them) have a newer edition of `set` that
 * is written down: its makers say how many indicators it has.
 */
bool screen_survey_is_superseded(const GPtrArray *sets, const SnapshotIndicatorSet *set);

/** When the next survey is due, in words, overdue or not; NULL where it is not known. */
const char *screen_survey_due(ScreenText *text, const ScreenContext *context, const char *as_of,
                              int every_years, bool superseded);

/** True when the day it is due has passed; false also by a clock in doubt. */
bool screen_survey_is_overdue(const ScreenContext *context, const char *as_of, int every_years);

/** Address of an edition of a set for a place: "/area/800120/indicators/bmn?edition=2560". */
const char *screen_survey_address(ScreenText *text, const ScreenSubject *subject,
                                  const SnapshotIndicatorSet *set);

/** Which indicator of which place an address leads to: "/indicator/9?area=800120&set=bmn…". */
const char *screen_survey_indicator_address(ScreenText *text, const SnapshotIndicatorKey *key);

/** "ปี พ.ศ. 2564": surveys are of years of the calendar. */
const char *screen_survey_year(ScreenText *text, int year_be);

/** Where figures come from; texts may be NULL. */
typedef struct {
    const char *source;
    const char *as_of; /* ISO */
    int sent_count;
    int sent_total;
} ScreenSurveyOrigin;

/** Where figures are from: of the newest among them. `values`: of SnapshotIndicatorValue. */
ScreenSurveyOrigin screen_survey_origin_of(const GPtrArray *values);

/** A card: survey, year, day, source, coverage and when it is due again. */
void screen_survey_add_origin(ScreenPage *page, const ScreenContext *context,
                              const ScreenSubject *subject, const ScreenSurvey *survey,
                              const ScreenSurveyOrigin *origin);

/**
 * The same in a few lines under a number: day, source, and when it is due again; that it is overdue
 * as a badge. Added to the section begun last.
 */
void screen_survey_add_standing(ScreenPage *page, const ScreenContext *context,
                                const ScreenSurvey *survey, const ScreenSurveyOrigin *origin);

/** A tile that leads from a place ("/area/8001", "/group/2") to its surveys; a section of its own.
 */
void screen_survey_add_way(ScreenPage *page, const char *place_address);

/** One more beside it, to all tambons of a district, group or province in one table. */
void screen_survey_add_table_way(ScreenPage *page, const char *place_address);
