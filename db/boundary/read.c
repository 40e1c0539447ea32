#include "boundary/read.h"

#include <jansson.h>
#include <math.h>
#include <string.h>

#include "cross.h"

#define TAMBON_DIGITS 6

/* Thailand, with the sea around it. */
#define WEST 96.0
#define EAST 107.0
#define SOUTH 4.0
#define NORTH 22.0

/* A ring of more points is no boundary that anybody drew. */
#define LIMIT_RING_POINTS 200000

/* Of a file that crosses itself everywhere each shape is told once, and a ring this long takes long
   to look through. */
#define LIMIT_SHAPE_POINTS 400000

static void free_problem(gpointer data)
{
    BoundaryProblem *problem = data;
    g_free(problem->code);
    g_free(problem->message);
    g_free(problem);
}

GPtrArray *boundary_read_problems(void) { return g_ptr_array_new_with_free_func(free_problem); }

/* What is being read: the feature at hand, and where to tell what is wrong with it. */
typedef struct {
    GPtrArray *problems;
    int feature_no;
    const char *code; /* NULL: not known yet */
    bool failed;      /* one of the problems is an error */
} Reader;

static void tell(Reader *reader, bool error, const char *format, ...) G_GNUC_PRINTF(3, 4);

static void tell(Reader *reader, bool error, const char *format, ...)
{
    reader->failed |= error;
    if (reader->problems->len >= BOUNDARY_LIMIT_PROBLEMS) {
        return;
    }
    BoundaryProblem *problem = g_new(BoundaryProblem, 1);
    va_list arguments;
    va_start(arguments, format);
    *problem = (BoundaryProblem){reader->feature_no, g_strdup(reader->code),
                                 g_strdup_vprintf(format, arguments), error};
    va_end(arguments);
    g_ptr_array_add(reader->problems, problem);
}

/* ---- points and rings ---- */

static bool is_thailand(double longitude, double latitude)
{
    return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
}

static bool read_point(Reader *reader, const json_t *pair, BoundaryPoint *point)
{
    const json_t *first = json_array_get(pair, 0);
    const json_t *second = json_array_get(pair, 1);
    if (!json_is_number(first) || !json_is_number(second)) {
        tell(reader, true, "มีจุดที่ไม่ใช่คู่ของตัวเลข [ลองจิจูด, ละติจูด]: ส่งออกไฟล์ใหม่เป็น GeoJSON");
        return false;
    }
    double longitude = json_number_value(first);
    double latitude = json_number_value(second);
    if (!is_thailand(longitude, latitude)) {
        if (is_thailand(latitude, longitude)) {
            tell(reader, true, "ละติจูดกับลองจิจูดสลับที่กัน (%.5f, %.5f): GeoJSON เขียนลองจิจูดก่อน", longitude,
                 latitude);
        } else {
            tell(reader, true,
                 "จุด (%.5f, %.5f) อยู่นอกประเทศไทย: ส่งออกไฟล์ใหม่เป็นองศา WGS 84 (EPSG:4326)", longitude,
                 latitude);
        }
        return false;
    }
    *point = (BoundaryPoint){(int32_t)lround(longitude * BOUNDARY_UNITS_PER_DEGREE),
                             (int32_t)lround(latitude * BOUNDARY_UNITS_PER_DEGREE)};
    return true;
}

static bool is_same(BoundaryPoint a, BoundaryPoint b) { return a.x == b.x && a.y == b.y; }

/* Points that fall on one another at a metre are one. */
static void add_point(GArray *points, guint begin, BoundaryPoint point)
{
    if (points->len == begin ||
        !is_same(g_array_index(points, BoundaryPoint, points->len - 1), point)) {
        g_array_append_val(points, point);
    }
}

