#pragma once

#include <stdbool.h>
#include <stdint.h>

/**
 * Icons: the few pictures we use from Debian's fonts-material-design-icons-iconfont, by meaning
 * and not by the font's name. An icon never stands alone: a word says the same beside it.
 */
typedef enum {
    UI_ICON_NONE, /* draws nothing */
    UI_ICON_HOME,
    UI_ICON_BACK,
    UI_ICON_HELP,
    UI_ICON_FORWARD, /* "there is more behind this row" */
    UI_ICON_UP,
    UI_ICON_DOWN,
    UI_ICON_CLOSE,
    UI_ICON_SEARCH,
    UI_ICON_FILTER,
    UI_ICON_SORT,
    UI_ICON_TOUCH,
    UI_ICON_PLACE,
    UI_ICON_MAP,
    UI_ICON_VILLAGE,
    UI_ICON_TAMBON,
    UI_ICON_DISTRICT,
    UI_ICON_PROVINCE,
    UI_ICON_OFFICE,
    UI_ICON_PEOPLE,
    UI_ICON_PLAN,
    UI_ICON_PROJECT,
    UI_ICON_MONEY,
    UI_ICON_INDICATOR,
    UI_ICON_DOCUMENT,
    UI_ICON_ORDINANCE,
    UI_ICON_CALENDAR,
    UI_ICON_PHONE,
    UI_ICON_PRINT,
    UI_ICON_QR,
    UI_ICON_INFO,
    UI_ICON_NEW,
    UI_ICON_STAR,
    UI_ICON_TEXT_SIZE,
    UI_ICON_LANGUAGE,
    UI_ICON_CONTRAST,
    UI_ICON_LOW_REACH,
    UI_ICON_CALM,    /* the moon: nothing moves */
    UI_ICON_DISPLAY, /* how the screen looks */
    UI_ICON_CLEAN,
    UI_ICON_DONE,      /* positive: a tick in a circle */
    UI_ICON_DOING,     /* info: going round */
    UI_ICON_WAITING,   /* neutral: an hour-glass */
    UI_ICON_WARNING,   /* warning: a triangle */
    UI_ICON_CANCELLED, /* danger: a crossed circle */
    UI_ICON_UNKNOWN,   /* unknown: a question mark */
    UI_ICON_STOPPED,
    UI_ICON_FRESH,
    UI_ICON_STALE,
    UI_ICON_EXAMPLE,
    UI_ICON_EMPTY,
    UI_ICON_VISION,
    UI_ICON_GOAL,
    UI_ICON_ISSUE,
    UI_ICON_FUNDER,
    UI_ICON_HISTORY,
    UI_ICON_LIST,
    UI_ICON_CHECK, /* bare marks, for discs and chips that have a shape of their own */
    UI_ICON_QUESTION,
    UI_ICON_EXCLAMATION,
    UI_ICON_PICTURE,
    UI_ICON_NO_PICTURE,
    UI_ICON_NEARER, /* a glass with a plus, and with a minus */
    UI_ICON_FARTHER,
    UI_ICON_WHOLE,
    UI_ICON_LEFT,
    UI_ICON_COUNT,
} UiIcon;

/** The code point in the icon font; 0 for UI_ICON_NONE. */
uint32_t ui_icon_code_point(UiIcon icon);

/** A short stable name for text dumps: "home", "done". Static text. */
const char *ui_icon_name(UiIcon icon);
