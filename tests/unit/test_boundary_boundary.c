#include <boundary/inside.h>
#include <boundary/pack.h>
#include <boundary/read.h>
#include <boundary/simplify.h>
#include <boundary/write.h>
#include <math.h>
#include <string.h>

// Boundaries that are made up here: squares, and a net of crooked edges between them.

static const char *const codes[] = {"800101", "800102", "800103", NULL};

#define FEATURE(code, rings)                                                                       \
    "{\"type\":\"Feature\",\"properties\":{\"code\":\"" code                                       \
    "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" rings "]}}"
#define FILE_OF(features) "{\"type\":\"FeatureCollection\",\"features\":[" features "]}"
#define SQUARE "[[99,8],[99.1,8],[99.1,8.1],[99,8.1],[99,8]]"
#define BESIDE "[[99.1,8],[99.2,8],[99.2,8.1],[99.1,8.1],[99.1,8]]"

static GPtrArray *read_text(const char *text, GPtrArray *problems)
{
    return boundary_read(text, strlen(text), codes, problems);
}

static void assert_refused(const char *text, const char *words)
{
    g_autoptr(GPtrArray) problems = boundary_read_problems();
    g_autoptr(GPtrArray) shapes = read_text(text, problems);
    g_assert_null(shapes);
    for (guint i = 0; i < problems->len; i++) {
        const BoundaryProblem *problem = g_ptr_array_index(problems, i);
        if (problem->error && strstr(problem->message, words) != NULL) {
            return;
        }
        g_test_message("%s", problem->message);
    }
    g_test_fail_printf("nobody says: %s", words);
}

static void a_file_is_read_in_the_order_of_its_codes(void)
{
    g_autoptr(GPtrArray) problems = boundary_read_problems();
    g_autoptr(GPtrArray) shapes =
        read_text(FILE_OF(FEATURE("800102", BESIDE) "," FEATURE("TH800101", SQUARE)), problems);
    g_assert_nonnull(shapes);
    g_assert_cmpint(shapes->len, ==, 2);
    const BoundaryShape *first = g_ptr_array_index(shapes, 0);
    g_assert_cmpstr(first->code, ==, "800101");
    g_assert_cmpint(first->points->len, ==, 4);
    g_assert_cmpint(g_array_index(first->points, BoundaryPoint, 2).x, ==, 991000000);
    g_assert_cmpint(g_array_index(first->points, BoundaryPoint, 2).y, ==, 81000000);
    // Who is not in it is told, and is no error.
    g_assert_cmpint(problems->len, ==, 1);
    const BoundaryProblem *missing = g_ptr_array_index(problems, 0);
    g_assert_cmpstr(missing->code, ==, "800103");
    g_assert_false(missing->error);
}

static void islands_holes_and_numbers_as_codes_are_read(void)
{
    static const char text[] = FILE_OF(
        "{\"type\":\"Feature\",\"properties\":{\"TAMBON_IDN\":800101},\"geometry\":{\"type\":"
        "\"MultiPolygon\",\"coordinates\":[[" SQUARE
        ",[[99.02,8.02],[99.04,8.02],[99.04,8.04],[99.02,8.02]]],[[[99.3,8],[99.4,8],[99.4,8.1],["
        "99.3,8]]]]}}");
    g_autoptr(GPtrArray) problems = boundary_read_problems();
    g_autoptr(GPtrArray) shapes = read_text(text, problems);
    g_assert_nonnull(shapes);
    const BoundaryShape *shape = g_ptr_array_index(shapes, 0);
    g_assert_cmpint(shape->ring_ends->len, ==, 3);
    g_assert_cmpint(boundary_shape_ring_begin(shape, 1), ==, 4);
    g_assert_cmpint(boundary_shape_ring_begin(shape, 2), ==, 7);
    // Two islands with one edge are one, drawn wrongly.
    assert_refused(FILE_OF("{\"type\":\"Feature\",\"id\":\"800101\",\"geometry\":{\"type\":"
                           "\"MultiPolygon\",\"coordinates\":[[" SQUARE "],[" BESIDE "]]}}"),
                   "ตัดกันเอง");
}

