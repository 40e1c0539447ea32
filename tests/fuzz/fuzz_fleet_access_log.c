// Whatever a line of a log says, a heartbeat read from it is within its limits and, written as an
// agent, reads as the same.
#include <glib.h>
#include <string.h>

#include "base/heartbeat.h"
#include "fleet/access_log.h"
#include "input.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *line = input_to_text(data, size);
    BaseHeartbeat heartbeat;
    int64_t heard_unix = 0;
    if (line == NULL || !fleet_access_log_read_line(line, &heard_unix, &heartbeat)) {
        return 0;
    }
    g_assert_true(heartbeat.kiosk[0] == '\0' || base_heartbeat_is_kiosk(heartbeat.kiosk));
    g_assert_cmpint(heartbeat.release, >=, 0);
    g_assert_cmpint(heartbeat.layout, >=, 0);
    g_autofree char *agent = base_heartbeat_to_agent(&heartbeat, "0");
    BaseHeartbeat again;
    g_assert_true(base_heartbeat_from_agent(agent, &again));
    g_assert_cmpstr(again.kiosk, ==, heartbeat.kiosk);
    g_assert_cmpint(again.release, ==, heartbeat.release);
    g_assert_cmpint(again.frame_unix, ==, heartbeat.frame_unix);
    g_assert_cmpint(again.touch_unix, ==, heartbeat.touch_unix);
    g_assert_cmpstr(again.uses, ==, heartbeat.uses);
    return 0;
}
