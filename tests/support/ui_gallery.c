#include "ui_gallery.h"

#include "ui_gallery_input.h"

#include <ui/widget/badge.h>
#include <ui/widget/bar.h>
#include <ui/widget/button.h>
#include <ui/widget/card.h>
#include <ui/widget/chip.h>
#include <ui/widget/empty.h>
#include <ui/widget/fact.h>
#include <ui/widget/frame.h>
#include <ui/widget/ladder.h>
#include <ui/widget/note.h>
#include <ui/widget/pager.h>
#include <ui/widget/qr.h>
#include <ui/widget/row.h>
#include <ui/widget/stack.h>
#include <ui/widget/stat.h>
#include <ui/widget/tile.h>

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static UiFrame frame_of(const char *place, const char *title, UiIcon icon)
{
    return (UiFrame){.place = place,
                     .title = title,
                     .icon = icon,
                     .example = "ข้อมูลตัวอย่าง",
                     .home_word = "หน้าแรก",
                     .back_word = "ย้อนกลับ",
                     .help_word = "ช่วยเหลือ",
                     .freshness = "ข้อมูล ณ วันที่ 8 มิ.ย. 2569 · ชุดที่ 12",
                     .freshness_label = "เกี่ยวกับข้อมูล",
                     .freshness_tone = UI_TONE_POSITIVE};
}

static void draw_home(const UiDraw *draw)
{
    static const UiTile tiles[] = {
        {.icon = UI_ICON_TAMBON,
         .primary = true,
         .title = "ดูแผนของตำบลเรา",
         .sentence = "ทุกตำบลในอำเภอนี้ แผน โครงการ และเอกสาร",
         .number = "5 ตำบล",
         .id = "/area/8001"},
        {.icon = UI_ICON_PROVINCE,
         .title = "ทั้งจังหวัด",
         .sentence = "23 อำเภอ 60 ตำบลนำร่อง",
         .id = "/"},
        {.icon = UI_ICON_PROJECT,
         .title = "โครงการทั้งหมด",
         .sentence = "โครงการของทุกตำบลในอำเภอนี้ แยกตามสถานะและแหล่งงบประมาณ",
         .number = "146 โครงการ",
         .id = "/projects"},
        {.icon = UI_ICON_INFO,
         .title = "เกี่ยวกับข้อมูลนี้",
         .sentence = "ข้อมูลมาจากไหน เป็นของวันไหน",
         .id = "/sources"},
    };
    static const UiStat stats[] = {
        {.icon = UI_ICON_MONEY,
         .tone = UI_TONE_INFO,
         .number = "35,978,000",
         .unit = "บาท",
         .sentence = "เงินที่ 8 หน่วยงานร่วมสนับสนุน ปี 2552"},
        {.icon = UI_ICON_DONE,
         .tone = UI_TONE_POSITIVE,
         .number = "1,037",
         .unit = "โครงการ",
         .sentence = "เชื่อมกับแผนท้องถิ่นแล้วใน 64 แห่ง",
         .id = "/results"},
        {.icon = UI_ICON_VILLAGE,
         .tone = UI_TONE_NEUTRAL,
         .number = "1,550",
         .unit = "หมู่บ้าน",
         .sentence = "มีแผนแม่บทชุมชนแล้ว"},
    };
    UiFrame frame = frame_of("จังหวัดนครศรีธรรมราช", "อำเภอเมืองนครศรีธรรมราช", UI_ICON_DISTRICT);
    frame.home_word = NULL;
    frame.back_word = NULL;
    UiBox page = ui_frame_draw(draw, &frame);
    int gap = ui_draw_space(draw, UI_SPACE_M);
    bool portrait = ui_metrics_is_portrait(draw->metrics);
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox probe = {0, 0, page.width, 0};
    int columns = portrait ? 1 : COUNT(stats);
    int height = ui_stat_draw_set(&measuring, probe, stats, COUNT(stats), columns);
    UiBox below = ui_box_cut_bottom(&page, height);
    ui_stat_draw_set(draw, below, stats, COUNT(stats), columns);
    ui_box_cut_bottom(&page, gap);
    ui_tile_draw_set(draw, page, tiles, COUNT(tiles), portrait ? 1 : 2);
}

