#include <string.h>

#include "companion.h"
#include "hit.h"
#include "marked.h"
#include "words.h"

// More trigrams than begin with any two letters of Thai.
#define LIMIT_GRAMS 200
#define DISTRICT_LETTERS 4

void snapshot_companion_found_free(SnapshotCompanionFound *found)
{
    if (found == NULL) {
        return;
    }
    g_ptr_array_unref(found->near);
    g_ptr_array_unref(found->far);
    g_ptr_array_unref(found->documents);
    g_free(found);
}

// Columns of companion/list.sql.
enum { ENTRY_KEY, ENTRY_DISTRICT };

typedef struct {
    char *key; // owned
    char district[4];
} Entry;

static void free_entry(void *data)
{
    Entry *entry = data;

    g_free(entry->key);
    g_free(entry);
}

// A companion and what is asked of it.
typedef struct {
    SnapshotCompanion *companion;
    const SnapshotCompanionWish *wish;
    GError **error;
} Asking;

// The companion is damaged: the rest of the product does not suffer from it.
static bool give_up(const Asking *asking, GError *cause)
{
    g_message("search in texts of projects ends: %s", cause->message);
    asking->companion->given_up = true;
    g_set_error(asking->error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_MISSING, "damaged companion: %s",
                cause->message);
    g_error_free(cause);
    return false;
}

static void take_gram(SqlStatement *row, void *data)
{
    SnapshotWordsGram gram = {.text_count = sql_column_integer(row, 1)};

    if (g_strlcpy(gram.letters, sql_column_text(row, 0), sizeof gram.letters) <
        sizeof gram.letters) {
        g_array_append_val((GArray *)data, gram);
    }
}

static GArray *list_grams(void *user, const char *letters)
{
    const Asking *asking = user;
    SqlStatement *statement = asking->companion->grams;
    g_autoptr(GArray) grams = g_array_new(false, false, sizeof(SnapshotWordsGram));
    GError *cause = NULL;

    sql_reset(statement);
    sql_bind_text(statement, ":letters", letters);
    sql_bind_integer(statement, ":row_limit", LIMIT_GRAMS);
    if (!sql_each(statement, take_gram, grams, &cause)) {
        (void)give_up(asking, cause);
        return NULL;
    }
    return g_steal_pointer(&grams);
}

static void take_entry(SqlStatement *row, void *data)
{
    const char *key = sql_column_text(row, ENTRY_KEY);
    const char *district = sql_column_text(row, ENTRY_DISTRICT);

    if (key != NULL && district != NULL) { // else the file is damaged
        Entry *entry = g_new0(Entry, 1);
        entry->key = g_strdup(key);
        (void)g_strlcpy(entry->district, district, sizeof entry->district);
        g_ptr_array_add(data, entry);
    }
}

// The first entries that hold the parts; projects stand behind the documents.
static GPtrArray *list_entries(const Asking *asking, const char *parts, bool projects, int limit)
{
    SqlStatement *list = asking->companion->list;
    int64_t document_count = asking->companion->document_count;
    g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func(free_entry);
    GError *cause = NULL;

    sql_reset(list);
    sql_bind_text(list, ":parts", parts);
    sql_bind_integer(list, ":first_place", projects ? document_count + 1 : 1);
    sql_bind_integer(list, ":last_place", projects ? G_MAXINT64 : document_count);
    sql_bind_integer(list, ":row_limit", limit);
    if (!sql_each(list, take_entry, entries, &cause)) {
        (void)give_up(asking, cause);
        return NULL;
    }
    return g_steal_pointer(&entries);
}

static const char *wanted_district(const Asking *asking)
{
    const char *district = asking->wish->district;

    return district == NULL || strlen(district) != DISTRICT_LETTERS
               ? NULL
               : district + DISTRICT_LETTERS / 2;
}

// One of the two lists of projects: those of the district, or all others.
typedef struct {
    GPtrArray *rows;
    int first;
    int *count;
    bool near;
} List;

static List list_of(const Asking *asking, SnapshotCompanionFound *found, bool near)
{
    int first = near ? asking->wish->near_first : asking->wish->far_first;

    return (List){near ? found->near : found->far, CLAMP(first, 0, SNAPSHOT_COMPANION_LIMIT_FIRST),
                  near ? &found->near_count : &found->far_count, near};
}

// Counts those of the list and takes the rows asked for; all are others without a district. A key
// that the snapshot does not know is damage of the companion.
static bool fill(const Asking *asking, const GPtrArray *entries, const List *list)
{
    const char *district = wanted_district(asking);
    GError *cause = NULL;

    *list->count = 0;
    g_ptr_array_set_size(list->rows, 0);
    for (guint i = 0; i < entries->len; i++) {
        const Entry *entry = g_ptr_array_index(entries, i);
        if ((g_strcmp0(entry->district, district) == 0) != list->near) {
            continue;
        }
        bool asked = *list->count >= list->first && (int)list->rows->len < asking->wish->row_limit;
        if (asked &&
            !snapshot_marked_add(asking->companion->snapshot, entry->key, list->rows, &cause)) {
            return give_up(asking, cause);
        }
        (*list->count)++;
    }
    return true;
}

