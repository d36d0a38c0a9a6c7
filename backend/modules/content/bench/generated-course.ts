import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';

const [sections, subsections, units] = [8, 8, 6];

/** A course of 2,377 blocks as an archive: 8 sections of 8 subsections of 6 units of 5 blocks. */
export async function generatedCourse(): Promise<Buffer> {
  const tar = pack();
  const bytes = buffer(tar.pipe(createGzip()));
  for (const [path, text] of files()) tar.entry({ name: `course/${path}` }, text);
  tar.finalize();
  return bytes;
}

function* files(): Generator<[path: string, text: string]> {
  yield ['course.xml', '<course url_name="1" org="Bench" course="Generated"/>'];
  yield container('course', '1', 'chapter', idsIn('c', sections));
  for (const chapter of idsIn('c', sections)) {
    yield container('chapter', chapter, 'sequential', idsIn(chapter, subsections));
    for (const sequential of idsIn(chapter, subsections)) {
      yield container('sequential', sequential, 'vertical', idsIn(sequential, units));
      for (const vertical of idsIn(sequential, units)) yield* unit(vertical);
    }
  }
}

function* unit(id: string): Generator<[path: string, text: string]> {
  const pointers = ['html', 'video', 'problem', 'problem', 'html'].map(
    (type, at) => `<${type} url_name="${id}_${at}"/>`,
  );
  yield [`vertical/${id}.xml`, `<vertical display_name="Unit ${id}">${pointers.join('')}</vertical>`];
  for (const at of [0, 4]) {
    yield [`html/${id}_${at}.xml`, `<html filename="${id}_${at}" display_name="Text"/>`];
    yield [`html/${id}_${at}.html`, `<p>Text of ${id}.</p>\n`.repeat(40)];
  }
  yield [`video/${id}_1.xml`, `<video url_name="${id}_1" display_name="Video" youtube_id_1_0="${id}"/>`];
  for (const at of [2, 3]) yield [`problem/${id}_${at}.xml`, problem(`${id}_${at}`)];
}

function container(type: string, id: string, child: string, ids: readonly string[]): [string, string] {
  const pointers = ids.map((each) => `<${child} url_name="${each}"/>`).join('\n');
  return [`${type}/${id}.xml`, `<${type} display_name="${type} ${id}">\n${pointers}\n</${type}>`];
}

function problem(id: string): string {
  const choices = ['one', 'two', 'three', 'four'].map(
    (text, at) => `<choice correct="${at === 2}">${text} of ${id}</choice>`,
  );
  return `<problem display_name="Question ${id}"><multiplechoiceresponse><label>Which?</label><choicegroup>${choices.join('')}</choicegroup></multiplechoiceresponse></problem>`;
}

function idsIn(parent: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${parent}_${at}`);
}
