#include "page.h"

#include <base/address.h>
#include <base/code.h>
#include <base/error.h>
#include <string.h>

#include "site/reach.h"

#include "card.h"
#include "code.h"
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

static void digest_tree(xmlDoc *page, char hex[BASE_HASH_HEX_LENGTH + 1])
{
    xmlChar *bytes = NULL;
    int byte_count = 0;
    xmlDocDumpMemory(page, &bytes, &byte_count);
    g_assert(bytes != NULL);
    base_hash_bytes(bytes, (size_t)byte_count, hex);
    xmlFree(bytes);
}

/* "en/t/800120/2569/": where the page lies in a language. */
static char *folder_of(const Site *site, SayLanguage language)
{
    return g_strconcat(language == SAY_THAI ? "" : "en/", site->path, NULL);
}

static char *file_of(const Site *site, SayLanguage language)
{
    g_autofree char *folder = folder_of(site, language);
    return g_strconcat(folder, "index.html", NULL);
}

/* All languages or none: what is half there is written anew, over what was linked. */
static bool keep(Site *site, const ListEntry *entry, bool *kept, GError **error)
{
    *kept = true;
    for (int i = 0; i < SAY_LANGUAGE_COUNT && *kept; i++) {
        g_autofree char *file = file_of(site, (SayLanguage)i);
        if (!site_tree_keep(site->tree, file, entry->files[i], kept, error)) {
            return false;
        }
    }
    return true;
}

static char *way_to_top(const char *folder)
{
    GString *way = g_string_new(NULL);
    for (const char *at = folder; *at != '\0'; at++) {
        g_string_append(way, *at == '/' ? "../" : "");
    }
    return g_string_free(way, false);
}

static bool write_language(Site *site, SayLanguage language, ListEntry *entry, GError **error)
{
    g_autofree char *folder = folder_of(site, language);
    g_autofree char *file = file_of(site, language);
    g_autofree char *top = way_to_top(folder);
    g_autofree char *url = g_strdup_printf("%s/%s", site->release->base_url, folder);
    g_autofree char *name = g_strdup_printf("หน้า %s", *folder == '\0' ? "แรก" : folder);
    if (!site_reach_check_url(url, name, error)) {
        return false;
    }
    int modules = 0;
    g_autofree char *path = code_path(url, &modules);
    const TemplateRun run = {.language = language,
                             .kind = site->kind,
                             .top = top,
                             .path = site->path,
                             .code_path = path,
                             .code_modules = modules,
                             .url = url,
                             .since_number = entry->since_number,
                             .since_utc = entry->since_utc};
    size_t page_bytes = 0;
    g_autofree char *page = template_run(site->templates, site->page, &run, &page_bytes, error);
    if (page == NULL) {
        return false;
    }
    base_hash_bytes(page, page_bytes, entry->files[language]);
    return site_tree_put(site->tree, file, page, page_bytes, error);
}

static bool write_page(Site *site, ListEntry *entry, GError **error)
{
    for (int i = 0; i < SAY_LANGUAGE_COUNT; i++) {
        if (!write_language(site, (SayLanguage)i, entry, error)) {
            g_prefix_error(error, "page '%s': ", site->path);
            return false;
        }
    }
    return true;
}

static void add_entry(Site *site, const ListEntry *entry)
{
    site->page_count += list_find(site->new, site->path) == NULL ? SAY_LANGUAGE_COUNT : 0;
    list_add(site->new, site->path, entry);
}

bool page_keep(Site *site, const char *path, bool *kept, GError **error)
{
    const ListEntry *entry = list_find(site->old, path);
    *kept = false;
    if (entry == NULL || !list_is_same_maker(site->old, site->new)) {
        return true;
    }
    site->path = g_strdup(path);
    bool right = keep(site, entry, kept, error);
    if (right && *kept) {
        add_entry(site, entry);
    }
    page_drop(site);
    return right;
}

bool page_digest_frame(Site *site, const char *path, BaseHash *hash, GError **error)
{
    xmlNode *root = page_begin(site, "", path);
    bool right = card_set(site, root, path, error);
    char hex[BASE_HASH_HEX_LENGTH + 1];
    digest_tree(site->page, hex);
    base_hash_update(hash, hex, sizeof hex);
    page_drop(site);
    return right;
}

bool page_end(Site *site, GError **error)
{
    const ListEntry *old = list_find(site->old, site->path);
    ListEntry entry = {.since_number = site->release->number};
    bool kept = false;
    if (!card_set(site, xmlDocGetRootElement(site->page), site->path, error)) {
        page_drop(site);
        return false;
    }
    digest_tree(site->page, entry.tree);
    g_strlcpy(entry.since_utc, site->release->made_utc, sizeof entry.since_utc);
    bool same = old != NULL && strcmp(old->tree, entry.tree) == 0;
    if (same) {
        entry = *old;
    }
    bool right =
        !same || !list_is_same_maker(site->old, site->new) || keep(site, &entry, &kept, error);
    right = right && (kept || write_page(site, &entry, error));
    if (right) {
        add_entry(site, &entry);
    }
    page_drop(site);
    return right;
}
