#include "filter.h"

#include "kind.h"
#include "words.h"

static const char *const kind_keys[SCREEN_FILTER_COUNT] = {
    [SCREEN_FILTER_YEAR] = "year",
    [SCREEN_FILTER_STATUS] = "status",
    [SCREEN_FILTER_SOURCE] = "source",
};

static const SnapshotTotal nothing;

static int kind_of(const char *key)
{
    for (int i = 0; i < SCREEN_FILTER_COUNT; i++) {
        if (g_strcmp0(key, kind_keys[i]) == 0) {
            return i;
        }
    }
    return -1;
}

ScreenFilter screen_filter_read(const BaseAddress *address, const char *tambon_code)
{
    ScreenFilter filter = {
        .status = snapshot_status_from_key(base_address_parameter(address, "status")),
        .budget_class = snapshot_class_from_key(base_address_parameter(address, "source")),
        .choosing = kind_of(base_address_parameter(address, "choose")),
    };
    g_strlcpy(filter.tambon_code, tambon_code, sizeof filter.tambon_code);
    const char *year = base_address_parameter(address, "year");
    if (year == NULL || !base_date_parse_year_be(year, &filter.fiscal_year_be, NULL)) {
        filter.fiscal_year_be = 0;
    }
    return filter;
}

const char *screen_filter_address(ScreenText *text, const ScreenFilter *filter)
{
    g_autoptr(GString) line = g_string_new(NULL);
    g_string_printf(line, "/area/%s/projects", filter->tambon_code);
    char mark = '?';
    if (filter->choosing >= 0) {
        g_string_append_printf(line, "%cchoose=%s", mark, kind_keys[filter->choosing]);
        mark = '&';
    }
    if (filter->budget_class != SNAPSHOT_CLASS_ALL) {
        g_string_append_printf(line, "%csource=%s", mark, snapshot_class_key(filter->budget_class));
        mark = '&';
    }
    if (filter->status != SNAPSHOT_STATUS_ALL) {
        g_string_append_printf(line, "%cstatus=%s", mark, snapshot_status_key(filter->status));
        mark = '&';
    }
    if (filter->fiscal_year_be != 0) {
        g_string_append_printf(line, "%cyear=%d", mark, filter->fiscal_year_be);
    }
    return screen_text_keep(text, line->str);
}

bool screen_filter_is_narrow(const ScreenFilter *filter)
{
    return filter->fiscal_year_be != 0 || filter->status != SNAPSHOT_STATUS_ALL ||
           filter->budget_class != SNAPSHOT_CLASS_ALL;
}

const char *screen_filter_words(ScreenText *text, const ScreenFilter *filter)
{
    const char *parts[SCREEN_FILTER_COUNT] = {
        screen_text_year(text, filter->fiscal_year_be),
        filter->status == SNAPSHOT_STATUS_ALL ? NULL : screen_kind_status(filter->status).word,
        filter->budget_class == SNAPSHOT_CLASS_ALL ? NULL : screen_kind_class(filter->budget_class),
    };
    g_autoptr(GString) words = g_string_new(NULL);
    for (int i = 0; i < SCREEN_FILTER_COUNT; i++) {
        if (parts[i] != NULL) {
            g_string_append_printf(words, "%s%s", words->len == 0 ? "" : " · ", parts[i]);
        }
    }
    return screen_text_keep(text, words->str);
}

void screen_filter_sums_clear(ScreenFilterSums *sums)
{
    g_clear_pointer(&sums->totals, g_free);
    g_clear_pointer(&sums->years, g_array_unref);
}

bool screen_filter_read_sums(Snapshot *snapshot, const char *tambon_code, ScreenFilterSums *sums,
                             GError **error)
{
    *sums = (ScreenFilterSums){.years = snapshot_total_list_years(snapshot, tambon_code, error)};
    if (sums->years == NULL) {
        return false;
    }
    sums->totals = g_new0(SnapshotTotals, sums->years->len + 1);
    for (guint i = 0; i <= sums->years->len; i++) {
        int year_be = i == 0 ? 0 : g_array_index(sums->years, int, i - 1);
        if (!snapshot_total_get(snapshot, tambon_code, year_be, &sums->totals[i], error)) {
            return false;
        }
    }
    return true;
}

static const SnapshotTotals *totals_of_year(const ScreenFilterSums *sums, int year_be)
{
    if (year_be == 0) {
        return &sums->totals[0];
    }
    for (guint i = 0; i < sums->years->len; i++) {
        if (g_array_index(sums->years, int, i) == year_be) {
            return &sums->totals[i + 1];
        }
    }
    return NULL;
}

