import {
  archiveUploadLimit,
  ContentFacade,
  CourseTransfers,
  ReceiveArchive,
  StartExport,
  type Transfer,
} from '@lyceum/content';
import type { ParamsOf, ResponseOf } from '@lyceum/contracts';
import * as studio from '@lyceum/contracts/studio';
import type { CourseRunKey } from '@lyceum/kernel';
import { CurrentPrincipal, Endpoint, type Principal, Upload, type UploadPart } from '@lyceum/platform';
import { Controller, Headers, Param, StreamableFile } from '@nestjs/common';
import { exportStatus, importStatus, pieceOf } from '../domain/transfer-status.ts';
import { courseRunNotFound, studioProblem } from './refusals.ts';

@Controller()
export class TransfersController {
  constructor(
    private readonly content: ContentFacade,
    private readonly receiveArchive: ReceiveArchive,
    private readonly startExport: StartExport,
    private readonly transfers: CourseTransfers,
  ) {}

  @Endpoint(studio.importCourse)
  async import(
    @Param() { courseRunKey: target }: ParamsOf<typeof studio.importCourse>,
    @Headers('content-range') contentRange: string | undefined,
    @Upload({ maxBytes: archiveUploadLimit }) parts: AsyncIterable<UploadPart>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof studio.importCourse>> {
    await this.checkCourse(target);
    for await (const part of parts) {
      if (part.kind !== 'file') continue;
      const { filename, stream: archive } = part;
      if (!/\.(tar\.gz|tgz|zip)$/i.test(filename))
        throw studioProblem(415, 'not_an_archive', 'The name of an archive ends in .tar.gz or .zip.');
      const piece = { content: archive, filename, target, principal, range: pieceOf(contentRange) };
      const received = await this.receiveArchive.execute(piece);
      if (!received.ok) throw studioProblem(409, received.refusal, 'This piece does not follow the one before it.');
      return { ImportStatus: 0, Status: 'OK', job_id: received.transfer?.id ?? null };
    }
    throw studioProblem(400, 'no_file', 'The form has no file.');
  }

  @Endpoint(studio.getImportStatus)
  async importStatus(
    @Param() { courseRunKey, filename }: ParamsOf<typeof studio.getImportStatus>,
  ): Promise<ResponseOf<typeof studio.getImportStatus>> {
    const transfer = await this.transfers.newestImport(courseRunKey, filename);
    if (!transfer) return { ImportStatus: 0, Message: '' };
    const { step, state, error } = transfer;
    return { ImportStatus: importStatus(step, state === 'failed'), Message: error?.message ?? '' };
  }

  @Endpoint(studio.startExport)
  async export(
    @Param() { courseRunKey }: ParamsOf<typeof studio.startExport>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof studio.startExport>> {
    await this.checkCourse(courseRunKey);
    return toExportStatus(courseRunKey, await this.startExport.execute(courseRunKey, principal));
  }

  @Endpoint(studio.getExportStatus)
  async exportStatus(
    @Param() { courseRunKey }: ParamsOf<typeof studio.getExportStatus>,
  ): Promise<ResponseOf<typeof studio.getExportStatus>> {
    const transfer = await this.transfers.newestExport(courseRunKey);
    return transfer ? toExportStatus(courseRunKey, transfer) : { ExportStatus: 0 };
  }

  @Endpoint(studio.getExportOutput)
  async exportOutput(@Param() { courseRunKey }: ParamsOf<typeof studio.getExportOutput>): Promise<StreamableFile> {
    const transfer = await this.transfers.newestExport(courseRunKey);
    const archive = transfer && (await this.transfers.openArchive(transfer));
    if (!archive) throw studioProblem(404, 'export_not_found', 'There is no export of this course; start one first.');
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(transfer.filename)}`;
    return new StreamableFile(archive.content, { type: 'application/gzip', disposition, length: archive.bytes });
  }

  private async checkCourse(courseRun: CourseRunKey): Promise<void> {
    if (!(await this.content.findCourseRun(courseRun))) throw courseRunNotFound();
  }
}

function toExportStatus(
  courseRun: CourseRunKey,
  { state, error }: Transfer,
): ResponseOf<typeof studio.getExportStatus> {
  return {
    ExportStatus: exportStatus(state),
    ...(state === 'done' && { ExportOutput: `/export_output/${courseRun}` }),
    ...(error && { ExportError: { raw_error_msg: error.message, edit_unit_url: null } }),
  };
}