static void what_is_wrong_is_told_and_nothing_is_taken(void)
{
    assert_refused("[1,", "ไม่ใช่ JSON");
    assert_refused("{\"type\":\"Topology\"}", "FeatureCollection");
    assert_refused(FILE_OF(FEATURE("809999", SQUARE)), "ไม่มีตำบลรหัส 809999");
    assert_refused(FILE_OF(FEATURE("80-01", SQUARE)), "ไม่ใช่รหัสตำบล");
    assert_refused(FILE_OF(FEATURE("800101", SQUARE) "," FEATURE("800101", BESIDE)), "มากกว่าหนึ่งรูป");
    assert_refused(FILE_OF(FEATURE("800101", "[[99,8],[99.1,8],[99.1,8.1],[99,8.1]]")), "ไม่ปิด");
    assert_refused(FILE_OF(FEATURE("800101", "[[8,99],[8,99.1],[8.1,99.1],[8,99]]")), "สลับที่");
    assert_refused(FILE_OF(FEATURE("800101", "[[0,0],[1,0],[1,1],[0,0]]")), "นอกประเทศไทย");
    assert_refused(FILE_OF(FEATURE("800101", "[[99,8],[99.1,8.1],[99.1,8],[99,8.1],[99,8]]")),
                   "ตัดกันเอง");
    assert_refused(FILE_OF(FEATURE("800101", "[[99,8],[99.1,8],[99,8]]")), "3 จุด");
    assert_refused(
        FILE_OF("{\"type\":\"Feature\",\"properties\":{\"code\":\"800101\"},\"geometry\":{\"type\":"
                "\"Point\",\"coordinates\":[99,8]}}"),
        "Polygon");
}

static const BoundaryProblem *find_problem(const GPtrArray *problems, const char *words)
{
    for (guint i = 0; i < problems->len; i++) {
        const BoundaryProblem *problem = g_ptr_array_index(problems, i);
        if (strstr(problem->message, words) != NULL) {
            return problem;
        }
    }
    g_test_fail_printf("nobody says: %s", words);
    return NULL;
}

static void shapes_of_other_provinces_are_passed_over(void)
{
    g_autoptr(GPtrArray) problems = boundary_read_problems();
    g_autoptr(GPtrArray) shapes =
        read_text(FILE_OF(FEATURE("840101", BESIDE) "," FEATURE("800101", SQUARE)), problems);
    g_assert_nonnull(shapes);
    g_assert_cmpint(shapes->len, ==, 1);
    g_assert_false(find_problem(problems, "จังหวัดอื่น 1 รูป")->error);
    // A file that is all of another province is the wrong file; so is an empty one.
    assert_refused(FILE_OF(FEATURE("840101", BESIDE)), "ไม่มีเขตของตำบลในจังหวัดนี้");
    assert_refused(FILE_OF(""), "ไม่มีเขตของตำบลในจังหวัดนี้");
}

static void a_line_out_and_back_is_cut_off_and_said(void)
{
    static const char spiked[] = "[[99,8],[99.05,8],[99.05,7.9],[99.05,8],[99.1,8],[99.1,8.1],"
                                 "[99,8.1],[98.9,8.1],[99,8.1],[99,8]]";
    static const char at_the_end[] =
        "[[98.9,8],[99,8],[99.1,8],[99.1,8.1],[99,8.1],[99,8],[98.9,8]]";
    g_autoptr(GPtrArray) problems = boundary_read_problems();
    g_autofree char *text = g_strdup_printf(
        FILE_OF(FEATURE("800101", "%s") "," FEATURE("800102", "%s")), spiked, at_the_end);
    g_autoptr(GPtrArray) shapes = read_text(text, problems);
    g_assert_nonnull(shapes);
    g_assert_cmpint(((BoundaryShape *)g_ptr_array_index(shapes, 0))->points->len, ==, 5);
    g_assert_cmpint(((BoundaryShape *)g_ptr_array_index(shapes, 1))->points->len, ==, 4);
    const BoundaryProblem *said = find_problem(problems, "ย้อนกลับทางเดิม 2 แห่ง");
    g_assert_false(said->error);
    g_assert_cmpint(said->feature_no, ==, 1);
    g_assert_cmpint(find_problem(problems, "ย้อนกลับทางเดิม 1 แห่ง")->feature_no, ==, 2);
}

