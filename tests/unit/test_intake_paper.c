// The first pages of a document become pictures of bounded size, the same every time; whatever a
// document is or does, its sheet is taken, and its row says in Thai what is wrong with it.
#include <glib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "../support/intake_bed.h"
#include "../support/paper_maker.h"
#include "../support/picture_maker.h"
#include "../support/scratch.h"
#include "paper.h"
#include "paper_page.h"
#include "picture.h"

#define DOCUMENTS "intake/800120/documents.csv"
#define HEADING "document_code,area_code,type,title,date,file\n"
#define ROW(code, file) code ",800120,plan,เรื่อง " code ",1/1/2569," file "\n"

typedef struct {
    IntakePaper *paper;
    IntakePaperEnd end;
} Made;

static Made make_named(const char *name, GBytes *bytes)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, name, NULL);
    picture_maker_write(path, bytes);
    Made made = {NULL, INTAKE_PAPER_DAMAGED};
    made.end = intake_paper_make(path, &made.paper);
    g_autofree char *left = scratch_list(folder);
    g_assert_cmpstr(left, ==, name);
    scratch_remove(folder);
    return made;
}

/** Makes the pages of bytes that it takes over, under a name that options are made of. */
static Made make(GBytes *bytes)
{
    Made made = make_named("-f 3 แผน.pdf", bytes);
    g_bytes_unref(bytes);
    return made;
}

static void expect_end(GBytes *bytes, IntakePaperEnd expected)
{
    Made made = make(bytes);
    g_assert_cmpint(made.end, ==, expected);
    g_assert_null(made.paper);
}

/** Size of a page's picture, which holds nothing else. */
static IntakePicture measure(const IntakePaper *paper, guint page)
{
    gsize length = 0;
    const guint8 *data = g_bytes_get_data(g_ptr_array_index(paper->pages, page), &length);
    IntakePicture picture = {0};
    g_assert_cmpuint(length, <=, INTAKE_PAPER_LIMIT_PAGE_BYTES);
    g_assert_true(intake_picture_is_whole(data, length));
    g_assert_true(intake_picture_read(data, length, &picture));
    g_autoptr(GBytes) clean = intake_picture_clean_jpeg(data, length);
    g_assert_cmpuint(g_bytes_get_size(clean), ==, length);
    return picture;
}

static void expect_size(GBytes *pdf, guint pages, int width_px, int height_px)
{
    Made made = make(pdf);
    g_autoptr(IntakePaper) paper = made.paper;
    g_assert_cmpint(made.end, ==, INTAKE_PAPER_MADE);
    g_assert_cmpuint(paper->pages->len, ==, pages);
    for (guint i = 0; i < pages; i++) {
        IntakePicture picture = measure(paper, i);
        g_assert_cmpint(picture.width_px, ==, width_px);
        g_assert_cmpint(picture.height_px, ==, height_px);
    }
}

static void test_a_page_is_a_picture_of_150_dots_an_inch(void)
{
    expect_size(paper_maker_pdf(&(PaperMaker){0}), 1, 1240, 1754);
    expect_size(paper_maker_pdf(&(PaperMaker){.box = "0 0 842 595", .page_count = 3}), 3, 1754,
                1240);
}

static void test_of_many_pages_the_first_four_are_taken(void)
{
    expect_size(paper_maker_pdf(&(PaperMaker){.page_count = 5}), 4, 1240, 1754);
    expect_size(paper_maker_pdf(&(PaperMaker){.page_count = 10000}), 4, 1240, 1754);
}

static void test_no_page_is_larger_than_a_page(void)
{
    expect_size(paper_maker_pdf(&(PaperMaker){.box = "0 0 2835 2835"}), 1, 1754, 1754);
    Made vast = make(paper_maker_pdf(
        &(PaperMaker){.box = "0 0 20000000 20000000", .content = "0 g 0 0 9000000 9000000 re f"}));
    g_autoptr(IntakePaper) paper = vast.paper;
    g_assert_true(vast.end == INTAKE_PAPER_DAMAGED || measure(paper, 0).width_px == 1754);
}

