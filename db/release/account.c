#include "release_query.h"
#include "survey_relation.h"
#include "survey_rows.h"
#include "surveys.h"

#define ROUNDED_SATANG INT64_C(10000) /* 100 baht */

// Columns of account_raw.sql.
enum { YEAR_BE, AREA, COUNT, TOTAL, GROUPS, AMOUNTS, AS_OF = AMOUNTS + 8, SAMPLE };

enum { MEANS = 4, AMOUNT_COUNT = 8 };
static const char *const amount_names[AMOUNT_COUNT] = {
    ":income_mean_satang", ":expense_mean_satang",  ":debt_mean_satang",
    ":saving_mean_satang", ":income_median_satang", ":expense_median_satang",
    ":debt_median_satang", ":saving_median_satang"};

/* Amounts of one office, or of a sum: means first; medians are never summed. */
typedef struct {
    bool known[AMOUNT_COUNT];
    double satang[AMOUNT_COUNT];
} Amounts;

/* One year's accounts, as rows for three tables: households, amounts, groups. */
typedef struct {
    int year_be;
    GStringChunk *texts;
    GArray *households; /* SurveyRow */
    GArray *groups;     /* SurveyRow; those that state it */
    GArray *amounts;    /* Amounts, beside households */
    bool totals;        /* every office stated how many households there are in all */
} Year;

static void year_init(Year *year)
{
    *year = (Year){.texts = g_string_chunk_new(1024),
                   .households = g_array_new(FALSE, TRUE, sizeof(SurveyRow)),
                   .groups = g_array_new(FALSE, TRUE, sizeof(SurveyRow)),
                   .amounts = g_array_new(FALSE, TRUE, sizeof(Amounts)),
                   .totals = true};
}

static void year_clear(Year *year)
{
    g_string_chunk_free(year->texts);
    g_array_unref(year->households);
    g_array_unref(year->groups);
    g_array_unref(year->amounts);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Year, year_clear)

static void begin_year(Year *year, int year_be)
{
    year_clear(year);
    year_init(year);
    year->year_be = year_be;
}

static int64_t get_count(SqlStatement *raw, int column)
{
    return sql_column_is_null(raw, column) ? -1 : sql_column_integer(raw, column);
}

static void add_row(Year *year, ReleaseScopes *scopes, SqlStatement *raw)
{
    SurveyRow row = {.year_be = year->year_be,
                     .scope = release_scopes_find(scopes, sql_column_text(raw, AREA)),
                     .sex = "",
                     .age_group = "",
                     .surveyed = get_count(raw, TOTAL),
                     .passed = get_count(raw, COUNT),
                     .failed = -1,
                     .unit = "ครัวเรือน",
                     .as_of = g_string_chunk_insert_const(year->texts, sql_column_text(raw, AS_OF)),
                     .source = "",
                     .sample = sql_column_integer(raw, SAMPLE) != 0};
    Amounts amounts;

    for (int i = 0; i < AMOUNT_COUNT; i++) {
        amounts.known[i] = !sql_column_is_null(raw, AMOUNTS + i);
        amounts.satang[i] = sql_column_real(raw, AMOUNTS + i);
    }
    year->totals &= row.surveyed >= 0;
    g_array_append_vals(year->households, &row, 1);
    g_array_append_vals(year->amounts, &amounts, 1);
    if (!sql_column_is_null(raw, GROUPS)) {
        row.surveyed = sql_column_integer(raw, GROUPS);
        row.passed = -1;
        row.unit = "กลุ่ม";
        g_array_append_vals(year->groups, &row, 1);
    }
}

/* Where an office does not say how many there are in all, only those with accounts are counted. */
static void leave_totals(Year *year)
{
    for (guint i = 0; !year->totals && i < year->households->len; i++) {
        SurveyRow *row = &g_array_index(year->households, SurveyRow, i);
        row->surveyed = row->passed;
        row->passed = -1;
    }
}

static bool has_amounts(const Amounts *amounts)
{
    bool any = false;

    for (int i = 0; i < AMOUNT_COUNT; i++) {
        any |= amounts->known[i];
    }
    return any;
}

/* To know the amounts of an office again. */
static double mark_amounts(const Amounts *amounts)
{
    double mark = 0;

    for (int i = 0; i < AMOUNT_COUNT; i++) {
        mark = mark * 31 + (amounts->known[i] ? amounts->satang[i] + 1 : 0);
    }
    return mark;
}

