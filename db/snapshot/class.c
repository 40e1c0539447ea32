#include "snapshot/class.h"

#include <glib.h>

static const char *const class_keys[SNAPSHOT_CLASS_COUNT] = {
    [SNAPSHOT_CLASS_COMMUNITY] = "community",
    [SNAPSHOT_CLASS_TAO] = "tao",
    [SNAPSHOT_CLASS_AGENCY] = "agency",
    [SNAPSHOT_CLASS_OTHER] = "other",
};

const char *snapshot_class_key(SnapshotClass budget_class)
{
    return budget_class == SNAPSHOT_CLASS_ALL ? "all" : class_keys[budget_class];
}

SnapshotClass snapshot_class_from_key(const char *key)
{
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        if (g_strcmp0(key, class_keys[i]) == 0) {
            return (SnapshotClass)i;
        }
    }
    return SNAPSHOT_CLASS_ALL;
}
