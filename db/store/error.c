#include "error.h"

#include <errno.h>

#include "base/error.h"
#include "store/error.h"

G_DEFINE_QUARK(store_error, store_error)

bool store_error_set_errno(GError **error, int errno_value, const char *doing, const char *path)
{
    bool full = errno_value == ENOSPC || errno_value == EDQUOT;
    g_set_error(error, STORE_ERROR, full ? STORE_ERROR_NO_SPACE : STORE_ERROR_IO, "%s %s: %s",
                doing, path, g_strerror(errno_value));
    return false;
}

bool store_error_propagate(GError **error, GError *cause)
{
    bool full = g_error_matches(cause, BASE_ERROR, BASE_ERROR_NO_SPACE);
    g_set_error_literal(error, STORE_ERROR, full ? STORE_ERROR_NO_SPACE : STORE_ERROR_IO,
                        cause->message);
    g_error_free(cause);
    return false;
}
