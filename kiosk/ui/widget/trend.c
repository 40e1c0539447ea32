#include "ui/widget/trend.h"

#include "widget/legend.h"
#include "widget/pair.h"
#include "widget/pattern.h"

#define PLOT_MM 46.0
#define COMPACT_PLOT_MM 28.0
#define LINE_MM 1.4
#define SPOT_MM 4.0
#define DASH_MM 2.5
#define SCALE_STEPS 4

/* Pieces before the numbers: the sentence, the picture, the legend. */
#define FIRST_NUMBER 3

static int shown_count(const UiTrend *trend)
{
    return trend->count < UI_TREND_LIMIT_POINTS ? trend->count : UI_TREND_LIMIT_POINTS;
}

bool ui_trend_is_stated(const UiTrendPoint *point)
{
    return point->mark == UI_MARK_NONE || point->mark == UI_MARK_ZERO;
}

bool ui_trend_is_joined(const UiTrend *trend, int index)
{
    return index > 0 && ui_trend_is_stated(&trend->points[index]) &&
           ui_trend_is_stated(&trend->points[index - 1]) && !trend->points[index].breaks;
}

UiChartDirection ui_trend_direction(const UiTrend *trend, double tolerance, bool higher_is_better)
{
    int last = shown_count(trend) - 1;
    if (!ui_trend_is_joined(trend, last)) {
        return UI_CHART_UNKNOWN;
    }
    return ui_chart_compare(trend->points[last - 1].value, trend->points[last].value, tolerance,
                            higher_is_better);
}

static void widen(UiChartScale *span, bool *begun, double value)
{
    span->from = *begun && span->from < value ? span->from : value;
    span->to = *begun && span->to > value ? span->to : value;
    *begun = true;
}

UiChartScale ui_trend_scale(const UiTrend *trend)
{
    UiChartScale span = {0, 0, 0};
    bool begun = false;
    for (int i = 0; i < shown_count(trend); i++) {
        if (ui_trend_is_stated(&trend->points[i])) {
            widen(&span, &begun, trend->points[i].value);
        }
    }
    if (trend->target_words != NULL) {
        widen(&span, &begun, trend->target);
    }
    if (trend->from_zero) {
        widen(&span, &begun, 0);
    }
    return ui_chart_scale(span.from, span.to, SCALE_STEPS);
}

/* ---- picture ---- */

/* The plot and where points stand in it. */
typedef struct {
    const UiDraw *draw;
    const UiTrend *trend;
    UiChartScale scale;
    UiBox plot;
} Picture;

static UiBox column_of(const Picture *picture, int index)
{
    return ui_box_column(picture->plot, index, shown_count(picture->trend), 0);
}

static int y_of(const Picture *picture, double value)
{
    const UiBox *plot = &picture->plot;
    return plot->y + plot->height - ui_chart_place(&picture->scale, value, plot->height);
}

static UiPoint place_of(const Picture *picture, int index)
{
    UiBox column = column_of(picture, index);
    return (UiPoint){column.x + column.width / 2,
                     y_of(picture, picture->trend->points[index].value)};
}

static void draw_grid(const Picture *picture)
{
    const UiDraw *draw = picture->draw;
    int hair = ui_draw_space(draw, UI_SPACE_HAIR);
    int steps = ui_chart_scale_steps(&picture->scale);
    for (int i = 0; i <= steps; i++) {
        int y = y_of(picture, picture->scale.from + i * picture->scale.step);
        UiColour colour = i == 0 ? draw->theme->outline : draw->theme->hairline;
        ui_canvas_add_line(draw->canvas, (UiPoint){picture->plot.x, y},
                           (UiPoint){picture->plot.x + picture->plot.width, y}, hair, colour);
    }
}

static void draw_target(const Picture *picture)
{
    const UiDraw *draw = picture->draw;
    if (picture->trend->target_words != NULL) {
        int y = y_of(picture, picture->trend->target);
        int right = picture->plot.x + picture->plot.width;
        ui_draw_dashes(draw, (UiPoint){picture->plot.x, y}, (UiPoint){right, y},
                       ui_draw_px(draw, LINE_MM) / 2, ui_draw_px(draw, DASH_MM), draw->theme->text);
    }
}