// There are too many for one question: those of the district, or those elsewhere, are asked for
// alone, up to one more than is shown.
static bool fill_alone(const Asking *asking, const char *parts, const List *list)
{
    const char *district = wanted_district(asking);
    int wanted = list->first + asking->wish->row_limit + 1;
    g_autoptr(GString) mark = g_string_new(NULL);

    if (*list->count >= wanted || (list->near && district == NULL)) {
        return true;
    }
    if (district != NULL) {
        snapshot_words_put_mark(mark, SNAPSHOT_WORDS_DISTRICT, district);
    }
    if (mark->len == 0 && district != NULL) {
        return true;
    }
    if (mark->len > 0) {
        g_string_truncate(mark, mark->len - 1); // its line end
    }
    g_autofree char *narrowed =
        district == NULL
            ? g_strdup(parts)
            : g_strdup_printf("(%s) %s \"%s\"", parts, list->near ? "AND" : "NOT", mark->str);
    g_autoptr(GPtrArray) entries = list_entries(asking, narrowed, true, wanted);
    return entries != NULL && fill(asking, entries, list);
}

static bool find_projects(const Asking *asking, const char *parts, SnapshotCompanionFound *found)
{
    const List near = list_of(asking, found, true);
    const List far = list_of(asking, found, false);
    g_autoptr(GPtrArray) entries =
        list_entries(asking, parts, true, SNAPSHOT_COMPANION_LIMIT_COUNT);

    if (entries == NULL || !fill(asking, entries, &near) || !fill(asking, entries, &far)) {
        return false;
    }
    found->project_count = (int)entries->len;
    return entries->len < SNAPSHOT_COMPANION_LIMIT_COUNT ||
           (fill_alone(asking, parts, &near) && fill_alone(asking, parts, &far));
}

static bool find_documents(const Asking *asking, const char *parts, GPtrArray *rows)
{
    g_autoptr(GPtrArray) entries = list_entries(asking, parts, false, asking->wish->row_limit);
    GError *cause = NULL;

    for (guint i = 0; entries != NULL && i < entries->len; i++) {
        const Entry *entry = g_ptr_array_index(entries, i);
        SnapshotHit *hit = snapshot_hit_get(asking->companion->snapshot, SNAPSHOT_HIT_DOCUMENT,
                                            entry->key, &cause);
        if (hit == NULL) {
            return give_up(asking, cause);
        }
        g_ptr_array_add(rows, hit);
    }
    return entries != NULL;
}

static bool find_words(Asking *asking, const char *typed, SnapshotCompanionFound *found)
{
    g_autoptr(GPtrArray) words = snapshot_words_read(typed);
    g_autofree char *parts = snapshot_words_match(words, list_grams, asking);

    return !asking->companion->given_up &&
           (parts == NULL || (find_projects(asking, parts, found) &&
                              find_documents(asking, parts, found->documents)));
}

// Whether a word stands anywhere in one piece. A broken companion says no.
static bool is_somewhere(Asking *asking, const char *word)
{
    g_autoptr(GPtrArray) words = snapshot_words_read(word);
    g_autofree char *parts = snapshot_words_match(words, list_grams, asking);
    g_autoptr(GPtrArray) projects = parts == NULL ? NULL : list_entries(asking, parts, true, 1);
    g_autoptr(GPtrArray) documents =
        projects == NULL || projects->len > 0 ? NULL : list_entries(asking, parts, false, 1);

    return (projects != NULL && projects->len > 0) || (documents != NULL && documents->len > 0);
}

// Thai is written without spaces: a word that is nowhere in one piece may be there in its words.
// Others stay whole: the words of a place's name are found in too many places.
static bool find_broken(Asking *asking, SnapshotCompanionFound *found)
{
    SnapshotCompanion *companion = asking->companion;
    glong length = g_utf8_strlen(asking->wish->typed, -1);
    g_autofree char *typed =
        g_utf8_substring(asking->wish->typed, 0, MIN(length, (glong)SNAPSHOT_WORDS_LIMIT_LETTERS));
    g_auto(GStrv) parts = g_strsplit(typed, " ", -1);
    g_autoptr(GString) spaced = g_string_new(NULL);
    bool parted = false;

    if (companion->dictionary == NULL) {
        companion->dictionary = th_brk_new(NULL);
    }
    for (char **part = parts; *part != NULL && !companion->given_up; part++) {
        g_autofree char *broken = snapshot_words_break(companion->dictionary, *part);
        bool whole = g_str_equal(broken, *part) || is_somewhere(asking, *part);
        g_string_append_printf(spaced, "%s ", whole ? *part : broken);
        parted = parted || !whole;
    }
    return !companion->given_up && (!parted || find_words(asking, spaced->str, found));
}

SnapshotCompanionFound *snapshot_companion_find(SnapshotCompanion *companion,
                                                const SnapshotCompanionWish *wish, GError **error)
{
    Asking asking = {companion, wish, error};
    g_autoptr(SnapshotCompanionFound) found = NULL;

    if (companion->given_up) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_MISSING, "given up before");
        return NULL;
    }
    found = g_new0(SnapshotCompanionFound, 1);
    found->near = snapshot_marked_new_list();
    found->far = snapshot_marked_new_list();
    found->documents = g_ptr_array_new_with_free_func(snapshot_hit_free);
    bool done =
        find_words(&asking, wish->typed, found) &&
        (found->project_count > 0 || found->documents->len > 0 || find_broken(&asking, found));
    return done ? g_steal_pointer(&found) : NULL;
}
