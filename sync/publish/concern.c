#include "concern.h"

#include <base/money.h>
#include <release/diff.h>
#include <release/hidden.h>
#include <string.h>

#include "phrase.h"

static void free_concern(gpointer data)
{
    Concern *concern = data;
    g_free(concern->id);
    g_free(concern->text);
    g_free(concern);
}

Concern *concern_new(char *id, char *text, bool blocks)
{
    Concern *concern = g_new0(Concern, 1);
    concern->id = id;
    concern->text = text;
    concern->blocks = blocks;
    return concern;
}

GPtrArray *concern_list_new(void) { return g_ptr_array_new_with_free_func(free_concern); }

/* Also for numbers so large that a hundredfold of them would not fit. */
static bool is_beyond(int64_t before, int64_t after, int percent)
{
    double change = (double)after - (double)before;
    return before != 0 && (change < 0 ? -change : change) * 100.0 > (double)before * percent;
}

static void add(GPtrArray *concerns, const char *what, const ReleaseDiffSummary *summary,
                char *sentence)
{
    g_autofree char *place = phrase_place(summary);
    g_autofree char *owned = sentence;
    g_ptr_array_add(
        concerns, concern_new(g_strdup_printf("%s/%s/%s", what, summary->area_code, summary->kind),
                              g_strdup_printf("%s: %s", place, owned), false));
}

static void judge_rows(const Workspace *workspace, const ReleaseDiffSummary *summary,
                       GPtrArray *concerns)
{
    int64_t before = summary->rows_before;
    int64_t after = summary->rows_after;
    const char *kind = phrase_kind(summary->kind);
    if (before > 0 && after == 0) {
        add(concerns, "vanished", summary,
            g_strdup_printf("%sหายไปทั้งหมด (เดิม %" G_GINT64_FORMAT " แถว)", kind, before));
    } else if (after < before) {
        add(concerns, "fewer", summary,
            g_strdup_printf("%sลดลงจาก %" G_GINT64_FORMAT " เหลือ %" G_GINT64_FORMAT " แถว", kind,
                            before, after));
    } else if (is_beyond(before, after, workspace->diff_change_percent)) {
        add(concerns, "change", summary,
            g_strdup_printf("%sเพิ่มจาก %" G_GINT64_FORMAT " เป็น %" G_GINT64_FORMAT
                            " แถว เกินร้อยละ %d",
                            kind, before, after, workspace->diff_change_percent));
    }
}

static void judge_money(const Workspace *workspace, const ReleaseDiffSummary *summary,
                        GPtrArray *concerns)
{
    int64_t before = summary->amount_before_satang;
    int64_t after = summary->amount_after_satang;
    if (summary->rows_after == 0 || !is_beyond(before, after, workspace->diff_change_percent)) {
        return;
    }
    g_autofree char *old_text = base_money_to_text(before);
    g_autofree char *new_text = base_money_to_text(after);
    add(concerns, "amount", summary,
        g_strdup_printf("งบประมาณรวมของโครงการเปลี่ยนจาก %s เป็น %s บาท เกินร้อยละ %d", old_text,
                        new_text, workspace->diff_change_percent));
}

/* The areas sheet lost a tambon, or more: its summary is of the province. */
static void judge_areas(const ReleaseDiffSummary *summary, GPtrArray *concerns)
{
    if (strcmp(summary->kind, "areas") == 0 && summary->gone_count > 0) {
        add(concerns, "vanished", summary,
            g_strdup_printf("พื้นที่หายไปจากทะเบียน %" G_GINT64_FORMAT " แห่ง", summary->gone_count));
    }
}

void concern_find_changes(const Workspace *workspace, const GPtrArray *summaries,
                          GPtrArray *concerns)
{
    for (guint i = 0; i < summaries->len; i++) {
        const ReleaseDiffSummary *summary = g_ptr_array_index(summaries, i);
        judge_rows(workspace, summary, concerns);
        judge_money(workspace, summary, concerns);
        judge_areas(summary, concerns);
    }
}

static double hidden_percent(const ReleaseHidden *hidden)
{
    return hidden->figure_count > 0
               ? 100.0 * (double)hidden->hidden_count / (double)hidden->figure_count
               : 0;
}

/* The share of the same set in the last release; 0 when it was not there. */
static double percent_before(const GPtrArray *before, const ReleaseHidden *hidden)
{
    for (guint i = 0; before != NULL && i < before->len; i++) {
        const ReleaseHidden *old = g_ptr_array_index(before, i);
        if (strcmp(old->set_code, hidden->set_code) == 0 &&
            strcmp(old->edition, hidden->edition) == 0) {
            return hidden_percent(old);
        }
    }
    return 0;
}

static void judge_hidden(const Workspace *workspace, const ReleaseHidden *hidden,
                         const GPtrArray *before, GPtrArray *concerns)
{
    double percent = hidden_percent(hidden);
    if (percent <= workspace->diff_hidden_percent ||
        percent_before(before, hidden) > workspace->diff_hidden_percent) {
        return;
    }
    g_ptr_array_add(
        concerns,
        concern_new(g_strdup_printf("hidden/%s/%s", hidden->set_code, hidden->edition),
                    g_strdup_printf("ตัวชี้วัดชุด “%s” ถูกซ่อนเพื่อความเป็นส่วนตัวร้อยละ %.0f ของตัวเลขที่ส่งมา "
                                    "ควรพิจารณาส่งเป็นยอดรวมของตำบลแทนรายหมู่บ้าน",
                                    hidden->name_th, percent),
                    false));
}

bool concern_find_hidden(const Workspace *workspace, const char *snapshot_path,
                         const char *previous_path, int64_t unprotected_count, GPtrArray *concerns,
                         GError **error)
{
    g_autoptr(GPtrArray) list = release_hidden_list(snapshot_path, error);
    if (list == NULL) {
        return false;
    }
    // A file that cannot be read is a concern of its own.
    g_autoptr(GPtrArray) before =
        previous_path != NULL ? release_hidden_list(previous_path, NULL) : NULL;
    for (guint i = 0; i < list->len; i++) {
        judge_hidden(workspace, g_ptr_array_index(list, i), before, concerns);
    }
    if (unprotected_count > 0) {
        g_ptr_array_add(concerns, concern_new(g_strdup("unprotected"),
                                              g_strdup_printf("มีตัวเลขของคนกลุ่มเล็ก %" G_GINT64_FORMAT
                                                              " ตัวที่ซ่อนไม่ได้แล้ว เพราะเคยเผยแพร่ไปก่อน",
                                                              unprotected_count),
                                              false));
    }
    return true;
}

bool concern_is_named(const Concern *concern, const char *reason_id)
{
    size_t length = strlen(reason_id);
    return strncmp(concern->id, reason_id, length) == 0 &&
           (concern->id[length] == '\0' || concern->id[length] == '/');
}
