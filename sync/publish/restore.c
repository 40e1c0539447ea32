#include "bundle.h"
#include "command.h"
#include "deliver.h"
#include "lock.h"
#include "published.h"
#include "who.h"
#include "workspace.h"

#include <base/clock.h>
#include <base/error.h>
#include <base/file.h>
#include <desk/audit.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * A workspace comes back whole or not at all: it is unpacked and checked beside its place, and
 * takes the place in one step. What was there is kept under another name.
 */

typedef struct {
    gboolean force; /* filled by GOption */
    char *by;
} RestoreOptions;

static bool is_empty(const char *path)
{
    g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
    return folder == NULL || g_dir_read_name(folder) == NULL;
}

static bool check_place(const char *place, const RestoreOptions *options, GError **error)
{
    if (!options->force && !is_empty(place)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "%s มีข้อมูลอยู่แล้ว โปรดใช้โฟลเดอร์ว่าง หรือใช้ --force เพื่อเก็บของเดิมไว้ข้าง ๆ แล้วแทนที่",
                    place);
        return false;
    }
    return true;
}

static bool check_space(const char *place, const BundleFacts *facts, GError **error)
{
    g_autofree char *parent = g_path_get_dirname(place);
    uint64_t free_bytes = 0;
    if (!base_file_make_folder(parent, error) ||
        !base_file_free_space(parent, &free_bytes, error)) {
        return false;
    }
    if (free_bytes < (uint64_t)facts->bytes) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_NO_SPACE, "พื้นที่ดิสก์ไม่พอ: ต้องใช้ %.0f MB",
                    (double)facts->bytes / 1e6);
        return false;
    }
    return true;
}

/* What came back can be worked with: settings, an unbroken log, signed metadata. */
static bool check_restored(const char *folder, const char *file, const char *by, GError **error)
{
    g_autoptr(Workspace) workspace = workspace_open(folder, error);
    g_auto(Published) published = {0};
    if (workspace == NULL || !published_find(workspace, base_clock_now(), &published, error) ||
        (published.path != NULL && !deliver_site(workspace, published.path, true, error))) {
        return false;
    }
    g_autofree char *province = workspace_path(workspace, "province.db", NULL);
    if (!g_file_test(province, G_FILE_TEST_EXISTS)) {
        return true;
    }
    g_autoptr(Desk) desk = workspace_open_desk(workspace, error);
    g_autoptr(GPtrArray) records = desk == NULL ? NULL : desk_audit_list(desk, error);
    g_autofree char *detail = g_strdup_printf("ชุดที่เผยแพร่อยู่ %d", published.number);
    const DeskAuditEntry entry = {by, DESK_ACTION_RESTORE, file, detail};
    return records != NULL && desk_audit_add(desk, &entry, 1, error);
}

/* "workspace.before-20261121-090000", or with a number when that is taken. Returns: owned. */
static char *name_for_old(const char *place)
{
    g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc(base_clock_now());
    g_autofree char *stamp = g_date_time_format(now, "%Y%m%d-%H%M%S");
    char *name = g_strdup_printf("%s.before-%s", place, stamp);
    for (int i = 2; g_file_test(name, G_FILE_TEST_EXISTS); i++) {
        g_free(name);
        name = g_strdup_printf("%s.before-%s-%d", place, stamp, i);
    }
    return name;
}

/* One step: the place holds the old or the new workspace at every moment. */
static bool take_place(const char *work, const char *place, GError **error)
{
    if (!g_file_test(place, G_FILE_TEST_EXISTS)) {
        return base_file_rename(work, place, error);
    }
    if (renameat2(AT_FDCWD, work, AT_FDCWD, place, RENAME_EXCHANGE) != 0) {
        base_file_set_errno(error, errno, "แทนที่", place);
        return false;
    }
    if (is_empty(work)) {
        return base_file_remove_tree(work, error);
    }
    g_autofree char *old = name_for_old(place);
    if (!base_file_rename(work, old, error)) {
        return false;
    }
    g_print("ของเดิมเก็บไว้ที่ %s\n", old);
    return true;
}

static bool unpack(const char *file, const char *work, const char *by, GError **error)
{
    if (!base_file_remove_tree(work, error)) { // of a run that was killed
        return false;
    }
    if (!bundle_unpack(file, work, error) || !check_restored(work, file, by, error)) {
        (void)base_file_remove_tree(work, NULL);
        return false;
    }
    return true;
}

static bool run(const char *place, const char *file, const RestoreOptions *options, GError **error)
{
    g_autofree char *by = who_get(options->by);
    g_autofree char *work = g_strconcat(place, ".restoring", NULL);
    g_auto(BundleFacts) facts = {0};
    if (!check_place(place, options, error) || !bundle_verify(file, &facts, error) ||
        !check_space(place, &facts, error)) {
        return false;
    }
    g_autoptr(WorkspaceLock) lock = NULL;
    if (!is_empty(place)) {
        lock = lock_take(place, error); // nobody may be publishing from what is moved aside
        if (lock == NULL) {
            return false;
        }
    }
    if (!unpack(file, work, by, error) || !take_place(work, place, error)) {
        return false;
    }
    g_print("นำข้อมูลสำรองของจังหวัด %s (ทำเมื่อ %s) กลับมาไว้ที่ %s แล้ว: %d ไฟล์\n", facts.province_code,
            facts.made_utc, place, facts.file_count);
    return true;
}

int command_restore(const CommandLine *line)
{
    RestoreOptions options = {0};
    const GOptionEntry entries[] = {
        {"force", 0, 0, G_OPTION_ARG_NONE, &options.force, "แทนที่พื้นที่งานที่มีอยู่ โดยเก็บของเดิมไว้ข้าง ๆ",
         NULL},
        {"by", 0, 0, G_OPTION_ARG_STRING, &options.by, "ชื่อผู้นำข้อมูลกลับ", "NAME"},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    const CommandHelp help = {"restore FILE",
                              "นำพื้นที่งานกลับมาจากไฟล์สำรอง: tambon-publish -C DIR restore FILE"};
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    if (g_strv_length(rest) != 1 || line->workspace_path == NULL) {
        g_printerr("ต้องระบุ -C โฟลเดอร์ที่จะวาง และไฟล์สำรองหนึ่งไฟล์\n");
        g_free(options.by);
        return COMMAND_USAGE;
    }
    g_autofree char *place = g_canonicalize_filename(line->workspace_path, NULL);
    g_autoptr(GError) error = NULL;
    bool restored = run(place, rest[0], &options, &error);
    g_free(options.by);
    return restored ? EXIT_SUCCESS : command_fail(error);
}
