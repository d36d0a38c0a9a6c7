/** The whole Vitest configuration of an app outside the workspace: `export default specConfig()`. */
export function specConfig() {
  return {
    test: {
      environment: 'jsdom',
      include: ['src/**/*.spec.{ts,tsx}'],
      setupFiles: ['@lyceum/app-api/testing/dom-setup'],
      // Inlined, so that the style sheets they import do not reach Node.
      server: { deps: { inline: [/@lyceum\//] } },
    },
  };
}
