import { existsSync } from 'node:fs'
import { join, parse } from 'node:path'
import { refuse, type Refusal } from '#shared/api-error.ts'
import { isSameFolder } from '../../platform/data-folder-guard.ts'
import type { SentenceKey } from '#shared/texts/sentences.ts'

export const refuseFolder = (key: SentenceKey): Refusal =>
  refuse('validation_error', { property: '$.folder', code: 'invalid_value', sentence: { key } })

/**
 * Keeps what is exported from being imported again, as when both folders are one.
 * @param other that of the other automation, where there is one
 * @throws Refusal
 */
export const refuseSameFolder = (folder: string, other: string | undefined): void => {
  if (other !== undefined && isSameFolder(folder, other)) throw refuseFolder('folder_of_export')
}

/** The path of a name in a folder that nothing lies at yet: `orders.csv`, `orders (2).csv`. */
export const freePath = (folder: string, name: string): string => {
  const { name: stem, ext } = parse(name)
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${ext}`)
    if (!existsSync(path)) return path
  }
}
