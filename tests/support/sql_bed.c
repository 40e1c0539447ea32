#include "sql_bed.h"

#include "scratch.h"

void sql_bed_init(SqlBed *bed, const char *name)
{
    bed->folder = scratch_make();
    bed->path = g_build_filename(bed->folder, name, NULL);
}

void sql_bed_clear(SqlBed *bed)
{
    scratch_remove(bed->folder);
    g_free(bed->path);
}

void sql_bed_run(SqlDatabase *database, const char *statements)
{
    g_autoptr(GError) error = NULL;
    g_assert_true(sql_run(database, statements, &error));
    g_assert_no_error(error);
}

int64_t sql_bed_ask(SqlDatabase *database, const char *question)
{
    g_autoptr(GError) error = NULL;
    int64_t value = 0;
    g_assert_true(sql_query_integer(database, question, &value, &error));
    g_assert_no_error(error);
    return value;
}
