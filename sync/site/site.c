#include "site/site.h"

#include <base/hash.h>
#include <string.h>

#include "page.h"
#include "same.h"
#include "template.h"

#define PAGES ".pages"
#define PAGES_LIMIT_BYTES ((size_t)64 * 1024 * 1024)

static const SiteKind kinds[] = {
    kind_areas,    kind_codes,   kind_data,      kind_documents, kind_front,      kind_funders,
    kind_glossary, kind_issues,  kind_libraries, kind_news,      kind_programmes, kind_results,
    kind_surveys,  kind_tambons, kind_wrong,     kind_years,
};

/* Of all that pages are made with besides their trees. */
static char *digest_maker(const Templates *templates, const Say *say, const char *base_url)
{
    char hex[BASE_HASH_HEX_LENGTH + 1];
    g_autofree char *all =
        g_strjoin("\n", template_digest(templates), say_digest(say), base_url, NULL);
    base_hash_bytes(all, strlen(all), hex);
    return g_strdup(hex);
}

static void append_now(GString *style, SayLanguage language, const SnapshotRelease *release)
{
    g_autofree char *date = say_date(language, release->made_utc);
    g_autofree char *number = g_strdup_printf("%d", release->number);
    const char *const texts[] = {number, date == NULL ? "" : date};
    g_autofree char *words =
        say_fill(say_words(language, N_("The province's newest data: release no. %1$s of %2$s")),
                 texts, G_N_ELEMENTS(texts));
    // Words of the catalogue, a number and a date: nothing that could end the string.
    g_string_append_printf(style, ".now:lang(%s)::before{content:\"%s\"}\n", say_code(language),
                           words);
}

/* The one file that every release changes. */
static bool write_now(Site *site, GError **error)
{
    g_autoptr(GString) style = g_string_new("@charset \"utf-8\";\n");
    for (int i = 0; i < SAY_LANGUAGE_COUNT; i++) {
        append_now(style, (SayLanguage)i, site->release);
    }
    return site_tree_put(site->tree, "now.css", style->str, style->len, error);
}

static bool write_kinds(Site *site, GError **error)
{
    g_autoptr(GError) failure = NULL;
    bool right = true;
    for (size_t i = 0; i < G_N_ELEMENTS(kinds) && right; i++) {
        right = kinds[i](site, &failure);
    }
    // A page that is still in work was begun before the one that failed.
    if (!render_wait(site->render, error)) {
        return false;
    }
    if (!right) {
        g_propagate_error(error, g_steal_pointer(&failure));
    }
    return right;
}

/* A second time where files that were to be kept turned out to be altered. */
static bool write_pages(Site *site, GError **error)
{
    if (!write_kinds(site, error)) {
        return false;
    }
    site->mending = site->lost_count > 0;
    return !site->mending || write_kinds(site, error);
}

static bool write_all(Site *site, GError **error)
{
    if (!write_pages(site, error)) {
        return false;
    }
    g_autofree char *text = list_to_text(site->new);
    return write_now(site, error) && site_tree_put(site->tree, PAGES, text, strlen(text), error);
}

bool site_write(Snapshot *snapshot, SiteTree *tree, const char *share_folder, int *page_count,
                GError **error)
{
    g_autofree char *sheets = g_build_filename(share_folder, "tambon-point", "site", NULL);
    g_autofree char *locale = g_build_filename(share_folder, "locale", NULL);
    g_autoptr(Templates) templates = template_open(sheets, error);
    g_autoptr(Say) say = templates == NULL ? NULL : say_open(locale, error);
    if (say == NULL) {
        return false;
    }
    const SnapshotRelease *release = snapshot_release(snapshot);
    g_autofree char *maker = digest_maker(templates, say, release->base_url);
    g_autofree char *text = site_tree_read_old(tree, PAGES, PAGES_LIMIT_BYTES);
    g_autoptr(List) old = list_parse(text);
    g_autoptr(List) new = list_new(maker);
    g_autoptr(GHashTable) cards = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    Site site = {.snapshot = snapshot,
                 .release = release,
                 .tree = tree,
                 .old = old,
                 .new = new,
                 .cards = cards};
    const RenderSetting setting = {.sheets = sheets,
                                   .release = release,
                                   .tree = tree,
                                   .may_keep = list_is_same_maker(old, new)};
    g_autoptr(Render) render = render_open(&setting, page_take, &site, error);
    site.render = render;
    bool written = render != NULL && same_prepare(&site, error) && write_all(&site, error);
    page_drop(&site);
    *page_count = site.page_count;
    return written;
}
