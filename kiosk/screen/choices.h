#pragma once

#include "filter_counts.h"
#include "filter_words.h"
#include "page.h"

/**
 * The page on which one thing of a filter is chosen ("choose=status"), or which kind of thing
 * ("choose=more"): every choice a tile or a row with how many projects it would leave, leading to
 * the register with that choice and all others kept. What leaves nothing is not offered.
 */
bool screen_choices_add(ScreenPage *page, const ScreenContext *context, const ScreenFilter *filter,
                        const ScreenFilterWords *words, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether a kind can be chosen for a place: above the tambons only what the sums answer. */
bool screen_choices_offers(const ScreenFilter *filter, ScreenFilterKind kind);

/** What the choices of one kind are made with: between choices.c and choices_named.c. */
typedef struct {
    ScreenPage *page;
    Snapshot *snapshot;
    const ScreenFilter *filter; /* as it is */
    const char *stale_before;
    ScreenFilterKind kind;
    ScreenFilterCounts counts;
} ScreenChoices;

/** A choice before its count is known. */
typedef struct {
    UiIcon icon;
    const char *word;
    const char *meaning; /* NULL: the word says it all */
    const char *key;     /* of the kind; NULL: all of it */
    bool chosen;
} ScreenChoice;

/** The filter without what is chosen of the kind: each choice begins with it. */
ScreenFilter screen_choices_begin(const ScreenChoices *choices);

/** A tile for the filter `with` the choice in it. */
void screen_choices_add_tile(ScreenChoices *choices, const ScreenFilter *with,
                             const ScreenChoice *choice);

/** "12 โครงการ" that the filter would leave, NULL where nobody counted; *offered: not none. */
const char *screen_choices_count(const ScreenChoices *choices, const ScreenFilter *with,
                                 const char *key, bool *offered);

/** Choices whose names the release has (choices_named.c). */
bool screen_choices_add_villages(ScreenChoices *choices, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool screen_choices_add_programmes(ScreenChoices *choices,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool screen_choices_add_funders(ScreenChoices *choices, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void screen_choices_add_issues(ScreenChoices *choices);
