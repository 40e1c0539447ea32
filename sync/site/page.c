#include "page.h"

#include <base/money.h>
#include <snapshot/plan.h>
#include <snapshot/project.h>

#include "words.h"

/* One small style for every page: the reader's own fonts, one column, dark when the phone is. */
static const char style[] =
    ":root{color-scheme:light dark}"
    "body{font:1.05rem/1.7 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:0 1rem}"
    "h1{font-size:1.5rem;line-height:1.4;margin:1rem 0 .2rem}"
    "h2{font-size:1.2rem;margin:2rem 0 .3rem}h3{font-size:1.05rem;margin:0}"
    "article{border:1px solid #8886;border-radius:.6rem;padding:.8rem 1rem;margin:.8rem 0}"
    "article:target{outline:3px solid #0b6b57}"
    "dl{display:grid;grid-template-columns:auto 1fr;gap:.1rem .8rem;margin:.4rem 0}"
    "dt{opacity:.75}dd{margin:0}p.sample{border-left:.4rem solid #b35900;padding-left:.8rem}"
    "table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.2rem 0;"
    "border-bottom:1px solid #8884}td:last-child{text-align:right}"
    "footer{margin:2rem 0;opacity:.8;font-size:.95rem}";

void page_begin(GString *page, const char *title)
{
    g_string_append(page, "<!doctype html>\n<html lang=\"th\"><head><meta charset=\"utf-8\">"
                          "<meta name=\"viewport\" content=\"width=device-width\"><title>");
    words_append(page, title, "");
    g_string_append_printf(page, "</title><style>%s</style></head><body>\n<h1>", style);
    words_append(page, title, "");
    g_string_append(page, "</h1>\n");
}

void page_end(GString *page, const SnapshotRelease *release)
{
    g_autofree char *made = g_strndup(release->made_utc, 10);
    g_string_append_printf(page, "<footer>ข้อมูลชุดที่ %d จัดทำเมื่อ ", release->number);
    words_append_date(page, made);
    g_string_append(page, "</footer>\n</body></html>\n");
}

static void append_term(GString *page, const char *term)
{
    g_string_append_printf(page, "<dt>%s</dt><dd>", term);
}

static void append_text_row(GString *page, const char *term, const char *text)
{
    append_term(page, term);
    words_append(page, text, "ยังไม่มีข้อมูล");
    g_string_append(page, "</dd>");
}

static void append_plan(GString *page, const SnapshotPlan *plan)
{
    g_string_append(page, "<h2>แผนชุมชน</h2>");
    if (plan == NULL) {
        g_string_append(page, "<p>ยังไม่มีข้อมูลแผนชุมชนของปีนี้</p>");
        return;
    }
    if (plan->sample) {
        g_string_append(page, "<p class=\"sample\">ตัวอย่าง: แผนนี้แต่งขึ้นเพื่อสาธิต</p>");
    }
    g_string_append(page, "<dl>");
    append_text_row(page, "วิสัยทัศน์", plan->vision);
    append_text_row(page, "อัตลักษณ์", plan->identity);
    append_text_row(page, "พันธกิจ", plan->mission);
    append_text_row(page, "ยุทธศาสตร์", plan->strategy);
    append_term(page, "ประเด็นร่วม");
    for (unsigned int i = 0; i < plan->issues->len; i++) {
        const SnapshotPlanIssue *issue = g_ptr_array_index(plan->issues, i);
        g_string_append(page, i > 0 ? "<br>" : "");
        words_append(page, issue->name_th, "");
    }
    g_string_append(page, plan->issues->len == 0 ? "ยังไม่มีข้อมูล</dd>" : "</dd>");
    append_term(page, "วันประชาคม");
    words_append_date(page, plan->forum_date);
    g_string_append(page, "</dd></dl>\n");
}

static void append_totals(GString *page, const SnapshotTotals *totals)
{
    g_autofree char *count = base_money_count_to_text(totals->all.project_count);
    g_string_append_printf(page, "<h2>โครงการทั้งหมด %s โครงการ</h2><table>", count);
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        g_string_append_printf(page, "<tr><td>%s</td><td>", words_class((SnapshotClass)i));
        words_append_baht(page, totals->by_class[i].amount_satang);
        g_string_append(page, "</td></tr>");
    }
    g_string_append(page, "<tr><th>รวม</th><td>");
    words_append_baht(page, totals->all.amount_satang);
    g_string_append(page, "</td></tr></table>\n");
}

static void append_project(GString *page, const SnapshotProjectRow *row)
{
    g_string_append_printf(page, "<article id=\"%s\"><h3>", row->code);
    words_append(page, row->name, "");
    g_string_append(page, "</h3><dl>");
    if (row->sample) {
        g_string_append(page, "<dt>หมายเหตุ</dt><dd>ตัวอย่าง (แต่งขึ้นเพื่อสาธิต)</dd>");
    }
    append_term(page, "สถานะ");
    g_string_append(page, words_status(row->status));
    g_string_append(page, " ณ ");
    words_append_date(page, row->status_date);
    g_string_append(page, "</dd>");
    append_term(page, "งบประมาณ");
    words_append_baht(page, row->budget_satang);
    g_string_append(page, "</dd>");
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        if (row->class_satang[i] >= 0) {
            append_term(page, words_class((SnapshotClass)i));
            words_append_baht(page, row->class_satang[i]);
            g_string_append(page, "</dd>");
        }
    }
    g_string_append_printf(page, "<dt>รหัส</dt><dd>%s</dd></dl></article>\n", row->code);
}

static bool append_projects(GString *page, Snapshot *snapshot, const char *tambon_code,
                            int fiscal_year_be, GError **error)
{
    SnapshotTotals totals;
    if (!snapshot_total_get(snapshot, tambon_code, fiscal_year_be, &totals, error)) {
        return false;
    }
    const SnapshotProjectFilter filter = {.tambon_code = tambon_code,
                                          .fiscal_year_be = fiscal_year_be,
                                          .status = SNAPSHOT_STATUS_ALL,
                                          .budget_class = SNAPSHOT_CLASS_ALL};
    g_autoptr(GPtrArray) rows = snapshot_project_list(snapshot, &filter, error);
    if (rows == NULL) {
        return false;
    }
    append_totals(page, &totals);
    for (unsigned int i = 0; i < rows->len; i++) {
        append_project(page, g_ptr_array_index(rows, i));
    }
    return true;
}

char *page_tambon_year(Snapshot *snapshot, const SnapshotArea *tambon, int fiscal_year_be,
                       GError **error)
{
    g_autoptr(GError) plan_error = NULL;
    g_autoptr(SnapshotPlan) plan =
        snapshot_plan_get(snapshot, tambon->code, fiscal_year_be, &plan_error);
    if (plan == NULL && !g_error_matches(plan_error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND)) {
        g_propagate_error(error, g_steal_pointer(&plan_error));
        return NULL;
    }
    g_autoptr(GString) page = g_string_new(NULL);
    g_autofree char *title = g_strdup_printf("ตำบล%s อำเภอ%s ปีงบประมาณ %d", tambon->name_th,
                                             tambon->parent_name_th, fiscal_year_be);
    page_begin(page, title);
    append_plan(page, plan);
    if (!append_projects(page, snapshot, tambon->code, fiscal_year_be, error)) {
        return NULL;
    }
    page_end(page, snapshot_release(snapshot));
    return g_string_free(g_steal_pointer(&page), false);
}
