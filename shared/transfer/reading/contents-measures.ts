import { setValueAt, valueAt } from '../../contract/tree.ts'
import { contractUnitOf, factorBetween, type Unit, readUnit } from './units.ts'

const contentsOf = (input: unknown): readonly unknown[] => {
  const contents = valueAt(input, ['contents'])
  return Array.isArray(contents) ? contents : []
}

const measures = { weight: ['value'], dimensions: ['length', 'width', 'height'] } as const

/** Converts weights and lengths of a shipment to the unit that the first of them has. */
export const oneUnitEach = (input: Record<string, unknown>): void => {
  const contents = contentsOf(input)
  for (const [name, sizes] of Object.entries(measures)) {
    const units = contents.map((one) => knownUnit(valueAt(one, [name, 'unit'])))
    const to = units.find((unit) => unit !== undefined)
    for (const [index, from] of units.entries()) {
      const factor = from && to && from !== to ? factorBetween(from, to) : undefined
      if (to === undefined || factor === undefined) continue
      for (const size of sizes) {
        const value = valueAt(contents[index], [name, size])
        if (typeof value === 'number')
          setValueAt(input, ['contents', index, name, size], Number((value * factor).toFixed(6)))
      }
      setValueAt(input, ['contents', index, name, 'unit'], contractUnitOf(to).word)
    }
  }
}

const knownUnit = (word: unknown): Unit | undefined => {
  const unit = typeof word === 'string' ? readUnit(word) : undefined
  return unit === undefined ? undefined : contractUnitOf(unit).unit
}
