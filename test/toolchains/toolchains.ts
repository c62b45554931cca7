/** How a page of `docs/frameworks.md` is built and shown: with commands of the toolchain's own, as its users do. */
export interface Toolchain {
  /** A folder of `projects/`, with what every project of its kind has. */
  readonly name: string;
  /** Of the blocks that are put into it. */
  readonly heading: string;
  /** Folders beside this file, with the packages of each version that it is tried with. */
  readonly versions: readonly ('current' | 'previous')[];
  readonly build: readonly string[];
  /** The built pages; undefined where a server renders them. */
  readonly folder?: string;
  readonly serve?: string;
  /** The addresses of pages; on those that tell of it the text `Connected:` follows. */
  readonly pages: readonly { path: string; tells: boolean }[];
}

const one = [{ path: '/', tells: true }];

export const toolchains: readonly Toolchain[] = [
  {
    name: 'react',
    heading: 'React',
    versions: ['current', 'previous'],
    build: ['tsc -p .', 'vite build --outDir dist/app'],
    folder: 'dist',
    pages: [{ path: '/app/index.html', tells: true }],
  },
  {
    name: 'next',
    heading: 'Next',
    versions: ['current', 'previous'],
    build: ['next build'],
    serve: 'next start --hostname 127.0.0.1 --port $PORT',
    pages: [
      { path: '/', tells: true },
      { path: '/plain', tells: false },
      { path: '/later', tells: true },
    ],
  },
  {
    name: 'react-router',
    heading: 'React Router',
    versions: ['current'],
    build: ['react-router typegen', 'tsc -p .', 'react-router build'],
    serve: 'react-router-serve build/server/index.js',
    pages: one,
  },
  {
    name: 'vue',
    heading: 'Vue',
    versions: ['current'],
    build: ['vite build'],
    folder: 'dist',
    pages: [{ path: '/index.html', tells: true }],
  },
  {
    name: 'nuxt',
    heading: 'Nuxt',
    versions: ['current'],
    build: ['nuxt build'],
    serve: 'node .output/server/index.mjs',
    pages: one,
  },
  {
    name: 'svelte',
    heading: 'Svelte',
    versions: ['current'],
    build: ['vite build'],
    folder: 'dist',
    pages: [{ path: '/index.html', tells: true }],
  },
  {
    name: 'sveltekit',
    heading: 'SvelteKit',
    versions: ['current'],
    build: ['vite build'],
    serve: 'node build',
    pages: one,
  },
  {
    name: 'angular',
    heading: 'Angular',
    versions: ['current', 'previous'],
    build: ['ng build'],
    folder: 'dist',
    pages: [{ path: '/index.html', tells: true }],
  },
  {
    name: 'astro',
    heading: 'Astro',
    versions: ['current'],
    build: ['astro build'],
    folder: 'dist',
    pages: [{ path: '/index.html', tells: true }],
  },
  {
    name: 'solid',
    heading: 'Solid',
    versions: ['current'],
    build: ['tsc -p .', 'vite build'],
    folder: 'dist',
    pages: [{ path: '/index.html', tells: true }],
  },
  {
    name: 'preact',
    heading: 'Preact',
    versions: ['current'],
    build: ['tsc -p .', 'vite build'],
    folder: 'dist',
    pages: [{ path: '/index.html', tells: true }],
  },
];
