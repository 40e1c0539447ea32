#pragma once

#include "export/workspace.h"

/** Private to db/export: takes `cause` and says that the export has failed of it. */
void export_error_take(GError **error, ExportError code, GError *cause);
