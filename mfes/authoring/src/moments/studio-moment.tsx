import { Moment } from './moment.tsx';
import { momentIn } from './moment-in.ts';

interface StudioMomentProps {
  /** As Studio's endpoints tell it; what is no moment is shown as it is. */
  readonly text: string;
  readonly isDay?: boolean;
}

export function StudioMoment({ text, isDay = false }: StudioMomentProps) {
  const at = momentIn(text);
  return at ? <Moment at={at} isDay={isDay} /> : <bdi>{text}</bdi>;
}
