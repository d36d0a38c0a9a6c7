import { useFormats, useMessages } from '@lyceum/i18n';
import { Button, Text } from '@lyceum/ui';
import { type MouseEvent, useState } from 'react';
import { useProblemForm } from '../answers-context.ts';
import { useInputName } from '../input-name.ts';
import { messages } from '../problem.messages.ts';
import classes from '../problem.module.css';
import { isSafeAddress } from '../safe-element.ts';
import type { DragAndDropInput } from '../view.ts';
import { answerFor, inTray, type Placement, place, placementsIn } from './placements.ts';

/** Things to put on a picture: choose one, then its place. Both are buttons, so that no dragging is needed. */
export function DragAndDrop({ input }: { readonly input: DragAndDropInput }) {
  const t = useMessages(messages);
  const { answers, setAnswer, isLocked } = useProblemForm();
  const name = useInputName(input);
  const [held, setHeld] = useState<string | null>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  const placements = placementsIn(answers[input.id]);
  const tray = inTray(input, placements);
  const put = (spot: Placement['spot']) => {
    if (held === null || isLocked) return;
    setAnswer(input.id, answerFor(place(input, placements, { draggable: held, spot })));
    setHeld(null);
  };
  const takeBack = (taken: Placement) =>
    setAnswer(input.id, answerFor(placements.filter((placement) => placement !== taken)));
  const putFreely = (event: MouseEvent<HTMLDivElement>) => {
    if (input.targets.length > 0 || !size) return;
    const box = event.currentTarget.getBoundingClientRect();
    const scale = size.width / box.width;
    put([Math.round((event.clientX - box.left) * scale), Math.round((event.clientY - box.top) * scale)]);
  };
  return (
    <div role="group" {...name}>
      <Text size="sm" c="dimmed">
        {t('trayHelp')}
      </Text>
      <div className={classes['tray']} role="group" aria-label={t('tray')}>
        {tray.length === 0 && <Text size="sm">{t('trayEmpty')}</Text>}
        {tray.map(({ id, label, icon }) => (
          <Button
            key={id}
            size="xs"
            variant={held === id ? 'filled' : 'default'}
            aria-pressed={held === id}
            disabled={isLocked}
            onClick={() => setHeld(held === id ? null : id)}
          >
            {icon && isSafeAddress(icon) ? <img src={icon} alt={label || id} height={24} /> : label || id}
          </Button>
        ))}
      </div>
      <div className={classes['picture']} style={size ? { maxWidth: size.width } : undefined} onClick={putFreely}>
        <img
          src={isSafeAddress(input.image) ? input.image : undefined}
          alt=""
          onLoad={({ currentTarget: image }) => setSize({ width: image.naturalWidth, height: image.naturalHeight })}
        />
        {size && <Places input={input} size={size} placements={placements} isLocked={isLocked} onPut={put} />}
      </div>
      <PlacedThings input={input} placements={placements} isLocked={isLocked} onTakeBack={takeBack} />
    </div>
  );
}

interface PlacesProps {
  readonly input: DragAndDropInput;
  readonly size: { readonly width: number; readonly height: number };
  readonly placements: readonly Placement[];
  readonly isLocked: boolean;
  readonly onPut: (target: string) => void;
}

function Places({ input, size, placements, isLocked, onPut }: PlacesProps) {
  const t = useMessages(messages);
  const formats = useFormats();
  return input.targets.map((target, index) => {
    const things = placements
      .filter(({ spot }) => spot === target.id)
      .map(({ draggable }) => labelOf(input, draggable));
    const number = index + 1;
    return (
      <button
        key={target.id}
        type="button"
        className={classes['place']}
        data-visible={input.showsTargets || things.length > 0 || undefined}
        disabled={isLocked}
        aria-label={
          things.length > 0 ? t('placeWith', { number, things: formats.list(things) }) : t('placeNumber', { number })
        }
        style={{
          insetBlockStart: `${(target.y / size.height) * 100}%`,
          left: `${(target.x / size.width) * 100}%`,
          width: `${(target.width / size.width) * 100}%`,
          height: `${(target.height / size.height) * 100}%`,
        }}
        onClick={() => onPut(target.id)}
      >
        {things.join(', ')}
      </button>
    );
  });
}

interface PlacedThingsProps {
  readonly input: DragAndDropInput;
  readonly placements: readonly Placement[];
  readonly isLocked: boolean;
  readonly onTakeBack: (placement: Placement) => void;
}

function PlacedThings({ input, placements, isLocked, onTakeBack }: PlacedThingsProps) {
  if (placements.length === 0) return null;
  return (
    <div className={classes['tray']}>
      {placements.map((placement, index) => (
        <Button
          key={`${placement.draggable}-${String(index)}`}
          size="xs"
          variant="light"
          disabled={isLocked}
          onClick={() => onTakeBack(placement)}
        >
          {`${labelOf(input, placement.draggable)} → ${spotText(input, placement)}`}
        </Button>
      ))}
    </div>
  );
}

const labelOf = (input: DragAndDropInput, id: string): string =>
  input.draggables.find((draggable) => draggable.id === id)?.label || id;

function spotText(input: DragAndDropInput, { spot }: Placement): string {
  if (typeof spot !== 'string') return `${spot[0]}, ${spot[1]}`;
  const index = input.targets.findIndex(({ id }) => id === spot);
  return index < 0 ? spot : String(index + 1);
}
