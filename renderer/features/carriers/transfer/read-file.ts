import { z } from 'zod'

/** More than any catalogue that this program takes. */
export const MOST_BYTES = 50_000_000

const list = z.array(z.unknown()).catch([])
const outline = z.object({
  carriers: z.array(z.object({ services: list }).catch({ services: [] })).default([]),
  service_groups: list.default([]),
})

/** What a file holds, as far as it can be told without checking it; or why it cannot be read at all. */
export type CatalogueFile =
  | { readonly kind: 'tooLarge' | 'notJson' | 'notCatalogue' | 'unreadable' }
  | {
      readonly kind: 'catalogue'
      readonly name: string
      readonly value: object
      readonly carriers: number
      readonly services: number
      readonly groups: number
    }

/** The part of a browser's `File` that is read. */
type FileLike = { readonly name: string; readonly size: number; readonly text: () => Promise<string> }

export const readFile = async (file: FileLike): Promise<CatalogueFile> => {
  if (file.size > MOST_BYTES) return { kind: 'tooLarge' }
  try {
    return readCatalogue(file.name, await file.text())
  } catch {
    return { kind: 'unreadable' }
  }
}

const readCatalogue = (name: string, text: string): CatalogueFile => {
  const value = parse(text)
  if (value === undefined) return { kind: 'notJson' }
  const read = outline.safeParse(value)
  const isCatalogue =
    typeof value === 'object' && value !== null && ('carriers' in value || 'service_groups' in value)
  if (!read.success || !isCatalogue) return { kind: 'notCatalogue' }
  const { carriers, service_groups: groups } = read.data
  return {
    kind: 'catalogue',
    name,
    value,
    carriers: carriers.length,
    services: carriers.reduce((sum, { services }) => sum + services.length, 0),
    groups: groups.length,
  }
}

const parse = (text: string): unknown => {
  try {
    // Some programs put a mark in front that JSON does not know.
    return JSON.parse(text.replace(/^\u{FEFF}/u, ''))
  } catch {
    return undefined
  }
}
