#pragma once

#include "release.h"
#include "survey.h"
#include "told.h"

/** One build's work on the figures of surveys: from the raw tables of province.db to the snapshot.
 */
typedef struct {
    SqlDatabase *database; /* main: the new file; province; previous, if has_previous */
    const ReleaseOptions *options;
    bool has_previous;
    ReleaseScopes *scopes;
    ReleaseTold *told;
    DisclosureOutcome outcome;
    int dropped; /* rows of offices that did not fit (SurveyTable.dropped) */
    SqlStatement *indicator_put;
    SqlStatement *indicator_keep; /* NULL unless has_previous */
} SurveyBuild;

/**
 * Writes indicator_value, household_account and consumption, and masks the small counts of
 * profile_item; notes in `told` what the release would tell; fills result's figures about hiding.
 */
bool release_surveys_write(SqlDatabase *database, const ReleaseOptions *options, bool has_previous,
                           ReleaseTold *told, ReleaseResult *result,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Marks a table with what earlier releases told of it; key: kind and name of the table. */
bool surveys_protect(SurveyBuild *build, const char *const key[2], const char *digest,
                     SurveyTable *table, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Binds a figure and its state; NULL mark: nothing was sent. Hidden figures are bound as NULL. */
void surveys_bind(SqlStatement *put, const char *name, const char *state_name,
                  const DisclosureMark *mark);

bool surveys_write_indicators(SurveyBuild *build, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool surveys_write_consumption(SurveyBuild *build, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool surveys_write_accounts(SurveyBuild *build, GError **error) G_GNUC_WARN_UNUSED_RESULT;