static void test_the_same_bytes_give_the_same_pages(void)
{
    Made one = make(paper_maker_pdf(&(PaperMaker){.page_count = 2}));
    Made other = make(paper_maker_pdf(&(PaperMaker){.page_count = 2}));
    g_autoptr(IntakePaper) first = one.paper;
    g_autoptr(IntakePaper) second = other.paper;
    g_assert_cmpstr(first->sha256, ==, second->sha256);
    for (guint i = 0; i < first->pages->len; i++) {
        g_assert_true(
            g_bytes_equal(g_ptr_array_index(first->pages, i), g_ptr_array_index(second->pages, i)));
    }
}

static void test_a_picture_is_a_document_of_one_page(void)
{
    g_autoptr(GBytes) png = picture_maker_png(2400, 1200, PICTURE_MAKER_HALVES);
    g_autoptr(GBytes) plain = picture_maker_jpeg(png);
    g_autoptr(GBytes) jpeg = picture_maker_add_extras(plain);
    Made made = make_named("ผัง.JPG", jpeg);
    g_autoptr(IntakePaper) paper = made.paper;
    g_assert_cmpint(made.end, ==, INTAKE_PAPER_MADE);
    g_assert_cmpuint(paper->pages->len, ==, 1);
    measure(paper, 0);
    gsize length = 0;
    const char *data = g_bytes_get_data(g_ptr_array_index(paper->pages, 0), &length);
    g_assert_null(memmem(data, length, "Exif", 4));
}

static void test_what_has_no_pages_is_told_apart(void)
{
    g_autoptr(GBytes) text = g_bytes_new_static("รหัส,ชื่อ\n", strlen("รหัส,ชื่อ\n"));
    g_assert_cmpint(make_named("ตาราง.xlsx", text).end, ==, INTAKE_PAPER_NONE);
    g_assert_cmpint(make_named("หน้า.pdf", text).end, ==, INTAKE_PAPER_NOT_PDF);
    g_assert_cmpint(make_named("ภาพ.png", text).end, ==, INTAKE_PAPER_DAMAGED);
}

static GBytes *cut(GBytes *pdf, gsize length)
{
    GBytes *half = g_bytes_new_from_bytes(pdf, 0, length);
    g_bytes_unref(pdf);
    return half;
}

static void test_a_document_cut_in_two_is_damaged(void)
{
    expect_end(cut(paper_maker_pdf(&(PaperMaker){0}), 120), INTAKE_PAPER_DAMAGED);
    expect_end(g_bytes_new_static("%PDF-1.7\n", 9), INTAKE_PAPER_DAMAGED);
    // A reader puts together what it finds: its pages, or the lack of them.
    GBytes *long_one = paper_maker_pdf(&(PaperMaker){.page_count = 40});
    Made made = make(cut(long_one, 2600));
    g_autoptr(IntakePaper) paper = made.paper;
    g_assert_true(paper == NULL || paper->pages->len <= INTAKE_PAPER_LIMIT_PAGES);
}

static void test_a_locked_document_says_so(void)
{
    expect_end(paper_maker_pdf(&(PaperMaker){.locked = true}), INTAKE_PAPER_LOCKED);
}

static void test_white_paper_is_no_page(void)
{
    expect_end(paper_maker_pdf(&(PaperMaker){.content = "q Q"}), INTAKE_PAPER_BLANK);
}

static void test_a_bomb_fills_neither_memory_nor_time(void)
{
    gint64 start_us = g_get_monotonic_time();
    // Eight megabytes; with -m slow two terabytes, which take all the time there is.
    Made made = make(paper_maker_bomb(g_test_slow() ? 5 : 2));
    g_assert_true(made.end == INTAKE_PAPER_BLANK || made.end == INTAKE_PAPER_DAMAGED);
    g_assert_null(made.paper);
    gint64 seconds = (g_get_monotonic_time() - start_us) / G_USEC_PER_SEC;
    g_assert_cmpint(seconds, <=, INTAKE_PAPER_LIMIT_SECONDS + 2);
}

