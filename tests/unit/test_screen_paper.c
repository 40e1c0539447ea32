#include "paper.h"

#include <string.h>

#include "scratch.h"

// What is said of a document: whether its pages are here, and why they are not.

#define DIGEST "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

typedef struct {
    char *files;
    UiMetrics metrics;
    ScreenContext context;
    ScreenText *text;
} Bed;

static void set_up(Bed *bed, gconstpointer data)
{
    (void)data;
    bed->files = scratch_make();
    bed->metrics = ui_metrics_make(1920, 1080, 0);
    bed->context = (ScreenContext){.metrics = &bed->metrics, .files = bed->files};
    bed->text = screen_text_new(&bed->metrics);
    g_autofree char *folder = g_build_filename(bed->files, "doc", NULL);
    g_autofree char *page = g_build_filename(folder, DIGEST "-1.jpg", NULL);
    g_assert_cmpint(g_mkdir_with_parents(folder, 0755), ==, 0);
    scratch_write(page, "a page");
}

static void tear_down(Bed *bed, gconstpointer data)
{
    (void)data;
    screen_text_free(bed->text);
    scratch_remove(bed->files);
}

static void pages_that_are_here_are_found(Bed *bed, gconstpointer data)
{
    (void)data;
    char digest[] = DIGEST;
    char type[] = "plan";
    SnapshotDocument document = {.type = type, .sha256 = digest, .bytes = -1};
    g_assert_nonnull(screen_paper_page(&bed->context, bed->text, &document, 1));
    g_assert_null(screen_paper_page(&bed->context, bed->text, &document, 2));
    g_assert_nonnull(strstr(screen_paper_detail(&bed->context, bed->text, &document, false),
                            "To be seen on this screen"));
    bed->context.files = NULL;
    g_assert_null(screen_paper_page(&bed->context, bed->text, &document, 1));
    bed->context.files = bed->files;
    document.sha256 = NULL;
    g_assert_null(screen_paper_page(&bed->context, bed->text, &document, 1));
    g_assert_nonnull(strstr(screen_paper_detail(&bed->context, bed->text, &document, false),
                            "Opens on a phone"));
}

static void assert_why(const char *type, const char *file, const char *url, const char *words)
{
    g_autofree char *of_type = g_strdup(type);
    g_autofree char *of_file = g_strdup(file);
    g_autofree char *of_url = g_strdup(url);
    const SnapshotDocument document = {.type = of_type, .file = of_file, .url = of_url};
    g_test_message("%s %s %s", type, file, url);
    g_assert_nonnull(strstr(screen_paper_no_pages(&document), words));
}

static void what_has_no_pages_says_why(void)
{
    assert_why("plan", "plan.docx", NULL, "Word");
    assert_why("plan", "PLAN.DOC", "https://example.go.th/plan.pdf", "Word");
    assert_why("register", NULL, "https://example.go.th/list.xlsx", "Excel");
    assert_why("lesson", "lesson.pptx", NULL, "slides");
    assert_why("video", NULL, "https://example.go.th/v", "film");
    assert_why("radio", "r.mp3", NULL, "listened");
    assert_why("plan", "plan.pdf", NULL, "cannot be opened on this screen");
    assert_why("other", NULL, NULL, "cannot be opened on this screen");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add("/screen/paper/pages-that-are-here-are-found", Bed, NULL, set_up,
               pages_that_are_here_are_found, tear_down);
    g_test_add_func("/screen/paper/what-has-no-pages-says-why", what_has_no_pages_says_why);
    return g_test_run();
}
