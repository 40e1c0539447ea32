#pragma once

#include <glib.h>

/**
 * Adds the addresses of the registers, the issue trees and the lists of what is beyond capacity
 * that are worth a picture: of a tambon ("/area/800120"; NULL: none has projects), its district and
 * the province ("80").
 */
void screen_tour_add_projects(GPtrArray *addresses, const char *tambon, const char *province_code);
