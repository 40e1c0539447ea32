#include "template.h"

#include <base/error.h>
#include <base/file.h>
#include <base/hash.h>
#include <libxml/HTMLtree.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <libxslt/xslt.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>
#include <string.h>

#include "function.h"

#define FILE_LIMIT_BYTES ((size_t)1024 * 1024)

struct Templates {
    char *folder;
    char *style;         // of style.css, as it stands in every page
    char *style_hash;    // as a Content-Security-Policy names it
    GHashTable *scripts; // kind -> its script, of the few kinds that have one
    GHashTable *sheets;  // kind -> xsltStylesheet
    xsltSecurityPrefs *security;
    GString *problems; // what libxslt complained of last
    char digest[BASE_HASH_HEX_LENGTH + 1];
};

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Every file of the folder, in order. */
static bool read_digest(Templates *templates, GError **error)
{
    g_autoptr(GDir) folder = g_dir_open(templates->folder, 0, error);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(BaseHash) hash = base_hash_new();
    const char *name = NULL;
    while (folder != NULL && (name = g_dir_read_name(folder)) != NULL) {
        g_ptr_array_add(names, g_strdup(name));
    }
    g_ptr_array_sort(names, compare_names);
    for (guint i = 0; i < names->len; i++) {
        g_autofree char *path =
            g_build_filename(templates->folder, g_ptr_array_index(names, i), NULL);
        g_autoptr(GBytes) bytes = base_file_read(path, FILE_LIMIT_BYTES, error);
        if (bytes == NULL) {
            return false;
        }
        base_hash_update(hash, g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
    }
    base_hash_finish(hash, templates->digest);
    return folder != NULL;
}

/* Line ends and indents are for whoever edits the file: a page does not carry them. */
static char *squeeze(const char *style)
{
    GString *text = g_string_new(NULL);
    g_auto(GStrv) lines = g_strsplit(style, "\n", -1);
    for (char **line = lines; *line != NULL; line++) {
        const char *words = g_strstrip(*line);
        if (!g_str_has_prefix(words, "/*")) {
            g_string_append(text, words);
        }
    }
    return g_string_free(text, false);
}

/* What a page holds itself, as its Content-Security-Policy names it. */
static char *hash_for_policy(const char *text)
{
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    g_checksum_update(checksum, (const guchar *)text, -1);
    guint8 digest[32];
    gsize digest_bytes = sizeof digest;
    g_checksum_get_digest(checksum, digest, &digest_bytes);
    g_autofree char *base64 = g_base64_encode(digest, digest_bytes);
    return g_strdup_printf("'sha256-%s'", base64);
}

static char *read_squeezed(const Templates *templates, const char *name, GError **error)
{
    g_autofree char *path = g_build_filename(templates->folder, name, NULL);
    g_autofree char *text = base_file_read_text(path, FILE_LIMIT_BYTES, error);
    return text == NULL ? NULL : squeeze(text);
}

static bool read_style(Templates *templates, GError **error)
{
    templates->style = read_squeezed(templates, "style.css", error);
    templates->style_hash = templates->style == NULL ? NULL : hash_for_policy(templates->style);
    return templates->style != NULL;
}

/* "" for a kind that has none, as nearly all. Borrowed. */
static const char *find_script(Templates *templates, const char *kind)
{
    const char *script = g_hash_table_lookup(templates->scripts, kind);
    if (script == NULL) {
        g_autofree char *name = g_strconcat(kind, ".js", NULL);
        char *found = read_squeezed(templates, name, NULL);
        found = found == NULL ? g_strdup("") : found;
        g_hash_table_insert(templates->scripts, g_strdup(kind), found);
        script = found;
    }
    return script;
}

G_GNUC_PRINTF(2, 3)
static void hear(void *data, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_string_append_vprintf(data, format, arguments);
    va_end(arguments);
}

static void forbid(xsltSecurityPrefs *security)
{
    static const xsltSecurityOption options[] = {
        XSLT_SECPREF_READ_FILE, XSLT_SECPREF_WRITE_FILE, XSLT_SECPREF_CREATE_DIRECTORY,
        XSLT_SECPREF_READ_NETWORK, XSLT_SECPREF_WRITE_NETWORK};
    for (size_t i = 0; i < G_N_ELEMENTS(options); i++) {
        int result = xsltSetSecurityPrefs(security, options[i], xsltSecurityForbid);
        g_assert(result == 0);
    }
}

static void free_sheet(void *sheet) { xsltFreeStylesheet(sheet); }

Templates *template_open(const char *folder, GError **error)
{
    // Without memory the program ends here, too, as it does in GLib.
    (void)xmlMemSetup(g_free, g_malloc, g_realloc, g_strdup);
    xmlInitParser();
    xsltInit();
    g_autoptr(Templates) templates = g_new0(Templates, 1);
    templates->folder = g_strdup(folder);
    templates->sheets = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_sheet);
    templates->scripts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    templates->security = xsltNewSecurityPrefs();
    templates->problems = g_string_new(NULL);
    forbid(templates->security);
    return read_digest(templates, error) && read_style(templates, error)
               ? g_steal_pointer(&templates)
               : NULL;
}

