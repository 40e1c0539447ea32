#include <string.h>

#include "survey.h"

/*
 * What earlier releases told about one table, as bytes. Everything little-endian.
 *
 *   4  "TDH1"
 *   2  number of slices; of each: sex, age group, both ended by a zero byte
 *   then one record a run, to the end:
 *   8  scope, filled up with zero bytes
 *   2  slice, from 0
 *   1  SurveyPart
 *   1  DisclosureState of surveyed, passed, failed: two bits each, the first lowest
 *   4  first release   4  last release, 0: still in force
 *   4  surveyed        4  passed
 *   and for every figure that is not shown: 4 lowest, 4 highest (0xffffffff: no limit)
 */
#define MAGIC "TDH1"
#define MAGIC_BYTES 4
#define SCOPE_BYTES 8
#define UNLIMITED_WORD UINT32_MAX

// Limits of what is read; far above any province.
#define SLICES_MAX 1000
#define RUNS_MAX 1000000

static void put_word(GByteArray *bytes, int64_t value)
{
    guint32 word = GUINT32_TO_LE(value >= UNLIMITED_WORD ? UNLIMITED_WORD : (guint32)value);

    g_byte_array_append(bytes, (const guint8 *)&word, sizeof word);
}

static void put_half(GByteArray *bytes, guint value)
{
    guint16 half = GUINT16_TO_LE((guint16)value);

    g_byte_array_append(bytes, (const guint8 *)&half, sizeof half);
}

static void put_text(GByteArray *bytes, const char *text)
{
    g_byte_array_append(bytes, (const guint8 *)text, (guint)strlen(text) + 1);
}

static void put_run(GByteArray *bytes, const SurveyTable *table, const SurveyRun *run)
{
    const ReleaseScope *scope = release_scopes_get(table->scopes, run->figures.scope);
    char code[SCOPE_BYTES + 1] = "";
    guint8 part = (guint8)run->figures.part;
    guint8 states = 0;

    g_strlcpy(code, scope->code, sizeof code);
    g_byte_array_append(bytes, (const guint8 *)code, SCOPE_BYTES);
    put_half(bytes, (guint)run->figures.slice);
    g_byte_array_append(bytes, &part, 1);
    for (int i = 0; i < DISCLOSURE_FIGURE_COUNT; i++) {
        states |= (guint8)((guint)run->marks[i].state << (2 * i));
    }
    g_byte_array_append(bytes, &states, 1);
    put_word(bytes, run->first);
    put_word(bytes, run->last);
    put_word(bytes, run->figures.surveyed);
    put_word(bytes, run->figures.passed);
    for (int i = 0; i < DISCLOSURE_FIGURE_COUNT; i++) {
        if (run->marks[i].state != DISCLOSURE_STATE_SHOWN) {
            put_word(bytes, run->marks[i].low);
            put_word(bytes, run->marks[i].high);
        }
    }
}

GBytes *survey_history_pack(const SurveyTable *table)
{
    GByteArray *bytes = g_byte_array_sized_new(48 * table->runs->len + 64);

    g_byte_array_append(bytes, (const guint8 *)MAGIC, MAGIC_BYTES);
    put_half(bytes, table->slices->len);
    for (guint i = 0; i < table->slices->len; i++) {
        const SurveySlice *slice = g_ptr_array_index(table->slices, i);
        put_text(bytes, slice->sex);
        put_text(bytes, slice->age_group);
    }
    for (guint i = 0; i < table->runs->len; i++) {
        put_run(bytes, table, &g_array_index(table->runs, SurveyRun, i));
    }
    return g_byte_array_free_to_bytes(bytes);
}

/* What is left to read; a read past the end leaves `broken`. */
typedef struct {
    const guint8 *at;
    size_t left;
    bool broken;
} Reader;

