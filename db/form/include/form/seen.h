#pragma once

#include <glib.h>
#include <stdbool.h>

#include "intake/import.h"

/**
 * What an import or a check looked at, kept for the reports that follow: whose file, what became of
 * it, and the rows of those sheets that have problems (on disk: memory stays bounded by one file).
 */
typedef struct FormSeen FormSeen;

FormSeen *form_seen_new(void) G_GNUC_WARN_UNUSED_RESULT;
void form_seen_free(FormSeen *seen);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FormSeen, form_seen_free)

/** For IntakeImportOptions: `listener`, with a FormSeen as `listener_data`. */
void form_seen_listen(const IntakeImportSeen *sheet, void *form_seen);

/**
 * False with a BASE_ERROR when rows could not be put aside: reports made now lack the rows of some
 * sheets; what is wrong with them is still in.
 */
bool form_seen_check(const FormSeen *seen, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The codes of the offices whose sheets were seen, sorted; each once. Returns: owned, NULL last.
 */
char **form_seen_list_offices(const FormSeen *seen) G_GNUC_WARN_UNUSED_RESULT;
