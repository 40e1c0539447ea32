#include "request.h"

#include <base/file.h>
#include <string.h>

bool request_leave(const char *path, const char *line, GError **error)
{
    g_autofree char *text = g_strconcat(line, "\n", NULL);
    return base_file_write(path, text, strlen(text), error);
}

bool request_waits(const char *path) { return g_file_test(path, G_FILE_TEST_EXISTS); }
