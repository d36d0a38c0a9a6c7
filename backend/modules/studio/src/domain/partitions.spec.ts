import type { JsonObject } from '@lyceum/kernel';
import { describe, expect, it } from 'vitest';
import { partitionChoice, partitionsOf } from './partitions.ts';

describe('groups that a block is for', () => {
  const course = {
    user_partitions: [
      {
        id: 1,
        name: 'Cohorts',
        scheme: 'cohort',
        groups: [
          { id: 10, name: 'Red' },
          { id: 11, name: 'Blue' },
        ],
      },
      { id: 2, name: 'Experiment', scheme: 'random', groups: [{ id: 20, name: 'A' }] },
      'nonsense',
    ],
  };

  it('are chosen from the partitions of the course, experiments left out', () => {
    const choice = partitionChoice(partitionsOf(course, { '1': [11] }));
    expect(choice.selectable.map(({ name }) => name)).toEqual(['Cohorts']);
    expect([choice.selectedIndex, choice.selectedLabel]).toEqual([0, 'Blue']);
  });

  it('are everyone without a choice', () => {
    expect(partitionChoice(partitionsOf(course, {}))).toMatchObject({ selectedIndex: -1, selectedLabel: '' });
  });

  it('are marked, those that are there as such', () => {
    const [cohorts] = partitionsOf(course, { '1': [11, 'Red'] });
    expect(cohorts?.groups).toEqual([
      { id: 10, name: 'Red', selected: false, deleted: false },
      { id: 11, name: 'Blue', selected: true, deleted: false },
    ]);
  });

  it('are not chosen from a partition without groups', () => {
    const bare: JsonObject = {
      user_partitions: [
        { id: 1, scheme: 'cohort', groups: [] },
        { scheme: 'cohort', groups: [] },
      ],
    };
    expect(partitionsOf(bare, {})).toEqual([{ id: 1, name: '', scheme: 'cohort', groups: [] }]);
    expect(partitionChoice(partitionsOf(bare, {}))).toEqual({ selectable: [], selectedIndex: -1, selectedLabel: '' });
  });

  it('are chosen from the first partition that is used', () => {
    const two = { user_partitions: [aPartition(1), aPartition(2)] };
    expect(partitionChoice(partitionsOf(two, { '2': [1, 2] }))).toMatchObject({
      selectedIndex: 1,
      selectedLabel: 'Red, Blue',
    });
  });

  it('of which some cannot be read are the others', () => {
    const [cohorts] = partitionsOf(
      { user_partitions: [{ ...aPartition(1), groups: ['x', { id: 'y' }, { id: 3 }] }] },
      {},
    );
    expect(cohorts?.groups).toEqual([{ id: 3, name: '', selected: false, deleted: false }]);
  });

  it('are shown as deleted when they are gone', () => {
    const [cohorts] = partitionsOf(course, { '1': [99] });
    expect(cohorts?.groups.at(-1)).toEqual({ id: 99, name: 'Deleted group', selected: true, deleted: true });
  });
});

function aPartition(id: number) {
  const groups = [
    { id: 1, name: 'Red' },
    { id: 2, name: 'Blue' },
  ];
  return { id, name: 'Cohorts', scheme: 'cohort', groups };
}