static bool read_ring(Reader *reader, const json_t *ring, BoundaryShape *shape)
{
    GArray *points = shape->points;
    guint begin = points->len;
    size_t count = json_array_size(ring);
    if (count < 4 || count > LIMIT_RING_POINTS || points->len + count > LIMIT_SHAPE_POINTS) {
        tell(reader, true, "วงเขตมี %zu จุด: ต้องมี 4 ถึง %d จุด", count, LIMIT_RING_POINTS);
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        BoundaryPoint point;
        if (!read_point(reader, json_array_get(ring, i), &point)) {
            return false;
        }
        add_point(points, begin, point);
    }
    guint last = points->len - 1;
    if (!json_equal(json_array_get(ring, 0), json_array_get(ring, count - 1))) {
        tell(reader, true, "วงเขตไม่ปิด: จุดสุดท้ายต้องเป็นจุดเดียวกับจุดแรก");
        return false;
    }
    if (is_same(g_array_index(points, BoundaryPoint, begin),
                g_array_index(points, BoundaryPoint, last))) {
        g_array_set_size(points, last);
    }
    if (points->len - begin < 3) {
        g_array_set_size(points, begin); // smaller than a metre: nothing to see
        return true;
    }
    g_array_append_val(shape->ring_ends, points->len);
    return true;
}

static bool read_polygon(Reader *reader, const json_t *rings, BoundaryShape *shape)
{
    size_t index = 0;
    const json_t *ring = NULL;
    if (!json_is_array(rings) || json_array_size(rings) == 0) {
        tell(reader, true, "ไม่มีวงเขตในรูปทรง");
        return false;
    }
    json_array_foreach(rings, index, ring)
    {
        if (!read_ring(reader, ring, shape)) {
            return false;
        }
    }
    return true;
}

static bool read_geometry(Reader *reader, const json_t *geometry, BoundaryShape *shape)
{
    const char *type = json_string_value(json_object_get(geometry, "type"));
    const json_t *coordinates = json_object_get(geometry, "coordinates");
    if (g_strcmp0(type, "Polygon") == 0) {
        return read_polygon(reader, coordinates, shape);
    }
    if (g_strcmp0(type, "MultiPolygon") != 0) {
        tell(reader, true, "รูปทรงเป็น %s: ต้องเป็น Polygon หรือ MultiPolygon",
             type != NULL ? type : "ไม่ระบุชนิด");
        return false;
    }
    size_t index = 0;
    const json_t *polygon = NULL;
    json_array_foreach(coordinates, index, polygon)
    {
        if (!read_polygon(reader, polygon, shape)) {
            return false;
        }
    }
    return true;
}

/* ---- codes ---- */

/* "TH800101", "800101" or the number 800101. Returns: owned, NULL for anything else. */
static char *code_of(const json_t *value)
{
    if (json_is_integer(value)) {
        return g_strdup_printf("%" JSON_INTEGER_FORMAT, json_integer_value(value));
    }
    const char *words = json_string_value(value);
    if (words == NULL) {
        return NULL;
    }
    return g_strdup(g_ascii_strncasecmp(words, "TH", 2) == 0 ? words + 2 : words);
}

static char *find_code(const json_t *feature)
{
    static const char *const names[] = {"code", "tambon_code", "TAMBON_IDN", "ADM3_PCODE"};
    const json_t *properties = json_object_get(feature, "properties");
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        char *code = code_of(json_object_get(properties, names[i]));
        if (code != NULL) {
            return code;
        }
    }
    return code_of(json_object_get(feature, "id"));
}

static bool is_tambon_code(const char *code)
{
    return strlen(code) == TAMBON_DIGITS && strspn(code, "0123456789") == TAMBON_DIGITS;
}

static bool check_code(Reader *reader, const char *code, const char *const *codes,
                       GHashTable *known)
{
    if (code == NULL) {
        tell(reader, true,
             "ไม่มีรหัสตำบล: ใส่ในช่อง code, tambon_code, TAMBON_IDN หรือ ADM3_PCODE ของแต่ละรูป");
        return false;
    }
    if (!is_tambon_code(code)) {
        tell(reader, true, "“%.20s” ไม่ใช่รหัสตำบล 6 หลัก", code);
        return false;
    }
    if (!g_strv_contains(codes, code)) {
        tell(reader, true, "ไม่มีตำบลรหัส %s ในทะเบียนพื้นที่: แก้รหัส หรือเพิ่มตำบลก่อน", code);
        return false;
    }
    if (g_hash_table_contains(known, code)) {
        tell(reader, true, "ตำบลนี้มีรูปทรงมากกว่าหนึ่งรูป: รวมเป็น MultiPolygon รูปเดียว");
        return false;
    }
    return true;
}

/* ---- the file ---- */

