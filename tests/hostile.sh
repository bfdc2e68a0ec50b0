#!/bin/bash
# Hostile input as large as the magazine promises to bear it; hostile.c says what it is. The quick tests take a tenth. TAP.
exec "$(dirname "${KWARTAAL:-generator/build/kwartaal}")/tests/hostile" 100
