#include "part.h"

#include <base/money.h>
#include <math.h>
#include <snapshot/plan.h>
#include <string.h>

// Above it a figure is no whole number a person would print.
#define MOST_WHOLE 1e15

static const char *const levels[] = {
    [SNAPSHOT_LEVEL_PROVINCE] = "province",
    [SNAPSHOT_LEVEL_DISTRICT] = "district",
    [SNAPSHOT_LEVEL_TAMBON] = "tambon",
    [SNAPSHOT_LEVEL_VILLAGE] = "village",
};

void part_set_area(xmlNode *node, const SnapshotArea *area)
{
    node_set(node, "code", area->code);
    node_set(node, "level", levels[area->level]);
    node_set_names(node, area->name_th, area->name_en);
    if (area->level != SNAPSHOT_LEVEL_PROVINCE) {
        node_set(node, "above-code", area->parent_code);
        node_set(node, "above-level", levels[area->level - 1]);
        node_set(node, "above", area->parent_name_th);
        node_set(node, "above-en", area->parent_name_en);
    }
}

void part_set_total(xmlNode *node, const SnapshotTotal *total)
{
    node_set_number(node, "projects", total->project_count);
    node_set_number(node, "no-budget", total->no_budget_count);
    // What nobody has stated is no 0 baht.
    if (total->project_count == 0 || total->no_budget_count < total->project_count) {
        node_set_number(node, "amount", total->amount_satang);
    }
}

void part_set_decimal(xmlNode *node, const char *name, double number, int decimals)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    if (number == floor(number) && fabs(number) < MOST_WHOLE) {
        g_autofree char *whole = base_money_count_to_text((int64_t)number);
        node_set(node, name, whole);
        return;
    }
    (void)g_ascii_formatd(text, sizeof text, decimals == 1 ? "%.1f" : "%.2f", number);
    size_t end = strlen(text);
    while (end > 1 && text[end - 1] == '0') {
        end--;
    }
    text[text[end - 1] == '.' ? end - 1 : end] = '\0';
    node_set(node, name, text);
}

bool part_add_coverage(Site *site, xmlNode *parent, const char *scope, const char *kind,
                       GError **error)
{
    g_auto(SnapshotCoverage) coverage = {0};
    if (!snapshot_total_get_coverage(site->snapshot, scope, kind, &coverage, error)) {
        return false;
    }
    xmlNode *node = node_add(parent, "coverage");
    node_set(node, "kind", kind);
    node_set_number(node, "sent", coverage.tambon_count);
    node_set_number(node, "total", coverage.tambon_total);
    node_set_flag(node, "sample", coverage.sample_count > 0);
    node_set(node, "as-of", coverage.as_of);
    return true;
}

bool part_add_totals(Site *site, xmlNode *parent, const char *scope, int fiscal_year_be,
                     GError **error)
{
    SnapshotTotals totals;
    if (!snapshot_total_get(site->snapshot, scope, fiscal_year_be, &totals, error)) {
        return false;
    }
    xmlNode *sums = node_add(parent, "sums");
    part_set_total(sums, &totals.all);
    for (int i = 0; i < SNAPSHOT_STATUS_COUNT; i++) {
        if (totals.by_status[i].project_count > 0) {
            xmlNode *node = node_add(sums, "status");
            node_set(node, "key", snapshot_status_key((SnapshotStatus)i));
            part_set_total(node, &totals.by_status[i]);
        }
    }
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        xmlNode *node = node_add(sums, "class");
        node_set(node, "key", snapshot_class_key((SnapshotClass)i));
        node_set_number(node, "amount", totals.by_class[i].amount_satang);
    }
    return true;
}

bool part_add_sums(Site *site, xmlNode *parent, const char *scope, GError **error)
{
    return part_add_totals(site, parent, scope, 0, error) &&
           part_add_coverage(site, parent, scope, "projects", error) &&
           part_add_coverage(site, parent, scope, "plans", error);
}

static bool has_year(const GArray *years, int year_be)
{
    for (guint i = 0; i < years->len; i++) {
        if (g_array_index(years, int, i) == year_be) {
            return true;
        }
    }
    return false;
}

static int compare_years(const void *a, const void *b) { return *(const int *)b - *(const int *)a; }

GArray *part_list_years(Snapshot *snapshot, const char *tambon_code, GError **error)
{
    g_autoptr(GArray) years = snapshot_total_list_years(snapshot, tambon_code, error);
    g_autoptr(GArray) plans =
        years == NULL ? NULL : snapshot_plan_list_years(snapshot, tambon_code, error);
    if (plans == NULL) {
        return NULL;
    }
    for (guint i = 0; i < plans->len; i++) {
        int year_be = g_array_index(plans, int, i);
        if (!has_year(years, year_be)) {
            g_array_append_val(years, year_be);
        }
    }
    g_array_sort(years, compare_years);
    return g_steal_pointer(&years);
}

bool part_add_each(xmlNode *parent, const char *name, GPtrArray *list, PartSet set)
{
    g_autoptr(GPtrArray) rows = list;
    for (guint i = 0; rows != NULL && i < rows->len; i++) {
        set(node_add(parent, name), g_ptr_array_index(rows, i));
    }
    return rows != NULL;
}

bool part_each_tambon(Site *site, PartTambon add, GError **error)
{
    g_autoptr(GPtrArray) districts =
        snapshot_area_list_children(site->snapshot, site->release->province_code, error);
    for (guint i = 0; districts != NULL && i < districts->len; i++) {
        const SnapshotArea *district = g_ptr_array_index(districts, i);
        g_autoptr(GPtrArray) tambons =
            snapshot_area_list_children(site->snapshot, district->code, error);
        for (guint j = 0; tambons != NULL && j < tambons->len; j++) {
            if (!add(site, g_ptr_array_index(tambons, j), error)) {
                return false;
            }
        }
        if (tambons == NULL) {
            return false;
        }
    }
    return districts != NULL;
}
