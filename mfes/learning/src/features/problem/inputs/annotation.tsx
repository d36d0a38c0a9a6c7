import { Radio, Stack, Text, Textarea } from '@lyceum/ui';
import { z } from 'zod';
import { annotationText } from '../answers.ts';
import { useProblemForm } from '../answers-context.ts';
import { useInputName } from '../input-name.ts';
import classes from '../problem.module.css';
import type { AnnotationInput } from '../view.ts';

const annotation = z.object({ options: z.array(z.number()), comment: z.string() });

/** A passage to comment on, and one tag to give it. */
export function Annotation({ input }: { readonly input: AnnotationInput }) {
  const { answers, setAnswer, isLocked } = useProblemForm();
  const name = useInputName(input);
  const value = annotationIn(answers[input.id]) ?? input.value;
  return (
    <Stack gap="sm" role="group" {...name}>
      <strong>{input.title}</strong>
      <blockquote className={classes['passage']}>{input.text}</blockquote>
      {input.comment && (
        <Text size="sm" c="dimmed">
          {input.comment}
        </Text>
      )}
      <Textarea
        label={input.commentPrompt}
        value={value.comment}
        disabled={isLocked}
        rows={3}
        onChange={(event) => setAnswer(input.id, annotationText({ ...value, comment: event.currentTarget.value }))}
      />
      <Radio.Group
        label={input.tagPrompt}
        value={value.options[0] === undefined ? '' : String(value.options[0])}
        onChange={(option) => setAnswer(input.id, annotationText({ ...value, options: [Number(option)] }))}
      >
        <Stack gap="xs" mt="xs">
          {input.options.map((option, index) => (
            <Radio key={option} value={String(index)} label={option} disabled={isLocked} />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}

function annotationIn(answer: unknown): z.output<typeof annotation> | null {
  if (typeof answer !== 'string') return null;
  try {
    return annotation.safeParse(JSON.parse(answer)).data ?? null;
  } catch {
    return null;
  }
}
