#include "ui_gallery_input.h"

#include <ui/widget/dialog.h>
#include <ui/widget/frame.h>
#include <ui/widget/tab.h>
#include <ui/widget/toast.h>

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static UiBox draw_frame(const UiDraw *draw, const char *title)
{
    const UiFrame frame = {.title = title,
                           .icon = UI_ICON_TOUCH,
                           .home_word = "หน้าแรก",
                           .back_word = "ย้อนกลับ",
                           .help_word = "ช่วยเหลือ",
                           .freshness = "ข้อมูล ณ วันที่ 8 มิ.ย. 2569",
                           .freshness_tone = UI_TONE_POSITIVE};
    return ui_frame_draw(draw, &frame);
}

void ui_gallery_input_draw_dialog(const UiDraw *draw)
{
    draw_frame(draw, "ตำบลแม่เจ้าอยู่หัว");
    const UiDialog dialog = {
        .tone = UI_TONE_INFO,
        .icon = UI_ICON_QUESTION,
        .title = "ยังใช้อยู่ไหม",
        .figure = "27",
        .sentence = "อีก 27 วินาทีจะกลับไปหน้าแรก และลบสิ่งที่พิมพ์ไว้",
        .safe = {.icon = UI_ICON_TOUCH, .word = "ยังใช้อยู่", .id = "stay"},
        .other = {.icon = UI_ICON_HOME, .word = "เลิกใช้แล้ว", .id = "home"},
    };
    ui_dialog_draw(draw, &dialog);
}

void ui_gallery_input_draw_tabs(const UiDraw *draw)
{
    static const UiTab parts[] = {
        {UI_ICON_PLAN, "แผนพัฒนา", true, "tab:plan", NULL},
        {UI_ICON_PROJECT, "โครงการ", false, "tab:projects", NULL},
        {UI_ICON_INDICATOR, "ตัวชี้วัด", false, "tab:indicators", NULL},
        {UI_ICON_DOCUMENT, "เอกสาร", false, "tab:documents", NULL},
        {UI_ICON_PEOPLE, "ผู้ที่ติดต่อได้", false, "tab:people", NULL},
    };
    UiBox page = draw_frame(draw, "ส่วนของหน้า");
    ui_box_cut_top(&page, ui_tab_draw_set(draw, page, parts, COUNT(parts)));
    ui_box_cut_top(&page, ui_draw_space(draw, UI_SPACE_M));
    for (int tone = UI_TONE_POSITIVE; tone <= UI_TONE_DANGER; tone++) {
        const UiToast toast = {.tone = (UiTone)tone, .sentence = "ลบสิ่งที่พิมพ์ไว้แล้ว"};
        UiBox line = {page.x, page.y, page.width, 0};
        ui_box_cut_top(&page, ui_toast_draw(draw, line, &toast));
        ui_box_cut_top(&page, ui_draw_space(draw, UI_SPACE_S));
    }
    const UiToast toast = {
        .tone = UI_TONE_WARNING,
        .sentence = "พิมพ์ได้ไม่เกิน 60 ตัวอักษร ลบบางตัวก่อน แล้วพิมพ์ต่อ หรือแตะ ล้าง เพื่อเริ่มใหม่",
    };
    ui_toast_draw(draw, page, &toast);
}
