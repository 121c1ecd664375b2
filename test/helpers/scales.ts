import type { ScalePorts } from '#electron/scales/open-scales.ts'
import type { ScaleState } from '#shared/scales/scale.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

/** As a desk waits for its scale, but so that no test has to. */
export const scaleTimes = { retry: 5, silence: 40 }

export const aDeskWithScales = (scales: ScalePorts, mayNameFiles = false) =>
  openTestDesk({ ports: { scales, mayNameFiles } })

/** Looks at the scale as a window does, and keeps what it is told. */
export const lookAtScale = (desk: TestDesk) => {
  const ended = new AbortController()
  const states: ScaleState[] = []
  const done = (async (): Promise<void> => {
    for await (const state of desk.inside().scales.follow(ended.signal)) states.push(state)
  })()
  const end = async (): Promise<void> => {
    ended.abort()
    await done
  }
  return { last: (): ScaleState | undefined => states.at(-1), states, end, [Symbol.asyncDispose]: end }
}
