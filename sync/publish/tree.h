#pragma once

#include <glib.h>
#include <stdbool.h>

/* Removes a folder of ours with all it holds; links are removed, not followed. One that is not
   there is removed already. */
bool tree_remove(const char *path, GError **error);
