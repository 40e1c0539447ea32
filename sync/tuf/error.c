#include "tuf/error.h"

#include "error_private.h"

#include <stdarg.h>

#include "base/error.h"

G_DEFINE_QUARK(tuf_error_quark, tuf_error)

bool tuf_error_take_base(GError **error, GError *base_error)
{
    int code = TUF_ERROR_IO;
    if (g_error_matches(base_error, BASE_ERROR, BASE_ERROR_NO_SPACE)) {
        code = TUF_ERROR_NO_SPACE;
    }
    g_set_error_literal(error, TUF_ERROR, code, base_error->message);
    g_error_free(base_error);
    return false;
}

bool tuf_error_refuse(GError **error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *message = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_set_error_literal(error, TUF_ERROR, TUF_ERROR_REFUSED, message);
    return false;
}
