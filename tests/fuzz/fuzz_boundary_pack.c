// Any bytes are no shape, or one within the limits that is packed into bytes that give it again.
#include <glib.h>

#include "boundary/pack.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(BoundaryShape) shape =
        boundary_pack_read("800101", data, size, BOUNDARY_LIMIT_POINTS);
    if (shape == NULL) {
        return 0;
    }
    g_assert_cmpint(shape->points->len, <=, BOUNDARY_LIMIT_POINTS);
    g_assert_cmpint(shape->ring_ends->len, >, 0);
    g_autoptr(GBytes) packed = boundary_pack(shape);
    gsize bytes = 0;
    const uint8_t *packed_data = g_bytes_get_data(packed, &bytes);
    g_autoptr(BoundaryShape) again =
        boundary_pack_read("800101", packed_data, bytes, BOUNDARY_LIMIT_POINTS);
    g_assert_nonnull(again);
    g_assert_cmpmem(again->points->data, again->points->len * sizeof(BoundaryPoint),
                    shape->points->data, shape->points->len * sizeof(BoundaryPoint));
    return 0;
}