static void draw_breaks(const Picture *picture)
{
    const UiDraw *draw = picture->draw;
    const UiBox *plot = &picture->plot;
    for (int i = 1; i < shown_count(picture->trend); i++) {
        if (picture->trend->points[i].breaks) {
            int x = column_of(picture, i).x;
            int gap = 2 * ui_draw_px(draw, LINE_MM);
            // The grid is cut too: a dash on one of its lines could not be told from it.
            ui_canvas_add_fill(draw->canvas,
                               (UiBox){x - gap, plot->y - gap, 2 * gap, plot->height + 2 * gap},
                               draw->theme->card);
            ui_draw_dashes(draw, (UiPoint){x, plot->y}, (UiPoint){x, plot->y + plot->height},
                           ui_draw_px(draw, LINE_MM), ui_draw_px(draw, DASH_MM) / 2,
                           draw->theme->tone[UI_TONE_WARNING].solid);
        }
    }
}

/* A mark stands on the ground of the plot: it has no height that could be read as a value. */
static void draw_points(const Picture *picture)
{
    const UiDraw *draw = picture->draw;
    UiColour colour = ui_pattern_colour(draw, 0);
    int side = ui_draw_px(draw, SPOT_MM);
    for (int i = 1; i < shown_count(picture->trend); i++) {
        if (ui_trend_is_joined(picture->trend, i)) {
            ui_canvas_add_line(draw->canvas, place_of(picture, i - 1), place_of(picture, i),
                               ui_draw_px(draw, LINE_MM), colour);
        }
    }
    for (int i = 0; i < shown_count(picture->trend); i++) {
        const UiTrendPoint *point = &picture->trend->points[i];
        UiPoint at = place_of(picture, i);
        if (ui_trend_is_stated(point)) {
            UiBox spot = {at.x - side / 2, at.y - side / 2, side, side};
            ui_legend_draw_spot_in(draw, spot, UI_SPOT_DISC, colour);
        } else {
            int bottom = picture->plot.y + picture->plot.height;
            UiBox square = {at.x - side, bottom - 2 * side, 2 * side, 2 * side};
            ui_mark_draw_shape(draw, square, point->mark);
        }
    }
}

/* ---- words ---- */

/* Under its point a number has its column, less a letter's room to the next. */
static bool numbers_fit(const UiDraw *draw, int width_px, const UiTrend *trend)
{
    int column = width_px / (shown_count(trend) > 0 ? shown_count(trend) : 1) -
                 ui_draw_space(draw, UI_SPACE_XS);
    for (int i = 0; i < shown_count(trend); i++) {
        const UiTrendPoint *point = &trend->points[i];
        if (ui_draw_text_width(draw, UI_TYPE_BODY, point->label) > column ||
            (ui_trend_is_stated(point) &&
             ui_draw_text_width(draw, UI_TYPE_STRONG, point->figure) > column)) {
            return false;
        }
    }
    return true;
}

static int draw_label(const UiDraw *draw, UiBox box, UiType type, UiColour colour,
                      const char *words)
{
    UiParagraph label = ui_draw_paragraph(draw, type, words);
    label.colour = colour;
    label.align = UI_ALIGN_CENTRE;
    box.height = 0;
    return ui_draw_text_lines(draw, box, &label);
}

static int draw_numbers(const Picture *picture, int y)
{
    const UiDraw *draw = picture->draw;
    int line = ui_draw_line_height(draw, UI_TYPE_STRONG);
    for (int i = 0; i < shown_count(picture->trend); i++) {
        const UiTrendPoint *point = &picture->trend->points[i];
        UiBox column = column_of(picture, i);
        column.y = y;
        if (ui_trend_is_stated(point)) {
            draw_label(draw, column, UI_TYPE_STRONG, draw->theme->text, point->figure);
        }
        column.y += line;
        draw_label(draw, column, UI_TYPE_BODY, draw->theme->text_muted, point->label);
    }
    return line + ui_draw_line_height(draw, UI_TYPE_BODY);
}

/* Too narrow for every year: the first and the last say which way time runs. */
static int draw_ends(const Picture *picture, int y)
{
    const UiDraw *draw = picture->draw;
    const UiTrend *trend = picture->trend;
    UiBox line = {picture->plot.x, y, picture->plot.width, 0};
    UiParagraph last =
        ui_draw_paragraph(draw, UI_TYPE_BODY, trend->points[shown_count(trend) - 1].label);
    last.colour = draw->theme->text_muted;
    last.align = UI_ALIGN_END;
    ui_draw_text_lines(draw, line, &last);
    return ui_draw_text(draw, line, UI_TYPE_BODY, draw->theme->text_muted, trend->points[0].label);
}

