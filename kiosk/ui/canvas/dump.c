#include "canvas/store.h"

#include <string.h>

static const char *const face_names[UI_FACE_COUNT] = {
    [UI_FACE_REGULAR] = "regular",
    [UI_FACE_BOLD] = "bold",
    [UI_FACE_ICON] = "icon",
};

static void put_box(GString *out, const char *word, UiBox box)
{
    g_string_append_printf(out, "%s %d,%d %dx%d", word, box.x, box.y, box.width, box.height);
}

static void put_colour(GString *out, UiColour colour)
{
    g_string_append_printf(out, " #%06x", colour & 0xffffff);
    if (colour >> 24 != 0xff) {
        g_string_append_printf(out, "%02x", colour >> 24);
    }
}

static void put_quoted(GString *out, const char *text)
{
    g_string_append(out, " \"");
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == '"' || *at == '\\') {
            g_string_append_c(out, '\\');
        }
        if (*at == '\n') {
            g_string_append(out, "\\n");
        } else {
            g_string_append_c(out, *at);
        }
    }
    g_string_append_c(out, '"');
}

static void put_round(GString *out, const UiCommand *command)
{
    const UiRound *round = &command->round;
    put_box(out, "round", command->box);
    if (round->fill != 0) {
        g_string_append(out, " fill");
        put_colour(out, round->fill);
    }
    if (round->border != 0 && round->border_px > 0) {
        g_string_append_printf(out, " border %d", round->border_px);
        put_colour(out, round->border);
    }
    g_string_append_printf(out, " radius %d", round->radius_px);
    if (round->shadow_px > 0) {
        g_string_append_printf(out, " shadow %d", round->shadow_px);
    }
}

static void put_text(GString *out, const UiCommand *command)
{
    put_box(out, "text", command->box);
    put_colour(out, command->colour);
    g_string_append_printf(out, " %s %d", face_names[command->style.face], command->style.em_px);
    put_quoted(out, command->text);
    g_string_append(out, command->cut ? " cut" : "");
    g_string_append(out, command->overflows ? " overflows" : "");
}

static void put_points(GString *out, const char *word, const UiCommand *command)
{
    g_string_append(out, word);
    for (int i = 0; i < command->point_count; i++) {
        g_string_append_printf(out, " %d,%d", command->points[i].x, command->points[i].y);
    }
    put_colour(out, command->colour);
}

static void put_shape(GString *out, const UiCommand *command)
{
    static const char *const patterns[UI_PATTERN_COUNT] = {"plain", "dots", "rising", "crossed"};
    const UiShape *shape = &command->shape;
    put_points(out, "shape", command);
    g_string_append_printf(out, " %s", patterns[shape->pattern]);
    put_colour(out, shape->ink);
    g_string_append_printf(out, " edge %d", shape->edge_px);
    put_colour(out, shape->edge);
}

static void put_line(GString *out, const UiCommand *command)
{
    UiBox box = command->box;
    g_string_append_printf(out, "line %d,%d %d,%d %d", box.x, box.y, box.x + box.width,
                           box.y + box.height, command->line_px);
    put_colour(out, command->colour);
}

/* Only the file's name: the folder is another on every machine. */
static void put_picture(GString *out, const UiCommand *command)
{
    const char *name = strrchr(command->text, '/');
    put_box(out, "picture", command->box);
    put_box(out, " part", command->part);
    put_quoted(out, name != NULL ? name + 1 : command->text);
}

static void put_command(GString *out, const UiCommand *command)
{
    switch (command->kind) {
    case UI_COMMAND_FILL:
        put_box(out, "fill", command->box);
        put_colour(out, command->colour);
        break;
    case UI_COMMAND_ROUND:
        put_round(out, command);
        break;
    case UI_COMMAND_LINE:
        put_line(out, command);
        break;
    case UI_COMMAND_POLYGON:
        put_points(out, "polygon", command);
        break;
    case UI_COMMAND_SHAPE:
        put_shape(out, command);
        break;
    case UI_COMMAND_TEXT:
        put_text(out, command);
        break;
    case UI_COMMAND_ICON:
        put_box(out, "icon", command->box);
        put_colour(out, command->colour);
        g_string_append_printf(out, " %s", ui_icon_name(command->icon));
        break;
    case UI_COMMAND_QR:
        put_box(out, "qr", command->box);
        put_quoted(out, command->text);
        break;
    case UI_COMMAND_PICTURE:
        put_picture(out, command);
        break;
    case UI_COMMAND_CLIP:
        put_box(out, "clip", command->box);
        break;
    case UI_COMMAND_UNCLIP:
        g_string_append(out, "unclip");
        break;
    case UI_COMMAND_TARGET:
        put_box(out, "target", command->box);
        put_quoted(out, command->text);
        put_quoted(out, command->label);
        break;
    case UI_COMMAND_COVER:
        g_string_append(out, "cover");
        break;
    }
    g_string_append_c(out, '\n');
}

char *ui_canvas_to_text(const UiCanvas *canvas)
{
    GString *out = g_string_new(NULL);
    g_string_append_printf(out, "canvas %dx%d\n", canvas->width_px, canvas->height_px);
    for (int i = 0; i < ui_canvas_count(canvas); i++) {
        UiCommand command = ui_canvas_command(canvas, i);
        put_command(out, &command);
    }
    return g_string_free(out, FALSE);
}
