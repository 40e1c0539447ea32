#include "pilot_snapshot.h"

#include <base/file.h>
#include <glib.h>
#include <intake/import.h>
#include <release/snapshot.h>

#define PROVINCE "80"
#define ISSUE_EDITION "2552"

static void import(const char *folder)
{
    const char *const paths[] = {TEST_SOURCE_DIR "/assets/pilot/reference",
                                 TEST_SOURCE_DIR "/assets/pilot/intake", NULL};
    const IntakeImportOptions options = {.workspace = folder,
                                         .province_code = PROVINCE,
                                         .issue_edition = ISSUE_EDITION,
                                         .paths = paths};
    g_autoptr(GError) error = NULL;
    g_autoptr(IntakeReport) report = intake_report_new();
    IntakeImportResult result = {0};
    bool done = intake_import_run(&options, report, &result, &error);
    g_assert_no_error(error);
    g_assert_true(done);
    g_assert_cmpint(result.refused, ==, 0);
}

static void copy_made(const char *made, const char *path)
{
    g_autoptr(GError) error = NULL;
    bool copied = base_file_copy(made, path, &error);
    g_assert_no_error(error);
    g_assert_true(copied);
}

static char *text_of(const char *words) { return (char *)(uintptr_t)words; }

static void make(const char *folder, const char *path)
{
    import(folder);
    g_autofree char *province = g_build_filename(folder, "province.db", NULL);
    const ReleaseOptions options = {
        .province_path = province,
        .output_path = path,
        .number = 1,
        .made_unix = PILOT_SNAPSHOT_MADE_UNIX,
        .province_code = PROVINCE,
        .base_url = "https://plan.example.go.th",
        .stale_days = 45,
        .small_cell = RELEASE_SMALL_CELL_DEFAULT,
        .issue_edition = ISSUE_EDITION,
        .contact = {.name = text_of("สำนักงานตัวอย่างของจังหวัด"),
                    .phone = text_of("0 7500 0000"),
                    .form = text_of("https://form.example.go.th/?page={page}"),
                    .line = text_of("@example")},
    };
    g_autoptr(GError) error = NULL;
    g_auto(ReleaseResult) result = {0};
    bool done = release_snapshot_build(&options, &result, &error);
    g_assert_no_error(error);
    g_assert_true(done);
}

char *pilot_snapshot_make(const char *folder)
{
    g_autofree char *path = g_build_filename(folder, "pilot.db", NULL);
    const char *made = g_getenv("TAMBON_PILOT_SNAPSHOT");
    if (made != NULL) {
        copy_made(made, path);
    } else {
        make(folder, path);
    }
    return g_steal_pointer(&path);
}
