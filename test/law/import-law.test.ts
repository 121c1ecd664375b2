import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  anyOf,
  fileFormats,
  goesTo,
  isIn,
  isNode,
  isPackage,
  isPackageOf,
  pureData,
  toScales,
  componentLibrary,
} from './kinds-of-import.ts'
import { type Import, importsOf, isStoreFile, readFile, readFiles } from './source-files.ts'

const files = ['shared', 'electron', 'renderer'].flatMap((folder) => readFiles(folder, '.ts', '.tsx'))
const imports = files.flatMap(importsOf)

type Law = {
  readonly law: string
  /** Which files it holds for. */
  readonly of: (file: string) => boolean
  readonly allows: (one: Import) => boolean
}

/** Its own feature: `electron/x` with all that lies below. */
const ownFolder = ({ file, target }: Import): boolean =>
  target !== undefined && folderOf(target) === folderOf(file)
const folderOf = (path: string): string => dirname(path).split('/').slice(0, 2).join('/')
/** `renderer/features/x` of whatever lies in it. */
const featureOf = (path: string): string => path.split('/').slice(0, 3).join('/')
const ownFeature = ({ file, target }: Import): boolean =>
  target !== undefined && featureOf(target) === featureOf(file)

const features =
  'shipments audit settings drafts about records addresses carriers allocation packing labels papers printers products scales print-queue manifests shipment-groups tracking documents transfer order-rules backups recovery operators'.split(
    ' ',
  )
const inFeature = isIn(...features.map((feature) => `electron/${feature}`))
const isRouter = (file: string): boolean => inFeature(file) && file.endsWith('/router.ts')
const isStore = (file: string): boolean => inFeature(file) && isStoreFile(file)
/** Puts a feature together, or runs in a thread or without a desk, where nobody is to hand it anything. */
const isAssembly = (file: string): boolean =>
  inFeature(file) &&
  (/\/open-[\w-]+\.ts$/u.test(file) ||
    isIn('electron/transfer/thread', 'electron/backups')(file) ||
    file === 'electron/audit/verify-desk.ts')
const isTypeOf =
  (pattern: RegExp) =>
  ({ target, isTypeOnly }: Import): boolean =>
    isTypeOnly && target !== undefined && pattern.test(target)

const names = (folder: string, all: string): readonly string[] =>
  all.split(' ').map((name) => `${folder}/${name}.ts`)

/** These only turn values into others, or wait: no file, no clock, no port, no database. */
const pureHelpers = new Set([
  ...names('electron/platform', 'codes failure iso-time json patience trouble window-bounds write-in-lots'),
  // How a shipment's row is read and an answer is written, for whatever acts on shipments.
  ...names('electron/shipments', 'answers writing run-bulk store/shipment-row'),
  ...names('electron/manifests', 'rows'),
  ...names('electron/documents', 'change-of-document document-row read-document read-file'),
  ...names('electron/labels', 'carrier-label/read-carrier-label'),
])

