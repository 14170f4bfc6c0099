/** @jest-environment node */
import { build, Metafile } from 'esbuild';
import path from 'node:path';

const ENTRY = 'src/plugin.tsx';

const OWN_FILES = [
  /^src\/(plugin|api|routes)\.tsx?$/,
  /^src\/\w+(\/\w+)?\/extensions\.tsx$/,
  /^src\/platform\/icons\/\w+\.tsx?$/,
  // What an addon of TechDocs is cannot be loaded later; what it draws is.
  /^src\/knowledge\/cases\/techdocs\/(CaseAddon\.tsx|caseSlugOfPage\.ts)$/,
  /^\.\.\/maintenance-common\/src\/(api\/\w+|kinds\/constants|portalPaths)\.ts$/,
];

const PACKAGES = [
  '@backstage/catalog-model',
  '@backstage/errors',
  '@backstage/frontend-plugin-api',
  '@backstage/plugin-catalog-react/alpha',
  '@backstage/plugin-search-react/alpha',
  '@backstage/plugin-techdocs-react/alpha',
  'react',
  'react-router-dom',
  'react/jsx-runtime',
];

/** The plugin as a bundler sees it, a chunk for everything that loads later. */
async function bundle(): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [ENTRY],
    absWorkingDir: path.dirname(__dirname),
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    jsx: 'automatic',
    write: false,
    metafile: true,
    logLevel: 'error',
    // Other packages stay imports; the workspace's own are looked into.
    plugins: [
      {
        name: 'other-packages',
        setup({ onResolve }) {
          onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
            kind === 'entry-point' || name.startsWith('@weibao/')
              ? undefined
              : { path: name, external: true, sideEffects: false },
          );
        },
      },
    ],
  });
  return metafile;
}

/** What is loaded together with a file: our files and their bytes, and the packages. */
function loadedWith(entryPoint: string, { outputs }: Metafile) {
  const files = new Map<string, number>();
  const packages = new Set<string>();
  const visited = new Set<string>();
  const visit = (name: string) => {
    if (visited.has(name)) return;
    visited.add(name);
    const { inputs, imports } = outputs[name];
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      if (bytesInOutput > 0) files.set(file, bytesInOutput);
    }
    for (const imported of imports) {
      if (imported.kind !== 'import-statement') continue;
      if (imported.external) packages.add(imported.path);
      else visit(imported.path);
    }
  };
  const [entry] = Object.entries(outputs).find(
    ([, output]) => output.entryPoint === entryPoint,
  )!;
  visit(entry);
  return { files, packages };
}

/** What loads later and brings a package with it. */
function bringing(name: string, metafile: Metafile): string[] {
  return Object.values(metafile.outputs)
    .flatMap(({ entryPoint }) => entryPoint ?? [])
    .filter(entryPoint => loadedWith(entryPoint, metafile).packages.has(name))
    .sort();
}

describe('what a portal loads', () => {
  let metafile: Metafile;
  beforeAll(async () => {
    metafile = await bundle();
  });

  it('is at first what says which screens there are, and no screen', () => {
    const { files } = loadedWith(ENTRY, metafile);

    const others = [...files.keys()].filter(
      file => !OWN_FILES.some(pattern => pattern.test(file)),
    );
    expect(others).toEqual([]);
  });

  it('is at first no library that only a screen needs', () => {
    const { packages } = loadedWith(ENTRY, metafile);

    const others = [...packages].filter(name => !PACKAGES.includes(name));
    expect(others).toEqual([]);
  });

  it('is small at first', () => {
    const { files } = loadedWith(ENTRY, metafile);

    const bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThan(24_000);
  });

  it('has a chart library only where a chart is drawn', () => {
    expect(bringing('recharts', metafile)).toEqual([
      'src/inspections/device/MeasurementChart.tsx',
      'src/inventory/customers/AttainmentChart.tsx',
    ]);
  });

  it('has a YAML library only where a case is parsed or written', () => {
    expect(bringing('yaml', metafile)).toEqual([
      'src/knowledge/drafts/DraftPage.tsx',
      'src/knowledge/drafts/newCaseMarkdown.ts',
    ]);
  });
});
