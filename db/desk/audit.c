#include "desk/audit.h"

#include <inttypes.h>
#include <string.h>

#include "base/clock.h"
#include "base/hash.h"
#include "desk.h"
#include "desk_query.h"

#define FIRST_PREVIOUS "0000000000000000000000000000000000000000000000000000000000000000"

// Columns of audit_list.sql.
enum { ID, TIME, WHO, ACTION, SUBJECT, DETAIL, PREVIOUS, SHA256 };

typedef struct {
    const char *word;
    const char *name_th;
} ActionWord;

static const ActionWord actions[DESK_ACTION_COUNT] = {
    [DESK_ACTION_IMPORT] = {"import", "นำเข้า"},
    [DESK_ACTION_REFUSE] = {"refuse", "ไม่รับไฟล์"},
    [DESK_ACTION_DRAFT] = {"draft", "จัดทำร่าง"},
    [DESK_ACTION_FINDING] = {"finding", "ข้อสังเกต"},
    [DESK_ACTION_REASON] = {"reason", "เหตุผล"},
    [DESK_ACTION_APPROVE] = {"approve", "อนุมัติ"},
    [DESK_ACTION_PUBLISH] = {"publish", "เผยแพร่"},
    [DESK_ACTION_EXPORT] = {"export", "ส่งออก"},
    [DESK_ACTION_BACKUP] = {"backup", "สำรองข้อมูล"},
    [DESK_ACTION_RESTORE] = {"restore", "นำข้อมูลสำรองกลับ"},
    [DESK_ACTION_KEY] = {"key", "กุญแจ"},
    [DESK_ACTION_RENEW] = {"renew", "ต่ออายุลายมือชื่อ"},
};

static void hash_field(BaseHash *hash, const char *text)
{
    g_autofree char *head = g_strdup_printf("%zu:", strlen(text));
    base_hash_update(hash, head, strlen(head));
    base_hash_update(hash, text, strlen(text));
    base_hash_update(hash, ",", 1);
}

static void hash_record(const DeskAuditRecord *record, const char *previous,
                        char hex[BASE_HASH_HEX_LENGTH + 1])
{
    g_autoptr(BaseHash) hash = base_hash_new();
    g_autofree char *id = g_strdup_printf("%" PRId64, record->id);
    const char *const fields[] = {
        previous,      id, record->time_utc, record->who, record->action, record->subject,
        record->detail};
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
        hash_field(hash, fields[i]);
    }
    base_hash_finish(hash, hex);
}

void desk_audit_record_free(DeskAuditRecord *record)
{
    if (record == NULL) {
        return;
    }
    g_free(record->time_utc);
    g_free(record->who);
    g_free(record->action);
    g_free(record->subject);
    g_free(record->detail);
    g_free(record->sha256);
    g_free(record);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DeskAuditRecord, desk_audit_record_free)

/** At most so many characters; what is no UTF-8 becomes U+FFFD. */
static char *tidy(const char *text, glong characters)
{
    g_autofree char *valid = g_utf8_make_valid(text != NULL ? text : "", -1);
    return g_utf8_substring(valid, 0, MIN(g_utf8_strlen(valid, -1), characters));
}

static bool read_last(SqlDatabase *database, int64_t *id, char sha256[BASE_HASH_HEX_LENGTH + 1],
                      GError **error)
{
    g_autoptr(SqlStatement) last = sql_prepare(database, desk_audit_last_sql, error);
    bool row = false;
    if (last == NULL || !sql_step(last, &row, error)) {
        return false;
    }
    *id = row ? sql_column_integer(last, 0) : 0;
    g_strlcpy(sha256, row ? sql_column_text(last, 1) : FIRST_PREVIOUS, BASE_HASH_HEX_LENGTH + 1);
    return true;
}

static bool put_record(SqlDatabase *database, const DeskAuditRecord *record, const char *previous,
                       GError **error)
{
    g_autoptr(SqlStatement) put = sql_prepare(database, desk_audit_put_sql, error);
    if (put == NULL) {
        return false;
    }
    sql_bind_integer(put, ":id", record->id);
    sql_bind_text(put, ":time_utc", record->time_utc);
    sql_bind_text(put, ":who", record->who);
    sql_bind_text(put, ":action", record->action);
    sql_bind_text(put, ":subject", record->subject);
    sql_bind_text(put, ":detail", record->detail);
    sql_bind_text(put, ":previous_sha256", previous);
    sql_bind_text(put, ":sha256", record->sha256);
    return sql_execute(put, error);
}

