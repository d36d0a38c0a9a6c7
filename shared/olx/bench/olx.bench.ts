import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readPackage, writePackage } from '../src/index.ts';

/** Promised ceilings, in milliseconds and megabytes; each figure is printed with its share of them. */
const ceilings = { demoReadMs: 1000, generatedReadMs: 2000, heapMb: 300 };
const demoCourse = new URL('../../../../shared/courses/openedx-demo-course.tar.gz', import.meta.url);

type Files = ReadonlyMap<string, Uint8Array>;

/** `npm run bench -- olx [ARCHIVE.tar.gz]`: how long packages take to read and to write, and the memory it takes. */
export function run(args: readonly string[] = []): void {
  const archive = args.find((arg) => arg.endsWith('.tar.gz')) ?? demoCourse;
  if (existsSync(archive)) measure('demo course', tarFiles(gunzipSync(readFileSync(archive))), ceilings.demoReadMs);
  else console.log('demo course: not at hand, skipped');
  measure('generated course of 5,000 blocks', generatedCourse(), ceilings.generatedReadMs);
}

function measure(name: string, files: Files, ceilingMs: number): void {
  const megabytes = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0) / 1e6;
  const [cold] = timed(() => readPackage(files));
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const [read, olx] = timed(() => readPackage(files));
  const heapMb = (process.memoryUsage().heapUsed - before) / 1e6;
  const [write, written] = timed(() => writePackage(olx));
  console.log(`${name}: ${files.size} files, ${megabytes.toFixed(1)} MB`);
  console.log(`  read, first time   ${figure(cold, ceilingMs, 'ms')}`);
  console.log(`  read, again        ${figure(read, ceilingMs, 'ms')}`);
  console.log(`  write ${String(written.size).padStart(6)} files ${figure(write, ceilingMs, 'ms')}`);
  console.log(`  heap grown by      ${figure(heapMb, ceilings.heapMb, 'MB')}`);
}

function figure(value: number, ceiling: number, unit: string): string {
  return `${value.toFixed(0).padStart(6)} ${unit}, ${((value / ceiling) * 100).toFixed(0)} % of ${ceiling} ${unit}`;
}

function timed<Result>(work: () => Result): [number, Result] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

/** 10 sections of 10 subsections of 8 units of 5 blocks: 4,911 blocks, as Studio would export them. */
function generatedCourse(): Files {
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>();
  const put = (path: string, text: string): void => void files.set(`course/${path}`, encoder.encode(text));
  const container = (type: string, id: string, child: string, count: number): void => {
    const ids = Array.from({ length: count }, (_, index) => `${id}x${index}`);
    const pointers = ids.map((each) => `  <${child} url_name="${each}"/>\n`).join('');
    put(`${type}/${id}.xml`, `<${type} display_name="${type} ${id}">\n${pointers}</${type}>\n`);
  };
  put('course.xml', '<course url_name="r" org="Org" course="Num"/>\n');
  container('course', 'r', 'chapter', 10);
  for (const [type, child, depth, count] of [
    ['chapter', 'sequential', 1, 10],
    ['sequential', 'vertical', 2, 8],
  ] as const) {
    for (const id of idsAt(depth)) container(type, id, child, count);
  }
  for (const id of idsAt(3)) {
    put(
      `vertical/${id}.xml`,
      `<vertical display_name="Unit">\n  <html url_name="${id}a"/>\n  <problem url_name="${id}b"/>\n  <problem url_name="${id}c"/>\n  <video url_name="${id}d"/>\n  <problem url_name="${id}e"/>\n</vertical>\n`,
    );
    put(`html/${id}a.xml`, `<html filename="${id}a" display_name="Text"/>\n`);
    put(`html/${id}a.html`, '<p>Some text with a <a href="/static/file.pdf">link</a>.</p>\n'.repeat(20));
    for (const end of ['b', 'c', 'e']) put(`problem/${id}${end}.xml`, problem);
    put(
      `video/${id}d.xml`,
      `<video youtube="1.00:abcdefghijk" url_name="${id}d" display_name="Video" youtube_id_1_0="abcdefghijk"/>\n`,
    );
  }
  return files;
}

function idsAt(depth: number): string[] {
  const widths = [10, 10, 8].slice(0, depth);
  return widths.reduce<string[]>(
    (ids, width) => ids.flatMap((id) => Array.from({ length: width }, (_, index) => `${id}x${index}`)),
    ['r'],
  );
}

const choices = ['A', 'B', 'C', 'D'].map(
  (name) =>
    `      <choice correct="${name === 'A'}">${name} is the answer to this question <choicehint>why</choicehint></choice>\n`,
);
const problem = `<problem display_name="Question" max_attempts="3" weight="1.0">\n  <multiplechoiceresponse>\n    <label>Which of these is true?</label>\n    <choicegroup type="MultipleChoice">\n${choices.join('')}    </choicegroup>\n    <solution>\n      <p>Explanation</p>\n    </solution>\n  </multiplechoiceresponse>\n</problem>\n`;

/** The plain files of a tar archive with names of up to 255 characters. */
function tarFiles(tar: Buffer): Files {
  const files = new Map<string, Uint8Array>();
  const text = (start: number, length: number): string =>
    tar.toString('utf8', start, start + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    const name = [text(at + 345, 155), text(at, 100)].filter((part) => part !== '').join('/');
    if (tar[at + 156] === 0x30) files.set(name.replace(/^\.\//, ''), tar.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