static void what_is_wrong_names_feature_ring_and_code(void)
{
    g_autoptr(GPtrArray) problems = boundary_read_problems();
    g_autoptr(GPtrArray) shapes =
        read_text(FILE_OF(FEATURE("800102", BESIDE) "," FEATURE(
                      "800101", SQUARE
                      ",[[99.02,8.02],[99.04,8.04],[99.04,8.02],[99.02,8.04],[99.02,8.02]]")),
                  problems);
    g_assert_null(shapes);
    const BoundaryProblem *problem = find_problem(problems, "ตัดกันเอง");
    g_assert_cmpint(problem->feature_no, ==, 2);
    g_assert_cmpint(problem->ring_no, ==, 2);
    g_assert_cmpstr(problem->code, ==, "800101");
    g_assert_true(problem->error);
}

static void the_file_is_read_feature_by_feature(void)
{
    g_autoptr(GPtrArray) problems = boundary_read_problems();
    // The type may stand behind, a mark before, and other things anywhere.
    g_autoptr(GPtrArray) shapes = read_text(
        "\xef\xbb\xbf { \"crs\": {\"a\": [1, {}]}, \"features\" :\n[" FEATURE(
            "800101", SQUARE) " ,\n" FEATURE("800102",
                                             BESIDE) "]\n, \"type\":\"FeatureCollection\" }\n",
        problems);
    g_assert_nonnull(shapes);
    g_assert_cmpint(shapes->len, ==, 2);
    assert_refused("{\"type\":\"FeatureCollection\",\n\"features\":[\n" FEATURE(
                       "800101", SQUARE) ",\n{\"a\":}]}",
                   "บรรทัด 4");
    assert_refused(FILE_OF(FEATURE("800101", SQUARE)) "x", "ไม่ใช่ JSON");
    assert_refused("{\"type\":\"FeatureCollection\",\"features\":[" FEATURE("800101", SQUARE) ",]}",
                   "ไม่ใช่ JSON");
    assert_refused("{\"type\":\"FeatureCollection\"}", "FeatureCollection");
    assert_refused("{\"features\":[" FEATURE("800101", SQUARE) "]}", "FeatureCollection");
    assert_refused("", "ไม่ใช่ JSON");
}

// Drawn to the decimetre, lines lie nearer to one another than a release tells apart.
static void fine_lines_are_no_crossing(void)
{
    g_autoptr(GPtrArray) problems = boundary_read_problems();
    g_autoptr(GPtrArray) shapes =
        read_text(FILE_OF(FEATURE(
                      "800101", "[[99,8],[99.1,8],[99.1,8.1],[99.050004,8.1],[99.050003,8.000002],"
                                "[99.050001,8.000002],[99.050001,8.1],[99,8.1],[99,8]]")),
                  problems);
    g_assert_nonnull(shapes);
    g_autoptr(GPtrArray) simple = boundary_simplify_to_fit(shapes, 1000);
    g_autoptr(GBytes) packed = boundary_pack(g_ptr_array_index(simple, 0));
    g_assert_cmpint(g_bytes_get_size(packed), <, 1000);
}

