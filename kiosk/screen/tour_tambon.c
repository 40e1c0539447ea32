#include "tour_tambon.h"

#include <string.h>

#include "tour_list.h"

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
        "/people?part=chart",
        "/people?body=1",
        "/profile",
        "/profile?section=physical",
        "/profile?section=nothing", // a section nobody knows
        "/villages",
        "/village/1",
        "/village/1?page=2",
        "/village/2",
        "/village/99", // a village that is not in the data
        "/money",
        "/money?part=issue",
        "/money?part=issue&view=areas",
        "/money?part=issue&view=flow",
        "/money?part=status",
        "/money?part=years",
        "/village/1/process",
        "/process",
        "/process?scheme=4",
        "/process?scheme=99",
    };
    screen_tour_list_add_all(addresses, tambon_address, leaves, G_N_ELEMENTS(leaves));
    if (tambon_address != NULL) {
        const char *code = tambon_address + strlen("/area/");
        screen_tour_list_add(addresses, "/new?area=%s", code);
        screen_tour_list_add(addresses, "/new?part=year&area=%s", code);
    }
}
