#include "survey.h"

static void slice_free(gpointer data)
{
    SurveySlice *slice = data;

    g_free(slice->sex);
    g_free(slice->age_group);
    g_free(slice);
}

SurveyTable *survey_table_new(ReleaseScopes *scopes, int threshold)
{
    SurveyTable *table = g_new0(SurveyTable, 1);

    table->scopes = scopes;
    table->threshold = threshold;
    table->minimum = DISCLOSURE_TABLE_PEOPLE_MIN;
    table->slices = g_ptr_array_new_with_free_func(slice_free);
    table->cells = g_array_new(FALSE, FALSE, sizeof(SurveyCell));
    table->runs = g_array_new(FALSE, FALSE, sizeof(SurveyRun));
    (void)survey_table_find_slice(table, "", "");
    return table;
}

void survey_table_free(SurveyTable *table)
{
    if (table != NULL) {
        g_ptr_array_unref(table->slices);
        g_array_unref(table->cells);
        g_array_unref(table->runs);
        g_free(table);
    }
}

int survey_table_find_slice(SurveyTable *table, const char *sex, const char *age_group)
{
    if (*sex != '\0' && *age_group != '\0') {
        return -1;
    }
    for (guint i = 0; i < table->slices->len; i++) {
        const SurveySlice *slice = g_ptr_array_index(table->slices, i);
        if (g_str_equal(slice->sex, sex) && g_str_equal(slice->age_group, age_group)) {
            return (int)i;
        }
    }
    SurveySlice *slice = g_new0(SurveySlice, 1);
    slice->sex = g_strdup(sex);
    slice->age_group = g_strdup(age_group);
    g_ptr_array_add(table->slices, slice);
    return (int)table->slices->len - 1;
}

bool survey_slice_is_sex(const SurveyTable *table, int slice)
{
    const SurveySlice *own = g_ptr_array_index(table->slices, slice);

    return *own->sex != '\0';
}

void survey_table_add(SurveyTable *table, const SurveyFigures *figures, int row)
{
    const SurveyCell cell = {.figures = *figures, .row = row, .number = -1};

    g_array_append_vals(table->cells, &cell, 1);
}

void survey_view_init(SurveyView *view, const SurveyTable *table)
{
    view->scope_count = (int)table->scopes->scopes->len;
    view->slice_count = (int)table->slices->len;
    gsize size = (gsize)view->scope_count * (gsize)view->slice_count;
    for (int i = 0; i < 2; i++) {
        view->cells[i] = g_new(int, size);
        for (gsize cell = 0; cell < size; cell++) {
            view->cells[i][cell] = -1;
        }
    }
}

void survey_view_clear(SurveyView *view)
{
    g_free(view->cells[0]);
    g_free(view->cells[1]);
}

int *survey_view_at(const SurveyView *view, const SurveyFigures *figures)
{
    gsize place = (gsize)figures->slice * (gsize)view->scope_count + (gsize)figures->scope;

    return &view->cells[figures->part == SURVEY_PART_REST][place];
}