static void what_is_written_is_read_again(void)
{
    g_autoptr(GPtrArray) problems = boundary_read_problems();
    g_autoptr(GPtrArray) shapes = read_text(
        FILE_OF(
            FEATURE("800101", SQUARE
                    ",[[99.02,8.02],[99.04,8.02],[99.04,8.04],[99.02,8.02]]") "," FEATURE("800102",
                                                                                          BESIDE)),
        problems);
    g_assert_nonnull(shapes);
    g_autoptr(GString) text = g_string_new(NULL);
    boundary_write(shapes, text);
    g_autoptr(GPtrArray) again = read_text(text->str, problems);
    g_assert_nonnull(again);
    g_assert_cmpint(again->len, ==, shapes->len);
    for (guint i = 0; i < shapes->len; i++) {
        g_autoptr(GBytes) one = boundary_pack(g_ptr_array_index(shapes, i));
        g_autoptr(GBytes) other = boundary_pack(g_ptr_array_index(again, i));
        g_assert_true(g_bytes_equal(one, other));
    }
}

static void more_than_fifty_megabytes_are_refused_unread(void)
{
    g_autoptr(GPtrArray) problems = boundary_read_problems();
    g_autoptr(GPtrArray) shapes = boundary_read("", BOUNDARY_LIMIT_FILE_BYTES + 1, codes, problems);
    g_assert_null(shapes);
    g_assert_cmpint(problems->len, ==, 1);
}

// ---- a net of shapes that share crooked edges --------------------------------------------------

#define NET 4         // shapes a side
#define CELL 2000     // units
#define EDGE_PARTS 40 // points of an edge

// Between the crossings (x, y) and its neighbour to the east or north, the same from both sides.
static BoundaryPoint net_point(int x, int y, bool north, int part)
{
    int wobble = part == 0 || part == EDGE_PARTS
                     ? 0
                     : (int)lround(60 * sin(part * 0.7 + x * 1.3 + y * 2.1 + (north ? 1 : 0)));
    int along = part * CELL / EDGE_PARTS;
    return north ? (BoundaryPoint){9900000 + x * CELL + wobble, 800000 + y * CELL + along}
                 : (BoundaryPoint){9900000 + x * CELL + along, 800000 + y * CELL + wobble};
}

static void add_edge(BoundaryShape *shape, int x, int y, bool north, bool back)
{
    for (int part = 0; part < EDGE_PARTS; part++) {
        BoundaryPoint point = net_point(x, y, north, back ? EDGE_PARTS - part : part);
        g_array_append_val(shape->points, point);
    }
}

static GPtrArray *make_net(void)
{
    GPtrArray *shapes = boundary_list_new();
    for (int i = 0; i < NET * NET; i++) {
        int x = i % NET;
        int y = i / NET;
        g_autofree char *code = g_strdup_printf("8001%02d", i + 1);
        BoundaryShape *shape = boundary_shape_new(code);
        add_edge(shape, x, y, false, false);
        add_edge(shape, x + 1, y, true, false);
        add_edge(shape, x, y + 1, false, true);
        add_edge(shape, x, y, true, true);
        g_array_append_val(shape->ring_ends, shape->points->len);
        g_ptr_array_add(shapes, shape);
    }
    return shapes;
}

static char *line_key(BoundaryPoint a, BoundaryPoint b)
{
    bool ordered = a.x != b.x ? a.x < b.x : a.y < b.y;
    BoundaryPoint one = ordered ? a : b;
    BoundaryPoint other = ordered ? b : a;
    return g_strdup_printf("%d,%d-%d,%d", one.x, one.y, other.x, other.y);
}

