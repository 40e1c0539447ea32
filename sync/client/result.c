#include "result.h"

#include "base/error.h"
#include "snapshot/snapshot.h"
#include "store/store.h"
#include "tuf/error.h"

G_DEFINE_QUARK(client_result_error, client_result_error)

typedef struct {
    int exit_code;
    int support_code;
    const char *sentence;
} Row;

static const Row rows[CLIENT_RESULT_COUNT] = {
    [CLIENT_RESULT_UPDATED] = {0, 1, "รับข้อมูลชุดใหม่เรียบร้อยแล้ว"},
    [CLIENT_RESULT_CURRENT] = {0, 2, "ตรวจแล้ว ไม่มีของใหม่"},
    [CLIENT_RESULT_UNPUBLISHED] = {0, 3, "ตรวจแล้ว จังหวัดยังไม่ได้เผยแพร่ข้อมูล"},
    [CLIENT_RESULT_HELD_BACK] = {0, 4, "ตรวจแล้ว ยังใช้ข้อมูลชุดก่อนตามที่เจ้าหน้าที่สั่งย้อนกลับ"},
    [CLIENT_RESULT_ROLLED_BACK] = {0, 5, "ย้อนกลับไปใช้ข้อมูลชุดก่อนแล้ว"},
    [CLIENT_RESULT_FILES_LATER] = {0, 6,
                                   "ข้อมูลเป็นชุดล่าสุดแล้ว แต่ภาพและหน้าเอกสารยังมาไม่ครบ ครั้งหน้าจะรับต่อ"},
    [CLIENT_RESULT_OUTSIDE_WINDOW] = {0, 7, "นอกช่วงเวลาที่กำหนดให้รับข้อมูล จึงยังไม่ถามเครื่องแม่ข่าย"},
    [CLIENT_RESULT_TOO_EARLY] = {0, 8, "ยังไม่ถึงเวลาถามเครื่องแม่ข่ายอีกครั้ง"},
    [CLIENT_RESULT_VERIFIED] = {0, 9, "ข้อมูลที่ใช้อยู่ตรงกับที่จังหวัดลงลายเซ็นไว้"},
    [CLIENT_RESULT_USAGE] = {2, 201, "คำสั่งไม่ถูกต้อง"},
    [CLIENT_RESULT_CONFIG] = {2, 202, "ไฟล์ตั้งค่าไม่ถูกต้อง"},
    [CLIENT_RESULT_ROOT] = {2, 203, "ไม่มีไฟล์กุญแจตั้งต้นของจังหวัด หรือไฟล์ใช้ไม่ได้"},
    [CLIENT_RESULT_NO_NAME] = {10, 1001, "หาที่อยู่ของเครื่องแม่ข่ายไม่พบ โปรดตรวจสายหรือสัญญาณเครือข่าย"},
    [CLIENT_RESULT_NO_CONNECTION] = {10, 1002, "ติดต่อเครื่องแม่ข่ายไม่ได้"},
    [CLIENT_RESULT_TLS] = {10, 1003,
                           "ใบรับรองความปลอดภัยของเครื่องแม่ข่ายไม่ผ่านการตรวจ โปรดตรวจวันเวลาของเครื่อง"},
    [CLIENT_RESULT_SERVER] = {10, 1004, "เครื่องแม่ข่ายตอบผิดปกติ"},
    [CLIENT_RESULT_TIMEOUT] = {10, 1005, "เครื่องแม่ข่ายตอบช้าเกินกำหนด"},
    [CLIENT_RESULT_CUT] = {10, 1006, "การเชื่อมต่อขาดกลางคัน ครั้งหน้าจะรับต่อจากที่ค้างไว้"},
    [CLIENT_RESULT_NOT_ON_SERVER] = {10, 1007, "ไม่พบไฟล์ที่ต้องใช้บนเครื่องแม่ข่าย"},
    [CLIENT_RESULT_NOT_ON_STICK] = {10, 1008, "ไม่พบชุดข้อมูลที่ครบถ้วนในแฟลชไดรฟ์"},
    [CLIENT_RESULT_STICK_UNREADABLE] = {10, 1009, "อ่านแฟลชไดรฟ์ไม่ได้"},
    [CLIENT_RESULT_TOO_LONG] = {10, 1010, "ใช้เวลานานเกินกำหนด ครั้งหน้าจะทำต่อ"},
    [CLIENT_RESULT_REFUSED] = {11, 1101, "ลายเซ็นหรือข้อมูลกำกับไม่ถูกต้อง จึงไม่รับข้อมูลชุดนี้"},
    [CLIENT_RESULT_TOO_LARGE] = {11, 1102, "ไฟล์ใหญ่เกินกำหนด จึงไม่รับข้อมูลชุดนี้"},
    [CLIENT_RESULT_NOT_TRUSTED] = {11, 1103, "ข้อมูลกำกับที่เก็บไว้ในเครื่องไม่ถูกต้อง ต้องรับใหม่"},
    [CLIENT_RESULT_FILE_DAMAGED] = {12, 1201, "ไฟล์ข้อมูลที่รับมาเสียหาย"},
    [CLIENT_RESULT_UNPACK_FAILED] = {12, 1202, "คลายไฟล์ข้อมูลชุดใหม่ไม่ได้"},
    [CLIENT_RESULT_CHECK_FAILED] = {12, 1203, "ข้อมูลชุดใหม่ไม่ผ่านการตรวจสอบ จึงไม่นำมาใช้"},
    [CLIENT_RESULT_KNOWN_BAD] = {12, 1204, "ข้อมูลชุดใหม่นี้เคยตรวจไม่ผ่าน จึงไม่รับซ้ำ"},
    [CLIENT_RESULT_FELL_BACK] = {12, 1205, "ข้อมูลที่ใช้อยู่เสียหาย จึงกลับไปใช้ชุดก่อน และจะรับใหม่"},
    [CLIENT_RESULT_NOT_SOUND] = {12, 1206, "ข้อมูลที่ใช้อยู่เสียหาย และไม่มีชุดก่อนที่ดีกว่า จะรับใหม่"},
    [CLIENT_RESULT_NOT_SIGNED] = {12, 1207, "ข้อมูลที่ใช้อยู่ไม่ตรงกับที่จังหวัดลงลายเซ็นไว้ ต้องรับใหม่"},
    [CLIENT_RESULT_NO_SPACE] = {13, 1301, "เนื้อที่เก็บข้อมูลในเครื่องไม่พอ"},
    [CLIENT_RESULT_LOCKED] = {14, 1401, "กำลังรับข้อมูลอยู่แล้วโดยอีกงานหนึ่ง"},
    [CLIENT_RESULT_STOPPED] = {15, 1501, "ถูกสั่งให้หยุดก่อนเสร็จ"},
    [CLIENT_RESULT_LAYOUT_NEWER] = {16, 1601, "ข้อมูลชุดใหม่ต้องใช้โปรแกรมรุ่นใหม่กว่านี้"},
    [CLIENT_RESULT_EXPIRED] = {17, 1701, "ข้อมูลกำกับหมดอายุ โปรดตรวจวันเวลาของเครื่อง หรือแจ้งจังหวัด"},
    [CLIENT_RESULT_STICK_EXPIRED] = {17, 1702, "ชุดข้อมูลในแฟลชไดรฟ์หมดอายุแล้ว เจ้าหน้าที่ต้องยืนยันก่อนใช้"},
    [CLIENT_RESULT_STORE] = {18, 1801, "อ่านหรือเขียนที่เก็บข้อมูลในเครื่องไม่ได้"},
    [CLIENT_RESULT_NO_PREVIOUS] = {18, 1802, "ไม่มีข้อมูลชุดก่อนให้ย้อนกลับ"},
};

