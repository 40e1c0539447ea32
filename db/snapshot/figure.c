#include "snapshot/figure.h"

#include <glib.h>

SnapshotFigureState snapshot_figure_from_key(const char *key)
{
    static const char *const keys[] = {
        [SNAPSHOT_FIGURE_MISSING] = "missing", [SNAPSHOT_FIGURE_SHOWN] = "shown",
        [SNAPSHOT_FIGURE_SMALL] = "small",     [SNAPSHOT_FIGURE_HIDDEN] = "hidden",
        [SNAPSHOT_FIGURE_CAPPED] = "capped",   [SNAPSHOT_FIGURE_NOT_APPLY] = "na",
    };

    for (int i = 0; i < (int)G_N_ELEMENTS(keys); i++) {
        if (g_strcmp0(key, keys[i]) == 0) {
            return (SnapshotFigureState)i;
        }
    }
    return SNAPSHOT_FIGURE_MISSING;
}
