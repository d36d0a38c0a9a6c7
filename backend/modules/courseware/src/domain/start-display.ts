export interface StartDisplay {
  readonly start_display: string | null;
  readonly start_type: 'string' | 'timestamp' | 'empty';
}

/** The day Studio gives to courses whose start nobody has set. */
const nobodysStart = Date.UTC(2030, 0, 1);

const months = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** How Open edX writes the start of a course: the author's words before the day itself. */
export function startDisplay(start: Date | null, advertised: string | null): StartDisplay {
  if (advertised) return { start_display: advertised, start_type: 'string' };
  if (start === null || start.getTime() === nobodysStart) return { start_display: null, start_type: 'empty' };
  const day = `${months[start.getUTCMonth()]} ${start.getUTCDate()}, ${start.getUTCFullYear()}`;
  return { start_display: day, start_type: 'timestamp' };
}
