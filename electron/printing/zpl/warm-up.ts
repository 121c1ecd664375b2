import { setTimeout as wait } from 'node:timers/promises'
import type { OpenZpl } from './open-zpl.ts'

/** How long the program is left alone first, and between the steps, in milliseconds. */
const PAUSES = { first: 3_000, between: 250 } as const
const room = { x: 0, y: 0, width: 100, height: 20 } as const

/**
 * Reads what the first label needs before anybody waits for it: packages and typefaces take many times longer than a label does.
 * Each step is short, so that a key that is pressed meanwhile hardly waits.
 * @throws what the signal was aborted with
 */
export const createWarmUp =
  (openZpl: OpenZpl, pauses: { readonly first: number; readonly between: number } = PAUSES) =>
  async (signal: AbortSignal): Promise<void> => {
    const pause = (milliseconds: number): Promise<void> =>
      wait(milliseconds, undefined, { signal, ref: false })
    await pause(pauses.first)
    const { canvas } = await openZpl({ width: room.width, height: room.height, dpi: 203 })
    for (const weight of ['regular', 'strong'] as const) {
      await pause(pauses.between)
      canvas.write('Label', room, { size: 9, weight })
    }
  }
export type WarmUp = ReturnType<typeof createWarmUp>
