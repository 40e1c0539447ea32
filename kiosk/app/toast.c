#include "toast.h"

#include <glib.h>
#include <string.h>
#include <ui/widget/toast.h>

void toast_say(Toast *toast, ScreenToast words) { *toast = (Toast){.shown = words}; }

void toast_clear(Toast *toast) { *toast = (Toast){0}; }

void toast_advance(Toast *toast, int64_t now_ms)
{
    if (toast->shown == SCREEN_TOAST_NONE) {
        return;
    }
    if (toast->until_ms == 0) {
        toast->until_ms = now_ms + UI_TOAST_SHOWN_MS;
    } else if (now_ms >= toast->until_ms) {
        toast_clear(toast);
    }
}

int64_t toast_wait_ms(const Toast *toast, int64_t now_ms)
{
    return toast->shown == SCREEN_TOAST_NONE ? -1 : MAX(toast->until_ms - now_ms, 0);
}

ScreenToast toast_of_choice(const Choice *before, const Choice *after)
{
    if (strcmp(before->language, after->language) != 0) {
        return SCREEN_TOAST_LANGUAGE;
    }
    if (before->text_size != after->text_size) {
        return SCREEN_TOAST_LETTERS;
    }
    if (before->theme != after->theme) {
        return SCREEN_TOAST_COLOURS;
    }
    if (before->calm != after->calm) {
        return after->calm ? SCREEN_TOAST_CALM : SCREEN_TOAST_MOVING;
    }
    return SCREEN_TOAST_NONE;
}
