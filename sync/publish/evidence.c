#include "evidence.h"

#include <base/clock.h>
#include <desk/document.h>

#include "concern.h"
#include "documents.h"
#include "link.h"

#define DAY_SECONDS 86400

static void add(GPtrArray *concerns, const char *what, const DeskDocument *document,
                const char *sentence, bool blocks)
{
    g_ptr_array_add(
        concerns,
        concern_new(g_strdup_printf("%s/%s/%s", what, document->area_code, document->code),
                    g_strdup_printf("%s เอกสาร %s “%s”: %s", document->area_code, document->code,
                                    document->title, sentence),
                    blocks));
}

static void check_file(const Workspace *workspace, const DeskDocument *document,
                       GPtrArray *concerns)
{
    g_autofree char *sentence = document->sample ? NULL : documents_find_fault(workspace, document);
    if (sentence != NULL) {
        add(concerns, "document", document, sentence, true);
    }
}

static void free_link(gpointer link) { desk_document_link_free(link); }

/* Splits the addresses into those whose answer is remembered and those to be asked. */
static bool look_up(const Workspace *workspace, Desk *desk, const GPtrArray *documents,
                    GHashTable *answers, GPtrArray *to_ask, GError **error)
{
    int64_t since_unix = base_clock_now() - (int64_t)workspace->link_check_days * DAY_SECONDS;
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < documents->len; i++) {
        const DeskDocument *document = g_ptr_array_index(documents, i);
        DeskLink *link = NULL;
        if (document->sample || document->url == NULL || !g_hash_table_add(seen, document->url)) {
            continue;
        }
        if (!desk_document_find_link(desk, document->url, since_unix, &link, error)) {
            return false;
        }
        if (link != NULL && link->alive) {
            g_hash_table_replace(answers, link->url, link);
        } else {
            desk_document_link_free(link);
            g_ptr_array_add(to_ask, document->url);
        }
    }
    return true;
}

static void add_dead(const GPtrArray *documents, GHashTable *answers, GPtrArray *concerns)
{
    for (guint i = 0; i < documents->len; i++) {
        const DeskDocument *document = g_ptr_array_index(documents, i);
        const DeskLink *link = document->url != NULL && !document->sample
                                   ? g_hash_table_lookup(answers, document->url)
                                   : NULL;
        if (link != NULL && !link->alive) {
            g_autofree char *sentence =
                g_strdup_printf("เปิดที่อยู่ %s ไม่ได้ (%s) ให้แก้ที่อยู่ในตารางเอกสารแล้วนำเข้าใหม่ หรือเขียนเหตุผล",
                                document->url, link->detail);
            add(concerns, "dead-link", document, sentence, false);
        }
    }
}

static void add_unasked(const LinkRound *round, GPtrArray *concerns)
{
    if (round->unasked == 0) {
        return;
    }
    g_ptr_array_add(
        concerns,
        concern_new(
            g_strdup("link-check"),
            g_strdup_printf(round->no_network
                                ? "ตรวจที่อยู่เว็บของเอกสาร %d แห่งไม่ได้ เพราะเครื่องนี้ไม่ได้ต่ออินเทอร์เน็ต"
                                : "ตรวจที่อยู่เว็บของเอกสารไม่ครบ เหลืออีก %d แห่ง เพราะใช้เวลานานเกินไป",
                            round->unasked),
            false));
}

static bool check_links(const Workspace *workspace, Desk *desk, const GPtrArray *documents,
                        GPtrArray *concerns, GError **error)
{
    g_autoptr(GHashTable) answers = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_link);
    g_autoptr(GPtrArray) to_ask = g_ptr_array_new();
    g_auto(LinkRound) round = {0};
    if (!look_up(workspace, desk, documents, answers, to_ask, error)) {
        return false;
    }
    link_ask(to_ask, &round);
    if (!desk_document_keep_links(desk, round.links, error)) {
        return false;
    }
    g_ptr_array_set_free_func(round.links, NULL); // theirs now
    for (guint i = 0; i < round.links->len; i++) {
        DeskLink *link = g_ptr_array_index(round.links, i);
        g_hash_table_replace(answers, link->url, link);
    }
    add_dead(documents, answers, concerns);
    add_unasked(&round, concerns);
    return true;
}

bool evidence_find_concerns(const Workspace *workspace, Desk *desk, bool ask_links,
                            GPtrArray *concerns, GError **error)
{
    g_autoptr(GPtrArray) documents = desk_document_list(desk, error);
    if (documents == NULL) {
        return false;
    }
    for (guint i = 0; i < documents->len; i++) {
        check_file(workspace, g_ptr_array_index(documents, i), concerns);
    }
    return !ask_links || !workspace->link_check ||
           check_links(workspace, desk, documents, concerns, error);
}
