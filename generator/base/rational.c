/*
 * rational: see rational.h; the only include of GMP.
 *
 * GMP asks for memory through hooks without a context argument, but tells old
 * sizes when it grows or frees. So every entry sets the thread's arena, the
 * hooks take from it and free does nothing. The hooks are installed once,
 * before the first value is made.
 */
#include "base/rational.h"

#include <gmp.h>
#include <pthread.h>

struct Rational {
    mpq_t q;
};

static _Thread_local Arena *current;

static void *gmp_alloc(size_t size)
{
    return arena_alloc(current, 1, size);
}

static void *gmp_grow(void *old, size_t old_size, size_t new_size)
{
    return new_size <= old_size ? old : arena_grow(current, old, old_size, new_size);
}

static void gmp_free(void *block, size_t size)
{
    (void)block;
    (void)size;
}

static void install_hooks(void)
{
    mp_set_memory_functions(gmp_alloc, gmp_grow, gmp_free);
}

static void enter(Arena *arena)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, install_hooks);
    current = arena;
}

static Rational *create(Arena *arena)
{
    enter(arena);
    Rational *r = ARENA_NEW(arena, Rational);
    mpq_init(r->q);
    return r;
}

static void set_int64(mpz_t z, int64_t value)
{
    uint64_t size = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    mpz_import(z, 1, -1, sizeof size, 0, 0, &size);
    if (value < 0)
        mpz_neg(z, z);
}

const Rational *rational_from_decimal(Arena *arena, Decimal value)
{
    Rational *r = create(arena);
    set_int64(mpq_numref(r->q), value.digits);
    mpz_ui_pow_ui(mpq_denref(r->q), 10, (unsigned long)value.scale);
    mpq_canonicalize(r->q);
    return r;
}

const Rational *rational_from_integer(Arena *arena, int64_t value)
{
    return rational_from_decimal(arena, (Decimal){value, 0});
}

const Rational *rational_add(Arena *arena, const Rational *a, const Rational *b)
{
    Rational *r = create(arena);
    mpq_add(r->q, a->q, b->q);
    return r;
}

const Rational *rational_subtract(Arena *arena, const Rational *a, const Rational *b)
{
    Rational *r = create(arena);
    mpq_sub(r->q, a->q, b->q);
    return r;
}

const Rational *rational_multiply(Arena *arena, const Rational *a, const Rational *b)
{
    Rational *r = create(arena);
    mpq_mul(r->q, a->q, b->q);
    return r;
}

const Rational *rational_divide(Arena *arena, const Rational *a, const Rational *b)
{
    if (mpq_sgn(b->q) == 0)
        return NULL;
    Rational *r = create(arena);
    mpq_div(r->q, a->q, b->q);
    return r;
}

const Rational *rational_negate(Arena *arena, const Rational *a)
{
    Rational *r = create(arena);
    mpq_neg(r->q, a->q);
    return r;
}

int rational_compare(const Rational *a, const Rational *b)
{
    /* The comparison multiplies, so it needs memory for a moment. */
    Arena *arena = arena_create();
    enter(arena);
    int order = mpq_cmp(a->q, b->q);
    arena_free(arena);
    return order;
}

int rational_sign(const Rational *a)
{
    return mpq_sgn(a->q);
}

/* Half away from zero: floor((2·|n|·10^d + den) / (2·den)), with the sign put back. */
static bool round_into(const Rational *a, int decimals, Decimal *out)
{
    mpz_t scaled;
    mpz_t twice;
    mpz_init(scaled);
    mpz_init(twice);
    mpz_ui_pow_ui(scaled, 10, (unsigned long)decimals);
    mpz_mul(scaled, scaled, mpq_numref(a->q));
    mpz_abs(scaled, scaled);
    mpz_mul_2exp(scaled, scaled, 1);
    mpz_add(scaled, scaled, mpq_denref(a->q));
    mpz_mul_2exp(twice, mpq_denref(a->q), 1);
    mpz_fdiv_q(scaled, scaled, twice);
    if (mpz_sizeinbase(scaled, 10) > DECIMAL_MAX_DIGITS + 1 || mpz_sizeinbase(scaled, 2) > 62)
        return false;
    uint64_t digits = 0;
    mpz_export(&digits, NULL, -1, sizeof digits, 0, 0, scaled);
    if (digits >= 1000000000000000000u)
        return false;
    *out = (Decimal){mpq_sgn(a->q) < 0 ? -(int64_t)digits : (int64_t)digits, decimals};
    return true;
}

bool rational_round(const Rational *a, int decimals, Decimal *out)
{
    Arena *arena = arena_create();
    enter(arena);
    bool fits = round_into(a, decimals, out);
    arena_free(arena);
    return fits;
}

bool rational_shortest(const Rational *a, int max_decimals, Decimal *out)
{
    if (!rational_round(a, max_decimals, out))
        return false;
    while (out->scale > 0 && out->digits % 10 == 0) {
        out->digits /= 10;
        out->scale--;
    }
    return true;
}

double rational_to_double(const Rational *a)
{
    Arena *arena = arena_create();
    enter(arena);
    double d = mpq_get_d(a->q);
    arena_free(arena);
    return d;
}
