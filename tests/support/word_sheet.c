#include "word_sheet.h"

char **word_sheet_read(const char *path)
{
    g_autofree char *content = NULL;
    g_autoptr(GError) error = NULL;
    g_file_get_contents(path, &content, NULL, &error);
    g_assert_no_error(error);
    GPtrArray *words = g_ptr_array_new();
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    for (char **line = lines; *line != NULL; line++) {
        if (**line == '#' || **line == '\0') {
            continue;
        }
        g_auto(GStrv) fields = g_strsplit(*line, "\t", -1);
        for (char **field = fields; *field != NULL; field++) {
            g_ptr_array_add(words, g_strdup(*field));
        }
    }
    g_ptr_array_add(words, NULL);
    return (char **)g_ptr_array_free(words, FALSE);
}

UiBox word_sheet_cell(const WordSheet *sheet, int index)
{
    return (UiBox){index % sheet->columns * sheet->cell_width,
                   index / sheet->columns * sheet->style.line_px, sheet->cell_width,
                   sheet->style.line_px};
}

UiRenderer *word_sheet_draw(const WordSheet *sheet, char *const *words, UiText *text)
{
    int count = (int)g_strv_length((char **)(uintptr_t)words);
    int rows = (count + sheet->columns - 1) / sheet->columns;
    UiBox all = {0, 0, sheet->columns * sheet->cell_width, rows * sheet->style.line_px};
    g_autoptr(GError) error = NULL;
    UiRenderer *renderer = ui_renderer_open_picture(all.width, all.height, text, &error);
    g_assert_no_error(error);
    g_autoptr(UiCanvas) canvas = ui_canvas_new();
    ui_canvas_reset(canvas, all.width, all.height);
    ui_canvas_add_fill(canvas, all, 0xffffffff);
    for (int i = 0; i < count; i++) {
        UiParagraph word = {.text = words[i],
                            .style = sheet->style,
                            .colour = 0xff000000,
                            .align = UI_ALIGN_CENTRE,
                            .max_lines = 1};
        ui_text_draw(text, canvas, word_sheet_cell(sheet, i), &word);
    }
    ui_renderer_present(renderer, canvas);
    return renderer;
}
