#include "text/prose.h"

#include "text/breaks.h"
#include "text/letter.h"

bool ui_prose_is_edge(const UiProse *prose, size_t at)
{
    return at == 0 || at == prose->count || prose->kinds[at] >= UI_BREAK_WORD ||
           !ui_letter_is_thai(prose->letters[at]) || !ui_letter_is_thai(prose->letters[at - 1]);
}

void ui_prose_keep(const UiProse *prose, size_t from, size_t to)
{
    for (size_t i = from + 1; i < to; i++) {
        prose->kinds[i] = MIN(prose->kinds[i], UI_BREAK_HELD);
    }
}

size_t ui_prose_run_end(const UiProse *prose, size_t at)
{
    while (at < prose->count && ui_letter_is_thai(prose->letters[at])) {
        at++;
    }
    return at;
}
