// type_sheet FONTS WORDS OUT.png COLUMNS EM_PX CELL_PX [bold]: the words of a file of
// tests/data/type in the faces of a folder. Run by fonts/compare.sh.
#include "word_sheet.h"

#include <stdlib.h>

static int read_number(const char *text) { return (int)g_ascii_strtoll(text, NULL, 10); }

int main(int argc, char **argv)
{
    if (argc < 7) {
        g_printerr("usage: type_sheet FONTS WORDS OUT.png COLUMNS EM_PX CELL_PX [bold]\n");
        return 2;
    }
    g_autoptr(GError) error = NULL;
    g_autoptr(UiText) text = ui_text_open(argv[1], &error);
    if (text == NULL) {
        g_printerr("type_sheet: %s\n", error->message);
        return EXIT_FAILURE;
    }
    g_auto(GStrv) words = word_sheet_read(argv[2]);
    int em_px = read_number(argv[5]);
    WordSheet sheet = {read_number(argv[4]),
                       read_number(argv[6]),
                       {argc > 7 ? UI_FACE_BOLD : UI_FACE_REGULAR, em_px, em_px * 8 / 5}};
    g_autoptr(UiRenderer) renderer = word_sheet_draw(&sheet, words, text);
    if (!ui_renderer_save_png(renderer, argv[3], &error)) {
        g_printerr("type_sheet: %s\n", error->message);
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
