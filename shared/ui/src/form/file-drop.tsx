import { Group, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, useId, useState } from 'react';

interface FileDropProps {
  readonly label: string;
  /** What may be given: kinds and size. */
  readonly description?: string;
  /** As for `<input type="file">`: `.tar.gz,.zip`. */
  readonly accept?: string;
  readonly isMultiple?: boolean;
  readonly isDisabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Choose files by button, keyboard or by dropping them. */
export function FileDrop({
  label,
  description,
  accept,
  isMultiple = false,
  isDisabled = false,
  onFiles,
}: FileDropProps) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const give = (files: FileList | null) => {
    const given = [...(files ?? [])];
    if (!isDisabled && given.length > 0) onFiles(isMultiple ? given : given.slice(0, 1));
  };
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setIsOver(over && !isDisabled);
  };
  const drop = (event: DragEvent) => {
    drag(false)(event);
    give(event.dataTransfer.files);
  };
  return (
    <label
      className="lyceum-file-drop"
      htmlFor={id}
      data-over={isOver || undefined}
      data-disabled={isDisabled || undefined}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={drop}
    >
      <input
        id={id}
        type="file"
        className="lyceum-file-drop-input"
        accept={accept}
        multiple={isMultiple}
        disabled={isDisabled}
        aria-describedby={description ? `${id}-description` : undefined}
        onChange={(event) => {
          give(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <Group justify="center" wrap="nowrap" gap="md">
        <IconUpload aria-hidden />
        <Stack gap={2}>
          <Text span fw={600}>
            {label}
          </Text>
          {description && (
            <Text span size="sm" c="dimmed" id={`${id}-description`}>
              {description}
            </Text>
          )}
        </Stack>
      </Group>
    </label>
  );
}
