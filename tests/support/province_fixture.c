#include "province_fixture.h"

#include <glib/gstdio.h>

#include "sql/province.h"

// 2026-01-31T02:00:00Z, fiscal year 2569.
#define FIRST_MADE_UNIX INT64_C(1769824800)
#define DAY_SECONDS 86400

static void run(const char *path, const char *statements)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(SqlDatabase) database = sql_province_open(path, &error);

    g_assert_no_error(error);
    bool done = sql_run(database, "PRAGMA foreign_keys = OFF", &error) &&
                sql_run(database, statements, &error);
    g_assert_no_error(error);
    g_assert_true(done);
}

void province_fixture_init(ProvinceFixture *fixture)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *rows = NULL;

    fixture->folder = g_dir_make_tmp("tambon-province-XXXXXX", &error);
    g_assert_no_error(error);
    fixture->province = g_build_filename(fixture->folder, "province.db", NULL);
    g_assert_true(g_file_get_contents(TEST_SOURCE_DIR "/tests/data/release/province.sql", &rows,
                                      NULL, &error));
    run(fixture->province, rows);
}

void province_fixture_clear(ProvinceFixture *fixture)
{
    GDir *folder = g_dir_open(fixture->folder, 0, NULL);
    const char *name = NULL;

    while ((name = g_dir_read_name(folder)) != NULL) {
        g_autofree char *path = g_build_filename(fixture->folder, name, NULL);
        (void)g_remove(path);
    }
    g_dir_close(folder);
    (void)g_rmdir(fixture->folder);
    g_free(fixture->province);
    g_free(fixture->folder);
}

void province_fixture_change(const ProvinceFixture *fixture, const char *statements)
{
    run(fixture->province, statements);
}

char *province_fixture_path(const ProvinceFixture *fixture, const char *name)
{
    return g_build_filename(fixture->folder, name, NULL);
}

ReleaseOptions province_fixture_options(const ProvinceFixture *fixture, int number,
                                        const char *previous_path, const char *output_path)
{
    return (ReleaseOptions){
        .province_path = fixture->province,
        .previous_snapshot = previous_path,
        .output_path = output_path,
        .number = number,
        .made_unix = FIRST_MADE_UNIX + (int64_t)DAY_SECONDS * (number - 1),
        .province_code = "80",
        .base_url = "https://plan.example.go.th",
        .stale_days = 45,
        .small_cell = RELEASE_SMALL_CELL_DEFAULT,
        .issue_edition = "2552",
    };
}

void province_fixture_build(const ReleaseOptions *options, ReleaseResult *result)
{
    g_autoptr(GError) error = NULL;

    bool done = release_snapshot_build(options, result, &error);
    g_assert_no_error(error);
    g_assert_true(done);
}

int64_t province_fixture_ask(const char *path, const char *query)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(SqlDatabase) database = sql_open(path, SQL_OPEN_READ, &error);
    int64_t value = 0;

    g_assert_no_error(error);
    bool done = sql_query_integer(database, query, &value, &error);
    g_assert_no_error(error);
    g_assert_true(done);
    return value;
}