static void draw_mark_shape(const UiDraw *draw, UiBox box, int which)
{
    ui_mark_draw_shape(draw, box, (UiMarkKind)which);
}

static int draw_legend(const UiDraw *draw, UiBox box, const UiTrend *trend)
{
    UiLegendEntry entries[2 + UI_MARK_COUNT];
    bool said[UI_MARK_COUNT] = {false};
    bool breaks = false;
    int count = 0;
    if (trend->target_words != NULL) {
        entries[count++] =
            (UiLegendEntry){ui_legend_draw_spot, UI_SPOT_DASHES, trend->target_words};
    }
    for (int i = 0; i < shown_count(trend); i++) {
        const UiTrendPoint *point = &trend->points[i];
        breaks = breaks || (i > 0 && point->breaks);
        if (!ui_trend_is_stated(point) && !said[point->mark]) {
            said[point->mark] = true;
            entries[count++] = (UiLegendEntry){draw_mark_shape, (int)point->mark, point->figure};
        }
    }
    if (breaks && trend->break_words != NULL) {
        entries[count++] = (UiLegendEntry){ui_legend_draw_spot, UI_SPOT_BREAK, trend->break_words};
    }
    return ui_legend_draw(draw, box, entries, count);
}

static int draw_direction(const UiDraw *draw, UiBox box, const UiTrend *trend)
{
    static const UiTone tones[] = {[UI_CHART_UNKNOWN] = UI_TONE_UNKNOWN,
                                   [UI_CHART_SAME] = UI_TONE_NEUTRAL,
                                   [UI_CHART_BETTER] = UI_TONE_POSITIVE,
                                   [UI_CHART_WORSE] = UI_TONE_WARNING};
    static const UiIcon icons[] = {[UI_CHART_UNKNOWN] = UI_ICON_UNKNOWN,
                                   [UI_CHART_SAME] = UI_ICON_FORWARD,
                                   [UI_CHART_BETTER] = UI_ICON_DONE,
                                   [UI_CHART_WORSE] = UI_ICON_WARNING};
    if (trend->direction_words == NULL) {
        return 0;
    }
    UiColour ink = draw->theme->tone[tones[trend->direction]].ink;
    UiBox shape = ui_box_cut_left(&box, ui_draw_icon_size(draw, UI_TYPE_STRONG));
    shape.height = ui_draw_line_height(draw, UI_TYPE_STRONG);
    ui_draw_icon(draw, shape, icons[trend->direction], ink);
    ui_box_cut_left(&box, ui_draw_space(draw, UI_SPACE_S));
    return ui_draw_text(draw, box, UI_TYPE_STRONG, ink, trend->direction_words) +
           ui_draw_space(draw, UI_SPACE_S);
}

static int draw_picture(const UiDraw *draw, UiBox box, const UiTrend *trend)
{
    int room = ui_draw_px(draw, SPOT_MM);
    Picture picture = {.draw = draw, .trend = trend, .scale = ui_trend_scale(trend), .plot = box};
    picture.plot.y += room;
    picture.plot.height = ui_draw_px(draw, draw->compact ? COMPACT_PLOT_MM : PLOT_MM);
    draw_grid(&picture);
    draw_breaks(&picture);
    draw_target(&picture);
    draw_points(&picture);
    int used = picture.plot.height + 2 * room;
    return used + (numbers_fit(draw, box.width, trend) ? draw_numbers(&picture, box.y + used)
                                                       : draw_ends(&picture, box.y + used));
}

int ui_trend_piece_count(const UiTrend *trend) { return FIRST_NUMBER + shown_count(trend); }

int ui_trend_draw_piece(const UiDraw *draw, UiBox box, const UiTrend *trend, int piece)
{
    if (shown_count(trend) == 0) {
        return 0;
    }
    switch (piece) {
    case 0:
        return draw_direction(draw, box, trend);
    case 1:
        return draw_picture(draw, box, trend);
    case 2:
        return draw_legend(draw, box, trend);
    default:
        break;
    }
    const UiTrendPoint *point = &trend->points[piece - FIRST_NUMBER];
    return numbers_fit(draw, box.width, trend)
               ? 0
               : ui_pair_draw(draw, box, point->label, point->figure);
}

int ui_trend_draw(const UiDraw *draw, UiBox box, const UiTrend *trend)
{
    int used = 0;
    for (int i = 0; i < ui_trend_piece_count(trend); i++) {
        UiBox rest = {box.x, box.y + used, box.width, 0};
        used += ui_trend_draw_piece(draw, rest, trend, i);
    }
    return used;
}
