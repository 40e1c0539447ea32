#include "store/current.h"

#include "link.h"
#include "name.h"

char *store_current_snapshot(const char *store_path, GError **error)
{
    return store_link_resolve(store_path, STORE_LINK_CURRENT, error);
}

int store_current_release(const char *store_path)
{
    g_autofree char *name = store_link_read(store_path, STORE_LINK_CURRENT, NULL);
    return name != NULL ? store_name_release(name) : 0;
}
