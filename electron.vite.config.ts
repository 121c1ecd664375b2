import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { cp, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { build, type Plugin } from 'vite'

const root = import.meta.dirname
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
      build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
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

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Only the native module stays outside: everything else is in the bundle, so that a start reads few files.
      externalizeDeps: {
        exclude: ['zod', '@trpc/server', 'iso-3166', 'postcode-validator', '@faker-js/faker'],
      },
      rollupOptions: {
        input: {
          main: resolve(root, 'electron/main.ts'),
          // Begun by its name, beside the program's own file.
          'transfer-thread': resolve(root, 'electron/transfer/thread/transfer-thread.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
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
    plugins: [react(), previewPage()],
    // Else the development server would find them at the first preview, and begin anew.
    optimizeDeps: { include: ['pdfjs-dist', 'pdfjs-dist/web/pdf_viewer.mjs'] },
    build: {
      outDir: resolve(root, 'out/renderer'),
      minify: true,
      chunkSizeWarningLimit: 2000,
      // The page's security policy takes fonts and pictures from files of the program only, not from data: addresses.
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
})
