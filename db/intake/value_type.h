#pragma once

#include "intake/value.h"

/**
 * How each group of types is read. `tidy` is the written text normalised, with 0–9 for every digit,
 * never empty. Returns false for an error, which is in `finding`.
 */
typedef struct {
    const IntakeColumn *column;
    GStringChunk *texts; /* keeps what the value points to */
} IntakeValueContext;

/** Sets a finding; an error replaces a warning, nothing replaces an error. `message` is taken. */
void intake_value_find(IntakeFinding *finding, IntakeSeverity severity, const char *rule,
                       char *message, const char *advice);

/** The same for an error. Returns false, for the reader to return. */
bool intake_value_refuse(IntakeFinding *finding, const char *rule, char *message,
                         const char *advice);

/** A heading, word or line tidied (base_thai_normalise(), skipped where it would change nothing).
 */
char *intake_value_tidy(const char *written) G_GNUC_WARN_UNUSED_RESULT;

/* value_spelling.c */

/**
 * `written` in one spelling: tidied, glyph variants of old fonts as letters (with a warning),
 * digits 0–9 except in prose, where digits of other scripts become Thai or Arabic ones (with a
 * warning that names the first by its code point). Returns: owned text, or NULL after an error:
 * letters that only one font knows.
 */
char *intake_value_mend(IntakeType type, const char *written,
                        IntakeFinding *finding) G_GNUC_WARN_UNUSED_RESULT;

/* value_number.c */
bool intake_value_read_year(const IntakeValueContext *context, const char *tidy, IntakeValue *value,
                            IntakeFinding *finding);
bool intake_value_read_date(const IntakeValueContext *context, const char *tidy, IntakeValue *value,
                            IntakeFinding *finding);
bool intake_value_read_month(const IntakeValueContext *context, const char *tidy,
                             IntakeValue *value, IntakeFinding *finding);
bool intake_value_read_money(const IntakeValueContext *context, const char *tidy,
                             IntakeValue *value, IntakeFinding *finding);
bool intake_value_read_number(const IntakeValueContext *context, const char *tidy,
                              IntakeValue *value, IntakeFinding *finding);

/* value_word.c */
bool intake_value_read_text(const IntakeValueContext *context, const char *tidy, IntakeValue *value,
                            IntakeFinding *finding);
bool intake_value_read_code(const IntakeValueContext *context, const char *tidy, IntakeValue *value,
                            IntakeFinding *finding);
bool intake_value_read_choice(const IntakeValueContext *context, const char *tidy,
                              IntakeValue *value, IntakeFinding *finding);
bool intake_value_read_yes_no(const IntakeValueContext *context, const char *tidy,
                              IntakeValue *value, IntakeFinding *finding);

/* value_list.c */
bool intake_value_read_list(const IntakeValueContext *context, const char *tidy, IntakeValue *value,
                            IntakeFinding *finding);
bool intake_value_read_villages(const IntakeValueContext *context, const char *tidy,
                                IntakeValue *value, IntakeFinding *finding);
