import { expect, it } from 'vitest'
import { writeInLots } from '#electron/platform/write-in-lots.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

const LOTS = 25

it('writes each lot at once and has each tenth brought onto the disk, for which nobody but the next lot waits', async () => {
  await using desk = openTestDesk()
  const { database } = desk.inside()
  const log: string[] = []
  const write = writeInLots({
    writeSoon: database.writeSoon,
    syncBeside: async () => {
      log.push('begins')
      await database.syncBeside()
      log.push('on the disk')
    },
  })
  for (let lot = 1; lot <= LOTS; lot += 1) {
    const answered = write(() => lot)
    log.push(String(lot))
    expect(await answered).toBe(lot)
  }
  const after = (lot: number): readonly string[] => log.slice(log.indexOf(String(lot)) - 1).slice(0, 3)
  expect(log.filter((one) => one === 'on the disk')).toHaveLength(2)
  expect(after(10)).toEqual(['begins', '10', 'on the disk'])
  expect(after(20)).toEqual(['begins', '20', 'on the disk'])
})

it('is at peace with a desk that is closed while it waits for the disk', async () => {
  const desk = openTestDesk()
  const { database } = desk.inside()
  const add = database.reader.prepare<[], void>("INSERT INTO search_text VALUES (1, 'Minshew')")
  database.writeSoon(() => add.run())
  const beside = database.syncBeside()
  await desk[Symbol.asyncDispose]()
  await expect(beside).resolves.toBeUndefined()
})
