import type { CreateShipmentRequest } from '#shared/shipments/create-request.ts'
import type { Warehouse } from './data/warehouses.ts'
import type { Dice } from './dice.ts'
import { inCents } from './make-contents.ts'

type Customs = NonNullable<CreateShipmentRequest['customs_documentation']>
type Goods = { readonly warehouse: Warehouse; readonly contents: CreateShipmentRequest['contents'] }

const reasons = {
  other: 'Sale',
  gift: 'Gift',
  commercial_sample: 'Sample',
  returned_goods: 'Return of goods',
} as const
type Category = keyof typeof reasons

/** What customs want to know of goods that cross a border. */
export const makeCustoms = ({ warehouse, contents }: Goods, isReturn: boolean, dice: Dice): Customs => {
  const category: Category = isReturn
    ? 'returned_goods'
    : dice.pick(['other', 'other', 'other', 'other', 'gift', 'commercial_sample'])
  const invoice = dice.fill('INV-######')
  const total = contents.reduce((sum, outer) => sum + outer.quantity * outer.value.amount, 0)
  return {
    designated_person_responsible: dice.pick(warehouse.packers).join(' '),
    category_type: category,
    ...(category === 'other' ? { category_type_explanation: 'Goods sold' } : {}),
    reason_for_export: reasons[category],
    shippers_vat_number: warehouse.vatNumber,
    eori_number: warehouse.eoriNumber,
    invoice_number: invoice,
    attached_invoice_references: [invoice],
    total_customs_value: { amount: inCents(total), currency: warehouse.currency },
    ...(dice.chance(0.2) ? { cn23_comments: 'May be opened officially.' } : {}),
  }
}
