/*
 * main: the whole program as one function.
 */
#ifndef CLI_MAIN_H
#define CLI_MAIN_H

#include "cli/cli.h"

ExitCode cli_main(int argc, char **argv);

#endif
