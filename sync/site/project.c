#include "project.h"

#include <snapshot/document.h>
#include <string.h>

#include "life.h"
#include "part.h"

// Of a date and of a sum more than stands in the tree.
#define ATTRIBUTE_BYTES 16
#define ESCAPE_BYTES 5 // "&amp;"

#define VILLAGE_DIGITS 2

static size_t count_letter(const char *at)
{
    return strchr("&<>\"\n", *at) == NULL ? (size_t)(g_utf8_next_char(at) - at) : ESCAPE_BYTES;
}

/* Not between a consonant and what stands over or under it. */
static char *cut_name(const char *name, size_t limit_bytes)
{
    size_t bytes = 0;
    const char *end = name;
    while (end != NULL && *end != '\0' && bytes <= limit_bytes) {
        bytes += count_letter(end);
        end = g_utf8_next_char(end);
    }
    if (bytes <= limit_bytes) {
        return g_strdup(name);
    }
    end = g_utf8_prev_char(g_utf8_prev_char(end)); // the one too many, and room for "…"
    while (end > name && g_unichar_ismark(g_utf8_get_char(end))) {
        end = g_utf8_prev_char(end);
    }
    return g_strdup_printf("%.*s…", (int)(end - name), name);
}

/* NULL: nothing of this class. */
static xmlNode *add_source(xmlNode *node, const SnapshotProjectRow *row, int budget_class)
{
    if (row->class_satang[budget_class] < 0) {
        return NULL;
    }
    xmlNode *source = node_add(node, "m");
    node_set(source, "key", snapshot_class_key((SnapshotClass)budget_class));
    node_set_number(source, "amount", row->class_satang[budget_class]);
    return source;
}

xmlNode *project_new(const SnapshotProjectRow *row, size_t name_bytes)
{
    xmlNode *node = xmlNewNode(NULL, BAD_CAST "p");
    g_autofree char *name = cut_name(row->name, name_bytes);
    node_set(node, "code", row->code);
    node_set(node, "name", name);
    node_set(node, "status", snapshot_status_key(row->status));
    node_set(node, "date", row->status_date);
    node_set(node, "doer", row->doer);
    node_set_stated(node, "percent", row->percent < 0 ? -1 : (int64_t)(row->percent + 0.5));
    node_set_stated(node, "budget", row->budget_satang);
    node_set_flag(node, "focus", row->focus);
    node_set_flag(node, "beyond", row->beyond_capacity);
    node_set_flag(node, "sample", row->sample);
    if (row->priority_rank > 0) {
        node_set_number(node, "rank", row->priority_rank);
    }
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        (void)add_source(node, row, i);
    }
    return node;
}

static void set_paid(xmlNode *more, const SnapshotProject *project)
{
    const double percent = 100.0;
    int64_t budget = project->row.budget_satang;
    node_set_stated(more, "paid", project->disbursed_satang);
    node_set(more, "paid-date", project->disbursed_date);
    if (project->disbursed_satang >= 0 && budget > 0) { // no share without both numbers
        g_autofree char *share =
            g_strdup_printf("%.0f", percent * (double)project->disbursed_satang / (double)budget);
        node_set(more, "paid-share", share);
    }
}

static void set_facts(xmlNode *more, const SnapshotProject *project)
{
    node_set(more, "objective", project->objective);
    node_set(more, "responsible", project->responsible);
    node_set(more, "start", project->start_date);
    node_set(more, "end", project->end_date);
    node_set_names(more, project->issue_name_th, project->issue_name_en);
    node_set(more, "above", project->issue_parent_name_th);
    node_set(more, "above-en", project->issue_parent_name_en);
    node_set(more, "programme", project->programme_name);
    node_set(more, "parent", project->parent_code);
    node_set(more, "parent-name", project->parent_name);
    node_set(more, "office-code", project->row.office_code);
    node_set_flag(more, "paper", project->document_code != NULL);
    if (project->row.beyond_capacity) {
        node_set(more, "sent-to", project->forwarded_to);
        node_set(more, "sent", project->forwarded_date);
        node_set(more, "answer", project->answer);
        node_set_stated(more, "granted", project->answer_satang);
    }
}

static void add_givers(xmlNode *more, const SnapshotProject *project)
{
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        const SnapshotProjectMoney *money = &project->money[i];
        xmlNode *source = add_source(more, &project->row, i);
        if (source != NULL) {
            node_set_flag(source, "rounded", money->rounded);
            node_set_names(source, money->organisation_th, money->organisation_en);
        }
    }
}

static void add_villages(xmlNode *more, const SnapshotProject *project)
{
    for (guint i = 0; i < project->villages->len; i++) {
        const char *code = g_ptr_array_index(project->villages, i);
        size_t digits = strlen(code);
        const char *number = digits < VILLAGE_DIGITS ? code : code + digits - VILLAGE_DIGITS;
        node_set_number(node_add(more, "village"), "no", g_ascii_strtoll(number, NULL, 10));
    }
}

/* Every rung, known or not: what is not known is no "no". */
static void add_ladder(xmlNode *more, const SnapshotProject *project)
{
    for (int i = 0; i < SNAPSHOT_RUNG_COUNT; i++) {
        const SnapshotLadderRung *rung = &project->ladder[i];
        xmlNode *node = node_add(more, "rung");
        node_set(node, "key", snapshot_project_rung_key((SnapshotRung)i));
        node_set_flag(node, "known", rung->known);
        node_set(node, "date", rung->date);
        node_set(node, "reference", rung->reference);
        if (rung->known && rung->date == NULL) {
            node_set_number(node, "year", rung->fiscal_year_be);
        }
    }
}

static void set_paper(xmlNode *node, const void *row) { part_set_document(node, row); }

bool project_add_more(Site *site, xmlNode *node, const SnapshotProject *project, GError **error)
{
    xmlNode *more = node_add(node, "more");
    set_paid(more, project);
    set_facts(more, project);
    add_givers(more, project);
    add_villages(more, project);
    add_ladder(more, project);
    return part_add_each(more, "document",
                         snapshot_document_list_project(site->snapshot, project->row.code, error),
                         set_paper) &&
           life_add(site, more, project, error);
}

static size_t count_text(const char *text)
{
    size_t bytes = 0;
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        bytes += count_letter(at);
    }
    return bytes;
}

/* What project.xsl says of an element besides its texts, in Thai, with its markup. */
static size_t count_words(const char *name)
{
    static const struct {
        const char *name;
        size_t bytes;
    } words[] = {{"p", 400},      {"more", 700},  {"m", 60},      {"rung", 75}, {"document", 100},
                 {"village", 12}, {"work", 1000}, {"child", 150}, {"day", 60},  {"photo", 420}};
    size_t i = 0;
    while (i + 1 < G_N_ELEMENTS(words) && strcmp(words[i].name, name) != 0) {
        i++;
    }
    return words[i].bytes;
}

size_t project_count_bytes(const xmlNode *node)
{
    size_t bytes = count_words((const char *)node->name);
    for (const xmlAttr *attribute = node->properties; attribute != NULL;
         attribute = attribute->next) {
        bytes += ATTRIBUTE_BYTES + count_text((const char *)attribute->children->content);
    }
    for (const xmlNode *child = node->children; child != NULL; child = child->next) {
        bytes += project_count_bytes(child);
    }
    return bytes;
}
