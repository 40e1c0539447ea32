#include "ground.h"

#include <math.h>
#include <stdlib.h>
#include <ui/theme.h>

#define OPAQUE 0xffu
#define BEST_CONTRAST 21.0

// The ground of a text may change half way.
#define SAMPLES_ACROSS 7
#define SAMPLES_DOWN 3
#define SAMPLES (SAMPLES_ACROSS * SAMPLES_DOWN)

static unsigned alpha_of(UiColour colour) { return colour >> 24; }

static unsigned mix_channel(UiColour over, UiColour below, int shift)
{
    unsigned alpha = alpha_of(over);
    unsigned top = over >> shift & 0xff;
    unsigned bottom = below >> shift & 0xff;
    return (top * alpha + bottom * (OPAQUE - alpha) + OPAQUE / 2) / OPAQUE;
}

static UiColour lay_over(UiColour over, UiColour below)
{
    return OPAQUE << 24 | mix_channel(over, below, 16) << 16 | mix_channel(over, below, 8) << 8 |
           mix_channel(over, below, 0);
}

typedef struct {
    UiCommand command;
    UiBox clip;
} Entry;

struct Ground {
    GArray *entries; // of Entry, one a command
};

Ground *ground_new(const UiCanvas *canvas)
{
    Ground *ground = g_new0(Ground, 1);
    ground->entries = g_array_new(false, false, sizeof(Entry));
    UiBox clip = {0, 0, ui_canvas_width(canvas), ui_canvas_height(canvas)};
    for (int i = 0; i < ui_canvas_count(canvas); i++) {
        Entry entry = {ui_canvas_command(canvas, i), clip};
        // Both carry the box that is in force from there on.
        if (entry.command.kind == UI_COMMAND_CLIP || entry.command.kind == UI_COMMAND_UNCLIP) {
            clip = entry.command.box;
        }
        g_array_append_val(ground->entries, entry);
    }
    return ground;
}

void ground_free(Ground *ground)
{
    if (ground != NULL) {
        g_array_unref(ground->entries);
        g_free(ground);
    }
}

static const Entry *entry_at(const Ground *ground, int index)
{
    return &g_array_index(ground->entries, Entry, index);
}

UiBox ground_clip(const Ground *ground, int index) { return entry_at(ground, index)->clip; }

static bool is_in_round(UiBox box, int radius_px, UiPoint point)
{
    if (!ui_box_contains(box, point.x, point.y)) {
        return false;
    }
    int radius = MIN(radius_px, MIN(box.width, box.height) / 2);
    int dx = MAX(MAX(box.x + radius - point.x, point.x - (box.x + box.width - 1 - radius)), 0);
    int dy = MAX(MAX(box.y + radius - point.y, point.y - (box.y + box.height - 1 - radius)), 0);
    return dx * dx + dy * dy <= radius * radius;
}

static UiColour round_at(const UiCommand *command, UiPoint point)
{
    const UiRound *round = &command->round;
    if (!is_in_round(command->box, round->radius_px, point)) {
        return 0;
    }
    UiBox inside = ui_box_inset(command->box, round->border != 0 ? round->border_px : 0);
    bool in_border = !is_in_round(inside, MAX(round->radius_px - round->border_px, 0), point);
    return in_border ? round->border : round->fill;
}

