#include "ask.h"

#include <base/error.h>
#include <stdio.h>
#include <string.h>

#define LINE_LIMIT_BYTES 4096

static void close_file(FILE **file)
{
    if (*file != NULL) {
        (void)fclose(*file);
    }
}

static char *read_answer(const char *question, GError **error)
{
    __attribute__((cleanup(close_file))) FILE *terminal = fopen("/dev/tty", "r+e");
    if (terminal == NULL) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_IO, "ไม่มีหน้าจอให้พิมพ์คำตอบ");
        return NULL;
    }
    (void)fputs(question, terminal);
    (void)fflush(terminal);
    char line[LINE_LIMIT_BYTES];
    if (fgets(line, sizeof line, terminal) == NULL) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_IO, "ไม่ได้รับคำตอบ");
        return NULL;
    }
    g_autofree char *valid = g_utf8_make_valid(line, -1);
    return g_strdup(g_strstrip(valid));
}

char *ask_text(const char *question, const char *option, GError **error)
{
    g_autofree char *answer = read_answer(question, error);
    if (answer == NULL) {
        g_prefix_error(error, "ใช้ตัวเลือก %s: ", option);
        return NULL;
    }
    if (*answer == '\0') {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "ไม่ได้พิมพ์คำตอบ (%s)", option);
        return NULL;
    }
    return g_steal_pointer(&answer);
}

bool ask_word(const char *question, const char *word, bool yes, GError **error)
{
    if (yes) {
        return true;
    }
    g_autofree char *prompt = g_strdup_printf("%s พิมพ์คำว่า %s เพื่อยืนยัน: ", question, word);
    g_autofree char *answer = ask_text(prompt, "--yes", error);
    if (answer == NULL) {
        return false;
    }
    if (strcmp(answer, word) != 0) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "ไม่ได้ยืนยัน จึงไม่ทำต่อ");
        return false;
    }
    return true;
}
