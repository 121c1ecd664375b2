import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder for one test. */
export const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'transfer-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A file of JSON Lines, a line for each value. */
export const aLinesFile = (values: readonly unknown[], folder = aFolder()): string =>
  aTextFile('orders.jsonl', values.map((value) => `${JSON.stringify(value)}\n`).join(''), folder)

export const aTextFile = (name: string, text: string | Uint8Array, folder = aFolder()): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
