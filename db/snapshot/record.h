#pragma once

#include <stddef.h>

#include "query.h"

/**
 * Reading rows into records: the members of a struct in the order of a question's columns, once,
 * for reading and for freeing. Private to db/snapshot.
 *
 *     static const SnapshotRecordField fields[] = {
 *         SNAPSHOT_RECORD_MEMBER(SnapshotQuality, scheme),
 *         SNAPSHOT_RECORD_MEMBER(SnapshotQuality, sample),
 *     };
 *     static const SnapshotRecordShape shape = SNAPSHOT_RECORD_SHAPE(SnapshotQuality, fields,
 * free);
 *
 * What a column that is NULL becomes depends on the member: text NULL, int 0, int64_t (money and
 * counts) -1, double NAN, bool false.
 */

/** Reads a column into a member. */
typedef void SnapshotRecordTake(SnapshotRun *run, int column, void *member);

SnapshotRecordTake snapshot_record_take_text, snapshot_record_take_int, snapshot_record_take_int64,
    snapshot_record_take_real, snapshot_record_take_flag;

/** The same for words of the schema: an enum's value, or its …_ALL for a word it does not know. */
SnapshotRecordTake snapshot_record_take_level, snapshot_record_take_status,
    snapshot_record_take_state;

typedef struct {
    SnapshotRecordTake *take;
    size_t offset;
} SnapshotRecordField;

typedef struct {
    size_t size; /* bytes of the record */
    const SnapshotRecordField *fields;
    int field_count;
    GDestroyNotify free_record;
} SnapshotRecordShape;

/** A member whose type says how it is read. */
#define SNAPSHOT_RECORD_MEMBER(Type, member)                                                         \
    {                                                                                                \
        _Generic(((Type *)NULL)->member, char *                                                    \
                 : snapshot_record_take_text, int                                                  \
                 : snapshot_record_take_int, int64_t                                               \
                 : snapshot_record_take_int64, double                                              \
                 : snapshot_record_take_real, bool                                                 \
                 : snapshot_record_take_flag),                                                     \
            offsetof(Type, member) \
    }

/** A member that is an enum, read by `take`. */
#define SNAPSHOT_RECORD_WORD(Type, member, take)                                                   \
    {                                                                                              \
        take, offsetof(Type, member)                                                               \
    }

#define SNAPSHOT_RECORD_SHAPE(Type, fields, free_record)                                           \
    {                                                                                              \
        sizeof(Type), fields, G_N_ELEMENTS(fields), free_record                                    \
    }

/** Fills a zeroed record from the columns of the current row. */
void snapshot_record_read(SnapshotRun *run, const SnapshotRecordShape *shape, void *record);

/** The same from a column on, for questions that begin with another record's columns. */
void snapshot_record_read_from(SnapshotRun *run, int first_column, const SnapshotRecordShape *shape,
                               void *record);

/** Frees the record's texts, those its shape names; not the record. */
void snapshot_record_clear(const SnapshotRecordShape *shape, void *record);

/** Frees texts and record; NULL is fine. */
void snapshot_record_free(const SnapshotRecordShape *shape, void *record);

/** All rows of a bound statement. Returns: owned list of records. */
GPtrArray *snapshot_record_list(SnapshotRun *run, const SnapshotRecordShape *shape,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The first row of a bound statement. Returns: owned record, or NULL: with SNAPSHOT_ERROR_NOT_FOUND
 * that says there is no `what` where there is no row.
 */
void *snapshot_record_get(SnapshotRun *run, const SnapshotRecordShape *shape, const char *what,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** snapshot_record_list() of a question with one parameter, a text. */
GPtrArray *snapshot_record_list_by(Snapshot *snapshot, SnapshotQuery query, const char *parameter,
                                   const char *text, const SnapshotRecordShape *shape,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
