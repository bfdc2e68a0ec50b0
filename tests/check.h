/*
 * check: a small TAP harness. Each test program is
 *
 *     static void rounds_half_away(void) { CHECK_STR(format(…), "4,3"); }
 *     int main(void) { RUN(rounds_half_away); return check_done(); }
 *
 * A test is one line of TAP: ok when none of its checks failed. A check that
 * fails prints where, what it got and what it wanted, and the test goes on.
 */
#ifndef TESTS_CHECK_H
#define TESTS_CHECK_H

#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/diag.h"

static int check_tests;
static int check_failed_tests;
static int check_failures; /* in the running test */
static const char *check_skip_reason;

static inline void check_fail(const char *file, int line, const char *what)
{
    check_failures++;
    printf("# %s:%d: %s\n", file, line, what);
}

static inline void check_str(const char *file, int line, const char *what, Str got, Str want)
{
    if (str_equal(got, want))
        return;
    check_fail(file, line, what);
    printf("#    got: '" STR_FMT "'\n#   want: '" STR_FMT "'\n", STR_ARG(got), STR_ARG(want));
}

static inline void check_int(const char *file, int line, const char *what, long long got, long long want)
{
    if (got == want)
        return;
    check_fail(file, line, what);
    printf("#    got: %lld\n#   want: %lld\n", got, want);
}

static inline void check_run(const char *name, void (*test)(void))
{
    check_failures = 0;
    check_skip_reason = NULL;
    test();
    check_tests++;
    check_failed_tests += check_failures > 0;
    printf("%sok %d - %s", check_failures ? "not " : "", check_tests, name);
    if (check_skip_reason && !check_failures)
        printf(" # SKIP %s", check_skip_reason);
    putchar('\n');
    fflush(stdout);
}

static inline int check_done(void)
{
    printf("1..%d\n", check_tests);
    return check_failed_tests > 0;
}

#define RUN(test) check_run(#test, test)
#define CHECK(condition) \
    do { if (!(condition)) check_fail(__FILE__, __LINE__, #condition); } while (0)
/* got: a Str; want: a string literal or char *. */
#define CHECK_STR(got, want) check_str(__FILE__, __LINE__, #got, (got), str_from(want))
#define CHECK_INT(got, want) check_int(__FILE__, __LINE__, #got, (long long)(got), (long long)(want))
/* Ends the test as skipped, with the reason. */
#define SKIP(reason) do { check_skip_reason = (reason); return; } while (0)

/* Whether a diagnostic with this code was reported. */
static inline bool check_has_code(const Diags *diags, const char *code)
{
    for (size_t i = 0; i < diags->count; i++)
        if (strcmp(diags->items[i].code, code) == 0)
            return true;
    return false;
}
#define CHECK_CODE(diags, code) CHECK(check_has_code((diags), (code)))

/* Where ../shared is, or NULL: set KWARTAAL_SHARED to look elsewhere. Tests run from the project's top. */
static inline const char *check_shared(void)
{
    static char path[4096];
    const char *set = getenv("KWARTAAL_SHARED");
    snprintf(path, sizeof path, "%s/specs", set ? set : "../shared");
    FILE *probe = fopen(path, "r");
    if (!probe)
        return NULL;
    fclose(probe);
    return set ? set : "../shared";
}

#endif
