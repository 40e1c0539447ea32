#include "filter.h"

#define SECONDS_PER_DAY 86400
#define MARK_ON "1"

static const char *const kind_keys[] = {
    [SCREEN_FILTER_YEAR] = "year",           [SCREEN_FILTER_STATUS] = "status",
    [SCREEN_FILTER_SOURCE] = "source",       [SCREEN_FILTER_ISSUE] = "issue",
    [SCREEN_FILTER_VILLAGE] = "village",     [SCREEN_FILTER_DOER] = "doer",
    [SCREEN_FILTER_PROGRAMME] = "programme", [SCREEN_FILTER_MARK] = "mark",
    [SCREEN_FILTER_EVERY_KIND] = "more",
};

static int kind_of(const char *key)
{
    for (int i = 0; i < (int)G_N_ELEMENTS(kind_keys); i++) {
        if (g_strcmp0(key, kind_keys[i]) == 0) {
            return i;
        }
    }
    return -1;
}

static const char *text_of(const BaseAddress *address, const char *name)
{
    const char *value = base_address_parameter(address, name);
    return value == NULL || value[0] == '\0' ? NULL : value;
}

static const char *doer_of(const BaseAddress *address)
{
    static const char *const doers[] = {"community", "shared", "agency", NULL};
    const char *doer = text_of(address, "doer");
    return doer != NULL && g_strv_contains(doers, doer) ? doer : NULL;
}

static bool is_on(const BaseAddress *address, const char *name)
{
    return g_strcmp0(base_address_parameter(address, name), MARK_ON) == 0;
}

ScreenFilter screen_filter_read(const BaseAddress *address, const char *scope)
{
    ScreenFilter filter = {
        .scope = scope,
        .status = snapshot_status_from_key(base_address_parameter(address, "status")),
        .budget_class = snapshot_class_from_key(base_address_parameter(address, "source")),
        .funder = text_of(address, "funder"),
        .issue_edition = text_of(address, "edition"),
        .issue_code = text_of(address, "issue"),
        .village_code = text_of(address, "village"),
        .doer = doer_of(address),
        .programme = text_of(address, "programme"),
        .focus = is_on(address, "focus"),
        .beyond_capacity = is_on(address, "beyond"),
        .stale = is_on(address, "stale"),
        .choosing = kind_of(base_address_parameter(address, "choose")),
    };
    const char *year = base_address_parameter(address, "year");
    if (year == NULL || !base_date_parse_year_be(year, &filter.fiscal_year_be, NULL)) {
        filter.fiscal_year_be = 0;
    }
    if (filter.issue_code == NULL) {
        filter.issue_edition = NULL;
    }
    return filter;
}

static void set_mark(BaseAddress *address, const char *name, bool on)
{
    base_address_set_parameter(address, name, on ? MARK_ON : NULL);
}

static BaseAddress *begin_address(const char *scope)
{
    bool is_area = g_ascii_isdigit(scope[0]);
    g_autofree char *path = g_strdup_printf("/%s%s/projects", is_area ? "area/" : "", scope);
    BaseAddress *address = base_address_parse(path, NULL);
    g_assert(address != NULL); // scopes are codes that the release has
    return address;
}

const char *screen_filter_address_of(ScreenText *text, const ScreenFilter *filter,
                                     const char *scope)
{
    g_autoptr(BaseAddress) address = begin_address(scope);
    if (filter->choosing >= 0) {
        base_address_set_parameter(address, "choose", kind_keys[filter->choosing]);
    }
    if (filter->fiscal_year_be != 0) {
        g_autofree char *year = g_strdup_printf("%d", filter->fiscal_year_be);
        base_address_set_parameter(address, "year", year);
    }
    if (filter->status != SNAPSHOT_STATUS_ALL) {
        base_address_set_parameter(address, "status", snapshot_status_key(filter->status));
    }
    if (filter->budget_class != SNAPSHOT_CLASS_ALL) {
        base_address_set_parameter(address, "source", snapshot_class_key(filter->budget_class));
    }
    base_address_set_parameter(address, "funder", filter->funder);
    base_address_set_parameter(address, "edition", filter->issue_edition);
    base_address_set_parameter(address, "issue", filter->issue_code);
    base_address_set_parameter(address, "village", filter->village_code);
    base_address_set_parameter(address, "doer", filter->doer);
    base_address_set_parameter(address, "programme", filter->programme);
    set_mark(address, "focus", filter->focus);
    set_mark(address, "beyond", filter->beyond_capacity);
    set_mark(address, "stale", filter->stale);
    g_autofree char *words = base_address_to_text(address);
    return screen_text_keep(text, words);
}

