import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join, parse } from 'node:path'
import { removeQuietly } from './remove-quietly.ts'

const DAY = 24 * 60 * 60 * 1000
/** Whatever was printed can be printed again. */
const KEPT_DAYS = 7

/**
 * Which prints in a folder tell of which shipment: beside them, each has a list of the references in it. A print of several
 * shipments goes with the first of them that is deleted.
 */
export const createPrintedShipments = (folder: string) => {
  const lists = join(folder, 'shipments')
  const listOf = (print: string): string => join(lists, `${print}.txt`)
  /** What was read of the lists, as many shipments may be deleted one after the other. */
  const known = new Map<string, ReadonlySet<string>>()

  const shipmentsOf = (print: string): ReadonlySet<string> => {
    const before = known.get(print)
    if (before) return before
    const list = new Set(readFileSync(listOf(print), 'utf8').split('\n'))
    known.set(print, list)
    return list
  }

  /** One that is shown by a program, which keeps it, goes at the next start: its list is as old as can be. */
  const remove = (print: string): void => {
    known.delete(print)
    removeQuietly(join(folder, print))
    if (!existsSync(join(folder, print))) removeQuietly(listOf(print))
    else if (existsSync(listOf(print))) utimesSync(listOf(print), 0, 0)
  }

  const prints = (): readonly string[] => namesIn(lists).map((name) => name.slice(0, -'.txt'.length))

  return {
    /** Writes down, before there is such a print, which shipments it tells of. */
    note: (print: string, shipments: readonly string[]): void => {
      mkdirSync(lists, { recursive: true, mode: 0o700 })
      writeFileSync(listOf(print), shipments.join('\n'), { mode: 0o600 })
      known.set(print, new Set(shipments))
    },

    /** Removes every print that tells of the shipment. Nothing is lost: it can be printed again as long as it is there. */
    forget: (reference: string): void => {
      for (const print of prints()) if (shipmentsOf(print).has(reference)) remove(print)
      // What an older program has left has no list.
      for (const print of namesIn(folder)) if (isNamedAfter(print, reference)) remove(print)
    },

    /** Removes prints after some days, and what a program has left that died while it wrote one. */
    thin: (now: Date): void => {
      const before = now.getTime() - KEPT_DAYS * DAY
      for (const [place, names] of [[folder, namesIn(folder)] as const, [lists, namesIn(lists)] as const])
        for (const name of names)
          if (isOlder(join(place, name), before))
            remove(place === lists ? name.slice(0, -'.txt'.length) : name)
    },
  }
}
export type PrintedShipments = ReturnType<typeof createPrintedShipments>

/** As `commercial_invoice_sp_….pdf` is. */
const isNamedAfter = (print: string, reference: string): boolean =>
  `_${parse(print).name}`.endsWith(`_${reference}`)

const namesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
    : []

const isOlder = (path: string, than: number): boolean => {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat !== undefined && stat.mtimeMs < than
}
