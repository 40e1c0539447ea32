#pragma once

#include "sql/sql.h"

/**
 * A snapshot file for tests: the real schema filled with the rows of tests/data/snapshot/small.sql,
 * then changed as the test wants. Any failure ends the test.
 */
typedef struct {
    char *folder; /* owned, removed by snapshot_fixture_clear() */
    char *path;   /* of the snapshot inside it */
} SnapshotFixture;

/** Change to what a program made that knew of no ways to the office (release.contact_*). */
#define SNAPSHOT_FIXTURE_NO_CONTACT                                                                \
    "ALTER TABLE release DROP COLUMN contact_name; ALTER TABLE release DROP COLUMN "               \
    "contact_phone; ALTER TABLE release DROP COLUMN contact_form; "                                \
    "ALTER TABLE release DROP COLUMN contact_line; "

/** Makes the file; `change`, if not NULL, is SQL run on it at the end (foreign keys off). */
void snapshot_fixture_init(SnapshotFixture *fixture, const char *change);

/**
 * The same with the rows of kinds.sql on top, then with `change` (SQL text, or NULL), then with the
 * sums of projects and issues made anew by the statements of the release.
 */
void snapshot_fixture_init_kinds(SnapshotFixture *fixture, const char *change);

/** Removes the file and its folder. */
void snapshot_fixture_clear(SnapshotFixture *fixture);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(SnapshotFixture, snapshot_fixture_clear)