const char *screen_filter_address(ScreenText *text, const ScreenFilter *filter)
{
    return screen_filter_address_of(text, filter, filter->scope);
}

bool screen_filter_has(const ScreenFilter *filter, ScreenFilterKind kind)
{
    const bool has[SCREEN_FILTER_COUNT] = {
        [SCREEN_FILTER_YEAR] = filter->fiscal_year_be != 0,
        [SCREEN_FILTER_STATUS] = filter->status != SNAPSHOT_STATUS_ALL,
        [SCREEN_FILTER_SOURCE] =
            filter->budget_class != SNAPSHOT_CLASS_ALL || filter->funder != NULL,
        [SCREEN_FILTER_ISSUE] = filter->issue_code != NULL,
        [SCREEN_FILTER_VILLAGE] = filter->village_code != NULL,
        [SCREEN_FILTER_DOER] = filter->doer != NULL,
        [SCREEN_FILTER_PROGRAMME] = filter->programme != NULL,
        [SCREEN_FILTER_MARK] = filter->focus || filter->beyond_capacity || filter->stale,
    };
    return has[kind];
}

bool screen_filter_is_narrow(const ScreenFilter *filter)
{
    bool narrow = false;
    for (int kind = 0; kind < SCREEN_FILTER_COUNT; kind++) {
        narrow |= screen_filter_has(filter, (ScreenFilterKind)kind);
    }
    return narrow;
}

bool screen_filter_is_summed(const ScreenFilter *filter)
{
    ScreenFilter rest = *filter;
    screen_filter_drop(&rest, SCREEN_FILTER_YEAR);
    screen_filter_drop(&rest, SCREEN_FILTER_STATUS);
    rest.budget_class = SNAPSHOT_CLASS_ALL;
    return !screen_filter_is_narrow(&rest);
}

void screen_filter_drop(ScreenFilter *filter, ScreenFilterKind kind)
{
    switch (kind) {
    case SCREEN_FILTER_YEAR:
        filter->fiscal_year_be = 0;
        break;
    case SCREEN_FILTER_STATUS:
        filter->status = SNAPSHOT_STATUS_ALL;
        break;
    case SCREEN_FILTER_SOURCE:
        filter->budget_class = SNAPSHOT_CLASS_ALL;
        filter->funder = NULL;
        break;
    case SCREEN_FILTER_ISSUE:
        filter->issue_edition = NULL;
        filter->issue_code = NULL;
        break;
    case SCREEN_FILTER_VILLAGE:
        filter->village_code = NULL;
        break;
    case SCREEN_FILTER_DOER:
        filter->doer = NULL;
        break;
    case SCREEN_FILTER_PROGRAMME:
        filter->programme = NULL;
        break;
    case SCREEN_FILTER_MARK:
        filter->focus = filter->beyond_capacity = filter->stale = false;
        break;
    case SCREEN_FILTER_COUNT:
        break;
    }
}

void screen_filter_drop_all(ScreenFilter *filter)
{
    for (int kind = 0; kind < SCREEN_FILTER_COUNT; kind++) {
        screen_filter_drop(filter, (ScreenFilterKind)kind);
    }
}

char *screen_filter_stale_before(int64_t now_unix, int stale_days)
{
    BaseDate day = base_date_from_unix(now_unix - (int64_t)stale_days * SECONDS_PER_DAY);
    return base_date_to_iso(&day);
}

SnapshotProjectFilter screen_filter_question(const ScreenFilter *filter, const char *stale_before)
{
    return (SnapshotProjectFilter){
        .tambon_code = filter->scope,
        .fiscal_year_be = filter->fiscal_year_be,
        .status = filter->status,
        .budget_class = filter->budget_class,
        .funder = filter->funder,
        .issue_edition = filter->issue_edition,
        .issue_code = filter->issue_code,
        .village_code = filter->village_code,
        .doer = filter->doer,
        .programme = filter->programme,
        .focus = filter->focus,
        .beyond_capacity = filter->beyond_capacity,
        .stale_before = filter->stale ? stale_before : NULL,
    };
}

const char *screen_filter_kind_key(int kind) { return kind_keys[kind]; }
