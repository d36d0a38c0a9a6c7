/** Text with its `{{label::hint}}` taken out. A label is null where none was written, "" where it was written empty. */
export interface HintedText {
  readonly text: string;
  readonly hint: string;
  readonly label: string | null;
}

/** Takes the first `{{...}}` out of a line, with the blanks before it. */
export function takeHint(line: string): HintedText {
  const braces = /\s*{{(.*?)}}/.exec(line);
  if (braces === null) return { text: line, hint: '', label: null };
  const text = line.slice(0, braces.index) + line.slice(braces.index + braces[0].length);
  const inside = (braces[1] ?? '').trim();
  const colons = inside.indexOf('::');
  if (colons < 0) return { text, hint: inside, label: null };
  return { text, hint: inside.slice(colons + 2).trim(), label: inside.slice(0, colons).trim() };
}

/** ` label="..."` for a hint tag; nothing where no label was written. */
export function labelAttribute({ label }: HintedText): string {
  return label === null ? '' : ` label="${label}"`;
}
