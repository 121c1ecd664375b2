import { describe, expect, it } from 'vitest'
import { setValueAt, valueAt, withValueAt } from '#shared/contract/tree.ts'

const form = {
  rows: [
    { '#': 4, sku: 'A' },
    { '#': 7, weight: { value: '2' } },
  ],
  tags: ['x'],
}
const ofRow7 = { key: '#', value: 7 }

describe('a value at a path', () => {
  it('is found by names, by indexes and by what a member of a list says', () => {
    expect(valueAt(form, ['rows', 0, 'sku'])).toBe('A')
    expect(valueAt(form, ['rows', ofRow7, 'weight', 'value'])).toBe('2')
    expect(valueAt(form, ['rows', ofRow7, 'sku', 'deeper'])).toBeUndefined()
    expect(valueAt(form, ['constructor'])).toBeUndefined()
  })

  it('is put there in a copy, which shares all that did not change', () => {
    const changed = withValueAt(form, ['rows', ofRow7, 'weight', 'unit'], 'kg')
    expect(changed).toEqual({
      rows: [form.rows[0], { '#': 7, weight: { value: '2', unit: 'kg' } }],
      tags: ['x'],
    })
    expect(valueAt(changed, ['rows', 0])).toBe(form.rows[0])
    expect(valueAt(form, ['rows', ofRow7, 'weight', 'unit'])).toBeUndefined()
  })

  it('makes what is missing on the way, and a member says what it was looked for by', () => {
    const made = { addresses: [{ type: 'origin', contact: { name: 'Ada' } }] }
    const path = ['addresses', { key: 'type', value: 'origin' }, 'contact', 'name']
    const inPlace = {}
    setValueAt(inPlace, path, 'Ada')
    expect(inPlace).toEqual(made)
    expect(withValueAt({}, path, 'Ada')).toEqual(made)
  })

  it('takes away with it what is left empty', () => {
    expect(withValueAt(form, ['rows', ofRow7, 'weight', 'value'], undefined)).toEqual({
      ...form,
      rows: [form.rows[0], { '#': 7 }],
    })
    expect(withValueAt(form, ['rows', 0], undefined)).toEqual({ ...form, rows: [form.rows[1]] })
    expect(withValueAt({ a: { b: 1 } }, ['a', 'b'], undefined)).toEqual({})
  })

  it('goes nowhere near what every object has', () => {
    const inPlace = {}
    setValueAt(inPlace, ['__proto__', 'polluted'], 'x')
    withValueAt({}, ['__proto__', 'polluted'], 'x')
    expect({}).not.toHaveProperty('polluted')
  })
})
