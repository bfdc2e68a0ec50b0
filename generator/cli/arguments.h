/*
 * arguments: a command line, read against a command's table of options.
 */
#ifndef CLI_ARGUMENTS_H
#define CLI_ARGUMENTS_H

#include "cli/cli.h"

typedef enum ArgumentsResult {
    ARGUMENTS_READ,
    ARGUMENTS_HELP,  /* --help was among them */
    ARGUMENTS_WRONG  /* what is wrong was printed */
} ArgumentsResult;

/* `argv[0]` is the command's name. The words are borrowed from argv. */
ArgumentsResult arguments_read(Arena *arena, const Command *command, int argc, char **argv, Arguments *out);

/* Usage, help and options of one command. */
void arguments_print_help(const Command *command, FILE *out);

#endif
