// Any GeoJSON is refused with a reason, or gives shapes that can be simplified, packed and read
// back.
#include <glib.h>

#include "boundary/pack.h"
#include "boundary/read.h"
#include "boundary/simplify.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool has_error(const GPtrArray *problems)
{
    for (guint i = 0; i < problems->len; i++) {
        if (((const BoundaryProblem *)g_ptr_array_index(problems, i))->error) {
            return true;
        }
    }
    return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const codes[] = {"800101", "800102", "800103", NULL};
    g_autoptr(GPtrArray) problems = boundary_read_problems();
    g_autoptr(GPtrArray) shapes = boundary_read((const char *)data, size, codes, problems);
    g_assert_true((shapes == NULL) == has_error(problems));
    if (shapes == NULL) {
        return 0;
    }
    g_autoptr(GPtrArray) simple = boundary_simplify(shapes, 100);
    g_assert_cmpint(simple->len, ==, shapes->len);
    for (guint i = 0; i < simple->len; i++) {
        const BoundaryShape *shape = g_ptr_array_index(simple, i);
        g_assert_cmpint(shape->points->len, >=, 3);
        g_autoptr(GBytes) packed = boundary_pack(shape);
        gsize bytes = 0;
        const uint8_t *packed_data = g_bytes_get_data(packed, &bytes);
        g_autoptr(BoundaryShape) again =
            boundary_pack_read(shape->code, packed_data, bytes, BOUNDARY_LIMIT_POINTS);
        g_assert_true(again != NULL || shape->points->len > BOUNDARY_LIMIT_POINTS);
    }
    return 0;
}
