import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { courseRunKeyField } from '../fields.ts';
import { courseRunNotFound, courseRunParams } from './shared.ts';

/** 0 uploading, 1 unpacking, 2 verifying, 3 updating, 4 done; negative: failed in that stage. */
const importStatus = z.object({ ImportStatus: z.number().int(), Message: z.string().optional() });

/**
 * Clients send the archive as `course-data`, whole or in pieces of 20 MB with `Content-Range: bytes a-b/total`; the
 * last piece starts the import. A piece that does not follow the one before is refused.
 */
export const importCourse = defineContract({
  id: 'studio.importCourse',
  summary: 'Replace the content of a course run by an OLX archive',
  method: 'POST',
  path: '/import/:courseRunKey',
  permission: 'studio.course.edit',
  params: courseRunParams,
  consumes: 'multipart/form-data',
  response: z.object({ ImportStatus: z.number().int(), Status: z.string(), job_id: z.string().nullable() }),
  refusals: [
    courseRunNotFound,
    { status: 400, code: 'no_file', when: 'the form has no file' },
    { status: 409, code: 'piece_out_of_order', when: 'a piece of the archive does not follow the one before' },
    { status: 413, code: 'archive_too_large', when: 'the file is larger than the site allows' },
    { status: 415, code: 'not_an_archive', when: 'the file name ends neither in .tar.gz nor in .zip' },
  ],
});

export const getImportStatus = defineContract({
  id: 'studio.getImportStatus',
  summary: 'How far the import of a file is',
  method: 'GET',
  path: '/import_status/:courseRunKey/:filename',
  permission: 'studio.course.edit',
  params: z.object({ courseRunKey: courseRunKeyField, filename: z.string().min(1).max(500) }),
  response: importStatus,
});

const exportStatus = z.object({
  /** 0 waiting, 1 exporting, 2 compressing, 3 done; negative: failed in that stage. */
  ExportStatus: z.number().int(),
  ExportOutput: z.string().optional(),
  ExportError: z.object({ raw_error_msg: z.string(), edit_unit_url: z.string().nullable() }).optional(),
});

export const startExport = defineContract({
  id: 'studio.startExport',
  summary: 'Make an OLX archive of the draft of a course run',
  method: 'POST',
  path: '/export/:courseRunKey',
  permission: 'studio.course.edit',
  params: courseRunParams,
  response: exportStatus,
  refusals: [courseRunNotFound],
});

export const getExportStatus = defineContract({
  id: 'studio.getExportStatus',
  summary: 'How far the export is, and where to fetch it',
  method: 'GET',
  path: '/export_status/:courseRunKey',
  permission: 'studio.course.edit',
  params: courseRunParams,
  response: exportStatus,
});

export const getExportOutput = defineContract({
  id: 'studio.getExportOutput',
  summary: 'The archive of the last export',
  method: 'GET',
  path: '/export_output/:courseRunKey',
  permission: 'studio.course.edit',
  params: courseRunParams,
  response: null,
  produces: 'application/gzip',
  refusals: [{ status: 404, code: 'export_not_found', when: 'no export of this course run is kept' }],
});