static const UiBadge doing = {UI_TONE_INFO, UI_ICON_NONE, "กำลังทำ"};
static const UiBadge done = {UI_TONE_POSITIVE, UI_ICON_NONE, "เสร็จแล้ว"};
static const UiBadge waiting = {UI_TONE_NEUTRAL, UI_ICON_NONE, "ยังไม่เริ่ม"};
static const UiBadge cancelled = {UI_TONE_DANGER, UI_ICON_NONE, "ยกเลิก"};
static const UiBadge unknown = {UI_TONE_UNKNOWN, UI_ICON_NONE, "ไม่ระบุสถานะ"};
static const UiRow rows[] = {
    {.title = "ก่อสร้างถนนคอนกรีตเสริมเหล็กสายบ้านควนยาว–บ้านหนองหงส์ หมู่ที่ 5 กว้าง 4 เมตร ยาว 1,200 เมตร "
              "หนา 0.15 เมตร พร้อมวางท่อระบายน้ำและป้ายโครงการ",
     .detail = "หมู่ 5 บ้านควนยาว",
     .figure = "1,250,000",
     .figure_note = "บาท",
     .badge = &doing,
     .id = "/project/K7F3Q2M"},
    {.title = "ฟื้นฟูป่าต้นน้ำและปลูกป่าชุมชน",
     .detail = "ทั้งตำบล",
     .figure = "350,000",
     .figure_note = "บาท",
     .badge = &done,
     .id = "/project/A"},
    {.title = "ส่งเสริมกลุ่มอาชีพแม่บ้านแปรรูปปลาน้ำจืด",
     .detail = "หมู่ 2 บ้านท้องลำเจียก",
     .figure = "ไม่ระบุ",
     .figure_note = "งบประมาณ",
     .badge = &waiting,
     .id = "/project/B"},
    {.title = "อบรมเยาวชนต้านยาเสพติด",
     .detail = "หมู่ 1–9",
     .figure = "40,000",
     .figure_note = "บาท",
     .badge = &cancelled,
     .id = "/project/C"},
    {.title = "ซ่อมแซมประปาหมู่บ้าน",
     .figure = "85,000",
     .figure_note = "บาท",
     .badge = &unknown,
     .id = "/project/D",
     .last = true},
};

static void draw_list(const UiDraw *draw)
{
    UiFrame frame =
        frame_of("นครศรีธรรมราช › อำเภอเชียรใหญ่ › ตำบลแม่เจ้าอยู่หัว", "โครงการ ปี 2569", UI_ICON_PROJECT);
    frame.freshness = "ข้อมูลเก่า: ไม่ได้รับข้อมูลใหม่มา 45 วัน";
    frame.freshness_tone = UI_TONE_WARNING;
    UiBox page = ui_frame_draw(draw, &frame);
    int gap = ui_draw_space(draw, UI_SPACE_S);
    static const UiChip chips[] = {
        {"ทั้งหมด", "37", true, "chip:all", NULL},
        {"กำลังทำ", "12", false, "chip:doing", NULL},
        {"เสร็จแล้ว", "18", false, "chip:done", NULL},
        {"ยังไม่เริ่ม", "6", false, "chip:planned", NULL},
        {"ยกเลิก", "1", false, "chip:cancelled", NULL},
    };
    ui_box_cut_top(&page, ui_chip_draw_set(draw, page, chips, COUNT(chips)) + gap);
    UiBox list = page;
    UiBox side = ui_pager_cut(draw, &list);
    UiCard card = {0};
    UiBox inside = ui_card_draw(draw, list, &card);
    ui_canvas_push_clip(draw->canvas, inside);
    UiBox rest = inside;
    UiDraw measuring = ui_draw_measuring(draw);
    for (int i = 0; i < COUNT(rows) && ui_row_draw(&measuring, rest, &rows[i]) <= rest.height;
         i++) {
        ui_box_cut_top(&rest, ui_row_draw(draw, rest, &rows[i]));
    }
    ui_canvas_pop_clip(draw->canvas);
    UiPager pager = {.up_word = "ขึ้น",
                     .down_word = "ลง",
                     .position = "1–5 จาก 37",
                     .position_brief = "1/8",
                     .can_down = true};
    ui_pager_draw(draw, side, &pager);
}

