import { describe, expect, it } from 'vitest'
import { usualUnits } from '#features/shipments/new/model/form.ts'
import { valuesBeforeFill, valuesOfProduct } from '#features/shipments/new/model/product-values.ts'

const lamp = {
  sku: 'LAMP-1',
  description: 'Lamp',
  weight: { value: 1.25, unit: 'kg' },
  harmonisation_code: '940511',
  country_of_origin: 'IT',
} as const
const typed = { 'weight.value': '1.25', harmonisation_code: '940511', country_of_origin: 'IT' }

describe('a row of a SKU that the desk knows', () => {
  it('takes from its product what is empty, and keeps what was typed', () => {
    expect(valuesOfProduct({ sku: 'LAMP-1', quantity: '2' }, lamp, usualUnits)).toEqual({
      description: 'Lamp',
      ...typed,
    })
    const row = { sku: 'LAMP-1', description: 'Red lamp', weight: { value: '3' }, country_of_origin: 'FR' }
    expect(valuesOfProduct(row, lamp, usualUnits)).toEqual({ harmonisation_code: '940511' })
  })

  it('has the SKU in the place of a bar code that was scanned', () => {
    const row = {
      sku: '4006381333931',
      description: 'Lamp',
      harmonisation_code: '1',
      country_of_origin: 'FR',
    }
    expect(valuesOfProduct(row, lamp, usualUnits)).toEqual({ sku: 'LAMP-1', 'weight.value': '1.25' })
  })

  it('weighs in the unit of its shipment, or in its own', () => {
    const pounds = { ...usualUnits, weight: 'lbs' } as const
    expect(valuesOfProduct({ sku: 'LAMP-1' }, lamp, pounds)).toMatchObject({ 'weight.value': '2.75578' })
    const own = { sku: 'LAMP-1', weight: { unit: 'kg' } }
    expect(valuesOfProduct(own, lamp, pounds)).toMatchObject({ 'weight.value': '1.25' })
    const light = { sku: 'PIN', weight: { value: 0.0004, unit: 'kg' } } as const
    expect(valuesOfProduct({ sku: 'PIN' }, light, usualUnits)).toEqual({ 'weight.value': '0.0004' })
  })

  it('weighs nothing by itself in a box of the desk, or with things in it', () => {
    const boxed = { sku: 'LAMP-1', package_size_reference: 'BOX-M' }
    expect(Object.keys(valuesOfProduct(boxed, lamp, usualUnits))).not.toContain('weight.value')
    const filled = { sku: 'LAMP-1', contents: [{ '#': 2, sku: 'A' }] }
    expect(Object.keys(valuesOfProduct(filled, lamp, usualUnits))).not.toContain('weight.value')
  })
})

it('a fill that is taken back takes nothing along that was typed since', () => {
  const row = { sku: '4006381333931', description: '' }
  const filled = valuesOfProduct(row, lamp, usualUnits)
  const before = { sku: '4006381333931', description: '', 'weight.value': undefined }
  const isAsFilled = { sku: 'LAMP-1', description: 'Lamp', weight: { value: '1.25' } }
  expect(valuesBeforeFill(isAsFilled, { filled, before })).toEqual(before)
  const isTypedOver = { sku: 'LAMP-2', description: 'Lamp', weight: { value: '1.2' } }
  expect(valuesBeforeFill(isTypedOver, { filled, before })).toEqual({ description: '' })
})
