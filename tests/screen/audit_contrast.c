#include <math.h>
#include <stdlib.h>
#include <ui/widget/radar.h>

#include "audit.h"
#include "ground.h"

#define TEXT_RATIO 7.0
#define GRAPHIC_RATIO 3.0
// Two decimals of the ratio: what a person would read off.
#define ROUNDING 0.005

static bool is_decoration(const UiTheme *theme, UiColour colour)
{
    const UiColour grounds[] = {theme->surface,  theme->card,        theme->card_sunk,
                                theme->hairline, theme->accent_tint, theme->head,
                                theme->shadow,   theme->scrim,       theme->plate};
    for (size_t i = 0; i < G_N_ELEMENTS(grounds); i++) {
        if (colour == grounds[i]) {
            return true;
        }
    }
    for (int tone = 0; tone < UI_TONE_COUNT; tone++) {
        if (colour == theme->tone[tone].tint) {
            return true;
        }
    }
    return false;
}

static void check(GPtrArray *problems, double ratio, double least, const UiCommand *command)
{
    if (ratio < least - ROUNDING) {
        g_ptr_array_add(problems,
                        g_strdup_printf("contrast %.2f of kind %d at %d,%d %dx%d \"%s\"", ratio,
                                        (int)command->kind, command->box.x, command->box.y,
                                        command->box.width, command->box.height,
                                        command->text != NULL ? command->text : ""));
    }
}

// A border is seen against what lies around it or, where it touches a line, what lies within.
static double border_contrast(const Ground *ground, int index, const UiCommand *command)
{
    UiBox box = command->box;
    int x = box.x + box.width / 2;
    int y = box.y + box.height / 2;
    int thick = command->round.border_px;
    const UiPoint sides[][2] = {{{box.x - 1, y}, {box.x + thick, y}},
                                {{box.x + box.width, y}, {box.x + box.width - thick - 1, y}},
                                {{x, box.y - 1}, {x, box.y + thick}},
                                {{x, box.y + box.height}, {x, box.y + box.height - thick - 1}}};
    double worst = INFINITY;
    for (size_t i = 0; i < G_N_ELEMENTS(sides); i++) {
        UiColour within = ground_colour(ground, index, sides[i][1]);
        if (command->round.fill != 0) {
            within = command->round.fill;
        }
        double outside =
            ui_theme_contrast(command->round.border, ground_colour(ground, index, sides[i][0]));
        double inside = ui_theme_contrast(command->round.border, within);
        worst = MIN(worst, MAX(outside, inside));
    }
    return worst;
}

// A shape is seen by its border or by its fill.
static void audit_round(const Ground *ground, int index, const UiCommand *command,
                        const UiTheme *theme, GPtrArray *problems)
{
    const UiRound *round = &command->round;
    bool has_border = round->border != 0 && !is_decoration(theme, round->border);
    bool has_fill = round->fill != 0 && !is_decoration(theme, round->fill);
    if (!has_border && !has_fill) {
        return;
    }
    double border = round->border != 0 ? border_contrast(ground, index, command) : 0;
    double fill =
        round->fill != 0 ? ground_contrast(ground, index, command->box, round->fill).worst : 0;
    check(problems, MAX(border, fill), GRAPHIC_RATIO, command);
}

static UiBox line_box(const UiCommand *line)
{
    UiBox box = line->box;
    return (UiBox){MIN(box.x, box.x + box.width), MIN(box.y, box.y + box.height),
                   abs(box.width) + 1, abs(box.height) + 1};
}

static void audit_graphic(const Ground *ground, int index, const UiCommand *command,
                          const UiTheme *theme, GPtrArray *problems)
{
    if (command->kind == UI_COMMAND_ROUND) {
        audit_round(ground, index, command, theme, problems);
        return;
    }
    if (is_decoration(theme, command->colour)) {
        return;
    }
    // Dashes meet at corners, curves cross bars: a line is lost where all of it is. A curve passes
    // under the mark that stands on it: an icon is lost where half of it is. So is a hatch: the
    // slanted strokes of one piece reach into the box of the next.
    bool is_line = command->kind == UI_COMMAND_LINE;
    UiBox box = is_line ? line_box(command) : command->box;
    GroundRange range = ground_contrast(ground, index, box, command->colour);
    bool is_hatch =
        command->kind == UI_COMMAND_POLYGON && command->point_count > UI_RADAR_LIMIT_AXES;
    bool is_mark = command->kind == UI_COMMAND_ICON || is_hatch;
    double ratio = is_line ? range.best : is_mark ? range.middle : range.worst;
    check(problems, ratio, GRAPHIC_RATIO, command);
}

void audit_contrast(const UiCanvas *canvas, const UiMetrics *metrics, GPtrArray *problems)
{
    const UiTheme *theme = ui_theme_get(metrics->theme);
    g_autoptr(Ground) ground = ground_new(canvas);
    int count = ui_canvas_count(canvas);
    for (int i = ui_canvas_cover_end(canvas); i < count; i++) {
        UiCommand command = ui_canvas_command(canvas, i);
        switch (command.kind) {
        case UI_COMMAND_TEXT: {
            double ratio = ground_contrast(ground, i, audit_ink(&command), command.colour).worst;
            check(problems, ratio, TEXT_RATIO, &command);
            break;
        }
        case UI_COMMAND_FILL:
        case UI_COMMAND_ROUND:
        case UI_COMMAND_LINE:
        case UI_COMMAND_POLYGON:
        case UI_COMMAND_ICON:
            audit_graphic(ground, i, &command, theme, problems);
            break;
        default:
            break;
        }
    }
}
