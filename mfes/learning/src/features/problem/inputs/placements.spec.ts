import { describe, expect, it } from 'vitest';
import type { DragAndDropInput } from '../view.ts';
import { answerFor, inTray, place, placementsIn } from './placements.ts';

const aThing = (id: string, canBeReused = false) => ({ id, label: id, icon: null, canBeReused, targets: [] });

const input: DragAndDropInput = {
  kind: 'input',
  input: 'drag-and-drop',
  id: 'p_2_1',
  label: '',
  status: 'unanswered',
  message: [],
  hint: [],
  hintMode: 'always',
  points: 1,
  image: '/wave.png',
  draggables: [aThing('crest'), aThing('dot', true)],
  targets: [],
  showsTargets: true,
  isOnePerTarget: true,
  hidesLabels: false,
  labelBackground: null,
  value: '',
};

describe('placements', () => {
  it('come back as they were handed in, on targets and on places', () => {
    const placements = [
      { draggable: 'crest', spot: 't1' },
      { draggable: 'dot', spot: [3, 4] as const },
    ];
    expect(placementsIn(answerFor(placements))).toEqual(placements);
  });

  it.each(['', 'no json', '{"crest":"t1"}', '[{"crest":7}]'])('are none in %j', (answer) => {
    expect(placementsIn(answer)).toEqual([]);
  });

  it('are no answer once all are taken back', () => {
    expect(answerFor([])).toBe('');
  });
});

describe('placing', () => {
  it('moves a thing that is there once', () => {
    const placed = place(input, [{ draggable: 'crest', spot: 't1' }], { draggable: 'crest', spot: 't2' });
    expect(placed).toEqual([{ draggable: 'crest', spot: 't2' }]);
  });

  it('repeats a thing that can be used again', () => {
    const placed = place(input, [{ draggable: 'dot', spot: 't1' }], { draggable: 'dot', spot: 't2' });
    expect(placed).toHaveLength(2);
  });

  it('gives back what a full target held', () => {
    const placed = place(input, [{ draggable: 'dot', spot: 't1' }], { draggable: 'crest', spot: 't1' });
    expect(placed).toEqual([{ draggable: 'crest', spot: 't1' }]);
  });

  it('leaves in the tray what is not placed or can be used again', () => {
    const tray = inTray(input, [
      { draggable: 'crest', spot: 't1' },
      { draggable: 'dot', spot: 't2' },
    ]);
    expect(tray.map(({ id }) => id)).toEqual(['dot']);
  });
});
