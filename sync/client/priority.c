#include "priority.h"

#include <linux/ioprio.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#define LAST_NICE 19

void client_priority_lower(void)
{
    if (getpriority(PRIO_PROCESS, 0) != 0) {
        return;
    }
    const struct sched_param none = {0};
    (void)setpriority(PRIO_PROCESS, 0, LAST_NICE);
    (void)sched_setscheduler(0, SCHED_BATCH, &none);
    /* glibc has no function for it. */
    (void)syscall(SYS_ioprio_set, IOPRIO_WHO_PROCESS, 0, IOPRIO_PRIO_VALUE(IOPRIO_CLASS_IDLE, 0));
}
