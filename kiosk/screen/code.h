#pragma once

#include "page.h"

/**
 * The QR code of a page: beside the words in its flow, and enlarged over the page when it was
 * touched. Which of the two is in the address: "over=code".
 */

/** Adds it to the end of the flow. One a page: a second one takes the place of the first when
 * enlarged. */
void screen_code_add(ScreenPage *page, const UiQr *qr);

/** Draws it over the page when the address says so. */
void screen_code_draw_over(const ScreenPage *page, const UiDraw *draw);
