#pragma once

#include <glib.h>

#include "intake/report.h"
#include "statements.h"

/**
 * Rules between sheets, asked of province.db when the files of a run are in: no single file breaks
 * them, and every file before may have been sent on another day. Each finding is told under the
 * file and row the record came from. Nothing is undone here: what must not be published is also a
 * rule of the release (db/release/check.c).
 */
typedef struct {
    IntakeStatements *statements;
    IntakeReport *report;
    GHashTable *offices;       /* tambon codes whose sheets were stored in this run */
    bool reference;            /* so was a reference sheet: the rules of the province too */
    const char *issue_edition; /* in force; may be NULL */
} IntakeCross;

/**
 * Warns of documents about a project that is not there, of projects of a year without a plan, of
 * common issues without a project, of rungs that do not fit a project's status or each other, of
 * money reported twice (never resolved: only the province can tell); refuses nothing, but reports
 * as errors projects whose issue leads nowhere (G10), sets with other dimensions than they state
 * (S28) and screens of meetings that name what is not there (D2). A note says how far the editions
 * of the issues are mapped. Returns false with an SqlError.
 */
bool intake_cross_check(const IntakeCross *cross, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Reports a finding under the file and row that the record `record_key` of a sheet came from;
 * `problem` says all but the row and the heading of `column`, the key of one of the sheet's.
 */
bool intake_cross_tell(const IntakeCross *cross, const char *kind, const char *record_key,
                       const char *column, IntakeProblem problem,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Part of intake_cross_check(), cross_meeting.c: an error for each row of a list of a meeting that
 * leads to what is not in province.db. The release is refused for it too (db/release/meeting.c).
 */
bool intake_cross_check_meetings(const IntakeCross *cross,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
