#include "audit.h"

#include <math.h>

// Rounding to whole pixels may take one from each side.
#define SLACK_PX 1

// K3: keys of the on-screen keyboard.
#define KEY_MM 15.0

// Twelve of them need so much; a narrower panel may have narrower keys.
#define KEYS_NEED_MM 204.0
#define NARROW_KEY_MM 12.0

// Of a line's 1.6 em, letters with two marks above and one below fill this much in the middle.
#define INK_EM 1.25

// Where the last of a room sits before a panel of 43 inches, and what he can read (EN 301
// 549 5.1.4).
#define ROOM_MM 3000.0
#define LEGIBLE_DEGREES 0.7

static void report(GPtrArray *problems, const char *format, ...) G_GNUC_PRINTF(2, 3);

static void report(GPtrArray *problems, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_ptr_array_add(problems, g_strdup_vprintf(format, arguments));
    va_end(arguments);
}

static char *say_box(UiBox box)
{
    return g_strdup_printf("%d,%d %dx%d", box.x, box.y, box.width, box.height);
}

static bool lies_inside(UiBox inner, UiBox outer)
{
    return inner.x >= outer.x - SLACK_PX && inner.y >= outer.y - SLACK_PX &&
           inner.x + inner.width <= outer.x + outer.width + SLACK_PX &&
           inner.y + inner.height <= outer.y + outer.height + SLACK_PX;
}

static bool overlap(UiBox a, UiBox b)
{
    UiBox both = ui_box_meet(a, b);
    return both.width > SLACK_PX && both.height > SLACK_PX;
}

// Touching the text leads to the page that has it whole.
static bool whole_is_one_touch_away(const UiCanvas *canvas, UiBox text)
{
    int count = ui_canvas_target_count(canvas);
    for (int i = 0; i < count; i++) {
        UiCommand target = ui_canvas_command(canvas, ui_canvas_target_index(canvas, i));
        if (target.text[0] == '/' && lies_inside(text, target.box)) {
            return true;
        }
    }
    return false;
}

static void audit_text(const UiCanvas *canvas, const UiCommand *text, GPtrArray *problems)
{
    g_autofree char *box = say_box(text->box);
    if (text->overflows) {
        report(problems, "text overflows its box: %s \"%s\"", box, text->text);
    }
    if (text->cut && !whole_is_one_touch_away(canvas, text->box)) {
        report(problems, "text is cut and leads nowhere: %s \"%s\"", box, text->text);
    }
}

UiBox audit_ink(const UiCommand *text)
{
    int ink_px = (int)ceil(text->style.em_px * INK_EM);
    return ui_box_centre(text->box, text->box.width, MIN(ink_px, text->box.height));
}

static void audit_texts_apart(const UiCanvas *canvas, GPtrArray *problems)
{
    int count = ui_canvas_count(canvas);
    for (int i = ui_canvas_cover_end(canvas); i < count; i++) {
        UiCommand one = ui_canvas_command(canvas, i);
        for (int j = i + 1; one.kind == UI_COMMAND_TEXT && j < count; j++) {
            UiCommand other = ui_canvas_command(canvas, j);
            if (other.kind == UI_COMMAND_TEXT && overlap(audit_ink(&one), audit_ink(&other))) {
                g_autofree char *a = say_box(one.box);
                g_autofree char *b = say_box(other.box);
                report(problems, "texts overlap: %s \"%s\" and %s \"%s\"", a, one.text, b,
                       other.text);
            }
        }
    }
}

static void audit_inside(const UiCanvas *canvas, const UiCommand *command, GPtrArray *problems)
{
    UiBox all = {0, 0, ui_canvas_width(canvas), ui_canvas_height(canvas)};
    bool has_box = command->kind != UI_COMMAND_LINE && command->kind != UI_COMMAND_POLYGON &&
                   command->kind != UI_COMMAND_UNCLIP;
    if (has_box && !lies_inside(command->box, all)) {
        g_autofree char *box = say_box(command->box);
        report(problems, "outside the canvas: %s \"%s\"", box,
               command->text != NULL ? command->text : "");
    }
}

