#include "render.h"

#include <string.h>

#include "site/reach.h"

#include "code.h"
#include "node.h"
#include "template.h"

#define THREAD_LIMIT 8

typedef struct {
    const RenderSetting *setting;
    Templates *templates;
    GAsyncQueue *todo; /* RenderPage; &no_more: the last */
    GAsyncQueue *done;
    GThread *thread;
} Worker;

struct Render {
    RenderTake take;
    void *data;
    GAsyncQueue *todo;
    GAsyncQueue *done;
    GPtrArray *workers;
    GHashTable *in_work; /* paths of pages */
    guint page_count;
    guint failed; /* the number of the page of `error` */
    GError *error;
};

static RenderPage no_more;

/* "en/t/800120/2569/": where a page lies in a language. */
static char *folder_of(const char *path, SayLanguage language)
{
    return g_strconcat(language == SAY_THAI ? "" : "en/", path, NULL);
}

static char *file_of(const char *path, SayLanguage language)
{
    g_autofree char *folder = folder_of(path, language);
    return g_strconcat(folder, "index.html", NULL);
}

/* All languages or none: what is half there is written anew, over what was linked. */
static bool keep(const Worker *worker, const RenderPage *page, bool *kept, GError **error)
{
    *kept = true;
    for (int i = 0; i < SAY_LANGUAGE_COUNT && *kept; i++) {
        g_autofree char *file = file_of(page->path, (SayLanguage)i);
        if (!site_tree_keep(worker->setting->tree, file, page->old->files[i], kept, error)) {
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

static bool write_language(const Worker *worker, RenderPage *page, SayLanguage language,
                           GError **error)
{
    g_autofree char *folder = folder_of(page->path, language);
    g_autofree char *file = file_of(page->path, language);
    g_autofree char *top = way_to_top(folder);
    g_autofree char *url = g_strdup_printf("%s/%s", worker->setting->release->base_url, folder);
    g_autofree char *name = g_strdup_printf("หน้า %s", *folder == '\0' ? "แรก" : folder);
    if (!site_reach_check_url(url, name, error)) {
        return false;
    }
    int modules = 0;
    g_autofree char *path = code_path(url, &modules);
    const TemplateRun run = {.language = language,
                             .kind = page->kind,
                             .top = top,
                             .path = page->path,
                             .code_path = path,
                             .code_modules = modules,
                             .url = url,
                             .since_number = page->entry.since_number,
                             .since_utc = page->entry.since_utc};
    size_t text_bytes = 0;
    g_autofree char *text = template_run(worker->templates, page->tree, &run, &text_bytes, error);
    if (text == NULL) {
        return false;
    }
    base_hash_bytes(text, text_bytes, page->entry.files[language]);
    return site_tree_put(worker->setting->tree, file, text, text_bytes, error);
}

static bool write_page(const Worker *worker, RenderPage *page, GError **error)
{
    for (int i = 0; i < SAY_LANGUAGE_COUNT; i++) {
        if (!write_language(worker, page, (SayLanguage)i, error)) {
            g_prefix_error(error, "page '%s': ", page->path);
            return false;
        }
    }
    return true;
}

/* Kept as it is when neither its tree nor what pages are made with is another. */
static bool make_page(const Worker *worker, RenderPage *page, GError **error)
{
    const RenderSetting *setting = worker->setting;
    bool kept = false;
    page->entry.since_number = setting->release->number;
    g_strlcpy(page->entry.since_utc, setting->release->made_utc, sizeof page->entry.since_utc);
    node_digest(page->tree, page->entry.tree);
    bool same = page->old != NULL && strcmp(page->old->tree, page->entry.tree) == 0;
    if (same) {
        page->entry = *page->old;
    }
    if (same && setting->may_keep && !keep(worker, page, &kept, error)) {
        return false;
    }
    return kept || write_page(worker, page, error);
}

static bool keep_page(const Worker *worker, RenderPage *page, GError **error)
{
    bool kept = false;
    page->entry = *page->old;
    bool right = keep(worker, page, &kept, error);
    page->lost = !kept;
    return right;
}

static void *work(void *data)
{
    const Worker *worker = data;
    for (RenderPage *page = g_async_queue_pop(worker->todo); page != &no_more;
         page = g_async_queue_pop(worker->todo)) {
        bool made = page->tree == NULL ? keep_page(worker, page, &page->error)
                                       : make_page(worker, page, &page->error);
        g_assert(made == (page->error == NULL));
        g_clear_pointer(&page->tree, xmlFreeDoc);
        g_async_queue_push(worker->done, page);
    }
    return NULL;
}

/* Ends its thread, if it has one; all that was to do is done. */
static void free_worker(void *data)
{
    Worker *worker = data;
    if (worker->thread != NULL) {
        (void)g_thread_join(worker->thread);
    }
    template_close(worker->templates);
    g_free(worker);
}

static bool add_worker(Render *render, const RenderSetting *setting, GError **error)
{
    Worker *worker = g_new0(Worker, 1);
    g_ptr_array_add(render->workers, worker);
    worker->setting = setting;
    worker->todo = render->todo;
    worker->done = render->done;
    worker->templates = template_open(setting->sheets, error);
    return worker->templates != NULL;
}

Render *render_open(const RenderSetting *setting, RenderTake take, void *data, GError **error)
{
    g_autoptr(Render) render = g_new0(Render, 1);
    render->take = take;
    render->data = data;
    render->todo = g_async_queue_new();
    render->done = g_async_queue_new();
    render->workers = g_ptr_array_new_with_free_func(free_worker);
    render->in_work = g_hash_table_new(g_str_hash, g_str_equal);
    const guint count = MIN(g_get_num_processors(), THREAD_LIMIT);
    for (guint i = 0; i < count; i++) {
        if (!add_worker(render, setting, error)) {
            return NULL;
        }
    }
    for (guint i = 0; i < count; i++) {
        Worker *worker = g_ptr_array_index(render->workers, i);
        worker->thread = g_thread_new("page", work, worker);
    }
    return g_steal_pointer(&render);
}

/* One that is ready, waited for. */
static void take_page(Render *render)
{
    RenderPage *page = g_async_queue_pop(render->done);
    (void)g_hash_table_remove(render->in_work, page->path);
    if (page->error == NULL) {
        render->take(page, render->data);
    } else if (render->error == NULL || page->number < render->failed) {
        g_clear_error(&render->error);
        render->error = g_steal_pointer(&page->error);
        render->failed = page->number;
    }
    g_clear_error(&page->error);
    g_free(page->path);
    g_free(page);
}

static void take_all(Render *render)
{
    while (g_hash_table_size(render->in_work) > 0) {
        take_page(render);
    }
}

bool render_wait(Render *render, GError **error)
{
    take_all(render);
    if (render->error != NULL && error != NULL) {
        *error = g_error_copy(render->error);
    }
    return render->error == NULL;
}

void render_close(Render *render)
{
    if (render == NULL) {
        return;
    }
    take_all(render);
    for (guint i = 0; i < render->workers->len; i++) {
        g_async_queue_push(render->todo, &no_more);
    }
    g_ptr_array_unref(render->workers);
    g_async_queue_unref(render->todo);
    g_async_queue_unref(render->done);
    g_hash_table_unref(render->in_work);
    g_clear_error(&render->error);
    g_free(render);
}

bool render_add(Render *render, const RenderPage *page, GError **error)
{
    const guint limit = RENDER_LIMIT * render->workers->len;
    RenderPage *added = g_memdup2(page, sizeof *page);
    added->number = render->page_count++;
    while (g_hash_table_size(render->in_work) >= limit || g_async_queue_length(render->done) > 0 ||
           g_hash_table_contains(render->in_work, added->path)) {
        take_page(render);
    }
    g_hash_table_add(render->in_work, added->path);
    g_async_queue_push(render->todo, added);
    // Those before it, too, are waited for: one of them may be the first that cannot be made.
    return render->error == NULL || render_wait(render, error);
}
