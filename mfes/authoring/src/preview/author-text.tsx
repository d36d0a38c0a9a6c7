import { AuthorHtml } from '@lyceum/ui';
import { useParams } from 'react-router';
import { withAssetAddresses } from './asset-addresses.ts';

interface AuthorTextProps {
  readonly html: string;
  readonly isInline?: boolean;
}

/** What an author wrote, as learners see it: cleaned, with the files of this course in it. */
export function AuthorText({ html, isInline = false }: AuthorTextProps) {
  const { courseKey = '' } = useParams();
  return <AuthorHtml html={withAssetAddresses(html, courseKey)} isInline={isInline} />;
}
