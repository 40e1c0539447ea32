#pragma once

#include "datapackage/package.h"

/** Sets an error of ours with the text of `cause`, which is freed. */
void datapackage_error_take(GError **error, DatapackageError code, GError *cause);
