#include "base/complaint.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

#define UNREADABLE "unreadable"
#define LIMIT_BYTES 256

static char *complaint_path(const char *folder)
{
    return g_build_filename(folder, UNREADABLE, NULL);
}

static bool is_about(const char *path, const char *name)
{
    g_autofree char *text = base_file_read_text(path, LIMIT_BYTES, NULL);
    return text != NULL && g_str_equal(g_strchomp(text), name);
}

bool base_complaint_write(const char *folder, const char *snapshot, GError **error)
{
    g_autofree char *path = complaint_path(folder);
    g_autofree char *name = g_path_get_basename(snapshot);
    if (is_about(path, name)) {
        return true;
    }
    g_autofree char *line = g_strconcat(name, "\n", NULL);
    return base_file_write(path, line, strlen(line), error);
}

void base_complaint_remove(const char *folder)
{
    g_autofree char *path = complaint_path(folder);
    (void)unlink(path);
}

int64_t base_complaint_time(const char *folder, const char *snapshot)
{
    g_autofree char *path = complaint_path(folder);
    g_autofree char *name = g_path_get_basename(snapshot);
    struct stat status;
    return is_about(path, name) && stat(path, &status) == 0 ? (int64_t)status.st_mtime : 0;
}
