/*
 * arena: memory that is given back all at once.
 *
 * A phase of the build (read, compute, render one page) has an arena; what it
 * allocates lives until the arena is reset or freed, and nothing is freed
 * piece by piece. An arena belongs to one thread at a time. Running out of
 * memory prints one line and ends the program with status 3, so no caller
 * tests for NULL.
 *
 * Under AddressSanitizer the free part of an arena is poisoned and each block
 * is followed by a poisoned gap. Built with -DARENA_MALLOC every block is an
 * allocation of its own, so that valgrind sees overruns.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

#include "base/str.h"

typedef struct Arena Arena;

Arena *arena_create(void);
/* Gives back everything that was allocated; the arena itself stays usable. NULL is allowed in arena_free only. */
void arena_reset(Arena *arena);
void arena_free(Arena *arena);

/* Moves everything that `from` holds into `into` and ends `from`: what lives in it now lives as long as `into`. */
void arena_adopt(Arena *into, Arena *from);

/* Zeroed memory for `count` items of `size` bytes, aligned for any type. Never NULL. */
void *arena_alloc(Arena *arena, size_t count, size_t size);

/*
 * The same bytes in a block of `new_size`; the rest is zeroed. Grows in place
 * when the block is the arena's last one. `old` may be NULL with old_size 0.
 */
void *arena_grow(Arena *arena, void *old, size_t old_size, size_t new_size);

#define ARENA_NEW(arena, Type) ((Type *)arena_alloc((arena), 1, sizeof(Type)))
#define ARENA_ARRAY(arena, Type, count) ((Type *)arena_alloc((arena), (count), sizeof(Type)))

/*
 * Makes room for one more item in a growing array of `Type *items` with
 * `size_t count, capacity`: doubles when full. Then write items[count++].
 */
#define ARENA_RESERVE_ONE(arena, items, count, capacity)                                                     \
    do {                                                                                                     \
        if ((count) == (capacity)) {                                                                         \
            size_t arena_new_capacity = (capacity) ? (capacity)*2 : 8;                                       \
            (items) = arena_grow((arena), (items), (capacity) * sizeof *(items),                             \
                                 arena_new_capacity * sizeof *(items));                                      \
            (capacity) = arena_new_capacity;                                                                 \
        }                                                                                                    \
    } while (0)

/* A copy that ends in a NUL (not counted in its length), for the operating system's door. */
char *arena_cstr(Arena *arena, Str s);
Str arena_str(Arena *arena, Str s);
/* Formatted text. printf's rules; numbers with fractions are not printed with it (the locale would decide). */
Str arena_printf(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
Str arena_vprintf(Arena *arena, const char *format, va_list args) __attribute__((format(printf, 2, 0)));

/* Ends the program with status 3 and one line on stderr. For memory and for what the system refused. */
_Noreturn void arena_out_of_memory(size_t wanted);

#endif
