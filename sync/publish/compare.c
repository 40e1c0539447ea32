#include "compare.h"

#include <base/money.h>
#include <string.h>

#include "phrase.h"

typedef struct {
    GHashTable *counts; // "800120|doing|done" → how many
    GPtrArray *order;   // the keys, in the order of the list
} Statuses;

static bool count_status(const ReleaseDiffLine *line, void *user)
{
    Statuses *statuses = user;
    if (strcmp(line->kind, "projects") != 0 || strcmp(line->what, "status") != 0) {
        return true;
    }
    g_autofree char *key =
        g_strdup_printf("%s|%s|%s", line->area_code, line->old_value, line->new_value);
    gpointer found = NULL;
    guint count = g_hash_table_lookup_extended(statuses->counts, key, NULL, &found)
                      ? GPOINTER_TO_UINT(found)
                      : 0;
    if (count == 0) {
        g_ptr_array_add(statuses->order, g_strdup(key));
    }
    g_hash_table_replace(statuses->counts, g_steal_pointer(&key), GUINT_TO_POINTER(count + 1));
    return true;
}

static void append_status(GHashTable *texts, const char *key, guint count)
{
    g_auto(GStrv) parts = g_strsplit(key, "|", 3);
    const char *before = g_hash_table_lookup(texts, parts[0]);
    char *text =
        g_strdup_printf("%s%s%s → %s %u", before != NULL ? before : "", before != NULL ? ", " : "",
                        phrase_status(parts[1]), phrase_status(parts[2]), count);
    g_hash_table_replace(texts, g_strdup(parts[0]), text);
}

GHashTable *compare_count_statuses(ReleaseDiff *diff, GError **error)
{
    g_autoptr(GHashTable) counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GPtrArray) order = g_ptr_array_new_with_free_func(g_free);
    Statuses statuses = {counts, order};
    if (!release_diff_list(diff, count_status, &statuses, error)) {
        return NULL;
    }
    GHashTable *texts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    for (guint i = 0; i < order->len; i++) {
        const char *key = g_ptr_array_index(order, i);
        append_status(texts, key, GPOINTER_TO_UINT(g_hash_table_lookup(counts, key)));
    }
    return texts;
}

static void append_count(GString *text, const char *word, int64_t count)
{
    if (count > 0) {
        g_string_append_printf(text, "%s%s %" G_GINT64_FORMAT, text->len > 0 ? " " : "", word,
                               count);
    }
}

char *compare_describe(const ReleaseDiffSummary *summary)
{
    GString *text = g_string_new(NULL);
    append_count(text, "ใหม่", summary->new_count);
    append_count(text, "หายไป", summary->gone_count);
    append_count(text, "เปลี่ยน", summary->changed_count);
    if (summary->rows_before != summary->rows_after) {
        g_string_append_printf(text, " (%" G_GINT64_FORMAT " → %" G_GINT64_FORMAT " แถว)",
                               summary->rows_before, summary->rows_after);
    }
    if (summary->amount_before_satang != summary->amount_after_satang) {
        g_autofree char *before = base_money_to_text(summary->amount_before_satang);
        g_autofree char *after = base_money_to_text(summary->amount_after_satang);
        g_string_append_printf(text, " งบรวม %s → %s บาท", before, after);
    }
    return g_string_free(text, FALSE);
}

static void print_concerns(const Draft *draft)
{
    if (draft->concerns->len == 0) {
        g_print("ไม่มีข้อสังเกตที่ต้องชี้แจง\n");
        return;
    }
    g_print("ข้อสังเกตที่ต้องชี้แจง %u ข้อ\n", draft->concerns->len);
    for (guint i = 0; i < draft->concerns->len; i++) {
        const Concern *concern = g_ptr_array_index(draft->concerns, i);
        g_print("  [%s] %s%s\n", concern->id, concern->text,
                concern->blocks ? " (ต้องแก้ก่อน จึงอนุมัติได้)" : "");
    }
}

static bool print_summaries(ReleaseDiff *diff, GError **error)
{
    g_autoptr(GPtrArray) summaries = release_diff_summarise(diff, error);
    g_autoptr(GHashTable) statuses = summaries == NULL ? NULL : compare_count_statuses(diff, error);
    if (statuses == NULL) {
        return false;
    }
    const char *area_code = "";
    for (guint i = 0; i < summaries->len; i++) {
        const ReleaseDiffSummary *summary = g_ptr_array_index(summaries, i);
        if (strcmp(area_code, summary->area_code) != 0) {
            g_autofree char *place = phrase_place(summary);
            g_print("%s\n", place);
            area_code = summary->area_code;
        }
        g_autofree char *text = compare_describe(summary);
        g_print("  %s: %s\n", phrase_kind(summary->kind), text);
        const char *moved = g_hash_table_lookup(statuses, area_code);
        if (moved != NULL && strcmp(summary->kind, "projects") == 0) {
            g_print("    สถานะ: %s\n", moved);
        }
    }
    return true;
}

bool compare_print(const Draft *draft, ReleaseDiff *diff, GError **error)
{
    if (diff == NULL && draft->previous_number == 0) {
        g_print("ร่างชุดที่ %d เป็นชุดแรก\n", draft->number);
    } else if (diff == NULL) {
        g_print("ร่างชุดที่ %d\n", draft->number);
    } else {
        g_print("ร่างชุดที่ %d เทียบกับชุดที่ %d ที่เผยแพร่อยู่\n", draft->number, draft->previous_number);
        if (!print_summaries(diff, error)) {
            return false;
        }
    }
    print_concerns(draft);
    return true;
}
