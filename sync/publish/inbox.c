#include "inbox.h"

#include <base/clock.h>
#include <base/file.h>
#include <glib/gstdio.h>
#include <string.h>

#define TAMBON_CODE_DIGITS 6

/* A file of the inbox; a workbook has several sheets, and one with errors keeps all of it back. */
typedef struct {
    char *path;
    char *office_code; /* NULL: nobody knows */
    GHashTable *kinds; /* of its sheets, as kind_number() */
    bool refused;
} InboxFile;

struct Inbox {
    const Workspace *workspace;
    char *folder;
    GPtrArray *files; /* InboxFile *, in the order they were seen */
};

static void inbox_file_free(void *data)
{
    InboxFile *file = data;
    g_free(file->path);
    g_free(file->office_code);
    g_hash_table_unref(file->kinds);
    g_free(file);
}

Inbox *inbox_new(const Workspace *workspace)
{
    Inbox *inbox = g_new0(Inbox, 1);
    inbox->workspace = workspace;
    inbox->folder = workspace_path(workspace, "inbox", NULL);
    inbox->files = g_ptr_array_new_with_free_func(inbox_file_free);
    return inbox;
}

void inbox_free(Inbox *inbox)
{
    if (inbox == NULL) {
        return;
    }
    g_ptr_array_unref(inbox->files);
    g_free(inbox->folder);
    g_free(inbox);
}

const char *inbox_folder(Inbox *inbox, GError **error)
{
    return base_file_make_folder(inbox->folder, error) ? inbox->folder : NULL;
}

static InboxFile *find_file(Inbox *inbox, const char *path)
{
    for (guint i = 0; i < inbox->files->len; i++) {
        InboxFile *file = g_ptr_array_index(inbox->files, i);
        if (strcmp(file->path, path) == 0) {
            return file;
        }
    }
    InboxFile *file = g_new0(InboxFile, 1);
    file->path = g_strdup(path);
    file->kinds = g_hash_table_new(NULL, NULL);
    g_ptr_array_add(inbox->files, file);
    return file;
}

static void *kind_number(const IntakeSheet *sheet)
{
    return GINT_TO_POINTER(intake_sheet_order(sheet) + 1);
}

void inbox_listen(const IntakeImportSeen *seen, void *inbox)
{
    Inbox *self = inbox;
    g_autofree char *path = g_path_is_absolute(seen->file)
                                ? g_strdup(seen->file)
                                : workspace_path(self->workspace, seen->file, NULL);
    InboxFile *file = find_file(self, path);
    if (file->office_code == NULL) {
        file->office_code = g_strdup(seen->office_code);
    }
    if (seen->sheet != NULL) {
        g_hash_table_add(file->kinds, kind_number(seen->sheet));
    }
    file->refused = file->refused || !seen->stored;
}

static bool is_csv(const char *name) { return g_str_has_suffix(name, ".csv"); }

static bool is_workbook(const char *name)
{
    return g_str_has_suffix(name, ".xlsx") || g_str_has_suffix(name, ".xls") ||
           g_str_has_suffix(name, ".xlsm") || g_str_has_suffix(name, ".ods");
}

/* "800120-projects.csv" and "projects.csv" hold projects. */
static bool holds_kind_of(const char *name, const InboxFile *file)
{
    g_autofree char *kind = g_strndup(name, strlen(name) - strlen(".csv"));
    const char *dash = strchr(kind, '-');
    const char *word = dash != NULL && dash - kind == TAMBON_CODE_DIGITS ? dash + 1 : kind;
    const IntakeSheet *sheet = intake_sheet_find(word, INTAKE_OWNER_TAMBON);
    return sheet != NULL && g_hash_table_contains(file->kinds, kind_number(sheet));
}

/*
 * True when `name`, which lies in the office's folder, must make room. A workbook always does: one
 * of its sheets may be what has just been sent again, and reading it later would bring the old rows
 * back.
 */
static bool is_replaced(const char *name, const InboxFile *file)
{
    g_autofree char *own = g_path_get_basename(file->path);
    return strcmp(name, own) == 0 || is_workbook(name) ||
           (is_csv(name) && holds_kind_of(name, file));
}

