import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { lockInstance, runningInstance } from './instance-lock.ts';
import { StartRefused } from './refusal.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('the note of who serves a data folder', () => {
  it('keeps a second process away and names the first', () => {
    const folder = aFolder({ pid: process.ppid, url: 'http://localhost:8000' });
    expect(() => lockInstance(folder, 'http://localhost:8001')).toThrow(StartRefused);
    expect(() => lockInstance(folder, 'http://localhost:8001')).toThrow(`process ${process.ppid}`);
  });

  it('replaces the note of a process that died', () => {
    const folder = aFolder({ pid: deadPid(), url: 'http://localhost:8000' });
    const unlock = lockInstance(folder, 'http://localhost:8001');
    unlock();
    expect(runningInstance(folder)).toBeNull();
  });

  it('replaces a note that cannot be read', () => {
    const folder = aFolder('{"pid":');
    expect(() => lockInstance(folder, 'http://localhost:8001')).not.toThrow();
  });
});

function aFolder(note: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'lyceum-lock-'));
  folders.push(folder);
  writeFileSync(join(folder, 'instance.json'), typeof note === 'string' ? note : JSON.stringify(note));
  return folder;
}

function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}
