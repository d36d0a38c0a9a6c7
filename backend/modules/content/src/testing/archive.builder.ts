import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { writeTarGz } from '../infra/archive/tar-gz-writer.ts';

/** A small course as an archive: `files` adds to its files, replaces them, or with null takes them away. */
export function anArchive(files: Readonly<Record<string, string | Uint8Array | null>> = {}): Promise<Buffer> {
  return archiveOf({ ...smallCourse, ...files });
}

export function archiveOf(files: Readonly<Record<string, string | Uint8Array | null>>): Promise<Buffer> {
  const present = Object.entries(files).flatMap(([path, content]) =>
    content === null ? [] : [{ path, content: Buffer.from(content) }],
  );
  return buffer(
    writeTarGz(present.map(({ path, content }) => ({ path, bytes: content.length, open: async () => content }))),
  );
}

/** c1(s1(u1(h1, p1))), with u2(h2) as a draft, one picture and one page about it. */
const smallCourse = {
  'course/course.xml': '<course url_name="Run" org="Org" course="Num"/>',
  'course/course/Run.xml': '<course display_name="Maps" start="2024-01-01T00:00:00Z"><chapter url_name="c1"/></course>',
  'course/chapter/c1.xml': '<chapter display_name="Week 1"><sequential url_name="s1"/></chapter>',
  'course/sequential/s1.xml':
    '<sequential display_name="Homework" graded="true" format="Homework"><vertical url_name="u1"/></sequential>',
  'course/vertical/u1.xml': '<vertical display_name="Scales"><html url_name="h1"/><problem url_name="p1"/></vertical>',
  'course/html/h1.xml': '<html filename="h1" display_name="Text"/>',
  'course/html/h1.html': '<p><img src="/static/map.png" alt="A map"/></p>',
  'course/problem/p1.xml':
    '<problem display_name="Sum"><numericalresponse answer="3"><formulaequationinput/></numericalresponse></problem>',
  'course/drafts/vertical/u2.xml':
    '<vertical display_name="Later" parent_url="block-v1:Org+Num+Run+type@sequential+block@s1" index_in_children_list="1"><html url_name="h2"/></vertical>',
  'course/drafts/html/h2.xml': '<html filename="h2" display_name="Not yet"/>',
  'course/drafts/html/h2.html': '<p>Not yet.</p>',
  'course/about/overview.html': '<p>About maps.</p>',
  'course/policies/Run/policy.json': '{"course/Run": {"display_name": "Maps", "course_image": "map.png"}}',
  'course/policies/Run/grading_policy.json':
    '{"GRADER": [{"type": "Homework", "min_count": 1, "drop_count": 0, "short_label": "HW", "weight": 1}], "GRADE_CUTOFFS": {"Pass": 0.5}}',
  'course/static/map.png': new Uint8Array([137, 80, 78, 71]),
};

/** The same as a `.zip`, its files stored as they are. */
export function aZip(files: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(files).map(([path, text]) => ({
    name: Buffer.from(path),
    content: Buffer.from(text),
  }));
  let offset = 0;
  const located = entries.map((entry) => {
    const local = Buffer.concat([zipHeader(0x04034b50, entry), entry.name, entry.content]);
    const at = offset;
    offset += local.length;
    return { ...entry, local, at };
  });
  const directory = Buffer.concat(located.flatMap((entry) => [zipHeader(0x02014b50, entry, entry.at), entry.name]));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...located.map(({ local }) => local), directory, end]);
}

function zipHeader(signature: number, { name, content }: { name: Buffer; content: Buffer }, at?: number): Buffer {
  const isCentral = at !== undefined;
  const header = Buffer.alloc(isCentral ? 46 : 30);
  const shift = isCentral ? 2 : 0;
  header.writeUInt32LE(signature, 0);
  header.writeUInt16LE(20, 4 + shift);
  header.writeUInt32LE(crc32(content), 14 + shift);
  header.writeUInt32LE(content.length, 18 + shift);
  header.writeUInt32LE(content.length, 22 + shift);
  header.writeUInt16LE(name.length, 26 + shift);
  if (isCentral) header.writeUInt32LE(at, 42);
  return header;
}
