#!/usr/bin/env node
import { once } from 'node:events';
import { run } from '@lyceum/app-api/cli';

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  tell: console.log,
  untilEnough: () => Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal))),
});
