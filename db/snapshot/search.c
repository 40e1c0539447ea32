#include "snapshot/search.h"

#include <base/thai.h>
#include <string.h>

#include "hit.h"
#include "record.h"
#include "typed.h"

// Columns of search_list_names.sql.
enum { SEARCH_KEY, KIND, RECORD_KEY };

// How well a name fits, the best first; fuzzy ones are ordered by their cost below that.
typedef enum {
    FIT_WHOLE_PLACE,
    FIT_BEGINNING_PLACE,
    FIT_WHOLE,
    FIT_BEGINNING,
    FIT_PART_PLACE,
    FIT_PART,
    FIT_GUESS_PLACE,
    FIT_GUESS,
    FIT_NONE,
} Fit;

// Weights of a score: whatever stands left outweighs all that stands right of it.
#define SCORE_NARROWER 100000000
#define SCORE_FIT 10000000
#define SCORE_COST 100000
#define SCORE_LEVEL_WORD 10000
#define SCORE_LEVEL 1000
// A beginning that fits with mistakes is worth less than a whole name that does.
#define BEGINNING_COST 8

typedef struct {
    char *key; // owned
    SnapshotHitKind kind;
    SnapshotLevel level;
} Record;

typedef struct {
    SnapshotLetters letters;
    int record;
} Name;

struct SnapshotSearch {
    Snapshot *snapshot;
    GArray *names;     // of Name, in dictionary order
    GArray *records;   // of Record
    GHashTable *areas; // code (borrowed from records) → nothing
    SnapshotLetterCosts costs;
};

static void clear_record(void *record) { g_free(((Record *)record)->key); }

static SnapshotHitKind kind_from_key(const char *key)
{
    static const char *const keys[] = {
        [SNAPSHOT_HIT_AREA] = "area",           [SNAPSHOT_HIT_ORGANISATION] = "organisation",
        [SNAPSHOT_HIT_PROGRAMME] = "programme", [SNAPSHOT_HIT_ISSUE] = "issue",
        [SNAPSHOT_HIT_TERM] = "glossary",
    };

    for (int i = 0; i < (int)G_N_ELEMENTS(keys); i++) {
        if (g_strcmp0(key, keys[i]) == 0) {
            return (SnapshotHitKind)i;
        }
    }
    return SNAPSHOT_HIT_DOCUMENT;
}

static SnapshotLevel level_of_code(const char *code)
{
    switch (strlen(code)) {
    case 2:
        return SNAPSHOT_LEVEL_PROVINCE;
    case 4:
        return SNAPSHOT_LEVEL_DISTRICT;
    case 6:
        return SNAPSHOT_LEVEL_TAMBON;
    default:
        return SNAPSHOT_LEVEL_VILLAGE;
    }
}

// The number of a record, a new one if it has not been met. `known`: "kind/key" → number + 1.
static int find_record(SnapshotSearch *search, GHashTable *known, SnapshotRun *run)
{
    const char *key = sql_column_text(run, RECORD_KEY);
    SnapshotHitKind kind = kind_from_key(sql_column_text(run, KIND));
    g_autofree char *name = g_strdup_printf("%d/%s", (int)kind, key);
    int number = GPOINTER_TO_INT(g_hash_table_lookup(known, name)) - 1;

    if (number >= 0) {
        return number;
    }
    Record record = {g_strdup(key), kind, level_of_code(key)};
    g_array_append_val(search->records, record);
    g_hash_table_insert(known, g_steal_pointer(&name), GINT_TO_POINTER((int)search->records->len));
    if (kind == SNAPSHOT_HIT_AREA) {
        g_hash_table_add(search->areas, record.key);
    }
    return (int)search->records->len - 1;
}

static bool load(SnapshotSearch *search, GError **error)
{
    g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(search->snapshot, SNAPSHOT_QUERY_SEARCH_LIST_NAMES, error);
    bool row = run != NULL;

    while (row) {
        if (!snapshot_query_step(run, &row, error)) {
            return false;
        }
        if (row) {
            Name name = {.record = find_record(search, known, run)};
            snapshot_letter_read(sql_column_text(run, SEARCH_KEY), &name.letters);
            g_array_append_val(search->names, name);
        }
    }
    return run != NULL;
}

