#pragma once

#include "choose.h"
#include "run.h"

/**
 * Stages 3 to 5: the chosen release into service, by the shortest way there is: a delta of kind
 * `rows`, one of kind `pages` (delta.h), the full file. What was taken, and how many bytes of it
 * there are, goes into run->taken.
 *
 * Errors: as client_download_target() and client_install_release(). A broken line ends the run, so
 * that the next one resumes; anything else that stops a delta leads to the next way.
 */
bool client_take_release(ClientRun *run, const TufClient *client, const ClientChoice *choice,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
