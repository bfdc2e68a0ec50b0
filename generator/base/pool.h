/*
 * pool: the same work on many items, on several threads.
 */
#ifndef BASE_POOL_H
#define BASE_POOL_H

#include <stddef.h>

/* Works on item `index`. `worker` counts from 0 and tells which of the threads calls: index for per-thread state. */
typedef void PoolWork(void *context, size_t index, size_t worker);

/*
 * Calls work for every index below count, on up to `threads` threads (1 to
 * POOL_MAX_THREADS), in no fixed order; returns when all are done. Where a
 * thread cannot be had, the others do its share.
 */
void pool_run(size_t threads, size_t count, PoolWork *work, void *context);

enum { POOL_MAX_THREADS = 64 };

/* Processors that this process may use, 1 to POOL_MAX_THREADS. */
size_t pool_default_threads(void);

#endif
