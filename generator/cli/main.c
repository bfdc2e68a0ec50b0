/* Placeholder main until the commands stand. */
int main(void) { return 2; }
