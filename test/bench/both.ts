import { join } from 'node:path'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import { type Bench, callerOf } from './bench.ts'
import { openTwin, recordStatements } from './floor.ts'
import { openAsWindow } from './kept-desk.ts'
import { figuresOf, timeOf } from './measure.ts'

const TURNS = 400
/** As a program that has been at work for an hour: until then, V8 has compiled little of what it does. */
const WARM_UP = 600

/** Two copies of the kept desk: on one the program works, on the other its statements are run bare. */
export const openBoth = async (bench: Bench, name: string) => {
  const folder = await bench.copyOf(bench.rows, name)
  const twinFolder = await bench.copyOf(bench.rows, `${name}-twin`)
  const recorder = recordStatements(join(folder, 'shipdesk.db'))
  const desk = openAsWindow(folder)
  const twin = openTwin(join(twinFolder, 'shipdesk.db'))
  recorder.take()
  return {
    desk,
    twin,
    recorder,
    call: callerOf(desk),
    folder,
    stopRecording: recorder[Symbol.dispose],
    [Symbol.dispose]: (): void => {
      recorder[Symbol.dispose]()
      twin[Symbol.dispose]()
      desk.close()
    },
  }
}

export type Both = Awaited<ReturnType<typeof openBoth>>

/** The program and its bare statements in turn; what it did by itself in between is followed, and not counted. */
export const measureAgainstFloor = async ({ twin, recorder }: Both, act: (turn: number) => unknown) => {
  const ours: number[] = []
  const floor: number[] = []
  for (let turn = 0; turn < TURNS + WARM_UP; turn += 1) {
    twin.replay(recorder.take())
    const oursTime = await timeOf(act, turn)
    const executed = recorder.take()
    const floorTime = await timeOf(() => twin.replay(executed))
    if (turn < WARM_UP) continue
    ours.push(oursTime)
    floor.push(floorTime)
    await letOthersRun()
  }
  return { ours: figuresOf(ours), yardstick: figuresOf(floor) }
}
