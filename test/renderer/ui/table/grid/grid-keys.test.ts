import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { gridCommandOf } from '#ui/table/grid/grid-keys.ts'

beforeAll(() => {
  vi.stubGlobal('navigator', { userAgent: 'Windows' })
})
afterAll(() => void vi.unstubAllGlobals())

const place = { index: 5, count: 20, page: 10 }
const command = (key: string, other: object = {}, at = place) =>
  gridCommandOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...other }, at)

describe('the keys of a table', () => {
  it.each([
    ['ArrowDown', 6],
    ['ArrowUp', 4],
    ['PageDown', 15],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 19],
  ])('%s goes where it says and never out of the table', (key, to) => {
    expect(command(key)).toEqual({ kind: 'move', to, extend: false })
    expect(command(key, { shiftKey: true })).toEqual({ kind: 'move', to, extend: true })
  })

  it('end at the last row', () => {
    expect(command('ArrowDown', {}, { ...place, index: 19 })).toEqual({ kind: 'move', to: 19, extend: false })
  })

  it('lead out over the first row', () => {
    expect(command('ArrowUp', {}, { ...place, index: 0 })).toEqual({ kind: 'leave' })
  })

  it('open, select, select all and clear', () => {
    expect(command('Enter')).toEqual({ kind: 'open' })
    expect(command(' ')).toEqual({ kind: 'toggle' })
    expect(command('a', { ctrlKey: true })).toEqual({ kind: 'selectAll' })
    expect(command('Escape')).toEqual({ kind: 'clear' })
  })

  it('leave everything else to others', () => {
    expect(command('n')).toBeUndefined()
    expect(command('k', { ctrlKey: true })).toBeUndefined()
    expect(command('ArrowDown', { altKey: true })).toBeUndefined()
  })

  it('go nowhere in an empty table', () => {
    expect(command('ArrowDown', {}, { index: -1, count: 0, page: 1 })).toBeUndefined()
  })
})
