interface CaseLine {
  readonly id: string;
  readonly expected?: unknown;
}

/** A line that Python's `json` wrote: bare `NaN` and `Infinity` stand for numbers. */
export function parsePythonLine(line: string): CaseLine {
  return JSON.parse(line.replace(/"(?:[^"\\]|\\.)*"|-?Infinity|NaN/g, plainToken)) as CaseLine;
}

function plainToken(token: string): string {
  if (token === 'NaN') return 'null';
  if (token === 'Infinity') return '1e999';
  return token === '-Infinity' ? '-1e999' : token;
}

/** A line that Python's `json` and JavaScript's read alike: integers of any length, infinities as numbers beyond range. */
export function printPythonLine(value: unknown): string {
  const marks: string[] = [];
  const marked = JSON.stringify(value, (_key, item: unknown) => {
    const exact = exactNumber(item);
    if (exact === null) return item;
    marks.push(exact);
    return `\uE000${marks.length - 1}\uE000`;
  });
  return marked.replace(/"\uE000(\d+)\uE000"/g, (_whole, index: string) => marks[Number(index)] ?? 'null');
}

function exactNumber(item: unknown): string | null {
  if (typeof item === 'bigint') return item.toString();
  if (item === Number.POSITIVE_INFINITY) return '1e999';
  return item === Number.NEGATIVE_INFINITY ? '-1e999' : null;
}
