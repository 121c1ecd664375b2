import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptBackups, newestGood } from '#electron/backups/retention.ts'
import { backupReasons } from '#shared/backups/backup.ts'

const HOUR = 3_600_000
const start = Date.parse('2025-01-01T00:00:00.000Z')

const one = fc.record({
  hour: fc.integer({ min: 0, max: 24 * 800 }),
  reason: fc.constantFrom(...backupReasons),
  bytes: fc.integer({ min: 1, max: 1000 }),
  is_complete: fc.boolean(),
})
const backups = fc.array(one, { maxLength: 200 }).map((all) =>
  all.map(({ hour, ...rest }, index) => ({
    ...rest,
    name: `backup ${index}`,
    at: new Date(start + hour * HOUR + index).toISOString(),
  })),
)
const room = fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 20_000 }))

const newestFirst = <One extends { readonly at: string }>(all: readonly One[]) =>
  all.toSorted((first, second) => (first.at < second.at ? 1 : -1))
const spans = (all: readonly { readonly at: string }[], length: number, most: number) =>
  [...new Set(newestFirst(all).map(({ at }) => at.slice(0, length)))].slice(0, most)

describe('of all backups', () => {
  it('the newest good one is never thinned away, however little room there is', () => {
    fc.assert(
      fc.property(backups, room, (all, mayTake) => {
        const [newest] = newestFirst(all.filter((backup) => backup.is_complete))
        expect(newest === undefined || keptBackups(all, { mayTake, now: Infinity }).has(newest.name)).toBe(
          true,
        )
      }),
    )
  })

  it('one is kept for each of 24 hours, 14 days and 12 months, where there is room', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const kept = keptBackups(all, { mayTake: Infinity, now: Infinity })
        const good = all.filter((backup) => backup.is_complete)
        const left = good.filter((backup) => kept.has(backup.name))
        for (const [length, most] of [
          [13, 24],
          [10, 14],
          [7, 12],
        ] as const)
          for (const span of spans(good, length, most))
            expect(left.some(({ at }) => at.startsWith(span))).toBe(true)
      }),
    )
  })

  it('every one before new tables or a restore is kept as long as a daily one', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const kept = keptBackups(all, { mayTake: Infinity, now: Infinity })
        const good = all.filter((backup) => backup.is_complete)
        const days = new Set(spans(good, 10, 14))
        const due = good.filter(
          ({ reason, at }) => (reason === 'migration' || reason === 'restore') && days.has(at.slice(0, 10)),
        )
        expect(due.filter(({ name }) => !kept.has(name))).toEqual([])
      }),
    )
  })

  it('no more are kept than fit, the newest good one left aside, and older ones go first', () => {
    fc.assert(
      fc.property(backups, room, (all, mayTake) => {
        const kept = keptBackups(all, { mayTake, now: Infinity })
        const left = newestFirst(all.filter(({ name }) => kept.has(name)))
        const [newest] = newestFirst(all.filter((backup) => backup.is_complete))
        const others = left.filter((backup) => backup !== newest)
        const taken = others.reduce((sum, { bytes }) => sum + bytes, newest?.bytes ?? 0)
        expect(others.length === 0 || taken <= mayTake).toBe(true)
        const all_slots = keptBackups(all, { mayTake: Infinity, now: Infinity })
        const gone = all.filter(({ name }) => all_slots.has(name) && !kept.has(name))
        const oldest = others.at(-1)
        expect(gone.every(({ at }) => oldest === undefined || at < oldest.at)).toBe(true)
      }),
    )
  })

  it('thinning out again takes nothing more, so that none goes bit by bit', () => {
    fc.assert(
      fc.property(backups, room, (all, mayTake) => {
        const kept = keptBackups(all, { mayTake, now: Infinity })
        const again = keptBackups(
          all.filter(({ name }) => kept.has(name)),
          { mayTake, now: Infinity },
        )
        expect([...again].toSorted()).toEqual([...kept].toSorted())
      }),
    )
  })

  it('years of hourly ones end as a few dozen', () => {
    const all = Array.from({ length: 24 * 800 }, (_, hour) => ({
      name: `${hour}`,
      at: new Date(start + hour * HOUR).toISOString(),
      reason: 'hourly' as const,
      bytes: 1,
      is_complete: true,
    }))
    expect(keptBackups(all, { mayTake: Infinity, now: Infinity }).size).toBeLessThanOrEqual(24 + 14 + 12)
  })

  it('one of a clock that was ahead pushes out nobody, and goes first', () => {
    const of = (at: string) => ({ name: at, at, reason: 'hourly' as const, bytes: 1, is_complete: true })
    const [ahead, newest, older] = [
      of('2030-01-01T10:00:00.000Z'),
      of('2025-06-02T10:00:00.000Z'),
      of('2025-06-01T10:00:00.000Z'),
    ]
    const all = [ahead, newest, older]
    const now = Date.parse('2025-06-02T10:00:00.000Z')
    const kept = (mayTake: number) => [...keptBackups(all, { mayTake, now })]
    expect(kept(1)).toEqual([newest.name])
    expect(kept(2)).toEqual([newest.name, older.name])
    expect(kept(3)).toHaveLength(3)
    expect(newestGood(all, now)).toBe(newest)
    expect(newestGood([ahead], now)).toBe(ahead)
  })
})