// How many lines belong to one shape alone, and to two; more than two would be an overlap.
static void count_lines(const GPtrArray *shapes, int *alone, int *shared)
{
    g_autoptr(GHashTable) lines = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint s = 0; s < shapes->len; s++) {
        const BoundaryShape *shape = g_ptr_array_index(shapes, s);
        for (guint i = 0; i < shape->points->len; i++) {
            guint next = i + 1 < shape->points->len ? i + 1 : 0;
            char *key = line_key(g_array_index(shape->points, BoundaryPoint, i),
                                 g_array_index(shape->points, BoundaryPoint, next));
            gpointer count = g_hash_table_lookup(lines, key);
            g_hash_table_insert(lines, key, GINT_TO_POINTER(GPOINTER_TO_INT(count) + 1));
        }
    }
    GHashTableIter each;
    gpointer count = NULL;
    *alone = 0;
    *shared = 0;
    g_hash_table_iter_init(&each, lines);
    while (g_hash_table_iter_next(&each, NULL, &count)) {
        g_assert_cmpint(GPOINTER_TO_INT(count), <=, 2);
        *alone += GPOINTER_TO_INT(count) == 1 ? 1 : 0;
        *shared += GPOINTER_TO_INT(count) == 2 ? 1 : 0;
    }
}

static double area_of(const BoundaryShape *shape)
{
    double sum = 0;
    for (guint i = 0; i < shape->points->len; i++) {
        BoundaryPoint a = g_array_index(shape->points, BoundaryPoint, i);
        BoundaryPoint b =
            g_array_index(shape->points, BoundaryPoint, i + 1 < shape->points->len ? i + 1 : 0);
        sum += (double)(a.x - 9900000) * (b.y - 800000) - (double)(b.x - 9900000) * (a.y - 800000);
    }
    return sum / 2;
}

static void shared_edges_stay_shared(void)
{
    static const double tolerances[] = {5, 30, 100, 5000};
    g_autoptr(GPtrArray) net = make_net();
    for (size_t t = 0; t < G_N_ELEMENTS(tolerances); t++) {
        g_autoptr(GPtrArray) simple = boundary_simplify(net, tolerances[t]);
        int alone = 0;
        int shared = 0;
        double area = 0;
        guint points = 0;
        count_lines(simple, &alone, &shared);
        for (guint i = 0; i < simple->len; i++) {
            const BoundaryShape *shape = g_ptr_array_index(simple, i);
            points += shape->points->len;
            area += area_of(shape);
        }
        // Every edge inside the net belongs to two: no gap and no overlap came between them.
        int sides = 2 * shared + alone;
        g_assert_cmpint(points, ==, sides);
        int inner = 2 * NET * (NET - 1);
        g_assert_cmpint(shared, >=, inner);
        // The outer line alone changes the sum, and by no more than the tolerance along it.
        double whole = (double)NET * CELL * NET * CELL;
        g_assert_cmpfloat(fabs(area - whole), <, tolerances[t] * 4 * NET * CELL);
        g_assert_cmpint(points, <, t == 0 ? 16 * 4 * EDGE_PARTS : 16 * 4 * EDGE_PARTS / 2);
    }
}

static void a_village_within_a_tambon_keeps_its_ring(void)
{
    g_autoptr(GPtrArray) shapes = boundary_list_new();
    BoundaryShape *outer = boundary_shape_new("800101");
    BoundaryShape *inner = boundary_shape_new("800102");
    static const BoundaryPoint frame[] = {{0, 0}, {9000, 0}, {9000, 9000}, {0, 9000}};
    g_array_append_vals(outer->points, frame, G_N_ELEMENTS(frame));
    g_array_append_val(outer->ring_ends, outer->points->len);
    for (int i = 0; i < 60; i++) {
        const BoundaryPoint on = {4500 + (int)lround(1000 * cos(i * G_PI / 30)),
                                  4500 + (int)lround(1000 * sin(i * G_PI / 30))};
        const BoundaryPoint back = {4500 + (int)lround(1000 * cos(-(i + 7) * G_PI / 30)),
                                    4500 + (int)lround(1000 * sin(-(i + 7) * G_PI / 30))};
        g_array_append_val(inner->points, on);
        g_array_append_val(outer->points, back);
    }
    g_array_append_val(inner->ring_ends, inner->points->len);
    g_array_append_val(outer->ring_ends, outer->points->len);
    g_ptr_array_add(shapes, outer);
    g_ptr_array_add(shapes, inner);
    g_autoptr(GPtrArray) simple = boundary_simplify(shapes, 50);
    const BoundaryShape *around = g_ptr_array_index(simple, 0);
    const BoundaryShape *within = g_ptr_array_index(simple, 1);
    g_assert_cmpint(around->ring_ends->len, ==, 2);
    g_assert_cmpint(within->points->len, <, 20);
    g_assert_cmpint(around->points->len, ==, 4 + within->points->len);
}

