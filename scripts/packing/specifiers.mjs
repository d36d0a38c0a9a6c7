// What imports say outside the workspace, where only the packed packages are.

/** `from '…'`, `import '…'`, `import('…')`, in JavaScript as in declarations. */
const imported = /(\bfrom\s*|\bimport\s*\(?\s*)(['"])([\w@./-]+)\2/g;

/** Packages whose names another one hands on: declarations may name what nobody has installed himself. */
const handedOn = { '@tanstack/query-core': '@tanstack/react-query' };

/** The text with imports of carried packages turned to the doors of app-api: `@lyceum/app-api/i18n`. */
export const outsideImports = (text, carried) =>
  text.replace(imported, (_all, words, quote, name) => `${words}${quote}${outsideName(name, carried)}${quote}`);

function outsideName(name, carried) {
  const [scope, own, ...door] = name.split('/');
  if (scope === '@lyceum' && carried.includes(own)) return ['@lyceum/app-api', own, ...door].join('/');
  return handedOn[name] ?? name;
}

/** The packages that a text imports: `react` for `react/jsx-runtime`. */
export function packagesIn(text) {
  const names = [...text.matchAll(imported)].map(([, , , name]) => name);
  const foreign = names.filter((name) => !/^[./]|^node:/.test(name));
  return foreign.map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
}
