import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'

/** The program that is run, as its package.json describes it. */
export type Program = {
  readonly entry: string
  readonly folder: string
  readonly name: string
  readonly version: string
}

const manifest = z.object({
  name: z.string().default('Electron'),
  productName: z.string().optional(),
  version: z.string().default('0.0.0'),
  main: z.string().default('index.js'),
})

/**
 * Finds what an argument of Electron's means: a folder with a package.json, or a file.
 * @throws when there is nothing to run
 */
export const findProgram = (path: string): Program => {
  const place = resolve(path)
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true
  const folder = isFolder ? place : nearestPackage(dirname(place))
  const described = manifest.parse(readManifest(folder))
  const entry = isFolder ? join(folder, described.main) : place
  if (!existsSync(entry)) throw new Error(`There is no program to run at ${entry}. Was it built?`)
  return { entry, folder, name: described.productName ?? described.name, version: described.version }
}

const nearestPackage = (folder: string): string =>
  existsSync(join(folder, 'package.json')) || dirname(folder) === folder
    ? folder
    : nearestPackage(dirname(folder))

const readManifest = (folder: string): unknown => {
  const file = join(folder, 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}