static bool is_in_polygon(const UiCommand *command, UiPoint point)
{
    bool inside = false;
    for (int i = 0, j = command->point_count - 1; i < command->point_count; j = i++) {
        UiPoint a = command->points[i];
        UiPoint b = command->points[j];
        if ((a.y > point.y) != (b.y > point.y) &&
            point.x < (double)(b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x) {
            inside = !inside;
        }
    }
    return inside;
}

static bool is_on_line(const UiCommand *command, UiPoint point)
{
    double dx = command->box.width;
    double dy = command->box.height;
    double length = hypot(dx, dy);
    double from_x = point.x - command->box.x;
    double from_y = point.y - command->box.y;
    double along = length > 0 ? (from_x * dx + from_y * dy) / length : 0;
    double across = length > 0 ? fabs(from_x * dy - from_y * dx) / length : hypot(from_x, from_y);
    return along >= 0 && along <= length && across <= command->line_px / 2.0;
}

// What one command paints at a point: 0 for nothing.
static UiColour paint_at(const UiCommand *command, UiPoint point)
{
    switch (command->kind) {
    case UI_COMMAND_FILL:
        return ui_box_contains(command->box, point.x, point.y) ? command->colour : 0;
    case UI_COMMAND_ROUND:
        return round_at(command, point);
    case UI_COMMAND_POLYGON:
    case UI_COMMAND_SHAPE:
        return is_in_polygon(command, point) ? command->colour : 0;
    case UI_COMMAND_LINE:
        return is_on_line(command, point) ? command->colour : 0;
    case UI_COMMAND_QR:
        return ui_box_contains(command->box, point.x, point.y) ? ui_theme_get(UI_THEME_LIGHT)->plate
                                                               : 0;
    default:
        return 0;
    }
}

static UiBox reach_of(const UiCommand *command)
{
    UiBox box = command->box;
    if (command->kind == UI_COMMAND_LINE) {
        box = (UiBox){MIN(box.x, box.x + box.width), MIN(box.y, box.y + box.height),
                      abs(box.width) + 1, abs(box.height) + 1};
        return ui_box_inset(box, -command->line_px);
    }
    return box;
}

static bool paints(UiCommandKind kind)
{
    return kind == UI_COMMAND_FILL || kind == UI_COMMAND_ROUND || kind == UI_COMMAND_POLYGON ||
           kind == UI_COMMAND_SHAPE || kind == UI_COMMAND_LINE || kind == UI_COMMAND_QR;
}

// Of the first `before` commands those that may reach the box, the topmost first.
static GPtrArray *candidates(const Ground *ground, int before, UiBox box)
{
    GPtrArray *found = g_ptr_array_new();
    for (int i = before - 1; i >= 0; i--) {
        const Entry *entry = entry_at(ground, i);
        if (paints(entry->command.kind) &&
            !ui_box_is_empty(ui_box_meet(box, reach_of(&entry->command)))) {
            g_ptr_array_add(found, (void *)(uintptr_t)entry);
        }
    }
    return found;
}

static UiColour colour_at(const GPtrArray *candidates, UiPoint point)
{
    UiColour translucent[UI_CANVAS_LIMIT_CLIPS];
    int count = 0;
    UiColour below = OPAQUE << 24;
    for (guint i = 0; i < candidates->len; i++) {
        const Entry *entry = g_ptr_array_index(candidates, i);
        UiColour colour = paint_at(&entry->command, point);
        if (alpha_of(colour) == 0 || !ui_box_contains(entry->clip, point.x, point.y)) {
            continue;
        }
        if (alpha_of(colour) == OPAQUE || count == UI_CANVAS_LIMIT_CLIPS) {
            below = colour;
            break;
        }
        translucent[count++] = colour;
    }
    while (count > 0) {
        below = lay_over(translucent[--count], below);
    }
    return below;
}

UiColour ground_colour(const Ground *ground, int before, UiPoint point)
{
    g_autoptr(GPtrArray) under = candidates(ground, before, (UiBox){point.x, point.y, 1, 1});
    return colour_at(under, point);
}

// Point `index` of `count` spread evenly over a length, the ends a little inside.
static int spread(int from, int length, int index, int count)
{
    return from + (int)((length - 1) * (index + 0.5) / count + 0.5);
}

static int compare_ratios(const void *a, const void *b)
{
    const double *one = a;
    const double *other = b;
    return (*one > *other) - (*one < *other);
}

GroundRange ground_contrast(const Ground *ground, int before, UiBox box, UiColour colour)
{
    UiBox seen = ui_box_meet(box, ground_clip(ground, before));
    if (ui_box_is_empty(seen)) {
        return (GroundRange){BEST_CONTRAST, BEST_CONTRAST, BEST_CONTRAST};
    }
    double ratios[SAMPLES];
    double ratio = 0;
    g_autoptr(GPtrArray) under = candidates(ground, before, seen);
    UiColour last = 0; // mostly all points lie on one ground
    for (int i = 0; i < SAMPLES; i++) {
        UiPoint point = {spread(seen.x, seen.width, i % SAMPLES_ACROSS, SAMPLES_ACROSS),
                         spread(seen.y, seen.height, i / SAMPLES_ACROSS, SAMPLES_DOWN)};
        UiColour ground_here = colour_at(under, point);
        if (ground_here != last) {
            ratio = ui_theme_contrast(colour, ground_here);
            last = ground_here;
        }
        ratios[i] = ratio;
    }
    qsort(ratios, G_N_ELEMENTS(ratios), sizeof *ratios, compare_ratios);
    return (GroundRange){ratios[0], ratios[SAMPLES / 2], ratios[SAMPLES - 1]};
}