static void draw_project_left(const UiDraw *draw, UiBox *column)
{
    int gap = ui_draw_space(draw, UI_SPACE_M);
    static const UiStackPart parts[] = {
        {"งบภายในชุมชน", "150,000 บาท", 150000, 0},
        {"งบ อบต.", "600,000 บาท", 600000, 1},
        {"งบส่วนราชการ", "500,000 บาท", 500000, 2},
        {"งบแหล่งอื่น ๆ", "0 บาท", 0, 3},
    };
    UiCard card = {.heading = "เงินมาจากไหน", .note = "รวม 1,250,000 บาท", .icon = UI_ICON_MONEY};
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox probe = {0, 0, ui_card_content_width(draw, column->width), 0};
    const UiStack stack = {parts, COUNT(parts)};
    int content = ui_stack_draw(&measuring, probe, &stack);
    int height = ui_card_height(draw, column->width, &card, content);
    UiBox sheet = ui_box_cut_top(column, height);
    ui_stack_draw(draw, ui_card_draw(draw, sheet, &card), &stack);
    ui_box_cut_top(column, gap);
    UiCard qr_card = {.heading = NULL};
    UiQr qr = {.text = "https://plan.example.go.th/t/800613/2569#K7F3Q2M",
               .title = "เปิดโครงการนี้ในมือถือ",
               .needs = "ใช้กล้องมือถือหรือแอป LINE ส่องที่ภาพนี้ มือถือต้องมีอินเทอร์เน็ต",
               .id = "/project/K7F3Q2M?over=code",
               .enlarge_word = "แตะภาพเพื่อขยาย"};
    content = ui_qr_draw(&measuring, probe, &qr);
    UiBox qr_sheet = ui_box_cut_top(column, ui_card_height(draw, column->width, &qr_card, content));
    ui_qr_draw(draw, ui_card_draw(draw, qr_sheet, &qr_card), &qr);
    ui_box_cut_top(column, gap);
}

static void draw_project_right(const UiDraw *draw, UiBox column)
{
    static const UiFact facts[] = {
        {"สถานที่", "หมู่ 5 บ้านควนยาว ตำบลแม่เจ้าอยู่หัว อำเภอเชียรใหญ่", "ไม่ระบุ", false},
        {"ผู้รับผิดชอบ", "กองช่าง อบต.แม่เจ้าอยู่หัว", "ไม่ระบุ", false},
        {"ผู้ได้รับประโยชน์", NULL, "ไม่ระบุ", true},
    };
    UiCard card = {.heading = "รายละเอียด", .icon = UI_ICON_PLAN};
    UiBox inside = ui_card_draw(draw, column, &card);
    UiBadge badge = {UI_TONE_INFO, UI_ICON_NONE, "กำลังทำ"};
    ui_box_cut_top(&inside, ui_badge_draw(draw, inside, &badge));
    for (int i = 0; i < COUNT(facts); i++) {
        ui_box_cut_top(&inside, ui_fact_draw(draw, inside, &facts[i]));
    }
    UiNote note = {UI_TONE_WARNING, UI_ICON_NONE, NULL, "รายงานล่าสุดเก่ากว่า 45 วัน"};
    ui_box_cut_top(&inside, ui_note_draw(draw, inside, &note));
}

