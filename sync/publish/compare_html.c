#include "compare.h"

#include <base/clock.h>
#include <base/date.h>
#include <base/file.h>
#include <string.h>

#include "phrase.h"

/* A tambon's facts beyond these are counted: a page of 250,000 lines is read by nobody. */
#define LINES_A_TAMBON 300

static const char head[] =
    "<!doctype html>\n<html lang=\"th\"><head><meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width\">\n<style>\n"
    "body{font:16px/1.5 Loma,'Noto Sans Thai',Tahoma,sans-serif;max-width:60em;margin:1em auto;"
    "padding:0 1em;color:#111}\n"
    "table{border-collapse:collapse;width:100%;margin:.5em 0 1em}\n"
    "td,th{border:1px solid #999;padding:.2em .5em;text-align:left;vertical-align:top}\n"
    "th{background:#eee}\nh2{font-size:1.1em;margin:1.2em 0 .2em;break-after:avoid}\n"
    "tr{break-inside:avoid}\n.concern{border-left:.4em solid #b00;padding-left:.6em}\n"
    "@page{margin:15mm}\n</style>\n";

/* The page on its way: which tambon's table is open, and how many lines it has. */
typedef struct {
    GString *html;
    GHashTable *places; // area code → heading
    char *area_code;    // of the open table; NULL: none
    int line_count;
} Page;

static void append_escaped(GString *html, const char *text)
{
    g_autofree char *escaped = g_markup_escape_text(text, -1);
    g_string_append(html, escaped);
}

static void append_cell(GString *html, const char *text)
{
    g_string_append(html, "<td>");
    append_escaped(html, text);
    g_string_append(html, "</td>");
}

static void close_table(Page *page)
{
    if (page->area_code == NULL) {
        return;
    }
    g_string_append(page->html, "</table>\n");
    if (page->line_count > LINES_A_TAMBON) {
        g_string_append_printf(page->html, "<p>และอีก %d รายการ</p>\n",
                               page->line_count - LINES_A_TAMBON);
    }
}

static void open_table(Page *page, const char *area_code)
{
    close_table(page);
    g_free(page->area_code);
    page->area_code = g_strdup(area_code);
    page->line_count = 0;
    const char *place = g_hash_table_lookup(page->places, area_code);
    g_string_append(page->html, "<h2>");
    append_escaped(page->html, place != NULL ? place : area_code);
    g_string_append(page->html,
                    "</h2>\n<table><tr><th>ตาราง<th>รายการ<th>เรื่อง<th>เดิม<th>ใหม่</tr>\n");
}

static bool append_line(const ReleaseDiffLine *line, void *user)
{
    Page *page = user;
    if (g_strcmp0(page->area_code, line->area_code) != 0) {
        open_table(page, line->area_code);
    }
    if (++page->line_count > LINES_A_TAMBON) {
        return true;
    }
    g_autofree char *old_value = phrase_value(line, line->old_value);
    g_autofree char *new_value = phrase_value(line, line->new_value);
    g_string_append(page->html, "<tr>");
    append_cell(page->html, phrase_kind(line->kind));
    append_cell(page->html, *line->name != '\0' ? line->name : line->record_key);
    append_cell(page->html, phrase_what(line->what));
    append_cell(page->html, old_value);
    append_cell(page->html, new_value);
    g_string_append(page->html, "</tr>\n");
    return true;
}

static void append_concerns(GString *html, const Draft *draft)
{
    if (draft->concerns->len == 0) {
        g_string_append(html, "<p>ไม่มีข้อสังเกตที่ต้องชี้แจง</p>\n");
        return;
    }
    g_string_append_printf(html, "<h2>ข้อสังเกตที่ต้องชี้แจง %u ข้อ</h2>\n", draft->concerns->len);
    for (guint i = 0; i < draft->concerns->len; i++) {
        const Concern *concern = g_ptr_array_index(draft->concerns, i);
        g_string_append(html, "<p class=\"concern\">");
        append_escaped(html, concern->text);
        g_string_append(html, concern->blocks ? " (ต้องแก้ก่อน จึงอนุมัติได้)</p>\n" : "</p>\n");
    }
}

static void append_summaries(Page *page, const GPtrArray *summaries, GHashTable *statuses)
{
    g_string_append(page->html, "<h2>สรุปรายตำบล</h2>\n<table>"
                                "<tr><th>พื้นที่<th>ตาราง<th>การเปลี่ยนแปลง</tr>\n");
    for (guint i = 0; i < summaries->len; i++) {
        const ReleaseDiffSummary *summary = g_ptr_array_index(summaries, i);
        g_autofree char *place = phrase_place(summary);
        g_autofree char *text = compare_describe(summary);
        const char *moved = strcmp(summary->kind, "projects") == 0
                                ? g_hash_table_lookup(statuses, summary->area_code)
                                : NULL;
        g_autofree char *with_statuses =
            moved != NULL ? g_strdup_printf("%s · สถานะ: %s", text, moved) : g_strdup(text);
        g_string_append(page->html, "<tr>");
        append_cell(page->html, place);
        append_cell(page->html, phrase_kind(summary->kind));
        append_cell(page->html, with_statuses);
        g_string_append(page->html, "</tr>\n");
        g_hash_table_replace(page->places, g_strdup(summary->area_code), g_steal_pointer(&place));
    }
    g_string_append(page->html, "</table>\n");
}

static bool append_diff(GString *html, ReleaseDiff *diff, GError **error)
{
    g_autoptr(GPtrArray) summaries = release_diff_summarise(diff, error);
    g_autoptr(GHashTable) statuses = summaries == NULL ? NULL : compare_count_statuses(diff, error);
    if (statuses == NULL) {
        return false;
    }
    g_autoptr(GHashTable) places = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    Page page = {.html = html, .places = places};
    append_summaries(&page, summaries, statuses);
    bool listed = release_diff_list(diff, append_line, &page, error);
    close_table(&page);
    g_free(page.area_code);
    return listed;
}

static void append_head(GString *html, const Workspace *workspace, const Draft *draft)
{
    BaseDate today = base_date_from_unix(base_clock_now());
    g_autofree char *day = base_date_to_thai_long(&today, false);
    g_autofree char *name = g_markup_escape_text(workspace->name, -1);
    g_string_append(html, head);
    g_string_append_printf(html, "<title>ร่างชุดที่ %d จังหวัด%s</title></head><body>\n", draft->number,
                           name);
    g_string_append_printf(html, "<h1>จังหวัด%s: ร่างข้อมูลชุดที่ %d</h1>\n<p>", name, draft->number);
    if (draft->previous_number > 0) {
        g_string_append_printf(html, "เทียบกับชุดที่ %d ที่เผยแพร่อยู่ · ", draft->previous_number);
    } else {
        g_string_append(html, "ชุดแรก ยังไม่มีชุดที่เผยแพร่ให้เทียบ · ");
    }
    g_string_append_printf(html, "%s · ใช้ภายใน ยังไม่เผยแพร่</p>\n", day);
}

bool compare_write_html(const Workspace *workspace, const Draft *draft, ReleaseDiff *diff,
                        const char *path, GError **error)
{
    g_autoptr(GString) html = g_string_new(NULL);
    append_head(html, workspace, draft);
    append_concerns(html, draft);
    if (diff != NULL && !append_diff(html, diff, error)) {
        return false;
    }
    g_string_append(html, "<p>ผู้ตรวจ ……………………………… วันที่ ………………</p>\n</body></html>\n");
    return base_file_write(path, html->str, html->len, error);
}
