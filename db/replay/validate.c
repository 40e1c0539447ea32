#include <sqlite3.h>
#include <string.h>

#include "patchset.h"

#define MOST_COLUMNS 200
#define MOST_NAME_BYTES 64
#define MOST_VALUE_BYTES (16U << 20)

#define TABLE_MARK 'P'
#define NUMBER_BYTES 8
#define VARINT_BYTES 5 /* enough for any length allowed here */
#define VARINT_BITS 7
#define VARINT_MORE 0x80

enum { VALUE_UNDEFINED = 0 }; // the other types are SQLITE_INTEGER … SQLITE_NULL

typedef struct {
    const guint8 *at;
    const guint8 *end;
} Reader;

typedef struct {
    guint32 column_count;
    const guint8 *is_key; // one byte a column
} Table;

static bool take(Reader *reader, gsize count, const guint8 **bytes)
{
    if ((gsize)(reader->end - reader->at) < count) {
        return false;
    }
    *bytes = reader->at;
    reader->at += count;
    return true;
}

static bool take_byte(Reader *reader, guint8 *byte)
{
    const guint8 *bytes = NULL;

    if (!take(reader, 1, &bytes)) {
        return false;
    }
    *byte = *bytes;
    return true;
}

static bool take_varint(Reader *reader, guint32 most, guint32 *value)
{
    guint64 sum = 0;
    guint8 byte = VARINT_MORE;

    for (int i = 0; i < VARINT_BYTES && (byte & VARINT_MORE) != 0; i++) {
        if (!take_byte(reader, &byte)) {
            return false;
        }
        sum = sum << VARINT_BITS | (byte & ~VARINT_MORE);
    }
    *value = (guint32)sum;
    return (byte & VARINT_MORE) == 0 && sum <= most;
}

static bool take_table(Reader *reader, Table *table)
{
    if (!take_varint(reader, MOST_COLUMNS, &table->column_count) || table->column_count == 0 ||
        !take(reader, table->column_count, &table->is_key)) {
        return false;
    }
    gsize rest = (gsize)(reader->end - reader->at);
    gsize name_bytes = strnlen((const char *)reader->at, MIN(rest, MOST_NAME_BYTES));
    const guint8 *name = NULL;
    return name_bytes > 0 && name_bytes < MIN(rest, MOST_NAME_BYTES) &&
           take(reader, name_bytes + 1, &name);
}

static bool take_value(Reader *reader, guint8 operation)
{
    const guint8 *bytes = NULL;
    guint32 length = 0;
    guint8 type = 0;

    if (!take_byte(reader, &type)) {
        return false;
    }
    switch (type) {
    case VALUE_UNDEFINED:
        return operation == SQLITE_UPDATE;
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
        return take(reader, NUMBER_BYTES, &bytes);
    case SQLITE_TEXT:
    case SQLITE_BLOB:
        return take_varint(reader, MOST_VALUE_BYTES, &length) && take(reader, length, &bytes);
    default:
        return type == SQLITE_NULL;
    }
}

static bool take_change(Reader *reader, const Table *table, guint8 operation)
{
    guint8 indirect = 0;

    if (operation != SQLITE_INSERT && operation != SQLITE_UPDATE && operation != SQLITE_DELETE) {
        return false;
    }
    if (table->column_count == 0 || !take_byte(reader, &indirect) || indirect > 1) {
        return false;
    }
    for (guint32 i = 0; i < table->column_count; i++) {
        bool present = operation != SQLITE_DELETE || table->is_key[i] != 0;
        if (present && !take_value(reader, operation)) {
            return false;
        }
    }
    return true;
}

bool replay_patchset_validate(GBytes *patchset, GError **error)
{
    gsize length = 0;
    const guint8 *data = g_bytes_get_data(patchset, &length);

    if (data == NULL) {
        return true; // no bytes: no differences
    }
    Reader reader = {data, data + length};
    Table table = {0};
    bool valid = length <= REPLAY_PATCHSET_LIMIT_BYTES;

    while (valid && reader.at < reader.end) {
        guint8 mark = 0;
        valid =
            take_byte(&reader, &mark) &&
            (mark == TABLE_MARK ? take_table(&reader, &table) : take_change(&reader, &table, mark));
    }
    if (!valid) {
        g_set_error(error, REPLAY_ERROR, REPLAY_ERROR_CONFLICT,
                    "not a patchset: damaged at byte %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT,
                    (gsize)(reader.at - data), length);
    }
    return valid;
}
