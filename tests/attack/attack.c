#include "attack.h"

#include <glpk.h>
#include <stdio.h>
#include <stdlib.h>

/*
 * attack 1.db [2.db …]: the releases of one province, oldest first. Ends with 1 when a hidden
 * figure is recovered or known too well.
 */
int main(int argc, char **argv)
{
    AttackOutcome outcome = {0};

    if (argc < 2) {
        (void)fprintf(stderr, "attack RELEASE.db…\n");
        return 2;
    }
    (void)glp_term_out(GLP_OFF);
    g_autoptr(GPtrArray) tables = attack_read(argv + 1, argc - 1);
    for (guint i = 0; i < tables->len; i++) {
        attack_table(g_ptr_array_index(tables, i), &outcome);
    }
    printf("tables %d hidden %d recovered %d narrow %d tied %d impossible %d\n", outcome.tables,
           outcome.hidden, outcome.recovered, outcome.narrow, outcome.tied, outcome.impossible);
    (void)glp_free_env();
    bool held = outcome.recovered == 0 && outcome.narrow == outcome.tied && outcome.impossible == 0;
    return held ? EXIT_SUCCESS : EXIT_FAILURE;
}
