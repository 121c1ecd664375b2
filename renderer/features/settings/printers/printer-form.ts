import type { Tree } from '#shared/contract/tree.ts'
import { isTree } from '#shared/contract/tree.ts'
import { propertiesOf } from '#shared/contract/properties.ts'
import { type Printer, printerSettings, printerWay, savePrinterRequest } from '#shared/printers/printer.ts'
import { checkedBy } from '#contract/checked-by.ts'
import type { FormShape } from '#ui/form/field-of-problem.ts'

export const printerShape: FormShape = {
  table: propertiesOf(printerSettings),
  // What still is to come out keeps a printer from taking anything else.
  shownAt: { printer: 'paper' },
}

const usualLabels: Tree = { format: 'zpl', dpi: '203', size: '4x6' }
/** What most desks have: a label printer of the network. */
const usual: Tree = { paper: 'labels', ...usualLabels, way: { kind: 'network', port: 9100 } }

/** What the form of a printer begins with. */
export const treeOfPrinter = (item: Printer | undefined): Tree => {
  if (!item) return usual
  const { printer: _number, is_paused: _state, ...settings } = item
  return { ...usualLabels, ...settings, ...(settings.paper === 'labels' && { dpi: String(settings.dpi) }) }
}

/** Reads what the form says of a printer, new or not. */
export const checkPrinter = (item: Printer | undefined, record: Tree) => {
  const { format, dpi, size, way, ...rest } = record
  return checkedBy(savePrinterRequest, {
    ...rest,
    ...(record['paper'] === 'labels' && { format, dpi: Number(dpi), size }),
    way: ofItsKind(way),
    ...(item && { printer: item.printer }),
  })
}

const propertiesByKind: ReadonlyMap<unknown, readonly string[]> = new Map(
  printerWay.options.map(({ shape }) => [shape.kind.value, Object.keys(shape)]),
)
/** What was entered for another way stays in the form, and is not sent. */
const ofItsKind = (way: unknown): unknown => {
  if (!isTree(way)) return way
  const names = propertiesByKind.get(way['kind'])
  return names ? Object.fromEntries(Object.entries(way).filter(([name]) => names.includes(name))) : way
}
