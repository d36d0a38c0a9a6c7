import { describe, expect, it } from 'vitest';
import { appOf, framesIn } from './stack-frames.ts';

const origin = 'https://campus.example';
const chrome = `TypeError: boom
    at draw (https://campus.example/mfes/forum/1.0.0-aaa/assets/page-x1.js:1:2045)
    at async load (https://campus.example/shell/assets/main-x2.js:10:7)
    at https://campus.example/shell/assets/react-dom.js:2:3
    at evil (https://elsewhere.example/mfes/forum/1.0.0-aaa/x.js:1:1)`;
const firefox = `draw@https://campus.example/mfes/forum/1.0.0-aaa/assets/page-x1.js:1:2045
@https://campus.example/shell/assets/react-dom.js:2:3`;

describe('the places of an error', () => {
  it('are read as Chromium writes them', () => {
    expect(framesIn(chrome, origin)).toEqual([
      { file: '/mfes/forum/1.0.0-aaa/assets/page-x1.js', line: 1, column: 2_045, name: 'draw' },
      { file: '/shell/assets/main-x2.js', line: 10, column: 7, name: 'load' },
      { file: '/shell/assets/react-dom.js', line: 2, column: 3, name: null },
    ]);
  });

  it('are read as Firefox and Safari write them', () => {
    expect(framesIn(firefox, origin).map(({ name }) => name)).toEqual(['draw', null]);
  });

  it('leave queries and other addresses behind', () => {
    expect(framesIn('at x (https://campus.example/learning?user=7:1:1)', origin)).toEqual([]);
  });

  it('are ten at most, however long the stack is', () => {
    const line = 'at a (https://campus.example/shell/a.js:1:1)\n';
    expect(framesIn(line.repeat(5_000), origin)).toHaveLength(10);
  });
});

describe('whose error it is', () => {
  const apps = [{ name: 'forum', version: '1.0.0-aaa' }];
  const frame = (file: string) => ({ file, line: 1, column: 1, name: null });

  it.each([
    ['the app whose code is innermost', ['/shell/assets/react.js', '/mfes/forum/1.0.0-aaa/page.js'], 'forum'],
    ['the shell', ['/shell/assets/main.js'], 'shell'],
    ['nobody: another version of the app', ['/mfes/forum/0.9.0-old/page.js'], null],
    ['nobody: an extension or an author', [], null],
  ])('%s', (_name, files, expected) => {
    expect(appOf(files.map(frame), apps)).toBe(expected);
  });
});