bool desk_audit_append(struct sqlite3 *database, const DeskAuditEntry *entry, int64_t *id,
                       GError **error)
{
    g_autofree char *who = tidy(entry->who, DESK_AUDIT_LIMIT_WHO);
    if (*g_strstrip(who) == '\0') {
        g_set_error(error, DESK_ERROR, DESK_ERROR_INVALID, "ไม่มีชื่อผู้ทำรายการ: โปรดระบุด้วย --by ชื่อ");
        return false;
    }
    char previous[BASE_HASH_HEX_LENGTH + 1] = "";
    g_autoptr(DeskAuditRecord) record = g_new0(DeskAuditRecord, 1);
    if (!read_last(database, &record->id, previous, error)) {
        return false;
    }
    record->id++;
    record->time_utc = base_clock_to_rfc3339(base_clock_now());
    record->who = g_steal_pointer(&who);
    record->action = g_strdup(actions[entry->action].word);
    record->subject = tidy(entry->subject, DESK_AUDIT_LIMIT_TEXT);
    record->detail = tidy(entry->detail, DESK_AUDIT_LIMIT_TEXT);
    record->sha256 = g_malloc0(BASE_HASH_HEX_LENGTH + 1);
    hash_record(record, previous, record->sha256);
    if (id != NULL) {
        *id = record->id;
    }
    return put_record(database, record, previous, error);
}

static bool append_all(Desk *desk, const DeskAuditEntry *entries, size_t count, GError **error)
{
    for (size_t i = 0; i < count; i++) {
        if (!desk_audit_append(desk->database, &entries[i], NULL, error)) {
            return false;
        }
    }
    return true;
}

bool desk_audit_add(Desk *desk, const DeskAuditEntry *entries, size_t count, GError **error)
{
    return desk_begin(desk, error) &&
           desk_end(desk, append_all(desk, entries, count, error), error);
}

bool desk_audit_head(Desk *desk, int64_t *id, char sha256[65], GError **error)
{
    return read_last(desk->database, id, sha256, error);
}

static DeskAuditRecord *read_record(SqlStatement *list)
{
    DeskAuditRecord *record = g_new0(DeskAuditRecord, 1);
    record->id = sql_column_integer(list, ID);
    record->time_utc = sql_column_copy(list, TIME);
    record->who = sql_column_copy(list, WHO);
    record->action = sql_column_copy(list, ACTION);
    record->subject = sql_column_copy(list, SUBJECT);
    record->detail = sql_column_copy(list, DETAIL);
    record->sha256 = sql_column_copy(list, SHA256);
    return record;
}

/** True when the entry stands where it should and nobody has touched it. */
static bool follows(const DeskAuditRecord *record, const char *stated_previous, int64_t id,
                    const char *previous)
{
    char expected[BASE_HASH_HEX_LENGTH + 1] = "";
    hash_record(record, previous, expected);
    return record->id == id && strcmp(stated_previous, previous) == 0 &&
           strcmp(record->sha256, expected) == 0;
}

static void free_record(gpointer record) { desk_audit_record_free(record); }

GPtrArray *desk_audit_list(Desk *desk, GError **error)
{
    g_autoptr(SqlStatement) list = sql_prepare(desk->database, desk_audit_list_sql, error);
    g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func(free_record);
    const char *previous = FIRST_PREVIOUS;
    bool row = list != NULL;
    while (row) {
        if (!sql_step(list, &row, error)) {
            return NULL;
        }
        if (!row) {
            break;
        }
        DeskAuditRecord *record = read_record(list);
        g_ptr_array_add(records, record);
        if (!follows(record, sql_column_text(list, PREVIOUS), records->len, previous)) {
            g_set_error(error, DESK_ERROR, DESK_ERROR_BROKEN,
                        "บันทึกการทำงานถูกแก้ไขที่รายการที่ %u (%s): เก็บไฟล์ province.db ไว้เป็นหลักฐาน "
                        "แล้วแจ้งหัวหน้างาน",
                        records->len, record->time_utc);
            return NULL;
        }
        previous = record->sha256;
    }
    return list == NULL ? NULL : g_steal_pointer(&records);
}

const char *desk_audit_action_th(const char *action)
{
    for (size_t i = 0; i < G_N_ELEMENTS(actions); i++) {
        if (strcmp(actions[i].word, action) == 0) {
            return actions[i].name_th;
        }
    }
    return action;
}
