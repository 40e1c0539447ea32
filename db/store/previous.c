#include "store/previous.h"

#include "link.h"

char *store_previous_snapshot(const char *store_path, GError **error)
{
    return store_link_resolve(store_path, STORE_LINK_PREVIOUS, error);
}
