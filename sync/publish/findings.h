#pragma once

#include "workspace.h"

#include <form/seen.h>
#include <intake/report.h>
#include <stdint.h>

/* What a check or an import found, written where the officer asked for it. */

typedef struct {
    const Workspace *workspace;
    const IntakeReport *report;
    FormSeen *seen;
    int64_t made_utc;
} Findings;

/* Writes the whole run into `path`: .xlsx (with the rows as sent, marked), .html (a page to print),
 * anything else as CSV. */
bool findings_write(const Findings *findings, const char *path,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Writes the report and the folder of reports that were asked for: NULL, nobody did. */
bool findings_write_asked(const Findings *findings, const char *path, const char *folder,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Writes one workbook an office into `folder`, "800120-ผลการตรวจ.xlsx", for each that was looked
 * at: also to those without a problem, so that no report of an earlier run stays in its place. */
bool findings_write_folder(const Findings *findings, const char *folder,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
