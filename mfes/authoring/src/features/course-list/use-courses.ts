import * as studio from '@lyceum/contracts/studio';
import { call, keyOf, queryOptionsOf } from '@lyceum/sdk';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

export interface CourseSearch {
  readonly search: string;
  readonly page: number;
}

/** Course runs the author may edit, page by page; the page before stays while the next one loads. */
export function useCourses({ search, page }: CourseSearch) {
  const query = { page, page_size: 12, order: 'display_name' as const, ...(search ? { search } : {}) };
  return useQuery({ ...queryOptionsOf(studio.listCourses, { query }), placeholderData: keepPreviousData });
}

export const useHome = () => useQuery(queryOptionsOf(studio.getHome, {}));

export interface NewCourse {
  readonly display_name: string;
  readonly org: string;
  readonly number: string;
  readonly run: string;
}

/** Studio answers a refused creation with 200 and a message: it is thrown here, so that the form sees one kind of error. */
export class CourseRefused extends Error {}

export function useCreateCourse() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (course: NewCourse) => {
      const answer = await call(studio.createCourse, { body: course });
      const refusal = answer.ErrMsg ?? answer.CourseErrMsg ?? answer.OrgErrMsg;
      if (refusal || !answer.course_key) throw new CourseRefused(refusal ?? '');
      return answer.course_key;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(studio.listCourses) }),
  });
}
