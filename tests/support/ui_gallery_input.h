#pragma once

#include <ui/draw.h>

/** Pages of the gallery (ui_gallery.h): what visitors answer, open, type and pick. */
void ui_gallery_input_draw_dialog(const UiDraw *draw);
void ui_gallery_input_draw_tabs(const UiDraw *draw);
void ui_gallery_input_draw_keyboard(const UiDraw *draw);
void ui_gallery_input_draw_upper_keys(const UiDraw *draw);
void ui_gallery_input_draw_english_keys(const UiDraw *draw);
void ui_gallery_input_draw_letters(const UiDraw *draw);
void ui_gallery_input_draw_picture(const UiDraw *draw);
void ui_gallery_input_draw_missing_picture(const UiDraw *draw);
void ui_gallery_input_draw_code(const UiDraw *draw);
