#include "snapshot/giver.h"

#include <string.h>

#include "query.h"

#define TAMBON_DIGITS 6

// The first layouts with giver_total, and with share_total.
#define GIVERS_LAYOUT 5
#define SHARES_LAYOUT 3

// Columns of giver_list.sql and giver_list_tambon.sql.
enum { ORGANISATION, NAME_TH, NAME_EN, ABBREVIATION, CLASS, PROJECT_COUNT, AMOUNT_SATANG };

static void free_giver(void *data)
{
    SnapshotGiver *giver = data;

    g_free(giver->organisation);
    g_free(giver->name_th);
    g_free(giver->name_en);
    g_free(giver->abbreviation);
    g_free(giver);
}

static void *read_giver(SnapshotRun *run)
{
    SnapshotGiver *giver = g_new0(SnapshotGiver, 1);

    giver->organisation = sql_column_copy(run, ORGANISATION);
    giver->name_th = sql_column_copy(run, NAME_TH);
    giver->name_en = sql_column_copy(run, NAME_EN);
    giver->abbreviation = sql_column_copy(run, ABBREVIATION);
    giver->budget_class = snapshot_class_from_key(sql_column_text(run, CLASS));
    giver->project_count = sql_column_integer(run, PROJECT_COUNT);
    giver->amount_satang = sql_column_integer(run, AMOUNT_SATANG);
    return giver;
}

static bool is_tambon(const char *scope)
{
    return strlen(scope) == TAMBON_DIGITS && g_ascii_isdigit(scope[0]);
}

bool snapshot_giver_is_told(const Snapshot *snapshot, const char *scope)
{
    return snapshot->layout >= (is_tambon(scope) ? SHARES_LAYOUT : GIVERS_LAYOUT);
}

GPtrArray *snapshot_giver_list(Snapshot *snapshot, const char *scope, GError **error)
{
    bool of_tambon = is_tambon(scope);
    if (!snapshot_giver_is_told(snapshot, scope)) {
        return g_ptr_array_new_with_free_func(free_giver);
    }
    SnapshotQuery query = of_tambon ? SNAPSHOT_QUERY_GIVER_LIST_TAMBON : SNAPSHOT_QUERY_GIVER_LIST;
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, query, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":scope", scope);
    return snapshot_query_list(run, read_giver, free_giver, error);
}
