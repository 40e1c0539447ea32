#include "ui/widget/trends.h"

#include "widget/legend.h"
#include "widget/pattern.h"

#define PLOT_MM 46.0
#define COMPACT_PLOT_MM 28.0
#define LINE_MM 1.2
#define SPOT_MM 4.0
#define DASH_MM 2.5
#define SCALE_STEPS 4
#define LEAST_LABEL_GAP_MM 3.0

static int line_count(const UiTrends *trends)
{
    return trends->line_count < UI_TRENDS_LIMIT_LINES ? trends->line_count : UI_TRENDS_LIMIT_LINES;
}

static int year_count(const UiTrends *trends)
{
    return trends->count < UI_TREND_LIMIT_POINTS ? trends->count : UI_TREND_LIMIT_POINTS;
}

bool ui_trends_is_joined(const UiTrendsLine *line, int index)
{
    const UiTrend one = {.points = line->points};
    return ui_trend_is_joined(&one, index);
}

/* The least and the greatest of a line. False: it has no figure at all. */
static bool find_ends(const UiTrends *trends, int line, UiTrendPoint ends[2])
{
    const UiTrendPoint *least = NULL;
    const UiTrendPoint *greatest = NULL;
    for (int year = 0; year < year_count(trends); year++) {
        const UiTrendPoint *point = &trends->lines[line].points[year];
        if (ui_trend_is_stated(point)) {
            least = least == NULL || point->value < least->value ? point : least;
            greatest = greatest == NULL || point->value > greatest->value ? point : greatest;
        }
    }
    if (least != NULL) {
        ends[0] = *least;
        ends[1] = *greatest;
    }
    return least != NULL;
}

UiChartScale ui_trends_scale(const UiTrends *trends)
{
    UiTrendPoint all[UI_TRENDS_LIMIT_LINES * 2];
    int count = 0;
    for (int i = 0; i < line_count(trends); i++) {
        count += find_ends(trends, i, &all[count]) ? 2 : 0;
    }
    const UiTrend one = {.points = all,
                         .count = count,
                         .target_words = trends->target_words,
                         .target = trends->target};
    return ui_trend_scale(&one);
}

/* ---- picture ---- */

/* The plot, with the scale's numbers at its left, and where points stand in it. */
typedef struct {
    const UiDraw *draw;
    const UiTrends *trends;
    UiChartScale scale;
    UiBox plot;
} Picture;

static UiBox column_of(const Picture *picture, int year)
{
    return ui_box_column(picture->plot, year, year_count(picture->trends), 0);
}

static int y_of(const Picture *picture, double value)
{
    const UiBox *plot = &picture->plot;
    return plot->y + plot->height - ui_chart_place(&picture->scale, value, plot->height);
}

/* Lines stand a little beside one another, so that equal figures are all seen. */
static UiPoint place_of(const Picture *picture, int line, int year)
{
    UiBox column = column_of(picture, year);
    int aside = ui_draw_px(picture->draw, SPOT_MM) * (2 * line - line_count(picture->trends) + 1);
    return (UiPoint){column.x + column.width / 2 + aside / 4,
                     y_of(picture, picture->trends->lines[line].points[year].value)};
}

static void draw_grid(const Picture *picture)
{
    const UiDraw *draw = picture->draw;
    int hair = ui_draw_space(draw, UI_SPACE_HAIR);
    for (int i = 0; i <= ui_chart_scale_steps(&picture->scale); i++) {
        int y = y_of(picture, picture->scale.from + i * picture->scale.step);
        UiColour colour = i == 0 ? draw->theme->outline : draw->theme->hairline;
        ui_canvas_add_line(draw->canvas, (UiPoint){picture->plot.x, y},
                           (UiPoint){picture->plot.x + picture->plot.width, y}, hair, colour);
    }
    if (picture->trends->target_words != NULL) {
        int y = y_of(picture, picture->trends->target);
        ui_draw_dashes(draw, (UiPoint){picture->plot.x, y},
                       (UiPoint){picture->plot.x + picture->plot.width, y},
                       ui_draw_px(draw, LINE_MM) / 2, ui_draw_px(draw, DASH_MM), draw->theme->text);
    }
}

