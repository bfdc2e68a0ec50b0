/*
 * pool: threads that take the next index from one counter until none is left.
 * The calling thread is worker 0, so one thread needs no second.
 */
#define _GNU_SOURCE /* sched_getaffinity */
#include "base/pool.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>

typedef struct Job {
    PoolWork *work;
    void *context;
    size_t count;
    atomic_size_t next;
} Job;

typedef struct Worker {
    Job *job;
    size_t number;
} Worker;

static void *work_on(void *argument)
{
    const Worker *worker = argument;
    Job *job = worker->job;
    for (;;) {
        size_t index = atomic_fetch_add(&job->next, 1);
        if (index >= job->count)
            return NULL;
        job->work(job->context, index, worker->number);
    }
}

void pool_run(size_t threads, size_t count, PoolWork *work, void *context)
{
    if (threads > POOL_MAX_THREADS)
        threads = POOL_MAX_THREADS;
    if (threads > count)
        threads = count;
    Job job = {.work = work, .context = context, .count = count};
    pthread_t handles[POOL_MAX_THREADS];
    Worker workers[POOL_MAX_THREADS];
    size_t started = 1;
    while (started < threads) {
        workers[started] = (Worker){&job, started};
        if (pthread_create(&handles[started], NULL, work_on, &workers[started]) != 0)
            break;
        started++;
    }
    workers[0] = (Worker){&job, 0};
    work_on(&workers[0]);
    for (size_t i = 1; i < started; i++)
        pthread_join(handles[i], NULL);
}

size_t pool_default_threads(void)
{
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) != 0)
        return 1;
    int count = CPU_COUNT(&set);
    return count < 1 ? 1 : count > POOL_MAX_THREADS ? POOL_MAX_THREADS : (size_t)count;
}
