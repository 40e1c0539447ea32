#pragma once

#include <glib.h>

/* <prefix>/bin/tambon-publish finds <prefix>/share, installed or in a build. Owned. */
char *share_folder(GError **error);
