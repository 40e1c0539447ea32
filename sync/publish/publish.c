#include "command.h"
#include "deliver.h"
#include "keys.h"
#include "workspace.h"

#include <base/clock.h>
#include <base/error.h>
#include <release/snapshot.h>
#include <stdio.h>
#include <stdlib.h>

/*
 * Publishing is two steps, each safe to repeat: build releases/N.db when the data have changed, and
 * deliver the newest release when the repository does not have it yet. A run that was cut off
 * between them is finished by the next one.
 */

typedef struct {
    int number;
    gboolean rebuild; /* filled by GOption */
    char *passphrase_file;
} PublishOptions;

static char *release_path(const Workspace *workspace, int number)
{
    g_autofree char *name = g_strdup_printf("%d.db", number);
    return workspace_path(workspace, "releases", name, NULL);
}

/* The highest N for which releases/N.db exists; 0 for none. */
static int find_last_release(const Workspace *workspace)
{
    g_autofree char *folder = workspace_path(workspace, "releases", NULL);
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    int last = 0;
    const char *name = NULL;
    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        char *end = NULL;
        gint64 number = g_ascii_strtoll(name, &end, 10);
        if (number > last && number < G_MAXINT && g_str_equal(end, ".db")) {
            last = (int)number;
        }
    }
    return last;
}

static bool build_release(const Workspace *workspace, const PublishOptions *options,
                          int64_t now_unix, ReleaseResult *result, GError **error)
{
    int last = find_last_release(workspace);
    int number = options->number > 0 ? options->number : last + 1;
    if (number <= last) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "--release %d ใช้ไม่ได้ เพราะเผยแพร่ถึงชุดที่ %d แล้ว", number, last);
        return false;
    }
    g_autofree char *province = workspace_path(workspace, "province.db", NULL);
    if (!g_file_test(province, G_FILE_TEST_EXISTS)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_MISSING,
                    "ยังไม่มีข้อมูลใน %s โปรดนำเข้าก่อนด้วย 'tambon-publish -C %s import'", workspace->path,
                    workspace->path);
        return false;
    }
    g_autofree char *previous = last > 0 ? release_path(workspace, last) : NULL;
    g_autofree char *output = release_path(workspace, number);
    const ReleaseOptions release = {
        .province_path = province,
        .previous_snapshot = previous,
        .output_path = output,
        .number = number,
        .made_unix = now_unix,
        .province_code = workspace->code,
        .base_url = workspace->base_url,
        .stale_days = workspace->stale_days,
        .small_cell = workspace->small_cell,
        .issue_edition = workspace->issue_edition,
        .rebuild = options->rebuild,
    };
    return release_snapshot_build(&release, result, error);
}

static void print_built(const ReleaseResult *result)
{
    if (!result->changed) {
        g_print("ไม่มีข้อมูลใหม่ ชุดที่ %d ยังเป็นปัจจุบัน\n", result->number);
        return;
    }
    g_print("จัดทำข้อมูลชุดที่ %d แล้ว: พื้นที่ %" G_GINT64_FORMAT " แผน %" G_GINT64_FORMAT
            " โครงการ %" G_GINT64_FORMAT " เอกสาร %" G_GINT64_FORMAT " (%.1f MB, sha256 %.12s…)\n",
            result->number, result->area_count, result->plan_count, result->project_count,
            result->document_count, (double)result->bytes / 1e6, result->sha256);
}

static bool deliver_if_needed(const Workspace *workspace, const PublishOptions *options,
                              int64_t now_unix, const ReleaseResult *result, GError **error)
{
    int64_t delivered = deliver_newest_release(workspace, now_unix, error);
    if (delivered < 0 || delivered >= result->number) {
        return delivered >= 0;
    }
    g_autoptr(GPtrArray) signers =
        keys_load_release_signers(workspace, options->passphrase_file, error);
    if (signers == NULL) {
        return false;
    }
    g_autofree char *path = release_path(workspace, result->number);
    DeliverRelease release = {.number = result->number, .path = path};
    g_strlcpy(release.sha256, result->sha256, sizeof release.sha256);
    if (!deliver_release(workspace, &release, signers, now_unix, error)) {
        return false;
    }
    g_print("เผยแพร่ชุดที่ %d แล้วที่ %s/repository\n", result->number, workspace->path);
    return true;
}

static bool run(const char *workspace_path, const PublishOptions *options, GError **error)
{
    g_autoptr(Workspace) workspace =
        workspace_open(workspace_path != NULL ? workspace_path : ".", error);
    if (workspace == NULL) {
        return false;
    }
    int64_t now_unix = base_clock_now();
    g_auto(ReleaseResult) result = {0};
    if (!build_release(workspace, options, now_unix, &result, error)) {
        return false;
    }
    print_built(&result);
    return deliver_if_needed(workspace, options, now_unix, &result, error);
}

int command_publish(const CommandLine *line)
{
    PublishOptions options = {0};
    const GOptionEntry entries[] = {
        {"release", 0, 0, G_OPTION_ARG_INT, &options.number, "เลขชุดข้อมูล (ปกติคือชุดก่อนบวกหนึ่ง)", "N"},
        {"rebuild", 0, 0, G_OPTION_ARG_NONE, &options.rebuild,
         "สร้างใหม่ทั้งหมดโดยไม่อาศัยชุดก่อน (ส่งข้อมูลมากขึ้นหนึ่งครั้ง)", NULL},
        {"passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &options.passphrase_file,
         "ไฟล์ที่บรรทัดแรกเป็นรหัสผ่านของกุญแจ", "FILE"},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    const CommandHelp help = {"publish",
                              "จัดทำชุดข้อมูลใหม่จากข้อมูลที่นำเข้าแล้ว ลงลายมือชื่อ และวางในแหล่งเผยแพร่"};
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    g_autoptr(GError) error = NULL;
    bool published = run(line->workspace_path, &options, &error);
    g_free(options.passphrase_file);
    return published ? EXIT_SUCCESS : command_fail(error);
}
