import { describe, expect, it } from 'vitest'
import { userName } from '#electron/platform/user-name.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'
import { anyNumber, textLike } from '#helpers/like.ts'

describe('the settings', () => {
  it('have something to begin with, for every one of them', async () => {
    await using desk = openTestDesk()
    expect(await desk.ask('settings.get')).toEqual({
      desk_name: textLike(/\S/u),
      operator: textLike(/\S/u),
      appearance: 'system',
      language: 'system',
      density: 'normal',
      scan_sound: true,
      scan_prefix: '',
      scan_suffix: '',
      label_paper: '4x6',
      slip_prices: false,
      paper_language: 'desk',
      bench_counting: true,
      bench_last_scan: false,
      bench_slip: false,
      desk_defaults: {},
      order_rules: [],
      asks_desk_defaults: true,
      leads_only: [],
      lock_after_seconds: 0,
      badge_needs_pin: false,
    })
  })

  it('are changed one by one, answered whole, and kept over a restart', async () => {
    await using desk = openTestDesk()
    const first = await desk.ask('settings.get')
    expect(await desk.ask('settings.update', { language: 'ar' })).toEqual({ ...first, language: 'ar' })
    const changed = await desk.ask('settings.update', {
      Operator: ' Mo ',
      appearance: 'dark',
      density: 'large',
    })
    expect(changed).toEqual({
      ...first,
      language: 'ar',
      operator: 'Mo',
      appearance: 'dark',
      density: 'large',
    })
    desk.restart()
    expect(await desk.ask('settings.get')).toEqual(changed)
  })

  it('name who acts and where from the next act on', async () => {
    await using desk = openTestDesk()
    await desk.ask('settings.update', { operator: 'Ada', desk_name: 'Desk 1' })
    const { reference } = await desk.ask('shipments.create', aRequest())
    await desk.ask('settings.update', { operator: 'Mo', desk_name: 'Desk 2' })
    await desk.ask('shipments.cancel', { reference })
    expect((await desk.ask('shipments.history', { reference })).items).toMatchObject([
      { actor: 'Ada', desk: 'Desk 1' },
      { actor: 'Mo', desk: 'Desk 2' },
    ])
  })

  it.each([
    [{ operator: '' }, '$.operator: value_too_short'],
    [{ operator: '   ' }, '$.operator: value_too_short'],
    [{ operator: 'x'.repeat(51) }, '$.operator: value_too_long'],
    [{ desk_name: 5 }, '$.desk_name: invalid_format'],
    [{ appearance: 'pink' }, '$.appearance: invalid_value'],
    [{ language: 'xx' }, '$.language: invalid_value'],
    [{ density: 3 }, '$.density: invalid_value'],
    [{ window_place: {} }, '$.window_place: invalid_request'],
    [{ colour: 'red' }, '$.colour: invalid_request'],
  ])('cannot be %j', async (change, problem) => {
    await using desk = openTestDesk()
    const before = await desk.ask('settings.get')
    expect(problemsIn(await desk.refusal('settings.update', { language: 'de', ...change }))).toEqual([
      problem,
    ])
    expect(await desk.ask('settings.get')).toEqual(before)
  })

  it('stay as they are where null or nothing is given', async () => {
    await using desk = openTestDesk()
    const before = await desk.ask('settings.get')
    expect(await desk.ask('settings.update', { operator: null })).toEqual(before)
    expect(await desk.ask('settings.update', {})).toEqual(before)
  })

  it.each(['\'"pink"\'', "'not json'", "''", '\'{"a":1}\''])(
    'are not spoilt by one that cannot be read: %s',
    async (value) => {
      await using desk = openTestDesk()
      const before = await desk.ask('settings.update', { operator: 'Mo' })
      desk.tamper(
        `INSERT INTO setting VALUES ('appearance', ${value}), ('unheard_of', ${value}), ('window_place', ${value})`,
      )
      desk.restart()
      expect(await desk.ask('settings.get')).toEqual(before)
      expect(desk.inside().windowBounds.read()).toBe(undefined)
      expect(await desk.ask('settings.update', { appearance: 'dark' })).toEqual({
        ...before,
        appearance: 'dark',
      })
    },
  )

  it('keep where the window stood, and tell nobody', async () => {
    await using desk = openTestDesk()
    const before = await desk.ask('settings.get')
    const place = { x: 10, y: 20, width: 1280, height: 720, is_maximized: false }
    desk.inside().windowBounds.write(place)
    desk.restart()
    expect(desk.inside().windowBounds.read()).toEqual(place)
    expect(await desk.ask('settings.get')).toEqual(before)
  })
})

describe('the name of whoever runs the program', () => {
  it('is the system’s, and none where the system knows none', () => {
    expect(userName(() => ({ username: ' mo ' }))).toBe('mo')
    expect(
      userName(() => {
        throw new Error('uv_os_get_passwd returned ENOENT')
      }),
    ).toBe('')
  })
})

describe('what a desk tells of itself', () => {
  it('is its version, its folder, how much it holds and what it runs on', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', aRequest())
    expect(await desk.ask('desk.about')).toEqual({
      program_version: textLike(/^\d+\.\d+\.\d+/u),
      data_folder: desk.folder,
      shipments: 1,
      database_size: anyNumber(),
      versions: { node: process.versions.node, sqlite: textLike(/^3\./u) },
    })
  })

  it('has no folder to show where there is no window, and says nothing of it', async () => {
    await using desk = openTestDesk()
    expect(await desk.ask('desk.openDataFolder')).toEqual({})
  })
})
