import type { ContentsItem, ShipmentContents } from '#shared/shipments/create-request.ts'
import { dangerousGoods, goods, type Good } from './data/goods.ts'
import type { Warehouse } from './data/warehouses.ts'
import type { Dice } from './dice.ts'

type Parcel = { readonly warehouse: Warehouse; readonly isAbroad: boolean }

const POUNDS = 2.20462
const INCHES = 2.54
const TERMS = ['dap', 'ddp', 'fca'] as const
const BOXES: readonly Good['size'][] = [
  [30, 22, 16],
  [40, 30, 20],
  [60, 40, 40],
]

/** One to five pieces: goods as they are, or packed together in cartons. */
export const makeContents = (parcel: Parcel, dice: Dice): ShipmentContents[] => {
  return Array.from({ length: dice.pick([1, 1, 1, 1, 2, 2, 3, 4]) }, () =>
    dice.chance(0.3) ? makeCarton(parcel, dice) : makeItem(parcel, dice),
  )
}

const makeItem = (parcel: Parcel, dice: Dice): ContentsItem => {
  const dangerous = dice.chance(0.02) ? dice.pick(dangerousGoods) : undefined
  const good = dangerous?.good ?? dice.pick(goods)
  const quantity = dice.pick([1, 1, 1, 1, 1, 2, 2, 3])
  return {
    ...(dice.chance(0.1) ? { custom_reference: dice.fill('LINE-######') } : {}),
    sku: good.sku,
    description: good.description,
    ...(dice.chance(0.15) ? { model: dice.fill('@@-###') } : {}),
    quantity,
    unit: 'piece',
    ...measure(good, parcel.warehouse),
    value: {
      amount: inCents(good.price * parcel.warehouse.rate),
      currency: parcel.warehouse.currency,
      ...(dice.chance(0.12) ? { discount: dice.pick([5, 10, 15, 20]) } : {}),
    },
    country_of_origin: good.madeIn,
    harmonisation_code: good.harmonisationCode,
    ...(parcel.isAbroad ? { shipping_terms: dice.pick(TERMS) } : {}),
    ...(dice.chance(0.2)
      ? { metadata: [{ key: 'batch', value: dice.fill('B-#####'), type: 'string' }] }
      : {}),
    ...(dangerous
      ? {
          dangerous_goods: {
            id_number: dangerous.number,
            proper_shipping_name: dangerous.name,
            hazard_classes: [{ code: dangerous.hazardClass }],
            packing_group: dangerous.group,
            physical_form: dangerous.hazardClass === '3' ? 'liquid' : 'solid',
            accessibility: 'accessible',
          },
        }
      : {}),
  }
}

const makeCarton = (parcel: Parcel, dice: Dice): ShipmentContents => {
  const items = Array.from({ length: dice.whole(1, 4) }, () => makeItem(parcel, dice))
  const sumOf = (figure: (item: ContentsItem) => number): number =>
    items.reduce((sum, item) => sum + item.quantity * figure(item), 0)
  const { unit } = measure(smallest, parcel.warehouse).weight
  const [length, width, height] = dice.pick(BOXES)
  return {
    custom_reference: dice.fill('BOX-#######'),
    description: items.length > 1 ? 'Carton, mixed goods' : 'Carton',
    quantity: 1,
    weight: { value: inGrams(sumOf((item) => item.weight?.value ?? 0) + 0.35), unit },
    dimensions: measure({ kilograms: 1, size: [length, width, height] }, parcel.warehouse).dimensions,
    value: { amount: inCents(sumOf((item) => item.value.amount)), currency: parcel.warehouse.currency },
    contents: items,
  }
}

const smallest = { kilograms: 1, size: [1, 1, 1] } as const

/** Weight and size in the units of the warehouse. */
const measure = ({ kilograms, size }: Pick<Good, 'kilograms' | 'size'>, { inches }: Warehouse) => {
  const [length, width, height] = size.map((side) => (inches ? inCents(side / INCHES) : side))
  return {
    weight: {
      value: inches ? inGrams(kilograms * POUNDS) : kilograms,
      unit: inches ? ('lbs' as const) : ('kg' as const),
    },
    dimensions: {
      length: length ?? 1,
      width: width ?? 1,
      height: height ?? 1,
      unit: inches ? ('in' as const) : ('cm' as const),
    },
  }
}

const inGrams = (value: number): number => Math.round(value * 1000) / 1000
export const inCents = (value: number): number => Math.round(value * 100) / 100