static void audit_target_size(const UiCommand *target, const UiMetrics *metrics,
                              GPtrArray *problems)
{
    bool is_key = g_str_has_prefix(target->text, AUDIT_KEY_PREFIX);
    double least_mm = is_key ? KEY_MM : UI_TARGET_MM;
    int least = ui_metrics_px(metrics, least_mm) - SLACK_PX;
    bool is_narrow = metrics->width_px / metrics->px_per_mm < KEYS_NEED_MM;
    int least_width =
        is_key && is_narrow ? ui_metrics_px(metrics, NARROW_KEY_MM) - SLACK_PX : least;
    if (target->box.width < least_width || target->box.height < least) {
        g_autofree char *box = say_box(target->box);
        report(problems, "target smaller than %.0f mm (%d px): %s \"%s\"", least_mm, least, box,
               target->text);
    }
    int lowered = ui_metrics_lowered_px(metrics);
    if (target->box.y + target->box.height - lowered < least) {
        report(problems, "target out of reach, above %d: %d \"%s\"", lowered, target->box.y,
               target->text);
    }
    if (target->label == NULL || target->label[0] == '\0') {
        report(problems, "target says nothing: \"%s\"", target->text);
    }
}

static void audit_targets_apart(const UiCanvas *canvas, const UiMetrics *metrics,
                                GPtrArray *problems)
{
    int gap = (int)floor(UI_TARGET_GAP_MM * metrics->px_per_mm) - SLACK_PX;
    int count = ui_canvas_target_count(canvas);
    for (int i = 0; i < count; i++) {
        UiCommand one = ui_canvas_command(canvas, ui_canvas_target_index(canvas, i));
        for (int j = i + 1; j < count; j++) {
            UiCommand other = ui_canvas_command(canvas, ui_canvas_target_index(canvas, j));
            if (!ui_box_is_empty(ui_box_meet(ui_box_inset(one.box, -gap), other.box))) {
                g_autofree char *a = say_box(one.box);
                g_autofree char *b = say_box(other.box);
                report(problems, "targets less than 2 mm apart: %s \"%s\" and %s \"%s\"", a,
                       one.text, b, other.text);
            }
        }
    }
}

void audit_canvas(const UiCanvas *canvas, const UiMetrics *metrics, GPtrArray *problems)
{
    if (ui_canvas_is_full(canvas)) {
        report(problems, "the canvas was full: something was left out");
    }
    int count = ui_canvas_count(canvas);
    for (int i = ui_canvas_cover_end(canvas); i < count; i++) {
        UiCommand command = ui_canvas_command(canvas, i);
        audit_inside(canvas, &command, problems);
        if (command.kind == UI_COMMAND_TEXT) {
            audit_text(canvas, &command, problems);
        } else if (command.kind == UI_COMMAND_TARGET) {
            audit_target_size(&command, metrics, problems);
        }
    }
    audit_texts_apart(canvas, problems);
    audit_targets_apart(canvas, metrics, problems);
}

void audit_legible(const UiCanvas *canvas, const UiMetrics *metrics, GPtrArray *problems)
{
    double long_side_mm = MAX(metrics->width_px, metrics->height_px) / metrics->px_per_mm;
    double distance_mm = ROOM_MM * long_side_mm / UI_THEME_MEETING_MM;
    for (int i = ui_canvas_cover_end(canvas); i < ui_canvas_count(canvas); i++) {
        UiCommand text = ui_canvas_command(canvas, i);
        double ko_mm = text.style.em_px * ui_theme_ko_per_em(text.style.face) / metrics->px_per_mm;
        double degrees = atan(ko_mm * UI_THEME_CAPITAL_PER_KO / distance_mm) * 180 / G_PI;
        if (text.kind == UI_COMMAND_TEXT && degrees < LEGIBLE_DEGREES) {
            report(problems, "\"%s\" is too small for a room: %.2f°", text.text, degrees);
        }
    }
}
