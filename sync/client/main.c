#include <base/hash.h>
#include <locale.h>
#include <stdio.h>
#include <sys/stat.h>

#include "check.h"
#include "options.h"
#include "priority.h"
#include "report.h"
#include "run.h"
#include "stop.h"

#define READABLE_BY_THE_KIOSK 022

int main(int argc, char **argv)
{
    (void)argc;
    base_hash_prepare();
    (void)setlocale(LC_CTYPE, "C.UTF-8"); // --help whatever the caller's locale
    client_stop_prepare();
    client_priority_lower();
    (void)umask(READABLE_BY_THE_KIOSK);
    g_auto(ClientOptions) options = {0};
    g_autoptr(GError) error = NULL;
    if (!client_options_read(&options, argv, &error)) {
        ClientResult result = client_result_from_error(error, false);
        client_report_print(result, error);
        return client_result_exit_code(result);
    }
    if (options.command == CLIENT_OPTIONS_VERSION) {
        (void)puts("tambon-sync " TAMBON_VERSION);
        return 0;
    }
    ClientResult result =
        options.command == CLIENT_OPTIONS_CHECK ? client_check_run(&options) : client_run(&options);
    return client_result_exit_code(result);
}
