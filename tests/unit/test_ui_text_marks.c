// Golden words (K6): their marks stand apart, nothing is cut, no circle is dotted, and they look as
// they did. After a wanted change of face: UI_MARKS_WRITE=1 build/dev/bin/test_ui_text_marks, look
// at tests/data/type/marks.png, commit it.
#include "../support/ink.h"
#include "../support/word_sheet.h"

#include <SDL_ttf.h>
#include <png.h>
#include <text/engine.h>
#include <text/layout.h>
#include <text/run.h>

#define MARKS TEST_SOURCE_DIR "/tests/data/type/marks"

/* Big enough that what touches, touches in the drawing of the face and not in the pixels. */
#define LARGE_EM_PX 160

/* Body text of a 1920x1080 panel of 21.5 inches. */
#define GOLDEN_EM_PX 36
#define GOLDEN_COLUMNS 6
#define GOLDEN_CELL_PX 260

/* Another build of FreeType may round a grey elsewhere; a mark that moves changes far more. */
#define GOLDEN_GREY_STEPS 64
#define GOLDEN_LIMIT_PER_MILLE 1

/* Where a mark of Loma or Loma Bold touches, once, what it stands over: the tail of ้ on ี ื ั, ั beside
   the stem of ป ฝ. Anything more is a fault. */
static const char *const touching[] = {"ปั๊ม",  "ปั้น",  "ปื้น",   "ฝั่ง",   "ฝึก",  "ฟื้นฟู",        "ชุ่มชื้น",
                                       "ทั้งนี้", "เสื้อ", "เปี๊ยะ", "เบี้ยว", "โป๊ะ", "ปู่ฟื้นฟูป่าต้นน้ำ", NULL};

typedef struct {
    UiText *text;
    char **words;
    int count;
} Fixture;

static void set_up(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    fixture->text = ui_text_open(NULL, &error);
    g_assert_no_error(error);
    fixture->words = word_sheet_read(MARKS ".txt");
    fixture->count = (int)g_strv_length(fixture->words);
}

static void tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_strfreev(fixture->words);
    ui_text_close(fixture->text);
}

static int count_pieces(UiText *text, UiTextStyle style, const char *word)
{
    char *words[] = {(char *)(uintptr_t)word, NULL};
    WordSheet sheet = {1, ui_text_width(text, style, word) + style.em_px, style};
    g_autoptr(UiRenderer) renderer = word_sheet_draw(&sheet, words, text);
    return ink_count_pieces(renderer, word_sheet_cell(&sheet, 0));
}

static bool is_mark(gunichar c)
{
    return c == 0x0e31 || (c >= 0x0e34 && c <= 0x0e3a) || (c >= 0x0e47 && c <= 0x0e4e);
}

/* ญ and ฐ lose their foot over a vowel below: one piece fewer, where the foot stands apart. */
static int count_lost_feet(gunichar letter, gunichar next)
{
    bool below = next >= 0x0e38 && next <= 0x0e3a;
    return (letter == 0x0e0d || letter == 0x0e10) && below ? 1 : 0;
}

/* What the word must come apart into: its letters, each as it comes apart alone, and its marks. */
static int expect_pieces(UiText *text, UiTextStyle style, const char *word)
{
    int pieces = 0;
    for (const char *at = word; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (is_mark(c)) {
            pieces++;
        } else if (c == 0x0e33) { /* ำ: a ring over the letter, and า */
            pieces += 2;
        } else {
            char letter[8] = {0};
            g_unichar_to_utf8(c, letter);
            pieces += count_pieces(text, style, letter) -
                      count_lost_feet(c, g_utf8_get_char(g_utf8_next_char(at)));
        }
    }
    return pieces;
}

/* Fewer pieces: marks collide. More: a dotted circle, a foot that should be gone. */
static void test_marks_stand_apart(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_assert_cmpint(fixture->count, >=, 40);
    for (int face = UI_FACE_REGULAR; face <= UI_FACE_BOLD; face++) {
        UiTextStyle style = {(UiFace)face, LARGE_EM_PX, LARGE_EM_PX * 8 / 5};
        for (int i = 0; i < fixture->count; i++) {
            const char *word = fixture->words[i];
            int expected = expect_pieces(fixture->text, style, word);
            int pieces = count_pieces(fixture->text, style, word);
            g_test_message("%s: %d pieces of %d", word, pieces, expected);
            g_assert_cmpint(pieces, <=, expected);
            g_assert_cmpint(pieces, >=, expected - (g_strv_contains(touching, word) ? 1 : 0));
        }
    }
}

/* The count is no test of anything unless it moves: a circle comes apart into its dots, and Loma's
   ้ on ื is one piece. */
