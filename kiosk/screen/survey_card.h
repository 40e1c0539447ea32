#pragma once

#include <snapshot/indicator.h>

#include "headline.h"
#include "page.h"
#include "survey.h"

/**
 * Survey card: what a survey of a place comes to in one big figure and a plain sentence, where it
 * is from, and the way to all of it. A survey that its makers state as one number, such as the
 * level of development of a village (features C2), has that number, in the neutral words of its
 * data; of another it is said how many things it found out.
 */
typedef struct {
    const char *heading;
    const char *note; /* its year; NULL: none */
    UiIcon icon;
    ScreenHeadline headline;
    const char *coverage; /* how many have sent theirs; NULL: the office's own figure */
    ScreenSurveyOrigin origin;
    int every_years;     /* how often it is surveyed; 0: not stated */
    const GArray *parts; /* of UiChip: shorter ways to parts of it; NULL: none. A tile has none */
    const char *word;    /* of the button */
    const char *id;
} ScreenSurveyCard;

/** The card; where the panel has no room for it, a tile with the figure and when it is from. */
void screen_survey_card_add(ScreenPage *page, const ScreenContext *context,
                            const ScreenSurveyCard *card);

/** The card of an edition of a set, also of one without figures of the place. */
bool screen_survey_card_add_set(ScreenPage *page, const ScreenContext *context,
                                const ScreenSubject *subject, const SnapshotIndicatorSet *set,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The cards of all sets that are one number (SnapshotIndicatorSet.indicator_count). */
bool screen_survey_card_add_levels(ScreenPage *page, const ScreenContext *context,
                                   const ScreenSubject *subject,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