/* The table of amounts: figures of as many households as keep accounts. */
static GArray *list_amount_rows(const Year *year)
{
    GArray *rows = g_array_new(FALSE, TRUE, sizeof(SurveyRow));

    for (guint i = 0; i < year->households->len; i++) {
        SurveyRow row = g_array_index(year->households, SurveyRow, i);
        const Amounts *amounts = &g_array_index(year->amounts, Amounts, i);
        row.surveyed = year->totals ? row.passed : row.surveyed;
        row.passed = -1;
        row.unit = "บาท";
        row.has_value = has_amounts(amounts);
        row.value = mark_amounts(amounts);
        g_array_append_vals(rows, &row, 1);
    }
    return rows;
}

typedef struct {
    const SurveyTable *table;
    Amounts *amounts; /* by cell */
} Averager;

static void average(const int *items, int count, bool of_places, void *user)
{
    const Averager *averager = user;
    const SurveyCell *cells = (const SurveyCell *)(const void *)averager->table->cells->data;
    Amounts *parent = &averager->amounts[items[0]];
    int64_t households = cells[items[0]].figures.surveyed;

    if (!of_places || cells[items[0]].figures.part != SURVEY_PART_SUM || households == 0) {
        return;
    }
    for (int mean = 0; mean < MEANS; mean++) {
        double sum = 0;
        bool known = true;
        for (int i = 1; i < count; i++) {
            const Amounts *part = &averager->amounts[items[i]];
            int64_t weight = cells[items[i]].figures.surveyed;
            known &= part->known[mean] || weight == 0;
            sum += part->known[mean] ? part->satang[mean] * (double)weight : 0;
        }
        parent->known[mean] = known;
        parent->satang[mean] = sum / (double)households;
    }
}

static Amounts *list_amounts(const Year *year, const SurveyTable *table)
{
    Amounts *amounts = g_new0(Amounts, table->cells->len + 1);
    g_autoptr(GPtrArray) items = g_ptr_array_sized_new(table->cells->len);
    Averager averager = {table, amounts};

    for (guint i = 0; i < table->cells->len; i++) {
        SurveyCell *cell = &g_array_index(table->cells, SurveyCell, i);
        g_ptr_array_add(items, &cell->figures);
        if (cell->figures.part == SURVEY_PART_OWN) {
            amounts[i] = g_array_index(year->amounts, Amounts, cell->row);
        }
    }
    survey_relation_list(table, items, average, &averager);
    return amounts;
}

/* The tables of a year, protected. */
typedef struct {
    const Year *year;
    SurveyTable *households;
    SurveyTable *money;
    SurveyTable *groups;
    GArray *notes; /* of households */
    Amounts *amounts;
} Accounts;

static void accounts_clear(Accounts *accounts)
{
    survey_table_free(accounts->households);
    survey_table_free(accounts->money);
    survey_table_free(accounts->groups);
    g_clear_pointer(&accounts->notes, g_array_unref);
    g_free(accounts->amounts);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Accounts, accounts_clear)

static SurveyTable *make_table(SurveyBuild *build, const GArray *rows, const char *what,
                               int year_be, GError **error)
{
    const SurveyRow *first = (const SurveyRow *)(const void *)rows->data;
    g_autofree char *name = g_strdup_printf("%d/%s", year_be, what);
    g_autofree char *digest =
        survey_rows_digest(build->scopes, first, (int)rows->len, build->options->small_cell);
    g_autoptr(SurveyTable) table = survey_rows_make(
        build->scopes, first, (int)rows->len, build->options->small_cell, SURVEY_MEAN_WEIGHTED);

    if (!surveys_protect(build, (const char *const[]){"household_accounts", name}, digest, table,
                         error)) {
        return NULL;
    }
    return g_steal_pointer(&table);
}

/* Returns: the cell of a place in another table of the year, or -1. */
static int find_cell(const SurveyTable *table, int scope)
{
    for (guint i = 0; i < table->cells->len; i++) {
        const SurveyFigures *own = &g_array_index(table->cells, SurveyCell, i).figures;
        if (own->scope == scope && own->part != SURVEY_PART_REST) {
            return (int)i;
        }
    }
    return -1;
}

static void bind_amounts(SqlStatement *put, const Accounts *accounts, int scope)
{
    int cell = find_cell(accounts->money, scope);
    const Amounts *amounts = cell < 0 ? NULL : &accounts->amounts[cell];
    const DisclosureMark *mark = cell < 0 ? NULL
                                          : &g_array_index(accounts->money->cells, SurveyCell, cell)
                                                 .marks[DISCLOSURE_FIGURE_SURVEYED];
    bool missing = amounts == NULL || !has_amounts(amounts);
    bool shown = !missing && mark->state == DISCLOSURE_STATE_SHOWN;

    sql_bind_text(put, ":amount_state", missing ? "missing" : shown ? "shown" : "hidden");
    for (int i = 0; i < AMOUNT_COUNT; i++) {
        if (shown && amounts->known[i]) {
            double units = amounts->satang[i] / (double)ROUNDED_SATANG;
            sql_bind_integer(put, amount_names[i],
                             (int64_t)(units + (units < 0 ? -0.5 : 0.5)) * ROUNDED_SATANG);
        } else {
            sql_bind_null(put, amount_names[i]);
        }
    }
}

