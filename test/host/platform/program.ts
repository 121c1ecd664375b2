import { extractAll } from '@electron/asar'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'

/** The program that is run, as its package.json describes it. */
export type Program = {
  readonly entry: string
  readonly folder: string
  readonly name: string
  readonly version: string
  /** Whether it came as an archive, as to those who installed it. */
  readonly isPackaged: boolean
}

const manifest = z.object({
  name: z.string().default('Electron'),
  productName: z.string().optional(),
  version: z.string().default('0.0.0'),
  main: z.string().default('index.js'),
})

/**
 * Finds what an argument of Electron's means: a folder with a package.json, or a file. Node cannot look into an archive,
 * so it is unpacked into a folder of its own for as long as it runs: nothing is found there but what was packed.
 * @throws when there is nothing to run
 */
export const findProgram = (path: string): Program => {
  const isPackaged = path.endsWith('.asar')
  const place = isPackaged ? unpack(path) : resolve(path)
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true
  const folder = isFolder ? place : nearestPackage(dirname(place))
  const described = manifest.parse(readManifest(folder))
  const entry = isFolder ? join(folder, described.main) : place
  if (!existsSync(entry)) throw new Error(`There is no program to run at ${entry}. Was it built?`)
  const { name, productName = name, version } = described
  return { entry, folder, name: productName, version, isPackaged }
}

const unpack = (archive: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'packed-program-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  extractAll(archive, folder)
  return folder
}

const nearestPackage = (folder: string): string =>
  existsSync(join(folder, 'package.json')) || dirname(folder) === folder
    ? folder
    : nearestPackage(dirname(folder))

const readManifest = (folder: string): unknown => {
  const file = join(folder, 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}
