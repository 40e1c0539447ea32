#pragma once

#include "intake/import.h"
#include "sql/sql.h"

/**
 * A workspace for tests of intake: the small province of tests/data/intake/reference (district
 * ทุ่งสง and tambon ทุ่งสง of another district; tambons 800120 with 3 villages and 801002 with 2) in a
 * folder of its own, and imports of it with the report at hand. What fails without a test asking
 * for it ends the test.
 */
typedef struct {
    char *folder;
    IntakeImportOptions options; /* of the next import; texts borrowed */
    IntakeReport *report;        /* of the last import */
    IntakeImportResult result;   /* of the last import */
} IntakeBed;

/** An empty workspace, and one whose reference sheets are there and imported without a warning. */
void intake_bed_init_empty(IntakeBed *bed);
void intake_bed_init(IntakeBed *bed);
void intake_bed_clear(IntakeBed *bed);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(IntakeBed, intake_bed_clear)

/** Path below the workspace. Returns: owned. */
char *intake_bed_path(const IntakeBed *bed, const char *name);

/** Writes a file of the workspace ("intake/800120/projects.csv"), folders included. */
void intake_bed_write(const IntakeBed *bed, const char *name, const char *text);

/** Copies every CSV file of a folder of the source tree into a folder of the workspace. */
void intake_bed_copy(const IntakeBed *bed, const char *source_folder, const char *name);

/** Imports or checks the whole workspace; the run itself must succeed, files may be refused. */
void intake_bed_import(IntakeBed *bed);
void intake_bed_check(IntakeBed *bed);

/** Ends the test, printing the report, unless the last run had no problem of these severities. */
void intake_bed_expect_no(const IntakeBed *bed, IntakeSeverity severity);

/** The problem of this rule in this row of the last run; NULL if there is none. */
const IntakeProblem *intake_bed_problem(const IntakeBed *bed, const char *rule, int row);

/** Ends the test, printing the report, unless there is that problem. */
void intake_bed_expect(const IntakeBed *bed, const char *rule, int row);

/** One number or one text from province.db. The text is owned; NULL for NULL or no row. */
int64_t intake_bed_ask(const IntakeBed *bed, const char *query);
char *intake_bed_ask_text(const IntakeBed *bed, const char *query);

/**
 * All data in force in province.db as text: equal texts mean equal content. Left out are
 * `received_utc`, the table of tries and the audit log, which remember what happened.
 */
char *intake_bed_dump(const IntakeBed *bed);
