import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Dice } from '#electron/seed/dice.ts'
import { openInside } from './inside.ts'
import { createLoad, prepareDesk } from './load.ts'
import { copyOf, createMemory, type Memory } from './memory.ts'

/** A desk with some of everything, and what is known of it. */
export type Stock = { readonly folder: string; readonly memory: Memory }

/** Makes one by so many changes; none of it that desks of older programs could not have had. */
export const makeStock = async (scratch: string, dice: Dice, changes: number): Promise<Stock> => {
  const folder = join(scratch, 'stock')
  const files = join(scratch, 'stock-files')
  mkdirSync(files)
  const memory = createMemory()
  const desk = openInside(folder)
  await prepareDesk(desk)
  const onRefusal = (procedure: string, error: unknown): void => {
    throw new Error(`${procedure} was refused: ${JSON.stringify(error)}`)
  }
  const load = createLoad({ program: desk, memory, dice, prefix: 's', files, imports: false, onRefusal })
  while (memory.acknowledged() < changes) await load.one()
  await desk.end()
  memory.exports.clear()
  return { folder, memory }
}

/** A copy of it, to be broken. */
export const copyStock = ({ folder, memory }: Stock, to: string): Stock => {
  cpSync(folder, to, { recursive: true })
  return { folder: to, memory: copyOf(memory) }
}
