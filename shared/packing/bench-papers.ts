import { type PaperType } from '../papers/paper.ts'
import { fittingPapers, paperProblems } from '../papers/paper-problems.ts'
import type { ShipmentRecord } from '../shipments/shipment.ts'

const invoices = ['commercial_invoice', 'pro_forma_invoice'] as const
const postalForms = ['cn22', 'cn23'] as const
const ofDangerousGoods = ['dangerous_goods_note', 'hazard_label'] as const

/**
 * The papers that travel with a parcel: one invoice and one form of the post where customs are told of it, what dangerous goods
 * need, and the slip where the desk wants one. Of papers that do the same, the first that can be drawn; where none can, the
 * first, so that it is said what is missing.
 */
export const benchPapers = (record: ShipmentRecord, withSlip: boolean): readonly PaperType[] => {
  const fitting = fittingPapers(record)
  const oneOf = (types: readonly PaperType[]): readonly PaperType[] => {
    const candidates = types.filter((type) => fitting.includes(type))
    const [chosen] = [...candidates.filter((type) => paperProblems(type, record).length === 0), ...candidates]
    return chosen === undefined ? [] : [chosen]
  }
  return [
    ...(record.customs_documentation ? [...oneOf(invoices), ...oneOf(postalForms)] : []),
    ...ofDangerousGoods.filter((type) => fitting.includes(type)),
    ...(withSlip ? (['packing_slip'] as const) : []),
  ]
}
