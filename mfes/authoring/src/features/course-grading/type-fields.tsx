import { useMessages } from '@lyceum/i18n';
import {
  Button,
  Card,
  Fieldset,
  IconButton,
  IconPlus,
  IconTrash,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@lyceum/ui';
import { messages } from './course-grading.messages.ts';
import type { TypeDraft } from './grading-draft.ts';

interface TypeFieldsProps {
  readonly types: readonly TypeDraft[];
  readonly uses: Readonly<Record<string, readonly string[]>>;
  readonly onChange: (types: readonly TypeDraft[]) => void;
}

/** The assignment types with their weights. */
export function TypeFields({ types, uses, onChange }: TypeFieldsProps) {
  const t = useMessages(messages);
  const set = (index: number, changes: Partial<TypeDraft>) =>
    onChange(types.map((type, at) => (at === index ? { ...type, ...changes } : type)));
  const add = () => {
    const key = Math.max(-1, ...types.map((type) => type.key)) + 1;
    const fresh = { key, id: null, name: t('newType'), shortName: '', weight: 0, minCount: 1, dropCount: 0 };
    onChange([...types, fresh]);
  };
  const number = (value: string | number): number => Number(value) || 0;
  return (
    <Fieldset legend={t('types')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t(types.length === 0 ? 'noTypes' : 'typesText')}
        </Text>
        {types.map((type, index) => (
          <Card key={type.key} padding="sm">
            <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }} spacing="sm">
              <TextInput
                label={t('name')}
                value={type.name}
                onChange={(event) => set(index, { name: event.currentTarget.value })}
              />
              <TextInput
                label={t('short')}
                value={type.shortName}
                onChange={(event) => set(index, { shortName: event.currentTarget.value })}
              />
              <NumberInput
                label={t('weight')}
                value={type.weight}
                min={0}
                max={100}
                suffix="%"
                decimalScale={2}
                onChange={(weight) => set(index, { weight: number(weight) })}
              />
              <NumberInput
                label={t('minCount')}
                value={type.minCount}
                min={0}
                allowDecimal={false}
                onChange={(minCount) => set(index, { minCount: number(minCount) })}
              />
              <NumberInput
                label={t('dropCount')}
                value={type.dropCount}
                min={0}
                allowDecimal={false}
                onChange={(dropCount) => set(index, { dropCount: number(dropCount) })}
              />
            </SimpleGrid>
            <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
              <Text size="xs" c="dimmed">
                {t('used', { count: uses[type.name]?.length ?? 0 })}
              </Text>
              <IconButton
                color="red"
                label={t('removeType', { name: type.name })}
                icon={<IconTrash size={18} />}
                onClick={() => onChange(types.toSpliced(index, 1))}
              />
            </div>
          </Card>
        ))}
        <Button
          variant="light"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={add}
        >
          {t('addType')}
        </Button>
      </Stack>
    </Fieldset>
  );
}
