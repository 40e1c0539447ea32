#include "error.h"

#include <base/error.h>
#include <replay/patchset.h>

G_DEFINE_QUARK(delta_error_quark, delta_error)

bool delta_error_refuse(GError **error, const char *why)
{
    g_set_error(error, DELTA_ERROR, DELTA_ERROR_DAMAGED, "delta: %s", why);
    return false;
}

bool delta_error_mismatch(GError **error, const char *why)
{
    g_set_error(error, DELTA_ERROR, DELTA_ERROR_MISMATCH, "delta: %s", why);
    return false;
}

bool delta_error_take_replay(GError **error, GError *cause, DeltaError otherwise)
{
    if (g_error_matches(cause, REPLAY_ERROR, REPLAY_ERROR_NO_SPACE)) {
        g_set_error_literal(error, BASE_ERROR, BASE_ERROR_NO_SPACE, cause->message);
    } else {
        g_set_error_literal(error, DELTA_ERROR, (int)otherwise, cause->message);
    }
    g_error_free(cause);
    return false;
}
