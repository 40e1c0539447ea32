#pragma once

#include "fetch.h"

/**
 * A repository as plain files below `path`, such as a stick. Only regular files are read: a link or
 * a pipe on a hostile stick counts as an unreadable file, a link in the place of a folder below
 * `path` as one that is not there. ETags are ignored.
 * Returns: owned source.
 */
ClientFetch *client_folder_new(const char *path) G_GNUC_WARN_UNUSED_RESULT;
