import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { DataFolder } from './data-folder.ts'
import { nameAside } from './stray-log.ts'

/** What lies beside a database and is a part of it, the database itself last: as long as it is there, so is the desk. */
const parts = ['-journal', '-shm', '-wal', '']

/** Makes a place in the quarantine for a desk that is put aside. @returns the folder */
export const makeAside = ({ quarantine }: DataFolder): string => {
  const aside = join(quarantine, nameAside('desk'))
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  return aside
}

/** Puts a database aside whole, with whatever belongs to it. Nothing is deleted. */
const setDatabaseAside = ({ database }: DataFolder, aside: string): void => {
  for (const part of parts) {
    const path = `${database}${part}`
    if (existsSync(path)) renameSync(path, join(aside, basename(path)))
  }
}

/** Where a new database is made, and where it lies once it is whole and only has to take its place. */
const namesOf = ({ path }: DataFolder) => ({
  unfinished: join(path, 'salvaging.db'),
  whole: join(path, 'salvaged.db'),
})

/** A place for a new database to be made in, with nothing in it. */
export const makeRoomForNew = (folder: DataFolder): string => {
  const { unfinished } = namesOf(folder)
  for (const part of parts) rmSync(`${unfinished}${part}`, { force: true })
  return unfinished
}

/** Puts a new database, which is whole and closed, in place of the one that is there, which is put aside. */
export const putNewInPlace = (folder: DataFolder, aside: string): void => {
  const { unfinished, whole } = namesOf(folder)
  // From here on the next start finishes it, whenever the program dies.
  renameSync(unfinished, whole)
  exchange(folder, aside)
}

/** Finishes an exchange of databases that a program began which died meanwhile. */
export const finishExchange = (folder: DataFolder): void => {
  if (existsSync(namesOf(folder).whole)) exchange(folder, makeAside(folder))
}

const exchange = (folder: DataFolder, aside: string): void => {
  setDatabaseAside(folder, aside)
  renameSync(namesOf(folder).whole, folder.database)
}
