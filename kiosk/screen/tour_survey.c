#include "tour_survey.h"

#include <snapshot/area.h>
#include <snapshot/indicator.h>
#include <string.h>

#include "compare.h"
#include "tour_list.h"

#define PROVINCE_DIGITS 2
#define DISTRICT_DIGITS 4

// The indicator whose name is longest: it is the title of its page.
static const SnapshotIndicator *find_longest(const GPtrArray *values)
{
    const SnapshotIndicator *longest = NULL;
    for (guint i = 0; i < values->len; i++) {
        const SnapshotIndicatorValue *value = g_ptr_array_index(values, i);
        const SnapshotIndicator *indicator = &value->indicator;
        if (longest == NULL || strlen(indicator->name_th) > strlen(longest->name_th)) {
            longest = indicator;
        }
    }
    return longest;
}

static void add_indicator(GPtrArray *addresses, const SnapshotIndicator *indicator,
                          const char *scope)
{
    static const char *const more[] = {"", "&order=best&within=best&page=2"};
    for (size_t i = 0; i < G_N_ELEMENTS(more); i++) {
        screen_tour_list_add(addresses, "/indicator/%s?area=%s&set=%s&edition=%s%s",
                             indicator->code, scope, indicator->set_code, indicator->edition,
                             more[i]);
    }
}

static bool add_set(Snapshot *snapshot, GPtrArray *addresses, const SnapshotIndicatorSet *set,
                    const char *scope, GError **error)
{
    const SnapshotIndicatorKey key = {
        .set_code = set->code, .edition = set->edition, .scope = scope};
    g_autoptr(GPtrArray) values = snapshot_indicator_list_values(snapshot, &key, error);
    if (values == NULL) {
        return false;
    }
    screen_tour_list_add(addresses, "/area/%s/indicators/%s?edition=%s", scope, set->code,
                         set->edition);
    if (values->len > 1) {
        screen_tour_list_add(addresses, "/area/%s/indicators/%s?edition=%s&dimension=1&year=2501",
                             scope, set->code, set->edition);
    }
    const SnapshotIndicator *longest = find_longest(values);
    if (longest != NULL && set->year_be > 0) {
        add_indicator(addresses, longest, scope);
    }
    return true;
}

static bool add_scope(Snapshot *snapshot, GPtrArray *addresses, const char *scope, GError **error)
{
    g_autoptr(GPtrArray) sets = snapshot_indicator_list_sets(snapshot, scope, error);
    if (sets == NULL) {
        return false;
    }
    screen_tour_list_add(addresses, "/area/%s/indicators", scope);
    screen_tour_list_add(addresses, "/area/%s/households", scope);
    screen_tour_list_add(addresses, "/area/%s/assessment", scope);
    for (guint i = 0; i < sets->len; i++) {
        if (!add_set(snapshot, addresses, g_ptr_array_index(sets, i), scope, error)) {
            return false;
        }
    }
    return true;
}

/* Two and four tambons of a district, all it has, and the ways to choose them. */
static bool add_compare(Snapshot *snapshot, GPtrArray *addresses, const char *tambon,
                        const char *district, GError **error)
{
    g_autoptr(GPtrArray) tambons = snapshot_area_list_children(snapshot, district, error);
    g_autoptr(GString) areas = g_string_new(tambon);
    int count = 1;
    for (guint i = 0; tambons != NULL && i < tambons->len && count < SCREEN_COMPARE_LIMIT; i++) {
        const SnapshotArea *other = g_ptr_array_index(tambons, i);
        if (strcmp(other->code, tambon) != 0) {
            g_string_append_printf(areas, ",%s", other->code);
            count++;
            screen_tour_list_add(addresses, "/compare?areas=%s", areas->str);
            screen_tour_list_add(addresses, "/compare?areas=%s&page=2", areas->str);
            screen_tour_list_add(addresses, "/compare?areas=%s&part=projects", areas->str);
        }
    }
    if (tambons == NULL) {
        return false;
    }
    screen_tour_list_add(addresses, "/compare");
    screen_tour_list_add(addresses, "/compare?areas=%s", tambon);
    screen_tour_list_add(addresses, "/compare?areas=%s&choose=all", tambon);
    screen_tour_list_add(addresses, "/compare?areas=%s&choose=%s", areas->str, district);
    screen_tour_list_add(addresses, "/compare?areas=%s&choose=survey", areas->str);
    screen_tour_list_add(addresses, "/compare?areas=%s&part=trend", areas->str);
    screen_tour_list_add(addresses, "/compare?areas=%s&choose=indicator&part=trend", areas->str);
    screen_tour_list_add(addresses, "/area/%s/compare", district);
    screen_tour_list_add(addresses, "/area/%s/compare?from=4&page=2&sort=1", district);
    screen_tour_list_add(addresses, "/area/%s/compare?choose=survey", district);
    screen_tour_list_add(addresses, "/group/1/compare");
    screen_tour_list_add(addresses, "/compare?areas=%s,999999", tambon); // not in the data
    return true;
}

