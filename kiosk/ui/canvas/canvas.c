#include "canvas/store.h"

#include <string.h>

/* A usual page; more is a longer page, which grows it. */
#define FIRST_TEXT_BYTES 16384

UiCanvas *ui_canvas_new(void)
{
    UiCanvas *canvas = g_new0(UiCanvas, 1);
    canvas->entries = g_array_new(FALSE, TRUE, sizeof(UiCanvasEntry));
    canvas->points = g_array_new(FALSE, FALSE, sizeof(UiPoint));
    canvas->targets = g_array_new(FALSE, FALSE, sizeof(int));
    canvas->spots = g_array_new(FALSE, FALSE, sizeof(UiCanvasSpot));
    canvas->texts = g_string_sized_new(FIRST_TEXT_BYTES);
    ui_canvas_reset(canvas, 0, 0);
    return canvas;
}

void ui_canvas_free(UiCanvas *canvas)
{
    if (canvas == NULL) {
        return;
    }
    g_array_free(canvas->entries, TRUE);
    g_array_free(canvas->points, TRUE);
    g_array_free(canvas->targets, TRUE);
    g_array_free(canvas->spots, TRUE);
    g_string_free(canvas->texts, TRUE);
    g_free(canvas);
}

void ui_canvas_reset(UiCanvas *canvas, int width_px, int height_px)
{
    g_array_set_size(canvas->entries, 0);
    g_array_set_size(canvas->points, 0);
    g_array_set_size(canvas->targets, 0);
    g_array_set_size(canvas->spots, 0);
    g_string_truncate(canvas->texts, 0);
    g_string_append_c(canvas->texts, '\0');
    canvas->clips[0] = (UiBox){0, 0, width_px, height_px};
    canvas->clip_count = 0;
    canvas->cover_end = 0;
    canvas->scroll = (UiCanvasScroll){0};
    canvas->pan = (UiCanvasPan){0};
    canvas->field = (UiBox){0, 0, 0, 0};
    canvas->page_up_offset = 0;
    canvas->page_down_offset = 0;
    canvas->width_px = width_px;
    canvas->height_px = height_px;
    canvas->full = false;
}

void ui_canvas_wipe(UiCanvas *canvas)
{
    explicit_bzero(canvas->texts->str, canvas->texts->allocated_len);
    ui_canvas_reset(canvas, 0, 0);
}

/* The texts move when they grow: what they leave behind may be what a visitor typed. */
static void make_room_for_text(GString *texts, size_t bytes)
{
    if (texts->allocated_len - texts->len > bytes) {
        return;
    }
    size_t wanted = 2 * (texts->len + bytes + 1);
    char *moved = g_malloc(wanted);
    memcpy(moved, texts->str, texts->len + 1);
    explicit_bzero(texts->str, texts->allocated_len);
    g_free(texts->str);
    texts->str = moved;
    texts->allocated_len = wanted;
}

void ui_canvas_assign(UiCanvas *to, const UiCanvas *from)
{
    if (to == from) {
        return;
    }
    ui_canvas_reset(to, from->width_px, from->height_px);
    g_array_append_vals(to->entries, from->entries->data, from->entries->len);
    g_array_append_vals(to->points, from->points->data, from->points->len);
    g_array_append_vals(to->targets, from->targets->data, from->targets->len);
    g_string_truncate(to->texts, 0);
    make_room_for_text(to->texts, from->texts->len);
    g_string_append_len(to->texts, from->texts->str, (gssize)from->texts->len);
    to->cover_end = from->cover_end;
    to->full = from->full;
}

bool ui_canvas_has_room(UiCanvas *canvas, size_t bytes)
{
    if (canvas == NULL) {
        return false;
    }
    size_t used = canvas->texts->len + canvas->points->len * sizeof(UiPoint);
    if (canvas->entries->len >= UI_CANVAS_LIMIT_COMMANDS ||
        bytes > (size_t)UI_CANVAS_LIMIT_BYTES - used) {
        canvas->full = true;
        return false;
    }
    return true;
}

