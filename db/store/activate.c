#include <unistd.h>

#include "held.h"
#include "link.h"
#include "move.h"
#include "name.h"
#include "store/store.h"
#include "sweep.h"

/** What the two links name: file names in snapshots/, NULL for no link. */
typedef struct {
    char *current;
    char *previous;
} Links;

static void links_clear(Links *links)
{
    g_free(links->current);
    g_free(links->previous);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Links, links_clear)

static bool read_link(Store *store, const char *link, char **name, GError **error)
{
    g_autoptr(GError) cause = NULL;
    *name = store_link_read(store_path(store), link, &cause);
    if (*name != NULL || g_error_matches(cause, STORE_ERROR, STORE_ERROR_EMPTY)) {
        return true;
    }
    g_propagate_error(error, g_steal_pointer(&cause));
    return false;
}

/* An unreadable link is not a missing one: taken for missing, its snapshot would be deleted. */
static bool links_read(Store *store, Links *links, GError **error)
{
    return read_link(store, STORE_LINK_CURRENT, &links->current, error) &&
           read_link(store, STORE_LINK_PREVIOUS, &links->previous, error);
}

static char *snapshot_path(Store *store, const char *name)
{
    return g_build_filename(store_path(store), STORE_LINK_FOLDER, name, NULL);
}

/* Best effort: whatever failed may fail again, and the first error is the one to report. */
static void put_link_back(Store *store, const char *link, const char *before)
{
    g_autofree char *now = store_link_read(store_path(store), link, NULL);
    if (g_strcmp0(now, before) != 0) {
        (void)store_link_replace(store_path(store), link, before, NULL);
    }
}

static void put_links_back(Store *store, const Links *before)
{
    put_link_back(store, STORE_LINK_CURRENT, before->current);
    put_link_back(store, STORE_LINK_PREVIOUS, before->previous);
}

/* `previous` is the way back: a `current` without a file must not push out one that has its own. */
static const char *fallback(Store *store, const Links *before)
{
    if (before->current == NULL) {
        return before->previous;
    }
    g_autofree char *path = snapshot_path(store, before->current);
    return g_file_test(path, G_FILE_TEST_IS_REGULAR) ? before->current : before->previous;
}

static bool set_link(Store *store, const char *link, const char *name, GError **error)
{
    return store_link_replace(store_path(store), link, name, error);
}

/*
 * `previous` first: a cut in between leaves the old release in force, and only the new one without
 * a link, which the next run activates again.
 */
static bool put_in_force(Store *store, const Links *before, const char *name, GError **error)
{
    return g_strcmp0(before->current, name) == 0 ||
           (set_link(store, STORE_LINK_PREVIOUS, fallback(store, before), error) &&
            set_link(store, STORE_LINK_CURRENT, name, error));
}

/* Its room is what the next try needs, also when no link names anything yet. */
static void delete_unnamed(const Links *links, const char *name, const char *path)
{
    if (g_strcmp0(links->current, name) != 0 && g_strcmp0(links->previous, name) != 0) {
        (void)unlink(path);
    }
}

bool store_activate(Store *store, const char *file, int release, const char *sha256, GError **error)
{
    g_auto(Links) before = {NULL, NULL};
    if (!links_read(store, &before, error)) {
        (void)unlink(file);
        return false;
    }
    g_autofree char *name = store_name_make(release, sha256);
    g_autofree char *path = snapshot_path(store, name);
    bool done = store_move_in(file, path, error) && put_in_force(store, &before, name, error);
    (void)unlink(file);
    if (done) {
        store_bad_clear(store, release);
        store_held_end(store, release);
    } else {
        put_links_back(store, &before);
        delete_unnamed(&before, name, path);
    }
    store_sweep_snapshots(store_path(store));
    return done;
}

static bool has_previous(Store *store, const Links *links, GError **error)
{
    if (links->previous == NULL || g_strcmp0(links->current, links->previous) == 0) {
        g_set_error(error, STORE_ERROR, STORE_ERROR_EMPTY, "%s: no previous snapshot",
                    store_path(store));
        return false;
    }
    return true;
}

/* The way back is held against the way forward; the way forward again ends that. */
static const char *to_hold(const Links *before)
{
    bool back = before->current != NULL &&
                store_name_release(before->current) >= store_name_release(before->previous);
    return back ? before->current : NULL;
}

bool store_roll_back(Store *store, GError **error)
{
    g_auto(Links) before = {NULL, NULL};
    if (!links_read(store, &before, error) || !has_previous(store, &before, error) ||
        !store_held_set(store, to_hold(&before), error)) {
        return false;
    }
    /* `current` first: a cut in between has rolled back, and only the way forward again is lost. */
    bool done = set_link(store, STORE_LINK_CURRENT, before.previous, error) &&
                set_link(store, STORE_LINK_PREVIOUS, fallback(store, &before), error);
    if (!done) {
        put_links_back(store, &before);
    }
    return done;
}

bool store_fall_back(Store *store, GError **error)
{
    g_auto(Links) before = {NULL, NULL};
    if (!links_read(store, &before, error) || !has_previous(store, &before, error)) {
        return false;
    }
    bool done = set_link(store, STORE_LINK_CURRENT, before.previous, error) &&
                set_link(store, STORE_LINK_PREVIOUS, NULL, error);
    if (!done) {
        put_links_back(store, &before);
    }
    store_sweep_snapshots(store_path(store));
    return done;
}