static BoundaryShape *read_feature(Reader *reader, const json_t *feature, const char *const *codes,
                                   GHashTable *known)
{
    g_autofree char *code = find_code(feature);
    reader->code = code;
    g_autoptr(BoundaryShape) shape = NULL;
    BoundaryPoint where;
    if (check_code(reader, code, codes, known)) {
        shape = boundary_shape_new(code);
        if (!read_geometry(reader, json_object_get(feature, "geometry"), shape)) {
            g_clear_pointer(&shape, boundary_shape_free);
        } else if (shape->ring_ends->len == 0) {
            tell(reader, true, "รูปทรงไม่มีพื้นที่");
            g_clear_pointer(&shape, boundary_shape_free);
        } else if (boundary_cross_find(shape, &where)) {
            tell(reader, true, "เส้นเขตตัดกันเองใกล้จุด (%.5f, %.5f): แก้เส้นในโปรแกรมแผนที่แล้วส่งออกใหม่",
                 (double)where.x / BOUNDARY_UNITS_PER_DEGREE,
                 (double)where.y / BOUNDARY_UNITS_PER_DEGREE);
            g_clear_pointer(&shape, boundary_shape_free);
        }
    }
    reader->code = NULL;
    return g_steal_pointer(&shape);
}

static void free_shape(gpointer shape) { boundary_shape_free(shape); }

static gint compare_codes(gconstpointer a, gconstpointer b)
{
    const BoundaryShape *one = *(const BoundaryShape *const *)a;
    const BoundaryShape *other = *(const BoundaryShape *const *)b;
    return strcmp(one->code, other->code);
}

static void tell_missing(Reader *reader, const char *const *codes, GHashTable *known)
{
    reader->feature_no = 0;
    for (size_t i = 0; codes[i] != NULL; i++) {
        if (!g_hash_table_contains(known, codes[i])) {
            reader->code = codes[i];
            tell(reader, false, "ไม่มีเขตของตำบล %s ในไฟล์: ตำบลนี้จะไม่อยู่บนแผนที่", codes[i]);
        }
    }
    reader->code = NULL;
}

static GPtrArray *read_features(Reader *reader, const json_t *features, const char *const *codes)
{
    GPtrArray *shapes = g_ptr_array_new_with_free_func(free_shape);
    g_autoptr(GHashTable) known = g_hash_table_new(g_str_hash, g_str_equal);
    size_t index = 0;
    const json_t *feature = NULL;
    json_array_foreach(features, index, feature)
    {
        reader->feature_no = (int)index + 1;
        BoundaryShape *shape = read_feature(reader, feature, codes, known);
        if (shape != NULL) {
            g_hash_table_add(known, shape->code);
            g_ptr_array_add(shapes, shape);
        }
    }
    tell_missing(reader, codes, known);
    g_ptr_array_sort(shapes, compare_codes);
    return shapes;
}

GPtrArray *boundary_read(const char *text, gsize bytes, const char *const *codes,
                         GPtrArray *problems)
{
    Reader reader = {.problems = problems};
    json_error_t error;
    if (bytes > BOUNDARY_LIMIT_FILE_BYTES) {
        tell(&reader, true, "ไฟล์ใหญ่เกิน %d MB: ลดความละเอียดของเส้นในโปรแกรมแผนที่ก่อน",
             BOUNDARY_LIMIT_FILE_BYTES / 1048576);
        return NULL;
    }
    json_auto_t *root = json_loadb(text, bytes, JSON_REJECT_DUPLICATES, &error);
    if (root == NULL) {
        tell(&reader, true, "อ่านไม่ได้ บรรทัด %d: ไฟล์ไม่ใช่ JSON ที่ถูกต้อง", error.line);
        return NULL;
    }
    const json_t *features = json_object_get(root, "features");
    const char *type = json_string_value(json_object_get(root, "type"));
    if (g_strcmp0(type, "FeatureCollection") != 0 || !json_is_array(features)) {
        tell(&reader, true, "ไม่ใช่ GeoJSON ชนิด FeatureCollection: ส่งออกไฟล์ใหม่เป็น GeoJSON");
        return NULL;
    }
    g_autoptr(GPtrArray) shapes = read_features(&reader, features, codes);
    return reader.failed ? NULL : g_steal_pointer(&shapes);
}
