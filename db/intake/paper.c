#include "paper.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "child.h"
#include "paper_page.h"
#include "photo.h"

#define CONVERTER "pdftoppm"
#define DRAWN "page"

/** Smaller and coarser until it fits: a page of letters needs the first, a scanned one the last. */
typedef struct {
    int side_px;
    int quality;
} Attempt;

static const Attempt attempts[] = {
    {INTAKE_PAPER_LIMIT_SIDE_PX, 75},
    {INTAKE_PAPER_LIMIT_SIDE_PX, 60},
    {INTAKE_PAPER_LIMIT_SIDE_PX, 45},
    {1403, 50},
    {1403, 35},
    {1123, 35},
    {877, 30},
};

/** One document being drawn. */
typedef struct {
    const char *program;
    const char *path;   // of the document, absolute
    const char *folder; // for what is drawn
    IntakeChildEnd end; // of the first run
    char *said;         // by the first run
} Drawing;

static void drawing_clear(Drawing *drawing) { g_free(drawing->said); }
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Drawing, drawing_clear)

static IntakePaper *paper_new(void)
{
    IntakePaper *paper = g_new0(IntakePaper, 1);
    paper->pages = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
    return paper;
}

void intake_paper_free(IntakePaper *paper)
{
    if (paper != NULL) {
        g_ptr_array_unref(paper->pages);
        g_free(paper);
    }
}

/** Draws pages `first` to `last`, as far as there are. False when the program cannot be run. */
static bool draw(Drawing *drawing, int first, int last, int side_px)
{
    g_autofree char *from = g_strdup_printf("%d", first);
    g_autofree char *to = g_strdup_printf("%d", last);
    g_autofree char *side = g_strdup_printf("%d", side_px);
    g_autofree char *prefix = g_build_filename(drawing->folder, DRAWN, NULL);
    g_autofree char *temporary = g_strconcat("TMPDIR=", drawing->folder, NULL);
    const char *const arguments[] = {
        drawing->program, "-f",          from,   "-l", to, "-scale-to", side,
        "-cropbox",       drawing->path, prefix, NULL};
    const char *const environment[] = {temporary, "LC_ALL=C.UTF-8", NULL};
    const IntakeChild child = {.arguments = arguments,
                               .environment = environment,
                               .folder = drawing->folder,
                               .seconds = INTAKE_PAPER_LIMIT_SECONDS,
                               .memory_bytes = INTAKE_PAPER_LIMIT_MEMORY_BYTES,
                               .file_bytes = INTAKE_PAPER_PAGE_LIMIT_BYTES};
    g_clear_pointer(&drawing->said, g_free);
    return intake_child_run(&child, &drawing->end, &drawing->said, NULL);
}

static gint compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/** What was drawn, in the order of the pages: their numbers have as many digits as the last's. */
static GPtrArray *list_drawn(const char *folder)
{
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GDir) files = g_dir_open(folder, 0, NULL);
    const char *name = files != NULL ? g_dir_read_name(files) : NULL;
    for (; name != NULL; name = g_dir_read_name(files)) {
        if (g_str_has_prefix(name, DRAWN "-")) {
            g_ptr_array_add(names, g_build_filename(folder, name, NULL));
        }
    }
    g_ptr_array_sort(names, compare_names);
    return names;
}

static void remove_drawn(const char *folder)
{
    g_autoptr(GPtrArray) names = list_drawn(folder);
    for (guint i = 0; i < names->len; i++) {
        (void)g_unlink(g_ptr_array_index(names, i));
    }
}

/** The raw pictures of a run, up to the first that is not whole. Returns: owned GBytes *. */
static GPtrArray *take_drawn(const char *folder)
{
    g_autoptr(GPtrArray) names = list_drawn(folder);
    GPtrArray *drawn = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
    for (guint i = 0; i < names->len && drawn->len < INTAKE_PAPER_LIMIT_PAGES; i++) {
        GBytes *bytes =
            base_file_read(g_ptr_array_index(names, i), INTAKE_PAPER_PAGE_LIMIT_BYTES, NULL);
        gsize length = 0;
        const void *data = bytes != NULL ? g_bytes_get_data(bytes, &length) : NULL;
        IntakePaperPage page = {0};
        if (data == NULL || !intake_paper_page_read(data, length, &page)) {
            g_clear_pointer(&bytes, g_bytes_unref);
            break;
        }
        g_ptr_array_add(drawn, bytes);
    }
    remove_drawn(folder);
    return drawn;
}

static GBytes *compress(GBytes *drawn, int quality)
{
    IntakePaperPage page = {0};
    gsize length = 0;
    const void *data = g_bytes_get_data(drawn, &length);
    return intake_paper_page_read(data, length, &page) ? intake_paper_page_to_jpeg(&page, quality)
                                                       : NULL;
}

