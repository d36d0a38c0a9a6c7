/** The site's logo, or the product's mark: a portico seen from the front. */
export function Logo({ url }: { readonly url: string | null }) {
  if (url) return <img src={url} alt="" className="shell-logo" />;
  return (
    <svg viewBox="0 0 32 32" className="shell-logo" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--mantine-color-brand-8)" />
      <path
        d="M16 6 26 11.6v1.9H6v-1.9zM8.2 15h2.9v7.6H8.2zm6.35 0h2.9v7.6h-2.9zm6.35 0h2.9v7.6h-2.9zM6 24.1h20v2.2H6z"
        fill="#fff"
      />
    </svg>
  );
}