static void packed_and_unpacked_it_is_the_same(void)
{
    g_autoptr(GPtrArray) net = make_net();
    for (guint i = 0; i < net->len; i++) {
        const BoundaryShape *shape = g_ptr_array_index(net, i);
        g_autoptr(GBytes) packed = boundary_pack(shape);
        gsize bytes = 0;
        const uint8_t *data = g_bytes_get_data(packed, &bytes);
        g_autoptr(BoundaryShape) again =
            boundary_pack_read(shape->code, data, bytes, BOUNDARY_LIMIT_POINTS);
        g_assert_nonnull(again);
        g_assert_cmpmem(again->points->data, again->points->len * sizeof(BoundaryPoint),
                        shape->points->data, shape->points->len * sizeof(BoundaryPoint));
        g_assert_cmpint(bytes / 4, <, shape->points->len);
        for (gsize cut = 0; cut < bytes; cut++) {
            g_autoptr(BoundaryShape) part =
                boundary_pack_read("800101", data, cut, BOUNDARY_LIMIT_POINTS);
            g_assert_null(part);
        }
    }
}

static guint count_points(const GPtrArray *shapes)
{
    guint count = 0;
    for (guint i = 0; i < shapes->len; i++) {
        count += ((const BoundaryShape *)g_ptr_array_index(shapes, i))->points->len;
    }
    return count;
}

// The net as the master would have it: two kilometres a cell, in centimetres.
static GPtrArray *make_large_net(void)
{
    GPtrArray *net = make_net();
    for (guint i = 0; i < net->len; i++) {
        const BoundaryShape *shape = g_ptr_array_index(net, i);
        for (guint k = 0; k < shape->points->len; k++) {
            BoundaryPoint *point = &g_array_index(shape->points, BoundaryPoint, k);
            *point = (BoundaryPoint){point->x * 100, point->y * 100};
        }
    }
    return net;
}

static void a_province_fits_into_what_it_may_take(void)
{
    g_autoptr(GPtrArray) net = make_large_net();
    g_autoptr(GPtrArray) roomy = boundary_simplify_to_fit(net, 1048576);
    g_autoptr(GPtrArray) tight = boundary_simplify_to_fit(net, 600);
    g_autoptr(GPtrArray) again = boundary_simplify_to_fit(net, 600);
    g_autoptr(GPtrArray) none = boundary_simplify_to_fit(net, 10);
    g_assert_nonnull(roomy);
    g_assert_nonnull(tight);
    g_assert_cmpint(count_points(roomy), >, (gint64)4 * count_points(tight));
    g_assert_cmpint(count_points(roomy), <, count_points(net));
    // In the units of a release, and the edges are still those of both.
    const BoundaryShape *first = g_ptr_array_index(roomy, 0);
    int alone = 0;
    int shared = 0;
    g_assert_cmpint(g_array_index(first->points, BoundaryPoint, 0).x, ==, 9900000 + CELL);
    count_lines(roomy, &alone, &shared);
    g_assert_cmpint(count_points(roomy), ==, 2 * shared + alone);
    g_assert_cmpint(shared, >, alone);
    g_assert_null(none);
    gsize sum = 0;
    for (guint i = 0; i < tight->len; i++) {
        g_autoptr(GBytes) one = boundary_pack(g_ptr_array_index(tight, i));
        g_autoptr(GBytes) other = boundary_pack(g_ptr_array_index(again, i));
        g_assert_true(g_bytes_equal(one, other)); // the same release has the same bytes
        sum += g_bytes_get_size(one);
    }
    g_assert_cmpint(sum, <=, 600);
}