void template_close(Templates *templates)
{
    if (templates == NULL) {
        return;
    }
    g_hash_table_unref(templates->sheets);
    g_hash_table_unref(templates->scripts);
    xsltFreeSecurityPrefs(templates->security);
    g_string_free(templates->problems, true);
    g_free(templates->folder);
    g_free(templates->style);
    g_free(templates->style_hash);
    g_free(templates);
}

const char *template_digest(const Templates *templates) { return templates->digest; }

static bool set_problem(const Templates *templates, const char *kind, GError **error)
{
    g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "%s/%s.xsl: %s", templates->folder, kind,
                g_strstrip(templates->problems->str));
    return false;
}

static xsltStylesheet *find_sheet(Templates *templates, const char *kind, GError **error)
{
    xsltStylesheet *sheet = g_hash_table_lookup(templates->sheets, kind);
    if (sheet != NULL) {
        return sheet;
    }
    g_autofree char *name = g_strconcat(kind, ".xsl", NULL);
    g_autofree char *path = g_build_filename(templates->folder, name, NULL);
    // libxslt has one ear for all threads.
    static GMutex lock;
    g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&lock);
    g_assert(locker != NULL);
    g_string_truncate(templates->problems, 0);
    xmlSetGenericErrorFunc(templates->problems, hear);
    xsltSetGenericErrorFunc(templates->problems, hear);
    sheet = xsltParseStylesheetFile(BAD_CAST path);
    xmlSetGenericErrorFunc(NULL, NULL);
    xsltSetGenericErrorFunc(NULL, NULL);
    if (sheet == NULL || sheet->errors > 0) {
        xsltFreeStylesheet(sheet);
        (void)set_problem(templates, kind, error);
        return NULL;
    }
    g_hash_table_insert(templates->sheets, g_strdup(kind), sheet);
    return sheet;
}

/* Bytes of the page; libxslt's own writer would add a second declaration of the encoding. */
static char *write_page(xmlDoc *result, size_t *page_bytes)
{
    xmlOutputBuffer *output = xmlAllocOutputBuffer(NULL);
    GString *page = g_string_new("<!doctype html>\n");
    htmlDocContentDumpFormatOutput(output, result, "UTF-8", 0);
    (void)xmlOutputBufferFlush(output);
    g_string_append_len(page, (const char *)xmlOutputBufferGetContent(output),
                        (gssize)xmlOutputBufferGetSize(output));
    (void)xmlOutputBufferClose(output);
    *page_bytes = page->len;
    return g_string_free(page, false);
}

static void set_parameters(Templates *templates, const TemplateRun *run,
                           xsltTransformContext *context)
{
    char since[16];
    char modules[16];
    (void)g_snprintf(since, sizeof since, "%d", run->since_number);
    (void)g_snprintf(modules, sizeof modules, "%d", run->code_modules);
    const char *script = find_script(templates, run->kind);
    g_autofree char *script_hash = hash_for_policy(script);
    const char *values[][2] = {
        {"language", say_code(run->language)},
        {"kind", run->kind},
        {"top", run->top},
        {"path", run->path},
        {"url", run->url},
        {"code-path", run->code_path == NULL ? "" : run->code_path},
        {"code-modules", modules},
        {"since", since},
        {"since-date", run->since_utc},
        {"style", templates->style},
        {"style-hash", templates->style_hash},
        {"script", script},
        {"script-hash", script_hash},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(values); i++) {
        int result = xsltQuoteOneUserParam(context, BAD_CAST values[i][0], BAD_CAST values[i][1]);
        g_assert(result == 0);
    }
}

char *template_run(Templates *templates, xmlDoc *tree, const TemplateRun *run, size_t *page_bytes,
                   GError **error)
{
    xsltStylesheet *sheet = find_sheet(templates, run->kind, error);
    if (sheet == NULL) {
        return NULL;
    }
    SayLanguage language = run->language;
    xsltTransformContext *context = xsltNewTransformContext(sheet, tree);
    g_assert(context != NULL);
    g_string_truncate(templates->problems, 0);
    xsltSetTransformErrorFunc(context, templates->problems, hear);
    int secured = xsltSetCtxtSecurityPrefs(templates->security, context);
    g_assert(secured == 0);
    function_register(context, &language);
    set_parameters(templates, run, context);
    xmlDoc *result = xsltApplyStylesheetUser(sheet, tree, NULL, NULL, NULL, context);
    bool made = result != NULL && context->state == XSLT_STATE_OK && templates->problems->len == 0;
    char *page = made ? write_page(result, page_bytes) : NULL;
    if (!made) {
        (void)set_problem(templates, run->kind, error);
    }
    xmlFreeDoc(result);
    xsltFreeTransformContext(context);
    return page;
}