static const guint8 *take(Reader *reader, size_t count)
{
    static const guint8 nothing[SCOPE_BYTES] = {0};

    if (reader->broken || reader->left < count) {
        reader->broken = true;
        return nothing;
    }
    const guint8 *taken = reader->at;
    reader->at += count;
    reader->left -= count;
    return taken;
}

static int64_t take_word(Reader *reader)
{
    guint32 word = 0;

    memcpy(&word, take(reader, sizeof word), sizeof word);
    return GUINT32_FROM_LE(word);
}

static guint take_half(Reader *reader)
{
    guint16 half = 0;

    memcpy(&half, take(reader, sizeof half), sizeof half);
    return GUINT16_FROM_LE(half);
}

static const char *take_text(Reader *reader)
{
    const guint8 *end = reader->broken ? NULL : memchr(reader->at, '\0', reader->left);

    if (end == NULL) {
        reader->broken = true;
        return "";
    }
    return (const char *)take(reader, (size_t)(end - reader->at) + 1);
}

static GArray *take_slices(Reader *reader, SurveyTable *table)
{
    GArray *slices = g_array_new(FALSE, FALSE, sizeof(int));
    guint count = take_half(reader);

    reader->broken |= count > SLICES_MAX;
    for (guint i = 0; i < count && !reader->broken; i++) {
        const char *sex = take_text(reader);
        const char *age_group = take_text(reader);
        int slice = survey_table_find_slice(table, sex, age_group);
        reader->broken |= slice < 0;
        g_array_append_vals(slices, &slice, 1);
    }
    return slices;
}

static void take_mark(Reader *reader, guint state, int64_t value, DisclosureMark *mark)
{
    *mark = (DisclosureMark){(DisclosureState)state, value, value};
    if (mark->state != DISCLOSURE_STATE_SHOWN) {
        mark->low = take_word(reader);
        mark->high = take_word(reader);
        mark->high = mark->high == UNLIMITED_WORD ? DISCLOSURE_SYSTEM_UNLIMITED : mark->high;
        reader->broken |= mark->low > value || mark->high < value;
    }
}

static void take_run(Reader *reader, SurveyTable *table, const GArray *slices)
{
    SurveyRun run = {.number = -1};
    char code[SCOPE_BYTES + 1] = "";

    memcpy(code, take(reader, SCOPE_BYTES), SCOPE_BYTES);
    guint slice = take_half(reader);
    guint part = *take(reader, 1);
    guint states = *take(reader, 1);
    run.first = (int)take_word(reader);
    run.last = (int)take_word(reader);
    run.figures.surveyed = take_word(reader);
    run.figures.passed = take_word(reader);
    run.figures.part = (SurveyPart)part;
    reader->broken |=
        slice >= slices->len || part > SURVEY_PART_REST ||
        (table->kind == DISCLOSURE_KIND_PAIR && run.figures.passed > run.figures.surveyed);
    const int64_t values[] = {run.figures.surveyed, run.figures.passed,
                              run.figures.surveyed - run.figures.passed};
    for (int i = 0; i < DISCLOSURE_FIGURE_COUNT; i++) {
        take_mark(reader, states >> (2 * i) & 3, values[i], &run.marks[i]);
    }
    run.figures.scope = reader->broken ? -1 : release_scopes_find(table->scopes, code);
    reader->broken |= run.figures.scope < 0;
    if (!reader->broken) {
        run.figures.slice = g_array_index(slices, int, slice);
        g_array_append_vals(table->runs, &run, 1);
    }
}

bool survey_history_unpack(SurveyTable *table, const void *data, size_t data_bytes)
{
    Reader reader = {data, data_bytes, data_bytes < MAGIC_BYTES};

    if (reader.broken || memcmp(take(&reader, MAGIC_BYTES), MAGIC, MAGIC_BYTES) != 0) {
        return false;
    }
    g_autoptr(GArray) slices = take_slices(&reader, table);
    while (!reader.broken && reader.left > 0 && table->runs->len < RUNS_MAX) {
        take_run(&reader, table, slices);
    }
    return !reader.broken && reader.left == 0;
}
