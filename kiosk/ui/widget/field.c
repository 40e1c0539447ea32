#include "ui/widget/field.h"

#include "ui/widget/badge.h"

#include <glib.h>
#include <string.h>

#define CURSOR_MM 0.9
#define SARA_AM 0x0e33

/* Longer than a letter with all the marks it can carry; more marks begin a new cluster. */
#define CLUSTER_BYTES 32

static bool clings(gunichar c) { return g_unichar_ismark(c) || c == SARA_AM; }

size_t ui_field_cluster(const char *text)
{
    if (*text == '\0') {
        return 0;
    }
    const char *at = g_utf8_next_char(text);
    while (*at != '\0' && clings(g_utf8_get_char(at)) && at - text < CLUSTER_BYTES - 4) {
        at = g_utf8_next_char(at);
    }
    return (size_t)(at - text);
}

/* A copy on the stack, so that no heap block is left behind with it. */
static const char *take_cluster(const char *text, size_t bytes, char *cluster)
{
    memcpy(cluster, text, bytes);
    cluster[bytes] = '\0';
    return cluster;
}

/* A space alone has no width for the text engine, which leaves out those at the end of a line. */
static int cluster_width(const UiDraw *draw, const char *cluster)
{
    if (strcmp(cluster, " ") != 0) {
        return ui_draw_text_width(draw, UI_TYPE_HEADING, cluster);
    }
    return ui_draw_text_width(draw, UI_TYPE_HEADING, "น น") -
           2 * ui_draw_text_width(draw, UI_TYPE_HEADING, "น");
}

static int width_of(const UiDraw *draw, const char *text)
{
    char cluster[CLUSTER_BYTES] = "";
    int width = 0;
    for (size_t bytes = ui_field_cluster(text); bytes > 0; bytes = ui_field_cluster(text)) {
        width += cluster_width(draw, take_cluster(text, bytes, cluster));
        text += bytes;
    }
    explicit_bzero(cluster, sizeof cluster);
    return width;
}

/* Draws what fits, counted from the end. Returns where the cursor stands. */
static int draw_clusters(const UiDraw *draw, UiBox box, const char *text)
{
    char cluster[CLUSTER_BYTES] = "";
    UiParagraph letter = ui_draw_paragraph(draw, UI_TYPE_HEADING, cluster);
    int hidden = width_of(draw, text) - box.width;
    int x = box.x;
    for (size_t bytes = ui_field_cluster(text); bytes > 0; bytes = ui_field_cluster(text)) {
        int width = cluster_width(draw, take_cluster(text, bytes, cluster));
        if (hidden > 0) {
            hidden -= width;
        } else {
            ui_draw_line_of_text(draw, (UiBox){x, box.y, width, box.height}, &letter);
            x += width;
        }
        text += bytes;
    }
    explicit_bzero(cluster, sizeof cluster);
    return x;
}

static void draw_cursor(const UiDraw *draw, UiBox box, int x)
{
    int height = ui_metrics_style(draw->metrics, UI_TYPE_HEADING).em_px * 6 / 5;
    UiBox line = {x, box.y + (box.height - height) / 2, ui_draw_px(draw, CURSOR_MM), height};
    ui_canvas_add_fill(draw->canvas, line, draw->theme->accent);
}

static void draw_text(const UiDraw *draw, UiBox box, const UiField *field)
{
    bool empty = field->text == NULL || field->text[0] == '\0';
    int cursor = ui_draw_px(draw, CURSOR_MM) + ui_draw_space(draw, UI_SPACE_HAIR);
    ui_box_cut_right(&box, cursor);
    int end = empty ? box.x : draw_clusters(draw, box, field->text);
    if (field->active) {
        draw_cursor(draw, box, end);
    }
    if (empty) {
        ui_box_cut_left(&box, 2 * cursor);
        UiParagraph hint = ui_draw_paragraph(draw, UI_TYPE_BODY, field->placeholder);
        hint.colour = draw->theme->text_muted;
        ui_draw_line_of_text(draw, box, &hint);
    }
}

static int draw_note(const UiDraw *draw, UiBox box, const UiField *field)
{
    if (field->note == NULL) {
        return 0;
    }
    UiColour ink = draw->theme->tone[field->note_tone].ink;
    int side = ui_draw_icon_size(draw, UI_TYPE_CAPTION);
    UiBox shape = ui_box_cut_left(&box, side);
    shape.height = ui_draw_line_height(draw, UI_TYPE_CAPTION);
    UiIcon icon = field->note_tone == UI_TONE_INFO ? UI_ICON_INFO : ui_badge_icon(field->note_tone);
    ui_draw_icon(draw, shape, icon, ink);
    ui_box_cut_left(&box, ui_draw_space(draw, UI_SPACE_XS));
    return ui_draw_text(draw, box, UI_TYPE_CAPTION, ink, field->note);
}

int ui_field_draw(const UiDraw *draw, UiBox box, const UiField *field)
{
    const UiTheme *theme = draw->theme;
    int line = ui_draw_line_height(draw, UI_TYPE_HEADING);
    int least = ui_metrics_target(draw->metrics);
    UiBox area = {box.x, box.y, box.width, line > least ? line : least};
    bool pressed = ui_draw_is_pressed(draw, field->id);
    int edge = ui_draw_space(draw, UI_SPACE_HAIR);
    UiRound ground = {.fill = pressed ? theme->accent_tint : theme->card,
                      .border = field->active ? theme->accent : theme->outline,
                      .border_px = field->active ? 2 * edge : edge,
                      .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_S)};
    ui_canvas_add_round(draw->canvas, area, &ground);
    UiBox inside = ui_box_inset_xy(area, ui_draw_space(draw, UI_SPACE_S), 0);
    if (field->icon != UI_ICON_NONE) {
        UiBox shape = ui_box_cut_left(&inside, ui_draw_icon_size(draw, UI_TYPE_HEADING));
        ui_draw_icon(draw, shape, field->icon, theme->accent);
        ui_box_cut_left(&inside, ui_draw_space(draw, UI_SPACE_S));
    }
    draw_text(draw, inside, field);
    ui_draw_target(draw, area, field->id, field->label != NULL ? field->label : field->placeholder);
    UiBox below = {box.x, box.y + area.height, box.width, 0};
    return area.height + draw_note(draw, below, field);
}