static bool breaks_at(const UiTrends *trends, int year)
{
    for (int i = 0; i < line_count(trends); i++) {
        if (year > 0 && trends->lines[i].points[year].breaks) {
            return true;
        }
    }
    return false;
}

static void draw_breaks(const Picture *picture)
{
    const UiDraw *draw = picture->draw;
    const UiBox *plot = &picture->plot;
    int gap = 2 * ui_draw_px(draw, LINE_MM);
    for (int year = 1; year < year_count(picture->trends); year++) {
        if (breaks_at(picture->trends, year)) {
            int x = column_of(picture, year).x;
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

static void draw_joins(const Picture *picture, int line)
{
    const UiDraw *draw = picture->draw;
    UiColour colour = ui_pattern_colour(draw, line);
    for (int year = 1; year < year_count(picture->trends); year++) {
        if (ui_trends_is_joined(&picture->trends->lines[line], year)) {
            ui_canvas_add_line(draw->canvas, place_of(picture, line, year - 1),
                               place_of(picture, line, year), ui_draw_px(draw, LINE_MM), colour);
        }
    }
}

/* A mark stands on the ground of the plot: it has no height that could be read as a value. */
static void draw_spots(const Picture *picture, int line)
{
    const UiDraw *draw = picture->draw;
    int side = ui_draw_px(draw, SPOT_MM);
    for (int year = 0; year < year_count(picture->trends); year++) {
        const UiTrendPoint *point = &picture->trends->lines[line].points[year];
        UiPoint at = place_of(picture, line, year);
        if (ui_trend_is_stated(point)) {
            UiBox spot = {at.x - side / 2, at.y - side / 2, side, side};
            ui_legend_draw_spot_in(draw, spot, (UiSpot)(UI_SPOT_DISC + line),
                                   ui_pattern_colour(draw, line));
        } else {
            UiBox column = column_of(picture, year);
            int left = column.x + column.width / 2 - line_count(picture->trends) * side / 2;
            int bottom = picture->plot.y + picture->plot.height;
            ui_mark_draw_shape(draw, (UiBox){left + line * side, bottom - side, side, side},
                               point->mark);
        }
    }
}

static void draw_year(const Picture *picture, UiBox box, int year, UiAlign align)
{
    const UiDraw *draw = picture->draw;
    UiParagraph label =
        ui_draw_paragraph(draw, UI_TYPE_BODY, picture->trends->lines[0].points[year].label);
    label.colour = draw->theme->text_muted;
    label.align = align;
    (void)ui_draw_text_lines(draw, box, &label);
}

static bool years_fit(const Picture *picture)
{
    const UiDraw *draw = picture->draw;
    int room = column_of(picture, 0).width - ui_draw_px(draw, LEAST_LABEL_GAP_MM);
    for (int year = 0; year < year_count(picture->trends); year++) {
        const char *label = picture->trends->lines[0].points[year].label;
        if (ui_draw_text_width(draw, UI_TYPE_BODY, label) > room) {
            return false;
        }
    }
    return true;
}

/* Under the plot every year, or where they have no room the first and the last. */
static int draw_years(const Picture *picture, int y)
{
    int count = year_count(picture->trends);
    UiBox line = {picture->plot.x, y, picture->plot.width, 0};
    if (!years_fit(picture)) {
        draw_year(picture, line, 0, UI_ALIGN_START);
        draw_year(picture, line, count - 1, UI_ALIGN_END);
    }
    for (int year = 0; year < count && years_fit(picture); year++) {
        UiBox column = column_of(picture, year);
        draw_year(picture, (UiBox){column.x, y, column.width, 0}, year, UI_ALIGN_CENTRE);
    }
    return ui_draw_line_height(picture->draw, UI_TYPE_BODY);
}

/* ---- legend ---- */

/* The point of a line in its colour, as it stands in the picture. */
static void draw_line_spot(const UiDraw *draw, UiBox box, int which)
{
    ui_legend_draw_spot_in(draw, box, (UiSpot)(UI_SPOT_DISC + which),
                           ui_pattern_colour(draw, which));
}

static void draw_mark_shape(const UiDraw *draw, UiBox box, int which)
{
    ui_mark_draw_shape(draw, box, (UiMarkKind)which);
}

static int list_legend(const UiTrends *trends, UiLegendEntry entries[UI_LEGEND_LIMIT_ENTRIES])
{
    bool said[UI_MARK_COUNT] = {false};
    bool breaks = false;
    int count = 0;
    for (int i = 0; i < line_count(trends); i++) {
        entries[count++] = (UiLegendEntry){draw_line_spot, i, trends->lines[i].label};
    }
    if (trends->target_words != NULL) {
        entries[count++] =
            (UiLegendEntry){ui_legend_draw_spot, UI_SPOT_DASHES, trends->target_words};
    }
    for (int year = 0; year < year_count(trends); year++) {
        breaks = breaks || breaks_at(trends, year);
        for (int i = 0; i < line_count(trends); i++) {
            const UiTrendPoint *point = &trends->lines[i].points[year];
            if (!ui_trend_is_stated(point) && !said[point->mark]) {
                said[point->mark] = true;
                entries[count++] =
                    (UiLegendEntry){draw_mark_shape, (int)point->mark, point->figure};
            }
        }
    }
    if (breaks && trends->break_words != NULL) {
        entries[count++] = (UiLegendEntry){ui_legend_draw_spot, UI_SPOT_BREAK, trends->break_words};
    }
    return count;
}

/* ---- pieces ---- */

static int draw_picture(const UiDraw *draw, UiBox box, const UiTrends *trends)
{
    int room = ui_draw_px(draw, SPOT_MM);
    Picture picture = {
        .draw = draw, .trends = trends, .scale = ui_trends_scale(trends), .plot = box};
    picture.plot.y += room;
    picture.plot.height = ui_draw_px(draw, draw->compact ? COMPACT_PLOT_MM : PLOT_MM);
    draw_grid(&picture);
    draw_breaks(&picture);
    for (int i = 0; i < line_count(trends); i++) {
        draw_joins(&picture, i);
    }
    for (int i = 0; i < line_count(trends); i++) {
        draw_spots(&picture, i);
    }
    int used = picture.plot.height + 2 * room;
    return used + draw_years(&picture, box.y + used) + ui_draw_space(draw, UI_SPACE_S);
}

static bool is_empty(const UiTrends *trends)
{
    return year_count(trends) == 0 || line_count(trends) == 0;
}

int ui_trends_piece_count(const UiTrends *trends)
{
    UiLegendEntry entries[UI_LEGEND_LIMIT_ENTRIES];
    return is_empty(trends) ? 0 : 1 + list_legend(trends, entries);
}

int ui_trends_draw_piece(const UiDraw *draw, UiBox box, const UiTrends *trends, int piece)
{
    UiLegendEntry entries[UI_LEGEND_LIMIT_ENTRIES];
    if (is_empty(trends)) {
        return 0;
    }
    return piece == 0
               ? draw_picture(draw, box, trends)
               : ui_legend_draw_line(draw, box, entries, list_legend(trends, entries), piece - 1);
}

int ui_trends_draw(const UiDraw *draw, UiBox box, const UiTrends *trends)
{
    int used = 0;
    for (int i = 0; i < ui_trends_piece_count(trends); i++) {
        UiBox rest = {box.x, box.y + used, box.width, 0};
        used += ui_trends_draw_piece(draw, rest, trends, i);
    }
    return used;
}
