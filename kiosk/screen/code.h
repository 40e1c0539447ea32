#pragma once

#include "page.h"

/**
 * The QR code of a page: beside the words in its flow, and enlarged over the page when it was
 * touched. Which of the two is in the address: "over=code".
 */

/** Adds it to the end of the flow. One a page: a second one takes the place of the first when
 * enlarged. */
void screen_code_add(ScreenPage *page, const UiQr *qr);

/**
 * The same for a page whose first thing to see is the code: as the last of the big numbers, its
 * words said in full when it is enlarged. Where screen_code_has_cell() says that it would not stand
 * on the first page, screen_code_add_way() before everything else leads to it.
 */
bool screen_code_has_cell(const UiMetrics *metrics);
void screen_code_add_cell(ScreenPage *page, const UiQr *qr);
void screen_code_add_way(ScreenPage *page, const UiQr *qr);

/** The button of screen_code_add_way() for a widget that holds more than it. Borrowed from the
 * page. */
UiButton screen_code_way(ScreenPage *page, const UiQr *qr);

/** Draws it over the page when the address says so. */
void screen_code_draw_over(const ScreenPage *page, const UiDraw *draw);
