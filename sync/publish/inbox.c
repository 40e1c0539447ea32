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
    GHashTable *kinds; /* of its sheets: IntakeSheet */
    bool refused;
    bool copy;   /* the same bytes as another one: only for the archive */
    char *taken; /* where it lies now; NULL: in the inbox, or archived */
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
    g_free(file->taken);
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

static InboxFile *find_file(const Inbox *inbox, const char *path)
{
    for (guint i = 0; i < inbox->files->len; i++) {
        InboxFile *file = g_ptr_array_index(inbox->files, i);
        if (strcmp(file->path, path) == 0) {
            return file;
        }
    }
    return NULL;
}

static InboxFile *ensure_file(Inbox *inbox, const char *path)
{
    InboxFile *file = find_file(inbox, path);
    if (file == NULL) {
        file = g_new0(InboxFile, 1);
        file->path = g_strdup(path);
        file->kinds = g_hash_table_new(NULL, NULL);
        g_ptr_array_add(inbox->files, file);
    }
    return file;
}

void inbox_listen(const IntakeImportSeen *seen, void *inbox)
{
    Inbox *self = inbox;
    g_autofree char *path = g_path_is_absolute(seen->file)
                                ? g_strdup(seen->file)
                                : workspace_path(self->workspace, seen->file, NULL);
    InboxFile *file = ensure_file(self, path);
    if (file->office_code == NULL) {
        file->office_code = g_strdup(seen->office_code);
    }
    if (seen->sheet != NULL) {
        g_hash_table_add(file->kinds, (void *)(uintptr_t)seen->sheet);
    }
    file->copy = file->copy || seen->copy;
    file->refused = file->refused || !seen->stored || seen->beside_refused;
}

static bool is_csv(const char *name)
{
    static const char *const endings[] = {".csv", NULL};
    return base_file_has_ending(name, endings);
}

static bool is_workbook(const char *name)
{
    static const char *const endings[] = {".xlsx", ".xls", ".ods", ".xlsm", NULL};
    return base_file_has_ending(name, endings);
}

static bool have_common_kind(const InboxFile *file, const GPtrArray *kinds)
{
    for (guint i = 0; i < kinds->len; i++) {
        if (g_hash_table_contains(file->kinds, g_ptr_array_index(kinds, i))) {
            return true;
        }
    }
    return false;
}

/* True for what has come to lie here in this run. */
static bool is_taken(const Inbox *inbox, const char *path)
{
    for (guint i = 0; i < inbox->files->len; i++) {
        const InboxFile *file = g_ptr_array_index(inbox->files, i);
        if (g_strcmp0(file->taken, path) == 0) {
            return true;
        }
    }
    return false;
}

/* Kinds of sheets that are known to be in a file of intake/: by its name, and by its last tries. */
static GPtrArray *find_kinds(const Inbox *inbox, const char *office_code, const char *path,
                             GError **error)
{
    g_autofree char *name = g_path_get_basename(path);
    g_autofree char *file = g_build_filename("intake", office_code, name, NULL);
    GPtrArray *kinds = intake_import_tried_sheets(inbox->workspace->path, office_code, file, error);
    const IntakeSheet *named = intake_sheet_of_file(name, INTAKE_OWNER_TAMBON);
    if (kinds != NULL && named != NULL && is_csv(name)) {
        g_ptr_array_add(kinds, (void *)(uintptr_t)named);
    }
    return kinds;
}

/*
 * True when what lies there must make room: it has the same name, or a list of the same kind, and
 * an import of both could be refused. Documents stay, also those that are workbooks, and what was
 * taken in this run: it passed the check beside this file.
 */
static bool find_replaced(const Inbox *inbox, const InboxFile *file, const char *path,
                          bool *replaced, GError **error)
{
    g_autofree char *own = g_path_get_basename(file->path);
    g_autofree char *name = g_path_get_basename(path);
    *replaced = strcmp(name, own) == 0;
    if (*replaced || is_taken(inbox, path) || !(is_csv(name) || is_workbook(name))) {
        return true;
    }
    g_autoptr(GPtrArray) kinds = find_kinds(inbox, file->office_code, path, error);
    *replaced = kinds != NULL && have_common_kind(file, kinds);
    return kinds != NULL;
}

