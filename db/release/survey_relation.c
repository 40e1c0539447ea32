#include "survey_relation.h"

typedef struct {
    const SurveyTable *table;
    const GPtrArray *items;
    SurveyView view;
    SurveyView first_child; /* head of the list of what is below a place; rests are with it */
    int *next_in_area;
    int *next_in_group;
    GArray *relation; /* int */
    SurveyRelationEach each;
    void *user;
} Lister;

static const SurveyFigures *get_item(const Lister *lister, int item)
{
    return g_ptr_array_index(lister->items, item);
}

static void push_child(Lister *lister, int item, int parent, int *next)
{
    const SurveyFigures place = {.scope = parent, .slice = get_item(lister, item)->slice};
    int *head = survey_view_at(&lister->first_child, &place);

    next[item] = *head;
    *head = item;
}

static void link_items(Lister *lister)
{
    // Backwards, so that the lists run in the order of the items.
    for (int item = (int)lister->items->len - 1; item >= 0; item--) {
        const SurveyFigures *own = get_item(lister, item);
        const ReleaseScope *scope = release_scopes_get(lister->table->scopes, own->scope);
        if (own->part == SURVEY_PART_REST) {
            push_child(lister, item, own->scope, lister->next_in_area);
            continue;
        }
        *survey_view_at(&lister->view, own) = item;
        if (scope->parent >= 0) {
            push_child(lister, item, scope->parent, lister->next_in_area);
        }
        if (scope->group >= 0) {
            push_child(lister, item, scope->group, lister->next_in_group);
        }
    }
}

static void tell(const Lister *lister, bool of_places)
{
    const int *relation = (const int *)(const void *)lister->relation->data;
    int64_t surveyed = 0;
    int64_t passed = 0;

    for (guint i = 0; i < lister->relation->len; i++) {
        const SurveyFigures *own = get_item(lister, relation[i]);
        surveyed += i == 0 ? -own->surveyed : own->surveyed;
        passed += i == 0 ? -own->passed : own->passed;
    }
    bool fits = surveyed == 0 && (passed == 0 || lister->table->kind != DISCLOSURE_KIND_PAIR);
    if (lister->relation->len > 1 && fits) {
        lister->each(relation, (int)lister->relation->len, of_places, lister->user);
    }
}

static void list_places(Lister *lister, int item)
{
    const SurveyFigures *own = get_item(lister, item);
    const int *next = release_scopes_get(lister->table->scopes, own->scope)->level == 0
                          ? lister->next_in_group
                          : lister->next_in_area;
    bool only_rest = true;

    g_array_set_size(lister->relation, 0);
    g_array_append_vals(lister->relation, &item, 1);
    for (int child = *survey_view_at(&lister->first_child, own); child >= 0; child = next[child]) {
        g_array_append_vals(lister->relation, &child, 1);
        only_rest &= get_item(lister, child)->part == SURVEY_PART_REST;
    }
    if (!only_rest) {
        tell(lister, true);
    }
}

static void list_family(Lister *lister, int item, bool sexes)
{
    const SurveyFigures *own = get_item(lister, item);

    g_array_set_size(lister->relation, 0);
    g_array_append_vals(lister->relation, &item, 1);
    for (int slice = 1; slice < lister->view.slice_count; slice++) {
        const SurveyFigures place = {.scope = own->scope, .slice = slice};
        int part = *survey_view_at(&lister->view, &place);
        if (part >= 0 && survey_slice_is_sex(lister->table, slice) == sexes) {
            g_array_append_vals(lister->relation, &part, 1);
        }
    }
    tell(lister, false);
}

void survey_relation_list(const SurveyTable *table, const GPtrArray *items, SurveyRelationEach each,
                          void *user)
{
    g_autoptr(GArray) relation = g_array_new(FALSE, FALSE, sizeof(int));
    g_autofree int *next_in_area = g_new(int, items->len + 1);
    g_autofree int *next_in_group = g_new(int, items->len + 1);
    Lister lister = {.table = table,
                     .items = items,
                     .next_in_area = next_in_area,
                     .next_in_group = next_in_group,
                     .relation = relation,
                     .each = each,
                     .user = user};

    survey_view_init(&lister.view, table);
    survey_view_init(&lister.first_child, table);
    link_items(&lister);
    for (int item = 0; item < (int)items->len; item++) {
        const SurveyFigures *own = get_item(&lister, item);
        if (own->part == SURVEY_PART_REST) {
            continue;
        }
        list_places(&lister, item);
        if (own->slice == 0 && lister.view.slice_count > 1) {
            list_family(&lister, item, true);
            list_family(&lister, item, false);
        }
    }
    survey_view_clear(&lister.view);
    survey_view_clear(&lister.first_child);
}
