import type { ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import * as content from '@lyceum/contracts/content';
import {
  badRequest,
  CurrentPrincipal,
  Endpoint,
  forbidden,
  notFound,
  type Principal,
  Upload,
  type UploadPart,
} from '@lyceum/platform';
import { Controller, Param, Query } from '@nestjs/common';
import { FindImport } from '../application/find-import.ts';
import { ImportPermits } from '../application/import-permits.ts';
import { StartImport } from '../application/start-import.ts';
import { archiveUploadLimit } from '../domain/archive-rules.ts';
import { toImportView } from './content.presenter.ts';

@Controller()
export class ImportsController {
  constructor(
    private readonly startImport: StartImport,
    private readonly findImport: FindImport,
    private readonly permits: ImportPermits,
  ) {}

  @Endpoint(content.startImport)
  async start(
    @Query() { course_run: courseRun }: QueryOf<typeof content.startImport>,
    @Upload({ maxBytes: archiveUploadLimit }) parts: AsyncIterable<UploadPart>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof content.startImport>> {
    const target = courseRun ?? null;
    if (target && !(await this.permits.mayReplace(principal, target)))
      throw forbidden('You may not edit this course run.', 'not_allowed');
    for await (const part of parts) {
      if (part.kind !== 'file') continue;
      const { stream: archive, filename } = part;
      return toImportView(await this.startImport.execute({ content: archive, filename, target, principal }));
    }
    throw badRequest('no_file', 'The form has no file.');
  }

  @Endpoint(content.findImport)
  async find(
    @Param() { importId }: ParamsOf<typeof content.findImport>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof content.findImport>> {
    const transfer = await this.findImport.execute(importId, principal);
    if (!transfer) throw notFound('There is no such import of yours.', 'import_not_found');
    return toImportView(transfer);
  }
}
