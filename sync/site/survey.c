#include <math.h>
#include <snapshot/indicator.h>
#include <string.h>

#include "part.h"

// Surveys: an edition's indicators with the figure of the province, and of each indicator what it
// means and the figures of every tambon.

#define WHOLE_PERCENT 100.0
#define PERCENT_STEP 0.1 // what a share is shown to, as on the kiosk

/* What is shown of a share that is nearly all or nearly none is never "100 %" or "0 %". */
static double shown_percent(double percent)
{
    double rounded = round(percent / PERCENT_STEP) * PERCENT_STEP;
    if (percent < WHOLE_PERCENT && rounded > WHOLE_PERCENT - PERCENT_STEP / 2) {
        return WHOLE_PERCENT - PERCENT_STEP;
    }
    return percent > 0 && rounded < PERCENT_STEP / 2 ? PERCENT_STEP : rounded;
}

static const char *state_key(SnapshotFigureState state)
{
    static const char *const keys[] = {
        [SNAPSHOT_FIGURE_MISSING] = "missing", [SNAPSHOT_FIGURE_SHOWN] = "shown",
        [SNAPSHOT_FIGURE_SMALL] = "small",     [SNAPSHOT_FIGURE_HIDDEN] = "hidden",
        [SNAPSHOT_FIGURE_CAPPED] = "capped",   [SNAPSHOT_FIGURE_NOT_APPLY] = "na",
    };
    return keys[state];
}

/* "1 = ควรเร่งพัฒนา; 2 = ปานกลาง; 3 = ก้าวหน้า": the words of a level, or NULL where these are no
 * levels. Owned. */
static char *level_words(const char *words, double value)
{
    g_auto(GStrv) parts = g_strsplit(words == NULL ? "" : words, ";", -1);
    for (char **part = parts; *part != NULL; part++) {
        gint64 level = g_ascii_strtoll(*part, NULL, 10);
        char *name = strchr(*part, '=');
        if (name != NULL && (double)level == value) {
            return g_strdup(g_strstrip(name + 1));
        }
    }
    return NULL;
}

static void set_figures(xmlNode *node, const SnapshotIndicator *indicator,
                        const SnapshotFigures *figures, int small_cell)
{
    double number = figures->value;
    SnapshotFigureState state = figures->value_state;
    bool is_share = state == SNAPSHOT_FIGURE_MISSING;
    if (is_share) {
        state = snapshot_indicator_share(figures, &number);
    }
    node_set(node, "state", state_key(state));
    node_set_flag(node, "sample", figures->sample);
    if (state == SNAPSHOT_FIGURE_SMALL) {
        node_set_number(node, "below", small_cell);
    }
    if (figures->sent_total > 0) {
        node_set_number(node, "sent", figures->sent_count);
        node_set_number(node, "total", figures->sent_total);
    }
    if (state != SNAPSHOT_FIGURE_SHOWN) {
        return;
    }
    g_autofree char *level = is_share ? NULL : level_words(indicator->public_words, number);
    node_set(node, "step", level);
    node_set_flag(node, "share", is_share);
    part_set_decimal(node, "figure", is_share ? shown_percent(number) : number, is_share ? 1 : 2);
    node_set(node, "unit", figures->unit);
}

/* A code as part of an address: "1", "2.1"; of anything else its bytes in hexadecimal. Owned. */
static char *address_word(const char *code)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-";
    if (code[0] != '.' && code[0] != '\0' && strspn(code, plain) == strlen(code)) {
        return g_strdup(code);
    }
    GString *word = g_string_new("_");
    for (const char *at = code; *at != '\0'; at++) {
        g_string_append_printf(word, "%02x", (unsigned)(unsigned char)*at);
    }
    return g_string_free(word, false);
}

/* The path of a set, or of one of its indicators. Returns: owned. */
static char *path_of(const SnapshotIndicatorSet *set, const SnapshotIndicator *indicator)
{
    g_autofree char *code = address_word(set->code);
    g_autofree char *edition = address_word(set->edition);
    g_autofree char *word = indicator == NULL ? NULL : address_word(indicator->code);
    g_autofree char *words = g_strdup_printf("i/%s/%s/%s%s", code, edition,
                                             word == NULL ? "" : word, word == NULL ? "" : "/");
    return page_path(words);
}

static void set_indicator(xmlNode *node, const SnapshotIndicator *indicator)
{
    node_set(node, "no", indicator->code);
    node_set(node, "name", indicator->name_th);
    node_set_number(node, "dimension-no", indicator->dimension_no);
    node_set(node, "dimension", indicator->dimension_th);
}

static bool add_tambons(Site *site, xmlNode *root, const SnapshotIndicator *indicator,
                        SnapshotIndicatorKey key, GHashTable *names, GError **error)
{
    key.code = indicator->code;
    g_autoptr(GPtrArray) points = snapshot_indicator_list_tambons(site->snapshot, &key, error);
    for (guint i = 0; points != NULL && i < points->len; i++) {
        const SnapshotIndicatorPoint *point = g_ptr_array_index(points, i);
        const SnapshotArea *tambon = g_hash_table_lookup(names, point->scope);
        if (tambon != NULL) {
            xmlNode *node = node_add(root, "tambon");
            part_set_area(node, tambon);
            set_figures(node, indicator, &point->figures, site->release->small_cell);
        }
    }
    return points != NULL;
}

