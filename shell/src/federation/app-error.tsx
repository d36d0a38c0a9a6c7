import type { AppRow } from '@lyceum/contracts/federation';
import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { faultOf } from './app-fault.ts';
import { AppFaultCard } from './app-fault-card.tsx';
import { reportFailure } from './report-failure.ts';

/** Catches what an app throws while its pages load or draw; header and other apps stand. */
export function AppError({ row }: { readonly row: AppRow }) {
  const error = useRouteError();
  const fault = faultOf(row, error);
  useEffect(() => reportFailure({ app: row.name, error }), [row, error]);
  return <AppFaultCard fault={fault} />;
}