static void append(UiCanvas *canvas, const UiCanvasEntry *entry)
{
    g_array_append_vals(canvas->entries, entry, 1);
}

uint32_t ui_canvas_store_text(UiCanvas *canvas, const char *text, size_t bytes)
{
    if (bytes == 0) {
        return 0;
    }
    uint32_t offset = (uint32_t)canvas->texts->len;
    make_room_for_text(canvas->texts, bytes + 1);
    g_string_append_len(canvas->texts, text, (gssize)bytes);
    g_string_append_c(canvas->texts, '\0');
    return offset;
}

void ui_canvas_add_fill(UiCanvas *canvas, UiBox box, UiColour colour)
{
    if (!ui_box_is_empty(box) && ui_canvas_has_room(canvas, 0)) {
        append(canvas, &(UiCanvasEntry){
                           .command = {.kind = UI_COMMAND_FILL, .box = box, .colour = colour}});
    }
}

void ui_canvas_add_round(UiCanvas *canvas, UiBox box, const UiRound *round)
{
    if (!ui_box_is_empty(box) && ui_canvas_has_room(canvas, 0)) {
        append(canvas, &(UiCanvasEntry){
                           .command = {.kind = UI_COMMAND_ROUND, .box = box, .round = *round}});
    }
}

void ui_canvas_add_line(UiCanvas *canvas, UiPoint from, UiPoint to, int line_px, UiColour colour)
{
    if (ui_canvas_has_room(canvas, 0)) {
        UiBox box = {from.x, from.y, to.x - from.x, to.y - from.y};
        append(canvas, &(UiCanvasEntry){.command = {.kind = UI_COMMAND_LINE,
                                                    .box = box,
                                                    .colour = colour,
                                                    .line_px = line_px}});
    }
}

static UiBox box_around(const UiPoint *points, int count)
{
    UiBox box = {points[0].x, points[0].y, 1, 1};
    for (int i = 1; i < count; i++) {
        box = ui_box_join(box, (UiBox){points[i].x, points[i].y, 1, 1});
    }
    return box;
}

/* A command that has points, at most `limit` of them. */
static void append_points(UiCanvas *canvas, const UiPoint *points, int limit, UiCommand command)
{
    int count = command.point_count;
    if (count < 3 || !ui_canvas_has_room(canvas, (size_t)count * sizeof(UiPoint))) {
        return;
    }
    if (count > limit) {
        canvas->full = true;
        return;
    }
    command.box = box_around(points, count);
    append(canvas, &(UiCanvasEntry){.command = command, .point_offset = canvas->points->len});
    g_array_append_vals(canvas->points, points, (guint)count);
}

void ui_canvas_add_polygon(UiCanvas *canvas, const UiPoint *points, int count, UiColour colour)
{
    append_points(canvas, points, UI_CANVAS_LIMIT_POINTS,
                  (UiCommand){.kind = UI_COMMAND_POLYGON, .colour = colour, .point_count = count});
}

void ui_canvas_add_shape(UiCanvas *canvas, const UiPoint *points, int count, const UiShape *shape)
{
    append_points(canvas, points, UI_CANVAS_LIMIT_OUTLINE,
                  (UiCommand){.kind = UI_COMMAND_SHAPE,
                              .colour = shape->fill,
                              .shape = *shape,
                              .point_count = count});
}

void ui_canvas_add_text(UiCanvas *canvas, const UiTextLine *line, const char *text, size_t bytes)
{
    if (bytes == 0 || !ui_canvas_has_room(canvas, bytes + 1)) {
        return;
    }
    append(canvas, &(UiCanvasEntry){.command = {.kind = UI_COMMAND_TEXT,
                                                .box = line->box,
                                                .colour = line->colour,
                                                .style = line->style,
                                                .limit = line->limit,
                                                .cut = line->cut,
                                                .overflows = line->overflows},
                                    .text_offset = ui_canvas_store_text(canvas, text, bytes)});
}

