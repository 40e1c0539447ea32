#include "error.h"

G_DEFINE_QUARK(export_error_quark, export_error)

void export_error_take(GError **error, ExportError code, GError *cause)
{
    g_set_error(error, EXPORT_ERROR, (int)code, "ส่งออกไม่สำเร็จ: %s", cause->message);
    g_error_free(cause);
}
