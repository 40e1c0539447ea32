#include "rollback.h"

#include "health.h"

bool client_rollback_release(Store *store, GError **error)
{
    g_autofree char *previous = store_previous_snapshot(store_path(store), error);
    if (previous == NULL) {
        return false;
    }
    g_auto(ClientHealthFound) found = {0};
    client_health_look(previous, &found);
    if (found.health != CLIENT_HEALTH_SOUND) {
        g_set_error(error, STORE_ERROR, STORE_ERROR_EMPTY, "not fit to go back to: %s",
                    found.cause->message);
        return false;
    }
    return store_roll_back(store, error);
}
