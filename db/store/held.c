#include "held.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "error.h"
#include "link.h"
#include "name.h"
#include "store/store.h"

#define HELD "held"
#define LIMIT_HELD_BYTES 64

static char *held_path(const Store *store)
{
    return g_build_filename(store_path(store), HELD, NULL);
}

/* Returns: owned name of a snapshot file, or NULL. */
static char *read_held(const Store *store)
{
    g_autofree char *path = held_path(store);
    g_autofree char *text = base_file_read_text(path, LIMIT_HELD_BYTES, NULL);
    return text != NULL && store_name_is_valid(g_strchomp(text)) ? g_steal_pointer(&text) : NULL;
}

bool store_held_set(Store *store, const char *name, GError **error)
{
    g_autofree char *path = held_path(store);
    if (name == NULL) {
        if (unlink(path) != 0 && errno != ENOENT) {
            return store_error_set_errno(error, errno, "deleting", path);
        }
        return true;
    }
    g_autofree char *text = g_strconcat(name, "\n", NULL);
    g_autoptr(GError) cause = NULL;
    if (!base_file_write(path, text, strlen(text), &cause)) {
        return store_error_propagate(error, g_steal_pointer(&cause));
    }
    return true;
}

void store_held_end(Store *store, int release)
{
    g_autofree char *held = read_held(store);
    if (held == NULL || store_name_release(held) < release) {
        (void)!store_held_set(store, NULL, NULL);
    }
}

/*
 * A power cut leaves a hold before the links have moved: the release in force is then the held one.
 * After them, an older or equal one under another name.
 */
static bool is_in_effect(const Store *store, const char *held)
{
    g_autofree char *current = store_link_read(store_path(store), STORE_LINK_CURRENT, NULL);
    return current == NULL ||
           (strcmp(current, held) != 0 && store_name_release(current) <= store_name_release(held));
}

bool store_held_covers(const Store *store, int release)
{
    g_autofree char *held = read_held(store);
    return held != NULL && release <= store_name_release(held) && is_in_effect(store, held);
}