void ui_canvas_add_icon(UiCanvas *canvas, UiBox box, UiIcon icon, UiColour colour)
{
    if (icon != UI_ICON_NONE && !ui_box_is_empty(box) && ui_canvas_has_room(canvas, 0)) {
        append(
            canvas,
            &(UiCanvasEntry){
                .command = {.kind = UI_COMMAND_ICON, .box = box, .colour = colour, .icon = icon}});
    }
}

void ui_canvas_add_qr(UiCanvas *canvas, UiBox box, const char *text)
{
    size_t bytes = strlen(text);
    if (!ui_box_is_empty(box) && ui_canvas_has_room(canvas, bytes + 1)) {
        append(canvas, &(UiCanvasEntry){.command = {.kind = UI_COMMAND_QR, .box = box},
                                        .text_offset = ui_canvas_store_text(canvas, text, bytes)});
    }
}

void ui_canvas_add_picture(UiCanvas *canvas, UiBox box, UiBox part, UiColour ground,
                           const char *path)
{
    size_t bytes = strlen(path);
    if (!ui_box_is_empty(box) && !ui_box_is_empty(part) && ui_canvas_has_room(canvas, bytes + 1)) {
        append(
            canvas,
            &(UiCanvasEntry){
                .command = {.kind = UI_COMMAND_PICTURE, .box = box, .colour = ground, .part = part},
                .text_offset = ui_canvas_store_text(canvas, path, bytes)});
    }
}

/* The stack keeps counting beyond its limit so that pushes and pops stay paired; what lies deeper
   is clipped by the last one that was kept. */
UiBox *ui_canvas_current_clip(UiCanvas *canvas)
{
    return &canvas->clips[MIN(canvas->clip_count, UI_CANVAS_LIMIT_CLIPS)];
}

void ui_canvas_push_clip(UiCanvas *canvas, UiBox box)
{
    if (canvas == NULL) {
        return;
    }
    UiBox inside = ui_box_meet(*ui_canvas_current_clip(canvas), box);
    canvas->clip_count++;
    if (canvas->clip_count > UI_CANVAS_LIMIT_CLIPS) {
        canvas->full = true;
    }
    *ui_canvas_current_clip(canvas) = inside;
    if (ui_canvas_has_room(canvas, 0)) {
        append(canvas, &(UiCanvasEntry){.command = {.kind = UI_COMMAND_CLIP, .box = inside}});
    }
}

/* An UNCLIP carries the box that is in force again: whoever plays the list needs no stack. */
void ui_canvas_pop_clip(UiCanvas *canvas)
{
    if (canvas == NULL) {
        return;
    }
    g_return_if_fail(canvas->clip_count > 0);
    canvas->clip_count--;
    if (ui_canvas_has_room(canvas, 0)) {
        append(canvas, &(UiCanvasEntry){.command = {.kind = UI_COMMAND_UNCLIP,
                                                    .box = *ui_canvas_current_clip(canvas)}});
    }
}

void ui_canvas_add_target(UiCanvas *canvas, UiBox box, const char *id, const char *label)
{
    const char *words = label != NULL ? label : "";
    if (!ui_canvas_has_room(canvas, strlen(id) + strlen(words) + 2)) {
        return;
    }
    UiBox inside = ui_box_meet(*ui_canvas_current_clip(canvas), box);
    if (ui_box_is_empty(inside)) {
        return;
    }
    int index = (int)canvas->entries->len;
    append(canvas,
           &(UiCanvasEntry){.command = {.kind = UI_COMMAND_TARGET, .box = inside},
                            .text_offset = ui_canvas_store_text(canvas, id, strlen(id)),
                            .label_offset = ui_canvas_store_text(canvas, words, strlen(words))});
    g_array_append_val(canvas->targets, index);
}

void ui_canvas_add_cover(UiCanvas *canvas)
{
    if (!ui_canvas_has_room(canvas, 0)) {
        return;
    }
    UiBox whole = {0, 0, canvas->width_px, canvas->height_px};
    append(canvas, &(UiCanvasEntry){.command = {.kind = UI_COMMAND_COVER, .box = whole}});
    g_array_set_size(canvas->targets, 0);
    canvas->scroll = (UiCanvasScroll){0};
    canvas->pan = (UiCanvasPan){0};
    canvas->field = (UiBox){0, 0, 0, 0};
    canvas->page_up_offset = 0;
    canvas->page_down_offset = 0;
    canvas->cover_end = (int)canvas->entries->len;
}

