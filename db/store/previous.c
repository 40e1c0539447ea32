#include "store/previous.h"

#include "link.h"
#include "name.h"

char *store_previous_snapshot(const char *store_path, GError **error)
{
    return store_link_resolve(store_path, STORE_LINK_PREVIOUS, error);
}

int store_previous_release(const char *store_path)
{
    g_autofree char *name = store_link_read(store_path, STORE_LINK_PREVIOUS, NULL);
    return name != NULL ? store_name_release(name) : 0;
}
