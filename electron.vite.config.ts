import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { cp, readFile } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { build, type Plugin } from 'vite'
import packageJson from './package.json' with { type: 'json' }
import { noteOf } from './test/start/built-program.mjs'

const root = import.meta.dirname
/** Each part of the build tells whose work is in it; the packed program carries their licences. */
const license = { fileName: 'licenses.json' }
const pdfReader = resolve(root, 'node_modules/pdfjs-dist')
/**
 * What the reader of PDFs asks for by name when a document needs it: its worker, character maps, fonts, decoders. The
 * preview gets no WebAssembly, and the engine for the scripts of documents least of all.
 */
const pdfData = {
  build: /^pdf\.worker\.min\.mjs$/u,
  cmaps: /^(?:LICENSE|[\w-]+\.bcmap$)/u,
  standard_fonts: /^(?:LICENSE|[\w-]+\.(?:pfb|ttf)$)/u,
  wasm: /^(?:LICENSE|\w+_nowasm_fallback\.js$)/u,
} as const

/** Begun by their names, beside the program's own file. */
const threads = {
  'transfer-thread': resolve(root, 'electron/transfer/thread/transfer-thread.ts'),
  'move-log-thread': resolve(root, 'electron/platform/move-log-thread.ts'),
  'open-check-thread': resolve(root, 'electron/recovery/open-check-thread.ts'),
  'backup-thread': resolve(root, 'electron/backups/thread/backup-thread.ts'),
}
// Its build for Node declares a name that the bundle declares, too; what differs is not used.
const alias = { fflate: resolve(root, 'node_modules/fflate/esm/browser.js') }
/** All beside each other, so that each finds the thread's file and the page's fonts from its own place. */
const output = { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }

/** What decides besides the sources what comes of them. */
const makers = ['package.json', 'electron.vite.config.ts', 'node_modules/.package-lock.json']

/**
 * Notes beside a build of which files it is, so that nobody runs one that is older than its sources
 * (`test/start/built-program.mjs`). Each is looked at before it is read: what is changed meanwhile counts as changed.
 */
const sourcesNote = (): Plugin => {
  const notes = new Map<string, string>()
  const note = (path: string): void =>
    void notes.set(path, noteOf(root, relative(root, path).replaceAll(sep, '/')))
  return {
    name: 'sources-note',
    enforce: 'pre',
    buildStart: () => {
      for (const maker of makers) note(resolve(root, maker))
    },
    load: (id) => {
      const [path = ''] = id.split('?')
      if (path.startsWith(resolve(root)) && !path.includes('node_modules')) note(path)
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'sources.txt', source: [...notes.values()].join('\n') })
    },
  }
}

/** Builds the command line, which starts in half the time then: seven hundred files are read and stripped of types no more. */
const commandLine = (): Plugin => ({
  name: 'command-line',
  writeBundle: async () => {
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      resolve: { alias },
      plugins: [sourcesNote()],
      // Native modules find their files from where they are installed.
      ssr: { noExternal: true, external: Object.keys(packageJson.dependencies) },
      build: {
        ssr: true,
        ssrEmitAssets: true,
        outDir: resolve(root, 'out/cli'),
        emptyOutDir: true,
        target: 'node24',
        chunkSizeWarningLimit: 3000,
        rollupOptions: { input: { cli: resolve(root, 'electron/cli.ts'), ...threads }, output },
      },
    })
  },
})

/**
 * Builds the preview of documents as a page of its own, so that its host has no file in common with the program's.
 * The development server has its source below the program's page, and gets what is not source from here.
 */