static bool archive(const char *path, const char *folder, int64_t now_unix, GError **error)
{
    g_autofree char *name = g_path_get_basename(path);
    g_autofree char *archive_folder = g_build_filename(folder, ".archive", NULL);
    g_autofree char *time_utc = base_clock_to_rfc3339(now_unix);
    g_autofree char *dated = g_strconcat(time_utc, "-", name, NULL);
    g_autofree char *to = g_build_filename(archive_folder, dated, NULL);
    for (int number = 2; g_file_test(to, G_FILE_TEST_EXISTS); number++) {
        g_free(to); // two of one name in one second
        to = g_strdup_printf("%s/%s-%d-%s", archive_folder, time_utc, number, name);
    }
    return base_file_make_folder(archive_folder, error) && base_file_rename(path, to, error);
}

static bool make_room(const Inbox *inbox, const InboxFile *file, const char *folder,
                      int64_t now_unix, GError **error)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
    const char *name = NULL;
    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        if (*name != '.') {
            g_ptr_array_add(paths, g_build_filename(folder, name, NULL));
        }
    }
    for (guint i = 0; i < paths->len; i++) {
        const char *path = g_ptr_array_index(paths, i);
        bool replaced = false;
        if (!find_replaced(inbox, file, path, &replaced, error) ||
            (replaced && !archive(path, folder, now_unix, error))) {
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

/*
 * True for what belongs to the sheets beside it: documents and pictures. By the rule of the import
 * also a workbook that holds no sheet and is not called like one.
 */
static bool is_companion(const Inbox *inbox, const char *path)
{
    g_autofree char *name = g_path_get_basename(path);
    size_t digits = strspn(name, "0123456789");
    bool coded = digits == TAMBON_CODE_DIGITS && name[digits] == '-';
    bool called = coded || intake_sheet_of_file(name, INTAKE_OWNER_TAMBON) != NULL;
    bool form = is_csv(name) || (is_workbook(name) && (called || find_file(inbox, path) != NULL));
    return *name != '.' && *name != '~' && !form && g_file_test(path, G_FILE_TEST_IS_REGULAR);
}

/* Brings them along from inbox/<tambon_code>/. */
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
        if (is_companion(inbox, from) && !bring(from, to, copy, error)) {
            return false;
        }
    }
    return true;
}

/* A file under a name that was taken in this run already waits for the next one. */
static bool take_file(const Inbox *inbox, InboxFile *file, int64_t now_unix, GError **error)
{
    g_autofree char *folder = workspace_path(inbox->workspace, "intake", file->office_code, NULL);
    g_autofree char *name = g_path_get_basename(file->path);
    g_autofree char *to = g_build_filename(folder, name, NULL);
    if (file->copy || is_taken(inbox, to)) {
        return !file->copy || archive(file->path, folder, now_unix, error);
    }
    if (!base_file_make_folder(folder, error) || !make_room(inbox, file, folder, now_unix, error) ||
        !bring_companions(inbox, file, folder, error) || !base_file_rename(file->path, to, error)) {
        return false;
    }
    file->taken = g_steal_pointer(&to);
    return true;
}

static bool may_take(const InboxFile *file)
{
    return !file->refused && file->office_code != NULL &&
           strlen(file->office_code) == TAMBON_CODE_DIGITS && g_hash_table_size(file->kinds) > 0;
}

char **inbox_take(Inbox *inbox, int64_t now_unix, GError **error)
{
    for (guint i = 0; i < inbox->files->len; i++) {
        InboxFile *file = g_ptr_array_index(inbox->files, i);
        if (may_take(file) && !take_file(inbox, file, now_unix, error)) {
            return NULL;
        }
    }
    g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < inbox->files->len; i++) {
        const InboxFile *file = g_ptr_array_index(inbox->files, i);
        if (file->taken != NULL) {
            g_ptr_array_add(paths, g_strdup(file->taken));
        }
    }
    g_ptr_array_add(paths, NULL);
    return (char **)g_ptr_array_free(g_steal_pointer(&paths), false);
}
