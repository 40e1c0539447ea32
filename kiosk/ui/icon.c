#include "ui/icon.h"

#include <stddef.h>

typedef struct {
    const char *name;
    uint32_t code_point;
} IconEntry;

/* Code points of Material Icons as the Debian package carries them; tests/unit/test_ui_icon.c looks
   each one up in the file. */
static const IconEntry entries[UI_ICON_COUNT] = {
    [UI_ICON_NONE] = {"none", 0},
    [UI_ICON_HOME] = {"home", 0xe88a},
    [UI_ICON_BACK] = {"back", 0xe5c4},
    [UI_ICON_HELP] = {"help", 0xe887},
    [UI_ICON_FORWARD] = {"forward", 0xe5cc},
    [UI_ICON_UP] = {"up", 0xe316},
    [UI_ICON_DOWN] = {"down", 0xe313},
    [UI_ICON_CLOSE] = {"close", 0xe5cd},
    [UI_ICON_SEARCH] = {"search", 0xe8b6},
    [UI_ICON_FILTER] = {"filter", 0xe152},
    [UI_ICON_SORT] = {"sort", 0xe164},
    [UI_ICON_TOUCH] = {"touch", 0xe913},
    [UI_ICON_PLACE] = {"place", 0xe55f},
    [UI_ICON_MAP] = {"map", 0xe55b},
    [UI_ICON_VILLAGE] = {"village", 0xe58a},
    [UI_ICON_TAMBON] = {"tambon", 0xe407},
    [UI_ICON_DISTRICT] = {"district", 0xe7f1},
    [UI_ICON_PROVINCE] = {"province", 0xe84f},
    [UI_ICON_OFFICE] = {"office", 0xe7ee},
    [UI_ICON_PEOPLE] = {"people", 0xe7fb},
    [UI_ICON_PLAN] = {"plan", 0xe85d},
    [UI_ICON_PROJECT] = {"project", 0xea3c},
    [UI_ICON_MONEY] = {"money", 0xef63},
    [UI_ICON_INDICATOR] = {"indicator", 0xe24b},
    [UI_ICON_DOCUMENT] = {"document", 0xe873},
    [UI_ICON_ORDINANCE] = {"ordinance", 0xe90e},
    [UI_ICON_CALENDAR] = {"calendar", 0xe878},
    [UI_ICON_PHONE] = {"phone", 0xe32c},
    [UI_ICON_PRINT] = {"print", 0xe8ad},
    [UI_ICON_QR] = {"qr", 0xef6b},
    [UI_ICON_INFO] = {"info", 0xe88e},
    [UI_ICON_NEW] = {"new", 0xe05e},
    [UI_ICON_STAR] = {"star", 0xe838},
    [UI_ICON_TEXT_SIZE] = {"text-size", 0xe245},
    [UI_ICON_LANGUAGE] = {"language", 0xe894},
    [UI_ICON_CONTRAST] = {"contrast", 0xe427},
    [UI_ICON_CALM] = {"calm", 0xef44},
    [UI_ICON_DISPLAY] = {"display", 0xe429},
    [UI_ICON_CLEAN] = {"clean", 0xf0ff},
    [UI_ICON_LOW_REACH] = {"low-reach", 0xe914},
    [UI_ICON_DONE] = {"done", 0xe86c},
    [UI_ICON_DOING] = {"doing", 0xe863},
    [UI_ICON_WAITING] = {"waiting", 0xe88b},
    [UI_ICON_WARNING] = {"warning", 0xe002},
    [UI_ICON_CANCELLED] = {"cancelled", 0xe5c9},
    [UI_ICON_UNKNOWN] = {"unknown", 0xe8fd},
    [UI_ICON_STOPPED] = {"stopped", 0xe035},
    [UI_ICON_FRESH] = {"fresh", 0xe8e8},
    [UI_ICON_STALE] = {"stale", 0xe8b5},
    [UI_ICON_EXAMPLE] = {"example", 0xe892},
    [UI_ICON_EMPTY] = {"empty", 0xe156},
    [UI_ICON_VISION] = {"vision", 0xe8f4},
    [UI_ICON_GOAL] = {"goal", 0xe153},
    [UI_ICON_ISSUE] = {"issue", 0xe574},
    [UI_ICON_FUNDER] = {"funder", 0xea70},
    [UI_ICON_HISTORY] = {"history", 0xe889},
    [UI_ICON_LIST] = {"list", 0xe896},
    [UI_ICON_CHECK] = {"check", 0xe5ca},
    [UI_ICON_QUESTION] = {"question", 0xeb8b},
    [UI_ICON_EXCLAMATION] = {"exclamation", 0xe645},
    [UI_ICON_PICTURE] = {"picture", 0xe3f4},
    [UI_ICON_NO_PICTURE] = {"no-picture", 0xf116},
    [UI_ICON_NEARER] = {"nearer", 0xe8ff},
    [UI_ICON_FARTHER] = {"farther", 0xe900},
    [UI_ICON_WHOLE] = {"whole", 0xe56b},
    [UI_ICON_LEFT] = {"left", 0xe5cb},
};

uint32_t ui_icon_code_point(UiIcon icon)
{
    return (unsigned)icon < UI_ICON_COUNT ? entries[icon].code_point : 0;
}

const char *ui_icon_name(UiIcon icon)
{
    return (unsigned)icon < UI_ICON_COUNT ? entries[icon].name : "none";
}
