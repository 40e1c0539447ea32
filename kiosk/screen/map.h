#pragma once

#include <snapshot/area.h>
#include <snapshot/boundary.h>
#include <ui/widget/map.h>

#include "classes.h"
#include "figure.h"
#include "measure.h"
#include "subject.h"
#include "survey.h"

/**
 * The map of a province, a district or a pilot group: one figure of each of its tambons, parted
 * into classes (features C7). "/area/80/map?figure=budget", "/group/2/map?set=bmn&indicator=9"; the
 * tambon touched last is in the address too (at=), and so are given breaks between the classes
 * (breaks=50,75,90; of a budget in baht): a meeting's list may say them.
 */
typedef enum {
    SCREEN_MAP_PROJECTS, /* how many it has sent */
    SCREEN_MAP_BUDGET,   /* their budget */
    SCREEN_MAP_DONE,     /* which share of them is finished */
    SCREEN_MAP_PAID,     /* which share of their budget is paid out, of those that say so */
    SCREEN_MAP_INDICATOR,
    SCREEN_MAP_KIND_COUNT,
} ScreenMapKind;

/** A tambon and its figure. */
typedef struct {
    const SnapshotArea *area; /* borrowed from the list of areas */
    double number;            /* NAN: none, or not known exactly */
    const char *figure;       /* in words: "68.2 %", or why there is none */
    const char *basis;        /* "2 of 8 projects": what a share is of; NULL: not said */
    const char *brief;        /* short enough for the map, or NULL */
    bool capped;              /* 90 % or more, nobody says how much */
    UiMarkKind mark;
    UiBadge goal; /* how it lies to the goal; its word NULL: it cannot be said */
    int class;    /* of the classes; -1: none */
    int key;      /* its place in the list, from 1: the number on the map */
} ScreenMapPlace;

typedef struct {
    ScreenPage *page; /* borrowed */
    ScreenSubject subject;
    ScreenMapKind kind;
    ScreenSurvey survey;          /* of an indicator */
    SnapshotIndicator *indicator; /* owned; NULL: another kind, or there is none */
    GPtrArray *areas;             /* owned; of SnapshotArea, by name */
    GPtrArray *boundaries;        /* owned; of SnapshotBoundary: of those that have one */
    ScreenMapPlace *places;       /* owned; in the order of the areas */
    int count;                    /* of places */
    int *order;                   /* owned; of places, the greatest figure first */
    ScreenClasses classes;
    double breaks[SCREEN_CLASSES_LIMIT_BREAKS]; /* given in the address, as it writes them */
    int break_count;                            /* 0: none, quantiles */
    bool is_share;                              /* of an indicator: percent */
    bool by_goal;                               /* two classes: those that reach the goal */
    const char *coverage;                       /* "ครบ 58/60 ตำบล" in words */
    const char *first_date;                     /* of PAID: the days it was told of; NULL: none */
    const char *last_date;
    ScreenSurveyOrigin origin; /* of an indicator; its texts live in the page */
    ScreenFigureMarks marks;
    int chosen;   /* of places; -1: none */
    int unplaced; /* places whose boundary (else: centre) is not known: in the list alone */
} ScreenMap;

void screen_map_clear(ScreenMap *map);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ScreenMap, screen_map_clear)

/** What the page's address asks for. */
ScreenMapKind screen_map_kind(const BaseAddress *address);

/**
 * Reads the tambons and what the address asks of them; subject and page are to be set before, and
 * of an indicator the survey. map->indicator stays NULL where the survey has no indicator.
 */
bool screen_map_read(Snapshot *snapshot, ScreenMap *map, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Boundaries are known of more than half of the places: otherwise the map is schematic. */
bool screen_map_has_outlines(const ScreenMap *map);

/** The name of the figure: of an indicator its own. */
const char *screen_map_name(const ScreenMap *map);

/** The page's address with another kind of figure, or (INDICATOR) of choosing an indicator. */
const char *screen_map_kind_address(const ScreenPage *page, ScreenMapKind kind);

/** An indicator of a survey and year on the map of a place above the tambons (key->scope). */
const char *screen_map_indicator_address(ScreenText *text, const SnapshotIndicatorKey *key);

/** The map of a place ("/area/8001", "/group/2") as a tile in the section begun last. */
void screen_map_add_way(ScreenPage *page, const char *place_address);

/**
 * A card with the picture, the tambon touched last and what the colours mean, and what is to be
 * known of it.
 */
void screen_map_add_picture(ScreenMap *map);
