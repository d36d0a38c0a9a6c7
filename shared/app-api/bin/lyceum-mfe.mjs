#!/usr/bin/env node
import { run } from '@lyceum/app-api/cli';

process.exitCode = await run(process.argv.slice(2), { env: process.env, tell: console.log });
