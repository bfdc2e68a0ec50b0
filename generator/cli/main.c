/* main: the door. */
#include "cli/main.h"

int main(int argc, char **argv)
{
    return (int)cli_main(argc, argv);
}