static void test_faults_would_be_seen(Fixture *fixture, gconstpointer data)
{
    (void)data;
    UiTextStyle style = {UI_FACE_REGULAR, LARGE_EM_PX, LARGE_EM_PX * 8 / 5};
    g_assert_cmpint(count_pieces(fixture->text, style, "ท\u25cc"), >, 4);
    g_assert_cmpint(count_pieces(fixture->text, style, "ฟื้น"), <,
                    expect_pieces(fixture->text, style, "ฟื้น"));
}

/* Four levels of marks stay inside the line of a sentence, at every size in use. */
static void test_nothing_is_cut(Fixture *fixture, gconstpointer data)
{
    (void)data;
    for (int em_px = 16; em_px <= 120; em_px += 8) {
        for (int i = 0; i < fixture->count * 2; i++) {
            UiTextStyle style = {i % 2 == 0 ? UI_FACE_REGULAR : UI_FACE_BOLD, em_px, em_px * 8 / 5};
            const UiMask *mask = ui_run_text(fixture->text, style, fixture->words[i / 2]);
            g_assert_nonnull(mask);
            g_assert_cmpint(mask->y, >=, 0);
            g_assert_cmpint(mask->y + mask->height, <=, style.line_px);
        }
    }
}

/* No letter of our words is a box: the face has them all. */
static void test_face_has_every_letter(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const char *const files[] = {"/assets/text/th.po", "/kiosk/ui/text/names.txt",
                                        "/tests/data/type/marks.txt",
                                        "/tests/data/type/confusables.txt"};
    for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *path = g_strconcat(TEST_SOURCE_DIR, files[i], NULL);
        g_autofree char *words = NULL;
        g_assert_true(g_file_get_contents(path, &words, NULL, NULL));
        g_autofree char *shown = ui_layout_clean(words);
        for (const char *at = shown; *at != '\0'; at = g_utf8_next_char(at)) {
            gunichar c = g_utf8_get_char(at);
            TTF_Font *font =
                ui_face_font(fixture->text->faces, i % 2 == 0 ? UI_FACE_REGULAR : UI_FACE_BOLD, 20);
            g_test_message("U+%04X in %s", c, files[i]);
            g_assert_true(c == '\n' || TTF_GlyphIsProvided32(font, c) != 0);
        }
    }
}

static UiRenderer *draw_golden(Fixture *fixture)
{
    WordSheet sheet = {
        GOLDEN_COLUMNS, GOLDEN_CELL_PX, {UI_FACE_REGULAR, GOLDEN_EM_PX, GOLDEN_EM_PX * 8 / 5}};
    return word_sheet_draw(&sheet, fixture->words, fixture->text);
}

static int count_differences(UiRenderer *renderer, const png_byte *grey, int width, int height)
{
    int differences = 0;
    for (int i = 0; i < width * height; i++) {
        int now = (int)(ui_renderer_pixel(renderer, i % width, i / width) & 0xff);
        differences += ABS(now - (int)grey[i]) > GOLDEN_GREY_STEPS;
    }
    return differences;
}

static void test_words_look_as_they_did(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autoptr(UiRenderer) renderer = draw_golden(fixture);
    if (g_getenv("UI_MARKS_WRITE") != NULL) {
        g_assert_true(ui_renderer_save_png(renderer, MARKS ".png", &error));
    }
    png_image golden = {.version = PNG_IMAGE_VERSION};
    g_assert_true(png_image_begin_read_from_file(&golden, MARKS ".png"));
    golden.format = PNG_FORMAT_GRAY;
    g_autofree png_byte *grey = g_malloc(PNG_IMAGE_SIZE(golden));
    g_assert_true(png_image_finish_read(&golden, NULL, grey, 0, NULL));
    int width = 0;
    int height = 0;
    ui_renderer_size(renderer, &width, &height);
    g_assert_cmpint(width, ==, (int)golden.width);
    g_assert_cmpint(height, ==, (int)golden.height);
    int differences = count_differences(renderer, grey, width, height);
    g_assert_cmpint(differences, <=, width * height * GOLDEN_LIMIT_PER_MILLE / 1000);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function)                                                                       \
    g_test_add("/ui/text/marks/" name, Fixture, NULL, set_up, function, tear_down)
    CASE("marks-stand-apart-in-both-weights", test_marks_stand_apart);
    CASE("a-circle-and-a-collision-would-be-seen", test_faults_would_be_seen);
    CASE("four-levels-of-marks-stay-in-their-line", test_nothing_is_cut);
    CASE("the-face-has-every-letter-of-our-words", test_face_has_every_letter);
    CASE("golden-words-look-as-they-did", test_words_look_as_they_did);
    return g_test_run();
}
