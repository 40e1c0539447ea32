#include "evidence.h"

#include <base/clock.h>
#include <base/date.h>
#include <desk/document.h>

#include "concern.h"
#include "documents.h"
#include "link.h"
#include "phrase.h"

#define DAY_SECONDS 86400
// A silent address that was there within these days is a server that is down; after them it is
// dead.
#define SILENCE_DAYS 30

/* Which office's, of which sheet and row. */
static char *place_of(const DeskDocument *document)
{
    g_autofree char *area =
        phrase_area(document->area_code, document->area_name, document->district_name);
    return document->source_row == 0 ? g_steal_pointer(&area)
                                     : g_strdup_printf("%s ตาราง%s ไฟล์ %s แถว %" G_GINT64_FORMAT,
                                                       area, phrase_kind("documents"),
                                                       document->source_name, document->source_row);
}

static void add(GPtrArray *concerns, const char *what, const DeskDocument *document,
                const char *sentence, bool blocks)
{
    g_autofree char *place = place_of(document);
    g_ptr_array_add(
        concerns,
        concern_new(g_strdup_printf("%s/%s/%s", what, document->area_code, document->code),
                    g_strdup_printf("%s เอกสาร %s “%s”: %s", place, document->code, document->title,
                                    sentence),
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
        if (link != NULL) {
            g_hash_table_replace(answers, link->url, link);
        } else {
            g_ptr_array_add(to_ask, document->url);
        }
    }
    return true;
}

/* Gone, or never there. */
static void add_dead(const DeskDocument *document, const DeskLink *link, GPtrArray *concerns)
{
    g_autofree char *sentence =
        g_strdup_printf("เปิดที่อยู่ %s ไม่ได้ (%s)%s ให้แก้ที่อยู่ให้ถูกหรือลบที่อยู่ออกจากแถวนี้ แล้วนำเข้าใหม่ (import)",
                        link->url, link->detail,
                        link->answer == DESK_LINK_SILENT
                            ? " และไม่พบว่าเปิดได้ในเดือนที่ผ่านมา ถ้าเว็บกลับมาแล้วให้สั่ง 'diff' อีกครั้ง"
                            : "");
    add(concerns, "dead-link", document, sentence, true);
}

static void add_silent(const DeskDocument *document, const DeskLink *link, int64_t seen_unix,
                       GPtrArray *concerns)
{
    BaseDate seen = base_date_from_unix(seen_unix);
    g_autofree char *day = base_date_to_thai_short(&seen);
    g_autofree char *sentence = g_strdup_printf(
        "เปิดที่อยู่ %s ไม่ได้ในตอนนี้ (%s) เปิดได้ล่าสุด %s ให้สั่ง 'diff' อีกครั้งเมื่อเว็บกลับมา หรือเขียนเหตุผล",
        link->url, link->detail, day);
    add(concerns, "silent-link", document, sentence, false);
}

static void add_shut(const DeskDocument *document, const DeskLink *link, GPtrArray *concerns)
{
    g_autofree char *sentence =
        g_strdup_printf("ที่อยู่ %s ไม่ยอมให้โปรแกรมตรวจ (%s) ให้เปิดด้วยโทรศัพท์ ถ้าเปิดได้ให้เขียนว่าใครเปิดเมื่อใด "
                        "ถ้าไม่ได้ให้แก้หรือลบที่อยู่แล้วนำเข้าใหม่ (import)",
                        link->url, link->detail);
    add(concerns, "shut-link", document, sentence, false);
}

static bool judge_link(Desk *desk, const DeskDocument *document, const DeskLink *link,
                       GPtrArray *concerns, GError **error)
{
    DeskLink *seen = NULL;
    if (link->answer == DESK_LINK_SHUT) {
        add_shut(document, link, concerns);
    } else if (link->answer == DESK_LINK_GONE) {
        add_dead(document, link, concerns);
    } else if (link->answer == DESK_LINK_SILENT) {
        int64_t since_unix = base_clock_now() - (int64_t)SILENCE_DAYS * DAY_SECONDS;
        if (!desk_document_find_link(desk, link->url, since_unix, &seen, error)) {
            return false;
        }
        if (seen != NULL) {
            add_silent(document, link, seen->checked_unix, concerns);
        } else {
            add_dead(document, link, concerns);
        }
    }
    desk_document_link_free(seen);
    return true;
}

static bool judge_links(Desk *desk, const GPtrArray *documents, GHashTable *answers,
                        GPtrArray *concerns, GError **error)
{
    for (guint i = 0; i < documents->len; i++) {
        const DeskDocument *document = g_ptr_array_index(documents, i);
        const DeskLink *link = document->url != NULL && !document->sample
                                   ? g_hash_table_lookup(answers, document->url)
                                   : NULL;
        if (link != NULL && !judge_link(desk, document, link, concerns, error)) {
            return false;
        }
    }
    return true;
}

static void add_unasked(int count, const char *why, GPtrArray *concerns)
{
    if (count > 0) {
        g_ptr_array_add(
            concerns,
            concern_new(g_strdup("link-check"),
                        g_strdup_printf("ที่อยู่เว็บของเอกสาร %d แห่งไม่ได้ตรวจ เพราะ%s", count, why),
                        false));
    }
}

static bool check_links(const Workspace *workspace, Desk *desk, const GPtrArray *documents,
                        bool ask_links, GPtrArray *concerns, GError **error)
{
    g_autoptr(GHashTable) answers = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_link);
    g_autoptr(GPtrArray) to_ask = g_ptr_array_new();
    g_auto(LinkRound) round = {0};
    if (!look_up(workspace, desk, documents, answers, to_ask, error)) {
        return false;
    }
    if (!ask_links) {
        add_unasked((int)to_ask->len, "สั่ง --no-links", concerns);
        return true;
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
    add_unasked(round.unasked, round.no_network ? "เครื่องนี้ไม่ได้ต่ออินเทอร์เน็ต" : "ใช้เวลานานเกินไป",
                concerns);
    return judge_links(desk, documents, answers, concerns, error);
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
    return !workspace->link_check ||
           check_links(workspace, desk, documents, ask_links, concerns, error);
}
