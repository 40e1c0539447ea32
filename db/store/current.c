#include "store/current.h"

#include "link.h"

static char *resolve(const char *store_path, const char *link, GError **error)
{
    g_autofree char *name = store_link_read(store_path, link, error);
    if (name == NULL) {
        return NULL;
    }
    return g_build_filename(store_path, STORE_LINK_FOLDER, name, NULL);
}

char *store_current_snapshot(const char *store_path, GError **error)
{
    return resolve(store_path, STORE_LINK_CURRENT, error);
}

char *store_previous_snapshot(const char *store_path, GError **error)
{
    return resolve(store_path, STORE_LINK_PREVIOUS, error);
}
