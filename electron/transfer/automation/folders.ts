import { existsSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, parse, relative, sep } from 'node:path'
import { refuse, type Refusal } from '../../../shared/api-error.ts'

type Checked = {
  readonly folder: string
  /** The folders that it must not be in. */
  readonly dataFolder: string
  /** The folder of the other automation, which would take what this one writes. */
  readonly other: string | undefined
}

/** @throws Refusal what speaks against a folder */
export const checkFolder = ({ folder, dataFolder, other }: Checked): void => {
  if (!isAbsolute(folder)) throw refuseFolder('Name the folder by its whole path.')
  if (!isFolder(folder)) throw refuseFolder('There is no such folder.')
  if (isWithin(folder, dataFolder)) throw refuseFolder('The data of the desk itself lies in this folder.')
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

const isWithin = (path: string, folder: string): boolean => {
  const way = relative(realpathSync(folder), realpathSync(path))
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** The path of a name in a folder that nothing lies at yet: `orders.csv`, `orders (2).csv`. */
export const freePath = (folder: string, name: string): string => {
  const { name: stem, ext } = parse(name)
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${ext}`)
    if (!existsSync(path)) return path
  }
}