/* ---- the raw picture between the two programs ---- */

static bool reads(const char *text, gsize length)
{
    IntakePaperPage page = {0};
    return intake_paper_page_read(text, length, &page);
}

static void test_a_raw_picture_is_read_to_the_byte(void)
{
    g_assert_true(reads("P6\n1 1\n255\nabc", 14));
    g_assert_true(reads("P6\n1 2\n255\nabcdef", 17));
    g_assert_false(reads("P6\n1 1\n255\nab", 13));
    g_assert_false(reads("P6\n1 1\n255\nabcd", 15));
    g_assert_false(reads("P5\n1 1\n255\nabc", 14));
    g_assert_false(reads("P6\n0 1\n255\n", 11));
    g_assert_false(reads("P6\n-1 1\n255\nabc", 15));
    g_assert_false(reads("P6\n1 1\n65535\nabcdef", 19));
    g_assert_false(reads("P6\n4294967297 1\n255\nabc", 23));
    g_assert_false(reads("P6\n2049 1\n255\n", 14));
    for (gsize length = 0; length < 11; length++) {
        g_assert_false(reads("P6\n1 1\n255\nabc", length));
    }
}

static GBytes *colour(gsize coloured_pixels)
{
    enum { SIDE = 200 };
    const gsize bytes = (gsize)SIDE * SIDE * 3;
    g_autofree guint8 *pixels = g_malloc(bytes);
    memset(pixels, 0xdd, bytes);
    for (gsize i = 0; i < coloured_pixels; i++) {
        pixels[i * 3] = 0;
    }
    const IntakePaperPage page = {SIDE, SIDE, pixels};
    return intake_paper_page_to_jpeg(&page, 75);
}

/** Components of the frame: 1 grey, 3 colours. */
static int count_components(GBytes *jpeg)
{
    gsize length = 0;
    const guint8 *data = g_bytes_get_data(jpeg, &length);
    gsize at = 2;
    while (data[at + 1] != 0xc0 && data[at + 1] != 0xc2) {
        at += 2 + (gsize)(data[at + 2] << 8 | data[at + 3]);
        g_assert_cmpuint(at + 9, <, length);
    }
    return data[at + 9];
}

static void test_colour_is_kept_where_there_is_any(void)
{
    g_autoptr(GBytes) grey = colour(30);
    g_autoptr(GBytes) coloured = colour(50);
    g_assert_cmpint(count_components(grey), ==, 1);
    g_assert_cmpint(count_components(coloured), ==, 3);
}

/* ---- through a whole import ---- */

static void write_document(const IntakeBed *bed, const char *name, GBytes *bytes)
{
    g_autofree char *path = intake_bed_path(bed, name);
    picture_maker_write(path, bytes);
    g_bytes_unref(bytes);
}

static char *list_pages(const IntakeBed *bed)
{
    g_autofree char *folder = intake_bed_path(bed, "pages");
    return g_file_test(folder, G_FILE_TEST_IS_DIR) ? scratch_list(folder) : g_strdup("");
}

/** What lies on the shelf is what the rows name, `pages` of each. */
static void expect_pages(const IntakeBed *bed, const char *code, int pages)
{
    g_autofree char *question =
        g_strdup_printf("SELECT sha256 FROM document WHERE code = '%s'", code);
    g_autofree char *sha256 = intake_bed_ask_text(bed, question);
    g_autofree char *kept = list_pages(bed);
    g_autoptr(GString) wanted = g_string_new(NULL);
    for (int i = 1; i <= pages; i++) {
        g_string_append_printf(wanted, "%s%s-%d.jpg", i > 1 ? " " : "", sha256, i);
    }
    g_assert_cmpstr(kept, ==, wanted->str);
}

