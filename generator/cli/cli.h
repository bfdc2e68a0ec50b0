/*
 * cli: commands, options and exit codes. The only floor that knows argv.
 */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <stdio.h>

#include "base/diag.h"

/* 0 fine, 1 the project's input has errors, 2 wrong usage, 3 the system refused (disk full, permission). */
typedef enum ExitCode { EXIT_FINE = 0, EXIT_INPUT = 1, EXIT_USAGE = 2, EXIT_SYSTEM = 3 } ExitCode;

/* One option of a command: `--name VALUE`, `-l VALUE`, or a flag when `value` is NULL. */
typedef struct Option {
    char letter;       /* 0 when there is none */
    const char *name;  /* without the dashes; NULL ends a table */
    const char *value; /* what the value is called in the usage: "DIR" */
    const char *help;
} Option;

/* What was given on the command line, checked against the command's table. */
typedef struct Arguments {
    Arena *arena;
    const char *const *option_names; /* parallel to option_values */
    const Str *option_values;
    size_t option_count;
    const Str *operands;
    size_t operand_count;
} Arguments;

typedef struct Command {
    const char *name;
    const char *usage;   /* "kwartaal inspect [--format text|json] FILE" */
    const char *summary; /* one line, for the list of commands */
    const char *help;    /* paragraphs below the usage */
    const Option *options;
    size_t min_operands;
    size_t max_operands;
    ExitCode (*run)(const Arguments *arguments);
} Command;

/* The last value given for an option, or the empty Str (data == NULL) when it was not given. */
Str arguments_value(const Arguments *arguments, const char *name);
bool arguments_has(const Arguments *arguments, const char *name);
/* The n-th value (from 0) of an option given several times; data == NULL when there are no more. */
Str arguments_value_at(const Arguments *arguments, const char *name, size_t n);

/* Prints "kwartaal: message" and where to find help; returns EXIT_USAGE. */
ExitCode cli_usage_error(const Command *command, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Prints all diagnostics on stderr and a count; EXIT_INPUT when there is an error, else EXIT_FINE. */
ExitCode cli_report(Diags *diags);
/* Writes to stdout and flushes; EXIT_SYSTEM with a message when that fails (disk full, closed pipe). */
ExitCode cli_print(Str text);

/* In the order in which --help lists them; NULL ends it. */
extern const Command *const cli_commands[];

extern const Command command_build;
extern const Command command_check;
extern const Command command_serve;
extern const Command command_figures;
extern const Command command_inspect;
extern const Command command_new;
extern const Command command_chart;
extern const Command command_render;
extern const Command command_markdown;

#endif
