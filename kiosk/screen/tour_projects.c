#include "tour_projects.h"

#include <string.h>

#include "tour_list.h"

#define DISTRICT_DIGITS 4

static void add_tambon(GPtrArray *addresses, const char *tambon)
{
    static const char *const rests[] = {
        "/projects?choose=more",
        "/projects?choose=more&issue=5.1&status=done&year=2569",
        "/projects?choose=issue",
        "/projects?choose=issue&status=doing",
        "/projects?choose=village",
        "/projects?choose=doer&source=tao",
        "/projects?choose=programme",
        "/projects?choose=mark",
        "/projects?choose=source&doer=agency",
        "/projects?doer=shared&issue=2&page=2",
        "/projects?beyond=1",
        "/projects?stale=1",
        "/issues",
        "/issues?edition=proposal",
        "/issues?year=2569&page=2",
        "/beyond-capacity",
        "/projects?focus=1&issue=99&village=80000000", // nothing of the kind is there
    };
    screen_tour_list_add_all(addresses, tambon, rests, G_N_ELEMENTS(rests));
}

void screen_tour_add_projects(GPtrArray *addresses, const char *tambon, const char *province_code)
{
    static const char *const rests[] = {
        "/projects",
        "/projects?page=2",
        "/projects?source=agency&status=doing",
        "/projects?issue=5.1&status=doing", // the sums answer only one of them
        "/projects?status=cancelled&year=2501",
        "/projects?choose=more&year=2569",
        "/projects?choose=issue&year=2569",
        "/projects?choose=source",
        "/issues",
        "/issues?edition=proposal&year=2569",
        "/beyond-capacity",
        "/beyond-capacity?page=2",
    };
    static const char *const group[] = {"/projects", "/issues"};
    static const char *const bare[] = {"/issues", "/issues?area=8001&edition=nothing",
                                       "/beyond-capacity", "/beyond-capacity?area=8099"};
    screen_tour_list_add_all(addresses, "", bare, G_N_ELEMENTS(bare));
    g_autofree char *province = g_strdup_printf("/area/%s", province_code);
    screen_tour_list_add_all(addresses, province, rests, G_N_ELEMENTS(rests));
    if (tambon != NULL) {
        g_autofree char *district = g_strndup(tambon, strlen("/area/") + DISTRICT_DIGITS);
        screen_tour_list_add_all(addresses, district, rests, G_N_ELEMENTS(rests));
        screen_tour_list_add_all(addresses, "/group/1", group, G_N_ELEMENTS(group));
        add_tambon(addresses, tambon);
    }
}
