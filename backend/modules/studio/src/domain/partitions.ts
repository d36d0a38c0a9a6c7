import type { JsonObject, JsonValue } from '@lyceum/kernel';
import { isObject, listIn } from './field-reading.ts';

/** A way to divide learners that a block may be restricted by. */
export interface PartitionView {
  readonly id: number;
  readonly name: string;
  readonly scheme: string;
  readonly groups: readonly {
    readonly id: number;
    readonly name: string;
    readonly selected: boolean;
    readonly deleted: boolean;
  }[];
}

export interface PartitionChoice {
  readonly selectable: readonly PartitionView[];
  /** In `selectable`; -1 when everyone may see the block. */
  readonly selectedIndex: number;
  readonly selectedLabel: string;
}

/** The course's partitions as one block uses them. Groups that are gone and still named are shown as deleted. */
export function partitionsOf(course: JsonObject, access: JsonObject): readonly PartitionView[] {
  return listIn(course, 'user_partitions').flatMap((partition) => {
    if (!isObject(partition) || typeof partition['id'] !== 'number') return [];
    const { id, name, scheme } = partition;
    const chosen = numbers(access[String(id)]);
    const groups = listIn(partition, 'groups').flatMap((group) =>
      isObject(group) && typeof group['id'] === 'number'
        ? [{ id: group['id'], name: String(group['name'] ?? '') }]
        : [],
    );
    const gone = chosen.filter((group) => !groups.some((each) => each.id === group));
    return [
      {
        id,
        name: String(name ?? ''),
        scheme: String(scheme ?? 'random'),
        groups: [
          ...groups.map((group) => ({ ...group, selected: chosen.includes(group.id), deleted: false })),
          ...gone.map((group) => ({ id: group, name: 'Deleted group', selected: true, deleted: true })),
        ],
      },
    ];
  });
}

/** What an author may choose from; experiments are set up elsewhere. */
export function partitionChoice(partitions: readonly PartitionView[]): PartitionChoice {
  const selectable = partitions.filter(({ scheme, groups }) => scheme !== 'random' && groups.length > 0);
  const selectedIndex = selectable.findIndex(({ groups }) => groups.some(({ selected }) => selected));
  const selected = selectable[selectedIndex]?.groups.filter((group) => group.selected) ?? [];
  return { selectable, selectedIndex, selectedLabel: selected.map(({ name }) => name).join(', ') };
}

function numbers(value: JsonValue | undefined): number[] {
  return Array.isArray(value) ? value.filter((each): each is number => typeof each === 'number') : [];
}