static void add_maps(GPtrArray *addresses, const char *tambon, const char *district,
                     const char *province)
{
    screen_tour_list_add(addresses, "/area/%s/map", province);
    screen_tour_list_add(addresses, "/area/%s/map?page=2", province);
    screen_tour_list_add(addresses, "/area/%s/map?figure=budget&at=%s", province, tambon);
    screen_tour_list_add(addresses, "/area/%s/map?choose=indicator", province);
    screen_tour_list_add(addresses, "/area/%s/map?choose=survey&set=bmn", province);
    screen_tour_list_add(addresses, "/area/%s/map?set=bmn&edition=2560&indicator=9", province);
    screen_tour_list_add(addresses, "/area/%s/map?set=bmn&edition=2560&indicator=9&goal=1&at=%s",
                         province, tambon);
    screen_tour_list_add(addresses, "/area/%s/map?set=strong&indicator=1", province);
    screen_tour_list_add(addresses, "/area/%s/map?figure=done&at=%s", district, tambon);
    screen_tour_list_add(addresses, "/area/%s/map?figure=paid", province);
    screen_tour_list_add(addresses, "/group/1/map?figure=budget");
}

bool screen_tour_add_surveys(Snapshot *snapshot, GPtrArray *addresses, const char *tambon_address,
                             GError **error)
{
    if (tambon_address == NULL) {
        return true;
    }
    const char *tambon = tambon_address + strlen("/area/");
    g_autofree char *district = g_strndup(tambon, DISTRICT_DIGITS);
    g_autofree char *province = g_strndup(tambon, PROVINCE_DIGITS);
    g_autofree char *village = g_strconcat(tambon, "02", NULL); // its code, for ?area=
    if (!add_scope(snapshot, addresses, tambon, error) ||
        !add_scope(snapshot, addresses, district, error) ||
        !add_compare(snapshot, addresses, tambon, district, error)) {
        return false;
    }
    screen_tour_list_add(addresses, "/area/%s/indicators", province);
    screen_tour_list_add(addresses, "/area/%s/compare", province);
    screen_tour_list_add(addresses, "/area/%s/compare?page=3", province);
    add_maps(addresses, tambon, district, province);
    screen_tour_list_add(addresses, "/group/1/indicators");
    screen_tour_list_add(addresses, "/area/%s/village/2", tambon);
    screen_tour_list_add(addresses, "/area/%s/village/2/indicators", tambon);
    screen_tour_list_add(addresses, "/area/%s/village/2/indicators/bmn", tambon);
    screen_tour_list_add(addresses, "/indicator/level?area=%s", village);
    screen_tour_list_add(addresses, "/indicator/1?area=group/1&page=2");
    screen_tour_list_add(addresses, "/indicator/1?area=%s", village);
    screen_tour_list_add(addresses, "/indicator/1"); // of the province
    screen_tour_list_add(addresses, "/area/%s/indicators/nothing", tambon);
    screen_tour_list_add(addresses, "/indicator/nothing?area=%s", tambon);
    return true;
}
