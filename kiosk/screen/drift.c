#include "drift.h"

UiPoint screen_drift_at(int64_t now_unix)
{
    const int round = 4 * SCREEN_DRIFT_PX;
    int step = (int)(now_unix / SCREEN_DRIFT_STEP_SECONDS % round);
    int along = step % SCREEN_DRIFT_PX;
    switch (step / SCREEN_DRIFT_PX) {
    case 0:
        return (UiPoint){along, 0};
    case 1:
        return (UiPoint){SCREEN_DRIFT_PX, along};
    case 2:
        return (UiPoint){SCREEN_DRIFT_PX - along, SCREEN_DRIFT_PX};
    default:
        return (UiPoint){0, SCREEN_DRIFT_PX - along};
    }
}