const laws: readonly Law[] = [
  {
    law: 'shared imports itself, zod and small pure data libraries, and nothing of Node or of a page',
    of: isIn('shared'),
    allows: anyOf(goesTo('shared'), pureData),
  },
  {
    law: 'shared/contract knows no word of shipping: it imports itself and zod',
    of: isIn('shared/contract'),
    allows: anyOf(goesTo('shared/contract'), isPackageOf('zod')),
  },
  {
    law: 'renderer/ui knows no word of shipping: it imports itself, shared/contract, the component library and its words',
    of: isIn('renderer/ui'),
    allows: anyOf(goesTo('renderer/ui', 'shared/contract'), componentLibrary),
  },
  {
    law: 'renderer/contract imports itself, ui, trpc, the words and shared, and never a feature',
    of: isIn('renderer/contract'),
    allows: anyOf(
      goesTo('renderer/contract', 'renderer/ui', 'renderer/trpc', 'renderer/app/i18n', 'shared'),
      isPackage,
    ),
  },
  {
    law: 'a feature of the renderer imports its own folder, ui, contract, trpc, the words and shared, and never another feature',
    of: isIn('renderer/features'),
    allows: anyOf(
      ownFeature,
      goesTo('renderer/ui', 'renderer/contract', 'renderer/trpc', 'renderer/app/i18n', 'shared'),
      isPackage,
    ),
  },
  {
    law: 'nothing but the shell reaches into features',
    of: isIn('renderer/ui', 'renderer/trpc', 'shared', 'electron'),
    allows: (one) => !goesTo('renderer/features', 'renderer/app')(one),
  },
  {
    law: 'the preview, where strangers’ documents are read, has nothing of the program but shared and the policy for texts',
    of: isIn('renderer/preview'),
    allows: anyOf(
      goesTo('renderer/preview', 'shared'),
      ({ target }) => target === 'renderer/trusted-types.ts',
      isPackageOf('pdfjs-dist'),
    ),
  },
  {
    law: 'what reads PDFs is loaded in the preview and nowhere else',
    of: (file) => !isIn('renderer/preview')(file),
    allows: (one) => !isPackageOf('pdfjs-dist')(one) && !goesTo('renderer/preview')(one),
  },
  {
    law: 'only renderer/trpc knows the main process, and only the type of its router',
    of: isIn('renderer'),
    allows: (one) =>
      !goesTo('electron')(one) ||
      (isIn('renderer/trpc')(one.file) && one.isTypeOnly && one.target === 'electron/trpc/router.ts'),
  },
  {
    law: 'the renderer has neither Node nor Electron nor the database',
    of: isIn('renderer'),
    allows: (one) => !isNode(one) && !isPackageOf('electron', 'better-sqlite3')(one),
  },
  {
    law: 'the main process knows nothing of the renderer',
    of: isIn('electron', 'shared'),
    allows: (one) => !goesTo('renderer')(one),
  },
  {
    law: 'the program imports nothing of its tests',
    of: () => true,
    allows: (one) => !goesTo('test')(one) && !isPackageOf('vitest', 'fast-check', 'playwright-core')(one),
  },
  {
    law: 'a router imports its own feature, the beginnings of procedures, and shared',
    of: isRouter,
    allows: anyOf(
      ownFolder,
      goesTo('shared'),
      ({ target }) => target === 'electron/trpc/init.ts',
      isPackageOf('zod'),
    ),
  },
  {
    law: 'only routers know of tRPC',
    of: (file) => inFeature(file) && !isRouter(file),
    allows: (one) => !goesTo('electron/trpc')(one) && !isPackageOf('@trpc/server')(one),
  },
  {
    law: 'a service imports its own feature, types and pure helpers of the platform and of others, and shared',
    of: (file) => inFeature(file) && !isRouter(file) && !isStore(file) && !isAssembly(file),
    allows: anyOf(
      ownFolder,
      goesTo('shared'),
      isTypeOf(/^electron\/platform\//u),
      ({ target }) => target !== undefined && pureHelpers.has(target),
      // What is printed is drawn on a canvas that somebody hands over.
      ({ target }) => target !== undefined && /^electron\/printing\/[\w-]+\.ts$/u.test(target),
      isTypeOf(/^electron\/[\w-]+\/[\w/-]+\.ts$/u),
      isPackageOf('zod'),
      (one) => isIn('electron/transfer')(one.file) && fileFormats(one),
      (one) => isIn('electron/scales/connections')(one.file) && toScales(one),
      isNode,
    ),
  },
  {
    law: 'a store imports its own feature, the type of the database, pure helpers, and shared',
    of: isStore,
    allows: anyOf(
      ownFolder,
      goesTo('shared'),
      isTypeOf(/^electron\/platform\/database\.ts$/u),
      ({ target }) => target !== undefined && pureHelpers.has(target),
      isPackageOf('zod', 'node:timers'),
    ),
  },
  {
    law: 'the platform knows no feature',
    of: isIn('electron/platform'),
    allows: anyOf(goesTo('electron/platform', 'shared'), isPackage),
  },
  {
    law: 'printing knows no feature: it draws what it is handed',
    of: isIn('electron/printing'),
    allows: anyOf(goesTo('electron/printing', 'shared'), isPackage),
  },
  {
    law: 'scales are reached in one place',
    of: (file) => !isIn('electron/scales/connections')(file),
    allows: (one) => !toScales(one),
  },
  {
    law: 'better-sqlite3 is opened in three places: as the desk’s database, beside it, and as a whole file that no desk has open',
    of: (file) => !/^electron\/platform\/database(?:-beside|-file)?\.ts$/u.test(file),
    allows: (one) => !isPackageOf('better-sqlite3')(one) || one.isTypeOnly,
  },
  {
    law: 'Electron is imported by main, its windows, preload and the dialogs, and by nothing else',
    of: (file) =>
      !['main.ts', 'window.ts', 'printing-window.ts', 'preload.ts', 'platform/dialogs.ts'].some(
        (name) => file === `electron/${name}`,
      ),
    allows: (one) => !isPackageOf('electron')(one),
  },
  {
    law: 'other programs are started in one place: by what prints with the system’s printers',
    of: (file) => file !== 'electron/printers/connections/system/cups.ts' && !isIn('electron/package')(file),
    allows: (one) => !/^(node:)?child_process$/u.test(one.specifier),
  },
  {
    law: 'what packs the program is no part of it',
    of: (file) => !isIn('electron/package')(file),
    allows: (one) => !goesTo('electron/package')(one) || one.specifier.endsWith('?asset'),
  },
  {
    law: 'no part of the program can open a network connection but the one that calls the printers which the person entered',
    of: (file) => file !== 'electron/printers/connections/network-connection.ts',
    allows: (one) =>
      !/^(node:)?(net|tls|http|https|http2|dgram|dns)(\/|$)|^(undici|ws|axios|node-fetch)$/u.test(
        one.specifier,
      ),
  },
]

const offendersOf = ({ of, allows }: Law): readonly string[] =>
  imports
    .filter((one) => of(one.file) && !allows(one))
    .map(({ file, line, specifier }) => `${file}:${line} imports ${specifier}`)

describe('the law of imports', () => {
  it.each(laws)('$law', (law) => {
    expect(offendersOf(law)).toEqual([])
  })

  it.each(laws)('has files that it holds for: $law', ({ of }) => {
    expect(files.some(({ path }) => of(path))).toBe(true)
  })

  it('has a feature folder in the main process for each that it names, and names each', () => {
    const all = [...features, 'cli', 'package', 'platform', 'printing', 'seed', 'trpc']
    const folders = new Set(
      files
        .map(({ path }) => path.split('/'))
        .flatMap(([top, folder, file]) => (top === 'electron' && file !== undefined ? [folder] : [])),
    )
    expect([...folders].map(String).toSorted()).toEqual(all.toSorted())
  })

  it('finds every file that is imported, so that none is overlooked', () => {
    const known = new Set(files.map(({ path }) => path))
    const lost = imports.filter(
      ({ target }) => target !== undefined && /\.tsx?$/u.test(target) && !known.has(target),
    )
    expect(lost).toEqual([])
    expect(
      imports.filter(({ target }) => target !== undefined && !/\.\w+(?:\?asset)?$/u.test(target)),
    ).toEqual([])
  })

  it('reaches through to Electron from neither the desk nor its command line', () => {
    for (const start of ['electron/desk.ts', 'electron/cli.ts']) {
      const reachable = reachableFrom(start)
      expect(reachable.has('electron/desk.ts')).toBe(true)
      const reached = imports.filter(({ file }) => reachable.has(file))
      expect(reached.filter(isPackageOf('electron'))).toEqual([])
    }
  })

  it('lets shared be compiled with neither a page’s nor Node’s globals', () => {
    const base = optionsIn('tsconfig.json')
    const { lib, types } = { ...base, ...optionsIn('shared/tsconfig.json') }
    expect(lib?.filter((name) => !name.startsWith('ES'))).toEqual([])
    expect(types).toEqual([])
  })
})

const config = z.object({
  compilerOptions: z.object({
    lib: z.array(z.string()).exactOptional(),
    types: z.array(z.string()).exactOptional(),
  }),
})
const optionsIn = (path: string) => config.parse(JSON.parse(readFile(path))).compilerOptions

const reachableFrom = (start: string): ReadonlySet<string> => {
  const reached = new Set([start])
  for (const file of reached)
    for (const one of imports)
      if (one.file === file && one.target !== undefined && !one.isTypeOnly) reached.add(one.target)
  return reached
}