const previewPage = (): Plugin => ({
  name: 'preview-page',
  writeBundle: async () => {
    const outDir = resolve(root, 'out/preview')
    await build({
      configFile: false,
      root: resolve(root, 'renderer/preview'),
      base: './',
      logLevel: 'warn',
      build: {
        outDir,
        emptyOutDir: true,
        assetsInlineLimit: 0,
        license,
        chunkSizeWarningLimit: 2000,
        rollupOptions: {
          input: ['index.html', 'print.html'].map((name) => resolve(root, 'renderer/preview', name)),
        },
      },
    })
    for (const [folder, taken] of Object.entries(pdfData))
      await cp(join(pdfReader, folder), join(outDir, 'pdf', folder), {
        recursive: true,
        filter: (path) => basename(path) === folder || taken.test(basename(path)),
      })
  },
  configureServer: (server) => {
    for (const [folder, taken] of Object.entries(pdfData))
      server.middlewares.use(`/preview/pdf/${folder}/`, (request, response, next) => {
        const name = basename(request.url ?? '')
        if (!taken.test(name)) return next()
        if (name.endsWith('js')) response.setHeader('Content-Type', 'text/javascript')
        readFile(join(pdfReader, folder, name)).then((bytes) => response.end(bytes), next)
      })
  },
})

type ModuleInfo = (id: string) => { readonly importers: readonly string[] } | null

/** Whether a window begins with a module: whether its first page imports it, or what it imports does. */
const isOfFirstPage = (id: string, infoOf: ModuleInfo): boolean => {
  // What a package's own index names along with all else, though only addresses need it: the regions of the world.
  if (id.endsWith('iso-3166/2.js')) return false
  const begin = resolve(root, 'renderer/main.tsx')
  const seen = new Set([id])
  // What is added while it is walked through is walked through as well.
  for (const one of seen) {
    if (one === begin) return true
    for (const importer of infoOf(one)?.importers ?? []) seen.add(importer)
  }
  return false
}

/** What not every window reads, and fonts, whose styles would be waited for. */
const ofTheirOwn = /locales|fontsource|large-fonts/u

const linkTo = (rel: string) => (file: string) => ({
  tag: 'link',
  attrs: { rel, crossorigin: true, href: `./${file}` },
  injectTo: 'head' as const,
})

/** Has the page say at once which files it begins with, so that they are read while the first of them runs. */
const firstFiles = (): Plugin => ({
  name: 'first-files',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const first = chunks.filter(({ name }) => name === 'window')
      const isEntry = (file: string): boolean => chunks.some((one) => one.fileName === file && one.isEntry)
      const scripts = [
        ...first.map(({ fileName }) => fileName),
        ...first.flatMap(({ imports }) => imports.filter((file) => !isEntry(file))),
      ]
      const styles = first.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
      return [...scripts.map(linkTo('modulepreload')), ...styles.map(linkTo('stylesheet'))]
    },
  },
})

export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [commandLine()],
    build: {
      // Only `dependencies` of package.json stay outside, to be packed beside it: the native modules, and nothing else.
      outDir: 'out/main',
      license,
      rollupOptions: {
        output,
        input: { main: resolve(root, 'electron/main.ts'), ...threads },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      license,
      // A sandboxed preload script can be CommonJS only.
      rollupOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    base: './',
    plugins: [react(), previewPage(), firstFiles()],
    // Else the development server would find them at the first preview, and begin anew.
    optimizeDeps: { include: ['pdfjs-dist', 'pdfjs-dist/web/pdf_viewer.mjs'] },
    build: {
      outDir: resolve(root, 'out/renderer'),
      minify: true,
      chunkSizeWarningLimit: 2000,
      // The page's security policy takes fonts and pictures from files of the program only, not from data: addresses.
      assetsInlineLimit: 0,
      license,
      rollupOptions: {
        input: resolve(root, 'renderer/index.html'),
        output: {
          // One file for all that a window begins with, before it the policy that all else has to come after, and one for what is
          // read in its first quiet moment: a hundred small ones take twice as long to hand over. Languages stay by themselves.
          codeSplitting: {
            groups: [
              { name: 'policy', tags: ['$initial'], priority: 2 },
              {
                name: (id, modules) =>
                  isOfFirstPage(id, (one) => modules.getModuleInfo(one)) ? 'window' : null,
                priority: 1,
              },
              { name: 'pages', test: (id) => !ofTheirOwn.test(id) },
            ],
          },
          // By their own names, since papers are written with the same files (electron/printing/pdf/faces.ts).
          assetFileNames: ({ names }) =>
            names.some((name) => name.endsWith('.woff2'))
              ? 'fonts/[name][extname]'
              : 'assets/[name]-[hash][extname]',
        },
      },
    },
  },
})
