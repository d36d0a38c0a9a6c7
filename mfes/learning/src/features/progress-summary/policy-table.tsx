import type { ProgressView } from '@lyceum/contracts/grading';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Table, Text } from '@lyceum/ui';
import { messages } from './progress-summary.messages.ts';
import classes from './progress-summary.module.css';

/** Assignment types with their weights, what the learner has in each, and what it gives to the grade. */
export function PolicyTable({ progress }: { readonly progress: ProgressView }) {
  const t = useMessages(messages);
  const formats = useFormats();
  return (
    // A table that scrolls is scrolled by keyboard too.
    <div className={classes['scroll']} role="region" aria-label={t('policyTable')} tabIndex={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('type')}</Table.Th>
            <Table.Th ta="end">{t('weight')}</Table.Th>
            <Table.Th ta="end">{t('average')}</Table.Th>
            <Table.Th ta="end">{t('contribution')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {progress.assignment_type_grade_summary.map((row) => (
            <Table.Tr key={row.type}>
              <Table.Th scope="row" fw={500}>
                {row.type}
                {row.num_droppable > 0 && (
                  <Text size="xs" c="dimmed">
                    {t('dropped', { count: row.num_droppable })}
                  </Text>
                )}
                {row.has_hidden_contribution !== 'none' && (
                  <Text size="xs" c="dimmed">
                    {t('hidden')}
                  </Text>
                )}
              </Table.Th>
              <Table.Td ta="end">{formats.percent(row.weight)}</Table.Td>
              <Table.Td ta="end">{formats.percent(row.average_grade, 1)}</Table.Td>
              <Table.Td ta="end">{formats.percent(row.weighted_grade, 1)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row" colSpan={3}>
              {t('total')}
            </Table.Th>
            <Table.Th ta="end">{formats.percent(progress.course_grade.visible_percent)}</Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </div>
  );
}