static bool write_indicator(Site *site, const SnapshotIndicatorSet *set,
                            const SnapshotIndicatorValue *value, GHashTable *names, GError **error)
{
    const SnapshotIndicator *indicator = &value->indicator;
    const SnapshotIndicatorKey key = {.set_code = set->code,
                                      .edition = set->edition,
                                      .scope = site->release->province_code,
                                      .year_be = set->year_be};
    g_autofree char *path = path_of(set, indicator);
    g_autofree char *above = path_of(set, NULL);
    xmlNode *root = page_begin(site, "indicator", path);
    node_set(root, "set", set->name_th);
    node_set(root, "above", above);
    node_set_stated(root, "year", set->year_be == 0 ? -1 : set->year_be);
    // The words for the public stand alone where there are some: the official term may hurt.
    bool is_public = indicator->public_words != NULL && indicator->public_words[0] != '\0';
    node_set(root, "definition", is_public ? indicator->public_words : indicator->definition);
    node_set(root, "definition-source", indicator->source);
    node_set(root, "source", value->figures.source);
    node_set(root, "as-of", value->figures.as_of);
    node_set_flag(root, "lower", g_strcmp0(indicator->direction, "lower") == 0);
    if (!isnan(indicator->target)) {
        part_set_decimal(root, "target", indicator->target, 2);
    }
    set_indicator(root, indicator);
    set_figures(root, indicator, &value->figures, site->release->small_cell);
    return (set->year_be == 0 || add_tambons(site, root, indicator, key, names, error)) &&
           page_end(site, error);
}

static bool write_set(Site *site, const SnapshotIndicatorSet *set, const GPtrArray *values,
                      GError **error)
{
    g_autofree char *path = path_of(set, NULL);
    xmlNode *root = page_begin(site, "survey", path);
    node_set(root, "name", set->name_th);
    node_set_stated(root, "year", set->year_be == 0 ? -1 : set->year_be);
    node_set(root, "as-of", set->as_of);
    node_set_flag(root, "sample", set->sample);
    for (guint i = 0; i < values->len; i++) {
        const SnapshotIndicatorValue *value = g_ptr_array_index(values, i);
        xmlNode *node = node_add(root, "indicator");
        g_autofree char *address = path_of(set, &value->indicator);
        node_set(node, "address", address);
        set_indicator(node, &value->indicator);
        set_figures(node, &value->indicator, &value->figures, site->release->small_cell);
    }
    return page_end(site, error);
}

static bool write_edition(Site *site, const SnapshotIndicatorSet *set, GHashTable *names,
                          GError **error)
{
    const SnapshotIndicatorKey key = {.set_code = set->code,
                                      .edition = set->edition,
                                      .scope = site->release->province_code,
                                      .year_be = set->year_be};
    g_autoptr(GPtrArray) values = snapshot_indicator_list_values(site->snapshot, &key, error);
    if (values == NULL || !write_set(site, set, values, error)) {
        return false;
    }
    for (guint i = 0; i < values->len; i++) {
        if (!write_indicator(site, set, g_ptr_array_index(values, i), names, error)) {
            return false;
        }
    }
    return true;
}

static bool write_overview(Site *site, const GPtrArray *sets, GError **error)
{
    xmlNode *root = page_begin(site, "surveys", "i/");
    for (guint i = 0; i < sets->len; i++) {
        const SnapshotIndicatorSet *set = g_ptr_array_index(sets, i);
        g_autofree char *address = path_of(set, NULL);
        xmlNode *node = node_add(root, "set");
        node_set(node, "address", address);
        node_set(node, "name", set->name_th);
        node_set_stated(node, "year", set->year_be == 0 ? -1 : set->year_be);
        node_set(node, "as-of", set->as_of);
        node_set_flag(node, "sample", set->sample);
    }
    return page_end(site, error);
}

bool kind_surveys(Site *site, GError **error)
{
    g_autoptr(GPtrArray) sets =
        snapshot_indicator_list_sets(site->snapshot, site->release->province_code, error);
    g_autoptr(GPtrArray) tambons =
        sets == NULL ? NULL : snapshot_area_list_tambons(site->snapshot, error);
    if (tambons == NULL || !write_overview(site, sets, error)) {
        return false;
    }
    g_autoptr(GHashTable) names = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < tambons->len; i++) {
        SnapshotArea *tambon = g_ptr_array_index(tambons, i);
        g_hash_table_insert(names, tambon->code, tambon);
    }
    for (guint i = 0; i < sets->len; i++) {
        if (!write_edition(site, g_ptr_array_index(sets, i), names, error)) {
            return false;
        }
    }
    return true;
}
