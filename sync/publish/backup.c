#include "bundle.h"
#include "command.h"
#include "lock.h"
#include "published.h"
#include "who.h"
#include "workspace.h"

#include <base/clock.h>
#include <desk/audit.h>
#include <desk/copy.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * Everything that is needed to go on publishing on another machine: settings, sheets, pictures, the
 * master, what is published, what was approved, and the keys that live here. Not the root keys,
 * which live elsewhere on purpose, and not drafts and pages, which are made again.
 */

/* Folders are walked this deep: repository/targets/v2/full is 4. */
#define DEPTH_LIMIT 12

/* A folder that holds the release which the next one is built upon; older ones are not needed. */
#define RELEASES "releases"

static bool is_left_out(const char *path)
{
    return g_str_has_prefix(path, "keys/root-") || g_str_has_suffix(path, ".part") ||
           g_str_has_suffix(path, "/.incoming") || g_str_equal(path, "repository/.site");
}

static int compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* What a folder holds, sorted, so that two backups of one state list their files alike. */
static GPtrArray *list_folder(const char *path)
{
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
    const char *name = NULL;
    while (folder != NULL && (name = g_dir_read_name(folder)) != NULL) {
        g_ptr_array_add(names, g_strdup(name));
    }
    g_ptr_array_sort(names, compare_names);
    return names;
}

// Recursion ends at DEPTH_LIMIT.
// NOLINTNEXTLINE(misc-no-recursion)
static bool add_tree(const Workspace *workspace, const char *path, int depth, BundleWriter *writer,
                     GError **error)
{
    g_autofree char *full = g_build_filename(workspace->path, path, NULL);
    if (g_file_test(full, G_FILE_TEST_IS_SYMLINK) || is_left_out(path) || depth > DEPTH_LIMIT) {
        return true;
    }
    if (g_file_test(full, G_FILE_TEST_IS_REGULAR)) {
        return bundle_writer_add(writer, path, full, error);
    }
    g_autoptr(GPtrArray) names = list_folder(full);
    for (guint i = 0; i < names->len; i++) {
        g_autofree char *below = g_build_filename(path, g_ptr_array_index(names, i), NULL);
        if (!add_tree(workspace, below, depth + 1, writer, error)) {
            return false;
        }
    }
    return true;
}

/* The master as it is at one moment, whoever imports meanwhile. */
static bool add_master(const Workspace *workspace, const char *file, BundleWriter *writer,
                       GError **error)
{
    g_autofree char *province = workspace_path(workspace, "province.db", NULL);
    if (!g_file_test(province, G_FILE_TEST_EXISTS)) {
        return true;
    }
    g_autofree char *copy = g_strconcat(file, ".province.part", NULL);
    (void)g_remove(copy);
    bool added = desk_copy_write(province, copy, error) &&
                 bundle_writer_add(writer, "province.db", copy, error);
    (void)g_remove(copy);
    return added;
}

static bool add_release(const Workspace *workspace, BundleWriter *writer, GError **error)
{
    g_auto(Published) published = {0};
    if (!published_find(workspace, base_clock_now(), &published, error)) {
        return false;
    }
    if (published.path == NULL || !g_file_test(published.path, G_FILE_TEST_EXISTS)) {
        return true;
    }
    g_autofree char *path = g_strdup_printf(RELEASES "/%d.db", published.number);
    return bundle_writer_add(writer, path, published.path, error);
}

static bool write_bundle(const Workspace *workspace, const char *file, int *count, GError **error)
{
    static const char *const parts[] = {"province.conf", "root.json",  "reference",  "intake",
                                        "inbox",         "photos",     "pages",      "keys",
                                        "approved",      "repository", "key-change", "checks"};
    g_autoptr(BundleWriter) writer = bundle_writer_open(file, error);
    if (writer == NULL) {
        return false;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (!add_tree(workspace, parts[i], 0, writer, error)) {
            return false;
        }
    }
    if (!add_release(workspace, writer, error) || !add_master(workspace, file, writer, error)) {
        return false;
    }
    *count = bundle_writer_count(writer);
    return bundle_writer_finish(writer, workspace->code, error);
}

static bool log_backup(const Workspace *workspace, const char *by, const char *file, int count,
                       GError **error)
{
    g_autofree char *province = workspace_path(workspace, "province.db", NULL);
    if (!g_file_test(province, G_FILE_TEST_EXISTS)) {
        return true; // nothing was ever imported: there is no log yet
    }
    g_autoptr(Desk) desk = workspace_open_desk(workspace, error);
    g_autofree char *detail = g_strdup_printf("%d ไฟล์", count);
    const DeskAuditEntry entry = {by, DESK_ACTION_BACKUP, file, detail};
    return desk != NULL && desk_audit_add(desk, &entry, 1, error);
}

static bool run(const CommandLine *line, const char *file, const char *by, GError **error)
{
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    g_autoptr(WorkspaceLock) lock = workspace == NULL ? NULL : lock_take(workspace->path, error);
    g_auto(BundleFacts) facts = {0};
    int count = 0;
    // Read back before anybody relies on it.
    if (lock == NULL || !write_bundle(workspace, file, &count, error) ||
        !bundle_verify(file, &facts, error) || !log_backup(workspace, by, file, count, error)) {
        return false;
    }
    g_print("สำรองข้อมูลไว้ที่ %s แล้ว: %d ไฟล์ %.1f MB ตรวจอ่านกลับแล้ว\n"
            "ไฟล์นี้มีกุญแจลงลายมือชื่อ โปรดเก็บในที่ปลอดภัย (ไม่มีกุญแจ root ซึ่งเก็บแยกไว้)\n",
            file, facts.file_count, (double)facts.bytes / 1e6);
    return true;
}

int command_backup(const CommandLine *line)
{
    char *by = NULL;
    const GOptionEntry entries[] = {
        {"by", 0, 0, G_OPTION_ARG_STRING, &by, "ชื่อผู้สำรองข้อมูล", "NAME"},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    const CommandHelp help = {"backup FILE", "เก็บพื้นที่งานทั้งหมดไว้ในไฟล์เดียวสำหรับนำกลับเมื่อเครื่องเสีย"};
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    if (g_strv_length(rest) != 1) {
        g_printerr("ต้องระบุไฟล์สำรองหนึ่งไฟล์\n");
        g_free(by);
        return COMMAND_USAGE;
    }
    g_autofree char *who = who_get(by);
    g_free(by);
    g_autoptr(GError) error = NULL;
    return run(line, rest[0], who, &error) ? EXIT_SUCCESS : command_fail(error);
}
