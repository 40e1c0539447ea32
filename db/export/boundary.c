#include "boundary.h"

#include <boundary/pack.h>
#include <boundary/write.h>

#include "base/file.h"
#include "error.h"
#include "export_query.h"

// Columns of boundaries.sql.
enum { CODE, BOUNDARY };

static void take_shape(SqlStatement *row, void *shapes)
{
    size_t bytes = 0;
    const uint8_t *data = sql_column_blob(row, BOUNDARY, &bytes);
    boundary_pack_take(sql_column_text(row, CODE), data, bytes, shapes);
}

static bool write_file(const GPtrArray *shapes, const ExportOptions *options, GError **error)
{
    g_autoptr(GString) text = g_string_new(NULL);
    g_autofree char *folder = g_build_filename(options->out, "reference", NULL);
    g_autofree char *path = g_build_filename(folder, "boundaries.geojson", NULL);
    GError *cause = NULL;
    boundary_write(shapes, text);
    if (!base_file_make_folder(folder, &cause) ||
        !base_file_write(path, text->str, text->len, &cause)) {
        export_error_take(error, EXPORT_ERROR_IO, cause);
        return false;
    }
    return true;
}

bool export_boundary_write(SqlDatabase *database, const ExportOptions *options,
                           ExportResult *result, GError **error)
{
    GError *cause = NULL;
    g_autoptr(GPtrArray) shapes = boundary_list_new();
    g_autoptr(SqlStatement) list = sql_prepare(database, export_boundaries_sql, &cause);
    if (!sql_each(list, take_shape, shapes, &cause)) {
        export_error_take(error, EXPORT_ERROR_PROVINCE, cause);
        return false;
    }
    result->boundaries = (int)shapes->len;
    return shapes->len == 0 || write_file(shapes, options, error);
}
