#pragma once

#include "delta/delta.h"

/** The two refusals, always false. Private to sync/delta. */
bool delta_error_refuse(GError **error, const char *why);
bool delta_error_mismatch(GError **error, const char *why);

/** Takes an error of db/replay: a full disk, or `otherwise`. Always false. */
bool delta_error_take_replay(GError **error, GError *cause, DeltaError otherwise);
