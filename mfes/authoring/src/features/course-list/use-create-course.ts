import { createCourse, listCourses } from '@lyceum/contracts/studio';
import { ApiProblem, call, keyOf } from '@lyceum/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';

export interface NewCourse {
  readonly display_name: string;
  readonly org: string;
  readonly number: string;
  readonly run: string;
  /** The course run that this is a re-run of. */
  readonly source_course_key?: string;
}

/** Answers the key of the new course. Studio answers a refused creation with 200 and a message; here it is an error too. */
export function useCreateCourse() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (course: NewCourse) => {
      const answer = await call(createCourse, { body: course });
      const key = answer.course_key ?? answer.destination_course_key;
      if (key && !answer.ErrMsg) return key;
      const detail = answer.ErrMsg ?? answer.CourseErrMsg ?? answer.OrgErrMsg ?? '';
      throw new ApiProblem({ status: 409, code: 'course_run_exists', detail });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(listCourses) }),
  });
}
