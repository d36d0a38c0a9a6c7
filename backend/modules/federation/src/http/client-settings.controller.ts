import type { BodyOf } from '@lyceum/contracts';
import * as federation from '@lyceum/contracts/federation';
import { CurrentPrincipal, conflict, Endpoint, type Principal } from '@lyceum/platform';
import { Body, Controller } from '@nestjs/common';
import { ClientSettings } from '../application/client-settings.ts';
import { toSettingView } from './setting.presenter.ts';

@Controller()
export class ClientSettingsController {
  constructor(private readonly clients: ClientSettings) {}

  @Endpoint(federation.getClientSettings)
  async get() {
    return toSettingView(await this.clients.find());
  }

  @Endpoint(federation.setClientSettings)
  async set(@Body() value: BodyOf<typeof federation.setClientSettings>, @CurrentPrincipal() { username }: Principal) {
    return toSettingView(await this.clients.set(value, username));
  }

  @Endpoint(federation.undoClientSettings)
  async undo() {
    const setting = await this.clients.undo();
    if (!setting) throw conflict('nothing_to_undo', 'What clients are told was never changed.');
    return toSettingView(setting);
  }
}
