import type { CourseDetailView } from '@lyceum/contracts/catalog';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Text, Title } from '@lyceum/ui';
import { messages } from './about.messages.ts';

/** Dates, effort and pace; what nobody set is left out. */
export function CourseFacts({ course }: { readonly course: CourseDetailView }) {
  const t = useMessages(messages);
  const { date, language } = useFormats();
  const start = course.start_type === 'string' ? course.start_display : course.start && date(course.start);
  const facts = [
    { name: t('start'), value: start },
    { name: t('end'), value: course.end && date(course.end) },
    { name: t('effort'), value: course.effort },
    { name: t('pacing'), value: course.pacing === 'self' ? t('selfPaced') : t('instructorPaced') },
    { name: t('language'), value: course.language && language(course.language) },
  ].filter(({ value }) => value);
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('facts')}
      </Title>
      <dl className="shell-facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <Text component="dt" size="sm" c="dimmed">
              {name}
            </Text>
            <Text component="dd" size="sm" fw={600} m={0}>
              {value}
            </Text>
          </div>
        ))}
      </dl>
    </section>
  );
}
