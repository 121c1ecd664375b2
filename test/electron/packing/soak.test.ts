import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { aPrinter, type PrinterHabit } from '#helpers/a-printer.ts'
import { anOrder, openPackingDesk } from '#helpers/packing.ts'
import { contentsOfLabels, printTimes, settle } from '#helpers/printing.ts'

/** A desk with a window, at which a scanner packs one order after the other, each from its beginning. */
const program = `
  import { openDesk } from '#electron/desk.ts'
  import { callProcedure } from '#electron/trpc/call.ts'
  const [folder, times, orders] = process.argv.slice(1)
  const desk = openDesk({ folder, reportBug: (_id, error) => console.error(error), printTimes: JSON.parse(times) })
  desk.startPrinting()
  const ask = async (path, input) => {
    const answer = await callProcedure({ router: desk.router, path, input, context: desk.createContext() })
    if ('error' in answer) throw new Error(path + ': ' + JSON.stringify(answer.error))
    return answer.result
  }
  for (const order of JSON.parse(orders)) {
    const scanned = await ask('packing.scan', { codes: [order] })
    if (scanned.kind === 'wrong' && scanned.why === 'not_to_pack') continue
    const { reference } = scanned.parcel
    for (const { sku, counted, quantity } of scanned.parcel.items)
      for (let at = counted; at < quantity; at += 1) await ask('packing.scan', { codes: [sku], parcel: reference })
    await ask('packing.scan', { codes: ['NTB-011'], parcel: reference })
    await ask('packing.finish', { reference })
  }
  process.send('packed')
  setInterval(() => undefined, 1000)
`
const startPacking = (folder: string, orders: readonly string[]): ChildProcess => {
  const args = [
    '--input-type=module',
    '-e',
    program,
    folder,
    JSON.stringify(printTimes),
    JSON.stringify(orders),
  ]
  const child = spawn(process.execPath, args, {
    cwd: join(import.meta.dirname, '../../..'),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}
const killed = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

const ORDERS = 30
const KILLS = 3

it('orders that a scanner packs are labelled once each and in order, however often the program is killed and the printer goes away', async () => {
  await using printer = await aPrinter()
  await using desk = await openPackingDesk(printer.port)
  const orders = Array.from({ length: ORDERS }, (_, at) => `ORD-${at + 1}`)
  const references: string[] = []
  for (const order of orders) references.push(await anOrder(desk, order))
  // Its line drops now and then, and the calls in the middle get no answer at all: it is switched off.
  printer.behave((call) => (call % 40 > 30 ? 'drop' : anyHabit()))
  const packed = async () => (await desk.ask('packing.progress')).today
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const packing = startPacking(desk.folder, orders)
    const isFar = async () => (
      await settle(desk, printer.printed),
      (await packed()) >= Math.floor((ORDERS * kill) / (KILLS + 1))
    )
    await expect.poll(isFar, { interval: 15, timeout: 60_000 }).toBe(true)
    await killed(packing)
  }
  startPacking(desk.folder, orders)
  await expect.poll(() => settle(desk, printer.printed), { interval: 20, timeout: 60_000 }).toBe(ORDERS)
  await expect.poll(packed).toBe(ORDERS)
  const shipments = await Promise.all(references.map((reference) => desk.ask('shipments.get', { reference })))
  expect(new Set(shipments.map(({ state }) => state))).toEqual(new Set(['ready_to_ship']))
  expect(contentsOfLabels(printer.printed)).toEqual(shipments.map(({ contents }) => contents[0]?.reference))
  expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
}, 240_000)

const anyHabit = (): PrinterHabit => {
  const habits = ['drop', 'drop_midway', 'drop_printed'] as const
  return Math.random() < 0.85 ? 'take' : (habits[Math.floor(Math.random() * habits.length)] ?? 'take')
}
