/*
 * replay: runs the files of a corpus through a fuzz target with any compiler. TAP: one test, that nothing crashed.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static int run_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return 0;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    uint8_t *bytes = malloc(size > 0 ? (size_t)size : 1);
    size_t got = bytes && size > 0 ? fread(bytes, 1, (size_t)size, file) : 0;
    fclose(file);
    if (bytes)
        LLVMFuzzerTestOneInput(bytes, got);
    free(bytes);
    return 1;
}

int main(int argc, char **argv)
{
    int read = 0;
    puts("1..1");
    fflush(stdout);
    for (int i = 1; i < argc; i++)
        read += run_file(argv[i]);
    printf("%sok 1 - %d inputs\n", read ? "" : "not ", read);
    return read == 0;
}