SnapshotSearch *snapshot_search_open(Snapshot *snapshot, GError **error)
{
    g_autoptr(SnapshotSearch) search = g_new0(SnapshotSearch, 1);

    search->snapshot = snapshot;
    search->names = g_array_new(false, false, sizeof(Name));
    search->records = g_array_new(false, false, sizeof(Record));
    g_array_set_clear_func(search->records, clear_record);
    search->areas = g_hash_table_new(g_str_hash, g_str_equal);
    snapshot_letter_init_costs(&search->costs);
    return load(search, error) ? g_steal_pointer(&search) : NULL;
}

SnapshotSearch *snapshot_search_shared(Snapshot *snapshot, GError **error)
{
    if (snapshot->search == NULL) {
        snapshot->search = snapshot_search_open(snapshot, error);
    }
    return snapshot->search;
}

void snapshot_search_close(SnapshotSearch *search)
{
    if (search == NULL) {
        return;
    }
    g_hash_table_unref(search->areas);
    g_array_unref(search->names);
    g_array_unref(search->records);
    g_free(search);
}

// What mistakes a name of so many letters may have.
static int most_cost(int length)
{
    static const struct {
        int length;
        int cost;
    } steps[] = {{2, 0}, {3, 7}, {5, 10}, {8, 16}};

    for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
        if (length <= steps[i].length) {
            return steps[i].cost;
        }
    }
    return 22;
}

static int guess_cost(const SnapshotSearch *search, const SnapshotLetters *typed,
                      const SnapshotLetters *name)
{
    int most = most_cost(typed->length);
    SnapshotDistance distance = {SNAPSHOT_LETTER_FAR, SNAPSHOT_LETTER_FAR};

    if (most > 0) {
        distance = snapshot_letter_distance(&search->costs, typed, name, most);
    }
    int beginning = typed->length < 4 || distance.beginning == SNAPSHOT_LETTER_FAR
                        ? SNAPSHOT_LETTER_FAR
                        : distance.beginning + BEGINNING_COST;
    return MIN(distance.whole, beginning);
}

// How two names fit without any mistake. With `place` a whole name inside what was typed is a part
// of it, too: "ศาลาปากพูน"; *cost receives how little of the typing it is.
static Fit fit_exactly(const SnapshotLetters *typed, const SnapshotLetters *name, bool place,
                       int *cost)
{
    int start = 0;

    *cost = 0;
    if (snapshot_letter_find(name, typed, &start)) {
        if (start > 0) {
            // One letter is somewhere in most names.
            return typed->length > 1 ? FIT_PART_PLACE : FIT_NONE;
        }
        return typed->length == name->length ? FIT_WHOLE_PLACE : FIT_BEGINNING_PLACE;
    }
    if (place && name->length >= 4 && snapshot_letter_find(typed, name, &start)) {
        *cost = SNAPSHOT_LETTER_LIMIT - name->length;
        return FIT_PART_PLACE;
    }
    return FIT_NONE;
}

// How `typed` fits a name, as a place would be; *cost receives what a guess costs.
static Fit fit_letters(const SnapshotSearch *search, const SnapshotLetters *typed, const Name *name,
                       int *cost)
{
    bool place = g_array_index(search->records, Record, name->record).kind == SNAPSHOT_HIT_AREA;

    *cost = 0;
    if (typed->length == 0 || name->letters.length == 0) {
        return FIT_NONE;
    }
    Fit fit = fit_exactly(typed, &name->letters, place, cost);
    if (fit == FIT_NONE) {
        *cost = guess_cost(search, typed, &name->letters);
        fit = *cost == SNAPSHOT_LETTER_FAR ? FIT_NONE : FIT_GUESS_PLACE;
    }
    return fit;
}

static Fit fit_of(Fit as_place, SnapshotHitKind kind)
{
    static const Fit others[] = {
        [FIT_WHOLE_PLACE] = FIT_WHOLE,
        [FIT_BEGINNING_PLACE] = FIT_BEGINNING,
        [FIT_PART_PLACE] = FIT_PART,
        [FIT_GUESS_PLACE] = FIT_GUESS,
    };

    return kind == SNAPSHOT_HIT_AREA || as_place == FIT_NONE ? as_place : others[as_place];
}