static void find_targets(UiCanvas *canvas)
{
    g_array_set_size(canvas->targets, 0);
    for (int i = canvas->cover_end; i < ui_canvas_count(canvas); i++) {
        const UiCanvasEntry *entry = &g_array_index(canvas->entries, UiCanvasEntry, i);
        if (entry->command.kind == UI_COMMAND_TARGET) {
            g_array_append_val(canvas->targets, i);
        }
    }
}

void ui_canvas_move_to_front(UiCanvas *canvas, int first)
{
    int count = ui_canvas_count(canvas);
    g_return_if_fail(first >= canvas->cover_end && first <= count);
    const UiCanvasEntry *entries = &g_array_index(canvas->entries, UiCanvasEntry, 0);
    GArray *moved = g_array_sized_new(FALSE, TRUE, sizeof(UiCanvasEntry), (guint)count);
    g_array_append_vals(moved, entries + first, (guint)(count - first));
    g_array_append_vals(moved, entries, (guint)first);
    g_array_unref(canvas->entries);
    canvas->entries = moved;
    canvas->cover_end += canvas->cover_end > 0 ? count - first : 0;
    find_targets(canvas);
}

static uint32_t store_id(UiCanvas *canvas, const char *id)
{
    return id != NULL && ui_canvas_has_room(canvas, strlen(id) + 1)
               ? ui_canvas_store_text(canvas, id, strlen(id))
               : 0;
}

void ui_canvas_set_pages(UiCanvas *canvas, const char *up_id, const char *down_id)
{
    if (canvas != NULL) {
        canvas->page_up_offset = store_id(canvas, up_id);
        canvas->page_down_offset = store_id(canvas, down_id);
    }
}

static const char *id_at(const UiCanvas *canvas, uint32_t offset)
{
    return offset != 0 ? canvas->texts->str + offset : NULL;
}

const char *ui_canvas_page_up(const UiCanvas *canvas)
{
    return id_at(canvas, canvas->page_up_offset);
}

const char *ui_canvas_page_down(const UiCanvas *canvas)
{
    return id_at(canvas, canvas->page_down_offset);
}

int ui_canvas_cover_end(const UiCanvas *canvas) { return canvas->cover_end; }

int ui_canvas_width(const UiCanvas *canvas) { return canvas->width_px; }

int ui_canvas_height(const UiCanvas *canvas) { return canvas->height_px; }

int ui_canvas_count(const UiCanvas *canvas) { return (int)canvas->entries->len; }

UiCommand ui_canvas_command(const UiCanvas *canvas, int index)
{
    const UiCanvasEntry *entry = &g_array_index(canvas->entries, UiCanvasEntry, index);
    UiCommand command = entry->command;
    command.text = canvas->texts->str + entry->text_offset;
    command.label = canvas->texts->str + entry->label_offset;
    if (command.point_count > 0) {
        command.points = &g_array_index(canvas->points, UiPoint, entry->point_offset);
    }
    return command;
}

bool ui_canvas_is_full(const UiCanvas *canvas) { return canvas->full; }

int ui_canvas_target_count(const UiCanvas *canvas) { return (int)canvas->targets->len; }

int ui_canvas_target_index(const UiCanvas *canvas, int n)
{
    return g_array_index(canvas->targets, int, n);
}

const char *ui_canvas_hit(const UiCanvas *canvas, int x, int y)
{
    for (int n = ui_canvas_target_count(canvas) - 1; n >= 0; n--) {
        UiCommand target = ui_canvas_command(canvas, ui_canvas_target_index(canvas, n));
        if (ui_box_contains(target.box, x, y)) {
            return target.text;
        }
    }
    return ui_canvas_hit_spot(canvas, x, y);
}