static void bind_counts(SqlStatement *put, const Accounts *accounts, const SurveyCell *cell)
{
    bool totals = accounts->year->totals;
    int group = find_cell(accounts->groups, cell->figures.scope);
    const DisclosureMark *groups = group < 0
                                       ? NULL
                                       : &g_array_index(accounts->groups->cells, SurveyCell, group)
                                              .marks[DISCLOSURE_FIGURE_SURVEYED];
    // The column knows no shares: nine tenths of the households are simply not told.
    DisclosureMark count =
        cell->marks[totals ? DISCLOSURE_FIGURE_PASSED : DISCLOSURE_FIGURE_SURVEYED];

    count.state = count.state == DISCLOSURE_STATE_CAPPED ? DISCLOSURE_STATE_HIDDEN : count.state;
    surveys_bind(put, ":household_total", ":household_total_state",
                 totals ? &cell->marks[DISCLOSURE_FIGURE_SURVEYED] : NULL);
    surveys_bind(put, ":household_count", ":household_count_state", &count);
    surveys_bind(put, ":group_count", ":group_count_state", groups);
}

static bool put_cell(const Accounts *accounts, SqlStatement *put, guint index, GError **error)
{
    const SurveyCell *cell = &g_array_index(accounts->households->cells, SurveyCell, index);
    const SurveyNote *note = &g_array_index(accounts->notes, SurveyNote, index);

    sql_bind_text(put, ":area_code",
                  release_scopes_get(accounts->households->scopes, cell->figures.scope)->code);
    sql_bind_integer(put, ":year_be", accounts->year->year_be);
    bind_counts(put, accounts, cell);
    bind_amounts(put, accounts, cell->figures.scope);
    sql_bind_integer(put, ":sent_count", cell->sent_count);
    sql_bind_integer(put, ":sent_total", cell->sent_total);
    sql_bind_text(put, ":as_of", note->as_of);
    sql_bind_integer(put, ":sample", note->sample);
    return sql_execute(put, error);
}

static bool end_year(SurveyBuild *build, Year *year, SqlStatement *put, GError **error)
{
    g_auto(Accounts) accounts = {.year = year};
    g_autoptr(GArray) amount_rows = list_amount_rows(year);

    if (year->households->len == 0) {
        return true;
    }
    leave_totals(year);
    accounts.households = make_table(build, year->households, "households", year->year_be, error);
    accounts.money = accounts.households == NULL
                         ? NULL
                         : make_table(build, amount_rows, "amounts", year->year_be, error);
    accounts.groups = accounts.money == NULL
                          ? NULL
                          : make_table(build, year->groups, "groups", year->year_be, error);
    if (accounts.groups == NULL) {
        return false;
    }
    accounts.amounts = list_amounts(year, accounts.money);
    accounts.notes =
        survey_rows_note(accounts.households,
                         (const SurveyRow *)(const void *)year->households->data, SURVEY_MEAN_NONE);
    for (guint i = 0; i < accounts.households->cells->len; i++) {
        const SurveyCell *cell = &g_array_index(accounts.households->cells, SurveyCell, i);
        if (cell->figures.part != SURVEY_PART_REST && !put_cell(&accounts, put, i, error)) {
            return false;
        }
    }
    return true;
}

bool surveys_write_accounts(SurveyBuild *build, GError **error)
{
    g_auto(Year) year = {0};
    g_autoptr(SqlStatement) raw = sql_prepare(build->database, release_account_raw_sql, error);
    g_autoptr(SqlStatement) put =
        raw == NULL ? NULL : sql_prepare(build->database, release_account_put_sql, error);
    bool row = false;

    year_init(&year);
    if (put == NULL || !sql_step(raw, &row, error)) {
        return false;
    }
    while (row) {
        int year_be = (int)sql_column_integer(raw, YEAR_BE);
        if (year_be != year.year_be) {
            if (!end_year(build, &year, put, error)) {
                return false;
            }
            begin_year(&year, year_be);
        }
        add_row(&year, build->scopes, raw);
        if (!sql_step(raw, &row, error)) {
            return false;
        }
    }
    return end_year(build, &year, put, error);
}