static int level_score(const SnapshotTyped *typed, const Record *record)
{
    static const int order[] = {
        [SNAPSHOT_LEVEL_TAMBON] = 0,
        [SNAPSHOT_LEVEL_DISTRICT] = 1,
        [SNAPSHOT_LEVEL_PROVINCE] = 2,
        [SNAPSHOT_LEVEL_VILLAGE] = 3,
    };

    if (record->kind != SNAPSHOT_HIT_AREA) {
        return (int)record->kind * SCORE_LEVEL;
    }
    bool other = typed->level >= 0 && typed->level != (int)record->level;
    return order[record->level] * SCORE_LEVEL + (other ? SCORE_LEVEL_WORD : 0);
}

static bool lies_in(const char *code, GHashTable *wider)
{
    char parent[SNAPSHOT_LETTER_LIMIT];

    for (gsize digits = 2; digits < strlen(code) && digits < sizeof parent; digits += 2) {
        g_strlcpy(parent, code, digits + 1);
        if (g_hash_table_contains(wider, parent)) {
            return true;
        }
    }
    return false;
}

static int score_name(const SnapshotSearch *search, const SnapshotTyped *typed, GHashTable *wider,
                      const Name *name)
{
    const Record *record = &g_array_index(search->records, Record, name->record);
    int full_cost = 0;
    int bare_cost = 0;
    Fit full = fit_letters(search, &typed->full, name, &full_cost);
    Fit bare = fit_letters(search, &typed->bare, name, &bare_cost);
    bool take_full = full < bare || (full == bare && full_cost <= bare_cost);
    Fit fit = fit_of(take_full ? full : bare, record->kind);

    if (fit == FIT_NONE) {
        return G_MAXINT;
    }
    int score = (int)fit * SCORE_FIT + (take_full ? full_cost : bare_cost) * SCORE_COST +
                level_score(typed, record);
    bool wrong_place =
        wider != NULL && (record->kind != SNAPSHOT_HIT_AREA || !lies_in(record->key, wider));
    return score + (wrong_place ? SCORE_NARROWER : 0);
}

// The codes of districts, tambons and provinces whose name fits; NULL where nothing narrows.
static GHashTable *find_wider(const SnapshotSearch *search, const SnapshotLetters *narrower)
{
    if (narrower->length == 0) {
        return NULL;
    }
    GHashTable *codes = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < search->names->len; i++) {
        const Name *name = &g_array_index(search->names, Name, i);
        const Record *record = &g_array_index(search->records, Record, name->record);
        int cost = 0;
        if (record->kind == SNAPSHOT_HIT_AREA && record->level != SNAPSHOT_LEVEL_VILLAGE &&
            fit_letters(search, narrower, name, &cost) != FIT_NONE) {
            g_hash_table_add(codes, record->key);
        }
    }
    return codes;
}

typedef struct {
    int score;
    int record;
    guint place; // of its name in dictionary order
} Candidate;

static int compare_candidates(const void *a, const void *b)
{
    const Candidate *x = a;
    const Candidate *y = b;

    if (x->score != y->score) {
        return x->score < y->score ? -1 : 1;
    }
    return x->place < y->place ? -1 : x->place > y->place;
}

// Every record that fits, once, best first.
static GArray *find_candidates(const SnapshotSearch *search, const SnapshotTyped *typed)
{
    g_autoptr(GHashTable) wider = find_wider(search, &typed->narrower);
    g_autofree int *scores = g_new(int, search->records->len + 1);
    g_autofree guint *places = g_new0(guint, search->records->len + 1);
    GArray *candidates = g_array_new(false, false, sizeof(Candidate));

    for (guint i = 0; i < search->records->len; i++) {
        scores[i] = G_MAXINT;
    }
    for (guint i = 0; i < search->names->len; i++) {
        const Name *name = &g_array_index(search->names, Name, i);
        int score = score_name(search, typed, wider, name);
        if (score < scores[name->record]) {
            scores[name->record] = score;
            places[name->record] = i;
        }
    }
    for (guint i = 0; i < search->records->len; i++) {
        if (scores[i] != G_MAXINT) {
            Candidate candidate = {scores[i], (int)i, places[i]};
            g_array_append_val(candidates, candidate);
        }
    }
    g_array_sort(candidates, compare_candidates);
    return candidates;
}

