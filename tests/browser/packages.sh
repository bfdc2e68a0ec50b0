#!/bin/bash
# What the browser tests need from npm, by the lock file, when it is not there yet. Tests that start together wait for
# each other. Says what went wrong on stdout.
cd "$(dirname "$0")" || exit 1
mkdir -p ../build && exec 9>../build/npm.lock && flock 9 || exit 1
cmp -s package-lock.json node_modules/.from && exit 0
problems=$(npm ci --no-audit --no-fund 2>&1) && cp package-lock.json node_modules/.from && exit 0
echo "$problems"
exit 1