static void draw_project(const UiDraw *draw)
{
    UiFrame frame = frame_of("ตำบลแม่เจ้าอยู่หัว อำเภอเชียรใหญ่ › โครงการ",
                             "ก่อสร้างถนนคอนกรีตเสริมเหล็กสายบ้านควนยาว–บ้านหนองหงส์ หมู่ที่ 5", UI_ICON_NONE);
    UiBox page = ui_frame_draw(draw, &frame);
    int gap = ui_draw_space(draw, UI_SPACE_M);
    static const UiRung rungs[] = {
        {"แผนหมู่บ้าน", "15 ม.ค. 2568", UI_TONE_POSITIVE},
        {"แผนตำบล", "12 มี.ค. 2568", UI_TONE_POSITIVE},
        {"แผนท้องถิ่น", "30 มิ.ย. 2568", UI_TONE_POSITIVE},
        {"ข้อบัญญัติ", "ขอไว้แล้ว", UI_TONE_INFO},
        {"แผนอำเภอ", "ไม่ได้รับเลือก", UI_TONE_DANGER},
        {"แผนจังหวัด", "ไม่มีข้อมูล", UI_TONE_UNKNOWN},
    };
    UiCard card = {.heading = "โครงการนี้ไปถึงแผนไหนแล้ว", .icon = UI_ICON_GOAL};
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox probe = {0, 0, ui_card_content_width(draw, page.width), 0};
    int content = ui_ladder_draw(&measuring, probe, rungs, COUNT(rungs));
    UiBox sheet = ui_box_cut_top(&page, ui_card_height(draw, page.width, &card, content));
    ui_ladder_draw(draw, ui_card_draw(draw, sheet, &card), rungs, COUNT(rungs));
    ui_box_cut_top(&page, gap);
    if (ui_metrics_is_portrait(draw->metrics)) {
        draw_project_left(draw, &page);
        draw_project_right(draw, page);
        return;
    }
    UiBox left = ui_box_column(page, 0, 2, gap);
    draw_project_left(draw, &left);
    draw_project_right(draw, ui_box_column(page, 1, 2, gap));
}

static UiBox draw_buttons(const UiDraw *draw, UiBox rest)
{
    static const char *const ids[] = {"one", "two", "three"};
    int gap = ui_draw_space(draw, UI_SPACE_M);
    int height = 0;
    for (int kind = UI_BUTTON_PRIMARY; kind <= UI_BUTTON_QUIET; kind++) {
        UiButton button = {
            .kind = (UiButtonKind)kind, .icon = UI_ICON_SEARCH, .word = "ค้นหา", .id = ids[kind]};
        UiBox cell = ui_box_column(rest, kind, 3, gap);
        cell.height = 0;
        height = ui_button_draw(draw, cell, &button);
    }
    ui_box_cut_top(&rest, height + gap);
    UiButton off = {.icon = UI_ICON_DOWN, .word = "หมดแล้ว", .disabled = true, .id = "off"};
    UiBox cell = ui_box_column(rest, 0, 3, gap);
    cell.height = 0;
    ui_box_cut_top(&rest, ui_button_draw(draw, cell, &off) + gap);
    return rest;
}

static UiBox draw_badges(const UiDraw *draw, UiBox rest)
{
    static const char *const words[] = {"รอดำเนินการ", "กำลังทำ", "เสร็จแล้ว",
                                        "ล่าช้า",       "ยกเลิก",  "ไม่มีข้อมูล"};
    int gap = ui_draw_space(draw, UI_SPACE_S);
    for (int tone = 0; tone < UI_TONE_COUNT; tone++) {
        UiBadge badge = {(UiTone)tone, UI_ICON_NONE, words[tone]};
        ui_badge_draw(draw, ui_box_column(rest, tone % 2, 2, gap), &badge);
        if (tone % 2 == 1) {
            ui_box_cut_top(&rest, ui_draw_line_height(draw, UI_TYPE_CAPTION) + gap);
        }
    }
    return rest;
}

