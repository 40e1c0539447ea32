#pragma once

#include <glib.h>
#include <stdbool.h>

/* Copies the pilot's reference/ and intake/ sheets, which are installed beside the program, into
   a new workspace. */
bool pilot_copy(const char *workspace_path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
