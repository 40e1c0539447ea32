#pragma once

/**
 * Deletes what killed runs left in the store, under the lock, before a run begins: temporary files
 * of base_file_write() and store_link_replace(), whatever in incoming/ is no part of a download
 * (parts are resumed, or deleted by the next download of something else), and unused snapshots.
 * What cannot be deleted waits for the next run.
 */
void store_sweep(const char *store_path);

/**
 * Deletes the snapshots, with their companions, that neither link names. Without a readable
 * `current` none is: after damage to the disk they may be all there is.
 */
void store_sweep_snapshots(const char *store_path);
