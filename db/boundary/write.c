#include "boundary/write.h"

static void append_number(GString *out, int32_t units)
{
    g_string_append_printf(out, "%s%d.%07d", units < 0 ? "-" : "",
                           ABS(units) / BOUNDARY_UNITS_PER_DEGREE,
                           ABS(units) % BOUNDARY_UNITS_PER_DEGREE);
}

static void append_point(GString *out, BoundaryPoint point)
{
    g_string_append_c(out, '[');
    append_number(out, point.x);
    g_string_append_c(out, ',');
    append_number(out, point.y);
    g_string_append_c(out, ']');
}

static void append_ring(GString *out, const BoundaryShape *shape, guint ring)
{
    guint begin = boundary_shape_ring_begin(shape, ring);
    guint end = g_array_index(shape->ring_ends, guint, ring);
    g_string_append(out, "[[");
    for (guint i = begin; i < end; i++) {
        append_point(out, g_array_index(shape->points, BoundaryPoint, i));
        g_string_append_c(out, ',');
    }
    append_point(out, g_array_index(shape->points, BoundaryPoint, begin));
    g_string_append(out, "]]");
}

static void append_shape(GString *out, const BoundaryShape *shape)
{
    g_string_append_printf(out,
                           "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"},"
                           "\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[",
                           shape->code);
    for (guint ring = 0; ring < shape->ring_ends->len; ring++) {
        g_string_append(out, ring > 0 ? "," : "");
        append_ring(out, shape, ring);
    }
    g_string_append(out, "]}}");
}

void boundary_write(const GPtrArray *shapes, GString *out)
{
    g_string_append(out, "{\"type\":\"FeatureCollection\",\"features\":[\n");
    for (guint i = 0; i < shapes->len; i++) {
        append_shape(out, g_ptr_array_index(shapes, i));
        g_string_append(out, i + 1 < shapes->len ? ",\n" : "\n");
    }
    g_string_append(out, "]}\n");
}
