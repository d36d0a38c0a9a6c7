import { useFormats } from '@lyceum/i18n';

interface MomentProps {
  readonly at: Date | string;
  /** Where the day says enough. */
  readonly isDay?: boolean;
}

/** A moment in the reader's language and zone; pointed at, it tells its seconds and the zone as well. */
export function Moment({ at, isDay = false }: MomentProps) {
  const formats = useFormats();
  const date = new Date(at);
  return (
    <time dateTime={date.toISOString()} title={formats.date(date, { dateStyle: 'full', timeStyle: 'long' })}>
      {isDay ? formats.date(date, { dateStyle: 'medium' }) : formats.dateTime(date)}
    </time>
  );
}
