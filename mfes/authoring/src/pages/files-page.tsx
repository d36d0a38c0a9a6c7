import { useAppConfig } from '@lyceum/app-api';
import { Stack } from '@lyceum/ui';
import { useParams } from 'react-router';
import { config } from '../config.ts';
import { FileList } from '../features/course-files/file-list.tsx';
import { UploadFiles } from '../features/course-files/upload-files.tsx';
import { CourseFrame } from '../features/course-frame/course-frame.tsx';

/** The files of a course. */
export function FilesPage() {
  const { courseKey = '' } = useParams();
  const { filesPerPage } = useAppConfig(config);
  return (
    <CourseFrame courseKey={courseKey} page="files">
      <Stack gap="lg">
        <UploadFiles courseKey={courseKey} />
        <FileList courseKey={courseKey} pageSize={filesPerPage} />
      </Stack>
    </CourseFrame>
  );
}
