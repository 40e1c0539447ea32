#include "intake/spool.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"

struct IntakeSpool {
    FILE *file;
    int references;
};

IntakeSpool *intake_spool_open(GError **error)
{
    FILE *file = tmpfile();
    if (file == NULL) {
        base_file_set_errno(error, errno, "สร้างไฟล์ชั่วคราว", g_get_tmp_dir());
        return NULL;
    }
    IntakeSpool *spool = g_new0(IntakeSpool, 1);
    spool->file = file;
    spool->references = 1;
    return spool;
}

IntakeSpool *intake_spool_ref(IntakeSpool *spool)
{
    spool->references++;
    return spool;
}

void intake_spool_unref(IntakeSpool *spool)
{
    if (spool == NULL || --spool->references > 0) {
        return;
    }
    (void)fclose(spool->file);
    g_free(spool);
}

static bool put_number(FILE *file, int64_t number)
{
    return fwrite(&number, sizeof number, 1, file) == 1;
}

static bool get_number(FILE *file, int64_t *number)
{
    return fread(number, sizeof *number, 1, file) == 1;
}

static bool put_row(FILE *file, const IntakeTable *table, int row)
{
    int cells = intake_table_cell_count(table, row);
    bool done = put_number(file, intake_table_row_number(table, row)) && put_number(file, cells);
    for (int cell = 0; cell < cells && done; cell++) {
        const char *text = intake_table_cell(table, row, cell);
        size_t bytes = strlen(text);
        done = put_number(file, intake_table_cell_mark(table, row, cell)) &&
               put_number(file, (int64_t)bytes) && fwrite(text, 1, bytes, file) == bytes;
    }
    return done;
}

static bool put_merges(FILE *file, const IntakeTable *table)
{
    int count = intake_table_merge_count(table);
    bool done = put_number(file, count);
    for (int i = 0; i < count && done; i++) {
        done = fwrite(intake_table_merge(table, i), sizeof(IntakeMerge), 1, file) == 1;
    }
    return done;
}

static bool get_merges(FILE *file, IntakeTable *table)
{
    int64_t count = 0;
    bool done = get_number(file, &count);
    for (int64_t i = 0; i < count && done; i++) {
        IntakeMerge merge = {0};
        done = fread(&merge, sizeof merge, 1, file) == 1;
        intake_table_add_merge(table, &merge);
    }
    return done;
}

static bool set_io_error(GError **error, const char *doing)
{
    base_file_set_errno(error, errno != 0 ? errno : EIO, doing, "tmp");
    return false;
}

bool intake_spool_put(IntakeSpool *spool, const IntakeTable *table, int64_t *place, GError **error)
{
    errno = 0;
    int rows = intake_table_row_count(table);
    bool done = fseeko(spool->file, 0, SEEK_END) == 0;
    *place = ftello(spool->file);
    done = done && *place >= 0 && put_merges(spool->file, table) && put_number(spool->file, rows);
    for (int row = 0; row < rows && done; row++) {
        done = put_row(spool->file, table, row);
    }
    return (done && fflush(spool->file) == 0) || set_io_error(error, "เขียนไฟล์ชั่วคราว");
}

static bool get_row(FILE *file, IntakeTable *table, GString *text)
{
    int64_t number = 0;
    int64_t cells = 0;
    if (!get_number(file, &number) || !get_number(file, &cells)) {
        return false;
    }
    intake_table_begin_row(table, (int)number);
    for (int64_t cell = 0; cell < cells; cell++) {
        int64_t mark = 0;
        int64_t bytes = 0;
        if (!get_number(file, &mark) || !get_number(file, &bytes)) {
            return false;
        }
        g_string_set_size(text, (gsize)bytes);
        if (fread(text->str, 1, text->len, file) != text->len) {
            return false;
        }
        intake_table_add_cell(table, text->str, text->len);
        if (mark != INTAKE_MARK_NONE) {
            intake_table_mark_cell(table, (IntakeMark)mark);
        }
    }
    return true;
}

IntakeTable *intake_spool_get(IntakeSpool *spool, int64_t place, GError **error)
{
    errno = 0;
    g_autoptr(IntakeTable) table = intake_table_new();
    g_autoptr(GString) text = g_string_new(NULL);
    int64_t rows = 0;
    bool done = fseeko(spool->file, place, SEEK_SET) == 0 && get_merges(spool->file, table) &&
                get_number(spool->file, &rows);
    for (int64_t row = 0; row < rows && done; row++) {
        done = get_row(spool->file, table, text);
    }
    if (!done) {
        (void)set_io_error(error, "อ่านไฟล์ชั่วคราว");
        return NULL;
    }
    return g_steal_pointer(&table);
}
