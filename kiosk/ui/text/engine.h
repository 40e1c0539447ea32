#pragma once

#include "lru.h"
#include "text/breaks.h"
#include "text/face.h"

/** Private to kiosk/ui/text: the engine's parts. */
struct UiText {
    UiFaces *faces;
    UiBreaks *breaks;
    UiLru *layouts; /* UiLayout */
    UiLru *runs;    /* UiMask */
    GString *key;   /* scratch */
};
