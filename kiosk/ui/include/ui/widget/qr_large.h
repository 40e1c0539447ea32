#pragma once

#include "ui/widget/button.h"
#include "ui/widget/qr.h"

/**
 * QR plate, enlarged over the whole page: for cameras that do not focus near and for phones held by
 * someone sitting. As big as the panel allows, black on white in every theme, quiet zone of four
 * modules, whole pixels a module.
 */

/**
 * Draws it over everything recorded so far, which is out of reach until `close` is touched. A text
 * that makes no code draws the words alone.
 */
void ui_qr_large_draw(const UiDraw *draw, const UiQr *qr, const UiButton *close);