// ---- where words fit ---------------------------------------------------------------------------

static BoundaryShape *make_shape(const BoundaryPoint *points, guint count)
{
    BoundaryShape *shape = boundary_shape_new("800101");
    g_array_append_vals(shape->points, points, count);
    g_array_append_val(shape->ring_ends, count);
    return shape;
}

static void words_stand_where_a_shape_is_widest(void)
{
    // A U: its centre lies outside. The broad arm has room for a square of 3000.
    static const BoundaryPoint bay[] = {{0, 0},       {10000, 0},   {10000, 8000}, {7000, 8000},
                                        {7000, 1000}, {1000, 1000}, {1000, 8000},  {0, 8000}};
    g_autoptr(BoundaryShape) shape = make_shape(bay, G_N_ELEMENTS(bay));
    BoundaryInside inside = boundary_inside_find(shape);
    g_assert_cmpint(inside.room, >=, 1350);
    g_assert_cmpint(inside.room, <=, 1500);
    g_assert_cmpint(inside.middle.x - inside.room, >=, 7000);
    g_assert_cmpint(inside.middle.x + inside.room, <=, 10000);
    // A lake in the middle of a square is no place for words.
    static const BoundaryPoint lake[] = {{0, 0},       {9000, 0},    {9000, 9000}, {0, 9000},
                                         {2000, 1000}, {8000, 1000}, {8000, 8000}, {2000, 8000}};
    guint outer = 4;
    g_autoptr(BoundaryShape) with_lake = make_shape(lake, G_N_ELEMENTS(lake));
    g_array_insert_val(with_lake->ring_ends, 0, outer);
    inside = boundary_inside_find(with_lake);
    g_assert_cmpint(inside.middle.x + inside.room, <=, 2000);
    g_assert_cmpint(inside.room, >=, 900);
    // In a line nothing has room.
    static const BoundaryPoint flat[] = {{0, 0}, {100, 0}, {50, 0}};
    g_autoptr(BoundaryShape) line = make_shape(flat, G_N_ELEMENTS(flat));
    g_assert_cmpint(boundary_inside_find(line).room, ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function) g_test_add_func("/db/boundary/" name, function)
    CASE("a-file-is-read-in-the-order-of-its-codes", a_file_is_read_in_the_order_of_its_codes);
    CASE("islands-holes-and-numbers-as-codes-are-read",
         islands_holes_and_numbers_as_codes_are_read);
    CASE("what-is-wrong-is-told-and-nothing-is-taken", what_is_wrong_is_told_and_nothing_is_taken);
    CASE("shapes-of-other-provinces-are-passed-over", shapes_of_other_provinces_are_passed_over);
    CASE("a-line-out-and-back-is-cut-off-and-said", a_line_out_and_back_is_cut_off_and_said);
    CASE("what-is-wrong-names-feature-ring-and-code", what_is_wrong_names_feature_ring_and_code);
    CASE("the-file-is-read-feature-by-feature", the_file_is_read_feature_by_feature);
    CASE("fine-lines-are-no-crossing", fine_lines_are_no_crossing);
    CASE("what-is-written-is-read-again", what_is_written_is_read_again);
    CASE("words-stand-where-a-shape-is-widest", words_stand_where_a_shape_is_widest);
    CASE("more-than-fifty-megabytes-are-refused-unread",
         more_than_fifty_megabytes_are_refused_unread);
    CASE("shared-edges-stay-shared", shared_edges_stay_shared);
    CASE("a-village-within-a-tambon-keeps-its-ring", a_village_within_a_tambon_keeps_its_ring);
    CASE("packed-and-unpacked-it-is-the-same", packed_and_unpacked_it_is_the_same);
    CASE("a-province-fits-into-what-it-may-take", a_province_fits_into_what_it_may_take);
    return g_test_run();
}
