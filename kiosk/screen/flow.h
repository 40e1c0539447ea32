#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <ui/draw.h>
#include <ui/widget/bar.h>
#include <ui/widget/button.h>
#include <ui/widget/card.h>
#include <ui/widget/chip.h>
#include <ui/widget/empty.h>
#include <ui/widget/fact.h>
#include <ui/widget/heat.h>
#include <ui/widget/ladder.h>
#include <ui/widget/note.h>
#include <ui/widget/option.h>
#include <ui/widget/qr.h>
#include <ui/widget/row.h>
#include <ui/widget/stat.h>
#include <ui/widget/table.h>
#include <ui/widget/tile.h>

#include "statuses.h"

/**
 * Flow: the contents of a page as sections of items in reading order. Sections are set into
 * columns and pages when they are drawn (layout.h), so that the same contents fit every panel and
 * text size: what has no room goes on in the next column or on the next page, long texts between
 * two lines, never off the glass.
 *
 * Models are copied; their texts are borrowed and must outlive the flow (text.h keeps them).
 */
typedef struct ScreenFlow ScreenFlow;

ScreenFlow *screen_flow_new(void) G_GNUC_WARN_UNUSED_RESULT;
void screen_flow_free(ScreenFlow *flow);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ScreenFlow, screen_flow_free)

/** How contents become slides of a meeting. */
typedef struct {
    bool on; /* buttons, chips, options and the code are left out, tiles become lines but for the
                meeting's own */
    bool of_list; /* a list is gone through: tiles without a number are left out too */
    bool brief;   /* so are muted paragraphs, notes that warn of nothing, icons, details of rows;
                     numbers and what is said of nothing are lines */
} ScreenFlowSlides;

/** Of what is added from now on. */
void screen_flow_make_slides(ScreenFlow *flow, ScreenFlowSlides slides);

/** A choice in force that the contents do not say, besides those of chips. */
void screen_flow_add_chosen(ScreenFlow *flow, const char *word);

/** The choices in force, "ก.ค. 2569 · อำเภอนี้"; NULL: none. Borrowed from the flow. */
const char *screen_flow_chosen(const ScreenFlow *flow);

/** How a section lies on the page. */
typedef enum {
    SCREEN_SECTION_CARD,  /* on a card of its own, in a column */
    SCREEN_SECTION_PLAIN, /* on the page itself, in a column */
    SCREEN_SECTION_WIDE,  /* on the page itself, across all columns */
    SCREEN_SECTION_REST,  /* one item across all columns and the rest of the page's height */
} ScreenSectionKind;

typedef struct {
    ScreenSectionKind kind;
    UiCard card;   /* CARD: heading, note, icon */
    bool whole;    /* not divided where a page can hold it and the one before is half full */
    bool optional; /* left out where it would begin or need another page */
} ScreenSection;

/** Begins a section; the following items belong to it. A section without items is not shown. */
void screen_flow_begin(ScreenFlow *flow, const ScreenSection *section);

/** The usual section: a card with a heading. */
void screen_flow_begin_card(ScreenFlow *flow, UiIcon icon, const char *heading, const char *note);

/** Items without a card: tiles, notes. */
void screen_flow_begin_wide(ScreenFlow *flow);

/** A paragraph. NULL text adds nothing. `muted`: second to read. */
void screen_flow_add_text(ScreenFlow *flow, UiType type, bool muted, const char *words);

/** How many have sent what a figure is of, and as of when: stands beside it on slides too. */
void screen_flow_add_coverage(ScreenFlow *flow, const char *words);

/** A heading that says what to touch; on a slide of a list nothing is. */
void screen_flow_add_prompt(ScreenFlow *flow, const char *words);

/** A name and its value; a NULL value is shown as `missing`. */
void screen_flow_add_fact(ScreenFlow *flow, const char *name, const char *value,
                          const char *missing);

void screen_flow_add_row(ScreenFlow *flow, const UiRow *row);
void screen_flow_add_bar(ScreenFlow *flow, const UiBarPart *part, double maximum);
void screen_flow_add_note(ScreenFlow *flow, const UiNote *note);
void screen_flow_add_ladder(ScreenFlow *flow, const UiRung *rungs, int count);
void screen_flow_add_qr(ScreenFlow *flow, const UiQr *qr);
void screen_flow_add_chips(ScreenFlow *flow, const UiChip *chips, int count);
void screen_flow_add_statuses(ScreenFlow *flow, const ScreenStatus *statuses, int count);
void screen_flow_add_empty(ScreenFlow *flow, const UiEmpty *empty);
void screen_flow_add_button(ScreenFlow *flow, const UiButton *button);
void screen_flow_add_badge(ScreenFlow *flow, const UiBadge *badge);

/** A table; its cells, columns and texts must outlive the flow. Divided between two rows. */
void screen_flow_add_table(ScreenFlow *flow, const UiTable *table);

/** A heat table; what it points at must outlive the flow. Divided between two rows. */
void screen_flow_add_heat(ScreenFlow *flow, const UiHeat *heat);

/** Any widget without a function of its own above: how it draws itself (ui/draw.h). */
typedef int ScreenWidget(const UiDraw *draw, UiBox box, const void *model);

/**
 * Adds such a widget; its model of `bytes` is copied. What the model points at must outlive the
 * flow: texts are in ScreenText, arrays in screen_flow_keep(). It is never divided.
 */
void screen_flow_add_widget(ScreenFlow *flow, ScreenWidget *draw, const void *model, size_t bytes);

/** How a widget made of pieces under one another draws one of them. */
typedef int ScreenPiece(const UiDraw *draw, UiBox box, const void *model, int piece);

/** The same for a widget that may be divided between two of its `count` pieces. */
void screen_flow_add_pieces(ScreenFlow *flow, ScreenPiece *draw, const void *model, size_t bytes,
                            int count);

/** A copy of an array for the models of widgets. Borrowed; lives as long as the flow. */
const void *screen_flow_keep(ScreenFlow *flow, const void *elements, size_t bytes);

/** One tile, stat or option more in the grid at the end of the section; as many side by side as
 * fit. */
void screen_flow_add_tile(ScreenFlow *flow, const UiTile *tile);
void screen_flow_add_stat(ScreenFlow *flow, const UiStat *stat);
void screen_flow_add_option(ScreenFlow *flow, const UiOption *option);

/** A code as the last cell of the grid of numbers at the end of the section. */
void screen_flow_add_code(ScreenFlow *flow, const UiQr *code);
