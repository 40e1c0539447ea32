#include "trail.h"

#include "desk/audit.h"
#include "intake_query.h"

static bool append(SqlDatabase *database, const IntakeTrail *trail, DeskAction action,
                   const char *detail, GError **error)
{
    const DeskAuditEntry entry = {
        .who = trail->by != NULL ? trail->by : "ไม่ได้ระบุชื่อ",
        .action = action,
        .subject = trail->source->file,
        .detail = detail,
    };
    return desk_audit_append(database, &entry, NULL, error);
}

bool intake_trail_stored(SqlDatabase *database, const IntakeTrail *trail, GError **error)
{
    g_autofree char *detail = g_strdup_printf("%s %d แถว sha256 %s", trail->source->sheet->name_th,
                                              trail->count, trail->sha256);
    return append(database, trail, DESK_ACTION_IMPORT, detail, error);
}

bool intake_trail_refused(SqlDatabase *database, const IntakeTrail *trail, GError **error)
{
    g_autofree char *detail = g_strdup_printf(
        "%s มีข้อผิดพลาด %d แห่ง%s%s", trail->source->sheet->name_th, trail->count,
        trail->sha256 != NULL ? " sha256 " : "", trail->sha256 != NULL ? trail->sha256 : "");
    return append(database, trail, DESK_ACTION_REFUSE, detail, error);
}
