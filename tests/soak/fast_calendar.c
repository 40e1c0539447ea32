// Preloaded into a program: its calendar goes FAST_CALENDAR_SPEED times as fast from the moment
// FAST_CALENDAR_BEGIN (Unix seconds) on. Only the date is fast: waits and clocks that only go
// forward are the real ones, so that touches and visits last as long as always. (libfaketime makes
// poll() shorter too, and the program spin.)
#include <stdint.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define NS_PER_SECOND INT64_C(1000000000)
#define NS_PER_US INT64_C(1000)

static int64_t steady_ns(void)
{
    struct timespec now = {0};
    (void)syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &now);
    return now.tv_sec * NS_PER_SECOND + now.tv_nsec;
}

/* The program's date. Both numbers are read once, by the first thread that asks. */
static int64_t date_ns(void)
{
    static int64_t since_ns;
    static int64_t begin_seconds;
    static int64_t speed;
    if (since_ns == 0) {
        const char *begin = getenv("FAST_CALENDAR_BEGIN");
        const char *fast = getenv("FAST_CALENDAR_SPEED");
        begin_seconds = begin != NULL ? strtoll(begin, NULL, 10) : 0;
        speed = fast != NULL ? strtoll(fast, NULL, 10) : 1;
        since_ns = steady_ns();
    }
    return begin_seconds * NS_PER_SECOND + (steady_ns() - since_ns) * speed;
}

int clock_gettime(clockid_t clock, struct timespec *answer)
{
    if (clock != CLOCK_REALTIME && clock != CLOCK_REALTIME_COARSE) {
        return (int)syscall(SYS_clock_gettime, clock, answer);
    }
    int64_t now_ns = date_ns();
    answer->tv_sec = now_ns / NS_PER_SECOND;
    answer->tv_nsec = now_ns % NS_PER_SECOND;
    return 0;
}

int gettimeofday(struct timeval *answer, void *zone)
{
    (void)zone;
    int64_t now_ns = date_ns();
    answer->tv_sec = now_ns / NS_PER_SECOND;
    answer->tv_usec = now_ns % NS_PER_SECOND / NS_PER_US;
    return 0;
}

time_t time(time_t *answer)
{
    time_t now = date_ns() / NS_PER_SECOND;
    if (answer != NULL) {
        *answer = now;
    }
    return now;
}
