import { type ContextKey, isCourseRunKey, libraryKey } from '@lyceum/kernel';
import { Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type Transfer, type TransferChange, TransferStore } from '../application/transfers.ts';
import { contentTransfers, type TransferDocument } from './content.schemas.ts';

@Injectable()
export class MongoTransferStore extends TransferStore {
  constructor(private readonly models: Models) {
    super();
  }

  override async add({ id, ...transfer }: Transfer): Promise<void> {
    await this.model.insertMany([{ _id: id, ...transfer }]);
  }

  override async find(id: string): Promise<Transfer | null> {
    const document = await this.model.findOne({ _id: id }).lean<TransferDocument>().exec();
    return document ? toTransfer(document) : null;
  }

  override async newest(
    kind: Transfer['kind'],
    context: ContextKey,
    filename: string | null,
  ): Promise<Transfer | null> {
    const named = filename === null ? {} : { filename };
    const document = await this.model
      .findOne({ context, kind, ...named })
      .sort({ startedAt: -1 })
      .lean<TransferDocument>()
      .exec();
    return document ? toTransfer(document) : null;
  }

  override async keptExports(context: ContextKey): Promise<readonly Transfer[]> {
    const documents = await this.model
      .find({ context, kind: 'export', file: { $ne: null } })
      .lean<TransferDocument[]>()
      .exec();
    return documents.map(toTransfer);
  }

  override async change(id: string, change: TransferChange): Promise<void> {
    await this.model.updateOne({ _id: id }, { $set: { ...change } });
  }

  private get model() {
    return this.models.of(contentTransfers);
  }
}

function toTransfer({ _id, context, ...transfer }: TransferDocument): Transfer {
  return {
    ...transfer,
    id: _id,
    context: context === null ? null : isCourseRunKey(context) ? context : libraryKey(context),
  };
}
