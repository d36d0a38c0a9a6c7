/** The product's mark, as the shell draws it. */
export const faviconSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#1f6650"/>' +
  '<path d="M16 6 26 11.6v1.9H6v-1.9zM8.2 15h2.9v7.6H8.2zm6.35 0h2.9v7.6h-2.9zm6.35 0h2.9v7.6h-2.9zM6 24.1h20v2.2H6z" fill="#fff"/></svg>';