const SnapshotTotal *screen_filter_total(const ScreenFilterSums *sums, const ScreenFilter *filter)
{
    const SnapshotTotals *totals = totals_of_year(sums, filter->fiscal_year_be);
    return totals == NULL ? &nothing
                          : snapshot_total_pick(totals, filter->status, filter->budget_class);
}

// A choice before its address and count are known.
typedef struct {
    UiIcon icon;
    const char *word;
    const char *meaning; /* NULL: the word says it all */
    bool chosen;
} Choice;

static void add_choice(ScreenText *text, const ScreenFilterSums *sums, ScreenFilterSet *set,
                       const ScreenFilter *filter, const Choice *choice)
{
    if (set->count == SCREEN_FILTER_LIMIT_CHOICES) {
        return;
    }
    int64_t left = screen_filter_total(sums, filter)->project_count;
    set->choices[set->count++] = (UiTile){
        .icon = choice->chosen ? UI_ICON_DONE : choice->icon,
        .title = choice->word,
        .sentence = choice->meaning,
        .number = screen_text_projects(text, left),
        .primary = choice->chosen,
        .id = screen_filter_address(text, filter),
        .label = screen_text_print(text, "%s: %s", set->word, choice->word),
    };
    if (choice->chosen) {
        set->chosen = choice->word;
    }
}

static void add_years(ScreenText *text, const ScreenFilter *filter, const ScreenFilterSums *sums,
                      ScreenFilterSet *set)
{
    ScreenFilter with = *filter;
    with.choosing = -1;
    with.fiscal_year_be = 0;
    set->word = _("Fiscal year");
    add_choice(text, sums, set, &with,
               &(Choice){UI_ICON_CALENDAR, _("Every year"), NULL, filter->fiscal_year_be == 0});
    for (guint i = 0; i < sums->years->len; i++) {
        with.fiscal_year_be = g_array_index(sums->years, int, i);
        add_choice(text, sums, set, &with,
                   &(Choice){UI_ICON_CALENDAR, screen_text_year(text, with.fiscal_year_be), NULL,
                             with.fiscal_year_be == filter->fiscal_year_be});
    }
    if (set->chosen == NULL) { // a year without projects
        set->chosen = screen_text_year(text, filter->fiscal_year_be);
    }
}

static void add_statuses(ScreenText *text, const ScreenFilter *filter, const ScreenFilterSums *sums,
                         ScreenFilterSet *set)
{
    ScreenFilter with = *filter;
    with.choosing = -1;
    set->word = _("Status");
    for (int i = SNAPSHOT_STATUS_ALL; i < SNAPSHOT_STATUS_COUNT; i++) {
        with.status = (SnapshotStatus)i;
        UiBadge badge = screen_kind_status(with.status);
        add_choice(text, sums, set, &with,
                   &(Choice){badge.icon, badge.word, NULL, with.status == filter->status});
    }
}

static void add_sources(ScreenText *text, const ScreenFilter *filter, const ScreenFilterSums *sums,
                        ScreenFilterSet *set)
{
    ScreenFilter with = *filter;
    with.choosing = -1;
    set->word = _("Source of money");
    for (int i = SNAPSHOT_CLASS_ALL; i < SNAPSHOT_CLASS_COUNT; i++) {
        with.budget_class = (SnapshotClass)i;
        add_choice(text, sums, set, &with,
                   &(Choice){i == SNAPSHOT_CLASS_ALL ? UI_ICON_LIST : UI_ICON_MONEY,
                             screen_kind_class(with.budget_class),
                             screen_kind_class_meaning(with.budget_class),
                             with.budget_class == filter->budget_class});
    }
}

void screen_filter_make_set(ScreenText *text, const ScreenFilter *filter,
                            const ScreenFilterSums *sums, ScreenFilterKind kind,
                            ScreenFilterSet *set)
{
    *set = (ScreenFilterSet){0};
    ScreenFilter open = *filter;
    open.choosing = (int)kind;
    set->open = screen_filter_address(text, &open);
    if (kind == SCREEN_FILTER_YEAR) {
        add_years(text, filter, sums, set);
    } else if (kind == SCREEN_FILTER_STATUS) {
        add_statuses(text, filter, sums, set);
    } else {
        add_sources(text, filter, sums, set);
    }
}
