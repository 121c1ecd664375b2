import { existsSync, statSync } from 'node:fs'
import { isAbsolute, join, parse, relative } from 'node:path'
import { refuse, type Refusal } from '#shared/api-error.ts'
import type { RefuseDataFolder } from '../../platform/data-folder-guard.ts'

type Checked = {
  readonly folder: string
  readonly refuseDataFolder: RefuseDataFolder
  /** The folder of the other automation, which would take what this one writes. */
  readonly other: string | undefined
}

/** @throws Refusal what speaks against a folder */
export const checkFolder = ({ folder, refuseDataFolder, other }: Checked): void => {
  if (!isAbsolute(folder)) throw refuseFolder('Name the folder by its whole path.')
  if (!isFolder(folder)) throw refuseFolder('There is no such folder.')
  refuseDataFolder(folder, '$.folder')
  if (other !== undefined && relative(folder, other) === '')
    throw refuseFolder('Files that are exported there would be imported again. Choose two folders.')
}

export const refuseFolder = (message: string): Refusal =>
  refuse('validation_error', { property: '$.folder', code: 'invalid_value', message })

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** The path of a name in a folder that nothing lies at yet: `orders.csv`, `orders (2).csv`. */
export const freePath = (folder: string, name: string): string => {
  const { name: stem, ext } = parse(name)
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${ext}`)
    if (!existsSync(path)) return path
  }
}
