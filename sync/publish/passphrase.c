#include "passphrase.h"

#include <base/error.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define PASSPHRASE_LIMIT_BYTES 1024

static void close_file(FILE **file)
{
    if (*file != NULL) {
        (void)fclose(*file);
    }
}

char *passphrase_ask(const char *prompt, GError **error)
{
    __attribute__((cleanup(close_file))) FILE *terminal = fopen("/dev/tty", "r+e");
    struct termios shown;
    if (terminal == NULL || tcgetattr(fileno(terminal), &shown) != 0) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_IO,
                    "ต้องใส่รหัสผ่านแต่ไม่มีหน้าจอให้พิมพ์ โปรดใช้ตัวเลือก --passphrase-file");
        return NULL;
    }
    struct termios hidden = shown;
    hidden.c_lflag &= ~(tcflag_t)ECHO;
    (void)fputs(prompt, terminal);
    (void)fflush(terminal);
    (void)tcsetattr(fileno(terminal), TCSAFLUSH, &hidden);
    char line[PASSPHRASE_LIMIT_BYTES];
    const char *read = fgets(line, sizeof line, terminal);
    (void)tcsetattr(fileno(terminal), TCSAFLUSH, &shown);
    (void)fputs("\n", terminal);
    if (read == NULL) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_IO, "ไม่ได้รับรหัสผ่าน");
        return NULL;
    }
    char *passphrase = g_strndup(line, strcspn(line, "\r\n"));
    explicit_bzero(line, sizeof line);
    return passphrase;
}

void passphrase_wipe(char *passphrase)
{
    if (passphrase != NULL) {
        explicit_bzero(passphrase, strlen(passphrase));
    }
}
