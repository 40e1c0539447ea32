#include <math.h>

#include "address.h"
#include "map_picture.h"
#include "place.h"
#include "spread.h"

// The shapes of the picture: without boundaries a square for each tambon, laid by its centre point.

// A square in units of the map, and what is left free at each of its sides.
#define SQUARE 100
#define GAP 3
#define CORNERS 4

// Few squares are no larger than a hand.
#define MOST_MM 34.0

#define STEPS UI_THEME_STEP_COUNT

static bool has_centre(const ScreenMapPlace *place)
{
    return !isnan(place->area->latitude) && !isnan(place->area->longitude);
}

static int step_of(const ScreenMap *map, const ScreenMapPlace *place)
{
    if (map->by_goal) {
        return place->goal.word == NULL               ? UI_MAP_NO_FIGURE
               : place->goal.tone == UI_TONE_POSITIVE ? STEPS - 1
                                                      : 1;
    }
    return place->capped      ? UI_MAP_CAPPED
           : place->class < 0 ? UI_MAP_NO_FIGURE
                              : screen_classes_step(&map->classes, place->class, STEPS);
}

/* Touched again, the tambon opens. */
static const char *id_of(const ScreenMap *map, int index)
{
    const ScreenPage *page = map->page;
    const char *code = map->places[index].area->code;
    return index == map->chosen ? screen_place_address(page->text, code)
                                : screen_address_with(page->text, page->address, "at", code);
}

UiMapPlace screen_map_make_place(const ScreenMap *map, int index)
{
    const ScreenMapPlace *place = &map->places[index];
    return (UiMapPlace){
        .step = step_of(map, place),
        .mark = place->mark,
        .strong = place->area->pilot_group > 0,
        .number = place->brief,
        .key = screen_text_say(map->page->text, "%d", place->key),
        .id = id_of(map, index),
    };
}

// ---- schematic ---------------------------------------------------------------------------------

// The places that have a centre point, and where those lie.
typedef struct {
    int *of;                   /* owned; of the map's places */
    ScreenSpreadPoint *points; /* owned */
    int count;
} Centres;

static Centres find_centres(const ScreenMap *map)
{
    Centres centres = {.of = g_new(int, map->count + 1),
                       .points = g_new(ScreenSpreadPoint, map->count + 1)};
    double latitude = 0;
    for (int i = 0; i < map->count && centres.count < SCREEN_SPREAD_LIMIT; i++) {
        const SnapshotArea *area = map->places[i].area;
        if (has_centre(&map->places[i])) {
            latitude = centres.count == 0 ? area->latitude : latitude;
            centres.of[centres.count] = i;
            centres.points[centres.count++] =
                (ScreenSpreadPoint){area->longitude * cos(latitude * G_PI / 180), -area->latitude};
        }
    }
    return centres;
}

/* Rows and columns in which no square lies are left out at the edges. */
static UiPoint cut_edges(int *squares, int count, const ScreenSpreadGrid *grid)
{
    int left = grid->columns;
    int top = grid->rows;
    UiPoint size = {0, 0};
    for (int i = 0; i < count; i++) {
        left = MIN(left, squares[i] % grid->columns);
        top = MIN(top, squares[i] / grid->columns);
        size.x = MAX(size.x, squares[i] % grid->columns + 1);
        size.y = MAX(size.y, squares[i] / grid->columns + 1);
    }
    for (int i = 0; i < count; i++) {
        squares[i] -= top * grid->columns + left;
    }
    return (UiPoint){(size.x - left) * SQUARE, (size.y - top) * SQUARE};
}

static void set_corners(UiPoint *corners, UiPoint at)
{
    const UiPoint from = {at.x * SQUARE + GAP, at.y * SQUARE + GAP};
    const UiPoint to = {(at.x + 1) * SQUARE - GAP, (at.y + 1) * SQUARE - GAP};
    corners[0] = from;
    corners[1] = (UiPoint){to.x, from.y};
    corners[2] = to;
    corners[3] = (UiPoint){from.x, to.y};
}

static void set_square(UiMapPlace *place, const UiPoint *corners)
{
    static const int ring_end = CORNERS;
    place->points = corners;
    place->ring_ends = &ring_end;
    place->ring_count = 1;
    place->middle = (UiPoint){(corners[0].x + corners[2].x) / 2, (corners[0].y + corners[2].y) / 2};
    place->room = SQUARE / 2 - GAP;
}

// The corners of all squares, kept with the flow; sets the size of the picture.
static const UiPoint *lay_squares(const ScreenMap *map, const Centres *centres, UiPoint *size)
{
    g_autofree int *squares = g_new(int, centres->count);
    g_autofree UiPoint *corners = g_new(UiPoint, (gsize)CORNERS * (gsize)centres->count);
    ScreenSpreadGrid grid = screen_spread_grid(centres->points, centres->count);
    screen_spread_make(centres->points, centres->count, &grid, squares);
    *size = cut_edges(squares, centres->count, &grid);
    for (int i = 0; i < centres->count; i++) {
        set_corners(corners + (gsize)CORNERS * (gsize)i,
                    (UiPoint){squares[i] % grid.columns, squares[i] / grid.columns});
    }
    return screen_flow_keep(map->page->flow, corners,
                            sizeof *corners * CORNERS * (gsize)centres->count);
}

void screen_map_set_squares(ScreenMap *map, UiMap *picture)
{
    Centres centres = find_centres(map);
    gsize count = (gsize)centres.count;
    map->unplaced = map->count - centres.count;
    if (count > 0) {
        g_autofree UiMapPlace *places = g_new0(UiMapPlace, count);
        const UiPoint *corners = lay_squares(map, &centres, &picture->size);
        for (gsize i = 0; i < count; i++) {
            places[i] = screen_map_make_place(map, centres.of[i]);
            set_square(&places[i], corners + CORNERS * i);
            picture->chosen = centres.of[i] == map->chosen ? (int)i : picture->chosen;
        }
        picture->places = screen_flow_keep(map->page->flow, places, sizeof *places * count);
        picture->count = centres.count;
        picture->schematic = true;
        picture->most_mm_per_unit = MOST_MM / SQUARE;
    }
    g_free(centres.of);
    g_free(centres.points);
}
