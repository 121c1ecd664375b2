import { existsSync } from 'node:fs'
import { join, parse } from 'node:path'
import { refuse, type Refusal } from '#shared/api-error.ts'
import type { SentenceKey } from '#shared/texts/sentences.ts'

export const refuseFolder = (key: SentenceKey): Refusal =>
  refuse('validation_error', { property: '$.folder', code: 'invalid_value', sentence: { key } })

/** The path of a name in a folder that nothing lies at yet: `orders.csv`, `orders (2).csv`. */
export const freePath = (folder: string, name: string): string => {
  const { name: stem, ext } = parse(name)
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${ext}`)
    if (!existsSync(path)) return path
  }
}
