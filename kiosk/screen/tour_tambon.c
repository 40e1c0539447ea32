#include "tour_tambon.h"

#include <string.h>

void screen_tour_add_tambon(GPtrArray *addresses, const char *tambon_address)
{
    static const char *const leaves[] = {
        "/plan",
        "/plan?part=standing",
        "/plan?part=standing&page=2",
        "/plan?part=more",
        "/indicators",
        "/households",
        "/assessment",
        "/people",
        "/profile",
        "/profile?section=physical",
        "/profile?section=nothing", // a section nobody knows
        "/villages",
        "/village/1",
        "/village/1?page=2",
        "/village/2",
        "/village/99", // a village that is not in the data
        "/village/1/process",
        "/process",
        "/process?scheme=4",
        "/process?scheme=99",
    };
    for (size_t i = 0; tambon_address != NULL && i < G_N_ELEMENTS(leaves); i++) {
        g_ptr_array_add(addresses, g_strconcat(tambon_address, leaves[i], NULL));
    }
    if (tambon_address != NULL) {
        g_ptr_array_add(addresses,
                        g_strconcat("/new?area=", tambon_address + strlen("/area/"), NULL));
    }
}
