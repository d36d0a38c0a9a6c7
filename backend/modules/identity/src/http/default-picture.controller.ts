import * as identity from '@lyceum/contracts/identity';
import { Endpoint } from '@lyceum/platform';
import { Controller, StreamableFile } from '@nestjs/common';

const picture = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="500" height="500">
<rect width="100" height="100" fill="#d5dbe3"/><circle cx="50" cy="38" r="18" fill="#7c8a9c"/>
<path d="M14 100a36 36 0 0 1 72 0z" fill="#7c8a9c"/></svg>`,
);

/** What stands where somebody has no picture; the apps want an address even then. */
@Controller()
export class DefaultPictureController {
  @Endpoint(identity.getDefaultPicture)
  get(): StreamableFile {
    return new StreamableFile(picture, { type: 'image/svg+xml' });
  }
}
