#include "boundary/read.h"

#include <jansson.h>
#include <math.h>
#include <string.h>

#include "collection.h"
#include "cross.h"

#define TAMBON_DIGITS 6
#define PROVINCE_DIGITS 2

/* Thailand, with the sea around it. */
#define WEST 96.0
#define EAST 107.0
#define SOUTH 4.0
#define NORTH 22.0

/* A ring of more points is no boundary that anybody drew. */
#define LIMIT_RING_POINTS 200000

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
    int ring_no;      /* 0: no ring is being read */
    GArray *ring_nos; /* of int: of the rings taken, which of the feature's they are */
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
    *problem = (BoundaryProblem){reader->feature_no, reader->ring_no, g_strdup(reader->code),
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

static BoundaryPoint point_at(const GArray *points, guint index)
{
    return g_array_index(points, BoundaryPoint, index);
}

/* Points that fall on one another at a centimetre are one, and a line that goes out and back the
   same way bounds nothing: both come of drawing by hand. Returns how many such spikes were left
   out. */
static guint add_point(GArray *points, guint begin, BoundaryPoint point)
{
    if (points->len > begin && is_same(point_at(points, points->len - 1), point)) {
        return 0;
    }
    if (points->len > begin + 1 && is_same(point_at(points, points->len - 2), point)) {
        g_array_set_size(points, points->len - 1);
        return 1;
    }
    g_array_append_val(points, point);
    return 0;
}

/* The same where the ring's end meets its beginning. */
static guint close_ring(GArray *points, guint begin)
{
    guint spikes = 0;
    while (points->len > begin + 1 &&
           is_same(point_at(points, begin), point_at(points, points->len - 1))) {
        g_array_set_size(points, points->len - 1);
        if (points->len > begin + 2 &&
            is_same(point_at(points, begin + 1), point_at(points, points->len - 1))) {
            g_array_remove_index(points, begin);
            spikes++;
        }
    }
    return spikes;
}

static bool read_ring(Reader *reader, const json_t *ring, BoundaryShape *shape)
{
    GArray *points = shape->points;
    guint begin = points->len;
    size_t count = json_array_size(ring);
    if (count < 4 || count > LIMIT_RING_POINTS ||
        points->len + count > BOUNDARY_LIMIT_DRAWN_POINTS) {
        tell(reader, true, "วงเขตมี %zu จุด: ต้องมี 4 ถึง %d จุด", count, LIMIT_RING_POINTS);
        return false;
    }
    guint spikes = 0;
    for (size_t i = 0; i < count; i++) {
        BoundaryPoint point;
        if (!read_point(reader, json_array_get(ring, i), &point)) {
            return false;
        }
        spikes += add_point(points, begin, point);
    }
    if (!json_equal(json_array_get(ring, 0), json_array_get(ring, count - 1))) {
        tell(reader, true, "วงเขตไม่ปิด: จุดสุดท้ายต้องเป็นจุดเดียวกับจุดแรก");
        return false;
    }
    spikes += close_ring(points, begin);
    if (spikes > 0) {
        tell(reader, false, "ตัดเส้นที่ลากออกแล้วย้อนกลับทางเดิม %u แห่ง ซึ่งไม่ล้อมพื้นที่ใด", spikes);
    }
    if (points->len - begin < 3) {
        g_array_set_size(points, begin); // smaller than a centimetre: nothing to see
        return true;
    }
    g_array_append_val(shape->ring_ends, points->len);
    g_array_append_val(reader->ring_nos, reader->ring_no);
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
        reader->ring_no++;
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

static bool check_lines(Reader *reader, const BoundaryShape *shape)
{
    BoundaryPoint where;
    guint ring = 0;
    if (!boundary_cross_find(shape, &where, &ring)) {
        return true;
    }
    reader->ring_no = g_array_index(reader->ring_nos, int, ring);
    tell(reader, true, "เส้นเขตตัดกันเองใกล้จุด (%.5f, %.5f): แก้เส้นในโปรแกรมแผนที่แล้วส่งออกใหม่",
         (double)where.x / BOUNDARY_UNITS_PER_DEGREE, (double)where.y / BOUNDARY_UNITS_PER_DEGREE);
    return false;
}

static BoundaryShape *read_feature(Reader *reader, const json_t *feature, const char *const *codes,
                                   GHashTable *known)
{
    if (!check_code(reader, reader->code, codes, known)) {
        return NULL;
    }
    g_autoptr(BoundaryShape) shape = boundary_shape_new(reader->code);
    g_array_set_size(reader->ring_nos, 0);
    if (!read_geometry(reader, json_object_get(feature, "geometry"), shape)) {
        return NULL;
    }
    reader->ring_no = 0;
    if (shape->ring_ends->len == 0) {
        tell(reader, true, "รูปทรงไม่มีพื้นที่");
        return NULL;
    }
    return check_lines(reader, shape) ? g_steal_pointer(&shape) : NULL;
}

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

typedef struct {
    Reader *reader;
    const char *const *codes;
    GHashTable *known; /* codes of the shapes taken */
    GPtrArray *shapes;
    int others; /* shapes of other provinces */
} Features;

static bool is_of_another_province(const char *code, const char *const *codes)
{
    return code != NULL && is_tambon_code(code) && codes[0] != NULL &&
           strncmp(code, codes[0], PROVINCE_DIGITS) != 0;
}

/* A file of the whole country is as good as one of the province. */
static void take_feature(const json_t *feature, void *user)
{
    Features *features = user;
    Reader *reader = features->reader;
    reader->feature_no++;
    g_autofree char *code = find_code(feature);
    if (is_of_another_province(code, features->codes)) {
        features->others++;
        return;
    }
    reader->code = code;
    BoundaryShape *shape = read_feature(reader, feature, features->codes, features->known);
    reader->code = NULL;
    reader->ring_no = 0;
    if (shape != NULL) {
        g_hash_table_add(features->known, shape->code);
        g_ptr_array_add(features->shapes, shape);
    }
}

static void tell_of_all(const Features *features)
{
    Reader *reader = features->reader;
    reader->feature_no = 0;
    if (features->others > 0) {
        tell(reader, false, "ข้ามรูปของจังหวัดอื่น %d รูป", features->others);
    }
    if (features->shapes->len == 0 && !reader->failed) {
        tell(reader, true, "ไม่มีเขตของตำบลในจังหวัดนี้เลย: ตรวจว่าเลือกไฟล์ถูก");
    } else if (!reader->failed) {
        tell_missing(reader, features->codes, features->known);
    }
}

GPtrArray *boundary_read(const char *text, gsize bytes, const char *const *codes,
                         GPtrArray *problems)
{
    g_autoptr(GArray) ring_nos = g_array_new(FALSE, FALSE, sizeof(int));
    Reader reader = {.problems = problems, .ring_nos = ring_nos};
    if (bytes > BOUNDARY_LIMIT_FILE_BYTES) {
        tell(&reader, true, "ไฟล์ใหญ่เกิน %d MB: ลดความละเอียดของเส้นในโปรแกรมแผนที่ก่อน",
             BOUNDARY_LIMIT_FILE_BYTES / 1048576);
        return NULL;
    }
    g_autoptr(GPtrArray) shapes = boundary_list_new();
    g_autoptr(GHashTable) known = g_hash_table_new(g_str_hash, g_str_equal);
    Features features = {&reader, codes, known, shapes, 0};
    int line_no = 0;
    switch (boundary_collection_each(text, bytes, take_feature, &features, &line_no)) {
    case BOUNDARY_COLLECTION_NO_JSON:
        reader.feature_no = 0;
        tell(&reader, true, "อ่านไม่ได้ บรรทัด %d: ไฟล์ไม่ใช่ JSON ที่ถูกต้อง", line_no);
        break;
    case BOUNDARY_COLLECTION_OTHER:
        reader.feature_no = 0;
        tell(&reader, true, "ไม่ใช่ GeoJSON ชนิด FeatureCollection: ส่งออกไฟล์ใหม่เป็น GeoJSON");
        break;
    default:
        tell_of_all(&features);
        break;
    }
    g_ptr_array_sort(shapes, compare_codes);
    return reader.failed ? NULL : g_steal_pointer(&shapes);
}
