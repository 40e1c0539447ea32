#include "source_claim.h"

#include <glib.h>
#include <string.h>

#include "reference.h"

bool intake_source_claim_is_code(const char *text, unsigned long length)
{
    return length == INTAKE_AREA_TAMBON_DIGITS && strspn(text, "0123456789") >= length;
}

char *intake_source_claim_read(const char *name)
{
    size_t length = strcspn(name, "-.");
    return intake_source_claim_is_code(name, length) ? g_strndup(name, length) : NULL;
}

bool intake_source_claim_settle(const IntakeSourceClaim *claim, char **code, char **disagreement)
{
    const struct {
        const char *who;
        const char *code;
    } said[] = {
        {"คำสั่ง --tambon", claim->given},
        {"ชื่อโฟลเดอร์", claim->folder},
        {"ชื่อไฟล์", claim->name},
        {"แผ่นงานสำนักงาน (office)", claim->sheet},
    };
    g_autoptr(GString) all = g_string_new(NULL);
    const char *first = NULL;
    bool agree = true;
    for (size_t i = 0; i < G_N_ELEMENTS(said); i++) {
        if (said[i].code != NULL) {
            g_string_append_printf(all, "%s%s ว่า %s", all->len > 0 ? " · " : "", said[i].who,
                                   said[i].code);
            agree = agree && (first == NULL || strcmp(first, said[i].code) == 0);
            first = first == NULL ? said[i].code : first;
        }
    }
    *code = agree ? g_strdup(first) : NULL;
    *disagreement = agree ? NULL : g_strdup(all->str);
    return agree;
}