int client_result_exit_code(ClientResult result) { return rows[result].exit_code; }

int client_result_support_code(ClientResult result) { return rows[result].support_code; }

const char *client_result_sentence(ClientResult result) { return rows[result].sentence; }

static ClientResult from_tuf(int code, bool from_stick)
{
    switch ((TufError)code) {
    case TUF_ERROR_UNREACHABLE:
        return from_stick ? CLIENT_RESULT_NOT_ON_STICK : CLIENT_RESULT_NOT_ON_SERVER;
    case TUF_ERROR_EXPIRED:
        return from_stick ? CLIENT_RESULT_STICK_EXPIRED : CLIENT_RESULT_EXPIRED;
    case TUF_ERROR_DAMAGED:
        return CLIENT_RESULT_FILE_DAMAGED;
    case TUF_ERROR_NO_ROOT:
        return CLIENT_RESULT_ROOT;
    case TUF_ERROR_NO_SPACE:
        return CLIENT_RESULT_NO_SPACE;
    case TUF_ERROR_IO:
        return CLIENT_RESULT_STORE;
    case TUF_ERROR_REFUSED:
    case TUF_ERROR_NOT_FOUND:
    case TUF_ERROR_KEY:
        break;
    }
    return CLIENT_RESULT_REFUSED;
}

static ClientResult from_store(int code)
{
    switch ((StoreError)code) {
    case STORE_ERROR_LOCKED:
        return CLIENT_RESULT_LOCKED;
    case STORE_ERROR_NO_SPACE:
        return CLIENT_RESULT_NO_SPACE;
    case STORE_ERROR_EMPTY:
        return CLIENT_RESULT_NO_PREVIOUS;
    case STORE_ERROR_IO:
        break;
    }
    return CLIENT_RESULT_STORE;
}

ClientResult client_result_from_error(const GError *error, bool from_stick)
{
    if (error->domain == CLIENT_ERROR) {
        return (ClientResult)error->code;
    }
    if (error->domain == TUF_ERROR) {
        return from_tuf(error->code, from_stick);
    }
    if (error->domain == STORE_ERROR) {
        return from_store(error->code);
    }
    if (g_error_matches(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_TOO_NEW)) {
        return CLIENT_RESULT_LAYOUT_NEWER;
    }
    if (error->domain == SNAPSHOT_ERROR) {
        return CLIENT_RESULT_CHECK_FAILED;
    }
    if (g_error_matches(error, BASE_ERROR, BASE_ERROR_NO_SPACE)) {
        return CLIENT_RESULT_NO_SPACE;
    }
    return CLIENT_RESULT_STORE;
}
