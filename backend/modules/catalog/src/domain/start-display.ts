/** How the start of a course run is put to people; kinds and texts as Open edX's clients know them. */
export type StartDisplay =
  | { readonly type: 'string'; readonly text: string }
  | { readonly type: 'timestamp'; readonly text: string }
  | { readonly type: 'empty'; readonly text: null };

/** The day Studio of Open edX gives to courses whose start nobody has set. */
const nobodysStart = Date.UTC(2030, 0, 1);

export function startDisplayOf({
  start,
  advertisedStart,
}: {
  start: Date | null;
  advertisedStart: string | null;
}): StartDisplay {
  if (advertisedStart) return { type: 'string', text: advertisedStart };
  if (start === null || start.getTime() === nobodysStart) return { type: 'empty', text: null };
  return { type: 'timestamp', text: dayInWords(start) };
}

const months = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** The day in UTC and English, which is how the clients' own texts expect it. */
const dayInWords = (moment: Date): string =>
  `${months[moment.getUTCMonth()]} ${moment.getUTCDate()}, ${moment.getUTCFullYear()}`;
