#include "boundary/pack.h"

/* The first byte says how the rest is to be read. */
#define VERSION 1

/* Seven bits a byte, five bytes for a number. */
#define LAST_SHIFT 28

/* Once round the earth: in whichever units. */
#define LIMIT_COORDINATE (INT64_C(180) * BOUNDARY_UNITS_PER_DEGREE)

static void put_number(GByteArray *out, uint32_t number)
{
    do {
        uint8_t byte = number & 0x7f;
        number >>= 7;
        byte = (uint8_t)(byte | (number != 0 ? 0x80 : 0));
        g_byte_array_append(out, &byte, 1);
    } while (number != 0);
}

/* Small steps either way are small numbers. */
static void put_step(GByteArray *out, int32_t step)
{
    put_number(out, (uint32_t)step << 1 ^ (step < 0 ? UINT32_MAX : 0));
}

GBytes *boundary_pack(const BoundaryShape *shape)
{
    GByteArray *out = g_byte_array_new();
    BoundaryPoint last = {0, 0};
    put_number(out, VERSION);
    put_number(out, shape->ring_ends->len);
    for (guint ring = 0; ring < shape->ring_ends->len; ring++) {
        guint begin = boundary_shape_ring_begin(shape, ring);
        guint end = g_array_index(shape->ring_ends, guint, ring);
        put_number(out, end - begin);
        for (guint i = begin; i < end; i++) {
            BoundaryPoint point = g_array_index(shape->points, BoundaryPoint, i);
            put_step(out, point.x - last.x);
            put_step(out, point.y - last.y);
            last = point;
        }
    }
    return g_byte_array_free_to_bytes(out);
}

typedef struct {
    const uint8_t *data;
    gsize left;
    guint limit_points;
    bool broken;
} Reader;

static uint32_t take_number(Reader *reader)
{
    uint32_t number = 0;
    for (unsigned shift = 0; shift <= LAST_SHIFT; shift += 7) {
        if (reader->left == 0) {
            break;
        }
        uint8_t byte = *reader->data++;
        reader->left--;
        if (shift == LAST_SHIFT && byte > 0x0f) {
            break;
        }
        number |= (uint32_t)(byte & 0x7f) << shift;
        if (byte < 0x80) {
            return number;
        }
    }
    reader->broken = true;
    return 0;
}

static int32_t take_step(Reader *reader, int32_t from)
{
    uint32_t number = take_number(reader);
    int64_t step = (int64_t)(number >> 1) ^ -(int64_t)(number & 1);
    int64_t to = from + step;
    const int64_t limit = LIMIT_COORDINATE;
    if (to < -limit || to > limit) {
        reader->broken = true;
        return from;
    }
    return (int32_t)to;
}

static bool take_ring(Reader *reader, BoundaryShape *shape, BoundaryPoint *last)
{
    uint32_t count = take_number(reader);
    if (reader->broken || count < 3 || count > reader->limit_points - shape->points->len) {
        return false;
    }
    for (uint32_t i = 0; i < count && !reader->broken; i++) {
        last->x = take_step(reader, last->x);
        last->y = take_step(reader, last->y);
        g_array_append_val(shape->points, *last);
    }
    g_array_append_val(shape->ring_ends, shape->points->len);
    return !reader->broken;
}

BoundaryShape *boundary_pack_read(const char *code, const uint8_t *data, gsize bytes,
                                  guint limit_points)
{
    Reader reader = {data, bytes, limit_points, false};
    g_autoptr(BoundaryShape) shape = boundary_shape_new(code);
    BoundaryPoint last = {0, 0};
    uint32_t version = take_number(&reader);
    uint32_t rings = take_number(&reader);
    if (reader.broken || version != VERSION || rings == 0 || rings > limit_points / 3) {
        return NULL;
    }
    for (uint32_t i = 0; i < rings; i++) {
        if (!take_ring(&reader, shape, &last)) {
            return NULL;
        }
    }
    return reader.left == 0 ? g_steal_pointer(&shape) : NULL;
}

void boundary_pack_take(const char *code, const uint8_t *data, gsize bytes, GPtrArray *shapes)
{
    BoundaryShape *shape = boundary_pack_read(code, data, bytes, BOUNDARY_LIMIT_DRAWN_POINTS);
    if (shape != NULL) {
        g_ptr_array_add(shapes, shape);
    }
}
