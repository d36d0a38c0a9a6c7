import { useFormats, useMessages } from '@lyceum/i18n';
import {
  Button,
  Fieldset,
  Group,
  Image,
  NativeSelect,
  SimpleGrid,
  Stack,
  TagsInput,
  Text,
  Textarea,
  TextInput,
} from '@lyceum/ui';
import { useState } from 'react';
import { CodeField } from '../../editing/code-field.tsx';
import { ImagePicker } from '../../files/image-picker.tsx';
import { assetAddress } from '../../paths.ts';
import { messages } from './course-details.messages.ts';
import type { DetailsFieldsProps } from './schedule-fields.tsx';

interface AboutFieldsProps extends DetailsFieldsProps {
  readonly courseKey: string;
  readonly languages: readonly (readonly [code: string, name: string])[];
}

const shortLength = 150;

/** How the course is shown in the catalogue and on its page. */
export function AboutFields({ courseKey, draft, faults, languages, onChange }: AboutFieldsProps) {
  const t = useMessages(messages);
  const formats = useFormats();
  return (
    <Fieldset legend={t('about')}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t('name')}
            dir="auto"
            value={draft.name}
            error={faults.name ? t(faults.name) : null}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t('subtitle')}
            dir="auto"
            value={draft.subtitle}
            onChange={(event) => onChange({ subtitle: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Textarea
          label={t('shortDescription')}
          description={t('shortDescriptionHelp', {
            left: Math.max(0, shortLength - draft.short_description.length),
          })}
          dir="auto"
          value={draft.short_description}
          autosize
          minRows={2}
          onChange={(event) => onChange({ short_description: event.currentTarget.value })}
        />
        <CourseImage courseKey={courseKey} draft={draft} onChange={onChange} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t('effort')}
            dir="auto"
            value={draft.effort ?? ''}
            onChange={(event) => onChange({ effort: event.currentTarget.value || null })}
          />
          <NativeSelect
            label={t('language')}
            value={draft.language ?? ''}
            onChange={(event) => onChange({ language: event.currentTarget.value || null })}
            data={[
              { value: '', label: t('languageNone') },
              ...languages.map(([value]) => ({ value, label: formats.language(value) })),
            ]}
          />
        </SimpleGrid>
        <TagsInput
          label={t('learning')}
          description={t('learningHelp')}
          value={draft.learning_info}
          splitChars={[]}
          onChange={(learning_info) => onChange({ learning_info })}
        />
        <CodeField
          label={t('overview')}
          language="html"
          value={draft.overview}
          onChange={(overview) => onChange({ overview })}
        />
      </Stack>
    </Fieldset>
  );
}

function CourseImage({ courseKey, draft, onChange }: Pick<AboutFieldsProps, 'courseKey' | 'draft' | 'onChange'>) {
  const t = useMessages(messages);
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {t('image')}
      </Text>
      <Group gap="md" align="center">
        {draft.course_image_name ? (
          <Image src={draft.course_image_asset_path} alt="" w={190} h={107} radius="md" fit="cover" />
        ) : (
          <Text size="sm" c="dimmed">
            {t('imageNone')}
          </Text>
        )}
        <Button variant="default" onClick={() => setIsChoosing(true)}>
          {t('imageChoose')}
        </Button>
      </Group>
      {isChoosing && (
        <ImagePicker
          courseKey={courseKey}
          isDecorative
          onClose={() => setIsChoosing(false)}
          onChoose={({ address }) => {
            const name = address.replace('/static/', '');
            setIsChoosing(false);
            onChange({ course_image_name: name, course_image_asset_path: assetAddress(courseKey, name) });
          }}
        />
      )}
    </div>
  );
}
