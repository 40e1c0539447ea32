#include "base/error.h"
#include "release.h"
#include "replay/patchset.h"
#include "snapshot/snapshot.h"

G_DEFINE_QUARK(release_error_quark, release_error)

static bool is_disk_full(const GError *cause)
{
    return g_error_matches(cause, SQL_ERROR, SQL_ERROR_NO_SPACE) ||
           g_error_matches(cause, BASE_ERROR, BASE_ERROR_NO_SPACE) ||
           g_error_matches(cause, REPLAY_ERROR, REPLAY_ERROR_NO_SPACE);
}

static bool is_refused_data(const GError *cause)
{
    return g_error_matches(cause, SQL_ERROR, SQL_ERROR_CONSTRAINT) ||
           cause->domain == SNAPSHOT_ERROR;
}

void release_error_take(GError **error, GError *cause)
{
    g_assert(cause != NULL);
    if (cause->domain == RELEASE_ERROR) {
        g_propagate_error(error, cause);
        return;
    }
    if (is_disk_full(cause)) {
        g_set_error(error, RELEASE_ERROR, RELEASE_ERROR_NO_SPACE,
                    "พื้นที่ดิสก์ไม่พอสำหรับสร้างชุดข้อมูลเผยแพร่ (%s)", cause->message);
    } else if (is_refused_data(cause)) {
        g_set_error(error, RELEASE_ERROR, RELEASE_ERROR_DATA, "ข้อมูลไม่ผ่านการตรวจก่อนเผยแพร่ (%s)",
                    cause->message);
    } else {
        g_set_error(error, RELEASE_ERROR, RELEASE_ERROR_FAILED, "สร้างชุดข้อมูลเผยแพร่ไม่สำเร็จ (%s)",
                    cause->message);
    }
    g_error_free(cause);
}
