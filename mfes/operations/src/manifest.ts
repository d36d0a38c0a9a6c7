import { defineApp } from '@lyceum/app-api';
import { z } from 'zod';

export const manifest = defineApp({
  apiVersion: 1,
  id: 'operations',
  owner: 'Operations',
  config: z.object({}),
  routes: [],
});
