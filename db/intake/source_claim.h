#pragma once

#include <stdbool.h>

/**
 * Whose a file is: whoever says so must say the same. A file in the wrong folder would replace the
 * data of another office, so a disagreement is never settled by a rank among these.
 * Every text is a tambon code or NULL: says nothing.
 */
typedef struct {
    const char *given;  /* the command line */
    const char *folder; /* the folder's name */
    const char *name;   /* the file's name before its first dash */
    const char *sheet;  /* the workbook's sheet `office` */
} IntakeSourceClaim;

/**
 * `code` receives the one code that was said, owned, NULL if none was. Returns false when two
 * disagree: `disagreement` then receives who says what, in Thai, owned.
 */
bool intake_source_claim_settle(const IntakeSourceClaim *claim, char **code, char **disagreement);

/** True if `text` begins with the digits of a tambon code and has `length` bytes. */
bool intake_source_claim_is_code(const char *text, unsigned long length);

/** The code that a folder's or file's name says: "800120", "800120-projects.csv". Owned or NULL. */
char *intake_source_claim_read(const char *name);
