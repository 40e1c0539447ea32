#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * Codes by their names: one code may have many names (full, abbreviation, alias), one name may mean
 * several codes. Names are compared by base_thai_match_key(), codes exactly.
 */
typedef struct IntakeNames IntakeNames;

IntakeNames *intake_names_new(void) G_GNUC_WARN_UNUSED_RESULT;
void intake_names_free(IntakeNames *names);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IntakeNames, intake_names_free)

/** Adds a name of `code`; the first is the one that intake_names_describe() shows. NULL: skipped.
 */
void intake_names_add(IntakeNames *names, const char *code, const char *name);

/** Adds each line of `lines` as a name; NULL: skipped. */
void intake_names_add_lines(IntakeNames *names, const char *code, const char *lines);

/** The code itself, owned by `names`, or NULL when it is unknown. */
const char *intake_names_code(const IntakeNames *names, const char *code);

/** All codes called `name`, borrowed; NULL: none. */
const GPtrArray *intake_names_match(const IntakeNames *names, const char *name);

/** True if `code` is called `name`. */
bool intake_names_is(const IntakeNames *names, const char *code, const char *name);

/** "ทุ่งสง (801002), ทุ่งสง (8009)". Returns: owned text. */
char *intake_names_describe(const IntakeNames *names,
                            const GPtrArray *codes) G_GNUC_WARN_UNUSED_RESULT;
