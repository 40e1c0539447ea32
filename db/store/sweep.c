#include "sweep.h"

#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "base/companion.h"
#include "link.h"
#include "name.h"
#include "store/error.h"

#define TEMPORARY_END_LENGTH 7 /* ".XXXXXX" of base_file_write() */

typedef bool IsWaste(const char *name, const void *user);

static void sweep_folder(const char *store_path, const char *folder, IsWaste *is_waste,
                         const void *user)
{
    g_autofree char *path = g_build_filename(store_path, folder, NULL);
    g_autoptr(GDir) directory = g_dir_open(path, 0, NULL);
    const char *name = NULL;
    while (directory != NULL && (name = g_dir_read_name(directory)) != NULL) {
        if (is_waste(name, user)) {
            g_autofree char *file = g_build_filename(path, name, NULL);
            (void)remove(file); /* an empty folder too: it would be in the way of a file */
        }
    }
}

static bool is_temporary(const char *name, const void *user)
{
    (void)user;
    size_t length = strlen(name);
    return name[0] == '.' && length > TEMPORARY_END_LENGTH + 1 &&
           name[length - TEMPORARY_END_LENGTH] == '.';
}

static bool is_no_part(const char *name, const void *user)
{
    (void)user;
    return !g_str_has_suffix(name, ".part");
}

/*
 * A companion lives and dies with its snapshot. Files that are not named like ours were put there
 * by somebody: not ours to delete.
 */
static bool is_unused_snapshot(const char *name, const void *user)
{
    char *const *used = user;
    g_autofree char *snapshot = base_companion_snapshot(name);
    const char *of = snapshot != NULL ? snapshot : name;
    return store_name_is_valid(of) && g_strcmp0(of, used[0]) != 0 && g_strcmp0(of, used[1]) != 0;
}

void store_sweep_snapshots(const char *store_path)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *current = store_link_read(store_path, STORE_LINK_CURRENT, NULL);
    g_autofree char *previous = store_link_read(store_path, STORE_LINK_PREVIOUS, &error);
    /* An unreadable link is not a missing one: taken for missing, its snapshot would be deleted. */
    if (current == NULL ||
        (previous == NULL && !g_error_matches(error, STORE_ERROR, STORE_ERROR_EMPTY))) {
        return;
    }
    char *const used[] = {current, previous};
    sweep_folder(store_path, STORE_LINK_FOLDER, is_unused_snapshot, used);
}

void store_sweep(const char *store_path)
{
    const char *folders[] = {".", "metadata", "bad", STORE_LINK_FOLDER};
    for (size_t i = 0; i < G_N_ELEMENTS(folders); i++) {
        sweep_folder(store_path, folders[i], is_temporary, NULL);
    }
    sweep_folder(store_path, "incoming", is_no_part, NULL);
    store_link_clean(store_path);
    store_sweep_snapshots(store_path);
}
