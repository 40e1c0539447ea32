#include "error.h"

G_DEFINE_QUARK(datapackage_error_quark, datapackage_error)

void datapackage_error_take(GError **error, DatapackageError code, GError *cause)
{
    g_set_error(error, DATAPACKAGE_ERROR, (int)code, "เขียนข้อมูลเปิดไม่สำเร็จ: %s", cause->message);
    g_error_free(cause);
}
