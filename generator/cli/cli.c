/*
 * cli: finding the command, and what all commands say in the same way.
 */
#include "cli/cli.h"

#include <errno.h>
#include <signal.h>

#include "cli/arguments.h"
#include "cli/main.h"

#ifndef KWARTAAL_VERSION
#define KWARTAAL_VERSION "0.1.0"
#endif

const Command *const cli_commands[] = {
    &command_build, &command_check, &command_serve, &command_figures,  &command_inspect,
    &command_new,   &command_chart, &command_render, &command_markdown, NULL,
};

static const Command *find_command(const char *name)
{
    for (size_t i = 0; cli_commands[i]; i++)
        if (strcmp(cli_commands[i]->name, name) == 0)
            return cli_commands[i];
    return NULL;
}

static void print_overview(FILE *out)
{
    fputs("kwartaal makes a quarterly labour-market magazine: figures, charts and articles as a static site.\n\n"
          "usage: kwartaal COMMAND [OPTION]... [ARGUMENT]...\n\ncommands:\n",
          out);
    for (size_t i = 0; cli_commands[i]; i++)
        fprintf(out, "  %-10s%s\n", cli_commands[i]->name, cli_commands[i]->summary);
    fputs("\n'kwartaal COMMAND --help' tells more of one; 'kwartaal --version' tells the version.\n", out);
}

static ExitCode unknown_command(Arena *arena, const char *name)
{
    Str names[16];
    size_t count = 0;
    while (cli_commands[count] && count < 16) {
        names[count] = str_from(cli_commands[count]->name);
        count++;
    }
    Str nearest = str_nearest(str_from(name), names, count);
    fprintf(stderr, "kwartaal: there is no command '%s'\n", name);
    if (nearest.len)
        fprintf(stderr, "  hint: did you mean '" STR_FMT "'?\n", STR_ARG(nearest));
    else
        fputs("  hint: 'kwartaal --help' lists the commands\n", stderr);
    (void)arena;
    return EXIT_USAGE;
}

static ExitCode run_command(Arena *arena, const Command *command, int argc, char **argv)
{
    Arguments arguments;
    switch (arguments_read(arena, command, argc, argv, &arguments)) {
    case ARGUMENTS_HELP: arguments_print_help(command, stdout); return cli_print((Str){0});
    case ARGUMENTS_WRONG: return EXIT_USAGE;
    case ARGUMENTS_READ: break;
    }
    return command->run(&arguments);
}

ExitCode cli_main(int argc, char **argv)
{
    /* A closed pipe is an error of writing, told as such, not a silent death. */
    signal(SIGPIPE, SIG_IGN);
    if (argc < 2) {
        print_overview(stderr);
        return EXIT_USAGE;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0) {
        print_overview(stdout);
        return cli_print((Str){0});
    }
    if (strcmp(argv[1], "--version") == 0)
        return cli_print(STR("kwartaal " KWARTAAL_VERSION "\n"));
    Arena *arena = arena_create();
    const Command *command = find_command(argv[1]);
    ExitCode code = command ? run_command(arena, command, argc - 1, argv + 1) : unknown_command(arena, argv[1]);
    arena_free(arena);
    return code;
}

ExitCode cli_usage_error(const Command *command, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fputs("kwartaal: ", stderr);
    vfprintf(stderr, format, args);
    va_end(args);
    fprintf(stderr, "\nusage: %s\n", command->usage);
    return EXIT_USAGE;
}

ExitCode cli_report(Diags *diags)
{
    diags_print(diags, stderr);
    if (diags->count)
        fprintf(stderr, "kwartaal: %zu error%s, %zu warning%s\n", diags->errors, diags->errors == 1 ? "" : "s",
                diags->warnings, diags->warnings == 1 ? "" : "s");
    return diags->errors ? EXIT_INPUT : EXIT_FINE;
}

ExitCode cli_print(Str text)
{
    bool written = fwrite(text.data ? text.data : "", 1, text.len, stdout) == text.len && fflush(stdout) == 0;
    if (written)
        return EXIT_FINE;
    fprintf(stderr, "kwartaal: cannot write to standard output: %s\n", strerror(errno));
    return EXIT_SYSTEM;
}
