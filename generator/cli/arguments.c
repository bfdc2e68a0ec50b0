/*
 * arguments: getopt_long driven by the command's own table, so that parsing,
 * --help and the list of known options come from the same rows.
 */
#define _GNU_SOURCE /* getopt_long */
#include "cli/arguments.h"

#include <getopt.h>

#include "base/buf.h"

/* Values that getopt_long returns for options without a letter: above every char. */
enum { HELP = 256, FIRST_LONG = 257 };

static size_t count_options(const Command *command)
{
    size_t count = 0;
    while (command->options && command->options[count].name)
        count++;
    return count;
}

/* Row i of the table has the value FIRST_LONG + i, whether it was given as letter or as name. */
static struct option *long_table(Arena *arena, const Command *command, size_t count)
{
    struct option *table = ARENA_ARRAY(arena, struct option, count + 2);
    for (size_t i = 0; i < count; i++) {
        const Option *row = &command->options[i];
        table[i] = (struct option){row->name, row->value ? required_argument : no_argument, NULL,
                                   FIRST_LONG + (int)i};
    }
    table[count] = (struct option){"help", no_argument, NULL, HELP};
    return table;
}

/* ":" first: a missing value is told apart from an unknown option. */
static const char *letter_table(Arena *arena, const Command *command, size_t count)
{
    Buf buf = {.arena = arena};
    BUF_LIT(&buf, ":h");
    for (size_t i = 0; i < count; i++) {
        if (!command->options[i].letter)
            continue;
        buf_add_char(&buf, command->options[i].letter);
        if (command->options[i].value)
            buf_add_char(&buf, ':');
    }
    return arena_cstr(arena, buf_str(&buf));
}

static const Option *row_of(const Command *command, size_t count, int found)
{
    if (found >= FIRST_LONG)
        return &command->options[found - FIRST_LONG];
    for (size_t i = 0; i < count; i++)
        if (command->options[i].letter == found)
            return &command->options[i];
    return NULL;
}

static ArgumentsResult report_wrong(const Command *command, int found, char **argv)
{
    if (found == ':')
        cli_usage_error(command, "option '%s' needs a value", argv[optind - 1]);
    else if (optopt > 0 && optopt < HELP)
        cli_usage_error(command, "unknown option '-%c'", optopt);
    else
        cli_usage_error(command, "unknown option '%s'", argv[optind - 1]);
    return ARGUMENTS_WRONG;
}

static ArgumentsResult take_operands(Arena *arena, const Command *command, int argc, char **argv, Arguments *out)
{
    size_t count = (size_t)(argc - optind);
    Str *operands = ARENA_ARRAY(arena, Str, count);
    for (size_t i = 0; i < count; i++)
        operands[i] = str_from(argv[optind + (int)i]);
    out->operands = operands;
    out->operand_count = count;
    if (count < command->min_operands) {
        cli_usage_error(command, "something is missing");
        return ARGUMENTS_WRONG;
    }
    if (count > command->max_operands) {
        cli_usage_error(command, "unexpected '" STR_FMT "'", STR_ARG(operands[command->max_operands]));
        return ARGUMENTS_WRONG;
    }
    return ARGUMENTS_READ;
}

ArgumentsResult arguments_read(Arena *arena, const Command *command, int argc, char **argv, Arguments *out)
{
    size_t rows = count_options(command);
    const struct option *names = long_table(arena, command, rows);
    const char *letters = letter_table(arena, command, rows);
    const char **given = ARENA_ARRAY(arena, const char *, (size_t)argc);
    Str *values = ARENA_ARRAY(arena, Str, (size_t)argc);
    *out = (Arguments){.arena = arena, .option_names = given, .option_values = values};
    optind = 0;
    opterr = 0;
    for (;;) {
        int found = getopt_long(argc, argv, letters, names, NULL);
        if (found < 0)
            break;
        if (found == HELP || found == 'h')
            return ARGUMENTS_HELP;
        const Option *row = found == ':' || found == '?' ? NULL : row_of(command, rows, found);
        if (!row)
            return report_wrong(command, found, argv);
        given[out->option_count] = row->name;
        values[out->option_count++] = row->value ? str_from(optarg) : STR("");
    }
    return take_operands(arena, command, argc, argv, out);
}

static void print_option(const Option *row, FILE *out)
{
    char letter[8] = "    ";
    if (row->letter)
        snprintf(letter, sizeof letter, "-%c, ", row->letter);
    int width = fprintf(out, "  %s--%s%s%s", letter, row->name, row->value ? " " : "", row->value ? row->value : "");
    fprintf(out, "%*s%s\n", width < 30 ? 30 - width : 2, "", row->help);
}

void arguments_print_help(const Command *command, FILE *out)
{
    fprintf(out, "usage: %s\n\n%s\n", command->usage, command->help);
    fputs("\noptions:\n", out);
    for (size_t i = 0; i < count_options(command); i++)
        print_option(&command->options[i], out);
    print_option(&(Option){.letter = 'h', .name = "help", .help = "print this"}, out);
}

Str arguments_value_at(const Arguments *arguments, const char *name, size_t n)
{
    for (size_t i = 0; i < arguments->option_count; i++)
        if (strcmp(arguments->option_names[i], name) == 0 && n-- == 0)
            return arguments->option_values[i];
    return (Str){0};
}

Str arguments_value(const Arguments *arguments, const char *name)
{
    Str value = {0};
    for (size_t n = 0;; n++) {
        Str next = arguments_value_at(arguments, name, n);
        if (!next.data)
            return value;
        value = next;
    }
}

bool arguments_has(const Arguments *arguments, const char *name)
{
    return arguments_value_at(arguments, name, 0).data != NULL;
}