static bool archive(const char *folder, const char *name, int64_t now_unix, GError **error)
{
    g_autofree char *archive_folder = g_build_filename(folder, ".archive", NULL);
    g_autofree char *time_utc = base_clock_to_rfc3339(now_unix);
    g_autofree char *dated = g_strconcat(time_utc, "-", name, NULL);
    g_autofree char *from = g_build_filename(folder, name, NULL);
    g_autofree char *to = g_build_filename(archive_folder, dated, NULL);
    return base_file_make_folder(archive_folder, error) && base_file_rename(from, to, error);
}

static bool make_room(const InboxFile *file, const char *folder, int64_t now_unix, GError **error)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    const char *name = NULL;
    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        if (*name != '.' && is_replaced(name, file)) {
            g_ptr_array_add(names, g_strdup(name));
        }
    }
    for (guint i = 0; i < names->len; i++) {
        if (!archive(folder, g_ptr_array_index(names, i), now_unix, error)) {
            return false;
        }
    }
    return true;
}

static bool is_below(const char *path, const char *folder)
{
    size_t length = strlen(folder);
    return strncmp(path, folder, length) == 0 && path[length] == G_DIR_SEPARATOR;
}

/* A sheet that stays in the folder may name the same documents and pictures. */
static bool stays_somebody(const Inbox *inbox, const char *folder)
{
    for (guint i = 0; i < inbox->files->len; i++) {
        const InboxFile *file = g_ptr_array_index(inbox->files, i);
        if (file->refused && is_below(file->path, folder)) {
            return true;
        }
    }
    return false;
}

static bool bring(const char *from, const char *to, bool copy, GError **error)
{
    if (!copy) {
        return base_file_rename(from, to, error);
    }
    g_autofree char *part = g_strconcat(to, ".part", NULL);
    (void)g_remove(part); // of a run that was cut off
    return base_file_copy(from, part, error) && base_file_sync(part, error) &&
           base_file_rename(part, to, error);
}

/* What in inbox/<tambon_code>/ is no table: its sheets name documents and pictures. */
static bool bring_companions(const Inbox *inbox, const InboxFile *file, const char *folder,
                             GError **error)
{
    g_autofree char *from_folder = g_path_get_dirname(file->path);
    g_autofree char *from_name = g_path_get_basename(from_folder);
    if (strcmp(from_name, file->office_code) != 0) {
        return true;
    }
    bool copy = stays_somebody(inbox, from_folder);
    g_autoptr(GDir) dir = g_dir_open(from_folder, 0, NULL);
    const char *name = NULL;
    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *from = g_build_filename(from_folder, name, NULL);
        g_autofree char *to = g_build_filename(folder, name, NULL);
        bool companion = *name != '.' && *name != '~' && !is_csv(name) && !is_workbook(name) &&
                         g_file_test(from, G_FILE_TEST_IS_REGULAR);
        if (companion && !bring(from, to, copy, error)) {
            return false;
        }
    }
    return true;
}

/* Returns: owned new path, or NULL with an error. */
static char *take_file(Inbox *inbox, const InboxFile *file, int64_t now_unix, GError **error)
{
    g_autofree char *folder = workspace_path(inbox->workspace, "intake", file->office_code, NULL);
    g_autofree char *name = g_path_get_basename(file->path);
    g_autofree char *to = g_build_filename(folder, name, NULL);
    if (!base_file_make_folder(folder, error) || !make_room(file, folder, now_unix, error) ||
        !bring_companions(inbox, file, folder, error) || !base_file_rename(file->path, to, error)) {
        return NULL;
    }
    return g_steal_pointer(&to);
}

static bool may_take(const InboxFile *file)
{
    return !file->refused && file->office_code != NULL &&
           strlen(file->office_code) == TAMBON_CODE_DIGITS && g_hash_table_size(file->kinds) > 0;
}

char **inbox_take(Inbox *inbox, int64_t now_unix, GError **error)
{
    g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < inbox->files->len; i++) {
        const InboxFile *file = g_ptr_array_index(inbox->files, i);
        if (!may_take(file)) {
            continue;
        }
        char *path = take_file(inbox, file, now_unix, error);
        if (path == NULL) {
            return NULL;
        }
        g_ptr_array_add(paths, path);
    }
    g_ptr_array_add(paths, NULL);
    return (char **)g_ptr_array_free(g_steal_pointer(&paths), false);
}
