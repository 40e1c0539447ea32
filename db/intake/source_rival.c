#include "source_rival.h"

#include <stdlib.h>
#include <string.h>

#include "normalise.h"
#include "read.h"

// Each file names the others: more would be a text of its own, squared.
#define NAMED_RIVALS 5

/** A file among those of one office and kind. */
typedef struct {
    IntakeSource *source;
    char sha256[BASE_HASH_HEX_LENGTH + 1]; // "" when it cannot be read
    GHashTable *years;                     // NULL: of a kind without years
} Member;

static void member_clear(gpointer data)
{
    Member *member = data;
    g_clear_pointer(&member->years, g_hash_table_unref);
}

static bool is_same_kind(const IntakeSource *first, const IntakeSource *second)
{
    return first->sheet == second->sheet && first->office_code != NULL &&
           g_strcmp0(first->office_code, second->office_code) == 0;
}

static GHashTable *parse_years(const char *text)
{
    GHashTable *years = g_hash_table_new(NULL, NULL);
    g_auto(GStrv) list = g_strsplit(text != NULL ? text : "", ",", -1);
    for (char **year = list; *year != NULL; year++) {
        g_hash_table_add(years, GINT_TO_POINTER((int)strtol(*year, NULL, 10)));
    }
    return years;
}

static void read_digest(Member *member)
{
    g_autoptr(IntakeReport) unheard = intake_report_new(); // it is told when the file's turn comes
    g_auto(IntakeRead) reading = {0};
    if (intake_read_open(&reading, member->source, unheard)) {
        memcpy(member->sha256, reading.sha256, sizeof member->sha256);
    }
}

static void read_years(Member *member)
{
    const IntakeSource *source = member->source;
    if (source->sheet->year_column < 0 || source->in_force) {
        member->years = source->sheet->year_column < 0 ? NULL : parse_years(source->years);
        return;
    }
    g_autoptr(IntakeReport) unheard = intake_report_new();
    g_auto(IntakeRead) reading = {0};
    IntakeCsvForm form = {0};
    IntakeTable *table = intake_read_open(&reading, source, unheard)
                             ? intake_read_table(&reading, source, &form, unheard)
                             : NULL;
    g_autoptr(IntakeBatch) batch =
        table != NULL ? intake_normalise_table(source->sheet, table, unheard) : NULL;
    member->years = batch != NULL ? intake_batch_years(batch) : g_hash_table_new(NULL, NULL);
}

static bool have_same_list(const Member *first, const Member *second)
{
    if (*first->sha256 == '\0' || *second->sha256 == '\0') {
        return false;
    }
    if (first->years == NULL) {
        return true;
    }
    GHashTableIter iter;
    gpointer year = NULL;
    g_hash_table_iter_init(&iter, first->years);
    while (g_hash_table_iter_next(&iter, &year, NULL)) {
        if (g_hash_table_contains(second->years, year)) {
            return true;
        }
    }
    return false;
}

static bool are_all_the_same(const GArray *group)
{
    const Member *first = &g_array_index(group, Member, 0);
    for (guint i = 1; i < group->len; i++) {
        if (strcmp(g_array_index(group, Member, i).sha256, first->sha256) != 0) {
            return false;
        }
    }
    return *first->sha256 != '\0';
}

/** The members that hold the same list as one. Returns: owned array of const Member *, in order. */
static GPtrArray *find_others(const GArray *group, guint own)
{
    const Member *member = &g_array_index(group, Member, own);
    GPtrArray *others = g_ptr_array_new();
    for (guint i = 0; i < group->len; i++) {
        Member *other = &g_array_index(group, Member, i);
        if (i != own && have_same_list(member, other)) {
            g_ptr_array_add(others, other);
        }
    }
    return others;
}

/** Returns: owned words that name the first few of them. */
static char *name_rivals(const GPtrArray *others)
{
    GString *names = g_string_new(NULL);
    for (guint i = 0; i < others->len && i < NAMED_RIVALS; i++) {
        const Member *other = g_ptr_array_index(others, i);
        g_string_append_printf(names, "%s%s", i > 0 ? ", " : "", other->source->file);
    }
    if (others->len > NAMED_RIVALS) {
        g_string_append_printf(names, " และอีก %u ไฟล์", others->len - NAMED_RIVALS);
    }
    return g_string_free(names, FALSE);
}

/** Decides about one member: alone, a copy of one before it, or with rivals. */
static void mark_member(const GArray *group, guint own)
{
    const Member *member = &g_array_index(group, Member, own);
    g_autoptr(GPtrArray) others = find_others(group, own);
    bool differs = false;
    for (guint i = 0; i < others->len; i++) {
        const Member *other = g_ptr_array_index(others, i);
        differs = differs || strcmp(member->sha256, other->sha256) != 0;
    }
    const Member *first = others->len > 0 ? g_ptr_array_index(others, 0) : NULL;
    bool is_copy = !differs && first != NULL && first < member;
    member->source->rivals = differs ? name_rivals(others) : NULL;
    member->source->copy_of = is_copy ? g_strdup(first->source->file) : NULL;
}

static void mark_group(IntakeSource *const *sources, guint count)
{
    g_autoptr(GArray) group = g_array_sized_new(FALSE, TRUE, sizeof(Member), count);
    g_array_set_clear_func(group, member_clear);
    for (guint i = 0; i < count; i++) {
        const Member member = {.source = sources[i]};
        g_array_append_val(group, member);
        read_digest(&g_array_index(group, Member, i));
    }
    if (are_all_the_same(group)) {
        for (guint i = 1; i < count; i++) {
            sources[i]->copy_of = g_strdup(sources[0]->file);
        }
        return;
    }
    for (guint i = 0; i < count; i++) {
        read_years(&g_array_index(group, Member, i));
    }
    for (guint i = 0; i < count; i++) {
        mark_member(group, i);
    }
}

void intake_source_rival_mark(GPtrArray *sources)
{
    IntakeSource *const *all = (IntakeSource *const *)sources->pdata;
    for (guint first = 0, end = 0; first < sources->len; first = end) {
        for (end = first + 1; end < sources->len && is_same_kind(all[first], all[end]); end++) {
        }
        if (end > first + 1) {
            mark_group(all + first, end - first);
        }
    }
}
