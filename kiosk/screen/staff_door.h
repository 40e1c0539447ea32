#pragma once

#include "page.h"

/**
 * The officers' way in (screen/staff.h): the fact "Release" with its value, which looks like any
 * other fact. Where there are officers it is 20 mm high and can be touched; nothing shows it.
 */
void screen_staff_door_add(ScreenPage *page, const ScreenContext *context, const char *release);
