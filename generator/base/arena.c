/*
 * arena: a list of chunks, filled from front to back.
 *
 * The newest chunk is the head of the list and the only one that is filled; a
 * request that does not fit opens a new chunk (of at least CHUNK_SIZE bytes).
 * A reset keeps the oldest chunk, so that an arena reused for thousands of
 * pages does not go back to malloc for each.
 */
#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* gcc says so by a macro, clang by a feature. */
#if defined(__has_feature)
#define HAS_FEATURE(name) __has_feature(name)
#else
#define HAS_FEATURE(name) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || HAS_FEATURE(address_sanitizer)
#include <sanitizer/asan_interface.h>
enum { GAP = 16 };
#else
#define ASAN_POISON_MEMORY_REGION(start, size) ((void)(start), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(start, size) ((void)(start), (void)(size))
enum { GAP = 0 };
#endif

enum { CHUNK_SIZE = 64 * 1024, ALIGNMENT = 16 };

typedef struct Chunk Chunk;
struct Chunk {
    Chunk *older;
    size_t capacity; /* bytes behind this header */
    size_t used;
    size_t padding; /* keeps the header a multiple of ALIGNMENT */
};

struct Arena {
    Chunk *newest;
    char *last;       /* the block allocated last, which may grow in place */
    size_t last_size; /* its rounded size with gap */
};

_Noreturn void arena_out_of_memory(size_t wanted)
{
    fprintf(stderr, "kwartaal: out of memory (%zu bytes wanted)\n", wanted);
    exit(3);
}

static size_t round_up(size_t size)
{
    if (size > SIZE_MAX / 4)
        arena_out_of_memory(size);
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT + GAP;
}

static char *chunk_bytes(Chunk *chunk)
{
    return (char *)(chunk + 1);
}

static Chunk *chunk_create(size_t capacity, Chunk *older)
{
    Chunk *chunk = malloc(sizeof *chunk + capacity);
    if (!chunk)
        arena_out_of_memory(capacity);
    *chunk = (Chunk){.older = older, .capacity = capacity};
    ASAN_POISON_MEMORY_REGION(chunk_bytes(chunk), capacity);
    return chunk;
}

static void chunk_free(Chunk *chunk)
{
    ASAN_UNPOISON_MEMORY_REGION(chunk_bytes(chunk), chunk->capacity);
    free(chunk);
}

Arena *arena_create(void)
{
    Arena *arena = calloc(1, sizeof *arena);
    if (!arena)
        arena_out_of_memory(sizeof *arena);
    return arena;
}

void arena_reset(Arena *arena)
{
    while (arena->newest && arena->newest->older) {
        Chunk *older = arena->newest->older;
        chunk_free(arena->newest);
        arena->newest = older;
    }
    if (arena->newest) {
        ASAN_POISON_MEMORY_REGION(chunk_bytes(arena->newest), arena->newest->used);
        arena->newest->used = 0;
    }
    arena->last = NULL;
    arena->last_size = 0;
}

void arena_free(Arena *arena)
{
    if (!arena)
        return;
    arena_reset(arena);
    if (arena->newest)
        chunk_free(arena->newest);
    free(arena);
}

void arena_adopt(Arena *into, Arena *from)
{
    Chunk *oldest = from->newest;
    while (oldest && oldest->older)
        oldest = oldest->older;
    /* The adopted chunks go behind the one being filled, so that it stays the newest. */
    if (oldest && into->newest) {
        oldest->older = into->newest->older;
        into->newest->older = from->newest;
    } else if (oldest) {
        into->newest = from->newest;
    }
    free(from);
}

/* A block of `size` bytes, `rounded` with its gap, not zeroed. */
static char *take(Arena *arena, size_t size, size_t rounded)
{
    Chunk *chunk = arena->newest;
#ifdef ARENA_MALLOC
    bool full = true;
    size_t fresh = rounded;
#else
    bool full = !chunk || chunk->capacity - chunk->used < rounded;
    size_t fresh = rounded > CHUNK_SIZE ? rounded : CHUNK_SIZE;
#endif
    if (full)
        chunk = arena->newest = chunk_create(fresh, chunk);
    char *block = chunk_bytes(chunk) + chunk->used;
    chunk->used += rounded;
    ASAN_UNPOISON_MEMORY_REGION(block, size);
    arena->last = block;
    arena->last_size = rounded;
    return block;
}

void *arena_alloc(Arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / 4 / size)
        arena_out_of_memory(SIZE_MAX);
    size_t bytes = count * size;
    return memset(take(arena, bytes, round_up(bytes)), 0, bytes);
}

/* True when the last block could be made `rounded` bytes long where it lies. */
static bool grow_in_place(Arena *arena, const char *block, size_t size, size_t rounded)
{
    Chunk *chunk = arena->newest;
    if (!block || block != arena->last)
        return false;
    size_t before = chunk->used - arena->last_size;
    if (chunk->capacity - before < rounded)
        return false;
    chunk->used = before + rounded;
    arena->last_size = rounded;
    ASAN_UNPOISON_MEMORY_REGION(block, size);
    return true;
}

void *arena_grow(Arena *arena, void *old, size_t old_size, size_t new_size)
{
    size_t rounded = round_up(new_size);
    char *block = old;
    if (!grow_in_place(arena, block, new_size, rounded)) {
        block = take(arena, new_size, rounded);
        if (old_size)
            memcpy(block, old, old_size);
    }
    memset(block + old_size, 0, new_size - old_size);
    return block;
}

char *arena_cstr(Arena *arena, Str s)
{
    char *copy = take(arena, s.len + 1, round_up(s.len + 1));
    if (s.len)
        memcpy(copy, s.data, s.len);
    copy[s.len] = '\0';
    return copy;
}

Str arena_str(Arena *arena, Str s)
{
    return (Str){arena_cstr(arena, s), s.len};
}

Str arena_vprintf(Arena *arena, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, again);
    va_end(again);
    size_t size = (size_t)(len < 0 ? 0 : len) + 1;
    char *text = take(arena, size, round_up(size));
    if (len < 0)
        text[0] = '\0';
    else
        vsnprintf(text, size, format, args);
    return (Str){text, size - 1};
}

Str arena_printf(Arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Str text = arena_vprintf(arena, format, args);
    va_end(args);
    return text;
}
