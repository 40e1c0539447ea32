#include "store_changes.h"

#include <base/file.h>
#include <base/hash.h>
#include <glib/gstdio.h>
#include <store/store.h>

#include "pilot_snapshot.h"
#include "scratch.h"
#include "snapshot_change.h"

enum { PILOT, LONGEST, AREAS_ONLY, KINDS };

// One release in so many is no snapshot.
#define DAMAGED_IN 12

struct StoreChanges {
    char *folder;
    char *store;
    char *files[KINDS];
    int count;
};

static const char *const names[KINDS] = {"pilot", "longest", "areas_only"};

static void copy_file(const char *from, const char *to)
{
    g_autoptr(GError) error = NULL;
    (void)g_unlink(to);
    bool done = base_file_copy(from, to, &error);
    g_assert_no_error(error);
    g_assert_true(done);
}

static void activate(StoreChanges *changes, const char *file)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Store) store = store_open(changes->store, &error);
    g_assert_no_error(error);
    g_autofree char *incoming = store_incoming_path(store, "new.db");
    char sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    if (file != NULL) {
        copy_file(file, incoming);
    } else {
        g_assert_true(g_file_set_contents(incoming, "no snapshot", -1, NULL));
    }
    g_assert_true(base_hash_file(incoming, sha256, NULL, NULL));
    changes->count++;
    g_assert_true(store_activate(store, incoming, changes->count, sha256, &error));
}

StoreChanges *store_changes_new(void)
{
    StoreChanges *changes = g_new0(StoreChanges, 1);
    changes->folder = scratch_make();
    changes->store = g_build_filename(changes->folder, "store", NULL);
    changes->files[PILOT] = pilot_snapshot_make(changes->folder);
    for (int kind = LONGEST; kind < KINDS; kind++) {
        g_autofree char *name = g_strconcat(names[kind], ".db", NULL);
        changes->files[kind] = g_build_filename(changes->folder, name, NULL);
        copy_file(changes->files[PILOT], changes->files[kind]);
        snapshot_change_run(changes->files[kind], names[kind]);
    }
    activate(changes, changes->files[PILOT]);
    return changes;
}

void store_changes_free(StoreChanges *changes)
{
    for (int kind = 0; kind < KINDS; kind++) {
        g_free(changes->files[kind]);
    }
    scratch_remove(changes->folder);
    g_free(changes->store);
    g_free(changes);
}

const char *store_changes_folder(const StoreChanges *changes) { return changes->store; }

const char *store_changes_next(StoreChanges *changes, GRand *dice)
{
    int kind = g_rand_int_range(dice, 0, KINDS);
    bool damaged = g_rand_int_range(dice, 0, DAMAGED_IN) == 0;
    activate(changes, damaged ? NULL : changes->files[kind]);
    return damaged ? "damaged" : names[kind];
}

void store_changes_first(StoreChanges *changes) { activate(changes, changes->files[PILOT]); }

int store_changes_count(const StoreChanges *changes) { return changes->count; }
