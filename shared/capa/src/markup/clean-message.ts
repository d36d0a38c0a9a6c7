import { element, prettyXml } from '@lyceum/xml';
import { isTruthy, type PyValue, pyStr } from '../python/values.ts';
import { parseSoup } from './soup.ts';

/** An author's message as the platform keeps it: read leniently, printed as XML, ASCII only, without blanks around it. */
export function cleanMessage(message: PyValue): string {
  if (!isTruthy(message)) return '';
  const markup = pyStr(message).replaceAll('&#60;', '&lt;');
  if (!/[<&\r]/.test(markup) && /^[\x20-\x7e\s]*$/.test(markup)) return markup.replaceAll('>', '&gt;').trim();
  const printed = prettyXml(element('html', {}, parseSoup(markup)), { ascii: true }).replaceAll('&#13;', '');
  return printed.replace(/^<html>([^]*)<\/html>/, '$1').trim();
}
