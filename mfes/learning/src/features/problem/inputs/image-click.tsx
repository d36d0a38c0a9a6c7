import { useMessages } from '@lyceum/i18n';
import { NumberInput } from '@lyceum/ui';
import type { MouseEvent } from 'react';
import { clickText } from '../answers.ts';
import { useProblemForm } from '../answers-context.ts';
import { useInputName } from '../input-name.ts';
import { messages } from '../problem.messages.ts';
import classes from '../problem.module.css';
import { isSafeAddress } from '../safe-element.ts';
import type { ImageInput } from '../view.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A place on a picture: clicked, or typed as two numbers by those who use no pointer. */
export function ImageClick({ input }: { readonly input: ImageInput }) {
  const t = useMessages(messages);
  const { answers, setAnswer, isLocked } = useProblemForm();
  const name = useInputName(input);
  const place = placeIn(answers[input.id]);
  const mark = (to: Place) => setAnswer(input.id, clickText(within(input, to)));
  const click = (event: MouseEvent<HTMLDivElement>) => {
    if (isLocked) return;
    const box = event.currentTarget.getBoundingClientRect();
    const scale = input.width / box.width;
    mark({ x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale });
  };
  return (
    <div role="group" {...name}>
      <div
        className={classes['picture']}
        style={{ maxWidth: input.width }}
        onClick={click}
        data-locked={isLocked || undefined}
      >
        <img
          src={isSafeAddress(input.src) ? input.src : undefined}
          alt={input.alt}
          width={input.width}
          height={input.height}
        />
        {place && (
          <span
            className={classes['pin']}
            style={{ left: `${(place.x / input.width) * 100}%`, top: `${(place.y / input.height) * 100}%` }}
          />
        )}
      </div>
      <div className={classes['coordinates']}>
        {(['x', 'y'] as const).map((axis) => (
          <NumberInput
            key={axis}
            label={t(axis)}
            value={place?.[axis] ?? ''}
            min={0}
            max={axis === 'x' ? input.width : input.height}
            allowDecimal={false}
            disabled={isLocked}
            w="12rem"
            onChange={(value) => value !== '' && mark({ x: 0, y: 0, ...place, [axis]: Number(value) })}
          />
        ))}
      </div>
    </div>
  );
}

function placeIn(answer: unknown): Place | null {
  const match = typeof answer === 'string' ? /^\[(\d+),(\d+)\]$/.exec(answer) : null;
  return match ? { x: Number(match[1]), y: Number(match[2]) } : null;
}

const within = ({ width, height }: ImageInput, { x, y }: Place): Place => ({
  x: Math.min(Math.max(0, x), width),
  y: Math.min(Math.max(0, y), height),
});