/** Page `number`, whose raw picture at the largest size is `drawn`, as small as it has to be. */
static GBytes *shrink(Drawing *drawing, int number, GBytes *drawn)
{
    g_autoptr(GBytes) raw = g_bytes_ref(drawn);
    int side_px = INTAKE_PAPER_LIMIT_SIDE_PX;
    for (size_t i = 0; i < G_N_ELEMENTS(attempts); i++) {
        if (attempts[i].side_px != side_px) {
            side_px = attempts[i].side_px;
            if (!draw(drawing, number, number, side_px)) {
                return NULL;
            }
            g_autoptr(GPtrArray) again = take_drawn(drawing->folder);
            if (again->len != 1) {
                return NULL;
            }
            g_bytes_unref(raw);
            raw = g_bytes_ref(g_ptr_array_index(again, 0));
        }
        g_autoptr(GBytes) jpeg = compress(raw, attempts[i].quality);
        if (jpeg == NULL || g_bytes_get_size(jpeg) <= INTAKE_PAPER_LIMIT_PAGE_BYTES) {
            return g_steal_pointer(&jpeg);
        }
    }
    return NULL; // noise from edge to edge: no page of anything
}

static bool is_blank(const GPtrArray *drawn)
{
    for (guint i = 0; i < drawn->len; i++) {
        IntakePaperPage page = {0};
        gsize length = 0;
        const void *data = g_bytes_get_data(g_ptr_array_index(drawn, i), &length);
        if (intake_paper_page_read(data, length, &page) && !intake_paper_page_is_blank(&page)) {
            return false;
        }
    }
    return true;
}

/** Why nothing was drawn. The words are poppler's, and not translated. */
static IntakePaperEnd judge_nothing(const Drawing *drawing)
{
    return strstr(drawing->said, "Incorrect password") != NULL ? INTAKE_PAPER_LOCKED
                                                               : INTAKE_PAPER_DAMAGED;
}

static IntakePaperEnd draw_pages(Drawing *drawing, IntakePaper *paper)
{
    if (!draw(drawing, 1, INTAKE_PAPER_LIMIT_PAGES, INTAKE_PAPER_LIMIT_SIDE_PX)) {
        return INTAKE_PAPER_NO_CONVERTER;
    }
    g_autoptr(GPtrArray) drawn = take_drawn(drawing->folder);
    bool whole = drawing->end == INTAKE_CHILD_DONE;
    if (drawn->len == 0) {
        return judge_nothing(drawing);
    }
    // What is left of a damaged file is often its paper alone.
    if (is_blank(drawn)) {
        return INTAKE_PAPER_BLANK;
    }
    for (guint i = 0; i < drawn->len; i++) {
        GBytes *page = shrink(drawing, (int)i + 1, g_ptr_array_index(drawn, i));
        if (page == NULL) {
            whole = false;
            break;
        }
        g_ptr_array_add(paper->pages, page);
    }
    return whole                   ? INTAKE_PAPER_MADE
           : paper->pages->len > 0 ? INTAKE_PAPER_PARTLY
                                   : INTAKE_PAPER_DAMAGED;
}

static IntakePaperEnd make_from_pdf(const char *path, IntakePaper *paper)
{
    g_autofree char *program = g_find_program_in_path(CONVERTER);
    g_autofree char *folder = program != NULL ? g_dir_make_tmp("paper-XXXXXX", NULL) : NULL;
    // Absolute: a name of a file is never taken for an option.
    g_autofree char *absolute = g_canonicalize_filename(path, NULL);
    if (folder == NULL) {
        return INTAKE_PAPER_NO_CONVERTER;
    }
    g_auto(Drawing) drawing = {.program = program, .path = absolute, .folder = folder};
    IntakePaperEnd end = draw_pages(&drawing, paper);
    remove_drawn(folder);
    (void)g_rmdir(folder);
    return end;
}

static IntakePaperEnd make_from_picture(const char *path, IntakePaper *paper)
{
    g_autoptr(IntakePhoto) photo = NULL;
    switch (intake_photo_make(path, &photo)) {
    case INTAKE_PHOTO_MADE:
        g_ptr_array_add(paper->pages, g_bytes_ref(photo->jpeg));
        return INTAKE_PAPER_MADE;
    case INTAKE_PHOTO_NO_CONVERTER:
        return INTAKE_PAPER_NO_CONVERTER;
    default:
        return INTAKE_PAPER_DAMAGED;
    }
}

static bool is_picture(const char *path)
{
    static const char *const endings[] = {".jpg", ".jpeg", ".png", NULL};
    return base_file_has_ending(path, endings);
}

static IntakePaperEnd make(const char *path, IntakePaper *paper)
{
    static const char *const pdf[] = {".pdf", NULL};
    if (is_picture(path)) {
        return make_from_picture(path, paper);
    }
    if (!base_file_has_ending(path, pdf)) {
        return INTAKE_PAPER_NONE;
    }
    return base_file_is_pdf(path) ? make_from_pdf(path, paper) : INTAKE_PAPER_NOT_PDF;
}

IntakePaperEnd intake_paper_make(const char *path, IntakePaper **paper)
{
    g_autoptr(IntakePaper) made = paper_new();
    *paper = NULL;
    if (!base_hash_file(path, made->sha256, NULL, NULL)) {
        return INTAKE_PAPER_DAMAGED;
    }
    IntakePaperEnd end = make(path, made);
    if (end == INTAKE_PAPER_MADE || end == INTAKE_PAPER_PARTLY) {
        *paper = g_steal_pointer(&made);
    }
    return end;
}
