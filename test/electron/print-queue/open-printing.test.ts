import { expect, it } from 'vitest'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { networkPrinter } from '#helpers/printing.ts'

it('reads what labels are drawn with once, where something prints and as soon as something does', async () => {
  let times = 0
  const warmUp = async (): Promise<void> => void (times += 1)
  await using desk = openTestDesk({ ports: { warmUp } })
  desk.inside().startPrinting()
  expect(times).toBe(0)
  await desk.ask('printers.save', networkPrinter(9100))
  expect(times).toBe(1)
  await desk.ask('printers.save', { ...networkPrinter(9101), name: 'Another' })
  expect(times).toBe(1)
})

it('reads it for no program that does not print', async () => {
  let times = 0
  await using desk = openTestDesk({ ports: { warmUp: async () => void (times += 1) } })
  await desk.ask('printers.save', networkPrinter(9100))
  expect(times).toBe(0)
})
