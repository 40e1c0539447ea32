#pragma once

#include <ui/widget/tab.h>

#include "page.h"

/**
 * The parts of one page as tabs over its contents: a page that answers several questions shows one
 * of them at a time. The open part is in the address (`part=`), so going back leads to it again.
 */
typedef struct {
    const char *key; /* value of `part`; the first part is open when the address names none */
    UiIcon icon;
    const char *name; /* marked with N_(): translated here */
} ScreenTab;

#define SCREEN_TABS_LIMIT 4

/** Which of `count` parts the address asks for, from 0; a part nobody knows asks for the first. */
int screen_tabs_chosen(const BaseAddress *address, const ScreenTab *tabs, int count);

/** Adds the tabs, in a section of their own. What else the address says stays, but for its page. */
void screen_tabs_add(ScreenPage *page, const ScreenTab *tabs, int count);
