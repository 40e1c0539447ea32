#include "play.h"

void play_clear(Play *play)
{
    base_address_free(play->address);
    *play = (Play){0};
}

bool play_look(Play *play, const View *view, const BaseAddress *address, int64_t now_ms)
{
    bool other = play->address == NULL || !base_address_equal(play->address, address);
    if (other) {
        base_address_free(play->address);
        play->address = base_address_copy(address);
        play->since_ms = now_ms;
    }
    play->play = (ScreenPlay){0};
    play->on = view->screen->play != NULL && !view->metrics.calm &&
               view->screen->play(view->state, &play->play);
    return other;
}

const char *play_next(const Play *play, int64_t now_ms)
{
    return play->on && now_ms - play->since_ms >= play->play.after_ms ? play->play.next : NULL;
}

double play_arriving(const Play *play, int64_t now_ms)
{
    int64_t passed_ms = now_ms - play->since_ms;
    return !play->on || play->play.arrival_ms == 0 || passed_ms >= play->play.arrival_ms
               ? 0
               : 1 - (double)passed_ms / play->play.arrival_ms;
}

int64_t play_wait_ms(const Play *play, int64_t now_ms, int64_t drawn_ms, int frame_ms)
{
    if (!play->on) {
        return -1;
    }
    int64_t wait = MAX(play->since_ms + play->play.after_ms - now_ms, 0);
    // One picture more than needed: the last shows it at rest.
    bool moves = drawn_ms - play->since_ms < play->play.arrival_ms;
    return moves ? MIN(wait, MAX(drawn_ms + frame_ms - now_ms, 0)) : wait;
}
