#include "indicator.h"

#include <base/date.h>
#include <math.h>

#define PERCENT 100.0

static const SnapshotRecordField set_fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorSet, code),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorSet, edition),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorSet, name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorSet, from_year_be),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorSet, to_year_be),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorSet, dimension_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorSet, indicator_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorSet, every_years),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorSet, year_be),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorSet, as_of),
    SNAPSHOT_RECORD_MEMBER(SnapshotIndicatorSet, sample),
};
static void free_set(void *set);
static const SnapshotRecordShape set_shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotIndicatorSet, set_fields, free_set);

static void free_set(void *set) { snapshot_record_free(&set_shape, set); }

static const SnapshotRecordField fields[] = {SNAPSHOT_INDICATOR_MEMBERS(SnapshotIndicator, )};
static void free_indicator(void *indicator) { snapshot_indicator_free(indicator); }
static const SnapshotRecordShape shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotIndicator, fields, free_indicator);

static const SnapshotRecordField value_fields[] = {
    SNAPSHOT_INDICATOR_FIGURES(SnapshotIndicatorValue),
    SNAPSHOT_INDICATOR_MEMBERS(SnapshotIndicatorValue, indicator.),
};
static void free_value(void *value);
static const SnapshotRecordShape value_shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotIndicatorValue, value_fields, free_value);

static void free_value(void *value) { snapshot_record_free(&value_shape, value); }

void snapshot_indicator_free(SnapshotIndicator *indicator)
{
    snapshot_record_free(&shape, indicator);
}

GPtrArray *snapshot_indicator_list_sets(Snapshot *snapshot, const char *scope, GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_INDICATOR_LIST_SETS, ":area_code",
                                   scope, &set_shape, error);
}

char *snapshot_indicator_next_due(const char *as_of, int every_years)
{
    BaseDate date;

    if (as_of == NULL || every_years <= 0 || !base_date_parse_iso(as_of, &date, NULL)) {
        return NULL;
    }
    date.year_ce += every_years;
    if (date.month == 2 && date.day == 29) {
        date.day = 28;
    }
    return base_date_to_iso(&date);
}

SnapshotIndicator *snapshot_indicator_get(Snapshot *snapshot, const char *set_code,
                                          const char *edition, const char *code, GError **error)
{
    g_autofree char *what = g_strdup_printf("indicator %s/%s/%s", set_code, edition, code);
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_INDICATOR_GET, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":set_code", set_code);
    sql_bind_text(run, ":edition", edition);
    sql_bind_text(run, ":code", code);
    return snapshot_record_get(run, &shape, what, error);
}

// Of two states, the one that says more about why there is no share.
static SnapshotFigureState worse(SnapshotFigureState a, SnapshotFigureState b)
{
    if (a == SNAPSHOT_FIGURE_SHOWN || a == SNAPSHOT_FIGURE_MISSING) {
        return b == SNAPSHOT_FIGURE_SHOWN ? a : b;
    }
    return a;
}

SnapshotFigureState snapshot_indicator_share(const SnapshotFigures *figures, double *percent)
{
    *percent = (double)NAN;
    if (figures->passed_state == SNAPSHOT_FIGURE_SHOWN &&
        figures->surveyed_state == SNAPSHOT_FIGURE_SHOWN) {
        if (figures->surveyed <= 0) {
            return SNAPSHOT_FIGURE_NOT_APPLY;
        }
        *percent = PERCENT * (double)figures->passed / (double)figures->surveyed;
        return SNAPSHOT_FIGURE_SHOWN;
    }
    return worse(figures->passed_state, figures->surveyed_state);
}

GPtrArray *snapshot_indicator_list_values(Snapshot *snapshot, const SnapshotIndicatorKey *key,
                                          GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_INDICATOR_LIST_VALUES, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":set_code", key->set_code);
    sql_bind_text(run, ":edition", key->edition);
    sql_bind_text(run, ":area_code", key->scope);
    if (key->year_be == 0) {
        sql_bind_null(run, ":year_be");
    } else {
        sql_bind_integer(run, ":year_be", key->year_be);
    }
    return snapshot_record_list(run, &value_shape, error);
}

GArray *snapshot_indicator_list_set_years(Snapshot *snapshot, const SnapshotIndicatorKey *key,
                                          GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_INDICATOR_LIST_SET_YEARS, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":set_code", key->set_code);
    sql_bind_text(run, ":edition", key->edition);
    sql_bind_text(run, ":area_code", key->scope);
    return snapshot_query_list_integers(run, error);
}
