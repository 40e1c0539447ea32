#pragma once

#include "release/snapshot.h"
#include "sql/sql.h"

/**
 * A workspace for tests of the release: province.db with the rows of
 * tests/data/release/province.sql in a folder of its own, and builds of it. Any failure that a test
 * does not ask for ends the test.
 */
typedef struct {
    char *folder;   /* owned; everything in it is removed by province_fixture_clear() */
    char *province; /* path of province.db */
} ProvinceFixture;

void province_fixture_init(ProvinceFixture *fixture);
void province_fixture_clear(ProvinceFixture *fixture);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ProvinceFixture, province_fixture_clear)

/** Changes the master by SQL; foreign keys are off, so that damage can be planted. */
void province_fixture_change(const ProvinceFixture *fixture, const char *statements);

/** Path of a file in the folder. Returns: owned. */
char *province_fixture_path(const ProvinceFixture *fixture, const char *name);

/**
 * Options as a publisher would give them, for release `number` into `output_path`, made at a fixed
 * time that depends on the number. The strings are borrowed.
 */
ReleaseOptions province_fixture_options(const ProvinceFixture *fixture, int number,
                                        const char *previous_path, const char *output_path);

/** Builds, expecting success. Clear `result` afterwards. */
void province_fixture_build(const ReleaseOptions *options, ReleaseResult *result);

/** One number from a file, read only. */
int64_t province_fixture_ask(const char *path, const char *query);
