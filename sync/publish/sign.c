#include "sign.h"

#include <base/error.h>
#include <base/hash.h>
#include <desk/audit.h>
#include <desk/release.h>

#include "approval.h"
#include "ask.h"
#include "keys.h"
#include "reason.h"
#include "who.h"

#define CONFIRM_ALONE "อนุมัติคนเดียว"

/* The names, joined; NULL when the approver is not among them. Returns: owned. */
static char *find_same_person(const GPtrArray *importers, const char *by)
{
    for (guint i = 0; i < importers->len; i++) {
        if (who_is_same(g_ptr_array_index(importers, i), by)) {
            return g_strdup(g_ptr_array_index(importers, i));
        }
    }
    return NULL;
}

/* *alone: whether the log must say that nobody else has looked. */
static bool check_two_people(Desk *desk, const Draft *draft, const SignOptions *options,
                             bool *alone, GError **error)
{
    g_autoptr(GPtrArray) importers = desk_release_importers(desk, draft->log_id, error);
    if (importers == NULL) {
        return false;
    }
    g_autofree char *same = find_same_person(importers, options->by);
    *alone = same != NULL;
    if (same == NULL) {
        return true;
    }
    if (!options->alone) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "%s เป็นผู้นำเข้าข้อมูลในร่างนี้ ต้องให้อีกคนอนุมัติ (--by ชื่อ) "
                    "หากมีเจ้าหน้าที่คนเดียวใช้ --alone",
                    same);
        return false;
    }
    return ask_word("ผู้นำเข้าและผู้อนุมัติเป็นคนเดียวกัน", CONFIRM_ALONE, options->yes, error);
}

static void tell_later_imports(Desk *desk, const Draft *draft)
{
    int64_t count = 0;
    if (desk_release_count_imports_after(desk, draft->log_id, &count, NULL) && count > 0) {
        g_print("มีการนำเข้า %" G_GINT64_FORMAT
                " ไฟล์หลังจัดทำร่างนี้ ซึ่งจะอยู่ในชุดถัดไป หากต้องการรวมด้วยให้สั่ง 'diff' ใหม่\n",
                count);
    }
}

static bool log_decision(Desk *desk, const Draft *draft, const SignOptions *options,
                         const GPtrArray *reasons, bool alone, GError **error)
{
    g_autoptr(GArray) entries = g_array_new(false, true, sizeof(DeskAuditEntry));
    for (guint i = 0; i < reasons->len; i++) {
        const Concern *concern = g_ptr_array_index(draft->concerns, i);
        const DeskAuditEntry reason = {options->by, DESK_ACTION_REASON, concern->id,
                                       g_ptr_array_index(reasons, i)};
        g_array_append_val(entries, reason);
    }
    g_autofree char *subject = g_strdup_printf("%d", draft->number);
    g_autofree char *detail =
        g_strdup_printf("ชุดที่ %d%s sha256 %s", draft->number,
                        alone ? " ผู้นำเข้าและผู้อนุมัติเป็นคนเดียวกัน" : "", draft->sha256);
    const DeskAuditEntry approved = {options->by, DESK_ACTION_APPROVE, subject, detail};
    g_array_append_val(entries, approved);
    return desk_audit_add(desk, (const DeskAuditEntry *)(void *)entries->data, entries->len, error);
}

bool sign_draft(const Workspace *workspace, const Draft *draft, const SignOptions *options,
                GError **error)
{
    bool alone = false;
    int64_t log_id = 0;
    char log_sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    g_autoptr(Desk) desk = workspace_open_desk(workspace, error);
    if (desk == NULL || !check_two_people(desk, draft, options, &alone, error)) {
        return false;
    }
    tell_later_imports(desk, draft);
    g_autoptr(GPtrArray) reasons = reason_collect(draft, options->reasons, error);
    // The key before the log: a wrong passphrase is no approval.
    g_autoptr(GPtrArray) signers =
        reasons == NULL ? NULL : keys_load_officer(workspace, options->passphrase_file, error);
    if (signers == NULL || !log_decision(desk, draft, options, reasons, alone, error) ||
        !desk_audit_head(desk, &log_id, log_sha256, error)) {
        return false;
    }
    const ApprovalMaking making = {options->by, signers, log_sha256};
    return approval_make(workspace, draft, &making, error);
}
