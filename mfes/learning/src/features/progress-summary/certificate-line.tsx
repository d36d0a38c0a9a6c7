import type { ProgressView } from '@lyceum/contracts/grading';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Alert, Anchor, IconCertificate } from '@lyceum/ui';
import { messages } from './progress-summary.messages.ts';

/** The learner's certificate, where there is one or a day for it. */
export function CertificateLine({ certificate }: { readonly certificate: ProgressView['certificate_data'] }) {
  const t = useMessages(messages);
  const formats = useFormats();
  const address = certificate?.cert_web_view_url ?? certificate?.download_url;
  if (certificate?.cert_status === 'downloadable' && address)
    return (
      <Alert icon={<IconCertificate aria-hidden />} title={t('certificate')}>
        <Anchor href={address}>{t('certificateView')}</Anchor>
      </Alert>
    );
  if (!certificate?.certificate_available_date) return null;
  return (
    <Alert color="gray" icon={<IconCertificate aria-hidden />}>
      {t('certificateSoon', { date: formats.date(certificate.certificate_available_date) })}
    </Alert>
  );
}
