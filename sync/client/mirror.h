#pragma once

#include "run.h"

/**
 * The run with --mirror: keeps the repository in a folder as it is at its source, for a stick or
 * for neighbours who ask a web server of ours (sync-protocol.md §4). The store of the run holds
 * what the mirror itself believes, apart from what it hands out; it is not a kiosk's.
 *
 * In this order, so that a client that reads the folder meanwhile finds the old repository or the
 * new one, and a run that dies is gone on with: the metadata are brought up to date in the store;
 * what they list is brought, checked and moved in, target by target; then delegated roles, targets,
 * snapshot, roots and last of all the timestamp are put in place; what no metadata led to for a day
 * goes. (Between a new root and its timestamp lies one rename: whoever asks just then is told 1101
 * and comes again. That is so at the source as well.)
 *
 * A run that brings new metadata reads every target that is already there through; one that brings
 * none looks at their lengths only.
 *
 * Returns: UPDATED, CURRENT, or FILES_LATER (a picture that the source lists but does not have is
 * passed over, as every kiosk passes over it). Errors: as the stages of a sync; the folder then
 * still shows what it showed.
 */
ClientResult client_mirror_run(ClientRun *run, GError **error);
