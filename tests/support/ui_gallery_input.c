#include "ui_gallery_input.h"

#include <ui/widget/dialog.h>
#include <ui/widget/field.h>
#include <ui/widget/frame.h>
#include <ui/widget/keyboard.h>
#include <ui/widget/letters.h>
#include <ui/widget/picture_view.h>
#include <ui/widget/qr_large.h>
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
        {UI_ICON_PLAN, true, "แผนพัฒนา", "tab:plan", NULL},
        {UI_ICON_PROJECT, false, "โครงการ", "tab:projects", NULL},
        {UI_ICON_INDICATOR, false, "ตัวชี้วัด", "tab:indicators", NULL},
        {UI_ICON_DOCUMENT, false, "เอกสาร", "tab:documents", NULL},
        {UI_ICON_PEOPLE, false, "ผู้ที่ติดต่อได้", "tab:people", NULL},
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

static void draw_typing(const UiDraw *draw, UiKeyboardLayer layer, const char *text)
{
    const UiKeyboard keyboard = {
        .layer = layer,
        .empty = text == NULL,
        .shift_word = "แป้นบน",
        .unshift_word = "แป้นล่าง",
        .thai_word = "กขค",
        .english_word = "ABC 123",
        .space_word = "เว้นวรรค",
        .backspace_word = "ลบ",
        .clear_word = "ล้าง",
        .done_word = "เสร็จ",
    };
    const UiField field = {
        .icon = UI_ICON_SEARCH,
        .text = text,
        .placeholder = "พิมพ์ชื่อตำบล หมู่บ้าน หรือโครงการ",
        .note = "พิมพ์ได้ไม่เกิน 60 ตัวอักษร",
        .note_tone = UI_TONE_INFO,
        .active = true,
        .id = "type:search",
    };
    UiBox page = draw_frame(draw, "ค้นหา");
    UiBox keys = ui_box_cut_bottom(&page, ui_keyboard_height(draw));
    ui_keyboard_draw(draw, keys, &keyboard);
    ui_field_draw(draw, page, &field);
}

void ui_gallery_input_draw_keyboard(const UiDraw *draw)
{
    draw_typing(draw, (UiKeyboardLayer){false, false}, NULL);
}

void ui_gallery_input_draw_upper_keys(const UiDraw *draw)
{
    draw_typing(draw, (UiKeyboardLayer){false, true}, "ปู่ฟื้นฟูป่าต้นน้ำที่ญี่ปุ่น");
}

void ui_gallery_input_draw_english_keys(const UiDraw *draw)
{
    draw_typing(draw, (UiKeyboardLayer){true, true},
                "โครงการก่อสร้างถนนคอนกรีตเสริมเหล็กสายบ้านควนยาว AV");
}

void ui_gallery_input_draw_letters(const UiDraw *draw)
{
    UiLetters letters = {.chosen = 2};
    for (int i = 0; i < UI_LETTERS_COUNT; i++) {
        letters.ids[i] = i % 3 != 1 ? ui_letters_consonant(i) : NULL;
    }
    UiBox page = draw_frame(draw, "เลือกจากอักษรตัวแรก");
    ui_letters_draw(draw, page, &letters);
}

#define PLACE_BYTES 48
#define PICTURE TEST_SOURCE_DIR "/assets/picture.png"

static const char *say_place(void *user, UiPicturePlace place)
{
    g_snprintf(user, PLACE_BYTES, "look:%d:%d:%d", place.zoom, place.x, place.y);
    return user;
}

static void draw_picture(const UiDraw *draw, const char *path, UiPicturePlace place)
{
    char id[PLACE_BYTES];
    UiPictureView view = {
        .path = path,
        .place = place,
        .caption = "ก่อนดำเนินการ · ถ่ายเมื่อ 12 มี.ค. 2568 · อบต.แม่เจ้าอยู่หัว",
        .missing_title = "ยังไม่มีภาพนี้ในเครื่อง",
        .missing_sentence = "ภาพจะมากับข้อมูลชุดต่อไป ถ้าอยากดูวันนี้ ถามเจ้าหน้าที่ได้",
        .words = {"ดูใกล้", "ดูไกล", "ทั้งภาพ", "ปิด", "ซ้าย", "ขวา", "ขึ้น", "ลง"},
        .close_id = "close",
        .say_id = say_place,
        .user = id,
    };
    (void)ui_picture_view_measure(path, &view.width_px, &view.height_px);
    ui_picture_view_draw(draw, draw_frame(draw, "ภาพถ่าย"), &view);
}

void ui_gallery_input_draw_picture(const UiDraw *draw)
{
    draw_picture(draw, PICTURE, (UiPicturePlace){2, 2500, 4000});
}

void ui_gallery_input_draw_missing_picture(const UiDraw *draw)
{
    draw_picture(draw, NULL, ui_picture_view_whole);
}

void ui_gallery_input_draw_code(const UiDraw *draw)
{
    const UiQr qr = {.text = "https://plan.example.go.th/t/800613/2569#K7F3Q2M",
                     .title = "เปิดกล้องมือถือส่องที่นี่ เพื่อเก็บโครงการนี้กลับบ้าน",
                     .needs = "มือถือต้องมีอินเทอร์เน็ต แต่ไม่ต้องลงแอป"};
    const UiButton close = {
        .kind = UI_BUTTON_PRIMARY, .icon = UI_ICON_CLOSE, .word = "ปิด", .id = "/"};
    draw_frame(draw, "โครงการ");
    ui_qr_large_draw(draw, &qr, &close);
}
