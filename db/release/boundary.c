#include <boundary/pack.h>
#include <boundary/simplify.h>

#include "release.h"
#include "release_query.h"

// What the boundaries of a province take in a release (features C7).
#define LIMIT_BYTES 1048576

// Columns of boundary_list.sql.
enum { CODE, BOUNDARY };

static void take_shape(SqlStatement *row, void *shapes)
{
    size_t bytes = 0;
    const uint8_t *data = sql_column_blob(row, BOUNDARY, &bytes);
    boundary_pack_take(sql_column_text(row, CODE), data, bytes, shapes);
}

static GPtrArray *list_shapes(SqlDatabase *database, GError **error)
{
    g_autoptr(GPtrArray) shapes = boundary_list_new();
    int64_t known = 0;
    if (!sql_query_integer(database, release_boundary_known_sql, &known, error)) {
        return NULL;
    }
    if (known == 0) {
        return g_steal_pointer(&shapes);
    }
    g_autoptr(SqlStatement) list = sql_prepare(database, release_boundary_list_sql, error);
    return sql_each(list, take_shape, shapes, error) ? g_steal_pointer(&shapes) : NULL;
}

static bool put_shapes(SqlDatabase *database, const GPtrArray *shapes, GError **error)
{
    g_autoptr(SqlStatement) put = sql_prepare(database, release_boundary_put_sql, error);
    for (guint i = 0; i < shapes->len && put != NULL; i++) {
        const BoundaryShape *shape = g_ptr_array_index(shapes, i);
        g_autoptr(GBytes) packed = boundary_pack(shape);
        sql_bind_text(put, ":code", shape->code);
        sql_bind_blob(put, ":boundary", packed);
        if (!sql_execute(put, error)) {
            return false;
        }
    }
    return put != NULL;
}

bool release_boundary_simplify(SqlDatabase *database, GError **error)
{
    g_autoptr(GPtrArray) shapes = list_shapes(database, error);
    if (shapes == NULL || !sql_run(database, release_boundary_new_sql, error)) {
        return false;
    }
    g_autoptr(GPtrArray) simple = boundary_simplify_to_fit(shapes, LIMIT_BYTES);
    if (simple == NULL) {
        g_set_error(
            error, RELEASE_ERROR, RELEASE_ERROR_FAILED,
            "เขตตำบลละเอียดเกินกว่าจะย่อให้อยู่ใน %d KB: ลดความละเอียดของเส้นในโปรแกรมแผนที่ แล้วนำเข้าใหม่",
            LIMIT_BYTES / 1024);
        return false;
    }
    return put_shapes(database, simple, error);
}