static UiBox draw_bars(const UiDraw *draw, UiBox rest)
{
    static const UiBarPart bars[] = {
        {.label = "มีแผนแม่บทชุมชน", .figure = "1,550 หมู่บ้าน", .value = 1550},
        {.label = "ปรับปรุงแผนแล้ว", .figure = "1,000 หมู่บ้าน", .value = 1000, .series = 1},
        {.label = "ผ่านการรับรอง", .figure = "ยังไม่มีข้อมูล", .value = -1},
    };
    for (int i = 0; i < COUNT(bars); i++) {
        ui_box_cut_top(&rest, ui_bar_draw(draw, rest, &bars[i], 1551));
    }
    return rest;
}

static void draw_messages(const UiDraw *draw, UiBox rest)
{
    UiNote note = {UI_TONE_INFO, UI_ICON_NONE, "ข้อมูลนี้เป็นตัวอย่าง",
                   "ตัวเลขที่เห็นแต่งขึ้นเพื่อทดลองระบบ ไม่ใช่ข้อมูลจริงของตำบล"};
    UiPager pager = {.up_word = "ก่อนหน้า",
                     .down_word = "ถัดไป",
                     .position = "9–16 จาก 37",
                     .position_brief = "2/5",
                     .can_up = true,
                     .can_down = true};
    UiEmpty empty = {UI_ICON_NONE, "ยังไม่มีโครงการในปีนี้",
                     "ตำบลยังไม่ได้ส่งข้อมูลปี 2570 ลองเลือกปีอื่น หรือถามเจ้าหน้าที่"};
    UiCard card = {0};
    int gap = ui_draw_space(draw, UI_SPACE_M);
    ui_box_cut_top(&rest, ui_note_draw(draw, rest, &note) + gap);
    UiBox line = {rest.x, rest.y, rest.width, 1};
    ui_box_cut_top(&rest, ui_pager_draw(draw, line, &pager) + gap);
    ui_empty_draw(draw, ui_card_draw(draw, rest, &card), &empty);
}

static void draw_parts(const UiDraw *draw)
{
    UiFrame frame = frame_of("ชิ้นส่วนทั้งหมด", "ปู่ฟื้นฟูป่าต้นน้ำ ที่ ญี่ปุ่น", UI_ICON_LIST);
    frame.freshness = "ยังไม่เคยได้รับข้อมูล";
    frame.freshness_tone = UI_TONE_UNKNOWN;
    UiBox page = ui_frame_draw(draw, &frame);
    bool portrait = ui_metrics_is_portrait(draw->metrics);
    int gap = ui_draw_space(draw, UI_SPACE_L);
    UiBox left = portrait ? page : ui_box_column(page, 0, 2, gap);
    left = draw_buttons(draw, left);
    left = draw_badges(draw, left);
    left = draw_bars(draw, left);
    draw_messages(draw, portrait ? left : ui_box_column(page, 1, 2, gap));
}

const UiGalleryPage ui_gallery_pages[] = {
    {"home", draw_home},
    {"list", draw_list},
    {"project", draw_project},
    {"parts", draw_parts},
    {"dialog", ui_gallery_input_draw_dialog},
    {"tabs", ui_gallery_input_draw_tabs},
    {"keyboard", ui_gallery_input_draw_keyboard},
    {"upper-keys", ui_gallery_input_draw_upper_keys},
    {"english-keys", ui_gallery_input_draw_english_keys},
    {"letters", ui_gallery_input_draw_letters},
    {"picture", ui_gallery_input_draw_picture},
    {"picture-missing", ui_gallery_input_draw_missing_picture},
    {"code", ui_gallery_input_draw_code},
};
const int ui_gallery_page_count = COUNT(ui_gallery_pages);