static void test_pages_are_kept_until_the_document_goes(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, DOCUMENTS, HEADING ROW("P1", "a.pdf"));
    write_document(&bed, "intake/800120/a.pdf", paper_maker_pdf(&(PaperMaker){.page_count = 2}));
    intake_bed_check(&bed);
    g_autofree char *nothing = list_pages(&bed);
    g_assert_cmpstr(nothing, ==, "");
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_WARNING);
    expect_pages(&bed, "P1", 2);
    write_document(&bed, "intake/800120/a.pdf", paper_maker_pdf(&(PaperMaker){.page_count = 3}));
    intake_bed_import(&bed);
    expect_pages(&bed, "P1", 3);
    intake_bed_write(&bed, DOCUMENTS, HEADING ROW("P2", "b.csv"));
    bed.options.accept_vanished = true;
    intake_bed_import(&bed);
    expect_pages(&bed, "P2", 0);
}

static void test_bad_documents_are_told_of_and_hold_nothing_up(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, DOCUMENTS,
                     HEADING ROW("P1", "a.pdf") ROW("P2", "b.pdf") ROW("P3", "c.pdf")
                         ROW("P4", "d.pdf") ROW("P5", "e.pdf"));
    write_document(&bed, "intake/800120/a.pdf", paper_maker_pdf(&(PaperMaker){0}));
    write_document(&bed, "intake/800120/b.pdf", paper_maker_pdf(&(PaperMaker){.locked = true}));
    write_document(&bed, "intake/800120/c.pdf", g_bytes_new_static("no", 2));
    write_document(&bed, "intake/800120/d.pdf", g_bytes_new_static("%PDF-1.7", 8));
    write_document(&bed, "intake/800120/e.pdf", paper_maker_pdf(&(PaperMaker){.content = "q Q"}));
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR);
    intake_bed_expect(&bed, "document.page-locked", 3);
    intake_bed_expect(&bed, "document.page-format", 4);
    intake_bed_expect(&bed, "document.page-damaged", 5);
    intake_bed_expect(&bed, "document.page-blank", 6);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM document"), ==, 5);
    expect_pages(&bed, "P1", 1);
}

int main(int argc, char **argv)
{
    setlocale(LC_ALL, "C.UTF-8");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/paper/a-page-is-a-picture-of-150-dots-an-inch",
                    test_a_page_is_a_picture_of_150_dots_an_inch);
    g_test_add_func("/db/intake/paper/of-many-pages-the-first-four-are-taken",
                    test_of_many_pages_the_first_four_are_taken);
    g_test_add_func("/db/intake/paper/no-page-is-larger-than-a-page",
                    test_no_page_is_larger_than_a_page);
    g_test_add_func("/db/intake/paper/the-same-bytes-give-the-same-pages",
                    test_the_same_bytes_give_the_same_pages);
    g_test_add_func("/db/intake/paper/a-picture-is-a-document-of-one-page",
                    test_a_picture_is_a_document_of_one_page);
    g_test_add_func("/db/intake/paper/what-has-no-pages-is-told-apart",
                    test_what_has_no_pages_is_told_apart);
    g_test_add_func("/db/intake/paper/a-document-cut-in-two-is-damaged",
                    test_a_document_cut_in_two_is_damaged);
    g_test_add_func("/db/intake/paper/a-locked-document-says-so", test_a_locked_document_says_so);
    g_test_add_func("/db/intake/paper/white-paper-is-no-page", test_white_paper_is_no_page);
    g_test_add_func("/db/intake/paper/a-bomb-fills-neither-memory-nor-time",
                    test_a_bomb_fills_neither_memory_nor_time);
    g_test_add_func("/db/intake/paper/a-raw-picture-is-read-to-the-byte",
                    test_a_raw_picture_is_read_to_the_byte);
    g_test_add_func("/db/intake/paper/colour-is-kept-where-there-is-any",
                    test_colour_is_kept_where_there_is_any);
    g_test_add_func("/db/intake/paper/pages-are-kept-until-the-document-goes",
                    test_pages_are_kept_until_the_document_goes);
    g_test_add_func("/db/intake/paper/bad-documents-are-told-of-and-hold-nothing-up",
                    test_bad_documents_are_told_of_and_hold_nothing_up);
    return g_test_run();
}
