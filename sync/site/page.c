#include "page.h"

#include <base/address.h>
#include <base/code.h>
#include <base/error.h>
#include <string.h>

#include "site/reach.h"

#include "card.h"
#include "contact.h"
#include "node.h"

char *page_path(const char *words)
{
    const size_t limit = BASE_ADDRESS_LIMIT_PHONE_BYTES - SITE_REACH_BASE_BYTES - strlen("/en/");
    if (strlen(words) <= limit) {
        return g_strdup(words);
    }
    char code[BASE_CODE_LENGTH + 1] = "";
    base_code_make(words, "", 0, code);
    return g_strdup_printf("%.*s/%s/", (int)strcspn(words, "/"), words, code);
}

xmlNode *page_begin(Site *site, const char *kind, const char *path)
{
    g_assert(site->page == NULL);
    site->page = xmlNewDoc(BAD_CAST "1.0");
    xmlNode *root = xmlNewDocNode(site->page, NULL, BAD_CAST "page", NULL);
    (void)xmlDocSetRootElement(site->page, root);
    site->kind = kind;
    site->path = g_strdup(path);
    node_set(root, "kind", kind);
    contact_add(site, root, path);
    return root;
}

void page_drop(Site *site)
{
    g_clear_pointer(&site->page, xmlFreeDoc);
    g_clear_pointer(&site->path, g_free);
}

void page_take(const RenderPage *page, void *data)
{
    Site *site = data;
    if (page->lost) {
        site->lost_count++;
        return;
    }
    site->page_count += list_find(site->new, page->path) == NULL ? SAY_LANGUAGE_COUNT : 0;
    list_add(site->new, page->path, &page->entry);
}

/* Made already, and only pages that were lost are still to be made. */
static bool is_done(const Site *site, const char *path)
{
    return site->mending && list_find(site->new, path) != NULL;
}

bool page_keep(Site *site, const char *path, bool *kept, GError **error)
{
    const RenderPage page = {.path = g_strdup(path), .old = list_find(site->old, path)};
    bool can = !site->mending && page.old != NULL && list_is_same_maker(site->old, site->new);
    *kept = can || is_done(site, path);
    if (!can) {
        g_free(page.path);
        return true;
    }
    return render_add(site->render, &page, error);
}

bool page_digest_frame(Site *site, const char *path, BaseHash *hash, GError **error)
{
    xmlNode *root = page_begin(site, "", path);
    bool right = card_set(site, root, path, error);
    char hex[BASE_HASH_HEX_LENGTH + 1];
    node_digest(site->page, hex);
    base_hash_update(hash, hex, sizeof hex);
    page_drop(site);
    return right;
}

bool page_end(Site *site, GError **error)
{
    if (is_done(site, site->path)) {
        page_drop(site);
        return true;
    }
    if (!card_set(site, xmlDocGetRootElement(site->page), site->path, error)) {
        page_drop(site);
        return false;
    }
    const RenderPage page = {.tree = site->page,
                             .path = site->path,
                             .kind = site->kind,
                             .old = list_find(site->old, site->path)};
    site->page = NULL;
    site->path = NULL;
    return render_add(site->render, &page, error);
}
