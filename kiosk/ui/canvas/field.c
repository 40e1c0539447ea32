#include "canvas/store.h"

#include <math.h>
#include <string.h>

void ui_canvas_set_field(UiCanvas *canvas, UiBox box, int reach_px)
{
    if (canvas != NULL) {
        canvas->field = ui_box_meet(*ui_canvas_current_clip(canvas), box);
        canvas->field_reach_px = reach_px;
        g_array_set_size(canvas->spots, 0);
    }
}

void ui_canvas_add_spot(UiCanvas *canvas, const char *id)
{
    if (canvas == NULL || canvas->entries->len == 0 ||
        !ui_canvas_has_room(canvas, strlen(id) + 1)) {
        return;
    }
    const UiCanvasEntry *shape =
        &g_array_index(canvas->entries, UiCanvasEntry, canvas->entries->len - 1);
    if (shape->command.kind != UI_COMMAND_SHAPE) {
        return;
    }
    UiCanvasSpot spot = {.point_offset = shape->point_offset,
                         .point_count = shape->command.point_count,
                         .text_offset = ui_canvas_store_text(canvas, id, strlen(id)),
                         .box = shape->command.box};
    g_array_append_val(canvas->spots, spot);
}

typedef struct {
    double x;
    double y;
} Place;

/* How far a place is from the line between two points. */
static double distance_to(Place place, UiPoint from, UiPoint to)
{
    double dx = to.x - from.x;
    double dy = to.y - from.y;
    double length = dx * dx + dy * dy;
    double along = length > 0 ? ((place.x - from.x) * dx + (place.y - from.y) * dy) / length : 0.0;
    along = CLAMP(along, 0.0, 1.0);
    return hypot(place.x - from.x - along * dx, place.y - from.y - along * dy);
}

/* 0 within the outline. */
static double distance_of(const UiCanvas *canvas, const UiCanvasSpot *spot, Place place)
{
    const UiPoint *points = &g_array_index(canvas->points, UiPoint, spot->point_offset);
    double least = INFINITY;
    bool inside = false;
    for (int i = 0; i < spot->point_count; i++) {
        UiPoint a = points[i];
        UiPoint b = points[(i + 1) % spot->point_count];
        if ((a.y <= place.y) != (b.y <= place.y) &&
            place.x < a.x + (place.y - a.y) / (b.y - a.y) * (b.x - a.x)) {
            inside = !inside;
        }
        least = MIN(least, distance_to(place, a, b));
    }
    return inside ? 0 : least;
}

const char *ui_canvas_hit_spot(const UiCanvas *canvas, int x, int y)
{
    const UiCanvasSpot *nearest = NULL;
    double least = canvas->field_reach_px;
    if (!ui_box_contains(canvas->field, x, y)) {
        return NULL;
    }
    for (guint i = 0; i < canvas->spots->len; i++) {
        const UiCanvasSpot *spot = &g_array_index(canvas->spots, UiCanvasSpot, i);
        if (!ui_box_contains(ui_box_inset(spot->box, -canvas->field_reach_px), x, y)) {
            continue;
        }
        double distance = distance_of(canvas, spot, (Place){x + 0.5, y + 0.5});
        if (distance < least || (nearest == NULL && distance <= least)) {
            least = distance;
            nearest = spot;
        }
    }
    return nearest == NULL ? NULL : canvas->texts->str + nearest->text_offset;
}
