import { describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { asOfVersion } from '#helpers/as-of-version.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { guards, rechain, unguarded, withoutTriggers } from '#helpers/rechain.ts'
import { runDesk } from '#helpers/run-desk.ts'
import { putInState } from '#helpers/put-in-state.ts'
import { textWith } from '#helpers/like.ts'

const reason = 'The customer changed her mind.'

/** Six entries: two shipments, a move, a cancellation, a deletion, and one more shipment. */
const writeHistory = async (
  desk: TestDesk,
): Promise<{ readonly moved: string; readonly deleted: string }> => {
  const { reference: moved } = await desk.ask('shipments.create', aRequest())
  const { reference: deleted } = await desk.ask('shipments.create', aRequest())
  putInState(desk, moved, 'allocated')
  await desk.ask('shipments.changeState', { reference: moved, state: 'ready_to_ship', reason })
  await desk.ask('shipments.cancel', { reference: deleted, reason })
  await desk.ask('shipments.delete', { reference: deleted, reason })
  await desk.ask('shipments.create', aRequest())
  return { moved, deleted }
}

const ENTRIES = 6

describe('the audit trail', () => {
  it('holds over everything that was done, before and after a restart', async () => {
    await using desk = openTestDesk()
    await writeHistory(desk)
    const holds = { ok: true, entries: ENTRIES, message: textWith('6') }
    expect(await desk.ask('audit.verify')).toMatchObject(holds)
    desk.restart()
    expect(await desk.ask('audit.verify')).toMatchObject(holds)
  })

  it('holds over entries of a program that told its own reasons in English only', async () => {
    await using desk = openTestDesk()
    const { moved } = await writeHistory(desk)
    rechain(desk.folder, { withoutDigests: true })
    desk.tamper(asOfVersion(11))
    desk.restart()
    await desk.ask('shipments.clone', { reference: moved })
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: ENTRIES + 1 })
    const { items } = await desk.ask('shipments.history', { reference: moved })
    expect(items.at(-1)).toMatchObject({ reason })
  })

  it('holds while it is empty', async () => {
    await using desk = openTestDesk()
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: 0 })
  })

  it('holds over more entries than are read at a time', async () => {
    await using desk = openTestDesk()
    const { database, audit } = desk.inside()
    const { reference } = await desk.ask('shipments.create', aRequest())
    database.write((writer) => {
      for (let count = 0; count < 1_200; count += 1) {
        audit.record(writer, { operation: 'change_state', reference, actor: 'Mo', reason: `Move ${count}` })
      }
    })
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: 1_201 })
    desk.tamper(unguarded(`UPDATE audit SET actor = 'Eve' WHERE sequence = 777`))
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: false, broken_at: 777 })
  })

  it('holds over what is written of the desk, which no shipment and no reference is mistaken for', async () => {
    await using desk = openTestDesk()
    const { database, audit } = desk.inside()
    const actor = 'Mo'
    database.write((writer) => {
      for (const reference of ['sp_0location', 'sp_0', 'desk_name', 'zz'])
        audit.record(writer, {
          entity: 'desk',
          operation: 'save_location',
          reference,
          actor,
          reason: 'Moved.',
        })
    })
    desk.restart()
    const { reference } = await desk.ask('shipments.create', aRequest())
    expect(reference).toMatch(/^sp_0\d{31}$/u)
    expect(await desk.refusal('shipments.history', { reference: `sp_${'0'.repeat(32)}` })).toMatchObject({
      code: 'not_found',
    })
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: 5 })
  })

  it('takes no change and no removal of an entry', async () => {
    await using desk = openTestDesk()
    await writeHistory(desk)
    const before = desk.everything()
    for (const sql of [
      "UPDATE audit SET actor = 'Eve'",
      'UPDATE audit SET hash = hash WHERE sequence = 1',
      'DELETE FROM audit',
      'DELETE FROM audit WHERE sequence = 6',
      "UPDATE audit_detail SET reason = 'x'",
      'UPDATE audit_detail SET sequence = 99 WHERE sequence = 1',
    ]) {
      expect(() => desk.tamper(sql)).toThrow(/append-only|never rewritten/u)
    }
    expect(desk.everything()).toEqual(before)
  })

  it('shows every change of every field of every entry, by the number of the entry', async () => {
    await using desk = openTestDesk()
    await writeHistory(desk)
    desk.tamper(withoutTriggers)
    const columns = desk
      .rows('PRAGMA table_info(audit)')
      .map(({ name, type }) => ({ name: String(name), type }))
    expect(columns.map(({ name }) => name)).toContain('previous_hash')
    const other = {
      INTEGER: (name: string) => `${name} + 1000`,
      BLOB: () => `randomblob(32)`,
      TEXT: (name: string) => `coalesce(${name}, '') || 'x'`,
    }
    for (const { name, type } of columns) {
      for (let sequence = 1; sequence <= ENTRIES; sequence += 1) {
        const change = type === 'INTEGER' || type === 'BLOB' || type === 'TEXT' ? other[type](name) : ''
        desk.tamper(
          `CREATE TABLE kept AS SELECT * FROM audit; UPDATE audit SET ${name} = ${change} WHERE sequence = ${sequence}`,
        )
        const { parts, ...found } = await desk.ask('audit.verify')
        const message = parts.find(({ part }) => part === 'trail')?.findings[0]?.message
        // A number that was given away leaves a gap: at the end, the first entry past it.
        const said = textWith(`Entry ${sequence} `)
        expect({ ...found, name, message }).toMatchObject({ name, broken_at: sequence, message: said })
        desk.tamper('DELETE FROM audit; INSERT INTO audit SELECT * FROM kept; DROP TABLE kept')
      }
    }
    desk.tamper(guards)
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: ENTRIES })
  })

  it('shows a field that was emptied, as nothing is not the same as an empty text', async () => {
    await using desk = openTestDesk()
    await writeHistory(desk)
    desk.tamper(unguarded(`UPDATE audit SET from_state = '' WHERE sequence = 1`))
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: false, broken_at: 1 })
  })

  it.each([
    ['the first entry', 'sequence = 1', 1],
    ['one in the middle', 'sequence = 3', 3],
    ['several', 'sequence IN (3, 4)', 3],
    ['all but the last', 'sequence < 6', 1],
  ])('shows that %s is gone', async (_what, where, broken_at) => {
    await using desk = openTestDesk()
    await writeHistory(desk)
    desk.tamper(unguarded(`DELETE FROM audit WHERE ${where}`))
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: false, broken_at })
  })

  it('shows that a gap was closed by counting anew', async () => {
    await using desk = openTestDesk()
    await writeHistory(desk)
    desk.tamper(
      unguarded(
        `DELETE FROM audit WHERE sequence = 3; UPDATE audit SET sequence = sequence - 1 WHERE sequence > 3`,
      ),
    )
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: false, broken_at: 3 })
  })

  it('shows an entry that was replaced, which no trigger sees', async () => {
    await using desk = openTestDesk()
    await writeHistory(desk)
    desk.tamper(`INSERT OR REPLACE INTO audit SELECT sequence, at, offset_minutes, 'Eve', desk, operation, entity, reference,
      from_state, to_state, detail_digest, program_version, previous_hash, hash, record_digest FROM audit WHERE sequence = 3`)
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: false, broken_at: 3 })
  })

  it('shows that two entries changed places', async () => {
    await using desk = openTestDesk()
    await writeHistory(desk)
    desk.tamper(
      unguarded(`UPDATE audit SET sequence = -1 WHERE sequence = 2; UPDATE audit SET sequence = 2 WHERE sequence = 3;
      UPDATE audit SET sequence = 3 WHERE sequence = -1`),
    )
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: false, broken_at: 2 })
  })

  it('shows an entry that was put in front of the first', async () => {
    await using desk = openTestDesk()
    await writeHistory(desk)
    desk.tamper(`INSERT INTO audit SELECT -5, at, offset_minutes, actor, desk, operation, entity, reference, from_state, to_state,
      detail_digest, program_version, previous_hash, hash, record_digest FROM audit WHERE sequence = 1`)
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: false, broken_at: -5 })
  })

  it.each(['reason', 'changes', 'salt', 'sentence'])(
    'shows details of which the %s was altered',
    async (column) => {
      await using desk = openTestDesk()
      await writeHistory(desk)
      const other = column === 'salt' ? 'randomblob(16)' : `'"x"'`
      desk.tamper(unguarded(`UPDATE audit_detail SET ${column} = ${other} WHERE sequence = 3`))
      expect(await desk.ask('audit.verify')).toMatchObject({
        ok: false,
        broken_at: 3,
        message: textWith('details'),
      })
    },
  )

  it('shows details that are gone although the shipment was not deleted', async () => {
    await using desk = openTestDesk()
    await writeHistory(desk)
    desk.tamper('DELETE FROM audit_detail WHERE sequence = 3')
    expect(await desk.ask('audit.verify')).toMatchObject({
      ok: false,
      broken_at: 3,
      message: textWith('details'),
    })
  })

  it('shows that even the details of a deletion itself are gone', async () => {
    await using desk = openTestDesk()
    await writeHistory(desk)
    desk.tamper('DELETE FROM audit_detail WHERE sequence = 5')
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: false, broken_at: 5 })
  })

  it('shows the first break when there are several', async () => {
    await using desk = openTestDesk()
    await writeHistory(desk)
    desk.tamper(unguarded(`UPDATE audit SET actor = 'Eve' WHERE sequence IN (2, 4)`))
    expect(await desk.ask('audit.verify')).toMatchObject({
      ok: false,
      broken_at: 2,
      message: 'Entry 2 was altered.',
    })
  })

  it('keeps text that is no Unicode such that it still holds', async () => {
    await using desk = openTestDesk()
    await desk.ask('settings.update', { operator: 'Mo \ud800', desk_name: 'Desk \udc00\0' })
    const { reference } = await desk.ask('shipments.create', aRequest())
    await desk.ask('shipments.cancel', { reference, reason: 'No \ud800 more\0.' })
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: 4 })
    expect((await desk.ask('shipments.history', { reference })).items[1]).toMatchObject({
      reason: 'No \ufffd more\0.',
      actor: 'Mo \ufffd',
    })
  })

  it('keeps the words of a person apart from those of the program', async () => {
    await using desk = openTestDesk()
    const typed = JSON.stringify({ key: 'program_ended' })
    const { reference } = await desk.ask('shipments.create', aRequest())
    await desk.ask('shipments.cancel', { reference, reason: typed })
    const [, cancelled] = (await desk.ask('shipments.history', { reference })).items
    expect(cancelled?.reason).toBe(typed)
    expect(cancelled?.sentence).toBeUndefined()
  })

  it('tells a reason in English whose sentence this program does not know', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    const clone = await desk.ask('shipments.clone', { reference })
    const sentence = { key: 'cloned_from', values: { reference } }
    const historyOfClone = async () =>
      (await desk.ask('shipments.history', { reference: clone.reference })).items[0]
    expect(await historyOfClone()).toMatchObject({ reason: `Cloned from ${reference}`, sentence })
    desk.tamper(
      unguarded(
        `UPDATE audit_detail SET sentence = replace(sentence, 'cloned_from', 'moonlight') WHERE sequence = 2`,
      ),
    )
    expect(await historyOfClone()).toMatchObject({ reason: `Cloned from ${reference}`, sentence: undefined })
  })

  it('tells times in the time of the desk at that moment', async () => {
    await using desk = openTestDesk()
    for (const [minutes, at] of [
      [0, '2026-11-20T10:00:00.000+00:00'],
      [-210, '2026-11-20T06:30:00.000-03:30'],
      [345, '2026-11-20T15:45:00.000+05:45'],
    ] as const) {
      desk.clock.setOffset(minutes)
      const { reference } = await desk.ask('shipments.create', aRequest())
      expect((await desk.ask('shipments.history', { reference })).items[0]?.at).toBe(at)
    }
  })
})

it('a desk that does not open for want of a table is looked at all the same, and that is found', async () => {
  await using desk = openTestDesk({ mayHaveBugs: true })
  await desk.ask('shipments.create', aRequest())
  desk.tamper('DROP TABLE document')
  const { code, out } = await runDesk(['--data', desk.folder, 'verify'])
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ ok: false })
})
