#include "gnumeric_style.h"

#include <glib.h>

#include "gnumeric.h"

typedef struct {
    IntakeGnumericRegion region;
    IntakeCellFormat format;
} Styled;

struct IntakeGnumericStyle {
    GArray *styled; // Styled, by first row once sorted; those of plain numbers are left out
    GArray *active; // indexes of those that reach the row asked for last, or may below it
    guint next;     // the first one that begins below that row
    int row;        // asked for last
    bool sorted;
};

static const IntakeCellFormat plain = {.form = INTAKE_CELL_NUMBER};

IntakeGnumericStyle *intake_gnumeric_style_new(void)
{
    IntakeGnumericStyle *style = g_new0(IntakeGnumericStyle, 1);
    style->styled = g_array_new(FALSE, FALSE, sizeof(Styled));
    style->active = g_array_new(FALSE, FALSE, sizeof(guint));
    return style;
}

void intake_gnumeric_style_free(IntakeGnumericStyle *style)
{
    if (style == NULL) {
        return;
    }
    g_array_unref(style->styled);
    g_array_unref(style->active);
    g_free(style);
}

bool intake_gnumeric_style_add(IntakeGnumericStyle *style, const IntakeGnumericRegion *region,
                               const char *format)
{
    Styled styled = {*region, intake_cell_text_format(format)};
    if (styled.format.form != INTAKE_CELL_NUMBER) {
        g_array_append_val(style->styled, styled);
        style->sorted = false;
    }
    return style->styled->len <= INTAKE_GNUMERIC_LIMIT_STYLES;
}

static int compare_first_rows(gconstpointer a, gconstpointer b)
{
    const Styled *first = a;
    const Styled *second = b;
    return (first->region.first_row > second->region.first_row) -
           (first->region.first_row < second->region.first_row);
}

static Styled *styled_at(IntakeGnumericStyle *style, guint index)
{
    return &g_array_index(style->styled, Styled, index);
}

/** Makes `active` those that reach `row`. */
static void go_to_row(IntakeGnumericStyle *style, int row)
{
    if (!style->sorted || row < style->row) {
        g_array_sort(style->styled, compare_first_rows);
        g_array_set_size(style->active, 0);
        style->next = 0;
        style->sorted = true;
    }
    for (guint i = style->active->len; i-- > 0;) {
        if (styled_at(style, g_array_index(style->active, guint, i))->region.last_row < row) {
            g_array_remove_index_fast(style->active, i);
        }
    }
    for (;
         style->next < style->styled->len && styled_at(style, style->next)->region.first_row <= row;
         style->next++) {
        if (styled_at(style, style->next)->region.last_row >= row) {
            g_array_append_val(style->active, style->next);
        }
    }
    style->row = row;
}

const IntakeCellFormat *intake_gnumeric_style_find(IntakeGnumericStyle *style, int row, int column)
{
    if (!style->sorted || row != style->row) {
        go_to_row(style, row);
    }
    for (guint i = 0; i < style->active->len; i++) {
        const Styled *styled = styled_at(style, g_array_index(style->active, guint, i));
        if (column >= styled->region.first_column && column <= styled->region.last_column) {
            return &styled->format;
        }
    }
    return &plain;
}
