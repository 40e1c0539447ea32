#pragma once

#include "run.h"

/**
 * Last stage, in every case, and once more before the first one when health.h has something to say:
 * status.json and the log of the store, and the words a person reads. `cause` is why the run
 * failed, NULL for success. A status that cannot be written is said on standard error and changes
 * nothing about the result.
 */
void client_report_write(const ClientRun *run, ClientResult result, const GError *cause);

/**
 * Instead of the last stage, for a scheduled run that asks nobody yet: when the next one will. What
 * the last try came to stays as it is, and nothing is written that is there already: a timer comes
 * every few minutes, and the disk is to last.
 */
void client_report_wait(const ClientRun *run, ClientResult result);

/** Only the words, for a run that never had the store. */
void client_report_print(ClientResult result, const GError *cause);
