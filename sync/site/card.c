#include "site/card.h"

#include <base/hash.h>
#include <snapshot/area.h>
#include <snapshot/total.h>
#include <string.h>

#include "card.h"
#include "node.h"
#include "say.h"

// Raised when the cards look another way (assets/site/card.conf, the kiosk's story).
#define LOOK 2

#define NAME_DIGITS 32

// All that the kiosk's scene of the projects says of a place.
static void append_coverage(GString *text, const SnapshotCoverage *coverage)
{
    g_string_append_printf(text, "%d/%d/%d/%s\n", coverage->tambon_count, coverage->tambon_total,
                           coverage->sample_count, coverage->as_of == NULL ? "" : coverage->as_of);
}

static bool append_facts(Snapshot *snapshot, const char *code, GString *text, GError **error)
{
    SnapshotTotals totals;
    g_auto(SnapshotCoverage) projects = {0};
    g_auto(SnapshotCoverage) plans = {0};
    g_autoptr(SnapshotArea) area = snapshot_area_get(snapshot, code, error);
    if (area == NULL || !snapshot_total_get(snapshot, code, 0, &totals, error) ||
        !snapshot_total_get_coverage(snapshot, code, "projects", &projects, error) ||
        !snapshot_total_get_coverage(snapshot, code, "plans", &plans, error)) {
        return false;
    }
    const char *const names[] = {area->name_th, area->name_en, area->parent_name_th,
                                 area->parent_name_en};
    g_string_append_printf(text, "%d\n%s\n", LOOK, code);
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_string_append_printf(text, "%s\n", names[i] == NULL ? "" : names[i]);
    }
    g_string_append_printf(text, "%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "\n",
                           (gint64)totals.all.project_count, (gint64)totals.all.amount_satang,
                           (gint64)totals.all.no_budget_count);
    append_coverage(text, &projects);
    append_coverage(text, &plans);
    return true;
}

char *site_card_path(Snapshot *snapshot, const char *area_code, const char *language,
                     GError **error)
{
    g_autoptr(GString) text = g_string_new(NULL);
    char hex[BASE_HASH_HEX_LENGTH + 1];
    if (!append_facts(snapshot, area_code, text, error)) {
        return NULL;
    }
    base_hash_bytes(text->str, text->len, hex);
    return g_strdup_printf("img/%.*s-%s.png", NAME_DIGITS, hex, language);
}

/* "8001" of "a/8001/", "800120" of "t/800120/2569/"; the province where the address names no area.
 */
static char *area_in(const Site *site, const char *path)
{
    const char *slash = strchr(path, '/');
    const char *code = slash == NULL ? "" : slash + 1;
    size_t digits = strspn(code, "0123456789");
    bool is_area = code[digits] == '/' && (digits == 2 || digits == 4 || digits == 6) &&
                   strchr("atlw", path[0]) != NULL;
    return is_area ? g_strndup(code, digits) : g_strdup(site->release->province_code);
}

/* Of an area in a language; asked once. Borrowed. */
static const char *find_path(Site *site, const char *code, const char *language, GError **error)
{
    g_autofree char *key = g_strdup_printf("%s-%s", code, language);
    const char *known = g_hash_table_lookup(site->cards, key);
    char *found = known != NULL ? NULL : site_card_path(site->snapshot, code, language, error);
    if (found != NULL) {
        g_hash_table_insert(site->cards, g_steal_pointer(&key), found);
    }
    return known != NULL ? known : found;
}

bool card_set(Site *site, xmlNode *root, const char *path, GError **error)
{
    g_autofree char *code = area_in(site, path);
    for (int i = 0; i < SAY_LANGUAGE_COUNT; i++) {
        const char *language = say_code((SayLanguage)i);
        const char *card = find_path(site, code, language, error);
        if (card == NULL) {
            return false;
        }
        if (site_tree_has(site->tree, card)) {
            g_autofree char *name = g_strconcat("card-", language, NULL);
            g_autofree char *url = g_strdup_printf("%s/%s", site->release->base_url, card);
            node_set(root, name, url);
        }
    }
    return true;
}
