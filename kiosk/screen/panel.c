#include "screen/panel.h"

#define EDGE 0.1 /* of a side: the crosses stand so far inside the picture */

void screen_panel_find_cross(int index, double *x, double *y)
{
    *x = index == 1 || index == 2 ? 1 - EDGE : EDGE;
    *y = index >= 2 ? 1 - EDGE : EDGE;
}
