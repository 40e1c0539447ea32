#include "canvas/store.h"

/* How far ahead one list is searched for where it meets the other again: a focus ring, a tick, a
   line more or less. What is further apart is another page. */
#define LOOK_AHEAD 8

/* Boxes are joined when that costs less than this share more to draw than both alone. */
#define JOIN_SHARE 1.25

static int64_t area_of(UiBox box) { return (int64_t)box.width * box.height; }

static bool are_near(UiBox a, UiBox b)
{
    return (double)area_of(ui_box_join(a, b)) <= JOIN_SHARE * (double)(area_of(a) + area_of(b));
}

static void remove_box(UiCanvasDamage *damage, int index)
{
    damage->boxes[index] = damage->boxes[damage->count - 1];
    damage->count--;
}

/* The box whose join with `box` costs least. */
static int find_cheapest(const UiCanvasDamage *damage, UiBox box)
{
    int cheapest = 0;
    int64_t least = INT64_MAX;
    for (int i = 0; i < damage->count; i++) {
        int64_t cost = area_of(ui_box_join(damage->boxes[i], box)) - area_of(damage->boxes[i]);
        if (cost < least) {
            least = cost;
            cheapest = i;
        }
    }
    return cheapest;
}

/* A joined box may now be near another: it goes through again, until it stands alone. */
static void add_box(UiCanvasDamage *damage, UiBox box)
{
    for (int i = 0; i < damage->count;) {
        if (are_near(damage->boxes[i], box)) {
            box = ui_box_join(damage->boxes[i], box);
            remove_box(damage, i);
            i = 0;
        } else {
            i++;
        }
    }
    if (damage->count == UI_CANVAS_LIMIT_DAMAGE) {
        int cheapest = find_cheapest(damage, box);
        box = ui_box_join(damage->boxes[cheapest], box);
        remove_box(damage, cheapest);
    }
    damage->boxes[damage->count++] = box;
}

/* Two lists on the way to what they do not share. */
typedef struct {
    const UiCanvas *before;
    const UiCanvas *after;
    UiBox whole;
    UiCanvasDamage *damage;
    bool clips_differ;
} Search;

static void add_command(Search *search, const UiCanvas *canvas, int index)
{
    UiCommand command = ui_canvas_command(canvas, index);
    bool is_clip = command.kind == UI_COMMAND_CLIP || command.kind == UI_COMMAND_UNCLIP;
    UiBox reach = ui_box_meet(ui_canvas_reach(&command), search->whole);
    search->clips_differ = search->clips_differ || is_clip;
    if (!is_clip && !ui_box_is_empty(reach)) {
        add_box(search->damage, reach);
    }
}

static bool meets(const Search *search, int before, int after)
{
    return before < ui_canvas_count(search->before) && after < ui_canvas_count(search->after) &&
           ui_canvas_same_command(search->before, before, search->after, after);
}

/* What both lists have in the same order is drawn alike outside the reach of what only one has: so
   it is right to skip any command, and best to skip few. */
static void skip_difference(Search *search, int *before, int *after)
{
    for (int ahead = 1; ahead <= LOOK_AHEAD; ahead++) {
        if (meets(search, *before + ahead, *after)) {
            for (int i = 0; i < ahead; i++) {
                add_command(search, search->before, (*before)++);
            }
            return;
        }
        if (meets(search, *before, *after + ahead)) {
            for (int i = 0; i < ahead; i++) {
                add_command(search, search->after, (*after)++);
            }
            return;
        }
    }
    add_command(search, search->before, (*before)++);
    add_command(search, search->after, (*after)++);
}

static void find_differences(Search *search)
{
    int before = 0;
    int after = 0;
    while (before < ui_canvas_count(search->before) && after < ui_canvas_count(search->after)) {
        if (meets(search, before, after)) {
            before++;
            after++;
        } else {
            skip_difference(search, &before, &after);
        }
    }
    while (before < ui_canvas_count(search->before)) {
        add_command(search, search->before, before++);
    }
    while (after < ui_canvas_count(search->after)) {
        add_command(search, search->after, after++);
    }
}

UiCanvasDamage ui_canvas_damage(const UiCanvas *before, const UiCanvas *after)
{
    UiCanvasDamage damage = {.count = 0};
    Search search = {before, after, {0, 0, after->width_px, after->height_px}, &damage, false};
    if (before->width_px == after->width_px && before->height_px == after->height_px) {
        find_differences(&search);
        if (!search.clips_differ) {
            return damage;
        }
    }
    /* A clip that only one list has bounds what both draw: then nothing is sure. */
    return (UiCanvasDamage){.boxes = {search.whole}, .count = 1};
}
