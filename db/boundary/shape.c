#include "boundary/boundary.h"

BoundaryShape *boundary_shape_new(const char *code)
{
    BoundaryShape *shape = g_new(BoundaryShape, 1);
    shape->code = g_strdup(code);
    shape->points = g_array_new(FALSE, FALSE, sizeof(BoundaryPoint));
    shape->ring_ends = g_array_new(FALSE, FALSE, sizeof(guint));
    return shape;
}

void boundary_shape_free(BoundaryShape *shape)
{
    if (shape != NULL) {
        g_free(shape->code);
        g_array_unref(shape->points);
        g_array_unref(shape->ring_ends);
        g_free(shape);
    }
}

static void free_shape(gpointer shape) { boundary_shape_free(shape); }

GPtrArray *boundary_list_new(void) { return g_ptr_array_new_with_free_func(free_shape); }

guint boundary_shape_ring_begin(const BoundaryShape *shape, guint index)
{
    return index == 0 ? 0 : g_array_index(shape->ring_ends, guint, index - 1);
}