static bool is_guess(int score)
{
    int fit = score % SCORE_NARROWER / SCORE_FIT;

    return fit == FIT_GUESS_PLACE || fit == FIT_GUESS;
}

static int best_score(const GArray *candidates)
{
    return candidates->len == 0 ? G_MAXINT : g_array_index(candidates, Candidate, 0).score;
}

// Text with a space that is no beginning of any name may be two names: those of a place and of what
// it lies in.
static GArray *find_two_names(const SnapshotSearch *search, const char *text, SnapshotTyped *typed,
                              GArray *as_one)
{
    SnapshotTyped two = {0};

    if (best_score(as_one) < FIT_PART_PLACE * SCORE_FIT || typed->narrower.length > 0 ||
        !snapshot_typed_split(text, &two)) {
        return as_one;
    }
    GArray *as_two = find_candidates(search, &two);
    bool better = best_score(as_two) < SCORE_NARROWER;
    if (better) {
        *typed = two;
    }
    g_array_unref(better ? as_one : as_two);
    return better ? as_two : as_one;
}

// The village of a number in a tambon, or the tambon itself where it has none of that number.
static char *key_of(const SnapshotSearch *search, const SnapshotTyped *typed, const Record *record)
{
    if (typed->village_no > 0 && record->kind == SNAPSHOT_HIT_AREA &&
        record->level == SNAPSHOT_LEVEL_TAMBON) {
        g_autofree char *code = g_strdup_printf("%s%02d", record->key, typed->village_no);
        if (g_hash_table_contains(search->areas, code)) {
            return g_steal_pointer(&code);
        }
    }
    return g_strdup(record->key);
}

static bool add_hits(SnapshotSearch *search, const SnapshotTyped *typed, const GArray *candidates,
                     int limit, GPtrArray *hits, GError **error)
{
    for (guint i = 0; i < candidates->len && (int)hits->len < limit; i++) {
        const Candidate *candidate = &g_array_index(candidates, Candidate, i);
        const Record *record = &g_array_index(search->records, Record, candidate->record);
        g_autofree char *key = key_of(search, typed, record);
        SnapshotHit *hit = snapshot_hit_get(search->snapshot, record->kind, key, error);
        if (hit == NULL) {
            return false;
        }
        hit->guessed = is_guess(candidate->score);
        g_ptr_array_add(hits, hit);
    }
    return true;
}

// Documents stand before what is only guessed.
static bool add_documents(SnapshotSearch *search, const char *text, int limit, GPtrArray *hits,
                          GError **error)
{
    g_autofree char *key = base_thai_search_key(text, false);

    if (g_utf8_strlen(key, -1) < 2) {
        return true;
    }
    guint place = 0;
    while (place < hits->len && !((const SnapshotHit *)g_ptr_array_index(hits, place))->guessed) {
        place++;
    }
    if (place >= (guint)limit) {
        return true;
    }
    g_autoptr(GPtrArray) documents =
        snapshot_hit_list_documents(search->snapshot, key, limit - (int)place, error);
    if (documents == NULL) {
        return false;
    }
    for (guint i = 0; i < documents->len; i++) {
        g_ptr_array_insert(hits, (int)(place + i), g_steal_pointer(&documents->pdata[i]));
    }
    g_ptr_array_set_size(hits, (int)MIN(hits->len, (guint)limit));
    return true;
}

GPtrArray *snapshot_search_list(SnapshotSearch *search, const char *text, int limit, GError **error)
{
    g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func(snapshot_hit_free);
    SnapshotTyped typed = {0};

    snapshot_typed_read(text, &typed);
    g_autoptr(GArray) candidates =
        find_two_names(search, text, &typed, find_candidates(search, &typed));
    if (!add_hits(search, &typed, candidates, limit, hits, error) ||
        !add_documents(search, text, limit, hits, error)) {
        return NULL;
    }
    return g_steal_pointer(&hits);
}
